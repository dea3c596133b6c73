import { getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, addWorkingDays } from '#law/calendar.ts';
import { activeStates, courseOf, intakeCourseOf, mayConclude, mayFollow, type CaseStatus, type IntakeStatus } from '#law/case-courses.ts';
import { leadsTo } from '#law/course.ts';
import { isRight } from '#law/others-clocks.ts';
import { generate } from '../../data/world/generate.ts';
import type { caseFile, caseStep, deadline, intake } from '../../subgraphs/cases/tables.ts';
import type { RowOf, Sink } from '../../data/sink.ts';
import type { Answers } from '../../data/world/answers.ts';

type Step = RowOf<typeof caseStep>;
type Case = RowOf<typeof caseFile>;
interface World {
  readonly cases: readonly Case[];
  readonly intakes: readonly RowOf<typeof intake>[];
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly clocks: readonly RowOf<typeof deadline>[];
  readonly answers: Answers;
}
const TODAY = '2014-01-10';

async function made(seed: number): Promise<World> {
  const kept = new Map<string, object[]>(['case', 'intake', 'case_step', 'deadline'].map((name) => [name, []]));
  const sink: Sink = { write: (table, row) => void kept.get(getTableName(table))?.push(row), settle: async () => {} };
  const answers = await generate({ seed, cases: 3_000, seal: () => ({ nonce: Buffer.alloc(12), sealed: Buffer.alloc(16) }) }, sink);
  const of = <T>(name: string) => (kept.get(name) ?? []) as T[];
  return {
    cases: of('case'),
    intakes: of('intake'),
    // as the platform tells a history: by day, then by id, which grows with time
    steps: Map.groupBy(
      of<Step>('case_step').toSorted((a, b) => Number(a.takenOn > b.takenOn) - Number(a.takenOn < b.takenOn) || (a.id < b.id ? -1 : 1)),
      ({ caseId }) => caseId,
    ),
    clocks: of('deadline'),
    answers,
  };
}

