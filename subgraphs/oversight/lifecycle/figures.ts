import type { StatReportRow } from '../tables.ts';
import type { Discrepancy, Figure, FigureKind, Measure } from '../types.generated.ts';

/** Live counts of one kind of case in one month. */
export interface LiveCount {
  readonly kind: FigureKind;
  readonly docketed: number;
  readonly concluded: number;
}

export const KINDS = ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'] as const satisfies readonly FigureKind[];
const MEASURES = ['DOCKETED', 'CONCLUDED'] as const satisfies readonly Measure[];

/** The cells of a report, in the order of the form. */
export const reportedFigures = (report: StatReportRow): readonly Figure[] =>
  figures((kind, measure) => {
    const docketed = {
      INFRINGEMENT: report.docketedInfringement,
      MEDIATION: report.docketedMediation,
      COUNTERFEIT: report.docketedCounterfeit,
    };
    const concluded = {
      INFRINGEMENT: report.concludedInfringement,
      MEDIATION: report.concludedMediation,
      COUNTERFEIT: report.concludedCounterfeit,
    };
    return { DOCKETED: docketed, CONCLUDED: concluded }[measure][kind];
  });

/** The same cells from the live cases; a kind without cases counts zero. */
export const liveFigures = (counts: readonly LiveCount[]): readonly Figure[] =>
  figures((kind, measure) => {
    const count = counts.find((candidate) => candidate.kind === kind);
    return (measure === 'DOCKETED' ? count?.docketed : count?.concluded) ?? 0;
  });

const figures = (value: (kind: FigureKind, measure: Measure) => number): readonly Figure[] =>
  MEASURES.flatMap((measure) => KINDS.map((kind) => ({ kind, measure, value: value(kind, measure) })));

/** Where report and live cases differ (R6.4). */
export const discrepancies = (reported: readonly Figure[], live: readonly Figure[]): readonly Discrepancy[] =>
  reported.flatMap(({ kind, measure, value }) => {
    const now = live.find((figure) => figure.kind === kind && figure.measure === measure)?.value ?? 0;
    return now === value ? [] : [{ kind, measure, reported: value, live: now }];
  });
