import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { INTERNAL_PAPERS, papersNeeded } from '#law/archive-contents.ts';
import { isConcluded, statusesOf } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { merkleRoot } from '#platform/merkle.ts';
import { grant } from '#platform/tables.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { archiveFile, archiveItem } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, officerId, TODAY } from './ground.ts';
import { layCase, type Laid, type ToLay } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const HEAD = at('shenzhen', 'OFFICE');
/** an officer of Shenzhen who logs in under the own name */
const officerOf = (name: 'first' | 'fourth'): Viewer =>
  viewerOf({ subject: officerId(name), role: 'HANDLER', office: officeId('shenzhen'), area: '4403' });
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const paper = (kind: string, n = 0) => ({
  paper: kind,
  title: `${kind} ${n}`,
  pages: n + 2,
  sha256: hash(`${kind} ${n}`),
  madeOn: '2014-01-02',
  volume: (INTERNAL_PAPERS as readonly string[]).includes(kind) ? 'INTERNAL' : 'MAIN',
});
const FIELDS = `case { version status archive { sealedOn mainRoot chainNo chainHash intact legalHold missing
  papers { position paper title pages sha256 } internalPapers { position paper } supplements { reason mainRoot } checks { result electronicPages paperPages differences { title electronic paper } } } }
  userErrors { code path message messageZh rule }`;
interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
  readonly messageZh: string;
}
interface File {
  readonly sealedOn: string | null;
  readonly mainRoot: string;
  readonly chainNo: number;
  readonly chainHash: string;
  readonly intact: boolean | null;
  readonly legalHold: boolean;
  readonly missing: readonly string[];
  readonly papers: readonly { readonly sha256: string; readonly title: string; readonly pages: number }[];
  readonly internalPapers: readonly unknown[] | null;
  readonly supplements: readonly { readonly mainRoot: string }[];
  readonly checks: readonly { readonly result: string; readonly differences: readonly unknown[] }[];
}
interface Payload {
  readonly case: { readonly version: number; readonly status: string; readonly archive: File } | null;
  readonly userErrors: readonly Refusal[];
}
async function act(field: string, laid: { caseId: string; version: number }, more: object = {}, viewer: Viewer = HEAD): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${FIELDS} } }`;
  const input = { caseId: laid.caseId, version: laid.version, on: TODAY, ...more };
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
}
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

/** A concluded case whose file lacks nothing but what `without` names, up to the given act. */
async function filed(wish: ToLay = {}, without: readonly string[] = []): Promise<Laid & { version: number }> {
  const laid = await layCase(graph, { kind: 'INFRINGEMENT', status: 'CONCLUDED', ...wish });
  const kinds = papersNeeded(laid.kind, 'STOP_ORDER').filter((kind) => !without.includes(kind));
  const added = await act('addArchivePapers', laid, { papers: kinds.map((kind) => paper(kind)) });
  expect(added.userErrors).toEqual([]);
  return { ...laid, version: laid.version + 1 };
}
async function compared(
  laid: Laid & { version: number },
  change: (shelf: { title: string; pages: number }[]) => unknown[] = (shelf) => shelf,
) {
  const { data } = await graph.ask(cases, HEAD, `{ case(id: "${laid.caseId}") { archive { papers { title pages } } } }`);
  const shelf = (data as { case: { archive: { papers: { title: string; pages: number }[] } } }).case.archive.papers;
  await act('recordPaperVolume', laid, { location: '档案室', boxNo: 'A-1', papers: change(shelf) });
  const checkedBy = [officerId('third'), officerId('fourth')];
  const done = await act('recordConsistencyCheck', { ...laid, version: laid.version + 1 }, { checkedBy });
  expect(done.userErrors).toEqual([]);
  return { done, laid: { ...laid, version: laid.version + 2 } };
}

describe('sealing (A1 → ARCHIVED)', () => {
  it('takes a complete, compared file of a concluded case, with its root and its place in the chain', async () => {
    const { laid, done } = await compared(await filed());
    expect(done.case?.archive.checks[0]).toMatchObject({ result: 'CONSISTENT', differences: [] });
    const sealed = await act('sealArchive', laid);
    expect(sealed.userErrors).toEqual([]);
    const file = sealed.case?.archive;
    expect(sealed.case?.status).toBe('ARCHIVED');
    expect(file).toMatchObject({ sealedOn: TODAY, intact: true, missing: [] });
    expect(file?.mainRoot).toBe(merkleRoot((file?.papers ?? []).map(({ sha256 }) => sha256)));
    const another = await compared(await filed());
    const next = (await act('sealArchive', another.laid)).case?.archive;
    expect([next?.chainNo, next?.chainHash === file?.chainHash]).toEqual([(file?.chainNo ?? 0) + 1, false]);
  });

  it('says which papers are missing, and asks for the comparison', async () => {
    const laid = await filed({}, ['CATALOGUE', 'REMARKS']);
    const refused = await act('sealArchive', laid);
    expect(refused.userErrors.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['INCOMPLETE', 'CATALOGUE'],
      ['INCOMPLETE', 'REMARKS'],
      ['INCOMPLETE', undefined],
    ]);
    expect(refused.userErrors.every(({ messageZh }) => /\p{Script=Han}/u.test(messageZh))).toBe(true);
  });

  it('is not for whoever handled the case, nor for another office', async () => {
    const { laid } = await compared(await filed());
    expect(codes(await act('sealArchive', laid, {}, officerOf('first')))).toEqual(['SEPARATION_OF_DUTIES']);
    expect(codes(await act('sealArchive', laid, {}, at('province', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await act('sealArchive', laid, {}, at('guangzhou', 'OFFICE')))).toEqual(['NOT_FOUND']);
    // an archivist who may not read the internal volume seals it all the same
    expect(codes(await act('sealArchive', laid, {}, officerOf('fourth')))).toEqual([]);
  });

  it('asks to compare again when a paper came after the comparison', async () => {
    const { laid } = await compared(await filed());
    const added = await act('addArchivePapers', laid, { papers: [paper('OTHER', 7)] });
    expect(codes(await act('sealArchive', { ...laid, version: added.case?.version ?? 0 }))).toEqual(['INCOMPLETE']);
  });

  it('asks to compare again when the paper volume was listed again', async () => {
    const { laid } = await compared(await filed());
    const papers = [{ title: '另一目录', pages: 3 }];
    const listed = await act('recordPaperVolume', laid, { location: '档案室', boxNo: 'A-2', papers });
    expect(codes(listed)).toEqual([]);
    expect(codes(await act('sealArchive', { ...laid, version: laid.version + 1 }))).toEqual(['INCOMPLETE']);
  });

  test.each(CASE_KINDS.flatMap((kind) => statusesOf(kind).map((status) => [kind, status] as const)))('%s in %s', async (kind, status) => {
    const laid = await layCase(graph, { kind, status });
    const expected = isConcluded(status) && status !== 'ARCHIVED' ? 'INCOMPLETE' : 'WRONG_STATE';
    expect(new Set(codes(await act('sealArchive', laid)))).toEqual(new Set([expected]));
  });
});

describe('after the seal', () => {
  const sealed = async () => {
    const { laid } = await compared(await filed());
    await act('sealArchive', laid);
    return { ...laid, version: laid.version + 1 };
  };

  it('papers are only added by a supplement, with a reason and a new root; the seal stays', async () => {
    const laid = await sealed();
    expect(codes(await act('addArchivePapers', laid, { papers: [paper('OTHER', 1)] }))).toEqual(['WRONG_STATE']);
    expect(codes(await act('supplementArchive', laid, { papers: [paper('OTHER', 1)], reason: '' }))).toEqual(['INVALID_VALUE']);
    const { case: after } = await act('supplementArchive', laid, { papers: [paper('OTHER', 1)], reason: '补充送达回证' });
    const root = merkleRoot((after?.archive.papers ?? []).map(({ sha256 }) => sha256));
    expect(after?.archive.supplements).toMatchObject([{ mainRoot: root }]);
    expect(after?.archive.mainRoot).not.toBe(root);
    expect(after?.archive.intact).toBe(true);
  });

  it('a hash that was changed in the database shows', async () => {
    const laid = await sealed();
    await graph.rows
      .update(archiveItem)
      .set({ sha256: hash('forged') })
      .where(sql`${archiveItem.caseId} = ${laid.caseId} and ${archiveItem.position} = 1`);
    const { data } = await graph.ask(cases, HEAD, `{ case(id: "${laid.caseId}") { archive { intact } } }`);
    expect(data).toEqual({ case: { archive: { intact: false } } });
  });

  it('a legal hold is set by the head, and leaves its reason', async () => {
    const laid = await sealed();
    expect(codes(await act('setLegalHold', laid, { hold: true, reason: '行政诉讼' }, at('shenzhen')))).toEqual(['NOT_PERMITTED']);
    expect((await act('setLegalHold', laid, { hold: true, reason: '行政诉讼' })).case?.archive.legalHold).toBe(true);
  });

  it('nobody changes or deletes what is sealed: the role has no right to', async () => {
    for (const change of [
      'update cases.archive_item set pages = 1',
      'delete from cases.archive_item',
      'update cases.archive_file set main_root = main_root',
    ]) {
      const attempt = graph.services.pools.cases_app.write(
        { role: 'OFFICE', lo: '0', hi: ':', office: officeId('shenzhen'), subject: 'x' },
        (db) => db.execute(sql.raw(change)),
      );
      await expect(attempt).rejects.toThrow('refused a statement');
    }
  });
});

describe('bad papers', () => {
  test.each([
    ['a hash that is none', { ...paper('OTHER'), sha256: 'abc' }, 'sha256'],
    ['no pages', { ...paper('OTHER'), pages: 0 }, 'pages'],
    ['a title of one character', { ...paper('OTHER'), title: 'x' }, 'title'],
    ['made tomorrow', { ...paper('OTHER'), madeOn: '2014-01-11' }, 'madeOn'],
    ['a deliberation in the main volume', { ...paper('DELIBERATION_RECORD'), volume: 'MAIN' }, 'volume'],
  ])('%s', async (_, bad, field) => {
    const laid = await layCase(graph, { status: 'CONCLUDED' });
    const { userErrors } = await act('addArchivePapers', laid, { papers: [bad] });
    expect(userErrors.map(({ path }) => path.at(-1))).toEqual([field]);
  });

  it('the same hash twice', async () => {
    const laid = await layCase(graph, { status: 'CONCLUDED' });
    expect(codes(await act('addArchivePapers', laid, { papers: [paper('OTHER'), paper('OTHER')] }))).toEqual(['INVALID_VALUE']);
  });

  it('one person alone, or somebody of elsewhere, compares nothing', async () => {
    const laid = await layCase(graph, { status: 'CONCLUDED' });
    for (const checkedBy of [
      [officerId('first'), officerId('first')],
      [officerId('first'), officerId('guangzhou')],
      [officerId('first'), officerId('left')],
    ])
      expect(codes(await act('recordConsistencyCheck', laid, { checkedBy }))).toEqual(['NEED_TWO_OFFICERS']);
  });
});

it('two who add at once: one wins, the other is told CONFLICT; 25 seals at once make one chain', async () => {
  const laid = await layCase(graph, { status: 'CONCLUDED' });
  const both = await Promise.all([1, 2].map((n) => act('addArchivePapers', laid, { papers: [paper('OTHER', n)] })));
  expect(both.flatMap(codes)).toEqual(['CONFLICT']);
  const ready = [];
  for (let n = 0; n < 25; n += 1) ready.push((await compared(await filed())).laid);
  await Promise.all(ready.map((each) => act('sealArchive', each)));
  const seals = await graph.rows
    .select({ no: archiveFile.chainNo })
    .from(archiveFile)
    .where(eq(archiveFile.agencyId, officeId('shenzhen')))
    .orderBy(archiveFile.chainNo);
  expect(seals.map(({ no }) => no)).toEqual(seals.map((_, index) => index + 1));
  expect(seals.length).toBeGreaterThanOrEqual(25);
}, 60_000);

describe('the internal volume 副卷', () => {
  it('is for the head, the team and the supervisor alone; everybody else has null, never an empty list', async () => {
    const laid = await filed();
    const ask = async (viewer: Viewer) => {
      const { data } = await graph.ask(cases, viewer, `{ case(id: "${laid.caseId}") { archive { internalPapers { paper title } } } }`);
      return (data as { case: { archive: { internalPapers: unknown[] | null } } | null }).case?.archive.internalPapers;
    };
    const full = INTERNAL_PAPERS.length;
    expect((await ask(HEAD))?.length).toBe(full);
    expect((await ask(officerOf('first')))?.length).toBe(full);
    expect(await ask(officerOf('fourth'))).toBeNull();
    expect(await ask(at('province', 'OFFICE'))).toBeNull();
    expect(await ask(at('nation', 'OFFICE'))).toBeNull();
    await graph.rows.insert(grant).values({
      id: idOf(770),
      grantee: officeId('province'),
      kind: 'SUPERVISION',
      objectId: laid.caseId,
      validFrom: '2014-01-01',
      validTo: '2014-02-01',
    });
    expect((await ask(at('province', 'OFFICE')))?.length).toBe(full);
  });

  it('a party sees no file at all', async () => {
    const laid = await filed();
    const party = viewerOf({ subject: 'rightholder:1', role: 'RIGHT_HOLDER' });
    await graph.rows.insert(grant).values({
      id: idOf(771),
      grantee: 'rightholder:1',
      kind: 'PARTY',
      objectId: laid.caseId,
      validFrom: '2014-01-01',
      validTo: '2014-02-01',
    });
    const { data } = await graph.ask(cases, party, `{ case(id: "${laid.caseId}") { caseNo archive { sealedOn } } }`);
    expect(data).toEqual({ case: { caseNo: laid.caseNo, archive: null } });
  });
});

it('consistency of a division counts each file by its newest comparison (R17.4)', async () => {
  const ask = async (code: string) => {
    const { data } = await graph.ask(
      cases,
      HEAD,
      `{ archiveConsistency(under: "${code}") { sealed checked consistent consistencyRate others { result count } } }`,
    );
    return (data as { archiveConsistency: Record<string, unknown> }).archiveConsistency;
  };
  expect(await ask('440304')).toEqual({ sealed: 0, checked: 0, consistent: 0, consistencyRate: null, others: [] });
  const [good, bad] = [await filed({ jurisdiction: '440304' }), await filed({ jurisdiction: '440304' })];
  const done = await compared(good);
  await act('sealArchive', done.laid);
  await compared((await compared(bad)).laid, (shelf) => shelf.slice(1));
  expect(await ask('440304')).toEqual({
    sealed: 1,
    checked: 2,
    consistent: 1,
    consistencyRate: 50,
    others: [{ result: 'MISSING_PAPER', count: 1 }],
  });
});
