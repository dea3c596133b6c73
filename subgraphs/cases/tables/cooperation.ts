import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { ASSIST_STATUSES } from '#law/assist-course.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { TRANSFER_STATUSES } from '#law/police-transfer-course.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { cases, listed } from './schema.ts';

/** What one office asks of another (R9.1). */
export const ASSIST_KINDS = ['COLLECT_EVIDENCE', 'SERVE', 'EXECUTE', 'TRANSFER', 'JOINT'] as const;

/** What is told of a case to those who help with it: this and no more (R9.3). */
export interface CaseExtract {
  readonly caseNo: string;
  readonly title: string;
  readonly kind: CaseKind;
  readonly parties: readonly { readonly side: 'PETITIONER' | 'RESPONDENT'; readonly name: string }[];
  readonly patentNumber: string;
  readonly facts: string;
}
/** A paper or an exhibit that goes with a package; the hash is its SHA-256. */
export interface PackageItem {
  readonly title: string;
  readonly hash: string | null;
}
/** Money found, in yuan; null where nothing was found. */
export interface Amounts {
  readonly businessYuan: number | null;
  readonly gainsYuan: number | null;
  readonly lossYuan: number | null;
  readonly patentCount: number;
}

const PROVINCIAL = `current_setting('app.role', true) = 'OFFICE' and length(current_setting('app.lo', true)) = 2`;
const inReach = (place: string) => `(${place} >= current_setting('app.lo', true) and ${place} < current_setting('app.hi', true))`;
const isMine = (column: string) => `${column}::text = current_setting('app.office', true)`;
/** Whose turn it is, by the course of annex A4: of a row as it was, and who may have brought it to where it is. */
const ASSIST_TURN = `(case when status = 'REQUESTED' then ${PROVINCIAL} and ${inReach('jurisdiction')}
  when status in ('OUT_APPROVED', 'IN_RECEIVED') then ${PROVINCIAL} and ${inReach('to_jurisdiction')}
  when status in ('ASSIGNED', 'EXECUTING') then ${isMine('receiver_id')} when status = 'REPLIED' then ${isMine('agency_id')} else false end)`;
const ASSIST_BROUGHT = `(case when status = 'OUT_APPROVED' then ${PROVINCIAL} and ${inReach('jurisdiction')}
  when status in ('IN_RECEIVED', 'ASSIGNED', 'REFUSED') then ${PROVINCIAL} and ${inReach('to_jurisdiction')}
  when status in ('EXECUTING', 'REPLIED') then ${isMine('receiver_id')} when status = 'CONFIRMED' then ${isMine('agency_id')} else false end)`;
/** Asked across provinces it waits for the own province; inside one it lies with the other office at once, and nothing is answered yet. */
const ASSIST_NEW = `((status = 'REQUESTED' and cross_province and left(wanted_place, 2) <> left(jurisdiction, 2)) or (status = 'ASSIGNED' and not cross_province and left(to_jurisdiction, 2) = left(jurisdiction, 2))) and num_nonnulls(approved_on, received_on, begun_on, replied_on, out_province_id, in_province_id) = 0`;
/** The same by annex A5: the head decides, the team sends, the police answer, the procuratorate only where it was asked. */
const HEAD = `current_setting('app.role', true) = 'OFFICE'`;
const OWN = `current_setting('app.role', true) <> 'PARTNER'`;
const POLICE = `not (${OWN}) and ${isMine('receiver_id')}`;
const PROCURATORATE = `not (${OWN}) and ${isMine('procuratorate_id')}`;
const TRANSFER_TURN = `(case when status in ('PREPARED', 'POLICE_DECLINED') then ${HEAD} when status = 'APPROVED' then ${OWN}
  when status in ('SENT', 'POLICE_ACCEPTED', 'OBJECTION') then ${POLICE} when status = 'SUPERVISION_ASKED' then ${PROCURATORATE} else false end)`;
