import { CASE_FILE, CASE_HELD, CASE_TOLD } from './cases.ts';
import type { Governed } from './governed.ts';

const ofCase = { ...CASE_HELD, key: 'case_id', read: CASE_FILE } as const;

/** What every matter has: its receipt, its steps, its clocks and its parties (annexes A1 to A3). */
export const PROCEDURE = {
  intake: { ...CASE_HELD, table: 'intake', read: CASE_FILE },
  caseStep: { ...ofCase, table: 'case_step', shared: 'told', read: CASE_TOLD },
  deadline: { ...ofCase, table: 'deadline', shared: 'told', read: CASE_TOLD },
  excludedPeriod: { ...ofCase, table: 'excluded_period', shared: 'told', read: CASE_TOLD },
  party: { ...ofCase, table: 'party' },
  casePatent: { ...ofCase, table: 'matter_patent' },
} as const satisfies Record<string, Governed>;
