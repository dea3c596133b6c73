import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { caseDocument, decision, recusal } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, createGround, officeId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layDecision, layVotes, officerAt, on } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const OWNER = viewerOf({ subject: 'right holder one', role: 'RIGHT_HOLDER' });
const RESPONDENT = viewerOf({ subject: 'respondent one', role: 'RIGHT_HOLDER' });
const POLICE = viewerOf({ subject: 'police', role: 'PARTNER', office: idOf(70) });
let grants = 0;
const open = (
  grantee: string,
  { caseId }: Laid,
  kind: 'PARTY' | 'REFERRAL' | 'SUPERVISION' | 'COOPERATION',
  side: 'PETITIONER' | 'RESPONDENT' | null = null,
) =>
  graph.rows
    .insert(grant)
    .values({ id: idOf(600 + (grants += 1)), grantee, kind, side, objectId: caseId, validFrom: '2014-01-01', validTo: '2014-12-31' });
const ask = async (viewer: Viewer, caseId: string, selection: string) => {
  const { data, errors } = await graph.ask(cases, viewer, `query ($id: ID!) { case(id: $id) { ${selection} } }`, { id: caseId });
  expect(errors).toEqual([]);
  return (data as { case: Record<string, unknown> | null }).case;
};
const titles = async (viewer: Viewer, caseId: string) =>
  ((await ask(viewer, caseId, 'documents { title }')) as { documents: { title: string }[] } | null)?.documents.map(({ title }) => title) ??
  null;

const FILE = { sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 5 };
describe('the main volume (正卷)', () => {
  it('is open to the office and those above; a party and a partner see what was served', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    const draft = { kind: 'NOTICE', origin: 'OFFICE', title: '审批单', content: '拟办意见' };
    const first = await act(graph, 'addDocument', HANDLER, on(laid, draft), 'document { title shared origin servedOn file { sha256 } }');
    expect(first['document']).toEqual({ title: '审批单', shared: false, origin: 'OFFICE', servedOn: null, file: null });
    const sent = { ...draft, title: '受理通知书', delivery: 'POST', deliveredTo: '请求人', version: 2 };
    expect(codes(await act(graph, 'addDocument', HANDLER, on(laid, sent)))).toEqual([]);
    const file = { sha256: 'B'.repeat(64), mediaType: 'Application/PDF', bytes: 20_000, pages: 4 };
    const theirs = { kind: 'EVIDENCE_LIST', origin: 'RESPONDENT', title: '现有设计证据', file, version: 3 };
    const third = await act(graph, 'addDocument', HEAD, on(laid, theirs), 'document { shared file { sha256 bytes pages } case { id } }');
    expect(third['document']).toEqual({
      // the other side reads a paper when it was served, not when it came (§14, §15 of the 办法)
      shared: false,
      file: { sha256: 'b'.repeat(64), bytes: 20_000, pages: 4 },
      case: { id: laid.caseId },
    });
    await open(OWNER.subject, laid, 'PARTY');
    await open(idOf(70), laid, 'REFERRAL');
    const all = ['审批单', '受理通知书', '现有设计证据'];
    for (const viewer of [HANDLER, HEAD, at('province', 'OFFICE'), at('nanshan')]) expect(await titles(viewer, laid.caseId)).toEqual(all);
    for (const viewer of [OWNER, POLICE]) expect(await titles(viewer, laid.caseId)).toEqual(['受理通知书']);
    for (const viewer of [PUBLIC_VIEWER, at('guangzhou')]) expect(await titles(viewer, laid.caseId)).toBeNull();
  });

  it.for([
    [
      'of a kind of file that is not kept',
      { content: null, file: { ...FILE, mediaType: 'video/mp4' } },
      'INVALID_VALUE',
      'mediaType',
      'R17.4',
    ],
    ['of one gigabyte', { content: null, file: { ...FILE, bytes: 2 ** 30 } }, 'INVALID_VALUE', 'bytes', 'R17.4'],
    ['of no bytes', { content: null, file: { ...FILE, bytes: 0 } }, 'INVALID_VALUE', 'bytes', 'R17.2'],
    ['with half a hash', { content: null, file: { ...FILE, sha256: 'a'.repeat(32) } }, 'INVALID_VALUE', 'sha256', 'R17.2'],
    ['with neither words nor file', { content: null }, 'INCOMPLETE', 'content', null],
    ['served on nobody', { delivery: 'POST' }, 'INVALID_VALUE', 'deliveredTo', null],
    ['for somebody, but not served', { deliveredTo: '请求人' }, 'INVALID_VALUE', 'deliveredTo', null],
    ['of 5001 pages', { file: { ...FILE, mediaType: 'image/png', pages: 5001 } }, 'INVALID_VALUE', 'pages', null],
  ] as const)('takes no paper %s', async ([, change, code, field, rule]) => {
    const laid = await layCase(graph);
    const paper = on(laid, { kind: 'OTHER', origin: 'OFFICE', title: '文书', content: '内容', ...change });
    const { userErrors } = await act(graph, 'addDocument', HANDLER, paper);
    expect(userErrors.map((error) => [error.code, error.path.at(-1), error.rule])).toEqual([[code, field, rule]]);
    expect(await titles(HANDLER, laid.caseId)).toEqual([]);
  });

  it('repeats safely with a key, and closes with the archive', async () => {
    const laid = await layCase(graph);
    const plain = { kind: 'OTHER', origin: 'OFFICE', title: '文书', content: '内容' };
    const input = on(laid, { ...plain, idempotencyKey: 'paper' });
    const first = await act(graph, 'addDocument', HANDLER, input, 'document { id }');
    expect(await act(graph, 'addDocument', HANDLER, input, 'document { id }')).toEqual(first);
    const sealed = await layCase(graph, { status: 'ARCHIVED' });
    expect(codes(await act(graph, 'addDocument', HANDLER, on(sealed, plain)))).toEqual(['WRONG_STATE']);
  });
});

