import { CASE_HELD, CASE_INSIDE } from './cases.ts';
import { ownOffice, usual, type Governed } from './governed.ts';

/**
 * Who must not act, and who holds a matter (§2.1, §2.9). A party asks that an officer withdraw, and sees its own requests alone;
 * it may take them back until they are decided. About the head of the office the superior decides.
 */
export const GUARDS = {
  recusal: {
    ...CASE_HELD,
    table: 'recusal',
    key: 'case_id',
    person: 'recorded_by',
    receiver: 'superior_id',
    read: { ...CASE_INSIDE, RIGHT_HOLDER: ['filed'] },
    create: { HANDLER: ['officeInReach'], OFFICE: ['officeInReach'], RIGHT_HOLDER: ['granted'] },
    write: { HANDLER: ['officeInReach'], OFFICE: ['officeInReach', 'received'], RIGHT_HOLDER: ['filed'] },
  },
  // An office knows what was delegated in its area; only the authority itself grants and ends it.
  delegation: {
    ...usual,
    schema: 'cases',
    table: 'delegation',
    office: 'agency_id',
    read: { OFFICE: ['reach', 'office'], HANDLER: ['reach', 'office'], ANALYST: ['reach'] },
    write: ownOffice,
  },
  // Raised, and taken back, by the office that holds the matter; decided by the superior that it was laid before.
  jurisdictionDispute: {
    ...usual,
    schema: 'cases',
    table: 'jurisdiction_dispute',
    office: 'agency_id',
    receiver: 'superior_id',
    read: { OFFICE: ['reach', 'office', 'received'], HANDLER: ['reach', 'office'], ANALYST: ['reach'] },
    create: CASE_HELD.write,
    write: { HANDLER: ['officeInReach'], OFFICE: ['officeInReach', 'received'] },
  },
} as const satisfies Record<string, Governed>;
