import type { Role } from './viewer.ts';

/**
 * The access matrix as data: what each role may do with each kind of row, and by which way it reaches them.
 * Both locks and every proof are made from this table; nothing else decides (architecture, section 5).
 * A role that is not named may do nothing. Source: requirement section 1.19.
 */
export type Way =
  /** every row: published facts */
  | 'all'
  /** rows placed in the viewer's area or below it: 辖区内 */
  | 'reach'
  /** rows that belong to the viewer's own office or centre */
  | 'office'
  /** rows of the viewer's own office, placed in its area: the only way to write */
  | 'officeInReach'
  /** rows handed to the viewer's own office: a referred complaint */
  | 'received'
  /** rows opened by a single grant in force today: supervision, cooperation, secondment, referral, being a party */
  | 'granted';

export type Action = 'read' | 'write';
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
  readonly read: Rule;
  readonly write: Rule;
}

const everybody: Rule = {
  OFFICE: ['all'],
  HANDLER: ['all'],
  ANALYST: ['all'],
  SUPERVISOR: ['all'],
  CENTRE: ['all'],
  CUSTODIAN: ['all'],
  PARTNER: ['all'],
  RIGHT_HOLDER: ['all'],
  PUBLIC: ['all'],
};
const nobody: Rule = {};
/** Offices see their subtree; everybody else sees a case only by a grant on it. */
const caseFile: Rule = {
  OFFICE: ['reach', 'granted'],
  HANDLER: ['reach', 'granted'],
  ANALYST: ['reach'],
  SUPERVISOR: ['granted'],
  PARTNER: ['granted'],
  RIGHT_HOLDER: ['granted'],
};
/** Personal data of officers: own office and its superiors (R15.8); partners and parties get name and number on the case. */
const personnel: Rule = { OFFICE: ['reach'], HANDLER: ['reach'] };
/** A complaint belongs to its centre, is seen by the offices over its place, and by its author. */
const complaint: Rule = {
  OFFICE: ['reach'],
  HANDLER: ['reach'],
  ANALYST: ['reach'],
  CENTRE: ['office'],
  CUSTODIAN: ['office'],
  RIGHT_HOLDER: ['granted'],
};
const reporting: Rule = { OFFICE: ['reach'], HANDLER: ['reach'], ANALYST: ['reach'], SUPERVISOR: ['granted'] };

export const ACCESS = {
  jurisdiction: { schema: 'platform', table: 'jurisdiction', place: 'code', key: 'id', office: null, read: everybody, write: nobody },
  agency: { schema: 'institutions', table: 'agency', place: 'jurisdiction', key: 'id', office: 'id', read: everybody, write: nobody },
  assistanceCentre: {
    schema: 'institutions',
    table: 'assistance_centre',
    place: 'jurisdiction',
    key: 'id',
    office: 'id',
    read: everybody,
    write: nobody,
  },
  partnerAgency: {
    schema: 'institutions',
    table: 'partner_agency',
    place: 'jurisdiction',
    key: 'id',
    office: 'id',
    read: everybody,
    write: nobody,
  },
  officer: { schema: 'personnel', table: 'officer', place: 'jurisdiction', key: 'id', office: 'agency_id', read: personnel, write: nobody },
  certificate: {
    schema: 'personnel',
    table: 'certificate',
    place: 'jurisdiction',
    key: 'officer_id',
    office: null,
    read: personnel,
    write: nobody,
  },
  case: {
    schema: 'cases',
    table: 'case',
    place: 'jurisdiction',
    key: 'id',
    office: 'agency_id',
    read: caseFile,
    write: { HANDLER: ['officeInReach'] },
  },
  caseHandler: {
    schema: 'cases',
    table: 'case_handler',
    place: 'jurisdiction',
    key: 'case_id',
    office: 'agency_id',
    read: caseFile,
    write: { HANDLER: ['officeInReach'] },
  },
  complaint: {
    schema: 'complaints',
    table: 'complaint',
    place: 'jurisdiction',
    key: 'id',
    office: 'centre_id',
    receiver: 'agency_id',
    read: complaint,
    write: { CENTRE: ['officeInReach'], HANDLER: ['received'] },
  },
  referral: {
    schema: 'complaints',
    table: 'referral',
    place: 'jurisdiction',
    key: 'complaint_id',
    office: 'centre_id',
    receiver: 'agency_id',
    read: complaint,
    write: { CENTRE: ['officeInReach'], HANDLER: ['received'] },
  },
  statReport: {
    schema: 'oversight',
    table: 'stat_report',
    place: 'jurisdiction',
    key: 'agency_id',
    office: 'agency_id',
    read: reporting,
    write: nobody,
  },
  supervisedCase: {
    schema: 'oversight',
    table: 'supervised_case',
    place: 'jurisdiction',
    key: 'case_id',
    office: 'supervisor_id',
    read: reporting,
    write: nobody,
  },
  event: {
    schema: 'platform',
    table: 'event',
    place: 'jurisdiction',
    key: 'entity_id',
    office: 'office_id',
    read: { ...caseFile, CENTRE: ['office'] },
    write: nobody,
  },
} as const satisfies Record<string, Governed>;

export type Resource = keyof typeof ACCESS;
