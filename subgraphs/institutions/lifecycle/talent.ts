import { mayStep } from '#law/course.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { inService, isStrategicOn, TALENT_COURSE, type TalentActor, type TalentStatus } from '#law/talent.ts';
import { officeActors } from '#platform/acting.ts';
import type { Happening } from '#platform/events.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { areaOfCode, covers, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { Viewer } from '#platform/viewer.ts';
import { because, type TalentReason } from './talent-refusals.ts';
import type { TalentProfileRow } from '../tables.ts';
import type { NominateProfileInput, RecordServiceActionInput, TalentAction } from '../types.generated.ts';

/** Who of the two owners the viewer acts for; nobody else moves a profile (R12.5). */
export function talentActors(
  viewer: Viewer,
  { centreId, agencyId, jurisdiction }: Pick<TalentProfileRow, 'centreId' | 'agencyId' | 'jurisdiction'>,
): readonly ('CENTRE' | 'OFFICE')[] {
  if (viewer.role === 'CENTRE') return viewer.office === centreId && covers(viewer.reach, jurisdiction) ? ['CENTRE'] : [];
  return officeActors(viewer, { office: agencyId, place: jurisdiction }).includes('OFFICE') ? ['OFFICE'] : [];
}

/** Events lie with the nation, not with the region: every office in reach reads its region's events, but not its profiles. */
const EVENTS_LIE_AT = '000000';
export const talentEvent = (what: string, entityType: 'talentProfile' | 'disputeForecast', entityId: string): Happening => ({
  what,
  entityType,
  entityId,
  jurisdiction: EVENTS_LIE_AT,
});

export const MOST_PATENTS = 50;

export interface NominateFacts {
  readonly today: string;
  readonly centre: { readonly jurisdiction: string };
  /** whether the region is a division we know */
  readonly placeKnown: boolean;
  /** whether the viewer acts for its centre there */
  readonly placeOpen: boolean;
}

export interface Nominated extends Pick<TalentProfileRow, 'kind' | 'name' | 'sponsor' | 'tags' | 'jurisdiction'> {
  readonly status: 'NOMINATED';
  readonly nominatedOn: string;
  readonly statusFrom: string;
  readonly patentNumbers: readonly string[];
}

