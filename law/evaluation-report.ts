import type { PatentType } from './patent-number.ts';

/**
 * What a search or evaluation report 专利权评价报告 says of a utility model or a design, which nobody examined (专利法 2008 §61; 2020
 * §66): no defect, a defect in part of the claims or designs, a defect in all of them.
 */
export const REPORT_FINDINGS = ['NO_DEFECT', 'PARTIAL', 'DEFECT'] as const;
export type ReportFinding = (typeof REPORT_FINDINGS)[number];

/** An invention was examined before it was granted: the law knows no report on it. */
export const isExamined = (type: PatentType): boolean => type === 'INVENTION';

/** Whether the patent stands as a whole by its report; null where there is none, or nobody recorded what it found. */
export const findsNoDefect = (finding: ReportFinding | null): boolean | null => (finding === null ? null : finding === 'NO_DEFECT');
