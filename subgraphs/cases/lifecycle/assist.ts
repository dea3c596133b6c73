import { assistDue, crossesProvinces } from '#law/cooperation.ts';
import { assistCourseOf, type AssistActor, type AssistStatus } from '#law/assist-course.ts';
import { CASE_STATUSES } from '#law/case-courses.ts';
import { leadsTo, mayStep, stepsFrom } from '#law/course.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { covers, levelOfArea } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { AssistRequestRow } from '../tables.ts';
import type { AssistAction, CreateAssistRequestInput } from '../types.generated.ts';
import { becauseOf } from './cooperation-refusals.ts';
import { actingOfficers, actReasons, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

interface Office {
  readonly id: string;
  readonly jurisdiction: string;
}
type Ends = Pick<AssistRequestRow, 'agencyId' | 'jurisdiction' | 'toJurisdiction' | 'receiverId'>;

/** At which ends of a request a viewer acts: the asking office, its province, the province asked, the office that carries it out. */
export function assistActors(
  { role, office, area, reach }: Viewer,
  { agencyId, jurisdiction, toJurisdiction, receiverId }: Ends,
): readonly AssistActor[] {
  if ((role !== 'OFFICE' && role !== 'HANDLER') || office === null) return [];
  const province = role === 'OFFICE' && area !== null && levelOfArea(area) === 'PROVINCE';
  return [
    ...(office === agencyId ? (['OFFICE'] as const) : []),
    ...(province && covers(reach, jurisdiction) ? (['OUT_PROVINCE'] as const) : []),
    ...(province && toJurisdiction !== null && covers(reach, toJurisdiction) ? (['IN_PROVINCE'] as const) : []),
    ...(office === receiverId ? (['RECEIVER'] as const) : []),
  ];
}

/** What is known of where a request shall go. */
export interface Destination {
  /** whether the place wanted is a division that we know */
  readonly placeKnown: boolean;
  /** the office asked; null when absent or unknown */
  readonly office: Office | null;
}

export interface Asked extends Taken {
  readonly wantedPlace: string;
  readonly crossProvince: boolean;
  /** the office that it goes to at once, inside the own province */
  readonly receiver: Office | null;
  readonly dueOn: string;
}

export const HELPED = CASE_STATUSES.filter((status) => !['TRANSFERRED_OUT', 'MERGED', 'ARCHIVED'].includes(status));

/** 提出协作请求 (A4, R9.1, R9.2): by a handler of the case, to a place in another province, or straight to an office of the own one. */
export function ask(input: CreateAssistRequestInput, facts: ActFacts, to: Destination): Outcome<Asked> {
  const barred = actReasons(input, facts, { open: HELPED, by: ['HANDLER'], officers: 'ONE' });
  const refusals = [
    ...barred,
    ...(fits(input.ask, 10, 2_000) ? [] : [becauseOf('INVALID_VALUE', 'ask')]),
    ...(fits(input.facts, 10, 5_000) ? [] : [becauseOf('INVALID_VALUE', 'facts')]),
    ...destinationReasons(input, facts, to),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason } = input;
  return accept({
    act: 'ASK_ASSISTANCE',
    to: facts.status,
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    wantedPlace: to.office?.jurisdiction ?? input.wantedJurisdiction ?? '',
    crossProvince: to.office === null,
    receiver: to.office,
    dueOn: assistDue(on),
  });
}

function destinationReasons(
  { wantedJurisdiction, agencyId }: CreateAssistRequestInput,
  facts: ActFacts,
  to: Destination,
): readonly Refusal[] {
  if ((wantedJurisdiction == null) === (agencyId == null)) return [becauseOf('ONE_DESTINATION', 'wantedJurisdiction')];
  if (wantedJurisdiction != null) {
    if (!to.placeKnown || wantedJurisdiction === '000000') return [becauseOf('INVALID_VALUE', 'wantedJurisdiction')];
    return crossesProvinces(facts.jurisdiction, wantedJurisdiction) ? [] : [becauseOf('OWN_PROVINCE', 'wantedJurisdiction')];
  }
  if (!to.office) return [becauseOf('NOT_FOUND', 'agencyId')];
  if (to.office.id === facts.officeId) return [becauseOf('OWN_OFFICE', 'agencyId')];
  return crossesProvinces(facts.jurisdiction, to.office.jurisdiction) ? [becauseOf('OTHER_PROVINCE', 'agencyId')] : [];
}

/** What is known when a request takes its next step. */
export interface AssistFacts {
  readonly today: string;
  readonly status: AssistStatus;
  readonly crossProvince: boolean;
  readonly version: number;
  readonly actors: readonly AssistActor[];
}

/** Whether the request may take this step, by this viewer (A4). A stale version, a wrong state or a wrong person is told alone. */
export function assistReasons({ version }: { readonly version: number }, facts: AssistFacts, to: AssistStatus): readonly Refusal[] {
  if (facts.actors.length === 0) return [becauseOf('NOT_PERMITTED')];
  if (version !== facts.version) return [becauseOf('CONFLICT', 'version')];
  const course = assistCourseOf(facts.crossProvince);
  if (!leadsTo(course, facts.status, to)) return [becauseOf('WRONG_STATE')];
  return mayStep(course, facts.status, to, facts.actors) ? [] : [becauseOf('NOT_PERMITTED')];
}

const NEXT: readonly (readonly [AssistAction, AssistStatus])[] = [
  ['APPROVE', 'OUT_APPROVED'],
  ['RECEIVE', 'IN_RECEIVED'],
  ['ROUTE', 'ASSIGNED'],
  ['REFUSE', 'REFUSED'],
  ['BEGIN', 'EXECUTING'],
  ['REPLY', 'REPLIED'],
  ['CONFIRM', 'CONFIRMED'],
];

/** What these actors may do with a request now. */
export function assistActions({ status, crossProvince, actors }: Pick<AssistFacts, 'status' | 'crossProvince' | 'actors'>): AssistAction[] {
  const open = stepsFrom(assistCourseOf(crossProvince), status, actors);
  return NEXT.filter(([, to]) => open.includes(to)).map(([action]) => action);
}
