/** The faults that a world carries on purpose, each found by one query. */
export const FAULTS = [
  'LATE_CONCLUSION',
  'UNCERTIFIED_HANDLER',
  'UNLAWFUL_TEAM',
  'LATE_SERVICE',
  'UNSEALED_ARCHIVE',
  'VOLUME_MISMATCH',
  'UNANSWERED_SUIT',
  'OVERDUE_ACCEPTANCE',
  'ASSIST_OVERDUE',
  'BUCK_PASSING',
  'UNACKNOWLEDGED',
  'FALSE_REPORT',
  'UNCONSENTED_CLASS',
  'CAPACITY_GAP',
  'FORECAST_OVERDUE',
  'THRESHOLD_NOT_TRANSFERRED',
  'REFERRAL_BOUNCED',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Part of the rows that carry a fault, of those on which it can lie: cases, matters not docketed, complaints that reached an office, monthly reports. Others are planted by who writes their rows. */
const RATES: Readonly<Partial<Record<Fault, number>>> = {
  LATE_CONCLUSION: 0.01,
  UNCERTIFIED_HANDLER: 0.004,
  UNLAWFUL_TEAM: 0.004,
  LATE_SERVICE: 0.01,
  UNSEALED_ARCHIVE: 0.004,
  VOLUME_MISMATCH: 0.02,
  OVERDUE_ACCEPTANCE: 0.03,
  ASSIST_OVERDUE: 0.08,
  BUCK_PASSING: 0.005,
  UNACKNOWLEDGED: 0.005,
  FALSE_REPORT: 0.02,
  THRESHOLD_NOT_TRANSFERRED: 0.01,
  REFERRAL_BOUNCED: 0.004,
};

/** Something of the world by its id and natural key, for documentation, saved operations and tests. */
export interface Sample {
  readonly id: string;
  readonly key: string;
  readonly [fact: string]: string | number | null;
}
export type SampleKind =
  | 'cases'
  | 'intakes'
  | 'complaints'
  | 'receipts'
  | 'officers'
  | 'rightHolderCases'
  | 'policeCases'
  | 'supervised'
  | 'assistRequests'
  | 'confirmations'
  | 'referrals';
const SAMPLES = 12;
/** What is counted: cases by kind, year, province and rule-set; by state also matters that were not docketed; clocks on record by number. */
export const TOTALS = ['kind', 'year', 'province', 'status', 'ruleSet', 'clock'] as const;
export type Total = (typeof TOTALS)[number];

/** What the generator knows and a query must find again. */
export interface Answers {
  readonly planted: Readonly<Record<Fault, string[]>>;
  readonly totals: Readonly<Record<Total, Map<string, number>>>;
  readonly samples: Readonly<Record<SampleKind, Sample[]>>;
  /** one more row on which the fault could lie; true when its turn has come */
  due(fault: Fault): boolean;
  plant(fault: Fault, id: string): void;
  count(facts: Readonly<Partial<Record<Total, string>>>): void;
  sample(kind: SampleKind, sample: Sample): void;
}

export function createAnswers(): Answers {
  const planted = Object.fromEntries(FAULTS.map((fault) => [fault, [] as string[]])) as Record<Fault, string[]>;
  const seen = new Map<Fault, number>();
  const totals = Object.fromEntries(TOTALS.map((by) => [by, new Map<string, number>()])) as Record<Total, Map<string, number>>;
  const samples: Record<SampleKind, Sample[]> = {
    cases: [],
    intakes: [],
    complaints: [],
    receipts: [],
    officers: [],
    rightHolderCases: [],
    policeCases: [],
    supervised: [],
    assistRequests: [],
    confirmations: [],
    referrals: [],
  };
  return {
    planted,
    totals,
    samples,
    due: (fault) => {
      const rows = (seen.get(fault) ?? 0) + 1;
      seen.set(fault, rows);
      // half a step ahead, so that the smallest world has one of each
      return planted[fault].length < rows * (RATES[fault] ?? 0) + 0.5;
    },
    plant: (fault, id) => void planted[fault].push(id),
    count: (facts) => {
      for (const by of TOTALS) {
        const key = facts[by];
        if (key !== undefined) totals[by].set(key, (totals[by].get(key) ?? 0) + 1);
      }
    },
    sample: (kind, sample) => {
      if (samples[kind].length < SAMPLES) samples[kind].push(sample);
    },
  };
}
