import { nextDue, type ComplaintStatus } from '#law/complaints.ts';
import { dateOf } from '../days.ts';
import type { Random } from '../random.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';

/** One step of a complaint's course; a referral names its office, a return its reason. */
export interface Step {
  readonly status: ComplaintStatus;
  readonly day: number;
  readonly office?: Office;
  readonly reason?: string;
}

const REASONS = ['不属于本局管辖范围', '侵权行为地不在本辖区', '应由上级局受理', '被举报人住所地在其他区县', '本局未受委托办理此类案件'];

/** Every step is taken in time by the centre's procedure, so an open complaint is never late by accident. */
export function createCourses({ calendar, last }: Ground, random: Random) {
  const within = (day: number, workingDays: number): number => calendar.shift(day, random.between(0, workingDays));
  const referral = (day: number, office: Office): Step => ({ status: 'TRANSFERRED', day, office });

  /** sent back once for each wrong office */
  const bounced = (registered: number, wrong: readonly Office[]): Step[] => {
    const steps: Step[] = [];
    let day = registered;
    for (const office of wrong) {
      const sent = within(day, 3);
      day = calendar.shift(sent, random.between(1, 5));
      steps.push(referral(sent, office), { status: 'RETURNED', day, reason: random.pick(REASONS) });
    }
    return steps;
  };

  /** from a result, or the refusal to give one, to the end */
  const ending = (result: number): Step[] => {
    const told = within(result, 5);
    return [
      { status: 'RESULT_RECEIVED', day: result },
      { status: 'FEEDBACK_GIVEN', day: told },
      { status: 'CLOSED', day: within(told, 5) },
    ];
  };

  return {
    /** answered at once, or refused, by the centre alone */
    byCentre: (registered: number, status: 'CONSULTATION_ANSWERED' | 'REFUSED'): Step[] => {
      const answered = within(registered, status === 'REFUSED' ? 3 : 1);
      return [
        { status: 'REGISTERED', day: registered },
        { status, day: answered },
        { status: 'CLOSED', day: within(answered, 2) },
      ];
    },
    /** referred, looked into, and found to be no case */
    withoutCase: (registered: number, office: Office, wrong: readonly Office[]): Step[] => {
      const before = bounced(registered, wrong);
      const sent = within(before.at(-1)?.day ?? registered, 3);
      const acknowledged = within(sent, 5);
      const refused = within(acknowledged, 10);
      return [
        { status: 'REGISTERED', day: registered },
        ...before,
        referral(sent, office),
        { status: 'ACKNOWLEDGED', day: acknowledged },
        { status: 'NOT_DOCKETED', day: refused },
        ...ending(within(refused, 5)),
      ];
    },
    /** referred and left lying */
    unacknowledged: (registered: number, office: Office): Step[] => [
      { status: 'REGISTERED', day: registered },
      referral(within(registered, 3), office),
    ],
    /** the way back from the day on which a case was docketed; concluded: null while the case is open */
    withCase: (docketed: number, concluded: number | null, office: Office, wrong: readonly Office[]): Step[] => {
      const sent = calendar.shift(docketed, -random.between(1, 8));
      const acknowledged = Math.min(within(sent, 5), docketed);
      const back = wrong.length * random.between(2, 6);
      const registered = calendar.shift(sent, -(back + random.between(0, 2)));
      const before = wrong.flatMap((one, index): Step[] => {
        const span = back / wrong.length;
        const from = calendar.shift(registered, index * span);
        return [
          referral(from, one),
          { status: 'RETURNED', day: calendar.shift(registered, (index + 1) * span - 1), reason: random.pick(REASONS) },
        ];
      });
      return [
        { status: 'REGISTERED', day: registered },
        ...before,
        referral(sent, office),
        { status: 'ACKNOWLEDGED', day: acknowledged },
        { status: 'DOCKETED', day: docketed },
        ...(concluded === null ? [] : ending(concluded)),
      ];
    },
    /** what had happened by the world's day */
    soFar: (steps: readonly Step[]): readonly Step[] => steps.filter(({ day }) => day <= last),
  };
}

/** Day of the next step, from the last one. */
export const awaited = ({ status, day }: Step): string | null => nextDue(status, dateOf(day));
