import { CASE_HELD } from './cases.ts';
import { usual, type Governed, type Rule } from './governed.ts';

const OFFICES: Rule = { OFFICE: ['reach'], HANDLER: ['reach'], ANALYST: ['reach'], SUPERVISOR: ['seconded'] };
/** What an office and a partner of article 9 send each other: the row itself is the package, and nothing else of the case is open. */
const sent = {
  ...usual,
  schema: 'cases',
  office: 'agency_id',
  receiver: 'partner_id',
  read: { ...OFFICES, PARTNER: ['received'] },
  write: { ...CASE_HELD.write, PARTNER: ['received'] },
} as const;

/** Cooperation between offices, with partners and with courts (article 9). */
export const COOPERATION = {
  // Both ends see the request: the asking office and those above it; from the approval on the province asked, and who carries it out (R9.2).
  assistRequest: {
    ...usual,
    schema: 'cases',
    table: 'assist_request',
    office: 'agency_id',
    receiver: 'receiver_id',
    destination: 'to_jurisdiction',
    read: {
      OFFICE: ['reach', 'destined', 'received'],
      HANDLER: ['reach', 'destined', 'received'],
      ANALYST: ['reach', 'destined'],
      SUPERVISOR: ['seconded'],
    },
    create: CASE_HELD.write,
    // the own province lets it out; the province asked takes it in; who it is assigned to carries it out
    write: { OFFICE: ['officeInReach', 'provincial', 'destined', 'received'], HANDLER: ['officeInReach', 'received'] },
  },
  // The police get the package, the procuratorate its copy (R9.7).
  policeTransfer: {
    ...sent,
    table: 'police_transfer',
    receiver: 'receiver_id',
    copy: 'procuratorate_id',
    read: { ...OFFICES, PARTNER: ['received', 'copied'] },
    create: CASE_HELD.write,
    write: { ...CASE_HELD.write, PARTNER: ['received', 'copied'] },
  },
  caseReferral: { ...sent, table: 'case_referral' },
  jointOperation: { ...usual, schema: 'cases', table: 'joint_operation', office: 'agency_id', read: OFFICES, write: CASE_HELD.write },
  judicialConfirmation: { ...sent, table: 'judicial_confirmation', create: CASE_HELD.write },
  courtMediation: { ...sent, table: 'court_mediation', create: { PARTNER: ['received'] } },
} as const satisfies Record<string, Governed>;
