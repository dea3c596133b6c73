import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile, decision, excludedPeriod, penalty } from '../../../subgraphs/cases/tables.ts';
import { complaint, step } from '../../../subgraphs/complaints/tables.ts';
import { certificate, officer } from '../../../subgraphs/personnel/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { codes, HANDLER, HEAD, layDecision, layVotes, officerAt, PARTS, type Payload } from './disputes/kit.ts';
import { at, cardId, complaintAt, createGround, officeId, officerId, TODAY } from './ground.ts';
import { layCase, type Laid } from './laid.ts';

let graph: OwnGraph;
let laid: Laid;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases."case", cases.case_handler, cases.case_step, cases.deadline, cases.penalty, cases.decision, platform.event, platform.idempotency_key, platform."grant", complaints.complaint, complaints.step`,
  );
  laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'EXECUTING', row: { originComplaintId: idOf(301) } });
  await graph.rows.insert(complaint).values(complaintAt(301, { status: 'DOCKETED', caseId: laid.caseId }));
  const decided = {
    decidedOn: '2014-01-02',
    decidedBy: 'head',
    fineYuan: 20_000,
    collective: false,
    servedOn: '2014-01-02',
    paymentDueOn: '2014-01-17',
  };
  await graph.rows.insert(penalty).values({
    id: idOf(401),
    caseId: laid.caseId,
    agencyId: officeId('shenzhen'),
    jurisdiction: '440305',
    noticedOn: '2013-12-27',
    facts: '事实',
    reasons: '理由',
    basis: '专利法 §63',
    rights: '陈述、申辩',
    proposedFineYuan: 2e4,
    confiscatedYuan: 0,
    hearingRight: false,
    ...decided,
    delivery: 'DIRECT',
  });
});

const CONCLUDE = `mutation ($input: ConcludeCaseInput!) { concludeCase(input: $input) {
  case { id status concludedOn disposition fineYuan version permittedActions history { what } deadlines { rule state } } decision { kind } userErrors { code path rule } } }`;
// the fine is not paid: such an ending says why
const usual = () => ({ caseId: laid.caseId, version: 1, concludedOn: TODAY, disposition: 'PENALISED', reason: '已申请法院强制执行' });
const conclude = async (change: Record<string, unknown> = {}, viewer: Viewer = HEAD): Promise<Payload> => {
  const { data, errors } = await graph.ask(cases, viewer, CONCLUDE, { input: { ...usual(), ...change } });
  expect(errors).toEqual([]);
  return (data as { concludeCase: Payload }).concludeCase;
};
const written = async () => ({
  ...(
    await graph.rows.execute(sql`select (select count(*) from cases."case" where status = 'CONCLUDED')::int as concluded,
      (select max(version) from cases."case") as version, (select count(*) from platform.event)::int as events,
      (select count(*) from platform.idempotency_key)::int as keys, (select string_agg(status, ' ' order by id) from complaints.step) as steps`)
  )[0],
});
const NOTHING = { concluded: 0, version: 1, events: 0, keys: 0, steps: null };

describe('concluding a case', () => {
  it('ends it with the fine that was decided, and tells the complaint it came from', async () => {
    const { case: ended, userErrors } = await conclude();
    expect(userErrors).toEqual([]);
    expect(ended).toMatchObject({
      status: 'CONCLUDED',
      concludedOn: TODAY,
      disposition: 'PENALISED',
      fineYuan: 20_000,
      version: 2,
      history: [{ what: 'Concluded' }],
    });
    expect(ended?.['permittedActions']).not.toContain('CONCLUDE');
    expect(ended?.['deadlines']).toContainEqual({ rule: 'C4', state: 'MET' });
    expect(ended?.['deadlines']).toContainEqual({ rule: 'A-ARCHIVE', state: 'RUNNING' });
    const [told] = await graph.rows.select().from(complaint);
    // five working days to tell the complainant, from Friday the 10th
    expect([told?.status, told?.nextDueOn, told?.version]).toEqual(['RESULT_RECEIVED', '2014-01-17', 2]);
    expect(await written()).toEqual({ concluded: 1, version: 2, events: 1, keys: 0, steps: 'RESULT_RECEIVED' });
    expect((await graph.rows.select().from(step)).map(({ on }) => on)).toEqual([TODAY]);
  });

  it('repeats safely with a key', async () => {
    const first = await conclude({ idempotencyKey: 'end' });
    expect(await conclude({ idempotencyKey: 'end' })).toEqual(first);
    expect(await written()).toMatchObject({ concluded: 1, version: 2, events: 1, keys: 1 });
  });

  it('lets one of twenty win, and tells the others', async () => {
    const payloads = await Promise.all(Array.from({ length: 20 }, () => conclude()));
    expect(payloads.flatMap(codes).toSorted()).toEqual(Array.from({ length: 19 }, () => 'CONFLICT'));
    expect(await written()).toMatchObject({ concluded: 1, version: 2, events: 1, steps: 'RESULT_RECEIVED' });
  });

  it('ends a suspension with it', async () => {
    const { caseId, lastStepOn } = await layCase(graph, { status: 'SUSPENDED' });
    await graph.rows.insert(excludedPeriod).values({
      id: idOf(402),
      caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      kind: 'SUSPENSION',
      granted: true,
      decidedOn: lastStepOn,
      reason: '无效宣告',
      fromOn: lastStepOn,
    });
    const ended = await conclude({ caseId, disposition: 'REVOKED', ground: 'PATENT_INVALIDATED', reason: '专利权被宣告全部无效' });
    expect([ended.userErrors, ended['decision']]).toEqual([[], { kind: 'REVOCATION' }]);
    const [period] = await graph.rows.select().from(excludedPeriod).where(eq(excludedPeriod.caseId, caseId));
    expect(period?.toOn).toBe(TODAY);
  });
});

const WRONG = { version: 9, concludedOn: '2031-01-01', disposition: 'STOP_ORDER' };
const REFUSED: readonly [why: string, change: Record<string, unknown>, codes: string[], viewer?: Viewer][] = [
  ['of another office, however wrong the rest', WRONG, ['NOT_FOUND'], at('guangzhou')],
  [
    'of the office, for somebody below who cannot see it',
    WRONG,
    ['NOT_FOUND'],
    viewerOf({ subject: 'x', role: 'HANDLER', office: idOf(80), area: '440304' }),
  ],
  ['for the public', WRONG, ['NOT_FOUND'], PUBLIC_VIEWER],
  ['for the province, which sees it', WRONG, ['NOT_PERMITTED'], at('province', 'OFFICE')],
  ['for the county it lies in', WRONG, ['NOT_PERMITTED'], at('nanshan', 'OFFICE')],
  ['for a handler, who does not sign', {}, ['NOT_PERMITTED'], HANDLER],
  ['for a head who handles it', {}, ['SEPARATION_OF_DUTIES'], officerAt('first', 'OFFICE')],
  ['that does not exist', { caseId: idOf(999) }, ['NOT_FOUND']],
  ['that is no id', { caseId: 'x' }, ['NOT_FOUND']],
  ['that somebody changed', { version: 2 }, ['CONFLICT']],
  ['tomorrow', { concludedOn: '2014-01-11' }, ['WRONG_DATE']],
  ['before it was docketed', { concludedOn: '2013-11-09' }, ['WRONG_DATE']],
  ['yesterday without a reason', { concludedOn: '2014-01-09' }, ['REASON_REQUIRED']],
  ['of a counterfeit like an infringement', { disposition: 'STOP_ORDER' }, ['UNLAWFUL_OUTCOME']],
  ['with a fine but no penalty', { disposition: 'EXEMPTED', fineYuan: 0 }, ['WRONG_STATE']],
  ['with another fine than was decided', { fineYuan: 20_001 }, ['UNLAWFUL_OUTCOME']],
  ['with gains that do not bear the fine', { illegalGainsYuan: 4_999 }, ['UNLAWFUL_OUTCOME']],
  ['with negative gains', { illegalGainsYuan: -1 }, ['INVALID_VALUE']],
];

describe('concluding is refused, and nothing is written,', () => {
  it.for(REFUSED)('of a case %s', async ([, change, expected, viewer]) => {
    const payload = await conclude({ idempotencyKey: 'k', ...change }, viewer);
    expect([payload.case, codes(payload)]).toEqual([null, expected]);
    expect(await written()).toEqual(NOTHING);
  });

  it('of a foreign case with the words for a case that does not exist', async () => {
    const [foreign, absent] = [await conclude(WRONG, at('guangzhou')), await conclude({ ...WRONG, caseId: idOf(999) }, at('guangzhou'))];
    expect(foreign).toEqual(absent);
  });

  it('without a penalty decision on record', async () => {
    await graph.rows.delete(penalty);
    expect(codes(await conclude())).toEqual(['INCOMPLETE']);
  });

  it('a second time', async () => {
    await conclude();
    const after = await written();
    expect(codes(await conclude({ version: 2 }))).toEqual(['WRONG_STATE']);
    expect(await written()).toEqual(after);
  });

  it('for a partner who sees it by a grant', async () => {
    const police = viewerOf({ subject: 'p', role: 'PARTNER', office: idOf(70) });
    expect(codes(await conclude(WRONG, police))).toEqual(['NOT_FOUND']);
    const term = { validFrom: TODAY, validTo: '2014-02-01' };
    await graph.rows.insert(grant).values({ id: idOf(500), grantee: idOf(70), kind: 'REFERRAL', objectId: laid.caseId, ...term });
    expect(codes(await conclude(WRONG, police))).toEqual(['NOT_PERMITTED']);
  });
});

describe('an agreement is signed by the panel, whose certificates must hold', () => {
  const agree = async () => {
    const { caseId, lastStepOn } = await layCase(graph, { status: 'HEARD' });
    return conclude({ caseId, disposition: 'MEDIATED', agreement: { signedOn: lastStepOn, sealed: true, terms: '停止销售' } }, HANDLER);
  };
  it('so that one who lost it cannot', async () => {
    const card = eq(certificate.id, cardId('second'));
    await graph.rows.update(certificate).set({ status: 'REVOKED', statusFrom: TODAY }).where(card);
    expect((await agree()).userErrors).toMatchObject([{ code: 'CERT_NOT_IN_FORCE', path: ['input', 'officers', officerId('second')] }]);
    await graph.rows.update(certificate).set({ status: 'VALID', statusFrom: '2010-01-01' }).where(card);
  });
  it('nor one who moved to an office out of reach', async () => {
    const who = eq(officer.id, officerId('second'));
    await graph.rows
      .update(officer)
      .set({ agencyId: officeId('guangzhou'), jurisdiction: '440100' })
      .where(who);
    expect(codes(await agree())).toEqual(['NOT_FOUND']);
    await graph.rows
      .update(officer)
      .set({ agencyId: officeId('shenzhen'), jurisdiction: '440300' })
      .where(who);
  });
});

const GOOD = { docNo: '粤知处决字〔2014〕9号', ...PARTS };
const DECISIONS: readonly [why: string, change: Record<string, unknown>, codes: string[]][] = [
  ['with all five parts', {}, []],
  ['decided before it is concluded', { decidedOn: '2014-01-08' }, []],
  ['decided after it is concluded', { decidedOn: '2014-01-11' }, ['WRONG_DATE']],
  ['decided before the panel voted', { decidedOn: '2013-12-20' }, ['WRONG_DATE']],
  ...Object.keys(PARTS).map((part): [string, Record<string, unknown>, string[]] => [`without ${part}`, { [part]: ' ' }, ['INCOMPLETE']]),
  ['that awards damages', { ruling: '责令停止侵权,并赔偿请求人经济损失50000元。' }, ['UNLAWFUL_OUTCOME']],
  ['with a number that another decision bears', { docNo: '粤知处决字〔2014〕8号' }, ['CONFLICT']],
  ['without a number', { docNo: '' }, ['INVALID_VALUE']],
];
describe('an order to stop', () => {
  it.for(DECISIONS)('%s', async ([, change, expected]) => {
    const other = await layCase(graph, { status: 'CONCLUDED' });
    await layDecision(graph, other, { docNo: '粤知处决字〔2014〕8号' });
    const mine = await layCase(graph, { status: 'DELIBERATING' });
    await layVotes(graph, mine);
    const payload = await conclude({ caseId: mine.caseId, disposition: 'STOP_ORDER', decision: { ...GOOD, ...change } });
    expect(codes(payload)).toEqual(expected);
    const made = await graph.rows.select().from(decision).where(eq(decision.caseId, mine.caseId));
    expect(made).toHaveLength(expected.length === 0 ? 1 : 0);
    const [row] = await graph.rows.select().from(caseFile).where(eq(caseFile.id, mine.caseId));
    expect(row?.status).toBe(expected.length === 0 ? 'CONCLUDED' : 'DELIBERATING');
  });
});

describe('every other ending says why', () => {
  it.for([
    ['WITHDRAWN without a request', 'WITHDRAWN', {}, ['INCOMPLETE']],
    ['WITHDRAWN, asked for tomorrow', 'WITHDRAWN', { requestedOn: '2014-01-11' }, ['WRONG_DATE']],
    ['SETTLED, asked for', 'SETTLED', { requestedOn: TODAY }, []],
    ['REVOKED without anything', 'REVOKED', { reason: null }, ['REASON_REQUIRED', 'REASON_REQUIRED']],
    ['REVOKED on a ground of counterfeits', 'REVOKED', { ground: 'NO_VIOLATION', reason: '不构成' }, ['REASON_REQUIRED']],
    ['REVOKED for a suit in court', 'REVOKED', { ground: 'COURT_SUIT', reason: '请求人已向法院起诉' }, []],
    ['DEEMED_WITHDRAWN without a hearing', 'DEEMED_WITHDRAWN', { reason: '缺席' }, ['INCOMPLETE']],
    ['REVOKED with a fine', 'REVOKED', { ground: 'OTHER', reason: '其他', fineYuan: 1 }, ['UNLAWFUL_OUTCOME']],
  ] as const)('%s', async ([, disposition, change, expected]) => {
    const { caseId } = await layCase(graph, { status: 'INVESTIGATING' });
    expect(codes(await conclude({ caseId, disposition, ...change }))).toEqual(expected);
  });
});
