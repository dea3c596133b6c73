import { stepsFrom } from '#law/course.ts';
import { servesOn, type Service } from '#law/service.ts';
import { enrolmentState, needsConsent, trainingCourse, type TrainingActor, type TrainingStatus } from '#law/training.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { covers, levelOfCode, type Range } from '#platform/reach.ts';
import type { EnrolmentRow, TrainingClassRow } from '../tables.ts';
import type { HoldTrainingClassInput, RecordScoresInput, TrainingClassAction } from '../types.generated.ts';
import { because } from './training-refusals.ts';
import { consented, organised, step, type ClassFacts } from './training.ts';

/** Most officers in one act of enrolling or scoring. */
const MOST_AT_ONCE = 200;

/** Whether a list of one act is neither empty nor too long; asked before anything is read for it. */
export const fitsOneAct = (list: readonly unknown[]): boolean => list.length >= 1 && list.length <= MOST_AT_ONCE;

export interface EnrolFacts extends Pick<TrainingClassRow, 'kind' | 'jurisdiction' | 'status' | 'seats' | 'heldTo'> {
  readonly today: string;
  /** officers of the division by lower-case id; nobody else is known */
  readonly officers: ReadonlyMap<string, Service>;
  /** seats that are taken, and those of the list who are enrolled */
  readonly taken: number;
  readonly already: ReadonlySet<string>;
}

/** Whether an enroller may fill seats of a class: of the own division's classes, and of the nation's (R15.2). */
export const mayFill = (reach: Range | null, { jurisdiction }: Pick<TrainingClassRow, 'jurisdiction'>): boolean =>
  levelOfCode(jurisdiction) === 'NATION' || covers(reach, jurisdiction);

/** The first of each that stand in a list more than once, by place in the list. */
const repeats = (ids: readonly string[]): ReadonlySet<number> =>
  new Set(ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : [])));

/** 组织参训 (R15.2): everybody on the list or nobody, with every reason. */
export function enrol(officerIds: readonly string[], facts: EnrolFacts): Outcome<readonly string[]> {
  const { status, today } = facts;
  if (status !== enrolmentState(organised(facts))) {
    const early = needsConsent(organised(facts)) && (status === 'DRAFT' || status === 'SUBMITTED');
    return refuse(because(early ? 'CONSENT_MISSING' : 'WRONG_STATE'));
  }
  if (today > facts.heldTo) return refuse(because('ENROLMENT_OVER'));
  const ids = officerIds.map((id) => id.toLowerCase());
  const twice = repeats(ids);
  const refusals = ids.flatMap((id, index): readonly Refusal[] => {
    const service = facts.officers.get(id);
    const at = ['officerIds', String(index)];
    if (twice.has(index)) return [because('TWICE_IN_THE_LIST', ...at)];
    if (!service) return [because('OFFICER_NOT_FOUND', ...at)];
    return [
      ...(servesOn(service, today) ? [] : [because('NOT_IN_SERVICE', ...at)]),
      ...(facts.already.has(id) ? [because('ALREADY_ENROLLED', ...at)] : []),
    ];
  });
  const full = facts.taken + ids.length - facts.already.size > facts.seats ? [because('CLASS_FULL', 'officerIds')] : [];
  return refusals.length + full.length > 0 ? refuse(...refusals, ...full) : accept(ids);
}

type Attendance = Pick<HoldTrainingClassInput, 'version' | 'attendedIds'>;

/** 举办 (A10): from its last day on, with those who attended; induction only with a consent from before its first day (R15.3). */
export function hold(
  { version, attendedIds }: Attendance,
  facts: ClassFacts,
  enrolled: ReadonlySet<string>,
): Outcome<{ readonly status: 'HELD'; readonly attended: readonly string[] }> {
  const stepped = step('HELD', 'OFFICE', version, facts);
  if (!stepped.ok) return stepped;
  const ids = attendedIds.map((id) => id.toLowerCase());
  const twice = repeats(ids);
  const refusals = [
    ...(consented(facts) ? [] : [because('TOO_LATE_TO_ASK')]),
    ...(facts.today < facts.heldTo ? [because('NOT_OVER')] : []),
    ...(ids.length === 0 ? [because('INVALID_VALUE', 'attendedIds')] : []),
    ...ids.flatMap((id, index) => {
      const at = ['attendedIds', String(index)];
      return twice.has(index) ? [because('TWICE_IN_THE_LIST', ...at)] : enrolled.has(id) ? [] : [because('NOT_ENROLLED', ...at)];
    }),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...stepped.value, attended: ids });
}

