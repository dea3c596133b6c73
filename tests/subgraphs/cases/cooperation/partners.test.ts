import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { caseReferral, party } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, officeId, PATENT, TODAY } from '../ground.ts';
import { layCase } from '../laid.ts';
import { ANYBODY, anybody, codes, createCooperationGround, FAR, partner, partnerId, record, run, type Payload } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(sql`truncate cases.case_referral, cases.joint_operation`)));

const REFERRAL =
  'caseReferral { id referralNo direction status version partnerKind bounces answerReason case { id } previous { id } overdue deadline { dueOn state } }';
interface Referral {
  readonly id: string;
  readonly referralNo: string;
  readonly version: number;
  readonly bounces: number;
}
const of = (payload: Payload): Referral => (payload['caseReferral'] ?? expect.fail(JSON.stringify(payload))) as Referral;
const matter = (toAgencyId: string, change: object = {}) => ({
  toAgencyId,
  subject: '涉嫌假冒专利商品',
  facts: '查获一批标注专利号的商品,疑为假冒',
  ...change,
});
const refer = (viewer: Viewer, to: string, change: object = {}) => run(graph, 'referCase', viewer, matter(to, change), REFERRAL);
const answer = (viewer: Viewer, { id, version }: Referral, change: object = {}) =>
  run(graph, 'answerReferral', viewer, { referralId: id, version, accept: true, ...change }, REFERRAL);

