import { and, asc, desc, eq, gt, or, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate, type Columns, type Resource } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { byId, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { chained, merkleRoot } from '#platform/merkle.ts';
import { page, type Listing, type PageRequest } from '#platform/page.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { FileView } from '../lifecycle/archive-views.ts';
import type { FileFacts } from '../lifecycle/archives.ts';
import {
  archiveFile as f,
  archiveItem as i,
  archiveSupplement as s,
  caseFile as c,
  consistencyCheck as k,
  internalItem as n,
  paperVolume as v,
  type ArchiveFileRow,
  type ArchiveItemRow,
  type ArchiveSupplementRow,
  type CaseRow,
  type ConsistencyCheckRow,
  type PaperVolumeRow,
} from '../tables.ts';
import type { ArchiveFileFilter, ArchiveFileOrder, ArchivePaperInput } from '../types.generated.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

type ListRequest = Omit<PageRequest<ArchiveFileOrder>, 'where'> & { readonly filter?: ArchiveFileFilter | null | undefined };
type Kept = typeof f | typeof i | typeof n | typeof s | typeof k | typeof v;
export const archiveColumns = (t: Kept): Columns => columnsOf(t, t.caseId);

const filesOf = lookUp<ArchiveFileRow>({ table: f, by: f.caseId, resource: 'archiveFile', columns: archiveColumns(f) });
const itemsOf = lookUp<ArchiveItemRow>({
  table: i,
  by: i.caseId,
  resource: 'archiveItem',
  columns: archiveColumns(i),
  orderBy: [asc(i.position)],
});
const internalOf = lookUp<ArchiveItemRow>({
  table: n,
  by: n.caseId,
  resource: 'internalItem',
  columns: archiveColumns(n),
  orderBy: [asc(n.position)],
});
const supplementsOf = lookUp<ArchiveSupplementRow>({
  table: s,
  by: s.caseId,
  resource: 'archiveSupplement',
  columns: archiveColumns(s),
  orderBy: [asc(s.addedOn), asc(s.id)],
});
const volumesOf = lookUp<PaperVolumeRow>({
  table: v,
  by: v.caseId,
  resource: 'paperVolume',
  columns: archiveColumns(v),
  orderBy: [desc(v.recordedOn), desc(v.id)],
});
const checksOf = lookUp<ConsistencyCheckRow>({
  table: k,
  by: k.caseId,
  resource: 'consistencyCheck',
  columns: archiveColumns(k),
  orderBy: [desc(k.checkedOn), desc(k.id)],
});

const CASES: Columns = columnsOf(c, c.id);
// The same rules, asked of the case itself: whose file, and whose internal volume, the viewer may see before it has a single paper.
const insideOf = lookUp<CaseRow>({ table: c, by: c.id, resource: 'archiveFile', columns: CASES });
const internallyOf = lookUp<CaseRow>({ table: c, by: c.id, resource: 'internalItem', columns: CASES });

const FILES: Listing<ArchiveFileRow, ArchiveFileOrder> = {
  table: f,
  resource: 'archiveFile',
  columns: archiveColumns(f),
  key: f.id,
  orders: { SEALED_DESC: { column: f.sealedOn, descending: true }, SEALED_ASC: { column: f.sealedOn, descending: false } },
};

/** What the newest comparison of a file found. */
const newestResult = sql`(select ${k.result} from ${k} where ${k.caseId} = ${f.caseId} order by ${k.checkedOn} desc, ${k.id} desc limit 1)`;
const conditions = (filter: ArchiveFileFilter | null | undefined): (SQL | undefined)[] => [
  under(archiveColumns(f), filter?.under),
  byId(f.agencyId, filter?.agencyId),
  notBefore(f.sealedOn, filter?.sealedFrom),
  notAfter(f.sealedOn, filter?.sealedTo),
  filter?.legalHold == null ? undefined : eq(f.legalHold, filter.legalHold),
  filter?.consistency ? sql`${newestResult} = any(${sql.param(filter.consistency)}::text[])` : undefined,
];

/** The first seal of an office is chained to this. */
const NO_SEAL = '0'.repeat(64);
interface InternalPaper extends Record<string, unknown> {
  readonly paper: string;
  readonly pages: number;
  readonly sha256: string;
  readonly added_on: string;
}

/** Files of cases: papers, seals, supplements, paper volumes and their comparison (R17.2, R17.4). */
export function archiveStore(db: Db, viewer: Viewer) {
  const loader = <Row extends { readonly caseId: string }>(
    fetch: (db: Db, viewer: Viewer, ids: readonly string[]) => Promise<readonly Row[]>,
  ) =>
    loadMany<Row>(
      (ids) => fetch(db, viewer, ids),
      (row) => row.caseId,
    );
  const held = predicate(viewer, 'archiveFile' satisfies Resource, archiveColumns(f), 'write');
  const mainRootOf = async (caseId: string): Promise<string> =>
    merkleRoot((await db.select({ hash: i.sha256 }).from(i).where(eq(i.caseId, caseId)).orderBy(i.position)).map(({ hash }) => hash));
  const internalPapers = (caseId: string) => db.execute<InternalPaper>(sql`select * from cases.internal_papers(${caseId})`);
  const roots = async (caseId: string) => ({
    mainRoot: await mainRootOf(caseId),
    internalRoot: merkleRoot((await internalPapers(caseId)).map(({ sha256 }) => sha256)),
  });
  const archive = {
    fileOf: loader<ArchiveFileRow>(filesOf),
    /** the file of a case as it is shown, open until it is sealed; null for who may not see it */
    view: async (caseId: string): Promise<FileView | null> => {
      const row = await archive.inside.load(caseId);
      if (!row) return null;
      const [sealed = null] = await archive.fileOf.load(caseId);
      return { row, sealed, seesInternal: (await archive.internally.load(caseId)) !== null };
    },
    /** the case, where the viewer may see its file */
    inside: loadById<CaseRow>((ids) => insideOf(db, viewer, ids)),
    /** the case, where the viewer may see its internal volume 副卷 */
    internally: loadById<CaseRow>((ids) => internallyOf(db, viewer, ids)),
    itemsOf: loader<ArchiveItemRow>(itemsOf),
    internalOf: loader<ArchiveItemRow>(internalOf),
    supplementsOf: loader<ArchiveSupplementRow>(supplementsOf),
    volumesOf: loader<PaperVolumeRow>(volumesOf),
    checksOf: loader<ConsistencyCheckRow>(checksOf),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, FILES, { ...request, where: conditions(filter) }),
    /** sealed files of a division and below, and the newest comparison of each file that was compared (R17.4) */
    consistency: async (division: string) => {
      const sealed = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(f)
        .where(and(under(archiveColumns(f), division), predicate(viewer, 'archiveFile', archiveColumns(f))));
      const newest = db
        .selectDistinctOn([k.caseId], { result: k.result })
        .from(k)
        .where(and(under(archiveColumns(k), division), predicate(viewer, 'consistencyCheck', archiveColumns(k))))
        .orderBy(k.caseId, desc(k.checkedOn), desc(k.id))
        .as('newest');
      const results = await db
        .select({ result: newest.result, count: sql<number>`count(*)::int` })
        .from(newest)
        .groupBy(newest.result)
        .orderBy(newest.result);
      return { sealed: sealed[0]?.count ?? 0, results };
    },
    /** the file as the rules see it, inside the act's transaction */
    facts: async ({ id, disposition }: CaseRow): Promise<FileFacts> => {
      const main = await db.select().from(i).where(eq(i.caseId, id)).orderBy(i.position);
      const internal = await internalPapers(id);
      const [volume] = await db
        .select({ papers: v.papers })
        .from(v)
        .where(eq(v.caseId, id))
        .orderBy(desc(v.recordedOn), desc(v.id))
        .limit(1);
      const [checked] = await db.select().from(k).where(eq(k.caseId, id)).orderBy(desc(k.checkedOn), desc(k.id)).limit(1);
      // ids are in the order of recording; a list of a later day is later however it was recorded
      const since = checked ? and(eq(v.caseId, id), or(gt(v.id, checked.id), gt(v.recordedOn, checked.checkedOn))) : undefined;
      return {
        disposition,
        items: [
          ...main.map((item) => ({ ...item, internal: false })),
          ...internal.map(({ added_on: addedOn, ...item }) => ({ ...item, title: '', addedOn, internal: true })),
        ],
        volume: volume?.papers ?? null,
        checked: checked ?? null,
        listedSince: since !== undefined && (await db.$count(v, since)) > 0,
      };
    },
    add: async (row: CaseRow, papers: readonly ArchivePaperInput[], on: string, supplementId: string | null): Promise<void> => {
      for (const [volume, table] of [
        ['MAIN', i],
        ['INTERNAL', n],
      ] as const) {
        const mine = papers.filter((paper) => paper.volume === volume);
        if (mine.length === 0) continue;
        const before = volume === 'MAIN' ? await db.$count(i, eq(i.caseId, row.id)) : (await internalPapers(row.id)).length;
        const rows = mine.map(({ paper, title, pages, sha256, madeOn }, index) => ({
          id: uuidv7(),
          ...placeOf(row),
          position: before + index + 1,
          paper,
          title: title.trim(),
          pages,
          sha256: sha256.toLowerCase(),
          madeOn,
          addedOn: on,
          supplementId,
        }));
        await db.insert(table).values(rows);
      }
    },
    /** the seal, chained to the office's last one; seals of one office wait for each other */
    seal: async (row: CaseRow, on: string, retainUntil: string): Promise<void> => {
      await inTurn(db, 'archive_seal', row.agencyId);
      const [last] = await db
        .select({ no: f.chainNo, hash: f.chainHash })
        .from(f)
        .where(eq(f.agencyId, row.agencyId))
        .orderBy(desc(f.chainNo))
        .limit(1);
      const sealed = await roots(row.id);
      const chainHash = chained(last?.hash ?? NO_SEAL, sealed.mainRoot, sealed.internalRoot);
      const chain = { chainNo: (last?.no ?? 0) + 1, chainHash };
      await db
        .insert(f)
        .values({ id: uuidv7(), ...placeOf(row), sealedOn: on, sealedBy: viewer.subject, ...sealed, ...chain, retainUntil });
    },
    supplement: async (row: CaseRow, papers: readonly ArchivePaperInput[], on: string, reason: string): Promise<void> => {
      const id = uuidv7();
      await archive.add(row, papers, on, id);
      await db.insert(s).values({ id, ...placeOf(row), addedOn: on, addedBy: viewer.subject, reason, ...(await roots(row.id)) });
    },
    listVolume: async (row: CaseRow, volume: Pick<PaperVolumeRow, 'recordedOn' | 'location' | 'boxNo' | 'papers'>): Promise<void> =>
      void (await db.insert(v).values({ id: uuidv7(), ...placeOf(row), ...volume })),
    compared: async (
      row: CaseRow,
      found: Pick<ConsistencyCheckRow, 'checkedOn' | 'checkedBy' | 'electronicPages' | 'paperPages' | 'differences' | 'result'>,
    ): Promise<void> => void (await db.insert(k).values({ id: uuidv7(), ...placeOf(row), ...found })),
    hold: async (caseId: string, on: boolean): Promise<void> =>
      void (await db
        .update(f)
        .set({ legalHold: on })
        .where(sql`${f.caseId} = ${caseId} and ${held ?? sql`true`}`)),
    /** whether a sealed main volume still has the root that it was sealed with, and later each supplement's */
    intact: async ({ caseId, mainRoot }: ArchiveFileRow): Promise<boolean> => {
      const items = await archive.itemsOf.load(caseId);
      const supplements = await archive.supplementsOf.load(caseId);
      const until = (ids: ReadonlySet<string | null>) =>
        merkleRoot(items.filter(({ supplementId }) => ids.has(supplementId)).map(({ sha256 }) => sha256));
      const seen = new Set<string | null>([null]);
      return until(seen) === mainRoot && supplements.every(({ id, mainRoot: root }) => until(seen.add(id)) === root);
    },
  };
  return archive;
}
