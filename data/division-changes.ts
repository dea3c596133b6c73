import { RECORD_BEGINS } from '#law/reorganisation.ts';
import type { Confidence } from '#law/configuration.ts';

/** What a code of GB/T 2260 was for a time. */
export interface DivisionTerm {
  readonly code: string;
  readonly name: string;
  readonly level: 'PREFECTURE';
  readonly parent: string;
  /** first day; `RECORD_BEGINS` where the beginning is not told here */
  readonly from: string;
  /** first day on which it no longer held; null while it does */
  readonly to: string | null;
  /** codes that took its place */
  readonly became: readonly string[];
  readonly confidence: Confidence;
}

const term = (code: string, name: string, from: string, to: string | null = null, became: readonly string[] = []): DivisionTerm => ({
  code,
  name,
  level: 'PREFECTURE',
  parent: `${code.slice(0, 2)}0000`,
  from,
  to,
  became,
  confidence: 'MEMORY',
});

/**
 * Changes of prefectures that touch the platform's years: renamed, abolished, founded, given another code. Days are those of
 * the State Council's approval or of its announcement; numbers of documents are left out where they are not sure.
 */
export const DIVISION_TERMS: readonly DivisionTerm[] = [
  // 襄樊 became 襄阳 under the same code
  term('420600', '襄樊市', RECORD_BEGINS, '2010-12-09'),
  term('420600', '襄阳市', '2010-12-09'),
  // 巢湖 was divided among 合肥, 芜湖 and 马鞍山
  term('341400', '巢湖市', '1999-07-09', '2011-08-22', ['340100', '340200', '340500']),
  // prefectures of Guizhou became cities with other codes
  term('522400', '毕节地区', RECORD_BEGINS, '2011-10-22', ['520500']),
  term('520500', '毕节市', '2011-10-22'),
  term('522200', '铜仁地区', RECORD_BEGINS, '2011-10-22', ['520600']),
  term('520600', '铜仁市', '2011-10-22'),
  // 三沙 is new
  term('460300', '三沙市', '2012-07-24'),
  // 思茅 became 普洱 under the same code
  term('530800', '思茅市', '2003-10-30', '2007-01-21'),
  term('530800', '普洱市', '2007-01-21'),
];
