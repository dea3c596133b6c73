import type { Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import {
  archiveFile,
  archiveItem,
  archiveSupplement,
  consistencyCheck,
  internalItem,
  paperVolume,
} from '../../../subgraphs/cases/tables.ts';
import { below, holds, internalVolume, isOffice, list, secondedTo, supervises, under } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const HASH = 'a'.repeat(64);

/** One row of every kind on the target case, whose file is not sealed yet but for the row itself. */
async function lay(root: Sql, { caseId, agencyId, officerId }: Target): Promise<Record<string, string>> {
  const [found] = await root<{ place: string }[]>`select jurisdiction as place from cases."case" where id = ${caseId}`;
  const place = found?.place ?? '';
  // the world may have sealed the case's file already
  for (const table of ['archive_item', 'internal_item', 'archive_file', 'archive_supplement', 'paper_volume', 'consistency_check'])
    await root`delete from ${root(`cases.${table}`)} where case_id = ${caseId}`;
  const paper = (table: string, kind: string) =>
    root`insert into ${root(`cases.${table}`)} (id, case_id, position, paper, title, pages, sha256, made_on, added_on, agency_id, jurisdiction)
      values (${uuidv7()}, ${caseId}, 1, ${kind}, '材料', 2, ${HASH}, '2014-01-02', '2014-01-03', ${agencyId}, ${place})`;
  await paper('archive_item', 'REQUEST');
  await paper('internal_item', 'DELIBERATION_RECORD');
  await root`insert into cases.archive_file (id, case_id, sealed_on, sealed_by, main_root, internal_root, chain_no, chain_hash, retain_until, agency_id, jurisdiction)
    values (${uuidv7()}, ${caseId}, '2014-01-03', 'somebody', ${HASH}, ${HASH}, 999999, ${HASH}, '2044-01-03', ${agencyId}, ${place})`;
  await root`insert into cases.archive_supplement (id, case_id, added_on, added_by, reason, main_root, internal_root, agency_id, jurisdiction)
    values (${uuidv7()}, ${caseId}, '2014-01-04', 'somebody', '补充', ${HASH}, ${HASH}, ${agencyId}, ${place})`;
  await root`insert into cases.paper_volume (id, case_id, recorded_on, location, box_no, papers, agency_id, jurisdiction)
    values (${uuidv7()}, ${caseId}, '2014-01-03', '档案室', 'A1', '[]', ${agencyId}, ${place})`;
  await root`insert into cases.consistency_check (id, case_id, checked_on, checked_by, electronic_pages, paper_pages, differences, result, agency_id, jurisdiction)
    values (${uuidv7()}, ${caseId}, '2014-01-03', ${[officerId, uuidv7()]}, 2, 2, '[]', 'CONSISTENT', ${agencyId}, ${place})`;
  return {};
}

/** The office side of a case: neither its parties nor partners. */
const inside = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean => {
  if (asker.role === 'ANALYST') return below(asker, row);
  if (isOffice(asker)) return below(asker, row) || supervises(asker, row, grants, today);
  return asker.role === 'SUPERVISOR' && (holds(asker, row, grants, today) || secondedTo(asker, row, grants, today));
};

const OFFICES = ['national', 'province:44', 'city:4403', 'handler:4403', 'analyst', 'supervisor:4403'];
const KEEPERS = ['city:4403', 'handler:4403'];
const on = ({ caseId }: Target) => ({ caseId, version: 1, on: '2014-01-10' });
const PAPER = { paper: 'OTHER', title: '其他材料', pages: 1, sha256: 'b'.repeat(64), madeOn: '2014-01-02' };

export const archives: Part = {
  lay,
  nowhere: {},
  probes: {
    archiveFiles: list('archiveFiles', under, OFFICES),
    archiveConsistency: {
      sees: OFFICES,
      ask: ({ place }) => `archiveConsistency(under: "${place}") { sealed checked }`,
      shows: (answer) => (answer as { sealed: number }).sealed > 0,
    },
  },
  attempts: {
    addArchivePapers: { on: 'case', may: KEEPERS, input: (aim) => ({ ...on(aim), papers: [PAPER] }) },
    sealArchive: { on: 'case', may: KEEPERS, input: on },
    supplementArchive: { on: 'case', may: KEEPERS, input: (aim) => ({ ...on(aim), papers: [PAPER], reason: '补充' }) },
    recordPaperVolume: {
      on: 'case',
      may: KEEPERS,
      input: (aim) => ({ ...on(aim), location: '档案室', boxNo: 'A1', papers: [{ title: '请求书', pages: 2 }] }),
    },
    recordConsistencyCheck: { on: 'case', may: KEEPERS, input: (aim) => ({ ...on(aim), checkedBy: [aim.officerId] }) },
    setLegalHold: { on: 'case', may: ['city:4403'], input: (aim) => ({ ...on(aim), hold: true, reason: '行政诉讼' }) },
  },
  entities: {},
  tables: {
    archiveFile: { table: archiveFile, role: 'cases_app', mayRead: inside },
    archiveItem: { table: archiveItem, role: 'cases_app', mayRead: inside },
    internalItem: { table: internalItem, role: 'cases_app', mayRead: internalVolume },
    archiveSupplement: { table: archiveSupplement, role: 'cases_app', mayRead: inside },
    paperVolume: { table: paperVolume, role: 'cases_app', mayRead: inside },
    consistencyCheck: { table: consistencyCheck, role: 'cases_app', mayRead: inside },
  },
  counted: [
    'cases.archive_file',
    'cases.archive_item',
    'cases.internal_item',
    'cases.archive_supplement',
    'cases.paper_volume',
    'cases.consistency_check',
  ],
};
