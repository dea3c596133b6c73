import { addWorkingDays } from './calendar.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import { addDays, addMonths, type Day } from './dates.ts';
import { DECISION_FROM } from './decision.ts';

/** Levels that report upwards; the nation reports to nobody. */
export type ReportingLevel = 'COUNTY' | 'PREFECTURE' | 'PROVINCE';

/** Working day of the next month by which each level's report is due. */
export interface ReportLimits extends Dated {
  readonly workingDay: Readonly<Record<ReportingLevel, number>>;
  readonly confidence: Confidence;
}

/** The Decision asks for monthly reports (R6.1) but names no day; each level gets time to build on the one below. */
export const REPORT_LIMITS: readonly [ReportLimits, ...ReportLimits[]] = [
  { from: DECISION_FROM, confidence: 'SETTING', workingDay: { COUNTY: 3, PREFECTURE: 5, PROVINCE: 8 } },
];

/** Last day on which the report of a month (YYYY-MM) is in time. */
export function monthlyReportDue(month: string, level: ReportingLevel): Day {
  const lastOfMonth = addDays(addMonths(`${month}-01`, 1), -1);
  return addWorkingDays(lastOfMonth, inForceOn(REPORT_LIMITS, lastOfMonth).workingDay[level]);
}
