import { CONTACT_BASE_COURSE, type ContactBaseActor, type ContactBaseStatus } from '#law/contact-bases.ts';
import { leadsTo, mayStep, stepsFrom } from '#law/course.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CollaborationAgreementRow, KeyContactBaseRow } from '../tables.ts';
import type {
  KeyContactBaseAction,
  EndAgreementInput,
  NominateBaseInput,
  RecordContactActivityInput,
  SignAgreementInput,
} from '../types.generated.ts';
import { because, type Reason } from './contact-refusals.ts';

export type Nominated = Pick<KeyContactBaseRow, 'name' | 'kind' | 'contactPerson' | 'status' | 'nominatedOn' | 'statusFrom'>;

/** 提名 (R13.3): the office nominates for its own mechanism. */
export function nominate({ name, kind, contactPerson }: NominateBaseInput, today: string): Outcome<Nominated> {
  const refusals = [
    ...(fits(name, 2, 100) ? [] : [because('INVALID_VALUE', 'name')]),
    ...(fits(contactPerson, 2, 100) ? [] : [because('INVALID_VALUE', 'contactPerson')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    name: name.trim(),
    kind,
    contactPerson: contactPerson.trim(),
    status: 'NOMINATED',
    nominatedOn: today,
    statusFrom: today,
  });
}

/** What is known of a base that shall take a step. */
export interface StepFacts extends Pick<KeyContactBaseRow, 'status' | 'version' | 'joinedOn'> {
  readonly today: string;
  readonly actors: readonly ContactBaseActor[];
}
export type Stepped = Pick<KeyContactBaseRow, 'status' | 'statusFrom' | 'joinedOn' | 'reason'>;

const LISTINGS: readonly ContactBaseStatus[] = ['LISTED_LOCAL', 'LISTED_NATIONAL'];
const REASONED: readonly ContactBaseStatus[] = ['RECOMMENDED_NATIONAL', 'WITHDRAWN'];

/** One step of annex A16: who may take it, the version that was read, the state, and where one is due a reason. */
export function step(
  to: ContactBaseStatus,
  { version, reason }: { readonly version: number; readonly reason?: string },
  { status, joinedOn, today, actors, ...facts }: StepFacts,
): Outcome<Stepped> {
  const everMay = CONTACT_BASE_COURSE.some((each) => each.to === to && each.by.some((actor) => actors.includes(actor)));
  if (!everMay) return refuse(because(strangerTo(to, status)));
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (!leadsTo(CONTACT_BASE_COURSE, status, to)) return refuse(because('WRONG_STATE'));
  if (!mayStep(CONTACT_BASE_COURSE, status, to, actors)) return refuse(because(strangerTo(to, status)));
  if (REASONED.includes(to) && !fits(reason ?? '', 2, 500)) return refuse(because('INVALID_VALUE', 'reason'));
  return accept({
    status: to,
    statusFrom: today,
    joinedOn: LISTINGS.includes(to) ? (joinedOn ?? today) : joinedOn,
    reason: reason?.trim() ?? null,
  });
}

/** Who decides, told to somebody else. */
function strangerTo(to: ContactBaseStatus, from: ContactBaseStatus): Reason {
  const deciders = CONTACT_BASE_COURSE.filter((each) => each.to === to && (each.from === from || !leadsTo(CONTACT_BASE_COURSE, from, to)));
  if (deciders.every(({ by }) => by.includes('NATION'))) return 'NATION_DECIDES';
  return deciders.some(({ by }) => by.includes('PROVINCE')) ? 'NOT_A_RECOMMENDER' : 'NOT_THE_OFFICE';
}

const ACTIONS: readonly (readonly [KeyContactBaseAction, ContactBaseStatus])[] = [
  ['REVIEW', 'REVIEWED'],
  ['LIST_LOCALLY', 'LISTED_LOCAL'],
  ['RECOMMEND', 'RECOMMENDED_NATIONAL'],
  ['LIST_NATIONALLY', 'LISTED_NATIONAL'],
  ['RENEW', 'RENEWED'],
  ['WITHDRAW', 'WITHDRAWN'],
];

/** What the actors may do with the base now. */
export function actionsOf({ status }: Pick<KeyContactBaseRow, 'status'>, actors: readonly ContactBaseActor[]): KeyContactBaseAction[] {
  const open = stepsFrom(CONTACT_BASE_COURSE, status, actors);
  const recording = actors.includes('OFFICE') && status !== 'WITHDRAWN';
  return [...ACTIONS.flatMap(([action, to]) => (open.includes(to) ? [action] : [])), ...(recording ? ['RECORD_ACTIVITY' as const] : [])];
}

/** 记录活动 (R13.1): with a base that was not withdrawn, on a day between its nomination and today. */
export function record(
  { heldOn, topic, output }: RecordContactActivityInput,
  { status, nominatedOn, today, actors }: Omit<StepFacts, 'version' | 'joinedOn'> & Pick<KeyContactBaseRow, 'nominatedOn'>,
): Outcome<{ readonly heldOn: string; readonly topic: string; readonly output: string | null }> {
  if (!actors.includes('OFFICE')) return refuse(because('NOT_THE_OFFICE'));
  if (status === 'WITHDRAWN') return refuse(because('WITHDRAWN'));
  const refusals = [
    ...(heldOn > today ? [because('IN_THE_FUTURE', 'heldOn')] : heldOn < nominatedOn ? [because('BEFORE_NOMINATION', 'heldOn')] : []),
    ...(fits(topic, 2, 200) ? [] : [because('INVALID_VALUE', 'topic')]),
    ...(output == null || fits(output, 2, 2_000) ? [] : [because('INVALID_VALUE', 'output')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ heldOn, topic: topic.trim(), output: output?.trim() ?? null });
}

export interface SignFacts {
  readonly today: string;
  /** the office that signs and keeps it */
  readonly agencyId: string;
  /** ids of those named parties that are offices */
  readonly known: readonly string[];
}
export type Signed = Omit<CollaborationAgreementRow, 'id' | 'agencyId' | 'jurisdiction' | 'province' | 'prefecture'>;
const MOST_PARTIES = 50;

/** 签订 (R1.4): the own office and at least one other real office, each once. */
export function sign(input: SignAgreementInput, { today, agencyId, known }: SignFacts): Outcome<Signed> {
  const { title, region, partyIds, signedOn, endsOn, scope, contactPoint } = input;
  const others = [...new Set(partyIds.map((id) => id.toLowerCase()))];
  const count = others.length >= 1 && others.length < MOST_PARTIES && others.length === partyIds.length && !others.includes(agencyId);
  const refusals = [
    ...(fits(title, 2, 200) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(region == null || fits(region, 2, 50) ? [] : [because('INVALID_VALUE', 'region')]),
    ...(!count
      ? [because('TOO_FEW_PARTIES', 'partyIds')]
      : others.every((id) => known.includes(id))
        ? []
        : [because('UNKNOWN_PARTY', 'partyIds')]),
    ...(signedOn > today ? [because('IN_THE_FUTURE', 'signedOn')] : []),
    ...(endsOn != null && endsOn < signedOn ? [because('BEFORE_SIGNING', 'endsOn')] : []),
    ...(fits(scope, 2, 2_000) ? [] : [because('INVALID_VALUE', 'scope')]),
    ...(fits(contactPoint, 2, 200) ? [] : [because('INVALID_VALUE', 'contactPoint')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    title: title.trim(),
    region: region?.trim() ?? null,
    parties: [agencyId, ...others],
    signedOn,
    endsOn: endsOn ?? null,
    scope: scope.trim(),
    contactPoint: contactPoint.trim(),
  });
}

/** 终止 (R1.4): once it has ended nothing moves its end, and no end is put off. */
export function end(
  { endsOn }: Pick<EndAgreementInput, 'endsOn'>,
  agreement: Pick<CollaborationAgreementRow, 'signedOn' | 'endsOn'>,
  today: string,
): Outcome<{ readonly endsOn: string }> {
  if (hasEnded(agreement, today)) return refuse(because('ENDED'));
  if (endsOn < agreement.signedOn) return refuse(because('BEFORE_SIGNING', 'endsOn'));
  if (agreement.endsOn !== null && endsOn > agreement.endsOn) return refuse(because('LATER_END', 'endsOn'));
  return accept({ endsOn });
}

/** Whether its last day lies before `today`. */
export const hasEnded = ({ endsOn }: Pick<CollaborationAgreementRow, 'endsOn'>, today: string): boolean =>
  endsOn !== null && endsOn < today;