describe('a party files its own papers', () => {
  const PAPER = { kind: 'STATEMENT', title: '意见陈述书', content: '坚持原请求。' };
  const file = (viewer: Viewer, laid: Laid, change = {}) =>
    act(graph, 'fileStatement', viewer, { caseId: laid.caseId, ...PAPER, ...change }, 'document { title origin receivedOn shared }');
  it('on its own case, as what it is', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    await open(OWNER.subject, laid, 'PARTY', 'PETITIONER');
    const filed = await file(OWNER, laid);
    expect([filed.userErrors, filed['document']]).toEqual([
      [],
      { title: '意见陈述书', origin: 'PETITIONER', receivedOn: TODAY, shared: false },
    ]);
    expect((await graph.rows.select().from(caseDocument).where(eq(caseDocument.caseId, laid.caseId)))[0]?.filedBy).toBe(OWNER.subject);
    // the office finds it, and the case itself has not changed
    expect(await titles(HANDLER, laid.caseId)).toEqual(['意见陈述书']);
    expect(await ask(HANDLER, laid.caseId, 'version status history { what }')).toEqual({
      version: 1,
      status: 'INVESTIGATING',
      history: [{ what: 'Papers filed by a party' }],
    });
  });
  it('records the side that its grant names, and neither where it names none', async () => {
    for (const [side, origin] of [
      ['PETITIONER', 'PETITIONER'],
      ['RESPONDENT', 'RESPONDENT'],
      [null, 'THIRD_PARTY'],
    ] as const) {
      const laid = await layCase(graph, { status: 'INVESTIGATING' });
      await open(OWNER.subject, laid, 'PARTY', side);
      expect((await file(OWNER, laid))['document']).toMatchObject({ origin });
    }
  });
  it('and the other side reads nothing of it until the office serves it; who filed it reads it at once', async () => {
    const laid = await layCase(graph, { status: 'DOCKETED', docketedOn: '2014-01-03' });
    await open(OWNER.subject, laid, 'PARTY', 'PETITIONER');
    await open(RESPONDENT.subject, laid, 'PARTY', 'RESPONDENT');
    expect(codes(await file(OWNER, laid, { kind: 'EVIDENCE_LIST', title: '证据清单' }))).toEqual([]);
    expect(codes(await file(RESPONDENT, laid, { title: '被请求人陈述' }))).toEqual([]);
    expect(await titles(OWNER, laid.caseId)).toEqual(['证据清单']);
    expect(await titles(RESPONDENT, laid.caseId)).toEqual(['被请求人陈述']);
    // the request goes out with its annexes
    expect(codes(await act(graph, 'serveCase', HANDLER, on(laid)))).toEqual([]);
    expect((await titles(RESPONDENT, laid.caseId))?.toSorted()).toEqual(['证据清单', '请求书副本送达回证', '被请求人陈述'].toSorted());
    expect(codes(await act(graph, 'recordDefence', HANDLER, on(laid, { version: 2, title: '答辩书', content: '不侵权' })))).toEqual([]);
    for (const viewer of [OWNER, RESPONDENT]) expect(await titles(viewer, laid.caseId)).not.toContain('答辩书');
    const forward = on(laid, { version: 3, delivery: 'DIRECT', deliveredTo: '请求人代理人' });
    expect(codes(await act(graph, 'forwardDefence', HANDLER, forward))).toEqual([]);
    for (const viewer of [OWNER, RESPONDENT]) expect(await titles(viewer, laid.caseId)).toContain('答辩书');
  });
  it('and nobody else does', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    for (const viewer of [OWNER, POLICE, PUBLIC_VIEWER, at('guangzhou')]) expect(codes(await file(viewer, laid))).toEqual(['NOT_FOUND']);
    await open(idOf(70), laid, 'REFERRAL');
    for (const viewer of [POLICE, HANDLER, HEAD, at('province', 'OFFICE')])
      expect(codes(await file(viewer, laid))).toEqual(['NOT_PERMITTED']);
    await open(OWNER.subject, laid, 'PARTY');
    expect(codes(await file(OWNER, laid, { title: '' }))).toEqual(['INVALID_VALUE']);
    const wrong = await file(OWNER, laid, { file: { mediaType: 'video/mp4', bytes: 2 ** 30, sha256: 'z' } });
    expect(wrong.userErrors.map(({ path }) => path.at(-1))).toEqual(['bytes', 'mediaType', 'sha256']);
    for (const [field, input] of [
      ['addDocument', { kind: 'OTHER', origin: 'OFFICE', title: '文书', content: '内容' }],
      ['concludeCase', { concludedOn: TODAY, disposition: 'WITHDRAWN', requestedOn: TODAY }],
    ] as const) {
      const usual = field === 'concludeCase' ? { caseId: laid.caseId, version: 1 } : on(laid);
      expect(codes(await act(graph, field, OWNER, { ...usual, ...input }))).toEqual(['NOT_PERMITTED']);
    }
  });
  it('under its own login, on its own side, served on nobody: the database says so alone', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    await open(OWNER.subject, laid, 'PARTY', 'PETITIONER');
    const attempt = (change: Partial<typeof caseDocument.$inferInsert>) =>
      graph.services.pools.cases_app.write(claimsOf(OWNER), async (db) => {
        const own = {
          kind: 'STATEMENT',
          title: '陈述',
          madeOn: TODAY,
          origin: 'PETITIONER',
          filedBy: OWNER.subject,
          shared: false,
        } as const;
        const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
        await db.insert(caseDocument).values({ id: idOf(690 + (grants += 1)), ...place, ...own, ...change });
      });
    await expect(attempt({})).resolves.toBeUndefined();
    for (const forged of [
      { shared: true },
      { kind: 'DECISION' },
      { docNo: 'D9' },
      { origin: 'RESPONDENT' },
      { origin: 'OFFICE' },
      { filedBy: 'somebody else' },
      { servedOn: TODAY, delivery: 'DIRECT' },
    ] as const)
      await expect(attempt(forged)).rejects.toThrow('42501');
  });
  it('and asks that an officer withdraw in no name but that of a party', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    await open(OWNER.subject, laid, 'PARTY', 'PETITIONER');
    const attempt = (requestedBy: 'PETITIONER' | 'OFFICE' | 'SELF') =>
      graph.services.pools.cases_app.write(claimsOf(OWNER), async (db) => {
        const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
        const about = {
          officerId: laid.officers[0] ?? '',
          officerName: '甲',
          ground: 'INTEREST',
          reason: '持有股份',
          requestedOn: TODAY,
        } as const;
        await db.insert(recusal).values({ id: idOf(680), ...place, ...about, requestedBy, recordedBy: OWNER.subject });
      });
    for (const name of ['OFFICE', 'SELF'] as const) await expect(attempt(name)).rejects.toThrow('42501');
    await expect(attempt('PETITIONER')).resolves.toBeUndefined();
  });
  it('until the case is concluded', async () => {
    const laid = await layCase(graph, { status: 'CONCLUDED' });
    await open(OWNER.subject, laid, 'PARTY');
    expect(codes(await file(OWNER, laid))).toEqual(['WRONG_STATE']);
  });
});

