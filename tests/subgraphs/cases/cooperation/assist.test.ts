import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ASSIST_STATUSES, CROSS_PROVINCE_COURSE, INTRA_PROVINCE_COURSE, type AssistStatus } from '#law/assist-course.ts';
import { assistDue } from '#law/cooperation.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, officeId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { layAssist } from './assist-kit.ts';
import { ANYBODY, codes, createCooperationGround, far, FAR, partner, record, run, type Payload } from './ground.ts';

let graph: OwnGraph;
let laid: Laid;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

const REQUEST =
  'assistRequest { id requestNo status version dueOn: deadline { dueOn state rule } destination { code } receiver { id } reply documents { title hash } refusalReason permittedActions case { id } extract { caseNo parties { side name } facts } overdue }';
interface Request {
  readonly id: string;
  readonly requestNo: string;
  readonly status: AssistStatus;
  readonly version: number;
  readonly case: { id: string } | null;
  readonly destination: { code: string } | null;
  readonly receiver: { id: string } | null;
  readonly permittedActions: string[];
  readonly dueOn: { dueOn: string; state: string; rule: string };
}
const asked = (payload: Payload): Request => (payload['assistRequest'] ?? expect.fail(JSON.stringify(payload))) as Request;
const asking = () => ({
  caseId: laid.caseId,
  version: laid.version,
  on: TODAY,
  kind: 'COLLECT_EVIDENCE',
  wantedJurisdiction: '330100',
  ask: '请协助核实杭州某公司的销售记录',
  facts: '当事人在杭州设有仓库,疑有销售记录',
});
const create = async (change: object = {}) => {
  laid = await layCase(graph, { status: 'INVESTIGATING' });
  return run(graph, 'createAssistRequest', at('shenzhen'), { ...asking(), ...change }, `case { version } ${REQUEST}`);
};
const STEP: Readonly<Record<string, object>> = {
  approveAssistRequest: {},
  receiveAssistRequest: {},
  routeAssistRequest: { toAgencyId: idOf(FAR.hangzhou) },
  beginAssist: {},
  replyAssistRequest: { reply: '经核实,该公司无销售记录。', documents: [{ title: '核实笔录', hash: 'AB'.repeat(32) }] },
  confirmAssistRequest: {},
  refuseAssistRequest: { reason: '请求事项不属于本省职权范围,请另行联系' },
};
const LEADS: Readonly<Record<string, AssistStatus>> = {
  approveAssistRequest: 'OUT_APPROVED',
  receiveAssistRequest: 'IN_RECEIVED',
  routeAssistRequest: 'ASSIGNED',
  beginAssist: 'EXECUTING',
  replyAssistRequest: 'REPLIED',
  confirmAssistRequest: 'CONFIRMED',
  refuseAssistRequest: 'REFUSED',
};
const take = (field: string, name: string, { id, version }: Pick<Request, 'id' | 'version'>, change: object = {}) =>
  run(graph, field, ANYBODY[name] ?? expect.fail(name), { assistRequestId: id, version, ...STEP[field], ...change }, REQUEST);

/** Who of the ground is which actor of annex A4, where the request went to Hangzhou, or inside the province to Guangzhou. */
const ACTOR = (name: string, crossProvince: boolean, status: AssistStatus): string[] => {
  const sent = status !== 'REQUESTED';
  const assigned = ['ASSIGNED', 'EXECUTING', 'REPLIED', 'CONFIRMED'].includes(status);
  return [
    ...(['head', 'handler'].includes(name) ? ['OFFICE'] : []),
    ...(name === 'province' ? ['OUT_PROVINCE'] : []),
    ...((crossProvince && sent && name === 'zhejiang') || (!crossProvince && sent && name === 'province') ? ['IN_PROVINCE'] : []),
    ...(assigned && (crossProvince ? ['hangzhou', 'hangzhouHandler'] : ['guangzhou']).includes(name) ? ['RECEIVER'] : []),
  ];
};

