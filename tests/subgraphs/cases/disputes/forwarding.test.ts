import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant } from '#platform/tables.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, createGround, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, on, type Payload } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const PETITIONER = viewerOf({ subject: 'petitioner one', role: 'RIGHT_HOLDER' });
const RESPONDENT = viewerOf({ subject: 'respondent one', role: 'RIGHT_HOLDER' });
let grants = 0;
async function parties({ caseId }: Laid): Promise<void> {
  const term = { objectId: caseId, kind: 'PARTY', validFrom: '2014-01-01', validTo: '2014-12-31' } as const;
  await graph.rows.insert(grant).values([
    { id: idOf(600 + (grants += 1)), grantee: PETITIONER.subject, side: 'PETITIONER', ...term },
    { id: idOf(600 + (grants += 1)), grantee: RESPONDENT.subject, side: 'RESPONDENT', ...term },
  ]);
}
const read = async (viewer: Viewer, { caseId }: Laid) => {
  const selection = 'documents { title content servedOn delivery deliveredTo } history { what } permittedActions';
  const { data, errors } = await graph.ask(cases, viewer, `query ($id: ID!) { case(id: $id) { ${selection} } }`, { id: caseId });
  expect(errors).toEqual([]);
  return (data as { case: { documents: { title: string }[]; history: { what: string }[]; permittedActions: string[] | null } | null }).case;
};
const titles = async (viewer: Viewer, laid: Laid) => (await read(viewer, laid))?.documents.map(({ title }) => title) ?? null;
const idIn = (payload: Payload): string => (payload['document'] as { id: string } | null)?.id ?? '';
const PAPER = { kind: 'STATEMENT', title: '补充意见', content: '商业秘密:仓库地址' };
const filed = async (viewer: Viewer, laid: Laid, change = {}): Promise<string> =>
  idIn(await act(graph, 'fileStatement', viewer, { caseId: laid.caseId, ...PAPER, ...change }, 'document { id }'));
const WAY = { delivery: 'POST', deliveredTo: '被请求人' };
const forward = (laid: Laid, documentId: string, change = {}, viewer = HANDLER) =>
  act(graph, 'forwardPaper', viewer, on(laid, { documentId, ...WAY, ...change }), 'document { servedOn delivery deliveredTo shared }');

describe("a party's later paper (R8.1)", () => {
  it('is read by the other side from the day on which the office serves it', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    await parties(laid);
    const statement = await filed(PETITIONER, laid);
    const reply = await filed(RESPONDENT, laid, { title: '对补充意见的答复' });
    expect([await titles(PETITIONER, laid), await titles(RESPONDENT, laid)]).toEqual([['补充意见'], ['对补充意见的答复']]);
    expect((await read(HANDLER, laid))?.permittedActions).toContain('FORWARD_PAPER');
    const done = await forward(laid, statement);
    expect([done.userErrors, done['document'], done.case?.['version'], done.case?.['status']]).toEqual([
      [],
      { servedOn: TODAY, delivery: 'POST', deliveredTo: '被请求人', shared: true },
      2,
      'INVESTIGATING',
    ]);
    expect([(await titles(PETITIONER, laid))?.length, (await titles(RESPONDENT, laid))?.toSorted()]).toEqual([
      1,
      ['补充意见', '对补充意见的答复'].toSorted(),
    ]);
    // both are told that it was done
    for (const viewer of [PETITIONER, RESPONDENT])
      expect((await read(viewer, laid))?.history.map(({ what }) => what)).toContain('Paper of a party forwarded');
    expect(codes(await forward(laid, reply, { version: 2, deliveredTo: '请求人' }))).toEqual([]);
    expect((await titles(PETITIONER, laid))?.toSorted()).toEqual(['补充意见', '对补充意见的答复'].toSorted());
  });

  it('is served once, also when two do it at once or one repeats it', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    await parties(laid);
    const paper = await filed(PETITIONER, laid);
    const all = await Promise.all(Array.from({ length: 5 }, () => forward(laid, paper)));
    expect(all.map((one) => codes(one).join()).toSorted()).toEqual(['', ...Array.from({ length: 4 }, () => 'CONFLICT')]);
    expect(codes(await forward(laid, paper, { version: 2 }))).toEqual(['WRONG_STATE']);
    const second = await filed(PETITIONER, laid, { title: '证据清单', kind: 'EVIDENCE_LIST' });
    const first = await forward(laid, second, { version: 2, idempotencyKey: 'forward' });
    expect(await forward(laid, second, { version: 2, idempotencyKey: 'forward' })).toEqual(first);
  });

  it.for([
    ['another office', at('guangzhou'), {}, ['NOT_FOUND']],
    ['the office above', at('province'), {}, ['NOT_PERMITTED']],
    ['the head', HEAD, {}, ['NOT_PERMITTED']],
    ['the party that filed it', PETITIONER, {}, ['NOT_PERMITTED']],
    ['a stale version', HANDLER, { version: 9 }, ['CONFLICT']],
    ['tomorrow', HANDLER, { on: '2014-01-11' }, ['WRONG_DATE']],
    ['a day before it came', HANDLER, { on: '2014-01-09', lateReason: '补录' }, ['WRONG_DATE']],
    ['nobody named', HANDLER, { deliveredTo: ' ' }, ['INVALID_VALUE']],
    ['a paper that is not there', HANDLER, { documentId: idOf(1) }, ['NOT_FOUND']],
    ['what is no id', HANDLER, { documentId: 'x' }, ['NOT_FOUND']],
  ] as const)('is not forwarded: %s', async ([, viewer, change, expected]) => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    await parties(laid);
    const paper = await filed(PETITIONER, laid);
    expect(codes(await forward(laid, paper, change, viewer))).toEqual(expected);
    expect(await titles(RESPONDENT, laid)).toEqual([]);
  });

  it('is no paper of the office, of another case, nor the defence, which has its own time (I4)', async () => {
    const [laid, other] = [await layCase(graph, { status: 'INVESTIGATING' }), await layCase(graph, { status: 'INVESTIGATING' })];
    await parties(other);
    expect(codes(await forward(laid, await filed(PETITIONER, other)))).toEqual(['NOT_FOUND']);
    const draft = on(laid, { kind: 'NOTICE', origin: 'OFFICE', title: '审批单', content: '拟办意见' });
    const own = idIn(await act(graph, 'addDocument', HANDLER, draft, 'document { id }'));
    expect(codes(await forward(laid, own, { version: 2 }))).toEqual(['INVALID_VALUE']);
    const defence = on(laid, { version: 2, kind: 'DEFENCE', origin: 'RESPONDENT', title: '答辩书', content: '不侵权' });
    const theirs = idIn(await act(graph, 'addDocument', HANDLER, defence, 'document { id }'));
    const { userErrors } = await forward(laid, theirs, { version: 3 });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'documentId'], rule: '专利行政执法办法' }]);
  });

  it('waits for the request to be served, and comes too late once the case has ended', async () => {
    for (const status of ['DOCKETED', 'CONCLUDED'] as const) {
      const laid = await layCase(graph, { status });
      expect(codes(await forward(laid, idOf(1)))).toEqual(['WRONG_STATE']);
      expect((await read(HANDLER, laid))?.permittedActions).not.toContain('FORWARD_PAPER');
    }
  });
});