describe('a decision', () => {
  it('is open to the parties on the day on which it is served (I10), to offices that supervise before', async () => {
    const laid = await layCase(graph, { status: 'CONCLUDED' });
    await layDecision(graph, laid, { servedOn: null, delivery: null });
    await open(OWNER.subject, laid, 'PARTY', 'PETITIONER');
    await open(idOf(70), laid, 'REFERRAL');
    await open(officeId('guangzhou'), laid, 'COOPERATION');
    const read = (viewer: Viewer) => ask(viewer, laid.caseId, 'decision { ruling }');
    for (const viewer of [OWNER, POLICE, at('guangzhou'), at('guangzhou', 'OFFICE')])
      expect(await read(viewer)).toEqual({ decision: null });
    for (const viewer of [HANDLER, HEAD, at('province', 'OFFICE')]) expect(await read(viewer)).toMatchObject({ decision: {} });
    await graph.rows.update(decision).set({ servedOn: TODAY, delivery: 'POST' }).where(eq(decision.caseId, laid.caseId));
    for (const viewer of [OWNER, POLICE]) expect((await read(viewer))?.['decision']).not.toBeNull();
    expect(await read(at('guangzhou'))).toEqual({ decision: null });
  });
});

describe('an office that helps with a case (R9.3)', () => {
  it('reads none of its papers, measures and evidence; one that supervises it does', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    const draft = { kind: 'NOTICE', origin: 'OFFICE', title: '审批单', content: '拟办意见' };
    expect(codes(await act(graph, 'addDocument', HANDLER, on(laid, draft)))).toEqual([]);
    await open(officeId('guangzhou'), laid, 'COOPERATION');
    for (const role of ['HANDLER', 'OFFICE'] as const) expect(await titles(at('guangzhou', role), laid.caseId)).toEqual([]);
    await open(officeId('guangzhou'), laid, 'SUPERVISION');
    for (const role of ['HANDLER', 'OFFICE'] as const) expect(await titles(at('guangzhou', role), laid.caseId)).toEqual(['审批单']);
  });
});

