import { mayFollow, type CaseStatus } from '#law/case-courses.ts';
import type { Disposition } from '#law/penalties.ts';
import type { Random } from '../random.ts';
import type { Answers } from './answers.ts';
import type { Outline } from './courses.ts';
import { dueBy, dueOn } from './due-days.ts';
import type { Ground } from './ground.ts';
import type { Path } from './paths.ts';
import { createTurns, type Turns } from './turns.ts';

/** The file is sealed so many working days after the conclusion, mostly. */
const SEALED = [3, 18] as const;
const LATE = 0.03;
/** The parties have fifteen days to sue; only then may a court be asked to enforce. */
const SUIT = 16;
/** The court, or the notary, takes some days. */
const CONFIRMATION = 3;

/** Where the law asks for publication, in so many working days after the conclusion. */
const PUBLISHED = [1, 6] as const;

/** What may come between conclusion and archive: how often, and after how many days at the earliest. NONE: nothing. */
const BETWEEN: Readonly<Record<Outline['kind'], Readonly<Partial<Record<CaseStatus, readonly [weight: number, days: number]>>>>> = {
  INFRINGEMENT: { CONCLUDED: [80, 0], PUBLISHED: [14, 2], ENFORCEMENT: [6, SUIT] },
  MEDIATION: { CONCLUDED: [70, 0], CONFIRMED_BY_COURT: [18, CONFIRMATION], NOTARISED: [12, CONFIRMATION] },
  COUNTERFEIT: { CONCLUDED: [88, 0], PUBLISHED: [12, 2] },
};

/**
 * What came after the conclusion: what the rules of the docket day want published is, before 2015 some decisions are though no rule
 * asks for it (I11, C8); some stop orders go to court, some agreements are confirmed; then the file is sealed within thirty days. The planted ones never are.
 */
export function createAfterwards({ calendar, last }: Ground, random: Random, answers: Answers, personas: string) {
  const turns = new Map<string, Turns<CaseStatus>>();
  return ({
    kind,
    seat,
    docketed,
    concluded,
    disposition,
  }: Outline & { readonly concluded: number; readonly disposition: Disposition }) => {
    const due = dueBy('A-ARCHIVE', concluded, concluded);
    const age = last - concluded;
    const recent = due >= last;
    // the file goes with the case; of a dispute a copy is sealed
    if (disposition === 'TRANSFERRED' || disposition === 'MERGED') {
      const sealed = calendar.shift(concluded, random.between(...SEALED));
      return { states: kind === 'INFRINGEMENT' && !recent && random.chance(0.5) ? [archived(sealed)] : [], unsealed: false };
    }
    if (mustPublish(kind, docketed, disposition)) {
      const day = calendar.shift(concluded, random.between(...PUBLISHED));
      const between: Path = day <= last ? [['PUBLISHED', day]] : [];
      if (recent) return { states: between, unsealed: false };
      if (answers.due('UNSEALED_ARCHIVE')) return { states: between, unsealed: true };
      return { states: [...between, archived(Math.max(day, calendar.shift(concluded, random.between(...SEALED))))], unsealed: false };
    }
    const states = Object.entries(BETWEEN[kind]) as [CaseStatus, readonly [number, number]][];
    const open = states.filter(([status, [, days]]) => age >= days && (status === 'CONCLUDED' || mayFollow(kind, status, disposition)));
    const key = `${kind}/${seat === personas}/${recent}/${open.length}`;
    const turn = turns.get(key) ?? createTurns<CaseStatus>(Object.fromEntries(states.map(([status, [weight]]) => [status, weight])));
    turns.set(key, turn);
    const way = open.length === 0 ? 'CONCLUDED' : turn(open.map(([status]) => status));
    const from = open.find(([status]) => status === way)?.[1][1] ?? 0;
    const between: Path = way === 'CONCLUDED' ? [] : [[way, calendar.floor(Math.min(last, due, concluded + from + random.between(3, 9)))]];
    const sealed = Math.max(between[0]?.[1] ?? concluded, calendar.shift(concluded, random.between(...SEALED)));
    if (recent)
      return {
        states: way === 'CONCLUDED' && sealed <= last && random.chance(0.5) ? [...between, archived(sealed)] : between,
        unsealed: false,
      };
    if (answers.due('UNSEALED_ARCHIVE')) return { states: between, unsealed: true };
    const late = random.chance(LATE) ? calendar.shift(due, random.between(1, 30)) : sealed;
    return { states: [...between, archived(late <= last ? late : Math.min(sealed, due))], unsealed: false };
  };
}

/** Whether the rules of the docket day ask for the publication of such a decision within a time (I11, C8). */
const mustPublish = (kind: Outline['kind'], docketed: number, disposition: Disposition): boolean =>
  kind !== 'MEDIATION' &&
  mayFollow(kind, 'PUBLISHED', disposition) &&
  dueOn(kind === 'COUNTERFEIT' ? 'C8' : 'I11', docketed, docketed) !== null;

const archived = (day: number): readonly [CaseStatus, number] => ['ARCHIVED', day];
