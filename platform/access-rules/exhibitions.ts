import { CASE_HELD, CASE_INSIDE } from './cases.ts';
import { everybody, usual, type Governed } from './governed.ts';

/**
 * Shows are known to all: their desk or contact must be displayed (R8.6). Complaints at them are as confidential as cases; who
 * is stationed is for the offices alone.
 */
export const EXHIBITIONS = {
  exhibition: { ...usual, schema: 'cases', table: 'exhibition', office: 'agency_id', read: everybody('all'), write: CASE_HELD.write },
  exhibitionOfficer: { ...CASE_HELD, table: 'exhibition_officer', key: 'exhibition_id', read: CASE_INSIDE },
  exhibitionCase: { ...CASE_HELD, table: 'exhibition_case', read: { ...CASE_INSIDE, RIGHT_HOLDER: ['granted'] } },
} as const satisfies Record<string, Governed>;
