import { usual, type Rule } from './governed.ts';

/** Offices see their subtree, supervisors the office that they are seconded to; everybody else sees a case only by a grant on it. */
export const CASE_FILE: Rule = {
  OFFICE: ['reach', 'granted'],
  HANDLER: ['reach', 'granted'],
  ANALYST: ['reach'],
  SUPERVISOR: ['granted', 'seconded'],
  PARTNER: ['granted'],
  RIGHT_HOLDER: ['granted'],
};

/**
 * What of a case neither its parties nor partners read: how the office works on it. Of other offices only those that supervise the
 * case do (R4.1); who merely helps with it reads an extract, not the file (R9.3).
 */
export const CASE_INSIDE: Rule = {
  OFFICE: ['reach', 'supervised'],
  HANDLER: ['reach', 'supervised'],
  ANALYST: ['reach'],
  SUPERVISOR: ['granted', 'seconded'],
};

/**
 * What is recorded of a case, act by act: its parties, partners, and offices that merely help read the rows that the list in told.ts
 * opens to them; everybody inside reads all.
 */
export const CASE_TOLD: Rule = {
  ...CASE_INSIDE,
  OFFICE: ['reach', 'supervised', 'shared'],
  HANDLER: ['reach', 'supervised', 'shared'],
  PARTNER: ['shared'],
  RIGHT_HOLDER: ['shared'],
};

/** Meetings of the parties and suits: for those inside, the parties, and partners to whom the case was opened; not for who merely helps (R9.3). */
export const CASE_PARTIES: Rule = { ...CASE_INSIDE, PARTNER: ['granted'], RIGHT_HOLDER: ['granted'] };

/** What the office that holds a case writes: its handlers act, its head decides; which act is whose, the law's courses say. */
export const CASE_HELD = {
  ...usual,
  schema: 'cases',
  office: 'agency_id',
  write: { HANDLER: ['officeInReach'], OFFICE: ['officeInReach'] },
} as const;