describe('the internal volume (副卷)', () => {
  const VOLUME = 'internalVolume { kind content majority votes { vote opinion officer { id } } }';
  it('is for the team and the head; for everybody else it is not there', async () => {
    const laid = await layCase(graph, { status: 'DELIBERATING' });
    const inside = [officerAt('first'), HEAD];
    const outside = [
      HANDLER,
      officerAt('fourth'),
      at('province', 'OFFICE'),
      at('nation', 'OFFICE'),
      at('nanshan', 'OFFICE'),
      OWNER,
      POLICE,
    ];
    await open(OWNER.subject, laid, 'PARTY');
    await open(idOf(70), laid, 'REFERRAL');
    for (const viewer of inside) expect(await ask(viewer, laid.caseId, VOLUME)).toEqual({ internalVolume: [] });
    for (const viewer of outside) expect(await ask(viewer, laid.caseId, VOLUME)).toEqual({ internalVolume: null });
    await layVotes(graph, laid);
    for (const viewer of inside)
      expect(await ask(viewer, laid.caseId, VOLUME)).toMatchObject({ internalVolume: [{ kind: 'DELIBERATION', majority: 'STOP_ORDER' }] });
    // what is hidden looks the same whether there is something or not
    for (const viewer of outside) expect(await ask(viewer, laid.caseId, VOLUME)).toEqual({ internalVolume: null });
    await open(officeId('province'), laid, 'SUPERVISION');
    expect(await ask(at('province', 'OFFICE'), laid.caseId, VOLUME)).toMatchObject({ internalVolume: [{ kind: 'DELIBERATION' }] });
    expect(await ask(at('province', 'HANDLER'), laid.caseId, VOLUME)).toEqual({ internalVolume: null });
  });
  it('leaves no trace in what the parties read', async () => {
    const laid = await layCase(graph, { status: 'DELIBERATING' });
    await open(OWNER.subject, laid, 'PARTY');
    const before = await ask(OWNER, laid.caseId, 'course { to } history { what } documents { title }');
    const record = on(laid, { kind: 'APPROVAL', content: '同意合议组意见。' });
    expect(codes(await act(graph, 'addInternalRecord', HEAD, record))).toEqual([]);
    const votes = laid.officers.map((id) => ({ officerId: id, vote: 'NOT_INFRINGED', opinion: '特征不同' }));
    expect(codes(await act(graph, 'recordDeliberation', HANDLER, on(laid, { version: 2, content: '合议', votes })))).toEqual([]);
    expect(await ask(OWNER, laid.caseId, 'course { to } history { what } documents { title }')).toEqual(before);
    expect(await ask(HEAD, laid.caseId, `version ${VOLUME}`)).toMatchObject({
      version: 3,
      internalVolume: [{ kind: 'APPROVAL' }, { kind: 'DELIBERATION', majority: 'NOT_INFRINGED' }],
    });
  });
  it.for([
    ['a deliberation without votes', { kind: 'DELIBERATION' }, ['INVALID_VALUE']],
    ['nothing', { content: ' ' }, ['INVALID_VALUE']],
    ['what was said tomorrow', { on: '2014-01-11' }, ['WRONG_DATE']],
    ['what was read in another version', { version: 4 }, ['CONFLICT']],
  ] as const)('does not take %s', async ([, change, expected]) => {
    const laid = await layCase(graph);
    expect(codes(await act(graph, 'addInternalRecord', HEAD, on(laid, { kind: 'OPINION', content: '意见', ...change })))).toEqual(expected);
  });
});
