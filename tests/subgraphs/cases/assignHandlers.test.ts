import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile } from '../../../subgraphs/cases/tables.ts';
import { certificate } from '../../../subgraphs/personnel/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, cardId, createGround, docketing, officerId, TODAY, type OfficerName } from './ground.ts';
import { layCase } from './laid.ts';

let graph: OwnGraph;
let caseId: string;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(sql`truncate cases."case", cases.case_handler, cases.case_number, platform.event, platform.idempotency_key`);
  const query = `mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } } }`;
  const { data } = await graph.ask(cases, at('shenzhen'), query, { input: docketing() });
  caseId = (data as { docketCase: { case: { id: string } } }).docketCase.case.id;
});

const ASSIGN = `mutation ($input: AssignHandlersInput!) { assignHandlers(input: $input) {
  case { version handlers { name lead assignedOn relievedOn } formerHandlers { name lead relievedOn } history { what } permittedActions }
  userErrors { code path rule messageZh } } }`;
interface Payload {
  readonly case: { readonly version: number; readonly handlers: readonly { name: string; lead: boolean }[] } | null;
  readonly userErrors: readonly { code: string; path: string[]; rule: string | null }[];
}
const team = (...names: OfficerName[]) => ({ handlers: names.map(officerId) });
const assign = async (change: Record<string, unknown> = {}, viewer: Viewer = at('shenzhen')): Promise<Payload> => {
  const input = { caseId, version: 1, reason: '原承办人调离', ...team('third', 'fourth'), ...change };
  const { data, errors } = await graph.ask(cases, viewer, ASSIGN, { input });
  expect(errors).toEqual([]);
  return (data as { assignHandlers: Payload }).assignHandlers;
};
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const written = async () =>
  (
    await graph.rows.execute(sql`select (select count(*) from cases.case_handler)::int as lines,
      (select count(*) from cases.case_handler where relieved_on is not null)::int as relieved, (select version from cases."case") as version,
      (select count(*) from platform.event)::int as events`)
  )[0];
const NOTHING = { lines: 2, relieved: 0, version: 1, events: 1 };

describe('changing who handles a case (R2.2, R15.1)', () => {
  it('relieves the old team, keeps it on record, and lets the first lead', async () => {
    const { case: changed, userErrors } = await assign();
    expect(userErrors).toEqual([]);
    expect(changed).toEqual({
      version: 2,
      handlers: [
        { name: 'third', lead: true, assignedOn: TODAY, relievedOn: null },
        { name: 'fourth', lead: false, assignedOn: TODAY, relievedOn: null },
      ],
      formerHandlers: [
        { name: 'first', lead: false, relievedOn: TODAY },
        { name: 'second', lead: false, relievedOn: TODAY },
      ],
      history: [{ what: 'Docketed' }, { what: 'Handlers changed' }],
      permittedActions: expect.arrayContaining(['ASSIGN_HANDLERS']),
    });
  });

  it('lets the head of the office name the panel as well', async () => {
    expect(codes(await assign({}, at('shenzhen', 'OFFICE')))).toEqual([]);
    expect(await written()).toMatchObject({ lines: 4, relieved: 2, version: 2 });
  });

  it('keeps who is named again, and may change the lead alone', async () => {
    const { case: changed } = await assign(team('second', 'first'));
    expect(changed?.handlers.map(({ name, lead }) => [name, lead])).toEqual([
      ['second', true],
      ['first', false],
    ]);
    expect(await written()).toEqual({ lines: 2, relieved: 0, version: 2, events: 2 });
  });

  it('takes somebody back on the same day without a second line', async () => {
    await assign();
    await assign({ version: 2, ...team('first', 'third') });
    expect(await written()).toEqual({ lines: 4, relieved: 2, version: 3, events: 3 });
  });

  it('frees a case whose handler lost the certificate: it goes on again', async () => {
    const mediation = await layCase(graph, { kind: 'MEDIATION', handlers: ['second'] });
    const card = eq(certificate.id, cardId('second'));
    await graph.rows.update(certificate).set({ status: 'REVOKED', statusFrom: TODAY }).where(card);
    const begin = async (version: number) => {
      const query = `mutation ($input: BeginMediationInput!) { beginMediation(input: $input) { userErrors { code } } }`;
      const input = { caseId: mediation.caseId, version, on: TODAY, mode: 'ON_SITE', summary: '双方到场' };
      return (await graph.ask(cases, at('shenzhen'), query, { input })).data;
    };
    expect(await begin(1)).toEqual({ beginMediation: { userErrors: [{ code: 'CERT_NOT_IN_FORCE' }] } });
    expect(codes(await assign({ caseId: mediation.caseId, ...team('first') }))).toEqual([]);
    expect(await begin(2)).toEqual({ beginMediation: { userErrors: [] } });
    await graph.rows.update(certificate).set({ status: 'VALID', statusFrom: '2010-01-01' }).where(card);
  });

  it('repeats safely with a key, and lets one of twenty win', async () => {
    const first = await assign({ idempotencyKey: 'team' });
    expect(await assign({ idempotencyKey: 'team' })).toEqual(first);
    const payloads = await Promise.all(Array.from({ length: 20 }, () => assign({ version: 2, ...team('first', 'second') })));
    expect(payloads.flatMap(codes)).toEqual(Array.from({ length: 19 }, () => 'CONFLICT'));
    expect(await written()).toMatchObject({ version: 3, events: 3 });
  });
});

