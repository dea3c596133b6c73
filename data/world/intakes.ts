import type { IntakeStatus } from '#law/case-courses.ts';
import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { docketRule, type DayRuleId } from '#law/limits.ts';
import { REFUSAL_REASONS } from '#law/refusal-reasons.ts';
import { intake } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { IntakeStep } from './case-acts.ts';
import { writeParties } from './case-parties.ts';
import { writeSteps } from './case-steps.ts';
import { dueBy } from './due-days.ts';
import { makeGeography } from './geography.ts';
import type { Ground } from './ground.ts';
import { createIntakeCourses, type IntakeCourse } from './intake-courses.ts';
import type { Office } from './offices.ts';
import { channelOf, legalBasisOf, titleOf } from './outcomes.ts';
import { createParties } from './parties.ts';

type Row = RowOf<typeof intake>;

/** For each docketed case so many matters that were not docketed. */
const PER_CASE = 0.05;
const KIND_WEIGHTS = [50, 15, 35];
const STANDINGS = ['PATENTEE', 'EXCLUSIVE_LICENSEE', 'SOLE_LICENSEE', 'ORDINARY_LICENSEE', 'HEIR'] as const;
const STANDING_WEIGHTS = [80, 9, 4, 4, 3];
const DEFECTS = [
  '未提交专利登记簿副本或当年年费收据',
  '被请求人地址不明确',
  '授权委托书未载明权限',
  '未附涉嫌侵权产品照片',
  '请求书未签章',
];
/** Where matters stand that are in hand on the world's day; the personas' city has one of each, the country some more. */
const IN_HAND: readonly (readonly [CaseKind, IntakeStatus])[] = [
  ['INFRINGEMENT', 'RECEIVED'],
  ['INFRINGEMENT', 'CORRECTION_REQUESTED'],
  ['INFRINGEMENT', 'CORRECTED'],
  ['MEDIATION', 'RECEIVED'],
  ['MEDIATION', 'SERVED'],
  ['MEDIATION', 'AWAITING_CONSENT'],
  ['COUNTERFEIT', 'CLUE'],
];
const IN_HAND_PER_CASE = 0.002;
/** The days before the world's day on which what is in hand was received, the latest last. */
const SPAN = 14;

