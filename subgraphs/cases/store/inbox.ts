import { dayOf } from '#law/instants.ts';
import type { cooperationStore } from './cooperation.ts';
import type { CaseReferralRow, CourtMediationRow, JudicialConfirmationRow, PoliceTransferRow } from '../tables.ts';
import type { PartnerInboxKind } from '../types.generated.ts';

/** A row of a partner's inbox, before its own fields are resolved. */
export interface InboxItem {
  readonly kind: PartnerInboxKind;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly receivedOn: string;
  /** until when the partner should act; null where no clock runs against it */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly policeTransfer: PoliceTransferRow | null;
  readonly package: PoliceTransferRow | null;
  readonly caseReferral: CaseReferralRow | null;
  readonly judicialConfirmation: JudicialConfirmationRow | null;
  readonly courtMediation: CourtMediationRow | null;
}

const EMPTY = {
  policeTransfer: null,
  package: null,
  caseReferral: null,
  judicialConfirmation: null,
  courtMediation: null,
  dueOn: null,
  overdue: false,
} as const;

/** What was sent to a partner, newest first: the rows that its own locks show, and nothing of their cases (R9.4). */
export async function inboxOf(
  { transfers, referrals, confirmations, courtMediations }: ReturnType<typeof cooperationStore>,
  kind: PartnerInboxKind,
  first: number,
  today: string,
): Promise<readonly InboxItem[]> {
  const past = (dueOn: string | null): boolean => dueOn !== null && today > dueOn;
  switch (kind) {
    case 'POLICE_TRANSFER': {
      const { nodes } = await transfers.page({ orderBy: 'PROPOSED_DESC', first });
      return nodes.map((row) => {
        const dueOn = row.status === 'SENT' ? row.policeDueOn : null;
        const told = {
          number: row.transferNo,
          subject: row.extract.title,
          status: row.status,
          receivedOn: dayOf(row.sentAt ?? ''),
          dueOn,
          overdue: past(dueOn),
        };
        return { ...EMPTY, kind, ...told, policeTransfer: row, package: row };
      });
    }
    case 'REFERRAL':
    case 'OWN_REFERRAL': {
      const own = kind === 'OWN_REFERRAL';
      const { nodes } = await referrals.page({ filter: { direction: own ? 'IN' : 'OUT' }, orderBy: 'SENT_DESC', first });
      return nodes.map((row) => {
        // the clock on an own referral runs against the office
        const dueOn = row.status === 'SENT' && !own ? row.dueOn : null;
        const told = {
          number: row.referralNo,
          subject: row.subject,
          status: row.status,
          receivedOn: row.sentOn,
          dueOn,
          overdue: past(dueOn),
        };
        return { ...EMPTY, kind, ...told, caseReferral: row };
      });
    }
    case 'JUDICIAL_CONFIRMATION': {
      const { nodes } = await confirmations.page({ orderBy: 'APPLIED_DESC', first });
      return nodes.map((row) => {
        const told = {
          number: row.courtCaseNo ?? row.extract.caseNo,
          subject: row.extract.title,
          status: row.status,
          receivedOn: row.appliedOn,
        };
        return { ...EMPTY, kind, ...told, judicialConfirmation: row };
      });
    }
    case 'COURT_MEDIATION': {
      const { nodes } = await courtMediations.page({ orderBy: 'SENT_DESC', first });
      return nodes.map((row) => {
        const told = { number: row.courtCaseNo, subject: row.subject, status: row.status, receivedOn: row.sentOn };
        return { ...EMPTY, kind, ...told, courtMediation: row };
      });
    }
  }
}
