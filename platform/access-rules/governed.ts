import type { Role } from '../viewer.ts';

/** How a role reaches rows of a governed table. */
export type Way =
  /** every row: published facts */
  | 'all'
  /** rows that are marked as public: an adopted instrument, a nationally listed base, a decided commendation */
  | 'published'
  /** rows placed in the viewer's area or below it: 辖区内 */
  | 'reach'
  /** the same, but only for province offices and the national one: what a city may not see of its counties */
  | 'provincial'
  /** every row, for the national office alone */
  | 'national'
  /** rows that belong to the viewer's own office or centre */
  | 'office'
  /** rows of the viewer's own office, placed in its area: the usual way to write */
  | 'officeInReach'
  /** rows handed to the viewer's own office: a referred complaint, an enrolment in its class */
  | 'received'
  /** rows about the viewer as a person: an officer's own scores */
  | 'self'
  /** rows that the viewer put in itself, as long as a grant on the matter is in force: who is no party any more reads nothing of it */
  | 'filed'
  /** rows opened by a single grant in force today: supervision, cooperation, referral, being a party */
  | 'granted'
  /** rows of an office that the viewer is seconded to today (R14.7) */
  | 'seconded'
  /** the same as `granted`, but for cases on which the viewer's office watches alone (R4.1, 副卷) */
  | 'supervised'
  /** rows of a case of the viewer's own office, placed in its area, that the viewer, an officer, handles now: who moves away reads no more */
  | 'onTeam'
  /** rows whose destination lies in the viewer's area or below it: a request for help from elsewhere (R9.2) */
  | 'destined'
  /** the same as `granted`, but only rows of which parties are told: papers served on them, acts and clocks that reach them (access matrix) */
  | 'shared'
  /** rows of which the viewer's own office got a copy: the procuratorate of a transfer to the police (R9.7) */
  | 'copied';

/** `create` is asked where inserting needs more than changing; otherwise `write` holds for both. */
export type Action = 'read' | 'write' | 'create';
export type Rule = Readonly<Partial<Record<Role, readonly Way[]>>>;

export interface Governed {
  readonly schema: string;
  readonly table: string;
  /** column with the six-digit code of the row's place */
  readonly place: string;
  /** column whose value a grant names */
  readonly key: string;
  /** column with the office or centre that owns the row */
  readonly office: string | null;
  /** column with the office that it was handed to */
  readonly receiver?: string;
  /** column with the office that got a copy */
  readonly copy?: string;
  /** column with the officer whom the row is about */
  readonly person?: string;
  /** column with the six-digit code of the place that it goes to */
  readonly destination?: string;
  /** boolean column: whether parties are told of the row: a paper that was served, an act that reaches them */
  readonly shared?: string;
  /** boolean column: whether the row is public */
  readonly published?: string;
  /** rows that anybody may see at all, as a condition on the table's own columns; left out: every row */
  readonly only?: string;
  readonly read: Rule;
  readonly write: Rule;
  readonly create?: Rule;
}

export const everybody = (...ways: readonly Way[]): Rule => ({
  OFFICE: ways,
  HANDLER: ways,
  ANALYST: ways,
  SUPERVISOR: ways,
  CENTRE: ways,
  CUSTODIAN: ways,
  PARTNER: ways,
  RIGHT_HOLDER: ways,
  PUBLIC: ways,
});
export const nobody: Rule = {};
/** An office keeps its own records. */
export const ownOffice: Rule = { OFFICE: ['officeInReach'] };

/** Who puts rows on record by a function of the database alone, with no right on the tables: it checks the same (lock two). */
export const BY_FUNCTION = {
  /** a request filed online: `cases.file_request` (A1) */
  fileRequest: ['RIGHT_HOLDER'],
} as const satisfies Record<string, readonly Role[]>;

/** Where most tables have what the locks compare. */
export const usual = { place: 'jurisdiction', key: 'id', office: null, write: nobody } as const;
