/** The faults that a world carries on purpose, each found by one query. */
export const FAULTS = [
  'LATE_CONCLUSION',
  'UNCERTIFIED_HANDLER',
  'UNLAWFUL_TEAM',
  'BUCK_PASSING',
  'UNACKNOWLEDGED',
  'FALSE_REPORT',
  'UNCONSENTED_CLASS',
  'CAPACITY_GAP',
  'FORECAST_OVERDUE',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Part of the rows that carry a fault: cases, complaints that reached an office, monthly reports. Others are planted by who writes their rows. */
const RATES: Readonly<Partial<Record<Fault, number>>> = {
  LATE_CONCLUSION: 0.01,
  UNCERTIFIED_HANDLER: 0.004,
  UNLAWFUL_TEAM: 0.004,
  BUCK_PASSING: 0.005,
  UNACKNOWLEDGED: 0.005,
  FALSE_REPORT: 0.02,
};

/** Something of the world by its id and natural key, for documentation, saved operations and tests. */
export interface Sample {
  readonly id: string;
  readonly key: string;
  readonly [fact: string]: string | number | null;
}
export type SampleKind = 'cases' | 'complaints' | 'receipts' | 'officers' | 'rightHolderCases' | 'policeCases' | 'supervised';
const SAMPLES = 12;

/** What the generator knows and a query must find again. */
export interface Answers {
  readonly planted: Readonly<Record<Fault, string[]>>;
  readonly totals: Readonly<Record<'kind' | 'year' | 'province', Map<string, number>>>;
  readonly samples: Readonly<Record<SampleKind, Sample[]>>;
  /** one more row on which the fault could lie; true when its turn has come */
  due(fault: Fault): boolean;
  plant(fault: Fault, id: string): void;
  count(facts: { readonly kind: string; readonly year: string; readonly province: string }): void;
  sample(kind: SampleKind, sample: Sample): void;
}

export function createAnswers(): Answers {
  const planted = Object.fromEntries(FAULTS.map((fault) => [fault, [] as string[]])) as Record<Fault, string[]>;
  const seen = new Map<Fault, number>();
  const totals = { kind: new Map<string, number>(), year: new Map<string, number>(), province: new Map<string, number>() };
  const samples: Record<SampleKind, Sample[]> = {
    cases: [],
    complaints: [],
    receipts: [],
    officers: [],
    rightHolderCases: [],
    policeCases: [],
    supervised: [],
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
      for (const [by, key] of [
        ['kind', facts.kind],
        ['year', facts.year],
        ['province', facts.province],
      ] as const) {
        totals[by].set(key, (totals[by].get(key) ?? 0) + 1);
      }
    },
    sample: (kind, sample) => {
      if (samples[kind].length < SAMPLES) samples[kind].push(sample);
    },
  };
}