describe('annex A4 between provinces, row by row', () => {
  it('goes from the handler through both provinces to the office elsewhere and back', async () => {
    const made = await create();
    let request = asked(made);
    expect(request).toMatchObject({ status: 'REQUESTED', version: 1, destination: null, receiver: null, case: { id: laid.caseId } });
    expect(request.requestNo).toMatch(/^IPO-440300\/XZ-2014-\d{4}$/);
    expect(request.dueOn).toEqual({ dueOn: assistDue(TODAY), state: 'RUNNING', rule: 'P1' });
    expect((made['case'] as { version: number }).version).toBe(2);
    for (const [field, name, seen] of [
      ['approveAssistRequest', 'province', ['APPROVE']],
      ['receiveAssistRequest', 'zhejiang', ['RECEIVE']],
      ['routeAssistRequest', 'zhejiang', ['ROUTE', 'REFUSE']],
      ['beginAssist', 'hangzhouHandler', ['BEGIN']],
      ['replyAssistRequest', 'hangzhou', ['REPLY']],
      ['confirmAssistRequest', 'handler', ['CONFIRM']],
    ] as const) {
      const { data } = await graph.ask(
        cases,
        ANYBODY[name] as never,
        `{ assistRequest(id: "${request.id}") { permittedActions case { id } } }`,
      );
      const shown = (data as { assistRequest: { permittedActions: string[]; case: unknown } }).assistRequest;
      expect([name, shown.permittedActions]).toEqual([name, seen]);
      // the extract is all that who helps is told
      expect([name, shown.case === null]).toEqual([name, !['province', 'handler'].includes(name)]);
      request = asked(await take(field, name, request));
      expect(request.status).toBe(LEADS[field]);
    }
    expect(request).toMatchObject({
      destination: { code: '330100' },
      receiver: { id: idOf(FAR.hangzhou) },
      version: 7,
      permittedActions: [],
    });
    expect(request).toMatchObject({ reply: '经核实,该公司无销售记录。', documents: [{ title: '核实笔录', hash: 'ab'.repeat(32) }] });
  });

  it('is refused by the province asked alone, and with a reason', async () => {
    const request = await layAssist(graph, 'IN_RECEIVED');
    expect(codes(await take('refuseAssistRequest', 'zhejiang', request, { reason: '不行' }))).toEqual(['REASON_REQUIRED']);
    expect(codes(await take('refuseAssistRequest', 'head', request))).toEqual(['NOT_PERMITTED']);
    expect(asked(await take('refuseAssistRequest', 'zhejiang', request))).toMatchObject({ status: 'REFUSED', overdue: false });
  });

  it('inside a province it is with the other office at once, and the province sees its copy', async () => {
    const made = asked(await create({ wantedJurisdiction: null, agencyId: officeId('guangzhou') }));
    expect(made).toMatchObject({ status: 'ASSIGNED', receiver: { id: officeId('guangzhou') }, destination: { code: '440100' } });
    const { data } = await graph.ask(cases, at('province', 'OFFICE'), `{ assistRequest(id: "${made.id}") { status permittedActions } }`);
    expect(data).toEqual({ assistRequest: { status: 'ASSIGNED', permittedActions: [] } });
    expect(asked(await take('beginAssist', 'guangzhou', made)).status).toBe('EXECUTING');
  });
});

describe('every act on every state by everybody', () => {
  const fields = Object.keys(STEP);
  const grid = [true, false].flatMap((crossProvince) => ASSIST_STATUSES.map((status) => ({ crossProvince, status })));
  test.each(grid)('only the annex lets it happen: $status, between provinces $crossProvince', async ({ crossProvince, status }) => {
    // a request inside a province never waits to be received
    if (!crossProvince && ['OUT_APPROVED', 'IN_RECEIVED', 'REFUSED'].includes(status)) return;
    const request = await layAssist(graph, status, crossProvince);
    const before = await record(graph);
    const course = crossProvince ? CROSS_PROVINCE_COURSE : INTRA_PROVINCE_COURSE;
    const permitted: string[] = [];
    for (const field of fields) {
      for (const name of Object.keys(ANYBODY)) {
        const actors = ACTOR(name, crossProvince, status);
        const step = course.find(({ from, to }) => from === status && to === LEADS[field]);
        if (step?.by.some((actor) => actors.includes(actor))) {
          permitted.push(`${name} ${field}`);
          continue;
        }
        const sees = actors.length > 0 || ['nation', 'analyst', 'county', 'province', 'head', 'handler'].includes(name);
        const expected =
          actors.length === 0
            ? sees || (crossProvince && status !== 'REQUESTED' && name === 'zhejiang')
              ? ['NOT_PERMITTED']
              : ['NOT_FOUND']
            : step
              ? ['NOT_PERMITTED']
              : ['WRONG_STATE'];
        expect([name, field, codes(await take(field, name, request))]).toEqual([name, field, expected]);
      }
    }
    expect(await record(graph)).toEqual(before);
    const steps = course.filter(({ from }) => from === status).length;
    expect(permitted.length > 0).toBe(steps > 0);
  });
});