/** Makes matters that were received and not docketed (收案): refused, declined, or still in hand. From streams of their own. */
export function createIntakes(ground: Ground, sink: Sink, answers: Answers, personas: string) {
  const { seed, calendar, cases, last: worldDay } = ground;
  const random = createRandom(seed, 'intakes');
  const geography = makeGeography(ground);
  const parties = createParties(createRandom(seed, 'intake parties'));
  const courseOf = createIntakeCourses(calendar, random);
  const record = writeSteps(createRandom(seed, 'intake steps'), sink);
  const name = writeParties(createRandom(seed, 'intake names'), sink);
  let credit = 0;
  let notices = 0;

  /** last day in time: to correct, to answer, to docket or refuse; a mediation has one only while the answer is awaited */
  const dueOf = (kind: CaseKind, channel: Row['channel'], steps: readonly IntakeStep[], { correctionDue }: IntakeCourse): number | null => {
    const dayOfState = (state: IntakeStatus) => steps.find(({ status }) => status === state)?.day;
    const received = steps[0]?.day ?? worldDay;
    const last = steps.at(-1)?.status;
    if (last === 'CORRECTION_REQUESTED' && correctionDue !== null) return correctionDue;
    if (kind === 'MEDIATION') return last === 'AWAITING_CONSENT' ? dueBy('M0', dayOfState('SERVED') ?? received, received) : null;
    return dueBy(docketRule(kind, channel).id as DayRuleId, dayOfState('CORRECTED') ?? received, received);
  };

  const write = (kind: CaseKind, office: Office, steps: readonly IntakeStep[], course: IntakeCourse): string => {
    const received = steps[0]?.day ?? worldDay;
    const last = steps.at(-1) as IntakeStep;
    const province = geography.province(kind);
    const patent = parties.patent(kind, Number(dateOf(received).slice(0, 4)), province);
    const place = office.level === 'PREFECTURE' && random.chance(0.1) ? office.place : random.pick(office.counties);
    const channel = channelOf(kind, random);
    const decided = last.status === 'REFUSED' || last.status === 'NOT_DOCKETED';
    const refused = last.status === 'REFUSED';
    const dayOn = (state: IntakeStatus): string | null => {
      const day = steps.find(({ status }) => status === state)?.day;
      return day === undefined ? null : dateOf(day);
    };
    const answered = decided && course.answered !== null;
    const asked = dayOn('CORRECTION_REQUESTED');
    // the day on which the respondent got it is known when its answer is waited for
    const waiting = steps.find(({ status }) => status === 'AWAITING_CONSENT');
    const due = dueOf(kind, channel, steps, course);
    const { title, subject } = titleOf(kind, patent, random);
    const { words } = REFUSAL_REASONS[course.reason];
    const row: Row = {
      id: uuidAt(noonOf(received) + random.below(14_000_000), random),
      kind,
      status: last.status,
      title,
      agencyId: office.row.id,
      petitioner: kind === 'COUNTERFEIT' ? null : patent.holder,
      respondent: parties.accused(patent, ground.cityOf(place)),
      standing: {
        INFRINGEMENT: STANDINGS[random.weighted(STANDING_WEIGHTS)] ?? 'PATENTEE',
        MEDIATION: 'PARTY' as const,
        COUNTERFEIT: null,
      }[kind],
      patentNumber: patent.number,
      patentType: patent.type,
      subject,
      channel,
      legalBasis: legalBasisOf(kind, channel, place, random),
      claims:
        kind === 'COUNTERFEIT'
          ? `巡查发现标注专利标识的${patent.product},须核实专利有效性。`
          : `请求就${patent.product}专利纠纷依法处理,附购买公证书及产品照片。`,
      receivedOn: dateOf(received),
      defects: asked === null ? null : random.pick(DEFECTS),
      correctionAskedOn: asked,
      correctionDueOn: asked === null || course.correctionDue === null ? null : dateOf(course.correctionDue),
      correctedOn: dayOn('CORRECTED'),
      servedOn: waiting === undefined ? null : dayOn('SERVED'),
      consentOn: answered && course.answered !== null ? dateOf(course.answered) : null,
      consented: answered ? false : null,
      decidedOn: decided ? dateOf(last.day) : null,
      refusalReason: decided ? course.reason : null,
      refusalText: decided ? words[1] : null,
      // the petitioner of a refused request was told on the day of the decision
      refusalNoticeNo: refused ? `不予受理通知书〔${dateOf(last.day).slice(0, 4)}〕${(notices += 1)}号` : null,
      refusalDelivery: refused ? 'DIRECT' : null,
      refusalServedOn: refused ? dateOf(last.day) : null,
      dueOn: due === null ? null : dateOf(due),
      originComplaintId: null,
      referralId: null,
      handover: null,
      fromMatterId: null,
      fromAgencyId: null,
      fromCaseNo: null,
      handoverReason: null,
      version: steps.length,
      jurisdiction: place,
    };
    sink.write(intake, row);
    record(row, steps, []);
    name(row, received);
    answers.count({ status: `INTAKE/${kind}/${row.status}` });
    if (office.place === personas) answers.sample('intakes', { id: row.id, key: row.title, kind, status: row.status });
    return row.id;
  };

  const officeFor = (kind: CaseKind): Office => geography.office(geography.province(kind).code, kind);

  return {
    /** those received on a day of the world, beside so many docketed cases */
    make: (day: number, docketed: number): void => {
      for (credit += docketed * PER_CASE; credit >= 1; credit -= 1) {
        const kind = CASE_KINDS[random.weighted(KIND_WEIGHTS)] ?? 'INFRINGEMENT';
        const course = courseOf(kind, day);
        const soFar = course.steps.filter((step) => step.day <= worldDay);
        const late = (course.steps.at(-1)?.day ?? worldDay) < worldDay - SPAN && answers.due('OVERDUE_ACCEPTANCE');
        const id = write(kind, officeFor(kind), late ? soFar.slice(0, -1) : soFar, course);
        if (late) answers.plant('OVERDUE_ACCEPTANCE', id);
      }
    },
    /** those in hand on the world's day */
    finish: (): void => {
      const home = ground.officeAt.get(personas);
      const many = Math.max(1, Math.round((cases * IN_HAND_PER_CASE) / IN_HAND.length));
      for (const [kind, status] of IN_HAND) {
        for (let i = 0; i <= many; i += 1) {
          const found = standing(kind, status);
          if (found) write(kind, i === 0 && home ? home : officeFor(kind), found.steps, found.course);
        }
      }
    },
  };

  /** a course that stands there on the world's day, no step late */
  function standing(kind: CaseKind, status: IntakeStatus): { readonly steps: readonly IntakeStep[]; readonly course: IntakeCourse } | null {
    for (let back = 0; back < SPAN * 20; back += 1) {
      const course = courseOf(kind, calendar.shift(worldDay, -1 - (back % SPAN)));
      const steps = course.steps.filter(({ day }) => day <= worldDay);
      const at = steps.findIndex((step) => step.status === status);
      if (at >= 0 && at === steps.length - 1) return { steps, course };
    }
    return null;
  }
}
