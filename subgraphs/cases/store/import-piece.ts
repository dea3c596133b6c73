import { sql, type SQL } from 'drizzle-orm';
import { forecastDue } from '#law/talent.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { ImportBatchRow } from '../tables.ts';

/** Who puts an import on record, for which office, on which day. */
export interface Recorded {
  readonly viewer: Viewer;
  /** division of the office */
  readonly officePlace: string;
  readonly today: string;
}

const CASE = `case_no, kind, status, title, petitioner, respondent, patent_number, patent_type, channel, legal_basis, received_on, docketed_on, due_on,
  extended_on, concluded_on, disposition, fine_yuan, gains_yuan, subject, authority_id`;
const CASE_TYPES = `kind text, status text, title text, petitioner text, respondent text, patent_number text, patent_type text, channel text,
  legal_basis text[], received_on date, docketed_on date, due_on date, extended_on date, concluded_on date, disposition text, fine_yuan int, gains_yuan int,
  subject text, authority_id uuid`;

/** The lists of a record: the table that each goes into, and the columns that it tells. */
const LISTS = [
  [
    'handlers',
    'case_handler',
    'officer_id uuid, certificate_id uuid, name text, certificate_number text, lead boolean, entitled boolean, assigned_on date',
  ],
  ['steps', 'case_step', 'id uuid, act text, from_status text, to_status text, taken_on date, late_reason text'],
  ['clocks', 'deadline', 'id uuid, rule text, started_on date, due_on date, done_on date, paused boolean'],
  [
    'periods',
    'excluded_period',
    'id uuid, kind text, granted boolean, decided_on date, reason text, resumes_to text, from_on date, to_on date',
  ],
  ['parties', 'party', 'id uuid, side text, name text, credit_code text'],
] as const;
/** What of a table every row of an import has alike. */
const ALIKE: Readonly<Record<(typeof LISTS)[number][1], (by: Recorded) => readonly (readonly [string, SQL])[]>> = {
  case_handler: ({ officePlace }) => [['office_place', sql`${officePlace}`]],
  case_step: ({ viewer }) => [
    ['officers', sql`'{}'::uuid[]`],
    ['recorded_by', sql`${viewer.subject}`],
  ],
  deadline: () => [],
  excluded_period: () => [],
  party: () => [['kind', sql`'OTHER'`]],
};

const namesOf = (typed: string): string => typed.replace(/ (?:uuid|text|boolean|date)\b/g, '');

/**
 * The statements that put some lines of an import on record: cases before what belongs to them, as row-level security looks for
 * the case of each row; keys last. The alert on whoever is served for a patent is raised for open cases (R12.5).
 */
export function pieceOf({ id, agencyId }: ImportBatchRow, by: Recorded, lines: readonly number[]): readonly SQL[] {
  const { viewer, today } = by;
  const these = sql`r.batch_id = ${id} and r.line = any(${sql.param(lines)}::int[])`;
  const place = sql`(r.record ->> 'jurisdiction')`;
  const copies = LISTS.map(([list, table, typed]) => {
    const names = namesOf(typed);
    const alike = ALIKE[table](by);
    const columns = sql.raw([names, ...alike.map(([name]) => name)].join(', '));
    const values = alike.map(([, value]) => sql`, ${value}`);
    return sql`insert into cases.${sql.raw(table)} (case_id, agency_id, jurisdiction, ${columns})
      select r.made_id, r.agency_id, ${place}, ${sql.raw(names.replace(/(\w+)/g, 'x.$1'))}${sql.join(values)}
      from cases.import_row r, jsonb_to_recordset(r.record -> ${list}) as x (${sql.raw(typed)}) where ${these}`;
  });
  return [
    sql`insert into cases."case" (id, agency_id, jurisdiction, ${sql.raw(CASE)})
      select r.made_id, r.agency_id, ${place}, r.case_no, ${sql.raw(CASE.replace(/case_no,/, '').replace(/(\w+)/g, 'x.$1'))}
      from cases.import_row r, jsonb_to_record(r.record -> 'row') as x (${sql.raw(CASE_TYPES)}) where ${these}`,
    ...copies,
    sql`insert into cases.matter_patent (id, case_id, patent_number, patent_type, agency_id, jurisdiction)
      select (r.record ->> 'patentId')::uuid, r.made_id, r.record -> 'row' ->> 'patent_number', r.record -> 'row' ->> 'patent_type', r.agency_id, ${place}
      from cases.import_row r where ${these}`,
    sql`insert into platform.event (id, actor, role, office_id, purpose, what, entity_type, entity_id, jurisdiction, payload)
      select (r.record ->> 'eventId')::uuid, ${viewer.subject}, ${viewer.role}, ${agencyId}, ${viewer.purpose}, 'CASE_IMPORTED', 'case', r.made_id, ${place},
        jsonb_build_object('batch', r.batch_id, 'line', r.line)
      from cases.import_row r where ${these}`,
    sql`select count(institutions.raise_talent_alert(r.record -> 'row' ->> 'patent_number', r.made_id, null, ${today}, ${forecastDue(today)}))
      from cases.import_row r where ${these} and r.record -> 'row' ->> 'status' = 'DOCKETED'`,
    sql`insert into cases.imported_case (key, hash, made_id, batch_id, agency_id, jurisdiction)
      select r.key, r.hash, r.made_id, r.batch_id, r.agency_id, r.jurisdiction from cases.import_row r where ${these}`,
  ];
}
