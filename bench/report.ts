import { OURS, TITLES, YARDSTICK, type Contender } from './contenders.ts';
import type { Sample } from './measure.ts';

/** Processor milliseconds per request, and how they compare within this run. */
export interface Figures {
  readonly name: Contender['name'];
  readonly requests: number;
  readonly nodeMs: number;
  readonly postgresMs: number;
  readonly totalMs: number;
  /** Node and PostgreSQL together: 1 is the hand-written endpoint, and 1 is ours */
  readonly toOneStatement: number;
  readonly toOurs: number;
  /** for information: what the caller waited on this machine at this hour */
  readonly wallP50Ms: number;
  readonly wallP95Ms: number;
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** The value that `share` of them do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const total = ({ node, postgres, requests }: Sample): number => (node + postgres) / requests;

export function figuresOf(samples: readonly Sample[]): readonly Figures[] {
  const of = (name: string): number => samples.filter((sample) => sample.name === name).map(total)[0] ?? Number.NaN;
  const [yardstick, ours] = [of(YARDSTICK), of(OURS)];
  return samples.map((sample) => ({
    name: sample.name,
    requests: sample.requests,
    nodeMs: round(sample.node / sample.requests),
    postgresMs: round(sample.postgres / sample.requests),
    totalMs: round(total(sample)),
    toOneStatement: round(total(sample) / yardstick),
    toOurs: round(total(sample) / ours),
    wallP50Ms: round(quantile(sample.wall, 0.5)),
    wallP95Ms: round(quantile(sample.wall, 0.95)),
  }));
}

const HEAD = ['contender', 'requests', 'Node', 'PostgreSQL', 'sum', '× one statement', '× ours', 'p50', 'p95', ''];

/** The same for a terminal; milliseconds, two places. */
export function tableOf(figures: readonly Figures[]): string {
  const rows = figures.map((row) => [
    row.name,
    String(row.requests),
    ...[row.nodeMs, row.postgresMs, row.totalMs, row.toOneStatement, row.toOurs, row.wallP50Ms, row.wallP95Ms].map((value) =>
      value.toFixed(2),
    ),
    TITLES[row.name],
  ]);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 || column === cells.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [line(HEAD), ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}