const TRANSFER_BROUGHT = `(case when status in ('APPROVED', 'REFUSED', 'OBJECTION', 'SUPERVISION_ASKED') then ${HEAD} when status = 'SENT' then ${OWN}
  when status in ('POLICE_ACCEPTED', 'POLICE_DECLINED') then ${POLICE} when status = 'FINAL' then (${POLICE}) or (${PROCURATORATE}) else false end)`;

const ofOwnCase = (table: string): string =>
  `exists (select from cases."case" c where c.id = ${table}.case_id and c.agency_id = ${table}.agency_id)`;

/** A request for assistance to an office elsewhere (annex A4). It carries its extract: who helps never sees the file. */
export const assistRequest = cases.table(
  'assist_request',
  {
    id: id(),
    requestNo: code('request_no').notNull().unique(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: ASSIST_KINDS }).notNull(),
    /** the asking office */
    agencyId: uuid('agency_id').notNull(),
    extract: jsonb('extract').$type<CaseExtract>().notNull(),
    ask: text('ask').notNull(),
    /** where the asking office would have it done; a place, not yet an address */
    wantedPlace: code('wanted_place').notNull(),
    crossProvince: boolean('cross_province').notNull(),
    /** its destination: null until the own province lets it out, then the province asked, then the office's place */
    toJurisdiction: code('to_jurisdiction'),
    outProvinceId: uuid('out_province_id'),
    inProvinceId: uuid('in_province_id'),
    /** the office that carries it out; null until assigned */
    receiverId: uuid('receiver_id'),
    status: text('status', { enum: ASSIST_STATUSES }).notNull(),
    requestedOn: date('requested_on').notNull(),
    approvedOn: date('approved_on'),
    receivedOn: date('received_on'),
    assignedOn: date('assigned_on'),
    begunOn: date('begun_on'),
    repliedOn: date('replied_on'),
    /** confirmed or refused */
    closedOn: date('closed_on'),
    /** last day to reply in time (P1): from the request on, and anew from the assignment */
    dueOn: date('due_on').notNull(),
    reply: text('reply'),
    documents: jsonb('documents').$type<readonly PackageItem[]>(),
    refusalReason: text('refusal_reason'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('assist_request_case').on(t.caseId, t.requestedOn),
    index('assist_request_province').on(t.province, t.requestedOn, t.id),
    index('assist_request_prefecture').on(t.prefecture, t.requestedOn, t.id),
    index('assist_request_county').on(t.jurisdiction, t.requestedOn, t.id),
    index('assist_request_destination').on(t.toJurisdiction, t.requestedOn, t.id),
    index('assist_request_receiver').on(t.receiverId, t.requestedOn, t.id),
    index('assist_request_open')
      .on(t.dueOn, t.id)
      .where(sql`replied_on is null and closed_on is null`),
    check('assist_request_status', sql`${t.status} in (${listed(ASSIST_STATUSES)})`),
    check('assist_request_kind', sql`${t.kind} in (${listed(ASSIST_KINDS)})`),
    check('assist_request_sent', sql`(${t.toJurisdiction} is null) = (${t.status} = 'REQUESTED')`),
    check('assist_request_receiver', sql`(${t.receiverId} is null) = (${t.assignedOn} is null)`),
    check('assist_request_reply', sql`(${t.reply} is null) = (${t.repliedOn} is null)`),
    check('assist_request_refusal', sql`(${t.refusalReason} is not null) = (${t.status} = 'REFUSED')`),
    check('assist_request_closed', sql`(${t.closedOn} is not null) = (${t.status} in ('CONFIRMED', 'REFUSED'))`),
    ...locks('assistRequest', {
      inserted: `${ofOwnCase('assist_request')} and ${ASSIST_NEW}`,
      updatable: ASSIST_TURN,
      updated: ASSIST_BROUGHT,
    }),
  ],
);

