import { dueOf } from '#law/cooperation.ts';
import type { caseReferral } from '../../subgraphs/cases/tables.ts';
import { dateOf } from '../days.ts';
import type { RowOf } from '../sink.ts';
import type { Partner } from './bodies.ts';
import type { Case } from './cases.ts';

type Row = RowOf<typeof caseReferral>;

/** One referral of a matter, by days as numbers. */
export interface Referral {
  readonly id: string;
  readonly direction: Row['direction'];
  readonly partner: Partner;
  readonly sent: number;
  /** null while it waits for its answer */
  readonly answered: number | null;
  readonly refused: boolean;
  /** the referral of the same matter that was refused before, and how many were */
  readonly previousId: string | null;
  readonly bounces: number;
}

/** A referral as it is kept, but for its number. */
export function referralRow({ row, office }: Case, referral: Referral): Omit<Row, 'referralNo'> {
  const { id, direction, partner, sent, answered, refused, previousId, bounces } = referral;
  return {
    id,
    direction,
    partnerId: partner.id,
    partnerKind: partner.kind,
    agencyId: office.row.id,
    subject: direction === 'OUT' ? `${row.title}涉及贵部门职责` : `涉嫌专利违法线索:${row.title}`,
    facts: `${row.respondent}经营的商品涉及专利${row.patentNumber},请依职责处理。`,
    accused: row.respondent,
    patentNumber: row.patentNumber,
    caseId: direction === 'OUT' ? row.id : null,
    status: answered === null ? 'SENT' : refused ? 'REFUSED' : 'ACCEPTED',
    sentOn: dateOf(sent),
    dueOn: dueOf('P1', dateOf(sent)),
    answeredOn: answered === null ? null : dateOf(answered),
    answerReason: refused ? '经审查不属于本部门职责范围,予以退回' : null,
    bounces,
    previousId,
    version: 1,
    jurisdiction: office.place,
  };
}

/** Of the departments of a place, those that there were on a day: the reform of 2018 merged some. */
export const onDay = (partners: readonly Partner[], day: number): readonly Partner[] =>
  partners.filter(({ validFrom, validTo }) => validFrom <= dateOf(day) && (validTo == null || dateOf(day) < validTo));
