import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { getTableColumns } from 'drizzle-orm';
import type { Columns, Resource } from '#platform/access.ts';
import { ACCESS, type Governed } from '#platform/access-rules.ts';
import type { AppRole } from '#platform/roles.ts';
import { event } from '#platform/tables.ts';
import { caseFile, caseHandler } from '../../subgraphs/cases/tables.ts';
import { complaint, referral } from '../../subgraphs/complaints/tables.ts';
import { agency, assistanceCentre, partnerAgency } from '../../subgraphs/institutions/tables.ts';
import { statReport, supervisedCase } from '../../subgraphs/oversight/tables.ts';
import { certificate, officer } from '../../subgraphs/personnel/tables.ts';
import { PARTS } from './parts.ts';
import type { Kind } from './reference.ts';

/** Every governed table with the role that reads it. */
const OWN = {
  agency: { table: agency, role: 'institutions_app' },
  assistanceCentre: { table: assistanceCentre, role: 'institutions_app' },
  partnerAgency: { table: partnerAgency, role: 'institutions_app' },
  officer: { table: officer, role: 'personnel_app' },
  certificate: { table: certificate, role: 'personnel_app' },
  case: { table: caseFile, role: 'cases_app' },
  caseHandler: { table: caseHandler, role: 'cases_app' },
  complaint: { table: complaint, role: 'complaints_app' },
  referral: { table: referral, role: 'complaints_app' },
  statReport: { table: statReport, role: 'oversight_app' },
  supervisedCase: { table: supervisedCase, role: 'oversight_app' },
  event: { table: event, role: 'cases_app' },
} as const;
export const TABLES = Object.assign({}, OWN, ...PARTS.map(({ tables }) => tables)) as Readonly<
  Record<Kind, { readonly table: PgTable; readonly role: AppRole }>
>;

/** The columns that lock one compares, found by the names in the access matrix. */
export function columnsOf(resource: Resource, table: PgTable): Columns {
  const governed: Governed = ACCESS[resource];
  const { schema, name } = getTableConfig(table);
  if (schema !== governed.schema || name !== governed.table)
    throw new Error(`${resource} is ${governed.schema}.${governed.table}, not ${schema}.${name}`);
  const columns = Object.values(getTableColumns(table));
  const named = (wanted: string | null | undefined) => columns.find((column) => column.name === wanted);
  const must = (wanted: string) => {
    const column = named(wanted);
    if (!column) throw new Error(`${name} has no column ${wanted}`);
    return column;
  };
  return {
    place: must(governed.place),
    province: must('province'),
    prefecture: must('prefecture'),
    key: must(governed.key),
    office: named(governed.office),
    receiver: named(governed.receiver),
    person: named(governed.person),
    published: named(governed.published),
    shared: named(governed.shared),
    destination: named(governed.destination),
    copy: named(governed.copy),
  };
}
