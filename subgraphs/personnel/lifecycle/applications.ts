import { APPLICATION_COURSE, heldUntil, type ApplicationStatus, type CertificateActor } from '#law/certificate-course.ts';
import { covers, type CertificateFacts } from '#law/certificate.ts';
import { mayStep, stepsFrom } from '#law/course.ts';
import { servesOn, type Service } from '#law/service.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CertificateApplicationRow, TrainingClassRow } from '../tables.ts';
import type { CertificateApplicationAction, CheckCertificateApplicationInput } from '../types.generated.ts';
import { because } from './certificate-refusals.ts';
import { LONGEST_REASON } from './certificates.ts';

export interface ApplyFacts {
  readonly today: string;
  readonly officer: Service & { readonly jurisdiction: string };
  readonly cls: Pick<TrainingClassRow, 'kind'> | null;
  /** area that is asked for, and whether it is a division we know */
  readonly area: string;
  readonly areaKnown: boolean;
  /** of this officer, earlier ones */
  readonly applications: readonly Pick<CertificateApplicationRow, 'status'>[];
  readonly cards: readonly CertificateFacts[];
}

/** Whether an officer holds a card that still stands in the way of another (§2.7). */
export const holdsCard = (cards: readonly CertificateFacts[], today: string): boolean => cards.some((card) => heldUntil(card) > today);

/** 申领 (A9): for an officer in service without a card, on a class of induction, inside the office's division. All reasons at once. */
export function apply({ today, officer, cls, area, areaKnown, applications, cards }: ApplyFacts): Outcome<null> {
  const open = applications.some(({ status }) => status === 'APPLIED' || status === 'PROVINCE_CHECKED');
  const refusals = [
    ...(servesOn(officer, today) ? [] : [because('NOT_SERVING', 'officerId')]),
    ...(cls === null ? [because('NO_SUCH_CLASS', 'classId')] : cls.kind === 'INDUCTION' ? [] : [because('NOT_INDUCTION', 'classId')]),
    ...areaReasons(officer.jurisdiction, area, areaKnown),
    ...(holdsCard(cards, today) ? [because('ALREADY_CERTIFIED', 'officerId')] : []),
    ...(open ? [because('ALREADY_APPLIED', 'officerId')] : []),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept(null);
}

/** An enforcement area lies in the division of the holder's office (§2.7). */
export const areaReasons = (division: string, area: string, known: boolean) =>
  !known ? [because('UNKNOWN_AREA', 'area')] : covers(division, area) ? [] : [because('AREA_TOO_WIDE', 'area')];

/** What is known of an application that shall move. */
export interface ApplicationFacts extends Pick<CertificateApplicationRow, 'status' | 'version'> {
  readonly today: string;
  readonly actors: readonly CertificateActor[];
}

type Checked = Pick<CertificateApplicationRow, 'status'> & Partial<Pick<CertificateApplicationRow, 'checkedOn' | 'decidedOn' | 'refusal'>>;

/** 审核 (A9): the province finds it in order, or province and nation, each in its turn, refuse it with a reason. */
export function check(
  { version, approve, refusal }: Pick<CheckCertificateApplicationInput, 'version' | 'approve' | 'refusal'>,
  { status, today, actors, ...facts }: ApplicationFacts,
): Outcome<Checked> {
  if (!actors.includes('PROVINCE') && !actors.includes('NATION')) return refuse(because('NOT_ABOVE'));
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  const to = approve ? 'PROVINCE_CHECKED' : 'REFUSED';
  if (!mayStep(APPLICATION_COURSE, status, to, actors)) return refuse(because('WRONG_APPLICATION_STATE'));
  if (approve) return refusal == null ? accept({ status: to, checkedOn: today }) : refuse(because('REASON_UNASKED', 'refusal'));
  const reason = refusal ?? '';
  if (!fits(reason, 2, LONGEST_REASON)) return refuse(because('REASON_MISSING', 'refusal'));
  return accept({ status: to, decidedOn: today, refusal: reason.trim() });
}

const ACTIONS: readonly (readonly [CertificateApplicationAction, ApplicationStatus])[] = [
  ['APPROVE', 'PROVINCE_CHECKED'],
  ['REFUSE', 'REFUSED'],
  ['ISSUE', 'ISSUED'],
];

/** What the actors may do with an application now. */
export function applicationActions(status: ApplicationStatus, actors: readonly CertificateActor[]): CertificateApplicationAction[] {
  const open = stepsFrom(APPLICATION_COURSE, status, actors);
  return ACTIONS.flatMap(([action, to]) => (open.includes(to) ? [action] : []));
}
