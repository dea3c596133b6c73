import { CASE_HELD } from './cases.ts';
import type { Governed } from './governed.ts';

/** What an office brings from its local system is its own affair until it is on record as cases (R17.1). */
const own = { ...CASE_HELD, read: CASE_HELD.write } as const;

export const IMPORTS = {
  importBatch: { ...own, table: 'import_batch' },
  importRow: { ...own, table: 'import_row', key: 'batch_id' },
  importProblem: { ...own, table: 'import_problem', key: 'batch_id' },
  importedCase: { ...own, table: 'imported_case', key: 'batch_id' },
} as const satisfies Record<string, Governed>;
