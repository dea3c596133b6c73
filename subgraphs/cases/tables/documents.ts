import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, DELIVERIES, listed } from './schema.ts';

/** What papers of the main volume are (正卷; domain §2.11). */
export const DOCUMENT_KINDS = [
  'REQUEST',
  'NOTICE',
  'SERVICE_RECEIPT',
  'DEFENCE',
  'STATEMENT',
  'EVIDENCE_LIST',
  'HEARING_NOTICE',
  'HEARING_RECORD',
  'INSPECTION_RECORD',
  'DECISION',
  'AGREEMENT',
  'NOTARIAL_DEED',
  'COURT_PAPER',
  'OTHER',
] as const;
export const ORIGINS = ['OFFICE', 'PETITIONER', 'RESPONDENT', 'THIRD_PARTY'] as const;

/** What parties file themselves. */
export const STATEMENT_KINDS = ['STATEMENT', 'EVIDENCE_LIST', 'OTHER'] as const;

/** A party files under its own login, on its own side, and serves nothing: the other side reads it when the office has served it. */
const OWN_PAPER = `(current_setting('app.role', true) <> 'RIGHT_HOLDER' or (filed_by = current_setting('app.subject', true) and not shared and served_on is null and doc_no is null and kind in (${STATEMENT_KINDS.map((kind) => `'${kind}'`).join(', ')}) and origin = coalesce((select g.side from platform."grant" g where g.object_id = case_document.case_id and g.kind = 'PARTY' and g.grantee = current_setting('app.subject', true) and g.valid_from <= platform.today() and platform.today() < g.valid_to order by g.valid_from, g.id limit 1), 'THIRD_PARTY')))`;
/** Papers on a case that the viewer sees: a party holds no office, so only the place must agree. */
const inFile = `${ofCase('case_document')} and ${OWN_PAPER}`;

/** A paper of the main volume. `shared`: served, sent on to the other side, or made with the parties; only such papers are open to parties and partners. */
export const caseDocument = cases.table(
  'case_document',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: DOCUMENT_KINDS }).notNull(),
    title: text('title').notNull(),
    docNo: code('doc_no'),
    madeOn: date('made_on').notNull(),
    receivedOn: date('received_on'),
    servedOn: date('served_on'),
    delivery: text('delivery', { enum: DELIVERIES }),
    deliveredTo: text('delivered_to'),
    sha256: code('sha256'),
    mediaType: text('media_type'),
    bytes: integer('bytes'),
    pages: integer('pages'),
    /** words of a paper that came without a file */
    content: text('content'),
    origin: text('origin', { enum: ORIGINS }).notNull(),
    filedBy: text('filed_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`now()`),
    shared: boolean('shared').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('case_document_case').on(t.caseId, t.madeOn, t.id),
    check('case_document_kind', sql`${t.kind} in (${listed(DOCUMENT_KINDS)})`),
    check('case_document_delivery', sql`(${t.servedOn} is null) = (${t.delivery} is null)`),
    check('case_document_file', sql`${t.sha256} is null or (${t.sha256} ~ '^[0-9a-f]{64}$' and ${t.bytes} >= 0)`),
    ...locks('caseDocument', { inserted: inFile, updatable: ofCase('case_document'), updated: ofCase('case_document') }),
  ],
);

/** An oral hearing of a dispute (口头审理): fixed, called off or held. */
export const oralHearing = cases.table(
  'oral_hearing',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    status: text('status', { enum: ['SCHEDULED', 'CALLED_OFF', 'HELD'] }).notNull(),
    noticedOn: date('noticed_on').notNull(),
    scheduledOn: date('scheduled_on').notNull(),
    venue: text('venue').notNull(),
    petitioner: text('petitioner', { enum: ['PRESENT', 'EXCUSED', 'ABSENT'] }),
    respondent: text('respondent', { enum: ['PRESENT', 'EXCUSED', 'ABSENT'] }),
    recordSignedOn: date('record_signed_on'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('oral_hearing_case').on(t.caseId, t.scheduledOn, t.id),
    check('oral_hearing_record', sql`(${t.status} = 'HELD') = (${t.recordSignedOn} is not null)`),
    ...locks('oralHearing', { inserted: ofCase('oral_hearing'), updatable: ofCase('oral_hearing'), updated: ofCase('oral_hearing') }),
  ],
);

/** How a mediation is held (R8.2). */
export const MEDIATION_MODES = ['ON_SITE', 'WRITTEN', 'ONLINE', 'ENTRUSTED', 'JOINT', 'INDUSTRY'] as const;

/** One meeting, or exchange of papers, of a mediation; the first opens it. */
export const mediationSession = cases.table(
  'mediation_session',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    heldOn: date('held_on').notNull(),
    mode: text('mode', { enum: MEDIATION_MODES }).notNull(),
    mediators: uuid('mediators').array().notNull(),
    /** body or person invited to help */
    invited: text('invited'),
    summary: text('summary').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('mediation_session_case').on(t.caseId, t.heldOn, t.id),
    check('mediation_session_mode', sql`${t.mode} in (${listed(MEDIATION_MODES)})`),
    ...locks('mediationSession', { inserted: ofCase('mediation_session') }),
  ],
);

export type CaseDocumentRow = typeof caseDocument.$inferSelect;
export type OralHearingRow = typeof oralHearing.$inferSelect;
export type MediationSessionRow = typeof mediationSession.$inferSelect;