/** What is on record of somebody who may get a score. */
export type Examined = Pick<EnrolmentRow, 'officerId' | 'attended' | 'score'>;

export interface Scored {
  /** SCORED once everybody who attended has a score */
  readonly status: 'HELD' | 'SCORED';
  readonly scores: ReadonlyMap<string, number>;
  readonly scoredOn: string;
}

/** 登记成绩 (R15.4): of those who attended, each once, after the class. */
export function score(
  { version, scoredOn, scores }: Pick<RecordScoresInput, 'version' | 'scoredOn' | 'scores'>,
  facts: ClassFacts,
  enrolments: readonly Examined[],
): Outcome<Scored> {
  const stepped = step('SCORED', 'OFFICE', version, facts);
  if (!stepped.ok) return stepped;
  if (!fitsOneAct(scores)) return refuse(because('INVALID_VALUE', 'scores'));
  const records = new Map(enrolments.map((each) => [each.officerId, each]));
  const ids = scores.map(({ officerId }) => officerId.toLowerCase());
  const twice = repeats(ids);
  const refusals = [
    ...(scoredOn > facts.today ? [because('IN_THE_FUTURE', 'scoredOn')] : []),
    ...(scoredOn < facts.heldTo ? [because('SCORED_TOO_EARLY', 'scoredOn')] : []),
    ...scores.flatMap(({ score: points }, index): readonly Refusal[] => {
      const at = ['scores', String(index)];
      const record = records.get(ids[index] ?? '');
      if (twice.has(index)) return [because('TWICE_IN_THE_LIST', ...at, 'officerId')];
      if (!record) return [because('NOT_ENROLLED', ...at, 'officerId')];
      return [
        ...(record.attended ? [] : [because('DID_NOT_ATTEND', ...at, 'officerId')]),
        ...(record.score === null ? [] : [because('ALREADY_SCORED', ...at, 'officerId')]),
        ...(points >= 0 && points <= 100 ? [] : [because('INVALID_VALUE', ...at, 'score')]),
      ];
    }),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const given = new Map(scores.map(({ score: points }, index) => [ids[index] ?? '', points]));
  const left = enrolments.some(({ officerId, attended, score: known }) => attended && known === null && !given.has(officerId));
  return accept({ status: left ? 'HELD' : 'SCORED', scores: given, scoredOn });
}

const ACTIONS: readonly (readonly [TrainingClassAction, TrainingStatus])[] = [
  ['SUBMIT', 'SUBMITTED'],
  ['CONSENT', 'CONSENTED'],
  ['REFUSE', 'REFUSED'],
  ['HOLD', 'HELD'],
  ['RECORD_SCORES', 'SCORED'],
  ['CLOSE', 'CLOSED'],
];

/** What may be done with a class today. @param enrols whether the viewer may fill its seats */
export function classActions({ today, actors, ...row }: Omit<ClassFacts, 'version'>, enrols: boolean): TrainingClassAction[] {
  const acting = actors.filter((actor): actor is TrainingActor => actor !== 'PROVINCE');
  const open = stepsFrom(trainingCourse(organised(row)), row.status, acting);
  const ahead = today < row.heldFrom;
  const inTime = { SUBMITTED: ahead, CONSENTED: ahead, HELD: today >= row.heldTo && consented(row) };
  const steps = ACTIONS.flatMap(([action, to]) =>
    open.includes(to) && (!(to in inTime) || inTime[to as keyof typeof inTime]) ? [action] : [],
  );
  const enrolling = enrols && row.status === enrolmentState(organised(row)) && today <= row.heldTo;
  return [...steps, ...(enrolling ? ['ENROL' as const] : [])];
}
