import { statusesOf, type CaseStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { clockOf } from '#law/clock-of.ts';
import { measureBasis, measureReasons, MEASURES, type Measure, type MeasureKind } from '#law/measures.ts';
import { policeHaveIt, type TransferStanding } from '#law/police-transfer-course.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { MeasureRow } from '../tables.ts';
import type {
  ExtendMeasureInput,
  ProposeMeasureInput,
  RefuseMeasureInput,
  ReleaseMeasureInput,
  TakeMeasureInput,
} from '../types.generated.ts';
import { actReasons, actingOfficers, type ActFacts, type ActInput } from './guards.ts';
import { because } from './investigation-refusals.ts';
import type { Taken } from './taken.ts';

/** Whether the office still holds goods or evidence by a measure: it must end before the case leaves the office (行政强制法 §27, §28). */
export const isKept = ({ kind, status }: Pick<MeasureRow, 'kind' | 'status'>): boolean =>
  (MEASURES[kind] as Measure).clock !== null && (status === 'TAKEN' || status === 'EXTENDED');

/** What a measure becomes by an act on it. */
export interface OnMeasure extends Taken {
  readonly measure: Partial<MeasureRow>;
  /** where its clock goes on: the new last day */
  readonly goesOnTo?: string;
}

/** A measure that is new on the case. */
export interface Proposed extends Taken {
  readonly measure: Pick<MeasureRow, 'status' | 'kind' | 'items' | 'atPlace' | 'reason' | 'proposedOn' | 'legalBasis'>;
}

/** In which states of a case evidence is gathered on the spot. */
export const FIELD_STATES: Readonly<Record<CaseKind, readonly CaseStatus[]>> = {
  INFRINGEMENT: ['SERVED', 'INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING'],
  MEDIATION: ['MEDIATING'],
  COUNTERFEIT: ['INVESTIGATING', 'INVESTIGATION_CLOSED'],
};
/** These come with the decision on a case (专利法 §60, §63). */
const BY_DECISION: readonly MeasureKind[] = ['STOP_ORDER', 'CORRECTION_ORDER', 'CONFISCATION', 'FINE'];
export const isByDecision = (kind: MeasureKind): boolean => BY_DECISION.includes(kind);

/** Goods stay in the office's hands until they are given back, whatever becomes of the case; a sealed or moved file is closed. */
const keptStates = (kind: CaseKind): readonly CaseStatus[] =>
  statusesOf(kind).filter((status) => !['ARCHIVED', 'TRANSFERRED_OUT', 'MERGED'].includes(status));
export const KEPT_STATES: Readonly<Record<CaseKind, readonly CaseStatus[]>> = {
  INFRINGEMENT: keptStates('INFRINGEMENT'),
  MEDIATION: keptStates('MEDIATION'),
  COUNTERFEIT: keptStates('COUNTERFEIT'),
};
/** A sealing or seizure whose time was not extended yet (行政强制法 §25). */
export const isExtendable = ({ kind, status }: Pick<MeasureRow, 'kind' | 'status'>): boolean =>
  status === 'TAKEN' && (MEASURES[kind] as Measure).clock === 'C3';
const DECIDED: readonly CaseStatus[] = ['DECIDED', 'SERVED', 'EXECUTING', 'CONCLUDED', 'PUBLISHED'];

/** Why a measure may not be taken in a case of that kind on that day: the article is named. */
export function lawReasons(measure: MeasureKind, kind: CaseKind, on: string, approvedOn: string | null, field: string): Refusal[] {
  if (isByDecision(measure)) return [because('BY_DECISION', field)];
  const rule = measureBasis(measure, on).citation;
  return measureReasons(measure, kind, on, approvedOn).map((reason) =>
    reason === 'NOT_APPROVED' ? because('NOT_APPROVED', field) : { ...because('UNLAWFUL', field), rule },
  );
}

export const itemReasons = (items: readonly string[], field: string): Refusal[] =>
  items.length >= 1 && items.length <= 200 && items.every((item) => fits(item, 1, 200)) ? [] : [because('INVALID_VALUE', field)];

const during = (input: ActInput, facts: ActFacts, by: 'HANDLER' | 'HEAD', open: readonly CaseStatus[]) =>
  actReasons(input, facts, { open, by: [by], officers: by === 'HEAD' ? 'NONE' : 'TWO' });
const same = ({ status: to }: ActFacts, { on, lateReason }: ActInput) => ({ to, on, lateReason });

/** 报请采取措施 (R1.2): lawful in this case on that day; the approval comes after. */
export function propose(input: ProposeMeasureInput, facts: ActFacts): Outcome<Proposed> {
  const general = during(input, facts, 'HANDLER', FIELD_STATES[facts.kind]);
  if (general.length > 0) return refuse(...general);
  const refusals = [
    ...lawReasons(input.kind, facts.kind, input.on, input.on, 'kind'),
    ...itemReasons(input.items, 'items'),
    ...(fits(input.atPlace, 2, 200) ? [] : [because('INVALID_VALUE', 'atPlace')]),
    ...(fits(input.reason, 2, 500) ? [] : [because('REASON', 'reason')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { kind, items, atPlace, reason, on } = input;
  const measure = {
    kind,
    items: [...items],
    atPlace: atPlace.trim(),
    reason: reason.trim(),
    proposedOn: on,
    legalBasis: measureBasis(kind, on).citation,
  };
  const act = { act: 'PROPOSE_MEASURE', ...same(facts, input), reason, officers: actingOfficers(input, facts) };
  return accept({ ...act, measure: { status: 'PROPOSED', ...measure } });
}

/** 批准 or 不予批准 (行政强制法 §18): by the head, who does not handle the case. */
export function decideMeasure(
  input: ActInput,
  facts: ActFacts,
  measure: MeasureRow | null,
  signedBy: string,
  refusal?: RefuseMeasureInput['refusal'],
): Outcome<OnMeasure> {
  const general = during(input, facts, 'HEAD', FIELD_STATES[facts.kind]);
  if (general.length > 0) return refuse(...general);
  if (!measure) return refuse(because('NOT_FOUND', 'measureId'));
  if (measure.status !== 'PROPOSED') return refuse(because('MEASURE_STATUS', 'measureId'));
  if (refusal !== undefined && !fits(refusal, 2, 500)) return refuse(because('REASON', 'refusal'));
  const status = refusal === undefined ? 'APPROVED' : 'REFUSED';
  const act = { act: refusal === undefined ? 'APPROVE_MEASURE' : 'REFUSE_MEASURE', ...same(facts, input), reason: refusal, officers: [] };
  return accept({ ...act, measure: { status, decidedBy: signedBy, decidedOn: input.on, refusal: refusal ?? null } });
}

/** 实施措施: by two officers who show their certificates, after the approval where the law asks one; C3 or I9 begins. */
export function takeMeasure(input: TakeMeasureInput, facts: ActFacts, measure: MeasureRow | null): Outcome<OnMeasure> {
  const general = during(input, facts, 'HANDLER', FIELD_STATES[facts.kind]);
  if (general.length > 0) return refuse(...general);
  if (!measure) return refuse(because('NOT_FOUND', 'measureId'));
  if (measure.status !== 'PROPOSED' && measure.status !== 'APPROVED') return refuse(because('MEASURE_STATUS', 'measureId'));
  const items = input.items ?? measure.items;
  const refusals = [
    ...lawReasons(measure.kind, facts.kind, input.on, measure.status === 'APPROVED' ? measure.decidedOn : null, 'measureId'),
    ...(input.certificateShown ? [] : [because('NOT_SHOWN', 'certificateShown')]),
    ...itemReasons(items, 'items'),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const officers = [...actingOfficers(input, facts)];
  const kept = keeping(measure.kind, measure.id, input.on, facts.docketedOn);
  const taken = { takenOn: input.on, officers, certificateShown: true, items: [...items], dueOn: kept.dueOn };
  return accept({ act: 'TAKE_MEASURE', ...same(facts, input), officers, starts: kept.starts, measure: { status: 'TAKEN', ...taken } });
}

/** The clock on what is kept, and its last day. */
export function keeping(kind: MeasureKind, subjectId: string, on: string, docketedOn: string) {
  const { clock }: Measure = MEASURES[kind];
  const dueOn = clock === null ? null : (clockOf(clock, { startedOn: on, docketedOn })?.dueOn ?? null);
  return { dueOn, starts: clock === null ? [] : [{ rule: clock, on, subjectId }] };
}

/** 延长期限 (行政强制法 §25): of a sealing or seizure, once, by the head, before it ends. */
export function extendMeasure(input: ExtendMeasureInput, facts: ActFacts, measure: MeasureRow | null): Outcome<OnMeasure> {
  const general = during(input, facts, 'HEAD', KEPT_STATES[facts.kind]);
  if (general.length > 0) return refuse(...general);
  if (!measure) return refuse(because('NOT_FOUND', 'measureId'));
  if (measure.takenOn === null) return refuse(because('MEASURE_STATUS', 'measureId'));
  if (!isExtendable(measure)) return refuse(because('ONLY_ONCE', 'measureId'));
  if (!fits(input.reason, 2, 500)) return refuse(because('REASON', 'reason'));
  const clock = clockOf('C3', { startedOn: measure.takenOn, docketedOn: facts.docketedOn, extendedOn: input.on });
  if (!clock?.extended) return refuse(because('EXTENDED_TOO_LATE', 'on'));
  const { dueOn } = clock;
  const act = { act: 'EXTEND_MEASURE', ...same(facts, input), reason: input.reason, officers: [] };
  return accept({ ...act, goesOnTo: dueOn, measure: { status: 'EXTENDED', extendedOn: input.on, dueOn } });
}

/**
 * 解除, 没收 or 移交 (行政强制法 §21, §27, §28): goods are confiscated by the decision alone. Once the police have opened a case, the goods of
 * it go to them (行政执法机关移送涉嫌犯罪案件的规定 §12), also those confiscated before, and out of a sealed case; not before that.
 */
export function releaseMeasure(
  input: ReleaseMeasureInput,
  facts: ActFacts,
  measure: MeasureRow | null,
  transfers: readonly TransferStanding[],
): Outcome<OnMeasure> {
  const toPolice = input.end === 'HANDED_OVER' && transfers.some(policeHaveIt);
  const general = during(input, facts, 'HEAD', toPolice ? [...KEPT_STATES[facts.kind], 'ARCHIVED'] : KEPT_STATES[facts.kind]);
  if (general.length > 0) return refuse(...general);
  if (!measure) return refuse(because('NOT_FOUND', 'measureId'));
  const { clock }: Measure = MEASURES[measure.kind];
  const kept = measure.status === 'TAKEN' || measure.status === 'EXTENDED' || (toPolice && measure.status === 'CONFISCATED');
  if (!kept) return refuse(because('MEASURE_STATUS', 'measureId'));
  if (clock === null) return refuse(because('NO_END', 'measureId'));
  const decided = facts.kind === 'COUNTERFEIT' && DECIDED.includes(facts.status) && clock === 'C3';
  const refusals = [
    ...(input.end === 'CONFISCATED' && !decided ? [because('NO_DECISION', 'end')] : []),
    ...(input.end === 'HANDED_OVER' && !toPolice && facts.status === 'WAITING_CRIMINAL' ? [because('NOT_TAKEN_OVER', 'end')] : []),
    ...(fits(input.reason, 2, 500) ? [] : [because('REASON', 'reason')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, reason } = input;
  const act = { act: 'RELEASE_MEASURE', ...same(facts, input), reason, officers: [] };
  return accept({ ...act, meets: [{ rule: clock, on, subjectId: measure.id }], measure: { status: input.end, endedOn: on } });
}
