import type { DayRuleId } from './limits.ts';

/**
 * Clocks that run against somebody outside the office: a party who answers, consents, sues, asks for a hearing or pays; the police
 * who decide. Their end is told on the case, but they are nobody's work at the office (R8.5).
 */
export const OTHERS_CLOCKS = ['I3', 'I10', 'M0', 'M3', 'C5', 'C7', 'C9', 'C9b', 'T3'] as const satisfies readonly DayRuleId[];

/**
 * Of these, the rights of a party: who does not use one breaks no duty, the right is gone when its time is over. Paying the fine (C7)
 * and deciding on a transfer (T3) are duties.
 */
export const RIGHTS = ['I3', 'I10', 'M0', 'M3', 'C5', 'C9', 'C9b'] as const satisfies readonly (typeof OTHERS_CLOCKS)[number][];
export const isRight = (rule: string): boolean => RIGHTS.some((right) => right === rule);
