import type { Day } from '#law/dates.ts';
import type { ImportFaultInput, ImportProblemCode, ImportRowInput } from '../types.generated.ts';
import { dayOf } from './import-days.ts';

/** Columns of an import, in the order in which tables have them and reasons are told. */
export const IMPORT_COLUMNS = [
  'key',
  'caseNo',
  'kind',
  'title',
  'petitioner',
  'petitionerCode',
  'respondent',
  'respondentCode',
  'patentNumber',
  'patentType',
  'jurisdiction',
  'channel',
  'legalBasis',
  'receivedOn',
  'docketedOn',
  'extendedOn',
  'excludedPeriods',
  'concludedOn',
  'disposition',
  'fineYuan',
  'gainsYuan',
  'handlers',
  'subject',
] as const satisfies readonly (keyof ImportRowInput)[];
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** One reason why a row is not fit; no column where it is about the whole row. */
export interface Problem {
  readonly column: string | null;
  readonly code: ImportProblemCode;
}

export type ImportCells = Readonly<Record<ImportColumn, string | null>> & {
  readonly faults: readonly Pick<ImportFaultInput, 'column' | 'code'>[];
};

/** The cells of a row without blank borders; a blank cell is empty. */
export function cellsOf(row: ImportRowInput): ImportCells {
  const trimmed = IMPORT_COLUMNS.map((column) => [column, row[column]?.trim() || null] as const);
  const faults = (row.faults ?? []).map(({ column, code }) => ({ column: column ?? null, code }));
  return { ...(Object.fromEntries(trimmed) as Record<ImportColumn, string | null>), faults };
}

// Cc: a tab or a line end inside a name breaks tables that it is copied into; lists may have line ends.
const CONTROL = /\p{Cc}/u;
/** What a spreadsheet would take for a formula when the name is exported again. */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const MONEY = /^(?:0|[1-9]\d{0,8})(?:\.0{1,2})?$/;

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly optional?: boolean;
}

/** Reads the cells of one row and notes what is wrong with each; a cell that the reader of the file could not read is told once. */
export function createReader(row: ImportCells) {
  const problems: Problem[] = row.faults.map(({ column = null, code }) => ({ column: column ?? null, code }));
  const unreadable = new Set(problems.map(({ column }) => column));
  const say = (column: ImportColumn, code: ImportProblemCode): void => {
    if (unreadable.has(column)) return;
    problems.push({ column, code });
  };
  const cell = (column: ImportColumn, optional: boolean): string | null => {
    const value = unreadable.has(column) ? null : row[column];
    if (value === null && !optional) say(column, 'MISSING');
    return value;
  };
  const text = (column: ImportColumn, { least, most, optional = false }: Bounds): string | null => {
    const value = cell(column, optional);
    if (value === null) return null;
    if (value.length < least || value.length > most) say(column, 'LENGTH');
    else if (CONTROL.test(value)) say(column, 'CONTROL_CHARACTER');
    else return value;
    return null;
  };
  return {
    say,
    text,
    /** a name that people read in tables: no formula */
    name: (column: ImportColumn, optional = false): string | null => {
      const value = text(column, { least: 2, most: 200, optional });
      if (value === null || !FORMULA.test(value)) return value;
      say(column, 'FORMULA_TEXT');
      return null;
    },
    code: <Code>(column: ImportColumn, read: (value: string) => Code | undefined, optional = false): Code | null => {
      const value = cell(column, optional);
      const found = value === null ? undefined : read(value);
      if (value !== null && found === undefined) say(column, 'UNKNOWN_CODE');
      return found ?? null;
    },
    /** a day up to today */
    day: (column: ImportColumn, today: Day, optional = false): Day | null => {
      const value = cell(column, optional);
      if (value === null) return null;
      const found = dayOf(value);
      if (found === undefined) say(column, 'NOT_A_DAY');
      else if (found > today) say(column, 'IN_THE_FUTURE');
      else return found;
      return null;
    },
    /** whole yuan; commas between thousands are understood */
    yuan: (column: ImportColumn): number | null => {
      const value = cell(column, true)
        ?.normalize('NFKC')
        .replace(/,(?=\d{3}(?:\D|$))/g, '');
      if (value === undefined) return null;
      if (MONEY.test(value)) return Number(value);
      say(column, 'NOT_AN_AMOUNT');
      return null;
    },
    list: (column: ImportColumn, optional = false): string | null => cell(column, optional),
    isEmpty: (column: ImportColumn): boolean => row[column] === null,
    problems: (): readonly Problem[] => problems.toSorted((a, b) => placeOf(a) - placeOf(b)),
  };
}
export type Reader = ReturnType<typeof createReader>;

const placeOf = ({ column }: Problem): number => IMPORT_COLUMNS.indexOf(column as ImportColumn);