describe('what is wrong is told', () => {
  it.each([
    [{ wantedJurisdiction: null }, ['INVALID_VALUE'], 'wantedJurisdiction'],
    [{ agencyId: idOf(5) }, ['INVALID_VALUE'], 'wantedJurisdiction'],
    [{ wantedJurisdiction: '440100' }, ['INVALID_VALUE'], 'wantedJurisdiction'],
    [{ wantedJurisdiction: '990000' }, ['INVALID_VALUE'], 'wantedJurisdiction'],
    [{ wantedJurisdiction: null, agencyId: idOf(FAR.hangzhou) }, ['INVALID_VALUE'], 'agencyId'],
    [{ wantedJurisdiction: null, agencyId: idOf(3) }, ['INVALID_VALUE'], 'agencyId'],
    [{ wantedJurisdiction: null, agencyId: 'nobody' }, ['NOT_FOUND'], 'agencyId'],
    [{ ask: 'x' }, ['INVALID_VALUE'], 'ask'],
    [{ facts: 'x'.repeat(5_001) }, ['INVALID_VALUE'], 'facts'],
    [{ on: '2014-01-11' }, ['WRONG_DATE'], 'on'],
    [{ version: 9 }, ['CONFLICT'], 'version'],
  ])('%j', async (change, expected, path) => {
    const payload = await create(change);
    expect(codes(payload)).toEqual(expected);
    expect(payload.userErrors[0]?.path).toEqual(['input', path]);
    expect(payload.userErrors[0]?.messageZh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('a head or an outsider asks nothing, an archived case gets no help', async () => {
    laid = await layCase(graph, { status: 'INVESTIGATING' });
    expect(codes(await run(graph, 'createAssistRequest', at('shenzhen', 'OFFICE'), asking()))).toEqual(['NOT_PERMITTED']);
    expect(codes(await run(graph, 'createAssistRequest', at('province', 'OFFICE'), asking()))).toEqual(['NOT_PERMITTED']);
    expect(codes(await run(graph, 'createAssistRequest', far('hangzhou'), asking()))).toEqual(['NOT_FOUND']);
    expect(codes(await run(graph, 'createAssistRequest', partner('police'), asking()))).toEqual(['NOT_FOUND']);
    laid = await layCase(graph, { status: 'ARCHIVED' });
    expect(codes(await run(graph, 'createAssistRequest', at('shenzhen'), asking()))).toEqual(['WRONG_STATE']);
  });

  it('the province asked assigns to its own offices only', async () => {
    const request = await layAssist(graph, 'IN_RECEIVED');
    expect(codes(await take('routeAssistRequest', 'zhejiang', request, { toAgencyId: officeId('guangzhou') }))).toEqual([
      'NO_JURISDICTION',
    ]);
    expect(codes(await take('routeAssistRequest', 'zhejiang', request, { toAgencyId: 'nobody' }))).toEqual(['NOT_FOUND']);
    expect(codes(await take('routeAssistRequest', 'zhejiang', request, { version: 2 }))).toEqual(['CONFLICT']);
  });

  it('documents are named and hashed', async () => {
    const request = await layAssist(graph, 'EXECUTING');
    const documents = [{ title: 'x' }, { title: '笔录', hash: 'zz' }];
    const payload = await take('replyAssistRequest', 'hangzhou', request, { documents });
    expect(payload.userErrors.map(({ path }) => path.join('.'))).toEqual(['input.documents.0.title', 'input.documents.1.hash']);
  });
});

describe('repeats and rivals', () => {
  it('one key makes one request, and gives it again', async () => {
    laid = await layCase(graph, { status: 'INVESTIGATING' });
    const input = { ...asking(), idempotencyKey: 'assist-1' };
    const first = asked(await run(graph, 'createAssistRequest', at('shenzhen'), input, REQUEST));
    const again = asked(await run(graph, 'createAssistRequest', at('shenzhen'), input, REQUEST));
    expect(again.id).toBe(first.id);
    const request = await layAssist(graph, 'OUT_APPROVED');
    const both = await Promise.all([take('receiveAssistRequest', 'zhejiang', request), take('receiveAssistRequest', 'zhejiang', request)]);
    expect(both.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
  });
});
