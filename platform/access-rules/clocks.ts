import { CASE_HELD, CASE_INSIDE, CASE_PARTIES } from './cases.ts';
import type { Governed, Rule } from './governed.ts';

const ofCase = { ...CASE_HELD, key: 'case_id', read: CASE_PARTIES } as const;

/** Whether a patent stands concerns whoever enforces it, wherever: the notice that one office received serves all (R8.4). */
const everyOffice: Rule = { OFFICE: ['all'], HANDLER: ['all'], ANALYST: ['all'], SUPERVISOR: ['all'], PARTNER: ['all'] };

/** Invalidations of patents, suits against decisions, and what one case has to do with another (R1.3, R2.4, R8.4). */
export const CLOCKS = {
  invalidation: { ...CASE_HELD, table: 'invalidation', read: everyOffice },
  litigation: { ...ofCase, table: 'litigation' },
  // a link names another case, in words of the office: its parties may not see that one
  caseLink: { ...ofCase, table: 'case_link', read: CASE_INSIDE },
} as const satisfies Record<string, Governed>;
