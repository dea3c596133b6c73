import { everybody, nobody, ownOffice, usual, type Governed, type Rule } from './governed.ts';

const own = { ...usual, schema: 'institutions', office: 'agency_id' } as const;
/** What an office works with is for those above it, and for who is seconded there (R16.3). */
const capacity: Rule = { OFFICE: ['reach'], HANDLER: ['reach'], ANALYST: ['reach'], SUPERVISOR: ['seconded'] };
const drafts: Rule = { ...everybody('published'), OFFICE: ['published', 'reach'], HANDLER: ['published', 'reach'] };
/** Profiles are confidential: the owning centre, its office, the province and the nation (R12.5). */
const confidential: Rule = { CENTRE: ['office'], OFFICE: ['provincial', 'received'] };
const profile = {
  ...usual,
  schema: 'institutions',
  office: 'centre_id',
  receiver: 'agency_id',
  read: confidential,
  write: { CENTRE: ['officeInReach'], OFFICE: ['received'] },
} as const;

/** Offices and their means, bodies beside them, programmes, instruments: articles 1, 9, 12 to 14, 16. */
export const INSTITUTIONS = {
  jurisdiction: { ...usual, schema: 'platform', table: 'jurisdiction', place: 'code', read: everybody('all') },
  jurisdictionVersion: { ...usual, schema: 'institutions', table: 'jurisdiction_version', read: everybody('all') },
  agency: {
    ...usual,
    schema: 'institutions',
    table: 'agency',
    office: 'id',
    read: everybody('all'),
    write: { OFFICE: ['provincial'] },
    create: nobody,
  },
  agencyVersion: { ...own, table: 'agency_version', read: everybody('all'), write: { OFFICE: ['provincial'] } },
  assistanceCentre: { ...usual, schema: 'institutions', table: 'assistance_centre', office: 'id', read: everybody('all') },
  partnerAgency: { ...usual, schema: 'institutions', table: 'partner_agency', office: 'id', read: everybody('all') },
  agencyUnit: { ...own, table: 'agency_unit', read: capacity, write: ownOffice },
  venue: { ...own, table: 'venue', read: capacity, write: ownOffice },
  equipment: { ...own, table: 'equipment', read: capacity, write: ownOffice },
  programmeMembership: {
    ...usual,
    schema: 'institutions',
    table: 'programme_membership',
    read: everybody('all'),
    write: { OFFICE: ['national'] },
  },
  keyContactBase: {
    ...own,
    table: 'key_contact_base',
    published: 'listed_nationally',
    read: { OFFICE: ['reach', 'published'], HANDLER: ['reach', 'published'], ANALYST: ['reach', 'published'], CENTRE: ['published'] },
    write: { OFFICE: ['officeInReach', 'provincial'] },
    create: ownOffice,
  },
  contactActivity: {
    ...own,
    table: 'contact_activity',
    key: 'base_id',
    read: { OFFICE: ['reach'], HANDLER: ['reach'], ANALYST: ['reach'] },
    write: ownOffice,
  },
  talentProfile: { ...profile, table: 'talent_profile', create: { CENTRE: ['officeInReach'] } },
  profilePatent: { ...profile, table: 'profile_patent', key: 'profile_id' },
  serviceAction: { ...profile, table: 'service_action', key: 'profile_id' },
  disputeForecast: { ...profile, table: 'dispute_forecast', key: 'profile_id' },
  legalInstrument: { ...own, table: 'legal_instrument', published: 'published', read: drafts, write: ownOffice },
  legislationProject: { ...own, table: 'legislation_project', published: 'published', read: drafts, write: ownOffice },
  collaborationAgreement: {
    ...own,
    table: 'collaboration_agreement',
    read: { OFFICE: ['all'], HANDLER: ['all'], ANALYST: ['all'] },
    write: ownOffice,
  },
} as const satisfies Record<string, Governed>;