describe('referrals', () => {
  it('go out of an office and in from a partner, each in its own series', async () => {
    const out = of(await refer(at('shenzhen'), partnerId('aic')));
    expect(out).toMatchObject({ direction: 'OUT', status: 'SENT', partnerKind: 'AIC', bounces: 0, deadline: { state: 'RUNNING' } });
    expect(out.referralNo).toMatch(/^IPO-440300\/TB-2014-\d{4}$/);
    const first = of(await refer(partner('customs'), officeId('shenzhen')));
    const second = of(await refer(partner('customs'), officeId('guangzhou')));
    expect([first.referralNo, second.referralNo]).toEqual(['CUSTOMS-440300/TB-2014-0001', 'CUSTOMS-440300/TB-2014-0002']);
    expect(of(await answer(partner('aic'), out))).toMatchObject({ status: 'ACCEPTED', version: 2 });
    expect(of(await answer(at('shenzhen', 'OFFICE'), first))).toMatchObject({ status: 'ACCEPTED' });
  });

  it('bounce with a reason, and the bounces are counted', async () => {
    const first = of(await refer(at('shenzhen'), partnerId('aic')));
    expect(codes(await answer(partner('aic'), first, { accept: false, reason: '不行' }))).toEqual(['REASON_REQUIRED']);
    expect(codes(await refer(at('shenzhen'), partnerId('copyright'), { previousId: first.id }))).toEqual(['WRONG_STATE']);
    expect(codes(await answer(partner('aic'), first, { accept: false, reason: '不属于我局职责范围,请转版权部门' }))).toEqual([]);
    const second = of(await refer(at('shenzhen'), partnerId('copyright'), { previousId: first.id }));
    expect(second).toMatchObject({ bounces: 1, previous: { id: first.id } });
    await answer(partner('copyright'), second, { accept: false, reason: '不属于我局职责范围,请转工商部门' });
    expect(of(await refer(at('shenzhen'), partnerId('aic'), { previousId: second.id })).bounces).toBe(2);
    const { data } = await graph.ask(
      cases,
      at('province', 'OFFICE'),
      '{ caseReferrals(filter: { minBounces: 2 }) { totalCount } caseReferralAggregate(groupBy: [PARTNER_KIND, STATUS]) { partnerKind status count } }',
    );
    expect(data).toEqual({
      caseReferrals: { totalCount: 1 },
      caseReferralAggregate: [
        { partnerKind: 'AIC', status: 'REFUSED', count: 1 },
        { partnerKind: 'AIC', status: 'SENT', count: 1 },
        { partnerKind: 'COPYRIGHT', status: 'REFUSED', count: 1 },
      ],
    });
    // the next partner does not see where it was before
    const seen = await graph.ask(
      cases,
      partner('aic'),
      `{ caseReferrals(filter: { minBounces: 2 }) { nodes { previous { id } case { id } } } }`,
    );
    expect(seen.data).toEqual({ caseReferrals: { nodes: [{ previous: null, case: null }] } });
  });

  it.each([
    ['market', ['WRONG_DATE']], // there is none before 2018
    ['court', ['INVALID_VALUE']],
    ['procuratorate', ['INVALID_VALUE']],
    ['police', []], // a clue, without a case
  ] as const)('to the %s', async (name, expected) => {
    expect(codes(await refer(at('shenzhen'), partnerId(name)))).toEqual(expected);
  });

  it('of a case: only the own one, never to the police, never from a partner', async () => {
    const own = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
    const other = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING', office: 'guangzhou', handlers: ['guangzhou'] });
    expect(of(await refer(at('shenzhen'), partnerId('customs'), { caseId: own.caseId }))).toMatchObject({ case: { id: own.caseId } });
    expect(codes(await refer(at('shenzhen'), partnerId('police'), { caseId: own.caseId }))).toEqual(['INVALID_VALUE']);
    expect(codes(await refer(at('shenzhen'), partnerId('customs'), { caseId: other.caseId }))).toEqual(['NOT_FOUND']);
    expect(codes(await refer(partner('customs'), officeId('shenzhen'), { caseId: own.caseId }))).toEqual(['NOT_FOUND', 'INVALID_VALUE']);
    const { data } = await graph.ask(cases, at('shenzhen'), `{ case(id: "${own.caseId}") { referrals { partner { id } } } }`);
    expect(data).toEqual({ case: { referrals: [{ partner: { id: partnerId('customs') } }] } });
  });

  it('of wrong form', async () => {
    const wrong = { subject: 'x', facts: 'x', accused: 'x', patentNumber: '1' };
    const payload = await refer(at('shenzhen'), partnerId('aic'), wrong);
    expect(payload.userErrors.map(({ path }) => path[1])).toEqual(['subject', 'facts', 'accused', 'patentNumber']);
    expect(codes(await refer(at('shenzhen'), idOf(FAR.hangzhou)))).toEqual(['NOT_FOUND']);
    expect(codes(await refer(partner('customs'), partnerId('aic')))).toEqual(['NOT_FOUND']);
  });

  it('the same key once, two answers at once: one', async () => {
    const input = { ...matter(partnerId('aic')), idempotencyKey: 'referral-1' };
    const one = of(await run(graph, 'referCase', at('shenzhen'), input, REFERRAL));
    expect(of(await run(graph, 'referCase', at('shenzhen'), input, REFERRAL)).id).toBe(one.id);
    const both = await Promise.all([answer(partner('aic'), one), answer(partner('aic'), one)]);
    expect(both.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
  });
});

describe('who answers, and who sees', () => {
  const lay = async (direction: 'IN' | 'OUT', status: 'SENT' | 'ACCEPTED' | 'REFUSED'): Promise<Referral> => {
    const answered = status === 'SENT' ? {} : { answeredOn: '2014-01-09', answerReason: '不属于本部门职责' };
    const row = { id: idOf(600_001), referralNo: 'X/TB-2014-0001', direction, status, ...answered };
    const what = { subject: '线索', facts: '情况', sentOn: '2014-01-08', dueOn: '2014-01-29' };
    const ends = { partnerId: partnerId('aic'), partnerKind: 'AIC' as const, agencyId: officeId('shenzhen'), jurisdiction: '440300' };
    await graph.rows.insert(caseReferral).values({ ...row, ...what, ...ends });
    return { id: row.id, referralNo: row.referralNo, version: 1, bounces: 0 };
  };
  const grid = (['IN', 'OUT'] as const).flatMap((direction) =>
    (['SENT', 'ACCEPTED', 'REFUSED'] as const).map((status) => [direction, status] as const),
  );
  test.each(grid)('%s %s', async (direction, status) => {
    const referral = await lay(direction, status);
    const before = await record(graph);
    const seeing = ['nation', 'analyst', 'province', 'head', 'handler', 'aic'];
    const answering = direction === 'OUT' ? ['aic'] : ['head', 'handler'];
    for (const [name, viewer] of Object.entries(ANYBODY)) {
      const { data } = await graph.ask(
        cases,
        viewer,
        `{ caseReferral(id: "${referral.id}") { id } caseReferrals { totalCount } partnerInbox(kind: REFERRAL) { number }
        _entities(representations: [{ __typename: "CaseReferral", id: "${referral.id}" }]) { __typename } }`,
      );
      const seen = data as { caseReferral: unknown; caseReferrals: { totalCount: number }; partnerInbox: unknown[]; _entities: unknown[] };
      const sees = seeing.includes(name);
      expect([name, seen.caseReferral !== null, seen.caseReferrals.totalCount, seen._entities[0] !== null]).toEqual([
        name,
        sees,
        sees ? 1 : 0,
        sees,
      ]);
      expect([name, seen.partnerInbox.length]).toEqual([name, name === 'aic' && direction === 'OUT' ? 1 : 0]);
      if (status === 'SENT' && answering.includes(name)) continue;
      const own = ['head', 'handler', 'aic'].includes(name);
      const expected = !sees ? 'NOT_FOUND' : !own || !answering.includes(name) ? 'NOT_PERMITTED' : 'WRONG_STATE';
      expect([name, codes(await answer(viewer, referral))]).toEqual([name, [expected]]);
    }
    expect(await record(graph)).toEqual(before);
  });

  it('nobody but offices and partners refers', async () => {
    for (const name of ['analyst', 'centre', 'rightHolder', 'public'])
      expect([name, codes(await refer(anybody(name), partnerId('aic')))]).toEqual([name, ['NOT_PERMITTED']]);
  });
});

describe('askPartnerCheck', () => {
  const check = async (viewer: Viewer, args: string) => {
    const query = `mutation { askPartnerCheck(input: { ${args} }) { check { hasOpenCase agency { id } } userErrors { code } } }`;
    const { data, errors } = await graph.ask(cases, viewer, query);
    expect(errors).toEqual([]);
    const { check: answer, userErrors } = (data as { askPartnerCheck: { check: unknown; userErrors: { code: string }[] } }).askPartnerCheck;
    return userErrors.length > 0 ? userErrors.map(({ code }) => code) : answer;
  };
  const asked = async () =>
    (await graph.rows.execute(sql`select actor, office_id, payload from platform.event where what = 'PARTNER_CHECKED'`)).length;

  it('says yes or no and whom to call, and who asked is on record', async () => {
    await graph.rows.execute(sql`truncate cases."case", cases.party`);
    const laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
    await graph.rows.update(party).set({ creditCode: '91440300MA5DA1XK9X' });
    const yes = { hasOpenCase: true, agency: { id: officeId('shenzhen') } };
    const no = { hasOpenCase: false, agency: null };
    const before = await asked();
    expect(await check(partner('customs'), `patentNumber: "${PATENT}"`)).toEqual(yes);
    expect(await check(partner('aic'), 'creditCode: "91440300MA5DA1XK9X"')).toEqual(yes);
    expect(await check(partner('aic'), `creditCode: "91440300MA5DA1XK9Y", patentNumber: "${PATENT}"`)).toEqual(no);
    expect(await check(at('guangzhou', 'OFFICE'), `patentNumber: "${PATENT}"`)).toEqual(yes);
    expect(await asked()).toBe(before + 4);
    // a question that is only repeated is one question
    const repeated = `idempotencyKey: "again", patentNumber: "${PATENT}"`;
    for (let time = 0; time < 2; time += 1) expect(await check(partner('customs'), repeated)).toEqual(yes);
    expect(await asked()).toBe(before + 5);
    await graph.rows.execute(
      sql`update cases."case" set status = 'CONCLUDED', concluded_on = '2014-01-09', disposition = 'EXEMPTED' where id = ${laid.caseId}`,
    );
    expect(await check(partner('customs'), `patentNumber: "${PATENT}"`)).toEqual(no);
  });

  it('answers nobody else, and no question without a name', async () => {
    const before = await asked();
    for (const name of ['analyst', 'centre', 'rightHolder', 'public'])
      expect([name, await check(anybody(name), `patentNumber: "${PATENT}"`)]).toEqual([name, ['NOT_PERMITTED']]);
    for (const args of ['creditCode: null', 'patentNumber: "ZL1"', `creditCode: "${'9'.repeat(19)}"`])
      expect(await check(partner('customs'), args)).toEqual(['INVALID_VALUE']);
    expect(await asked()).toBe(before);
  });
});

describe('joint operations', () => {
  const held = (change: object = {}) => ({
    title: '元旦市场联合检查',
    partners: [partnerId('aic'), partnerId('customs')],
    heldOn: '2014-01-01',
    venue: '华强北电子市场',
    officersSent: 12,
    sitesChecked: 40,
    casesFound: 3,
    results: '查处假冒专利商品三件',
    ...change,
  });
  const hold = (viewer: Viewer, change: object = {}) =>
    run(graph, 'recordJointOperation', viewer, held(change), 'jointOperation { id parties { partner { id } } agency { id } }');

  it('are recorded by the office, and counted', async () => {
    expect(await hold(at('shenzhen', 'OFFICE'))).toMatchObject({
      jointOperation: {
        parties: [{ partner: { id: partnerId('aic') } }, { partner: { id: partnerId('customs') } }],
        agency: { id: officeId('shenzhen') },
      },
    });
    const { data } = await graph.ask(
      cases,
      at('province', 'OFFICE'),
      `{ jointOperations(filter: { partnerId: "${partnerId('aic')}" }) { totalCount } none: jointOperations(filter: { partnerId: "${partnerId('court')}" }) { totalCount } jointOperationAggregate(groupBy: [MONTH]) { month count } }`,
    );
    expect(data).toEqual({
      jointOperations: { totalCount: 1 },
      none: { totalCount: 0 },
      jointOperationAggregate: [{ month: '2014-01', count: 1 }],
    });
    const others = await graph.ask(cases, partner('aic'), '{ jointOperations { totalCount } }');
    expect(others.data).toEqual({ jointOperations: { totalCount: 0 } });
  });

  it('of wrong form, or by others', async () => {
    const wrong = {
      title: '',
      partners: [],
      heldOn: '2014-01-11',
      venue: '',
      officersSent: -1,
      sitesChecked: 1,
      casesFound: 2_000_000,
      results: '',
    };
    const payload = await hold(at('shenzhen'), wrong);
    expect(payload.userErrors.map(({ path }) => path[1])).toEqual([
      'heldOn',
      'partners',
      'title',
      'venue',
      'results',
      'officersSent',
      'casesFound',
    ]);
    expect(codes(await hold(at('shenzhen'), { partners: [officeId('shenzhen')] }))).toEqual(['NOT_FOUND']);
    for (const name of ['analyst', 'centre', 'rightHolder', 'public', 'aic', 'police'])
      expect([name, codes(await hold(anybody(name)))]).toEqual([name, ['NOT_PERMITTED']]);
  });

  it('a page of fifty takes two statements', async () => {
    for (let n = 0; n < 50; n += 1) await hold(at('shenzhen'), { title: `联合检查第${n}次`, heldOn: TODAY });
    const { statements, data } = await graph.ask(
      cases,
      at('shenzhen'),
      '{ jointOperations(first: 50) { nodes { id title parties { partner { id } } agency { id } } } }',
    );
    expect((data as { jointOperations: { nodes: unknown[] } }).jointOperations.nodes).toHaveLength(50);
    expect(statements.length).toBeLessThanOrEqual(2);
  });
});
