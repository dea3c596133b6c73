import { addDays } from '#law/dates.ts';
import type { Span } from '#law/secondment.ts';
import type { Term } from '#law/terms.ts';
import type { OfficeActor } from '#platform/acting.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type {
  AppointOfficerInput,
  ChangePostInput,
  DeclareRelationInput,
  EndServiceInput,
  TransferOfficerInput,
} from '../types.generated.ts';
import { because, type Reason } from './service-refusals.ts';

/** Strength and turnover of one province's staff (R14.1). */
export interface Staff {
  readonly province: string;
  readonly on: string;
  readonly serving: number;
  readonly fullTime: number;
  readonly certificated: number;
  readonly joined: number;
  readonly left: number;
}

export interface Appointed {
  readonly name: string;
  readonly post: string;
  readonly fullTime: boolean;
  readonly joinedOn: string;
  readonly phone: string | null;
}

const postReasons = (post: string): Refusal[] => (fits(post, 2, 50) ? [] : [because('INVALID_VALUE', 'post')]);

/** 任用 (R14.1): an officer of the own office, from today or from an earlier day that was not recorded. */
export function appoint({ name, post, fullTime, joinedOn, phone }: AppointOfficerInput, today: string): Outcome<Appointed> {
  const from = joinedOn ?? today;
  const refusals = [
    ...(fits(name, 2, 50) ? [] : [because('INVALID_VALUE', 'name')]),
    ...postReasons(post),
    ...(phone == null || fits(phone, 5, 40) ? [] : [because('INVALID_VALUE', 'phone')]),
    ...(from <= today ? [] : [because('IN_THE_FUTURE', 'joinedOn')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ name: name.trim(), post: post.trim(), fullTime, joinedOn: from, phone: phone?.trim() ?? null });
}

/** What is known of an officer whose service shall change. */
export interface ServiceFacts {
  readonly today: string;
  readonly version: number;
  /** in which capacities the viewer's office acts on the officer */
  readonly actors: readonly OfficeActor[];
  readonly leftOn: string | null;
  readonly terms: readonly Term[];
  readonly secondments: readonly Span[];
}

/** What stands in the way of any change: the wrong office, an old version, a service that is over. */
function barrier(version: number, facts: ServiceFacts, by: readonly OfficeActor[], stranger: Reason): Refusal | null {
  if (!facts.actors.some((actor) => by.includes(actor))) return because(stranger);
  if (version !== facts.version) return because('CONFLICT', 'version');
  return facts.leftOn === null ? null : because('NOT_SERVING');
}

/** A term holds for at least a day, so what began today changes from tomorrow. */
const begunToday = ({ terms, today }: ServiceFacts): Refusal[] =>
  terms.some(({ validFrom, validTo }) => validTo === null && validFrom >= today) ? [because('BEGAN_TODAY')] : [];

/** Whoever is still out as a supervisor on a day, or will be, comes back first. */
const secondedAfter = ({ secondments }: ServiceFacts, day: string): Refusal[] =>
  secondments.some(({ validFrom, validTo }) => validFrom < validTo && validTo > day) ? [because('SECONDED')] : [];

/** 调动 (R14.1): decided by the province or the nation, between two offices that both lie in its area; supervisors come back first. */
export function transfer(
  { version, post }: TransferOfficerInput,
  facts: ServiceFacts & { readonly from: string; readonly to: { readonly id: string } | null; readonly inside: boolean },
): Outcome<{ post: string }> {
  const barred = barrier(version, facts, ['PROVINCE', 'NATION'], 'NOT_A_SUPERIOR');
  if (barred) return refuse(barred);
  const { to, today } = facts;
  const refusals = [
    ...(to === null ? [because('NOT_FOUND', 'agencyId')] : []),
    ...(to?.id === facts.from ? [because('SAME_OFFICE', 'agencyId')] : []),
    ...(to === null || facts.inside ? [] : [because('OUTSIDE_YOUR_AREA', 'agencyId')]),
    ...postReasons(post),
    ...begunToday(facts),
    ...secondedAfter(facts, today),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ post: post.trim() });
}

/** Cards that still name another office: they do not entitle until replaced (§2.7). */
export const toReplace = <Card extends { readonly agencyId: string; readonly status: string }>(
  { agencyId }: { readonly agencyId: string },
  cards: readonly Card[],
): readonly Card[] => cards.filter((card) => card.agencyId !== agencyId && ['VALID', 'SUSPENDED'].includes(card.status));

/** 岗位变动 (R14.1): by the own office. */
export function changePost({ version, post }: ChangePostInput, facts: ServiceFacts): Outcome<{ post: string }> {
  const barred = barrier(version, facts, ['OFFICE'], 'NOT_THE_OFFICE');
  if (barred) return refuse(barred);
  const refusals = [...postReasons(post), ...begunToday(facts)];
  return refusals.length > 0 ? refuse(...refusals) : accept({ post: post.trim() });
}

/** 离职 (R14.1): by the own office, with a last day inside the present term; supervisors come back first. */
export function leave({ version, lastOn }: EndServiceInput, facts: ServiceFacts): Outcome<{ lastOn: string; nextOn: string }> {
  const barred = barrier(version, facts, ['OFFICE'], 'NOT_THE_OFFICE');
  if (barred) return refuse(barred);
  const { today, terms } = facts;
  const last = lastOn ?? today;
  const nextOn = addDays(last, 1);
  const refusals = [
    ...(last > today ? [because('IN_THE_FUTURE', 'lastOn')] : []),
    ...(terms.some(({ validFrom, validTo }) => validTo === null && last < validFrom) ? [because('BEFORE_TERM', 'lastOn')] : []),
    ...secondedAfter(facts, nextOn),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ lastOn: last, nextOn });
}

export interface Declared {
  readonly kind: DeclareRelationInput['kind'];
  readonly counterpart: string;
  readonly declaredOn: string;
  readonly endsOn: string | null;
  readonly note: string | null;
}

/** 申报 (§2.9): what may touch impartiality, by its name, so that whoever assigns a team is warned. */
export function declare({ kind, counterpart, endsOn, note }: DeclareRelationInput, today: string): Outcome<Declared> {
  const refusals = [
    ...(fits(counterpart, 2, 200) ? [] : [because('INVALID_VALUE', 'counterpart')]),
    ...(note == null || fits(note, 1, 500) ? [] : [because('INVALID_VALUE', 'note')]),
    ...(endsOn == null || endsOn >= today ? [] : [because('IN_THE_PAST', 'endsOn')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ kind, counterpart: counterpart.trim(), declaredOn: today, endsOn: endsOn ?? null, note: note?.trim() ?? null });
}

/** A relation that still matters after today ends today. */
export const endRelation = ({ endsOn }: Pick<Declared, 'endsOn'>, today: string): Outcome<{ endsOn: string }> =>
  endsOn !== null && endsOn <= today ? refuse(because('RELATION_OVER')) : accept({ endsOn: today });