/** 提名 (R12.1, R12.4): in the centre's region, with at least one patent. All reasons at once. */
export function nominate(input: NominateProfileInput, { today, centre, placeKnown, placeOpen }: NominateFacts): Outcome<Nominated> {
  const { kind, jurisdiction } = input;
  const patents = input.patentNumbers.map((number) => parsePatentNumber(number)?.canonical);
  const patentNumbers = [...new Set(patents.flatMap((number) => number ?? []))];
  const inside = placeOpen && covers(reachOf(areaOfCode(centre.jurisdiction)), jurisdiction);
  const refusals = [
    ...(fits(input.name, 2, 200) ? [] : [because('INVALID_VALUE', 'name')]),
    ...(fits(input.sponsor, 2, 200) ? [] : [because('INVALID_VALUE', 'sponsor')]),
    ...input.tags.flatMap((tag, index) => (isStrategicOn(tag, today) ? [] : [because('NOT_STRATEGIC', 'tags', String(index))])),
    ...(!placeKnown ? [because('INVALID_VALUE', 'jurisdiction')] : inside ? [] : [because('OUTSIDE_CENTRE', 'jurisdiction')]),
    ...(patents.length >= 1 && patents.length <= MOST_PATENTS ? [] : [because('INVALID_VALUE', 'patentNumbers')]),
    ...patents.flatMap((number, index) => (number ? [] : [because('INVALID_VALUE', 'patentNumbers', String(index))])),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const named = { kind, name: input.name.trim(), sponsor: input.sponsor.trim(), tags: [...new Set(input.tags)], jurisdiction };
  return accept({ ...named, patentNumbers, status: 'NOMINATED', nominatedOn: today, statusFrom: today });
}

/** Each act with the one step of the course that it takes, and how strangers are refused. */
export const ACTS = {
  ENROL: { from: 'NOMINATED', to: 'ENROLLED', stranger: 'NOT_THE_OFFICE' },
  ACTIVATE: { from: 'ENROLLED', to: 'ACTIVE', stranger: 'NOT_THE_CENTRE' },
  RAISE_ALERT: { from: 'ACTIVE', to: 'ALERT', stranger: 'NOT_AN_OWNER' },
  FORECAST: { from: 'ALERT', to: 'ACTIVE', stranger: 'NOT_AN_OWNER' },
  CLOSE: { from: 'ACTIVE', to: 'CLOSED', stranger: 'NOT_THE_CENTRE' },
} as const satisfies Readonly<Record<string, { from: TalentStatus; to: TalentStatus; stranger: TalentReason }>>;
export type Act = keyof typeof ACTS;

/** What is known of a profile that shall change. */
export interface ProfileFacts extends Pick<TalentProfileRow, 'status' | 'version'> {
  readonly today: string;
  readonly actors: readonly TalentActor[];
}
export type Moved = Pick<TalentProfileRow, 'status' | 'statusFrom'>;
interface Versioned {
  readonly version: number;
}

/** Who acts, on what they read: asked before anything else of the input. */
export function judge(act: Act, { version }: Versioned, facts: ProfileFacts): Outcome<null> {
  const { from, to, stranger } = ACTS[act];
  if (!mayStep(TALENT_COURSE, from, to, facts.actors)) return refuse(because(stranger));
  return version === facts.version ? accept(null) : refuse(because('CONFLICT', 'version'));
}

/** 入库、启动、结束 (Annex A17): one step of the course, from its state alone. */
export function step(act: 'ENROL' | 'ACTIVATE' | 'CLOSE', input: Versioned, facts: ProfileFacts): Outcome<Moved> {
  const judged = judge(act, input, facts);
  if (!judged.ok) return judged;
  if (facts.status === ACTS[act].from) return accept({ status: ACTS[act].to, statusFrom: facts.today });
  return refuse(because(act === 'CLOSE' && facts.status === 'ALERT' ? 'FORECAST_OPEN' : 'WRONG_STATE'));
}

/** Who adds patents in which state (R12.1, R12.5): the enrolment confirms the list, from then on the office answers for it. */
const LISTS: Readonly<Record<TalentStatus, 'CENTRE' | 'OFFICE' | null>> = {
  NOMINATED: 'CENTRE',
  ENROLLED: 'OFFICE',
  ACTIVE: 'OFFICE',
  ALERT: 'OFFICE',
  CLOSED: null,
};
const mayList = (status: TalentStatus, actors: readonly TalentActor[]): boolean => actors.some((actor) => actor === LISTS[status]);

/** 添加专利 (R12.1): by the centre until the office confirms the list, then by the office until the service ends. */
export function addPatent(
  input: Versioned & { readonly patentNumber: string },
  facts: ProfileFacts & { readonly patentNumbers: readonly string[] },
): Outcome<string> {
  if (facts.actors.length === 0) return refuse(because('NOT_AN_OWNER'));
  if (input.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (facts.status === 'CLOSED') return refuse(because('WRONG_STATE'));
  if (!mayList(facts.status, facts.actors)) return refuse(because(facts.status === 'NOMINATED' ? 'LIST_OPEN' : 'LIST_CONFIRMED'));
  const patent = parsePatentNumber(input.patentNumber)?.canonical;
  if (patent === undefined || facts.patentNumbers.length >= MOST_PATENTS) return refuse(because('INVALID_VALUE', 'patentNumber'));
  return facts.patentNumbers.includes(patent) ? refuse(because('PATENT_TWICE', 'patentNumber')) : accept(patent);
}

export interface Served {
  readonly kind: RecordServiceActionInput['kind'];
  readonly doneOn: string;
  readonly doneBy: 'CENTRE' | 'OFFICE';
  readonly result: string;
}

/** 登记服务 (R12.3): one of five measures, while the service runs, by one of the owners. */
export function serve(
  { kind, doneOn, result }: RecordServiceActionInput,
  facts: Omit<ProfileFacts, 'actors'> & Pick<TalentProfileRow, 'nominatedOn'> & { readonly actors: readonly ('CENTRE' | 'OFFICE')[] },
): Outcome<Served> {
  const [doneBy] = facts.actors;
  if (!doneBy) return refuse(because('NOT_AN_OWNER'));
  if (!inService(facts.status)) return refuse(because('NOT_IN_SERVICE'));
  const refusals = [
    ...(doneOn > facts.today || doneOn < facts.nominatedOn ? [because('WRONG_DATE', 'doneOn')] : []),
    ...(fits(result, 2, 2_000) ? [] : [because('INVALID_VALUE', 'result')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ kind, doneOn, doneBy, result: result.trim() });
}

/** What the actors may do now (R2.2). */
export function actionsOf(status: TalentStatus, actors: readonly TalentActor[]): TalentAction[] {
  const acts = (Object.keys(ACTS) as Act[]).filter((act) => mayStep(TALENT_COURSE, ACTS[act].from, ACTS[act].to, actors));
  const possible = acts.filter((act) => status === ACTS[act].from || (act === 'RAISE_ALERT' && inService(status)));
  return [
    ...possible,
    ...(mayList(status, actors) ? (['ADD_PATENT'] as const) : []),
    ...(actors.length > 0 && inService(status) ? (['RECORD_SERVICE'] as const) : []),
  ];
}
