import type { CaseStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import type { Disposition } from '#law/penalties.ts';
import type { Random } from '../random.ts';
import type { Outline } from './courses.ts';
import { dueBy } from './due-days.ts';
import type { Ground } from './ground.ts';
import { createTurns, type Turns } from './turns.ts';

/** States after docketing with their days, in order. */
export type Path = readonly (readonly [CaseStatus, number])[];

/** Order 60: served within five working days, defence within fifteen days. */
const SERVICE = 5;
const DEFENCE = 15;
/** Respondents who do not answer. */
const SILENT = 0.25;
/** A party is told of a hearing three working days before it. */
const NOTICE = 3;
/** And seven days before the hearing on a penalty. */
const PENALTY_NOTICE = 5;
/** What nobody goes on with stopped so many days after docketing. */
const STALLED = 60;
/** A mediation or a counterfeit may lie untouched for so many days. */
const FRESH = 16;
/** Only a large fine brings a hearing. */
const LARGE_FINE = 30_000;

/** States in which a case stands open, how often, and after how many days at the earliest. */
const OPEN: Readonly<Record<CaseKind, Readonly<Partial<Record<CaseStatus, readonly [weight: number, days: number]>>>>> = {
  INFRINGEMENT: {
    INVESTIGATING: [50, 12],
    SERVED: [14, 1],
    DELIBERATING: [12, 45],
    HEARING_SCHEDULED: [10, 25],
    HEARD: [8, 35],
    DOCKETED: [6, 0],
  },
  MEDIATION: { MEDIATING: [80, 4], DOCKETED: [12, 0], SUSPENDED: [8, 8] },
  COUNTERFEIT: {
    INVESTIGATING: [36, 1],
    INVESTIGATION_CLOSED: [14, 5],
    EXECUTING: [12, 12],
    PENALTY_NOTICED: [10, 6],
    DOCKETED: [10, 0],
    DECIDED: [8, 10],
    SERVED: [5, 11],
    PENALTY_HEARING: [3, 16],
    WAITING_CRIMINAL: [2, 6],
  },
};
/** Where a case stands that is late and not concluded. */
const STUCK: Readonly<Record<CaseKind, Readonly<Partial<Record<CaseStatus, number>>>>> = {
  INFRINGEMENT: { INVESTIGATING: 70, DELIBERATING: 20, HEARD: 10 },
  MEDIATION: { MEDIATING: 1 },
  COUNTERFEIT: { INVESTIGATING: 75, INVESTIGATION_CLOSED: 25 },
};
/** Where a case stood when it was concluded that way. */
const ENDED_IN: Readonly<Record<CaseKind, Readonly<Partial<Record<Disposition, Readonly<Partial<Record<CaseStatus, number>>>>>>>> = {
  INFRINGEMENT: {
    MEDIATED: { INVESTIGATING: 50, HEARD: 35, DELIBERATING: 15 },
    STOP_ORDER: { DELIBERATING: 1 },
    NOT_INFRINGED: { DELIBERATING: 1 },
    WITHDRAWN: { INVESTIGATING: 75, HEARING_SCHEDULED: 15, HEARD: 10 },
    DEEMED_WITHDRAWN: { HEARING_SCHEDULED: 1 },
    SETTLED: { INVESTIGATING: 70, HEARD: 30 },
    REVOKED: { INVESTIGATING: 70, DELIBERATING: 30 },
    TRANSFERRED: { INVESTIGATING: 1 },
    MERGED: { INVESTIGATING: 1 },
  },
  MEDIATION: { MEDIATED: { MEDIATING: 1 }, REVOKED: { MEDIATING: 1 }, WITHDRAWN: { MEDIATING: 1 } },
  COUNTERFEIT: {
    PENALISED: { EXECUTING: 1 },
    EXEMPTED: { INVESTIGATION_CLOSED: 1 },
    REVOKED: { INVESTIGATION_CLOSED: 60, INVESTIGATING: 40 },
    TRANSFERRED_TO_POLICE: { WAITING_CRIMINAL: 1 },
    TRANSFERRED: { INVESTIGATING: 1 },
    MERGED: { INVESTIGATING: 1 },
  },
};
/** The state in which a case ends at its office. */
const endOf = (disposition: Disposition): CaseStatus =>
  disposition === 'TRANSFERRED' ? 'TRANSFERRED_OUT' : disposition === 'MERGED' ? 'MERGED' : 'CONCLUDED';

type Ended = Outline & { readonly disposition: Disposition; readonly late: boolean };

/** The way of a case from docketing to where it stands or was concluded, over days that the law allows. */
export function createPaths({ calendar, last }: Ground, random: Random, personas: string) {
  const turns = new Map<string, Turns<CaseStatus>>();
  const turnOf = (key: string, weights: Readonly<Partial<Record<CaseStatus, number>>>, first?: 'RARE' | 'USUAL'): Turns<CaseStatus> => {
    const turn = turns.get(key) ?? createTurns(weights, first);
    turns.set(key, turn);
    return turn;
  };
  /** a working day about that part of the way, not before `from` */
  const part = (from: number, to: number, at: number): number =>
    Math.max(from, calendar.floor(from + Math.round((to - from) * (at + (random.next() - 0.5) * 0.1))));

  const infringement = (to: CaseStatus, start: number, end: number, late: boolean): Path => {
    if (to === 'DOCKETED') return [];
    const limit = calendar.shift(start, SERVICE);
    const earliest = to === 'SERVED' ? Math.max(start, calendar.shift(end, 1) - DEFENCE) : start;
    const served = late
      ? calendar.shift(limit, random.between(1, 6))
      : Math.min(limit, end, calendar.shift(earliest, random.between(0, SERVICE)));
    const path: (readonly [CaseStatus, number])[] = [['SERVED', served]];
    if (to === 'SERVED') return path;
    const answered = random.chance(SILENT)
      ? calendar.shift(dueBy('I3', served, start), 1)
      : calendar.floor(served + random.between(4, DEFENCE));
    const from = Math.max(served, Math.min(answered, end));
    path.push(['INVESTIGATING', from]);
    if (to === 'INVESTIGATING') return path;
    const deliberated = part(from, end, 0.9);
    if (to === 'DELIBERATING' && random.chance(0.3)) return [...path, ['DELIBERATING', deliberated]];
    const scheduled = part(from, end, to === 'HEARING_SCHEDULED' ? 0.8 : 0.3);
    // a petitioner who stays away on the last day was told in time of it (I5)
    if (to === 'HEARING_SCHEDULED') return [...path, ['HEARING_SCHEDULED', Math.max(from, Math.min(scheduled, dueBy('I5', end, from)))]];
    const heard = Math.max(calendar.shift(scheduled, NOTICE), part(from, end, 0.65));
    if (heard > end) return to === 'DELIBERATING' ? [...path, ['DELIBERATING', deliberated]] : path;
    path.push(['HEARING_SCHEDULED', scheduled], ['HEARD', heard]);
    return to === 'HEARD' ? path : [...path, ['DELIBERATING', Math.max(heard, deliberated)]];
  };

  /** asked for on the next day, and held seven days after that at the earliest */
  const heardAfter = (noticed: number, end: number): number => {
    const asked = calendar.shift(noticed, 1);
    let heard = Math.max(calendar.shift(asked, PENALTY_NOTICE), part(noticed, end, 0.3));
    while (dueBy('C5b', heard, heard) < asked) heard = calendar.shift(heard, 1);
    return heard;
  };

  const counterfeit = (to: CaseStatus, start: number, end: number, hearing: boolean): Path => {
    if (to === 'DOCKETED') return [];
    const investigating = Math.min(end, calendar.shift(start, random.below(2)));
    const path: (readonly [CaseStatus, number])[] = [['INVESTIGATING', investigating]];
    if (to === 'INVESTIGATING') return path;
    const closed = part(investigating, end, 0.4);
    if (to === 'WAITING_CRIMINAL') return [...path, ['WAITING_CRIMINAL', closed]];
    path.push(['INVESTIGATION_CLOSED', closed]);
    if (to === 'INVESTIGATION_CLOSED') return path;
    const noticed = Math.min(end, calendar.shift(closed, random.below(2)));
    path.push(['PENALTY_NOTICED', noticed]);
    if (to === 'PENALTY_NOTICED') return path;
    const heard = hearing || to === 'PENALTY_HEARING' ? heardAfter(noticed, end) : null;
    if (heard !== null && heard <= end) path.push(['PENALTY_HEARING', heard]);
    if (to === 'PENALTY_HEARING') return path;
    const decided = part(path.at(-1)?.[1] ?? noticed, end, 0.5);
    path.push(['DECIDED', decided]);
    if (to === 'DECIDED') return path;
    const served = Math.min(end, dueBy('C6', decided, start), calendar.shift(decided, random.below(3)));
    path.push(['SERVED', served]);
    return to === 'SERVED' ? path : [...path, ['EXECUTING', Math.min(end, calendar.shift(served, random.below(2)))]];
  };

  const mediation = (to: CaseStatus, start: number, end: number): Path =>
    to === 'DOCKETED' ? [] : [['MEDIATING', Math.min(end, calendar.shift(start, random.between(1, 5)))]];

  const way = (kind: CaseKind, to: CaseStatus, start: number, end: number, { late = false, hearing = false } = {}): Path => {
    if (kind === 'INFRINGEMENT') return infringement(to, start, end, late);
    return kind === 'COUNTERFEIT' ? counterfeit(to, start, end, hearing) : mediation(to, start, end);
  };

  /** suspended out of where it stood by then */
  const suspended = (kind: CaseKind, docketed: number): Path => {
    const age = last - docketed;
    const before =
      kind === 'MEDIATION' ? (age < 8 ? 'DOCKETED' : 'MEDIATING') : age < 1 ? 'DOCKETED' : age < 16 ? 'SERVED' : 'INVESTIGATING';
    const path = way(kind, before, docketed, calendar.floor(docketed + Math.floor(age / 2)));
    return [...path, ['SUSPENDED', Math.max(path.at(-1)?.[1] ?? docketed, calendar.floor(last - random.between(0, Math.floor(age / 3))))]];
  };

  return {
    /** the way of a case that is open on the world's day */
    open: ({ kind, seat, docketed, due, suspended: still }: Outline): Path => {
      const here = seat === personas;
      if (still) return suspended(kind, docketed);
      if (due < last) {
        const weights = STUCK[kind];
        const to = turnOf(`stuck/${kind}/${here}`, weights)(Object.keys(weights) as CaseStatus[]);
        return way(kind, to, docketed, calendar.floor(Math.min(last, docketed + STALLED)));
      }
      const age = last - docketed;
      const states = Object.entries(OPEN[kind]) as [CaseStatus, readonly [number, number]][];
      const weights = Object.fromEntries(states.map(([status, [weight]]) => [status, weight]));
      const served = calendar.shift(docketed, SERVICE);
      const mayStand = ([status, [, days]]: (typeof states)[number]): boolean => {
        if (kind === 'INFRINGEMENT' && status === 'DOCKETED') return last <= served;
        if (kind === 'INFRINGEMENT' && status === 'SERVED') return age >= days && last <= served + DEFENCE - 2;
        return age >= days && (status !== 'DOCKETED' || age <= FRESH);
      };
      // the personas work on what is usual, the country knows what is rare
      const to = turnOf(`open/${kind}/${here}`, weights, here ? 'USUAL' : 'RARE')(states.filter(mayStand).map(([status]) => status));
      if (to === 'SUSPENDED') return suspended(kind, docketed);
      return way(kind, to, docketed, last);
    },
    /** the way of a case to its conclusion, that day included */
    closed: ({ kind, docketed, concluded, disposition, fineYuan, late }: Ended): Path => {
      const end = concluded ?? last;
      const weights = ENDED_IN[kind][disposition] ?? {};
      const states = Object.entries(weights) as [CaseStatus, number][];
      const to = (states[random.weighted(states.map(([, weight]) => weight))] ?? ['INVESTIGATING', 1])[0];
      const hearing = (fineYuan ?? 0) >= LARGE_FINE && end - docketed >= 18;
      return [...way(kind, to, docketed, end, { late, hearing }), [endOf(disposition), end]];
    },
  };
}