const REFUSED: readonly [why: string, change: Record<string, unknown>, codes: string[], viewer?: Viewer][] = [
  ['by another office', {}, ['NOT_FOUND'], at('guangzhou')],
  ['by the public', {}, ['NOT_FOUND'], PUBLIC_VIEWER],
  ['by the province, which sees it', {}, ['NOT_PERMITTED'], at('province')],
  ['of a case that does not exist', { caseId: idOf(999) }, ['NOT_FOUND']],
  ['on an old version', { version: 2 }, ['CONFLICT']],
  ['to one officer alone against a counterfeit', team('third'), ['NEED_TWO_OFFICERS']],
  ['to nobody', { handlers: [] }, ['INVALID_VALUE']],
  ['without a reason', { reason: ' ' }, ['INVALID_VALUE']],
  ['to the same team', team('first', 'second'), ['INVALID_VALUE']],
  ['to an expired certificate', team('first', 'expired'), ['CERT_EXPIRED']],
  ['to a missed verification', team('first', 'unverified'), ['CERT_UNVERIFIED']],
  ['to a revoked certificate', team('first', 'revoked'), ['CERT_NOT_IN_FORCE']],
  ['outside the area', team('first', 'elsewhere'), ['OUTSIDE_AREA']],
  ['to somebody without a certificate', team('first', 'uncertified'), ['CERT_MISSING']],
  ['to somebody who left', team('first', 'left'), ['NOT_OF_THIS_OFFICE']],
  ['to an officer of the county', team('first', 'nanshan'), ['NOT_OF_THIS_OFFICE']],
  ['to an officer out of reach', team('first', 'guangzhou'), ['NOT_FOUND']],
];

describe('changing who handles a case is refused, and nothing is written,', () => {
  it.for(REFUSED)('%s', async ([, change, expected, viewer]) => {
    const payload = await assign({ idempotencyKey: 'k', ...change }, viewer);
    expect([payload.case, codes(payload)]).toEqual([null, expected]);
    expect(await written()).toEqual(NOTHING);
  });

  it('once it is concluded', async () => {
    await graph.rows.update(caseFile).set({ status: 'CONCLUDED', concludedOn: TODAY, disposition: 'EXEMPTED' });
    expect(codes(await assign())).toEqual(['WRONG_STATE']);
  });
});
