import { clockOf } from './clock-of.ts';
import type { Day } from './dates.ts';
import type { SuspectedOffence, ThresholdMet } from './criminal-thresholds.ts';

/** Series of numbers that an office gives beside its case numbers. */
const SERIES = { ASSIST: 'XZ', TRANSFER: 'YS', REFERRAL: 'TB' } as const;
export type NumberSeries = keyof typeof SERIES;

/** Number of a request, a transfer or a referral: sender's code, 协助 XZ, 移送 YS or 通报 TB, year, running number; IPO-440300/XZ-2014-0001. */
export const cooperationNo = (series: NumberSeries, sender: string, year: number, sequence: number): string =>
  `${sender}/${SERIES[series]}-${year}-${String(sequence).padStart(4, '0')}`;

/** Whether two places lie in different provinces: then a request goes through both provincial offices (R9.2). Six-digit codes. */
export const crossesProvinces = (one: string, other: string): boolean => one.slice(0, 2) !== other.slice(0, 2);

/** Last day to reply to a request for assistance (P1), counted anew from each day on which it reaches who must act. */
export const assistDue = (on: Day): Day => dueOf('P1', on);

/** Last day of a clock of the transfer to the police that counts in days (T1, T3, T4), or of a referral (P1 by analogy, a setting). */
export function dueOf(rule: 'T1' | 'T3' | 'T4' | 'P1' | 'M3', on: Day): Day {
  const clock = clockOf(rule, { startedOn: on });
  if (!clock) throw new RangeError(`No rule in force on ${on} sets ${rule}`);
  return clock.dueOn;
}

/** Day from which reasonable suspicion is enough in intellectual property matters (行政执法机关移送涉嫌犯罪案件的规定 2020 §3). */
const SUSPICION_FROM: Day = '2020-08-07';

/** What speaks for a transfer. */
export interface TransferGrounds {
  readonly offence: SuspectedOffence;
  readonly met: readonly ThresholdMet[];
  /** other serious circumstances, as the officers describe them (法释〔2004〕19号 §4(4)) */
  readonly otherSerious: string | null;
  readonly on: Day;
}

/** Whether a matter may be proposed for transfer: a threshold is met, the officers find it serious, or suspicion is enough by then (R9.8). */
export const mayTransfer = ({ offence, met, otherSerious, on }: TransferGrounds): boolean =>
  on >= SUSPICION_FROM || otherSerious !== null || met.some((threshold) => threshold.offence === offence);
