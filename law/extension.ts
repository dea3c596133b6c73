import type { Clock, DayFacts } from './clock.ts';
import { clockOf } from './clock-of.ts';
import type { ConclusionFacts } from './clocks.ts';
import { daysBetween, type Day } from './dates.ts';
import { CONCLUSION_RULES, DAY_LIMITS, type DayRuleId } from './limits.ts';
import { versionFor } from './day-clock.ts';
import type { ClockRule } from './limit.ts';
import type { Told } from './told.ts';

/** Why a time cannot be extended. */
export type ExtensionReason = 'NO_EXTENSION' | 'ALREADY_EXTENDED' | 'BEFORE_START' | 'NOT_BEFORE_DUE';

/** The reasons in words. */
export const EXTENSION_WORDS: Readonly<Record<ExtensionReason, Told>> = {
  NO_EXTENSION: ['The rule knows no extension of this time', '该期限依法不得延长'],
  ALREADY_EXTENDED: ['The time was extended before; the law knows one extension', '该期限已延长过一次,依法只能延长一次'],
  BEFORE_START: ['The time had not begun on that day', '该日期限尚未起算'],
  NOT_BEFORE_DUE: ['An extension must be approved before the due day', '延长须在期限届满前批准'],
};

/** What an extension would do. */
export interface ExtensionPreview {
  readonly wasDueOn: Day;
  readonly dueOn: Day;
  readonly addedDays: number;
  /** the clock as it would be */
  readonly clock: Clock;
}

/** What the extension of any clock would do if it were approved on that day, or why it cannot be (§2.12). */
export function previewExtensionOf(
  rule: DayRuleId,
  facts: DayFacts,
  approvedOn: Day,
): ExtensionPreview | { readonly reason: ExtensionReason } {
  const version = versionFor<ClockRule['versions'][number]>(DAY_LIMITS[rule], facts);
  const was = clockOf(rule, { ...facts, extended: false, extendedOn: null });
  const clock = clockOf(rule, { ...facts, extended: false, extendedOn: approvedOn });
  if (!was || !clock || version.span === null || !version.extension) return { reason: 'NO_EXTENSION' };
  if (facts.extended === true || facts.extendedOn != null) return { reason: 'ALREADY_EXTENDED' };
  if (approvedOn < facts.startedOn) return { reason: 'BEFORE_START' };
  if (!clock.extended) return { reason: 'NOT_BEFORE_DUE' };
  return { wasDueOn: was.dueOn, dueOn: clock.dueOn, addedDays: daysBetween(was.dueOn, clock.dueOn), clock };
}

/** What an extension of the time to conclude would do (I7, M2, C4). */
export const previewExtension = ({ kind, ...facts }: ConclusionFacts, approvedOn: Day) =>
  previewExtensionOf(CONCLUSION_RULES[kind], { ...facts, startedOn: facts.docketedOn }, approvedOn);
