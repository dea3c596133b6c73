import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Difference, Listed } from '#law/archive-contents.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, listed } from './schema.ts';

export const VOLUMES = ['MAIN', 'INTERNAL'] as const;
export const CONSISTENCIES = ['CONSISTENT', 'MISSING_PAPER', 'MISSING_ELECTRONIC', 'MISMATCH'] as const;

/** The sealed file of a case 电子案卷 (R17.2): roots over its papers, chained to the office's seal before it. */
export const archiveFile = cases.table(
  'archive_file',
  {
    id: id(),
    caseId: uuid('case_id').notNull().unique(),
    sealedOn: date('sealed_on').notNull(),
    /** login of the archivist, who did not handle the case */
    sealedBy: text('sealed_by').notNull(),
    /** root of the main volume, and of both volumes as they were sealed */
    mainRoot: code('main_root').notNull(),
    internalRoot: code('internal_root').notNull(),
    /** position in the office's chain of seals, from 1, and its hash */
    chainNo: integer('chain_no').notNull(),
    chainHash: code('chain_hash').notNull(),
    retainUntil: date('retain_until').notNull(),
    /** a law suit or an order forbids to delete anything */
    legalHold: boolean('legal_hold').notNull().default(false),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    unique('archive_file_chain').on(t.agencyId, t.chainNo),
    index('archive_file_sealed').on(t.sealedOn, t.id),
    index('archive_file_province').on(t.province, t.sealedOn, t.id),
    index('archive_file_prefecture').on(t.prefecture, t.sealedOn, t.id),
    index('archive_file_county').on(t.jurisdiction, t.sealedOn, t.id),
    ...locks('archiveFile', { inserted: ofCase('archive_file'), updatable: ofCase('archive_file'), updated: ofCase('archive_file') }),
  ],
);

const paper = () => ({
  id: id(),
  caseId: uuid('case_id').notNull(),
  /** place in the volume, from 1 */
  position: integer('position').notNull(),
  /** which of the papers of a file it is, see law/archive-contents.ts */
  paper: text('paper').notNull(),
  title: text('title').notNull(),
  pages: integer('pages').notNull(),
  sha256: code('sha256').notNull(),
  madeOn: date('made_on').notNull(),
  addedOn: date('added_on').notNull(),
  /** the supplement that brought it after the seal; null before */
  supplementId: uuid('supplement_id'),
  agencyId: uuid('agency_id').notNull(),
  ...place(),
});

/** A paper of the main volume 正卷. */
export const archiveItem = cases.table('archive_item', paper(), (t) => [
  unique('archive_item_position').on(t.caseId, t.position),
  check('archive_item_pages', sql`${t.pages} > 0`),
  ...locks('archiveItem', { inserted: ofCase('archive_item') }),
]);

/** A paper of the internal volume 副卷, which leaves the office only under supervision. */
export const internalItem = cases.table('internal_item', paper(), (t) => [
  unique('internal_item_position').on(t.caseId, t.position),
  check('internal_item_pages', sql`${t.pages} > 0`),
  ...locks('internalItem', { inserted: ofCase('internal_item') }),
]);

/** What was added after the seal, with its reason and the new roots; nothing sealed is ever changed. */
export const archiveSupplement = cases.table(
  'archive_supplement',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    addedOn: date('added_on').notNull(),
    addedBy: text('added_by').notNull(),
    reason: text('reason').notNull(),
    mainRoot: code('main_root').notNull(),
    internalRoot: code('internal_root').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('archive_supplement_case').on(t.caseId, t.addedOn, t.id),
    ...locks('archiveSupplement', { inserted: ofCase('archive_supplement') }),
  ],
);

/** A paper volume on a shelf (R17.4), with its own list. */
export const paperVolume = cases.table(
  'paper_volume',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    recordedOn: date('recorded_on').notNull(),
    location: text('location').notNull(),
    boxNo: text('box_no').notNull(),
    papers: jsonb('papers').$type<readonly Listed[]>().notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [index('paper_volume_case').on(t.caseId, t.recordedOn, t.id), ...locks('paperVolume', { inserted: ofCase('paper_volume') })],
);

/** The main volume in paper and as files compared by two people (R17.4). */
export const consistencyCheck = cases.table(
  'consistency_check',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    checkedOn: date('checked_on').notNull(),
    checkedBy: uuid('checked_by').array().notNull(),
    electronicPages: integer('electronic_pages').notNull(),
    paperPages: integer('paper_pages').notNull(),
    differences: jsonb('differences').$type<readonly Difference[]>().notNull(),
    result: text('result', { enum: CONSISTENCIES }).notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('consistency_check_case').on(t.caseId, t.checkedOn, t.id),
    check('consistency_check_result', sql`${t.result} in (${listed(CONSISTENCIES)})`),
    check('consistency_check_two', sql`array_length(${t.checkedBy}, 1) >= 2`),
    ...locks('consistencyCheck', { inserted: ofCase('consistency_check') }),
  ],
);

export type ArchiveFileRow = typeof archiveFile.$inferSelect;
export type ArchiveItemRow = typeof archiveItem.$inferSelect;
export type ArchiveSupplementRow = typeof archiveSupplement.$inferSelect;
export type PaperVolumeRow = typeof paperVolume.$inferSelect;
export type ConsistencyCheckRow = typeof consistencyCheck.$inferSelect;
