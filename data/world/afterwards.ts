import { mayFollow, type CaseStatus } from '#law/case-courses.ts';
import type { Disposition } from '#law/penalties.ts';
import { dayOf, type WorkCalendar } from '../days.ts';
import type { Random } from '../random.ts';
import type { Answers } from './answers.ts';
import type { Outline } from './courses.ts';
import { dueBy } from './due-days.ts';
import { TODAY } from './ground.ts';
import type { Path } from './paths.ts';
import { createTurns, type Turns } from './turns.ts';

const LAST = dayOf(TODAY);
/** The file is sealed so many working days after the conclusion, mostly. */
const SEALED = [3, 18] as const;
const LATE = 0.03;
/** The parties have fifteen days to sue; only then may a court be asked to enforce. */
const SUIT = 16;
/** The court, or the notary, takes some days. */
const CONFIRMATION = 3;

/** What may come between conclusion and archive: how often, and after how many days at the earliest. NONE: nothing. */
const BETWEEN: Readonly<Record<Outline['kind'], Readonly<Partial<Record<CaseStatus, readonly [weight: number, days: number]>>>>> = {
  INFRINGEMENT: { CONCLUDED: [80, 0], PUBLISHED: [14, 2], ENFORCEMENT: [6, SUIT] },
  MEDIATION: { CONCLUDED: [70, 0], CONFIRMED_BY_COURT: [18, CONFIRMATION], NOTARISED: [12, CONFIRMATION] },
  COUNTERFEIT: { CONCLUDED: [88, 0], PUBLISHED: [12, 2] },
};

/**
 * What came after the conclusion: some decisions are published though no rule asks for it before 2015, some stop orders go to
 * court, some agreements are confirmed; then the file is sealed within thirty days. The planted ones never are.
 */
export function createAfterwards(calendar: WorkCalendar, random: Random, answers: Answers, personas: string) {
  const turns = new Map<string, Turns<CaseStatus>>();
  return ({ kind, seat, concluded, disposition }: Outline & { readonly concluded: number; readonly disposition: Disposition }) => {
    const due = dueBy('A-ARCHIVE', concluded, concluded);
    const age = LAST - concluded;
    const recent = due >= LAST;
    // the file goes with the case; of a dispute a copy is sealed
    if (disposition === 'TRANSFERRED' || disposition === 'MERGED') {
      const sealed = calendar.shift(concluded, random.between(...SEALED));
      return { states: kind === 'INFRINGEMENT' && !recent && random.chance(0.5) ? [archived(sealed)] : [], unsealed: false };
    }
    const states = Object.entries(BETWEEN[kind]) as [CaseStatus, readonly [number, number]][];
    const open = states.filter(([status, [, days]]) => age >= days && (status === 'CONCLUDED' || mayFollow(kind, status, disposition)));
    const key = `${kind}/${seat === personas}/${recent}/${open.length}`;
    const turn = turns.get(key) ?? createTurns<CaseStatus>(Object.fromEntries(states.map(([status, [weight]]) => [status, weight])));
    turns.set(key, turn);
    const way = open.length === 0 ? 'CONCLUDED' : turn(open.map(([status]) => status));
    const from = open.find(([status]) => status === way)?.[1][1] ?? 0;
    const between: Path = way === 'CONCLUDED' ? [] : [[way, calendar.floor(Math.min(LAST, due, concluded + from + random.between(3, 9)))]];
    const sealed = Math.max(between[0]?.[1] ?? concluded, calendar.shift(concluded, random.between(...SEALED)));
    if (recent)
      return {
        states: way === 'CONCLUDED' && sealed <= LAST && random.chance(0.5) ? [...between, archived(sealed)] : between,
        unsealed: false,
      };
    if (answers.due('UNSEALED_ARCHIVE')) return { states: between, unsealed: true };
    const late = random.chance(LATE) ? calendar.shift(due, random.between(1, 30)) : sealed;
    return { states: [...between, archived(late <= LAST ? late : Math.min(sealed, due))], unsealed: false };
  };
}

const archived = (day: number): readonly [CaseStatus, number] => ['ARCHIVED', day];
