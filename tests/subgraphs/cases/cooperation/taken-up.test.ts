import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, officeId, PATENT, TODAY } from '../ground.ts';
import { accepting, INTAKE_TABLES, requesting } from '../intake-ground.ts';
import { ANYBODY, codes, createCooperationGround, partner, partnerId, run, type Payload } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(INTAKE_TABLES);
  await graph.rows.execute(sql`truncate cases.case_referral`);
});

const HEAD = at('shenzhen', 'OFFICE');
const idIn = (payload: Payload, entity: string): string => (payload[entity] as { id: string } | null)?.id ?? '';
const referred = async (accept: boolean | null = true, office: 'shenzhen' | 'guangzhou' = 'shenzhen'): Promise<string> => {
  const matter = { toAgencyId: officeId(office), subject: '涉嫌假冒专利商品', facts: '查获一批标注专利号的商品,疑为假冒' };
  const id = idIn(await run(graph, 'referCase', partner('customs'), matter, 'caseReferral { id }'), 'caseReferral');
  const answer = { referralId: id, version: 1, accept, reason: '经审查,由本局办理或者不属本局职责' };
  if (accept !== null) await run(graph, 'answerReferral', at(office, 'OFFICE'), answer);
  return id;
};
const SHOWN = 'intake { id kind channel referral { id } deadline { rule } }';
const clue = (referralId: string | null, change: object = {}, viewer: Viewer = at('shenzhen')) => {
  const about = { title: '涉嫌假冒专利', jurisdiction: '440305', respondent: '深圳某灯饰厂', patentNumber: PATENT };
  const input = { ...about, legalBasis: ['PATENT_LAW'], facts: '海关查获', on: TODAY, referralId, ...change };
  return run(graph, 'registerClue', viewer, input, SHOWN);
};
const TOLD = `caseReferral { id intake { id case { id } } takenUp { receivedOn result decidedOn } }`;
const inbox = async (viewer: Viewer = partner('customs')) => {
  const { data, errors } = await graph.ask(cases, viewer, `{ partnerInbox(kind: OWN_REFERRAL) { status dueOn ${TOLD} } }`);
  expect(errors).toEqual([]);
  return (data as { partnerInbox: Record<string, unknown>[] }).partnerInbox;
};

describe('a partner’s referral that the office accepted (R9.4)', () => {
  it('becomes a clue; both ends see it, the partner no more than that', async () => {
    const referralId = await referred();
    expect(await inbox()).toEqual([{ status: 'ACCEPTED', dueOn: null, caseReferral: { id: referralId, intake: null, takenUp: null } }]);
    const made = await clue(referralId);
    // what was referred counts as a report: ten working days (C2), not five
    expect(made['intake']).toMatchObject({
      kind: 'COUNTERFEIT',
      channel: 'TRANSFERRED',
      referral: { id: referralId },
      deadline: { rule: 'C2' },
    });
    const taken = { receivedOn: TODAY, result: null, decidedOn: null };
    expect(await inbox()).toMatchObject([{ caseReferral: { intake: null, takenUp: taken } }]);
    const { data } = await graph.ask(cases, HEAD, `{ caseReferrals { nodes { ${TOLD.slice('caseReferral {'.length, -1)} } } }`);
    expect(data).toMatchObject({ caseReferrals: { nodes: [{ intake: { id: idIn(made, 'intake'), case: null }, takenUp: taken }] } });
    for (const name of ['police', 'guangzhou', 'rightHolder', 'public']) {
      const seen = await graph.ask(cases, ANYBODY[name] ?? HEAD, `query ($id: ID!) { caseReferral(id: $id) { takenUp { receivedOn } } }`, {
        id: referralId,
      });
      expect([name, seen.data]).toEqual([name, { caseReferral: null }]);
    }
  });

  it('is told how it went: docketed', async () => {
    const intakeId = idIn(await clue(await referred()), 'intake');
    const docketed = await run(graph, 'docketRequest', HEAD, { intakeId, ...accepting('COUNTERFEIT') }, 'case { id }');
    expect(codes(docketed)).toEqual([]);
    expect(await inbox()).toMatchObject([{ caseReferral: { intake: null, takenUp: { result: 'DOCKETED', decidedOn: TODAY } } }]);
    const { data } = await graph.ask(cases, HEAD, `query ($id: ID!) { case(id: $id) { intake { id referral { referralNo } } } }`, {
      id: intakeId,
    });
    expect(data).toEqual({ case: { intake: { id: intakeId, referral: { referralNo: 'CUSTOMS-440300/TB-2014-0001' } } } });
  });

  it('is told how it went: refused, out of a request', async () => {
    const input = requesting({ referralId: await referred() });
    const intakeId = idIn(await run(graph, 'receiveRequest', at('shenzhen'), input, SHOWN), 'intake');
    const refusal = { intakeId, version: 1, on: TODAY, reason: 'OUT_OF_SCOPE', text: '不属于受案范围' };
    expect(codes(await run(graph, 'refuseRequest', HEAD, refusal))).toEqual([]);
    const [told] = await inbox();
    expect(told).toMatchObject({ caseReferral: { takenUp: { result: 'NOT_DOCKETED', decidedOn: TODAY } } });
  });

  it('leads to one matter, also for many at once', async () => {
    const referralId = await referred();
    const made = await Promise.all(Array.from({ length: 10 }, () => clue(referralId)));
    expect(made.flatMap(codes)).toEqual(Array.from({ length: 9 }, () => 'ALREADY_DOCKETED'));
  });

  it.for([
    ['is not answered yet', () => referred(null), ['WRONG_STATE']],
    ['was refused', () => referred(false), ['WRONG_STATE']],
    ['went to another office', () => referred(true, 'guangzhou'), ['NOT_FOUND']],
    ['is none', () => Promise.resolve(idOf(999)), ['NOT_FOUND']],
    ['is no id', () => Promise.resolve('x'), ['NOT_FOUND']],
  ] as const)('is refused where it %s', async ([, refer, expected]) => {
    expect(codes(await clue(await refer()))).toEqual([...expected]);
  });

  it('is refused where the office referred it out itself, or beside a complaint', async () => {
    const matter = { toAgencyId: partnerId('aic'), subject: '涉嫌假冒专利商品', facts: '查获一批标注专利号的商品,疑为假冒' };
    const out = idIn(await run(graph, 'referCase', HEAD, matter, 'caseReferral { id }'), 'caseReferral');
    expect(codes(await clue(out))).toEqual(['NOT_FOUND']);
    expect(codes(await clue(await referred(), { complaintId: idOf(301) }))).toContain('INVALID_VALUE');
  });

  it('costs a page of fifty one statement more', async () => {
    for (let i = 0; i < 3; i += 1) await clue(await referred());
    const query = `{ caseReferrals(first: 50) { nodes { id takenUp { result } intake { id } } } }`;
    const { statements, errors } = await graph.ask(cases, HEAD, query);
    expect([errors, statements.length]).toEqual([[], 3]);
  });
});
