import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { evidenceItem } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, officerId, TODAY, type OfficerName } from './ground.ts';
import { layCase, type Laid } from './laid.ts';
let graph: OwnGraph;
let file: Laid;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
const PARTY = viewerOf({ subject: 'rightholder', role: 'RIGHT_HOLDER' });
const head = at('shenzhen', 'OFFICE');
const officer = (name: OfficerName, role: 'HANDLER' | 'OFFICE' = 'HANDLER'): Viewer =>
  viewerOf({ subject: officerId(name), role, office: officeId('shenzhen'), area: '4403' });
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases."case", cases.case_handler, cases.case_step, cases.deadline, cases.party, cases.recusal, cases.evidence_item, platform.event, platform."grant", platform.idempotency_key`,
  );
  file = await layCase(graph, { kind: 'INFRINGEMENT' });
  const term = { validFrom: '2014-01-01', validTo: '2014-12-31' };
  await graph.rows.insert(grant).values({ id: idOf(600), grantee: PARTY.subject, kind: 'PARTY', objectId: file.caseId, ...term });
});

interface Payload {
  readonly recusal: { readonly id: string; readonly status: string; readonly officer: { id: string } | null } | null;
  readonly case: { readonly version: number } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly rule: string | null;
    readonly messageZh: string;
  }[];
}
const act = async (field: string, viewer: Viewer, input: Record<string, unknown>): Promise<Payload> => {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) {
    recusal { id status officer { id } officerName ground requestedBy requestedOn reason decidedOn decisionReason withdrawnOn } case { version }
    userErrors { code path rule messageZh } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
};
const request = (viewer: Viewer, change: Record<string, unknown> = {}) =>
  act('requestRecusal', viewer, {
    caseId: file.caseId,
    officerId: officerId('first'),
    ground: 'INTEREST',
    reason: '持有被请求人股份',
    requestedBy: 'PETITIONER',
    ...change,
  });
const decide = (recusalId: string, change: Record<string, unknown> = {}, viewer: Viewer = head) =>
  act('decideRecusal', viewer, { recusalId, version: file.version, granted: true, reason: '情况属实', on: TODAY, ...change });
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const asked = async (viewer: Viewer = head, change: Record<string, unknown> = {}): Promise<string> =>
  (await request(viewer, change)).recusal?.id ?? '';
const serve = async (change: Record<string, unknown> = {}, viewer: Viewer = officer('second')) => {
  const query = `mutation ($input: ServeCaseInput!) { serveCase(input: $input) { userErrors { code path } } }`;
  const input = { caseId: file.caseId, version: file.version, on: TODAY, officers: [officerId('first')], ...change };
  const { data } = await graph.ask(cases, viewer, query, { input });
  return (data as { serveCase: { userErrors: { code: string; path: string[] }[] } }).serveCase.userErrors.map(({ code }) => code);
};
const assign = async (names: readonly OfficerName[], change: Record<string, unknown> = {}, viewer: Viewer = head) => {
  const query = `mutation ($input: AssignHandlersInput!) { assignHandlers(input: $input) { case { version handlers { name lead } } userErrors { code path } } }`;
  const input = { caseId: file.caseId, version: file.version, handlers: names.map(officerId), reason: '调整', ...change };
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as { assignHandlers: { case: { version: number; handlers: unknown[] } | null; userErrors: { code: string }[] } })
    .assignHandlers;
};

describe('asking for recusal (办法 §7)', () => {
  it('lets an officer ask for itself, with a name on the case, and stops its work at once', async () => {
    expect(await serve({ version: 99 })).toEqual(['CONFLICT']);
    const { recusal, userErrors } = await request(officer('first'), { requestedBy: 'SELF', ground: 'CLOSE_RELATIVE' });
    expect(userErrors).toEqual([]);
    expect(recusal).toMatchObject({
      status: 'PENDING',
      officer: { id: officerId('first') },
      officerName: 'first',
      ground: 'CLOSE_RELATIVE',
      requestedBy: 'SELF',
      requestedOn: TODAY,
      decidedOn: null,
    });
    expect(await serve()).toEqual(['RECUSAL_PENDING']);
    expect(await serve({ officers: [officerId('second')] })).toEqual([]);
  });

  it('judges an entry of an earlier day by that day', async () => {
    await asked();
    expect(await serve({ on: '2014-01-09', lateReason: '补录昨日送达' })).toEqual([]);
  });

  it('lets a party name the handler by the number that it was shown, without learning who it is', async () => {
    const { recusal, userErrors } = await request(PARTY, { officerId: null, certificateNumber: 'C001' });
    expect([userErrors, recusal]).toMatchObject([[], { officerName: 'first', officer: null, status: 'PENDING' }]);
  });

  it.each<[string, Viewer, Record<string, unknown>, string[]]>([
    ['a colleague in its name', officer('second'), { requestedBy: 'SELF' }, ['NOT_PERMITTED']],
    ['a handler in the name of the office', officer('second'), { requestedBy: 'OFFICE' }, ['NOT_PERMITTED']],
    ['a party in the name of the officer', PARTY, { requestedBy: 'SELF' }, ['NOT_PERMITTED']],
    ['a party in the name of the office', PARTY, { requestedBy: 'OFFICE' }, ['NOT_PERMITTED']],
    ['another office', at('guangzhou', 'OFFICE'), {}, ['NOT_FOUND']],
    ['the office above', at('province', 'OFFICE'), {}, ['NOT_PERMITTED']],
    ['the public', PUBLIC_VIEWER, {}, ['NOT_FOUND']],
    ['about somebody who is not on the case', head, { officerId: officerId('fourth') }, ['INVALID_VALUE']],
    ['about nobody', head, { officerId: null }, ['INVALID_VALUE', 'INVALID_VALUE']],
    ['by id and by number at once', head, { certificateNumber: 'C002' }, ['INVALID_VALUE']],
    ['without a reason', head, { reason: ' x ' }, ['INVALID_VALUE']],
    ['of a case that is not there', head, { caseId: idOf(1) }, ['NOT_FOUND']],
    ['of something that is no id', head, { caseId: 'x' }, ['NOT_FOUND']],
  ])('refuses %s', async (_, viewer, change, expected) => {
    expect(codes(await request(viewer, change))).toEqual(expected);
    expect(await graph.rows.execute(sql`select 1 from cases.recusal union all select 1 from platform.event`)).toHaveLength(0);
  });

  it('takes a request once from each who asks; another party may ask as well', async () => {
    const first = await request(head, { idempotencyKey: 'r' });
    expect(await request(head, { idempotencyKey: 'r' })).toEqual(first);
    const again = await Promise.all(Array.from({ length: 8 }, () => request(head)));
    expect(again.map(codes)).toEqual(Array.from({ length: 8 }, () => ['RECUSAL_PENDING']));
    expect(codes(await request(PARTY))).toEqual([]);
  });

  it('is closed with the case', async () => {
    file = await layCase(graph, { kind: 'INFRINGEMENT', status: 'CONCLUDED' });
    expect(codes(await request(head))).toEqual(['WRONG_STATE']);
  });

  it('shows a party its own requests alone, the office all, and partners none', async () => {
    await request(head);
    await request(PARTY);
    const partner = viewerOf({ subject: 'court', role: 'PARTNER', office: idOf(77) });
    const term = { validFrom: '2014-01-01', validTo: '2014-12-31' };
    await graph.rows.insert(grant).values({ id: idOf(601), grantee: idOf(77), kind: 'REFERRAL', objectId: file.caseId, ...term });
    const seen = async (viewer: Viewer) => {
      const { data } = await graph.ask(
        cases,
        viewer,
        `query ($id: ID!) { case(id: $id) { recusals { status } handlers { name certificateNumber } } }`,
        {
          id: file.caseId,
        },
      );
      const found = (data as { case: { recusals: unknown[]; handlers: unknown[] } | null }).case;
      return found && [found.recusals.length, found.handlers.length];
    };
    expect(await Promise.all([head, officer('second'), at('province', 'OFFICE'), PARTY, partner, PUBLIC_VIEWER].map(seen))).toEqual([
      [2, 3],
      [2, 3],
      [2, 3],
      [1, 3],
      [0, 3],
      null,
    ]);
  });
});

describe('taking it back', () => {
  it('is for who asked, until it is decided, and frees the officer', async () => {
    const recusalId = await asked(PARTY);
    expect(codes(await act('withdrawRecusal', officer('second'), { recusalId }))).toEqual(['NOT_PERMITTED']);
    expect(codes(await act('withdrawRecusal', at('guangzhou'), { recusalId }))).toEqual(['NOT_FOUND']);
    expect((await act('withdrawRecusal', PARTY, { recusalId })).recusal).toMatchObject({ status: 'WITHDRAWN', withdrawnOn: TODAY });
    expect(codes(await act('withdrawRecusal', PARTY, { recusalId }))).toEqual(['WRONG_STATE']);
    expect(await serve()).toEqual([]);
    expect(codes(await decide(recusalId, { version: file.version + 1 }))).toEqual(['WRONG_STATE']);
  });
});

describe('deciding it', () => {
  it('granted, takes the officer off the case for good; the panel must be lawful again before the case goes on', async () => {
    const [recusalId, other] = [await asked(), await asked(PARTY)];
    const { recusal, case: changed } = await decide(recusalId);
    expect([recusal, changed]).toMatchObject([
      { status: 'GRANTED', decidedOn: TODAY, decisionReason: '情况属实' },
      { version: file.version + 1 },
    ]);
    const { data } = await graph.ask(
      cases,
      head,
      `query ($id: ID!) { case(id: $id) { handlers { name lead } formerHandlers { name reason } recusals { id status } history { what } } }`,
      { id: file.caseId },
    );
    expect(data).toEqual({
      case: {
        handlers: [
          { name: 'second', lead: true },
          { name: 'third', lead: false },
        ],
        formerHandlers: [{ name: 'first', reason: '情况属实' }],
        recusals: [
          { id: recusalId, status: 'GRANTED' },
          { id: other, status: 'GRANTED' },
        ],
        history: [{ what: 'Recusal requested' }, { what: 'Recusal requested' }, { what: 'Recusal decided' }],
      },
    });
    const version = file.version + 1;
    expect(await serve({ version, officers: [officerId('second')] })).toEqual(['INCOMPLETE']);
    expect((await assign(['second', 'third', 'first'], { version })).userErrors.map(({ code }) => code)).toEqual(['RECUSED']);
    expect((await assign(['second', 'third', 'fourth'], { version })).userErrors).toEqual([]);
    expect(await serve({ version: version + 1, officers: [officerId('second')] })).toEqual([]);
  });

  it('refused, gives the officer back to the work, and leaves the other requests open', async () => {
    const [recusalId, other] = [await asked(), await asked(PARTY)];
    expect((await decide(recusalId, { granted: false })).recusal).toMatchObject({ status: 'REFUSED' });
    expect(await serve({ version: file.version + 1 })).toEqual(['RECUSAL_PENDING']);
    expect(codes(await decide(other, { granted: false, version: file.version + 1 }))).toEqual([]);
    expect(await serve({ version: file.version + 2 })).toEqual([]);
  });

  it('is for the head, never for the officer concerned or a handler', async () => {
    const recusalId = await asked();
    expect(codes(await decide(recusalId, {}, officer('first', 'OFFICE')))).toEqual(['SEPARATION_OF_DUTIES']);
    expect(codes(await decide(recusalId, {}, officer('second', 'OFFICE')))).toEqual(['SEPARATION_OF_DUTIES']);
    expect(codes(await decide(recusalId, {}, officer('second')))).toEqual(['SEPARATION_OF_DUTIES']);
    expect(codes(await decide(recusalId, {}, at('shenzhen')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await decide(recusalId, {}, at('province', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await decide(recusalId, {}, PARTY))).toEqual(['NOT_FOUND']);
    expect(codes(await decide(recusalId, {}, at('guangzhou', 'OFFICE')))).toEqual(['NOT_FOUND']);
  });

  it('needs a reason, the present version and a possible day; ten at once decide once', async () => {
    const recusalId = await asked();
    expect(codes(await decide(recusalId, { reason: '' }))).toEqual(['INVALID_VALUE']);
    expect(codes(await decide(recusalId, { version: 9 }))).toEqual(['CONFLICT']);
    expect(codes(await decide(recusalId, { on: '2014-01-11' }))).toEqual(['WRONG_DATE']);
    const all = await Promise.all(Array.from({ length: 10 }, () => decide(recusalId)));
    expect(all.map((one) => codes(one).join()).toSorted()).toEqual(['', ...Array.from({ length: 9 }, () => 'CONFLICT')]);
  });
});

it('marks what the officer took before, and hints at it when handlers are chosen', async () => {
  const place = { caseId: file.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
  const taken = {
    kind: 'DOCUMENTARY',
    source: 'COLLECTED',
    takenOn: TODAY,
    atPlace: '展台',
    mediaType: 'application/pdf',
    bytes: 9,
    ...place,
  } as const;
  await graph.rows.insert(evidenceItem).values([
    { id: idOf(901), title: '合同', officers: [officerId('first'), officerId('second')], sha256: 'a'.repeat(64), ...taken },
    { id: idOf(902), title: '照片', officers: [officerId('second')], sha256: 'b'.repeat(64), ...taken },
  ]);
  const recusalId = await asked();
  const hints = async () => {
    const { data } = await graph.ask(
      cases,
      head,
      `query ($id: ID!) { eligibleHandlers(caseId: $id) { name conflictHints { kind explainZh } } }`,
      {
        id: file.caseId,
      },
    );
    const found = (data as { eligibleHandlers: { name: string; conflictHints: { kind: string }[] }[] }).eligibleHandlers;
    return found.find(({ name }) => name === 'first')?.conflictHints.map(({ kind }) => kind);
  };
  expect(await hints()).toEqual(['PENDING_RECUSAL']);
  await decide(recusalId);
  expect(await hints()).toEqual(['RECUSED_BEFORE']);
  const rows = await graph.rows.execute(sql`select title, flagged, flag_reason from cases.evidence_item order by id`);
  expect(rows).toEqual([
    { title: '合同', flagged: true, flag_reason: '情况属实' },
    { title: '照片', flagged: false, flag_reason: null },
  ]);
});

it('asks for a reason where a new officer may be in a conflict, and lets nobody weigh the own one', async () => {
  const earlier = await layCase(graph, { kind: 'INFRINGEMENT', handlers: ['fourth', 'second', 'third'], petitioner: '广东某专利权人' });
  expect(earlier.caseId).not.toBe(file.caseId);
  const team = ['first', 'second', 'fourth'] as const;
  expect((await assign(team)).userErrors).toEqual([{ code: 'REASON_REQUIRED', path: ['input', 'conflictReason'] }]);
  expect((await assign(team, { conflictReason: '已核实' }, officer('fourth'))).userErrors).toMatchObject([
    { code: 'SEPARATION_OF_DUTIES' },
  ]);
  const done = await assign(team, { conflictReason: '前案已结,与本案事实无关' });
  expect(done.userErrors).toEqual([]);
  const [line] = await graph.rows.execute(
    sql`select reason from cases.case_handler where case_id = ${file.caseId} and officer_id = ${officerId('fourth')}`,
  );
  expect(line).toEqual({ reason: '前案已结,与本案事实无关' });
});

it('reads the recusals of fifty cases in one statement', async () => {
  for (let n = 0; n < 49; n += 1) await layCase(graph, { kind: 'COUNTERFEIT' });
  await asked();
  const { data, statements } = await graph.ask(cases, head, `{ cases(first: 50) { nodes { recusals { status officer { id } } } } }`);
  expect((data as { cases: { nodes: unknown[] } }).cases.nodes).toHaveLength(50);
  expect(statements).toHaveLength(2);
});
