import { dueKind, noticeFrom, standingOn } from '#law/certificate-course.ts';
import { termOf, type CertificateFacts } from '#law/certificate.ts';
import { servesOn, type Service } from '#law/service.ts';
import { consentedInTime, passed } from '#law/training.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { levelOfCode } from '#platform/reach.ts';
import type { CertificateApplicationRow, CertificateRow, EnrolmentRow, OfficerRow, TrainingClassRow } from '../tables.ts';
import type { ReplacementCause } from '../types.generated.ts';
import { areaReasons, holdsCard } from './applications.ts';
import { because } from './certificate-refusals.ts';
import { retire, type Changed, type ChangeFacts } from './certificates.ts';

/** A class lies where its organiser sits. */
export type ClassFacts = Pick<TrainingClassRow, 'kind' | 'status' | 'consentOn' | 'heldFrom' | 'heldTo' | 'jurisdiction'>;

/** Whether results of a class may found certificates at all (R15.3, R15.4); what is wrong with the class. */
export function classReasons(cls: ClassFacts, ...path: string[]): Refusal[] {
  if (cls.kind !== 'INDUCTION') return [because('NOT_INDUCTION', ...path)];
  return [
    ...(consentedInTime({ ...cls, level: levelOfCode(cls.jurisdiction) }) ? [] : [because('NO_CONSENT', ...path)]),
    ...(cls.status === 'SCORED' || cls.status === 'CLOSED' ? [] : [because('NOT_SCORED', ...path)]),
  ];
}

/** What decides whether an officer gets a card for a class. */
export interface Candidate {
  readonly officer: Service & { readonly agencyId: string };
  /** whether the officer's office has the power to enforce */
  readonly enforces: boolean;
  readonly enrolment: Pick<EnrolmentRow, 'id' | 'attended' | 'score' | 'scoredOn'> | null;
  /** the latest for this class: nobody gets a card that the own office has not asked for and the province has not checked (A9) */
  readonly application: Pick<CertificateApplicationRow, 'status' | 'agencyId'> | null;
  /** each with the examination that it rests on, where that is known */
  readonly cards: readonly (CertificateFacts & Pick<CertificateRow, 'enrolmentId'>)[];
}

/** The three conditions of R15.4 — eligible, attended, passed — and one person, one card (§2.7). All reasons at once. */
export function candidateReasons(
  { officer, enforces, enrolment, application, cards }: Candidate,
  cls: ClassFacts,
  today: string,
): Refusal[] {
  const moved = application !== null && application.agencyId !== officer.agencyId;
  const attended = enrolment?.attended === true;
  const pass = enrolment?.score != null && passed(enrolment.score, enrolment.scoredOn ?? cls.heldTo);
  const holds = holdsCard(cards, today);
  // a card that was revoked or cancelled does not come back by issuing once more for the same class
  const used = !holds && cards.some(({ enrolmentId }) => enrolmentId !== null && enrolmentId === enrolment?.id);
  const unchecked = application?.status !== 'PROVINCE_CHECKED' && !holds && !used;
  return [
    ...(servesOn(officer, today) ? [] : [because('NOT_SERVING')]),
    ...(moved ? [because('OTHER_OFFICE')] : enforces ? [] : [because('NO_ENFORCEMENT')]),
    ...(attended ? (pass ? [] : [because('NOT_PASSED')]) : [because('NOT_ATTENDED')]),
    ...(unchecked ? [because('NOT_CHECKED')] : []),
    ...(used ? [because('EXAMINATION_USED')] : []),
    ...(holds ? [because('ALREADY_CERTIFIED')] : []),
  ];
}

/** 颁证 of one application (R15.4): of the version that was read, once. */
export function issue(
  { version }: { readonly version: number },
  {
    application,
    cls,
    today,
    ...candidate
  }: Omit<Candidate, 'application'> & {
    readonly application: Pick<CertificateApplicationRow, 'status' | 'agencyId' | 'version'>;
    readonly cls: ClassFacts | null;
    readonly today: string;
  },
): Outcome<null> {
  if (holdsCard(candidate.cards, today)) return refuse(because('ALREADY_CERTIFIED'));
  if (version !== application.version) return refuse(because('CONFLICT', 'version'));
  if (application.status !== 'PROVINCE_CHECKED') return refuse(because('WRONG_APPLICATION_STATE'));
  if (!cls) return refuse(because('NO_SUCH_CLASS'));
  const refusals = [...classReasons(cls), ...candidateReasons({ ...candidate, application }, cls, today)];
  return refusals.length > 0 ? refuse(...refusals) : accept(null);
}

