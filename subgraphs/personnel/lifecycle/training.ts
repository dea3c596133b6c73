import { mayStep } from '#law/course.ts';
import { consentedInTime, mayOrganise, needsConsent, trainingCourse, type Organised, type TrainingActor } from '#law/training.ts';
import type { OfficeActor } from '#platform/acting.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { levelOfCode } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { TrainingClassRow } from '../tables.ts';
import type { ConsentTrainingClassInput, CreateTrainingClassInput, RefuseTrainingClassInput, TrainingStatus } from '../types.generated.ts';
import { because } from './training-refusals.ts';

type Versioned = { readonly version: number };

/** What is known of a class that shall take a step. */
export interface ClassFacts extends Pick<
  TrainingClassRow,
  'kind' | 'status' | 'jurisdiction' | 'version' | 'heldFrom' | 'heldTo' | 'consentOn'
> {
  readonly today: string;
  readonly actors: readonly OfficeActor[];
}

/** Who organises it, as the law asks; the level of an office is that of its place. */
export const organised = ({ kind, jurisdiction }: Pick<TrainingClassRow, 'kind' | 'jurisdiction'>): Organised => ({
  kind,
  level: levelOfCode(jurisdiction),
});

/** Whether the consent that the class needs was given before it began (R15.3). */
export const consented = (row: Pick<TrainingClassRow, 'kind' | 'jurisdiction' | 'consentOn' | 'heldFrom'>): boolean =>
  consentedInTime({ ...organised(row), consentOn: row.consentOn, heldFrom: row.heldFrom });

type Planned = Pick<TrainingClassRow, 'kind' | 'title' | 'venue' | 'hours' | 'seats' | 'heldFrom' | 'heldTo'> & {
  readonly status: 'DRAFT';
};
const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** 拟办 (R15.2, R15.3): ahead of time, induction by provinces and the nation only. All reasons at once. */
export function plan(
  { kind, title, venue, hours, seats, startsOn, endsOn }: CreateTrainingClassInput,
  { today, jurisdiction }: { readonly today: string; readonly jurisdiction: string },
): Outcome<Planned> {
  if (!mayOrganise(organised({ kind, jurisdiction }))) return refuse(because('INDUCTION_BY_PROVINCE', 'kind'));
  const refusals = [
    ...(fits(title, 2, 200) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(fits(venue, 2, 200) ? [] : [because('INVALID_VALUE', 'venue')]),
    ...(between(hours, 1, 1000) ? [] : [because('INVALID_VALUE', 'hours')]),
    ...(between(seats, 1, 2000) ? [] : [because('INVALID_VALUE', 'seats')]),
    ...(startsOn < today ? [because('BEGINS_IN_THE_PAST', 'startsOn')] : []),
    ...(endsOn < startsOn ? [because('ENDS_BEFORE_IT_BEGINS', 'endsOn')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const texts = { title: title.trim(), venue: venue.trim() };
  return accept({ kind, ...texts, hours, seats, heldFrom: startsOn, heldTo: endsOn, status: 'DRAFT' });
}

const ASKING: readonly TrainingStatus[] = ['SUBMITTED', 'CONSENTED', 'REFUSED'];

/** One step of A10 by the organiser or the nation: who first, then whether it was read anew, then the state. */
export function step<To extends TrainingStatus>(
  to: To,
  by: TrainingActor,
  version: number,
  facts: ClassFacts,
): Outcome<{ readonly status: To }> {
  if (!facts.actors.includes(by)) return refuse(because(by === 'NATION' ? 'NOT_THE_NATION' : 'NOT_THE_ORGANISER'));
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  const asks = needsConsent(organised(facts));
  if (mayStep(trainingCourse(organised(facts)), facts.status, to, [by])) return accept({ status: to });
  if (!asks && ASKING.includes(to)) return refuse(because('NEEDS_NO_CONSENT'));
  const early = to === 'HELD' && asks && ['DRAFT', 'SUBMITTED', 'REFUSED'].includes(facts.status);
  return refuse(because(early ? 'CONSENT_MISSING' : 'WRONG_STATE'));
}

/** 报请 (R15.3): 提前, before the class begins. */
export function submit({ version }: Versioned, facts: ClassFacts): Outcome<{ status: 'SUBMITTED'; submittedOn: string }> {
  const stepped = step('SUBMITTED', 'OFFICE', version, facts);
  if (!stepped.ok) return stepped;
  if (facts.today >= facts.heldFrom) return refuse(because('TOO_LATE_TO_ASK'));
  return accept({ ...stepped.value, submittedOn: facts.today });
}

/** 同意 (R15.3): before the class begins, under a number. */
export function consent(
  { version, consentNo }: Pick<ConsentTrainingClassInput, 'version' | 'consentNo'>,
  facts: ClassFacts,
): Outcome<{ status: 'CONSENTED'; consentOn: string; consentNo: string }> {
  const stepped = step('CONSENTED', 'NATION', version, facts);
  if (!stepped.ok) return stepped;
  const given = { consentOn: facts.today, consentNo: consentNo.trim() };
  const refusals = [
    ...(consented({ ...facts, ...given }) ? [] : [because('TOO_LATE_TO_ASK')]),
    ...(fits(consentNo, 2, 100) ? [] : [because('INVALID_VALUE', 'consentNo')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...stepped.value, ...given });
}

/** 不同意 (R15.3): with a reason. */
export function decline(
  { version, reason }: Pick<RefuseTrainingClassInput, 'version' | 'reason'>,
  facts: ClassFacts,
): Outcome<{ status: 'REFUSED'; refusal: string }> {
  const stepped = step('REFUSED', 'NATION', version, facts);
  if (!stepped.ok) return stepped;
  return fits(reason, 2, 500) ? accept({ ...stepped.value, refusal: reason.trim() }) : refuse(because('INVALID_VALUE', 'reason'));
}

/** 结班 (A10). */
export const close = ({ version }: Versioned, facts: ClassFacts): Outcome<{ status: 'CLOSED' }> => step('CLOSED', 'OFFICE', version, facts);
