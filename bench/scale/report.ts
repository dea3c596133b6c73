import { quantile } from '../report.ts';
import type { Question } from './questions.ts';

/** What callers waited for the answers to one question in each world, ms. */
export interface Waited {
  readonly question: Pick<Question, 'name' | 'bound'>;
  readonly small: readonly number[];
  readonly large: readonly number[];
}

export interface ScaleFigures {
  readonly question: string;
  readonly asked: number;
  readonly smallP95Ms: number;
  readonly largeP95Ms: number;
  /** 95th percentile of the large world to that of the small one */
  readonly ratio: number;
  /** the same of the medians, which a shared machine disturbs less */
  readonly medianRatio: number;
  readonly bound: number | null;
  readonly within: boolean;
}

const round = (value: number): number => Math.round(value * 100) / 100;

export function scaleFigures(waited: readonly Waited[]): readonly ScaleFigures[] {
  return waited.map(({ question: { name, bound }, small, large }) => {
    const [less, more] = [quantile(small, 0.95), quantile(large, 0.95)];
    const within = bound === null || more / less <= bound;
    return {
      question: name,
      asked: small.length,
      smallP95Ms: round(less),
      largeP95Ms: round(more),
      ratio: round(more / less),
      medianRatio: round(quantile(large, 0.5) / quantile(small, 0.5)),
      bound,
      within,
    };
  });
}

/** The same for a terminal. */
export function scaleTable(figures: readonly ScaleFigures[]): string {
  const head = ['question'.padEnd(28), 'asked', 'small p95', 'large p95', 'ratio', 'median ratio', 'bound'].join('  ');
  const lines = figures.map(({ question, asked, smallP95Ms, largeP95Ms, ratio, medianRatio, bound, within }) =>
    [
      question.padEnd(28),
      String(asked).padStart(5),
      smallP95Ms.toFixed(2).padStart(9),
      largeP95Ms.toFixed(2).padStart(9),
      ratio.toFixed(2).padStart(5),
      medianRatio.toFixed(2).padStart(12),
      bound === null ? '' : `${bound.toFixed(1)}${within ? '' : '  OVER · 超出'}`,
    ].join('  '),
  );
  return [head, ...lines].map((line) => line.trimEnd()).join('\n');
}
