import {
  CERTIFICATE_COURSE,
  dueKind,
  noticeFrom,
  standingOn,
  type CertificateActor,
  type CertificateStanding,
} from '#law/certificate-course.ts';
import { nextVerification, type CertificateFacts } from '#law/certificate.ts';
import { mayStep, stepsFrom } from '#law/course.ts';
import { addDays } from '#law/dates.ts';
import { officeActors } from '#platform/acting.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { CertificateApplicationRow, CertificateRow } from '../tables.ts';
import type { CancelCertificateInput, CertificateAction, VerifyCertificateInput } from '../types.generated.ts';
import { because, type Reason } from './certificate-refusals.ts';

/** What is known of a certificate that shall change, and who acts. */
export interface ChangeFacts extends Omit<CertificateFacts, 'statusFrom'>, Pick<CertificateRow, 'statusFrom' | 'version'> {
  readonly today: string;
  readonly actors: readonly CertificateActor[];
}

/** What a certificate becomes. */
export interface Changed extends Pick<CertificateRow, 'status' | 'statusFrom' | 'statusReason' | 'lapses'> {
  readonly verificationDueOn?: string;
}

/** Backdated entries need a reason (§6.3); some acts always do. */
interface Act {
  readonly version: number;
  readonly on?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

type Acted = Pick<CertificateRow, 'holderAgencyId' | 'jurisdiction'> | Pick<CertificateApplicationRow, 'agencyId' | 'jurisdiction'>;

/**
 * In which capacities a viewer acts on an application or on a card, which is kept by the office where the holder serves now. No
 * province is above the nation's own officers: it acts as one for them.
 */
export function actorsOn(viewer: Viewer, row: Acted): readonly CertificateActor[] {
  const { jurisdiction } = row;
  const actors = officeActors(viewer, { office: 'holderAgencyId' in row ? row.holderAgencyId : row.agencyId, place: jurisdiction });
  return jurisdiction === '000000' && actors.includes('NATION') ? [...actors, 'PROVINCE'] : actors;
}

/** Who is named when none of those who act may ever bring a certificate there. */
const STRANGERS: Readonly<Record<CertificateRow['status'], Reason>> = {
  VALID: 'NOT_ABOVE',
  SUSPENDED: 'NOT_ABOVE',
  COLLECTED: 'NOT_ABOVE',
  CANCELLED: 'NOT_A_HOLDERS_OFFICE',
  REVOKED: 'NOT_THE_NATION',
  LOST: 'NOT_THE_OFFICE',
  REPLACED: 'NOT_THE_NATION',
};
export const LONGEST_REASON = 500;

/** Whether one of these actors may bring some certificate to that state; the first question of every act. */
export function authorised(to: CertificateRow['status'], { actors }: Pick<ChangeFacts, 'actors'>): Outcome<null> {
  const may = CERTIFICATE_COURSE.some((step) => step.to === to && step.by.some((actor) => actors.includes(actor)));
  return may ? accept(null) : refuse(because(STRANGERS[to]));
}

interface Change {
  readonly to: CertificateRow['status'];
  /** whether a reason must be given, even for a change of today */
  readonly reasoned?: boolean;
  /** the only states in which this very act makes sense, where the state it leads to does not tell */
  readonly only?: readonly CertificateStanding[];
}

/** One step of A9: by whom it may be taken, of the version that was read, on a day that can be, from where it stands on that day. */
function change({ to, reasoned = false, only }: Change, act: Act, facts: ChangeFacts): Outcome<Changed> {
  const { today, actors, status, statusFrom } = facts;
  const allowed = authorised(to, facts);
  if (!allowed.ok) return allowed;
  if (act.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  const on = act.on ?? today;
  if (on > today) return refuse(because('IN_THE_FUTURE', 'on'));
  if (on < statusFrom) return refuse(because('BEFORE_LAST_CHANGE', 'on'));
  const reason = act.reason ?? '';
  if ((reasoned || act.reason != null) && !fits(reason, 2, LONGEST_REASON)) return refuse(because('REASON_MISSING', 'reason'));
  if (on < today && !fits(reason, 2, LONGEST_REASON)) return refuse(because('BACKDATED', 'reason'));
  const from = standingOn(facts, on);
  if (!mayStep(CERTIFICATE_COURSE, from, to, actors) || only?.includes(from) === false) return refuse(because('WRONG_STANDING'));
  // days on which it was suspended, or lost, do not come back when its state changes
  const ended = status === 'VALID' || statusFrom >= on ? [] : [{ from: statusFrom, to: on }];
  return accept({ status: to, statusFrom: on, statusReason: reason.trim() || null, lapses: [...facts.lapses, ...ended] });
}

/** 暂扣: with a reason, which only those read to whom the officer's personal data are open. */
export const suspend = (act: Act, facts: ChangeFacts): Outcome<Changed> => change({ to: 'SUSPENDED', reasoned: true }, act, facts);

/** 发还: the days of the suspension stay on record as days on which it did not entitle. */
export const reinstate = (act: Act, facts: ChangeFacts): Outcome<Changed> => change({ to: 'VALID', only: ['SUSPENDED'] }, act, facts);

/** 吊销: for misconduct, by the nation alone. */
export const revoke = (act: Act, facts: ChangeFacts): Outcome<Changed> => change({ to: 'REVOKED', reasoned: true }, act, facts);

/** 挂失: the void statement is its reason. */
export const loseCard = ({ voidStatement, ...act }: Act & { readonly voidStatement: string }, facts: ChangeFacts): Outcome<Changed> =>
  change({ to: 'LOST', reasoned: true }, { ...act, reason: voidStatement }, facts);

/** 注销: for a cause from the list; words are needed only for what is entered late. */
export function cancel({ cause, ...act }: Act & Pick<CancelCertificateInput, 'cause'>, facts: ChangeFacts): Outcome<Changed> {
  const cancelled = change({ to: 'CANCELLED' }, act, facts);
  if (!cancelled.ok) return cancelled;
  const { statusReason } = cancelled.value;
  return accept({ ...cancelled.value, statusReason: statusReason === null ? cause : `${cause}: ${statusReason}` });
}

/** 核检: passed, it is good for the next term, and days that it came late are a lapse; failed or missed, the card is collected. */
export function verify({ outcome, ...act }: Act & Pick<VerifyCertificateInput, 'outcome'>, facts: ChangeFacts): Outcome<Changed> {
  const passed = outcome === 'PASSED';
  const to = passed ? 'VALID' : 'COLLECTED';
  const step = { to, reasoned: outcome === 'FAILED', only: ['VERIFICATION_DUE'] } as const;
  const verified = change(step, act, facts);
  const on = act.on ?? facts.today;
  const { verificationDueOn } = facts;
  const early = facts.status === 'VALID' && dueKind(facts) === 'VERIFICATION' && on < noticeFrom(verificationDueOn);
  if (!verified.ok) return early && verified.refusals[0]?.code === 'WRONG_STATE' ? refuse(because('NOT_YET_DUE')) : verified;
  if (outcome === 'MISSED' && on <= verificationDueOn) return refuse(because('NOT_MISSED', 'outcome'));
  if (!passed) return accept({ ...verified.value, statusReason: verified.value.statusReason ?? outcome });
  const late = addDays(verificationDueOn, 1);
  const lapses = late < on ? [...verified.value.lapses, { from: late, to: on }] : verified.value.lapses;
  return accept({ ...verified.value, lapses, verificationDueOn: nextVerification(on) });
}

/** The step that the old card takes when it is replaced today. */
export const retire = (act: Act, facts: ChangeFacts): Outcome<Changed> => change({ to: 'REPLACED' }, act, facts);

/** What leads where, and from which standing alone where the goal does not tell. */
const ACTIONS: readonly (readonly [CertificateAction, CertificateRow['status'], CertificateStanding?])[] = [
  ['VERIFY', 'VALID', 'VERIFICATION_DUE'],
  ['SUSPEND', 'SUSPENDED'],
  ['REINSTATE', 'VALID', 'SUSPENDED'],
  ['CANCEL', 'CANCELLED'],
  ['REVOKE', 'REVOKED'],
  ['REPORT_LOST', 'LOST'],
  ['REPLACE', 'REPLACED'],
];

/** What the actors may do with a card today. */
export function certificateActions(card: CertificateFacts, today: string, actors: readonly CertificateActor[]): CertificateAction[] {
  const standing = standingOn(card, today);
  const open = stepsFrom(CERTIFICATE_COURSE, standing, actors);
  return ACTIONS.flatMap(([action, to, only]) => (open.includes(to) && (only ?? standing) === standing ? [action] : []));
}