describe.each([1, 2, 3])('seed %i', (seed) => {
  const world = made(seed);

  /** whether the law knows the step, on its way to that ending */
  const isLawful = ({ kind, disposition }: Case, { fromStatus, toStatus }: Step, docketed: boolean): boolean => {
    const [from, to] = [fromStatus as CaseStatus, toStatus as CaseStatus];
    if (!docketed) return leadsTo(intakeCourseOf(kind), fromStatus as IntakeStatus | null, toStatus as IntakeStatus);
    if (disposition && to === 'CONCLUDED' && mayConclude(kind, from, disposition).length === 0) return false;
    return leadsTo(courseOf(kind), from, to) && !(disposition && from === 'CONCLUDED' && !mayFollow(kind, to, disposition));
  };

  /** acts that leave the case where it stands */
  const BESIDE = ['FIELD_INSPECTION', 'PROPOSE_MEASURE', 'APPROVE_MEASURE', 'TAKE_MEASURE', 'RELEASE_MEASURE', 'DECIDE_RECUSAL'];

  test('every step of every case is one of its course, the last one its state', async () => {
    const { cases, steps } = await world;
    for (const row of cases) {
      const course = steps.get(row.id) ?? [];
      const from = course.findIndex(({ toStatus }) => toStatus === 'DOCKETED');
      expect(from).toBeGreaterThan(0);
      expect(course.map(({ fromStatus }) => fromStatus)).toEqual([null, ...course.slice(0, -1).map(({ toStatus }) => toStatus)]);
      const beside = ({ act, fromStatus, toStatus }: Step) => BESIDE.includes(act) && fromStatus === toStatus;
      expect(course.filter((step, index) => !beside(step) && !isLawful(row, step, index > from))).toEqual([]);
      expect(course.at(-1)?.toStatus).toBe(row.status);
    }
  });

  test('steps follow each other on working days of the past; the case tells the same days', async () => {
    const { cases, steps } = await world;
    for (const { id, receivedOn, docketedOn, concludedOn } of cases) {
      const course = steps.get(id) ?? [];
      const days = course.map(({ takenOn }) => takenOn);
      expect(days).toEqual(days.toSorted());
      expect(course.filter(({ takenOn }) => !isWorkingDay(takenOn) || takenOn > TODAY)).toEqual([]);
      const dayOf = (status: string) => course.find(({ toStatus }) => toStatus === status)?.takenOn ?? null;
      expect(days[0]).toBe(receivedOn);
      expect(dayOf('DOCKETED')).toBe(docketedOn);
      expect(dayOf('CONCLUDED') ?? dayOf('TRANSFERRED_OUT') ?? dayOf('MERGED')).toBe(concludedOn);
    }
  });

  test('parties hear of a hearing three working days before it', async () => {
    const { steps } = await world;
    const hearings = [...steps.values()].flatMap((course) => {
      const dayOf = (status: string) => course.find(({ toStatus }) => toStatus === status)?.takenOn;
      const [told, heard] = [dayOf('HEARING_SCHEDULED'), dayOf('HEARD')];
      return told && heard ? [{ told, heard }] : [];
    });
    expect(hearings.length).toBeGreaterThan(0);
    expect(hearings.filter(({ told, heard }) => addWorkingDays(told, 3) > heard)).toEqual([]);
  });

  test('no clock ran out but those that were planted, and files that were sealed late', async () => {
    const { clocks, answers } = await world;
    // a right that nobody used is gone, and no breach
    const unused = ({ rule, doneOn }: (typeof clocks)[number]) => doneOn === null && isRight(rule);
    const late = clocks.filter((row) => !row.paused && !row.waived && !unused(row) && (row.doneOn ?? TODAY) > row.dueOn);
    const ids = (rules: readonly string[], open = false) =>
      [
        ...new Set(late.filter(({ rule, doneOn }) => rules.includes(rule) && (!open || doneOn === null)).map(({ caseId }) => caseId)),
      ].toSorted();
    expect(ids(['I7', 'M2', 'C4'])).toEqual(answers.planted.LATE_CONCLUSION.toSorted());
    expect(ids(['I2'])).toEqual(answers.planted.LATE_SERVICE.toSorted());
    expect(ids(['A-ARCHIVE'], true)).toEqual(answers.planted.UNSEALED_ARCHIVE.toSorted());
    expect(late.filter(({ rule }) => !['I7', 'M2', 'C4', 'I2', 'A-ARCHIVE'].includes(rule))).toEqual([]);
  });

  test('every case that is worked on has its clock on the conclusion; it stands still where the case does', async () => {
    const { cases, clocks } = await world;
    const conclusions = new Map(clocks.filter(({ rule }) => ['I7', 'M2', 'C4'].includes(rule)).map((row) => [row.caseId, row]));
    for (const { id, kind, status, dueOn, concludedOn } of cases) {
      const { paused, doneOn, dueOn: due } = conclusions.get(id) ?? {};
      expect([due, doneOn, paused]).toEqual([dueOn, concludedOn, status === 'SUSPENDED' || status === 'WAITING_CRIMINAL']);
      expect([...activeStates(kind), 'SUSPENDED', 'WAITING_CRIMINAL'].includes(status)).toBe(concludedOn === null);
    }
  });

  test('matters that were not docketed went their course; only the planted ones are late', async () => {
    const { intakes, steps, answers } = await world;
    const states = new Set(intakes.map(({ kind, status }) => `${kind}/${status}`));
    expect(states.size).toBe(10);
    for (const { id, kind, status } of intakes) {
      const course = steps.get(id) ?? [];
      for (const { fromStatus, toStatus } of course)
        expect(leadsTo(intakeCourseOf(kind), fromStatus as IntakeStatus | null, toStatus as IntakeStatus)).toBe(true);
      expect(course.at(-1)?.toStatus).toBe(status);
    }
    const late = intakes.filter(({ decidedOn, dueOn }) => dueOn !== null && (decidedOn ?? TODAY) > dueOn).map(({ id }) => id);
    expect(late.toSorted()).toEqual(answers.planted.OVERDUE_ACCEPTANCE.toSorted());
    expect(late.length).toBeGreaterThan(0);
  });
});
