import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile } from '../../../subgraphs/cases/tables.ts';
import { complaint, step } from '../../../subgraphs/complaints/tables.ts';
import { certificate, officer } from '../../../subgraphs/personnel/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, cardId, complaintAt, createGround, docketing, officeId, officerId, TODAY } from './ground.ts';

let graph: OwnGraph;
let caseId: string;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases."case", cases.case_handler, cases.case_number, platform.event, platform.idempotency_key, platform."grant", complaints.complaint, complaints.step`,
  );
  await graph.rows.insert(complaint).values(complaintAt(301));
  const query = `mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } } }`;
  const { data } = await graph.ask(cases, at('shenzhen'), query, { input: docketing({ complaintId: idOf(301) }) });
  caseId = (data as { docketCase: { case: { id: string } } }).docketCase.case.id;
});

const CONCLUDE = `mutation ($input: ConcludeCaseInput!) { concludeCase(input: $input) {
  case { id status concludedOn disposition fineYuan version permittedActions history { what } deadlines { rule state } } userErrors { code path messageZh } } }`;
interface Ended extends Readonly<Record<string, unknown>> {
  readonly deadlines: readonly { readonly state: string }[];
}
interface Payload {
  readonly case: Ended | null;
  readonly userErrors: readonly { code: string; path: string[]; messageZh: string }[];
}
const conclude = async (change: Record<string, unknown> = {}, viewer: Viewer = at('shenzhen')): Promise<Payload> => {
  const input = { caseId, version: 1, concludedOn: TODAY, disposition: 'PENALISED', fineYuan: 20_000, ...change };
  const { data, errors } = await graph.ask(cases, viewer, CONCLUDE, { input });
  expect(errors).toEqual([]);
  return (data as { concludeCase: Payload }).concludeCase;
};
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const written = async () => ({
  ...(
    await graph.rows.execute(sql`select (select count(*) from cases."case" where status = 'CONCLUDED')::int as concluded,
      (select max(version) from cases."case") as version, (select count(*) from platform.event)::int as events,
      (select count(*) from platform.idempotency_key)::int as keys, (select string_agg(status, ' ' order by id) from complaints.step) as steps`)
  )[0],
});
const NOTHING = { concluded: 0, version: 1, events: 1, keys: 0, steps: 'DOCKETED' };

describe('concluding a case', () => {
  it('ends it, and tells the complaint it came from', async () => {
    const { case: ended, userErrors } = await conclude();
    expect(userErrors).toEqual([]);
    expect(ended).toMatchObject({
      status: 'CONCLUDED',
      concludedOn: TODAY,
      disposition: 'PENALISED',
      fineYuan: 20_000,
      version: 2,
      permittedActions: [],
      history: [{ what: 'Docketed' }, { what: 'Concluded' }],
    });
    expect(ended?.deadlines.map(({ state }) => state)).toEqual(['MET', 'MET']);
    const [told] = await graph.rows.select().from(complaint);
    // five working days to tell the complainant, from Friday the 10th
    expect([told?.status, told?.nextDueOn, told?.version]).toEqual(['RESULT_RECEIVED', '2014-01-17', 3]);
    expect(await written()).toEqual({ concluded: 1, version: 2, events: 2, keys: 0, steps: 'DOCKETED RESULT_RECEIVED' });
    expect((await graph.rows.select().from(step)).map(({ on }) => on)).toEqual([TODAY, TODAY]);
  });

  it('repeats safely with a key', async () => {
    const first = await conclude({ idempotencyKey: 'end' });
    expect(await conclude({ idempotencyKey: 'end' })).toEqual(first);
    expect(await written()).toMatchObject({ concluded: 1, version: 2, events: 2, keys: 1 });
  });

  it('lets one of twenty win, and tells the others', async () => {
    const payloads = await Promise.all(Array.from({ length: 20 }, () => conclude()));
    expect(payloads.flatMap(codes).toSorted()).toEqual(Array.from({ length: 19 }, () => 'CONFLICT'));
    expect(await written()).toMatchObject({ concluded: 1, version: 2, events: 2, steps: 'DOCKETED RESULT_RECEIVED' });
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
  ['for the province, which sees it', WRONG, ['NOT_PERMITTED'], at('province')],
  ['for the county it lies in', WRONG, ['NOT_PERMITTED'], at('nanshan')],
  ['for the same office without being a handler', WRONG, ['NOT_PERMITTED'], at('shenzhen', 'OFFICE')],
  ['that does not exist', { caseId: idOf(999) }, ['NOT_FOUND']],
  ['that is no id', { caseId: 'x' }, ['NOT_FOUND']],
  ['that somebody changed', { version: 2 }, ['CONFLICT']],
  ['tomorrow', { concludedOn: '2014-01-11' }, ['WRONG_DATE']],
  ['before it was docketed', { concludedOn: '2014-01-09' }, ['WRONG_DATE']],
  ['of a counterfeit like an infringement', { disposition: 'STOP_ORDER', fineYuan: null }, ['UNLAWFUL_OUTCOME']],
  ['with a fine but no penalty', { disposition: 'EXEMPTED', fineYuan: 0 }, ['UNLAWFUL_OUTCOME']],
  ['with a negative fine', { fineYuan: -1 }, ['UNLAWFUL_OUTCOME']],
  ['with a fine over 200,000 without gains', { fineYuan: 200_001 }, ['UNLAWFUL_OUTCOME']],
  ['with a fine over four times the gains', { fineYuan: 400_001, illegalGainsYuan: 100_000 }, ['UNLAWFUL_OUTCOME']],
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

  it('a second time', async () => {
    await conclude();
    const after = await written();
    expect(codes(await conclude({ version: 2 }))).toEqual(['WRONG_STATE']);
    expect(await written()).toEqual(after);
  });

  it('while it is suspended', async () => {
    await graph.rows.update(caseFile).set({ status: 'SUSPENDED' });
    expect(codes(await conclude())).toEqual(['WRONG_STATE']);
  });

  it('for a partner who sees it by a grant', async () => {
    const police = viewerOf({ subject: 'p', role: 'PARTNER', office: idOf(70) });
    expect(codes(await conclude(WRONG, police))).toEqual(['NOT_FOUND']);
    await graph.rows
      .insert(grant)
      .values({ id: idOf(500), grantee: idOf(70), kind: 'REFERRAL', objectId: caseId, validFrom: TODAY, validTo: '2014-02-01' });
    expect(codes(await conclude(WRONG, police))).toEqual(['NOT_PERMITTED']);
  });

  it('when a handler lost the certificate meanwhile', async () => {
    const card = eq(certificate.id, cardId('second'));
    await graph.rows.update(certificate).set({ status: 'REVOKED', statusFrom: TODAY }).where(card);
    expect(await conclude()).toMatchObject({
      userErrors: [{ code: 'CERT_NOT_IN_FORCE', path: ['input', 'handlers', officerId('second')] }],
    });
    expect(await written()).toEqual(NOTHING);
    await graph.rows.update(certificate).set({ status: 'VALID', statusFrom: '2010-01-01' }).where(card);
  });

  it('when a handler moved to an office out of reach', async () => {
    const who = eq(officer.id, officerId('second'));
    await graph.rows
      .update(officer)
      .set({ agencyId: officeId('guangzhou'), jurisdiction: '440100' })
      .where(who);
    expect(codes(await conclude())).toEqual(['NOT_FOUND']);
    expect(await written()).toEqual(NOTHING);
    await graph.rows
      .update(officer)
      .set({ agencyId: officeId('shenzhen'), jurisdiction: '440300' })
      .where(who);
  });
});
