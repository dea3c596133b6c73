import { CASE_FILE, CASE_HELD, CASE_TOLD } from './cases.ts';
import { nobody, usual, type Governed, type Rule } from './governed.ts';

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
const handled = { ...CASE_HELD, read: CASE_FILE } as const;
const lodged = {
  ...usual,
  schema: 'complaints',
  office: 'centre_id',
  receiver: 'agency_id',
  read: complaint,
  write: { CENTRE: ['officeInReach'], HANDLER: ['received'] },
} as const;
const watched = { ...usual, schema: 'oversight', read: reporting, write: nobody } as const;

/** Cases, complaints, reports and what is recorded of them: articles 2 to 8, 17 and 18. */
export const MATTERS = {
  case: { ...handled, table: 'case' },
  caseHandler: { ...handled, table: 'case_handler', key: 'case_id' },
  complaint: { ...lodged, table: 'complaint' },
  referral: { ...lodged, table: 'referral', key: 'complaint_id' },
  statReport: { ...watched, table: 'stat_report', key: 'agency_id', office: 'agency_id' },
  supervisedCase: { ...watched, table: 'supervised_case', key: 'case_id', office: 'supervisor_id' },
  event: {
    ...usual,
    schema: 'platform',
    table: 'event',
    key: 'entity_id',
    office: 'office_id',
    // what happened to officers, profiles and offices is for the audit trail, not for those who see cases
    only: `entity_type in ('case', 'complaint')`,
    shared: 'told',
    read: { ...CASE_TOLD, CENTRE: ['office'] },
  },
} as const satisfies Record<string, Governed>;