/** A transfer to the police (annex A5, R9.7, R9.8). Nobody outside the office sees it before it was sent. */
export const policeTransfer = cases.table(
  'police_transfer',
  {
    id: id(),
    transferNo: code('transfer_no').notNull().unique(),
    caseId: uuid('case_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    suspectedOffence: text('suspected_offence', { enum: ['COUNTERFEITING', 'FRAUD'] }).notNull(),
    /** thresholds of the criminal law that were met when it was proposed, in Chinese, as in the report; empty: reasonable suspicion */
    thresholds: text('thresholds').array().notNull(),
    /** officers who propose it, two or more */
    team: uuid('team').array().notNull(),
    report: text('report').notNull(),
    extract: jsonb('extract').$type<CaseExtract>().notNull(),
    amounts: jsonb('amounts').$type<Amounts>().notNull(),
    evidence: jsonb('evidence').$type<readonly PackageItem[]>().notNull(),
    status: text('status', { enum: TRANSFER_STATUSES }).notNull(),
    proposedOn: date('proposed_on').notNull(),
    /** T1 */
    decideDueOn: date('decide_due_on').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }),
    refusalReason: text('refusal_reason'),
    /** T2, 24 hours from the approval */
    sendDueAt: timestamp('send_due_at', { withTimezone: true, mode: 'string' }),
    sentAt: timestamp('sent_at', { withTimezone: true, mode: 'string' }),
    /** police that it was sent to; null until sent */
    receiverId: uuid('receiver_id'),
    /** procuratorate that got the copy; null until sent, and where the place has none */
    procuratorateId: uuid('procuratorate_id'),
    /** T3 */
    policeDueOn: date('police_due_on'),
    policeDecidedOn: date('police_decided_on'),
    policeReason: text('police_reason'),
    policeFileNo: text('police_file_no'),
    fileReturned: boolean('file_returned').notNull().default(false),
    /** T4 */
    objectDueOn: date('object_due_on'),
    objectedOn: date('objected_on'),
    objection: text('objection'),
    finalOn: date('final_on'),
    finalOutcome: text('final_outcome', { enum: ['TAKEN', 'DECLINED', 'CONVICTED', 'NOT_CONVICTED'] }),
    finalNote: text('final_note'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('police_transfer_case').on(t.caseId, t.proposedOn),
    index('police_transfer_province').on(t.province, t.proposedOn, t.id),
    index('police_transfer_prefecture').on(t.prefecture, t.proposedOn, t.id),
    index('police_transfer_county').on(t.jurisdiction, t.proposedOn, t.id),
    index('police_transfer_receiver').on(t.receiverId, t.proposedOn, t.id),
    index('police_transfer_copy').on(t.procuratorateId, t.proposedOn, t.id),
    check('police_transfer_status', sql`${t.status} in (${listed(TRANSFER_STATUSES)})`),
    check('police_transfer_team', sql`cardinality(${t.team}) >= 2`),
    check('police_transfer_sent', sql`(${t.receiverId} is null) = (${t.status} in ('PREPARED', 'APPROVED', 'REFUSED'))`),
    check('police_transfer_copied', sql`${t.procuratorateId} is null or ${t.receiverId} is not null`),
    check('police_transfer_refusal', sql`(${t.refusalReason} is not null) = (${t.status} = 'REFUSED')`),
    check(
      'police_transfer_final',
      sql`(${t.finalOutcome} is not null) = (${t.status} = 'FINAL') and (${t.finalOn} is null) = (${t.finalOutcome} is null)`,
    ),
    ...locks('policeTransfer', {
      inserted: `${ofOwnCase('police_transfer')} and status = 'PREPARED' and num_nonnulls(decided_at, sent_at, police_decided_on, objected_on) = 0`,
      updatable: TRANSFER_TURN,
      updated: TRANSFER_BROUGHT,
    }),
  ],
);

export type AssistRequestRow = typeof assistRequest.$inferSelect;
export type PoliceTransferRow = typeof policeTransfer.$inferSelect;
