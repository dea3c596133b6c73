import type { Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import { importBatch, importedCase, importProblem, importRow } from '../../../subgraphs/cases/tables.ts';
import { below, isOffice, one } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Row } from '../reference.ts';

const HASH = 'c'.repeat(64);
const UNKNOWN = '0190ffff-ffff-7fff-8fff-fffffffffff0';

/** An import of Shenzhen's office that is still open, with one bad row, and a key that was imported before. */
async function lay(root: Sql, { agencyId, place, caseId }: Target): Promise<Record<string, string>> {
  const importBatchId = uuidv7();
  await root`insert into cases.import_batch (id, source, status, expected_rows, received, bad, opened_by, opened_on, agency_id, jurisdiction)
    values (${importBatchId}, 'old.csv', 'OPEN', 2, 1, 1, 'somebody', '2014-01-09', ${agencyId}, ${place})`;
  await root`insert into cases.import_row (batch_id, line, key, hash, outcome, made_id, agency_id, jurisdiction)
    values (${importBatchId}, 2, 'L-2', ${HASH}, 'BAD', ${uuidv7()}, ${agencyId}, ${place})`;
  await root`insert into cases.import_problem (id, batch_id, line, field, code, agency_id, jurisdiction)
    values (${uuidv7()}, ${importBatchId}, 2, 'kind', 'UNKNOWN_CODE', ${agencyId}, ${place})`;
  await root`insert into cases.imported_case (key, hash, made_id, batch_id, agency_id, jurisdiction)
    values ('L-1', ${HASH}, ${caseId}, ${importBatchId}, ${agencyId}, ${place})`;
  return { importBatchId };
}

/** Imports are the affair of the office that makes them: its desk and its handlers, and nobody above it. */
const own = (asker: Asker, row: Row): boolean =>
  isOffice(asker) && asker.office !== null && asker.office === row.office && below(asker, row);

const OWNERS = ['city:4403', 'handler:4403'];
const ANY_OFFICE = [...OWNERS, 'handler:4401', 'national', 'province:44', 'province:33', 'city:4401', 'county:440305'];
const batch = ({ laid }: Target) => ({ batchId: laid['importBatchId'] });

export const imports: Part = {
  lay,
  nowhere: { importBatchId: UNKNOWN },
  probes: {
    importBatch: one('importBatch', 'id', { laid: 'importBatchId' }, OWNERS),
    importBatches: {
      sees: OWNERS,
      ask: ({ place }) =>
        `importBatches(filter: { under: "${place}" }, first: 1) { totalCount nodes { id problems { nodes { line } } } pageInfo { endCursor } }`,
      shows: (answer) => (answer as { nodes: unknown[] }).nodes.length > 0,
    },
  },
  attempts: {
    openImport: { may: ANY_OFFICE, input: () => ({ source: 'new.csv', expectedRows: 1 }) },
    addImportRows: { on: 'importBatch', may: OWNERS, input: (aim) => ({ ...batch(aim), rows: [{ line: 3 }] }) },
    commitImport: { on: 'importBatch', may: OWNERS, input: batch },
    abandonImport: { on: 'importBatch', may: OWNERS, input: batch },
  },
  entities: {},
  tables: {
    importBatch: { table: importBatch, role: 'cases_app', mayRead: own },
    importRow: { table: importRow, role: 'cases_app', mayRead: own },
    importProblem: { table: importProblem, role: 'cases_app', mayRead: own },
    importedCase: { table: importedCase, role: 'cases_app', mayRead: own },
  },
  counted: ['cases.import_batch', 'cases.import_row', 'cases.import_problem', 'cases.imported_case'],
};
