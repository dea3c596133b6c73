import { clockOf } from './clock-of.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';
import { lateFee } from './late-fee.ts';

/** From which sums a party may ask for a hearing, and the leaders of the office decide together; the law says "large" and "heavy". */
export interface HeavyRule extends Dated {
  readonly hearingFromYuan: number;
  /** whether confiscating so much gives a hearing too */
  readonly confiscationCounts: boolean;
  readonly collectiveFromYuan: number;
  readonly citation: string;
  readonly confidence: Confidence;
}

/** By the day of the act, old to new. */
export const HEAVY_RULES: readonly [HeavyRule, ...HeavyRule[]] = [
  {
    from: '1996-10-01',
    hearingFromYuan: 10_000,
    confiscationCounts: false,
    collectiveFromYuan: 50_000,
    citation: '行政处罚法(1996年)§38、§42;平台配置(较大数额)',
    confidence: 'SETTING',
  },
  {
    from: '2021-07-15',
    hearingFromYuan: 10_000,
    confiscationCounts: true,
    collectiveFromYuan: 50_000,
    citation: '行政处罚法(2021年修订)§57、§63;平台配置(较大数额)',
    confidence: 'SETTING',
  },
];

/** What a penalty takes, in yuan. */
export interface PenaltySums {
  readonly fineYuan: number;
  readonly confiscatedYuan: number;
}

/** Whether the party may ask for a hearing. */
export function givesHearing({ fineYuan, confiscatedYuan }: PenaltySums, on: Day): boolean {
  const { hearingFromYuan, confiscationCounts } = inForceOn(HEAVY_RULES, on);
  return fineYuan >= hearingFromYuan || (confiscationCounts && confiscatedYuan >= hearingFromYuan);
}

/** Whether the leaders of the office must decide together (集体讨论决定). */
export const needsCollective = ({ fineYuan, confiscatedYuan }: PenaltySums, on: Day): boolean =>
  fineYuan + confiscatedYuan >= inForceOn(HEAVY_RULES, on).collectiveFromYuan;

/** Last day on which a hearing may be asked for (C5). */
export const hearingAskedBy = (noticedOn: Day): Day => clockOf('C5', { startedOn: noticedOn })?.dueOn ?? noticedOn;
/** Last day on which the party must have been told of a hearing on that day (C5b). */
export const hearingToldBy = (heldOn: Day): Day => clockOf('C5b', { startedOn: heldOn })?.dueOn ?? heldOn;
/** Last day to pay in time (C7). */
export const payableBy = (servedOn: Day): Day => clockOf('C7', { startedOn: servedOn })?.dueOn ?? servedOn;

export interface Payment {
  readonly paidOn: Day;
  readonly yuan: number;
}

/** What of a fine is paid and owed, in yuan with fen. */
export interface Account {
  readonly paidYuan: number;
  /** additional fine, on what was paid late and on what is still owed */
  readonly lateFeeYuan: number;
  /** of the fine and the additional fine */
  readonly owedYuan: number;
}

const fen = (yuan: number): number => Math.round(yuan * 100) / 100;

/**
 * Payments go to the fine first, then to the additional fine. Each part of the fine bears 3 % a day from `dueOn` to its payment, so
 * the parts together are capped as the whole is (late-fee.ts).
 */
export function accountOf(fineYuan: number, dueOn: Day, payments: readonly Payment[], today: Day): Account {
  let open = fineYuan;
  let lateFeeYuan = 0;
  for (const { paidOn, yuan } of payments.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1))) {
    const part = Math.min(yuan, open);
    lateFeeYuan += lateFee(part, dueOn, paidOn);
    open = fen(open - part);
  }
  lateFeeYuan = fen(lateFeeYuan + lateFee(open, dueOn, today));
  const paidYuan = fen(payments.reduce((sum, { yuan }) => sum + yuan, 0));
  return { paidYuan, lateFeeYuan, owedYuan: Math.max(0, fen(fineYuan + lateFeeYuan - paidYuan)) };
}