interface Member extends Omit<Candidate, 'application' | 'officer'> {
  readonly officer: Candidate['officer'] & { readonly id: string };
  /** of this officer for this class, newest last */
  readonly applications: readonly CertificateApplicationRow[];
}
type Winner<M extends Member> = M & { readonly application: CertificateApplicationRow };

export interface Issued<M extends Member> {
  readonly winners: readonly Winner<M>[];
  readonly refused: readonly { readonly officerId: string; readonly reasons: readonly Refusal[] }[];
}

/** 批量颁证 (R15.3, R15.4): a class that cannot found certificates is refused as a whole, of the others each officer is judged. */
export function issueAll<M extends Member>(cls: ClassFacts | null, members: readonly M[], today: string): Outcome<Issued<M>> {
  if (!cls) return refuse(because('NO_SUCH_CLASS', 'classNo'));
  const wrong = classReasons(cls, 'classNo');
  if (wrong.length > 0) return refuse(...wrong);
  const judged = members.map((member) => {
    const application = member.applications.at(-1) ?? null;
    return { member: { ...member, application }, reasons: candidateReasons({ ...member, application }, cls, today) };
  });
  return accept({
    winners: judged.flatMap(({ member: { application, ...member }, reasons }) =>
      reasons.length > 0 || !application ? [] : [{ ...member, application } as Winner<M>],
    ),
    refused: judged.flatMap(({ member, reasons }) => (reasons.length > 0 ? [{ officerId: member.officer.id, reasons }] : [])),
  });
}

/** A card for an officer from today, without its number. */
export const newCard = (
  { id: officerId, agencyId, jurisdiction }: Pick<OfficerRow, 'id' | 'agencyId' | 'jurisdiction'>,
  term: { readonly expiresOn: string; readonly verificationDueOn: string },
  area: string,
  today: string,
) => ({
  officerId,
  agencyId,
  holderAgencyId: agencyId,
  jurisdiction,
  area,
  issuedOn: today,
  ...term,
  status: 'VALID' as const,
  statusFrom: today,
});

export interface ReplaceFacts extends ChangeFacts {
  readonly officer: Service & { readonly jurisdiction: string };
  readonly area: string;
  readonly areaKnown: boolean;
  /** the holder's other cards */
  readonly others: readonly CertificateFacts[];
}

export interface Replaced {
  readonly old: Changed;
  readonly term: { readonly expiresOn: string; readonly verificationDueOn: string };
}

interface Replacement {
  readonly version: number;
  readonly cause: ReplacementCause;
}

/**
 * 换发 (§2.7): the old card is replaced and the new one good from the same day. Only a renewal begins a new term; a card that
 * changes hands, post or number keeps the days that it had.
 */
export function replace({ version, cause }: Replacement, facts: ReplaceFacts): Outcome<Replaced> {
  const { today, officer, area, areaKnown, others, issuedOn, expiresOn, verificationDueOn } = facts;
  const old = retire({ version }, facts);
  if (!old.ok) return old;
  const standing = standingOn(facts, today);
  const newer = others.some((card) => card.issuedOn > issuedOn);
  const missed = dueKind(facts) === 'VERIFICATION' && today > verificationDueOn;
  const ended = today >= expiresOn;
  const renewed = cause === 'EXPIRY' || ended;
  const refusals = [
    ...(servesOn(officer, today) ? [] : [because('NOT_SERVING')]),
    ...(newer ? [because('ALREADY_CERTIFIED')] : []),
    ...((standing === 'LOST') !== (cause === 'LOSS') || (ended && cause !== 'LOSS' && cause !== 'EXPIRY')
      ? [because('LOSS_IS_LOSS', 'cause')]
      : []),
    ...(cause === 'EXPIRY' && today < noticeFrom(expiresOn) ? [because('NOT_YET_DUE', 'cause')] : []),
    ...(renewed && missed ? [because('VERIFY_FIRST')] : []),
    ...areaReasons(officer.jurisdiction, area, areaKnown),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    old: { ...old.value, statusReason: cause },
    term: renewed ? termOf(today) : { expiresOn, verificationDueOn },
  });
}
