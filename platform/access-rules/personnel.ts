import { everybody, ownOffice, usual, type Governed, type Rule } from './governed.ts';

const own = { ...usual, schema: 'personnel', office: 'agency_id' } as const;
/** Who serves where, with which certificate: own office and all above it (R15.8). */
const staff: Rule = { OFFICE: ['reach'], HANDLER: ['reach'] };
/** Scores, studies, incidents, relations: the officer, the own office's personnel desk, the province and the nation (R15.8). */
const personal: Rule = { OFFICE: ['office', 'provincial'], HANDLER: ['self'] };
const about = { ...own, person: 'officer_id', read: personal, write: ownOffice } as const;
const colleagues: Rule = { OFFICE: ['all'], HANDLER: ['all'], ANALYST: ['all'] };

/** Officers, certificates, training and service: articles 10, 14 and 15. */
export const PERSONNEL = {
  officer: { ...own, table: 'officer', read: staff, write: { OFFICE: ['officeInReach', 'provincial'] }, create: ownOffice },
  officerService: {
    ...own,
    table: 'officer_service',
    key: 'officer_id',
    read: staff,
    write: { OFFICE: ['officeInReach', 'provincial'] },
  },
  certificate: {
    ...own,
    table: 'certificate',
    key: 'officer_id',
    // where the holder serves now, whatever office the card names
    office: 'holder_agency_id',
    read: staff,
    write: { OFFICE: ['officeInReach', 'provincial'] },
    create: { OFFICE: ['national'] },
  },
  certificateApplication: {
    ...about,
    table: 'certificate_application',
    write: { OFFICE: ['officeInReach', 'provincial'] },
    create: ownOffice,
  },
  trainingClass: { ...own, table: 'training_class', read: colleagues, write: { OFFICE: ['officeInReach', 'national'] }, create: ownOffice },
  enrolment: {
    ...about,
    table: 'enrolment',
    receiver: 'organiser_id',
    read: { OFFICE: ['office', 'received', 'provincial'], HANDLER: ['self'] },
    write: { OFFICE: ['received'] },
    create: { OFFICE: ['provincial'] },
  },
  study: { ...about, table: 'study' },
  seminar: { ...own, table: 'seminar', read: colleagues, write: ownOffice },
  secondment: {
    ...own,
    table: 'secondment',
    office: 'from_agency_id',
    person: 'officer_id',
    read: { OFFICE: ['reach', 'office'], HANDLER: ['reach'], SUPERVISOR: ['self'] },
    // the nation ends what a sender that is gone has left open
    write: { OFFICE: ['officeInReach', 'national'] },
    create: ownOffice,
  },
  fieldPost: { ...own, table: 'field_post', read: staff, write: ownOffice },
  insignia: { ...about, table: 'insignia' },
  safetyIncident: { ...about, table: 'safety_incident' },
  commendation: {
    ...own,
    table: 'commendation',
    published: 'published',
    read: { ...everybody('published'), OFFICE: ['published', 'office', 'provincial'] },
    write: ownOffice,
  },
  declaredRelation: {
    ...about,
    table: 'declared_relation',
    write: { HANDLER: ['self'], OFFICE: ['officeInReach'] },
  },
} as const satisfies Record<string, Governed>;
