import { hearingAskedBy } from '#law/penalty-procedure.ts';
import { dateOf, dayOf } from '../days.ts';
import type { Case } from './cases.ts';
import { dueBy } from './due-days.ts';
import type { Ground } from './ground.ts';

/** The last oral hearing that a dispute was called to, whether it was held or not. */
export interface Called {
  readonly noticed: number;
  readonly scheduled: number;
  /** day on which it was held; null where it is still to come, or was called off */
  readonly held: number | null;
}

/** Fixed for the day on which it was held, or for one to come; a request is deemed withdrawn where the petitioner stayed away. */
export function hearingOf({ calendar, last }: Ground, { row, course, docketed, concluded }: Case): Called | null {
  const dayInto = (into: string) => course.findLast(({ status }) => status === into)?.day ?? null;
  const noticed = dayInto('HEARING_SCHEDULED');
  if (noticed === null || row.kind !== 'INFRINGEMENT') return null;
  const held = dayInto('HEARD') ?? (row.disposition === 'DEEMED_WITHDRAWN' ? concluded : null);
  const passed = concluded !== null || row.status === 'SUSPENDED';
  let scheduled = held ?? calendar.shift(noticed, passed ? 5 : Math.max(5, last - noticed));
  while (held === null && dueBy('I5', scheduled, docketed) < noticed) scheduled = calendar.shift(scheduled, 1);
  return { noticed, held, scheduled };
}

/** Day on which a party asked for a hearing on its penalty, and was told of its day: the next one, within its time (C5). */
export const hearingAskedOn = (noticed: number): number => Math.min(noticed + 1, dayOf(hearingAskedBy(dateOf(noticed))));
