import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { EVIDENCE_KINDS, EVIDENCE_SOURCES, type EvidenceKind } from '#law/evidence.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, listed } from './schema.ts';

const KINDS_OF_EVIDENCE = Object.keys(EVIDENCE_KINDS) as [EvidenceKind, ...EvidenceKind[]];

/** A piece of evidence with the hash of its file. It is never deleted: what an officer later recused took is marked (domain §6.2). */
export const evidenceItem = cases.table(
  'evidence_item',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: KINDS_OF_EVIDENCE }).notNull(),
    title: text('title').notNull(),
    source: text('source', { enum: EVIDENCE_SOURCES }).notNull(),
    takenOn: date('taken_on').notNull(),
    atPlace: text('at_place').notNull(),
    officers: uuid('officers').array().notNull(),
    sha256: code('sha256').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    flagged: boolean('flagged').notNull().default(false),
    flagReason: text('flag_reason'),
    measureId: uuid('measure_id'),
    inspectionId: uuid('inspection_id'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    unique('evidence_item_once').on(t.caseId, t.sha256),
    index('evidence_item_case').on(t.caseId, t.takenOn, t.id),
    check('evidence_item_kind', sql`${t.kind} in (${listed(KINDS_OF_EVIDENCE)})`),
    check('evidence_item_source', sql`${t.source} in (${listed(EVIDENCE_SOURCES)})`),
    check('evidence_item_file', sql`${t.sha256} ~ '^[0-9a-f]{64}$' and ${t.bytes} > 0`),
    check('evidence_item_flag', sql`${t.flagged} = (${t.flagReason} is not null)`),
    ...locks('evidenceItem', { inserted: ofCase('evidence_item'), updatable: ofCase('evidence_item'), updated: ofCase('evidence_item') }),
  ],
);

export type EvidenceItemRow = typeof evidenceItem.$inferSelect;
