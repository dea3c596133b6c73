import { isLost } from '#law/litigation.ts';
import { dayOf } from '../days.ts';
import type { Case } from './cases.ts';
import type { SideAct } from './case-steps.ts';
import { dueOn } from './due-days.ts';
import type { Ground } from './ground.ts';
import type { Suit } from './suits.ts';

/** A published penalty that fell before a court or the superior: it may not stay public (C8b). */
export interface Withdrawal {
  /** day of the judgment */
  readonly decided: number;
  /** day on which it was taken back; null while it still is to be */
  readonly withdrawn: number | null;
  readonly ground: 'CHANGED' | 'ANNULLED';
}

/** Taken back on the second working day; null where nothing fell, or the rules of that day ask for nothing. */
export function withdrawalOf({ calendar, last }: Ground, { row, course, docketed }: Case, suits: readonly Suit[]): Withdrawal | null {
  const published = course.find(({ status }) => status === 'PUBLISHED')?.day;
  const suit = suits.find(({ outcome }) => outcome != null && isLost(outcome));
  if (row.kind !== 'COUNTERFEIT' || published === undefined || suit?.decidedOn == null) return null;
  const decided = dayOf(suit.decidedOn);
  if (decided < published || dueOn('C8b', decided, docketed) === null) return null;
  const withdrawn = calendar.shift(decided, 2);
  return { decided, withdrawn: withdrawn <= last ? withdrawn : null, ground: suit.outcome === 'CHANGED' ? 'CHANGED' : 'ANNULLED' };
}

/** The act on record (R4.3): the head of the office takes it back. */
export const withdrawalActs = (found: Withdrawal | null): readonly SideAct[] =>
  found?.withdrawn == null ? [] : [{ act: 'WITHDRAW_PUBLICATION', day: found.withdrawn, officers: [] }];
