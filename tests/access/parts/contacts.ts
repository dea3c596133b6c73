import { uuidv7 } from 'uuidv7';
import { collaborationAgreement, contactActivity, keyContactBase } from '../../../subgraphs/institutions/tables.ts';
import { below, isOffice, list, OFFICES, one, sum } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Asker, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffffff';
const READERS = [...OFFICES, 'analyst'];
/** a base that is listed nationally is known to every office and centre, wherever it lies */
const NATIONALLY = [...READERS, 'county:440305', 'province:33', 'city:4401', 'handler:4401', 'centre:4403', 'centre:4401'];
const AGREEMENTS = [...READERS, 'county:440305', 'province:33', 'city:4401', 'handler:4401'];
const OFFICE_ROLES = ['national', 'province:44', 'city:4403', 'county:440305', 'province:33', 'city:4401'];

const worksThere = (asker: Asker, row: Row): boolean => (isOffice(asker) || asker.role === 'ANALYST') && below(asker, row);
const nominated = ({ place }: { readonly place: string }): string => `under: "${place}", status: [NOMINATED]`;

/** Key contact bases, what was done with them, and agreements (articles 1 and 13). */
export const contacts: Part = {
  lay: async (root, { agencyId, place }) => {
    const [base, national, activity, agreement] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    const [other] = await root<{ id: string }[]>`select id from institutions.agency where code = 'IPO-440000'`;
    await root`insert into institutions.key_contact_base (id, agency_id, name, kind, contact_person, status, nominated_on, joined_on, status_from, jurisdiction) values
      (${base}, ${agencyId}, '深圳某研究院', 'RESEARCH', '王芳', 'NOMINATED', '2013-05-01', null, '2013-05-01', ${place}),
      (${national}, ${agencyId}, '深圳某法院知识产权庭', 'JUDICIAL', '李明', 'LISTED_NATIONAL', '2010-05-01', '2010-12-10', '2010-12-10', ${place})`;
    await root`insert into institutions.contact_activity (id, base_id, agency_id, held_on, topic, jurisdiction) values (${activity}, ${national}, ${agencyId}, '2013-06-01', '座谈', ${place})`;
    await root`insert into institutions.collaboration_agreement (id, agency_id, title, parties, signed_on, scope, contact_point, jurisdiction)
      values (${agreement}, ${agencyId}, '协作协议', ${[agencyId, other?.id ?? agencyId]}, '2013-06-01', '协助调查', '执法处', ${place})`;
    return { contactBaseId: base, nationalBaseId: national, agreementId: agreement, otherPartyId: other?.id ?? '' };
  },
  nowhere: { contactBaseId: UNKNOWN, nationalBaseId: UNKNOWN, agreementId: UNKNOWN, otherPartyId: UNKNOWN },
  probes: {
    keyContactBase: one('keyContactBase', 'id', { laid: 'contactBaseId' }, READERS),
    keyContactBases: list('keyContactBases', nominated, READERS),
    keyContactBaseAggregate: sum('keyContactBaseAggregate', nominated, READERS),
    keyContactCoverage: {
      sees: NATIONALLY,
      ask: ({ place }) => `keyContactCoverage(under: "${place}") { present }`,
      shows: (answer) => (answer as { present: string[] }[]).some(({ present }) => present.includes('JUDICIAL')),
    },
    collaborationAgreement: one('collaborationAgreement', 'id', { laid: 'agreementId' }, AGREEMENTS),
    collaborationAgreements: list('collaborationAgreements', ({ place }) => `under: "${place}"`, AGREEMENTS),
  },
  attempts: {
    nominateBase: { may: OFFICE_ROLES, input: () => ({ name: '某研究院', kind: 'RESEARCH', contactPerson: '王芳' }) },
    reviewBase: { on: 'keyContactBase', may: ['city:4403'], input: ({ laid }) => ({ baseId: laid['contactBaseId'], version: 1 }) },
    listBaseLocally: { on: 'keyContactBase', may: ['city:4403'], input: ({ laid }) => ({ baseId: laid['contactBaseId'], version: 1 }) },
    recommendBase: {
      on: 'keyContactBase',
      may: ['city:4403', 'province:44'],
      input: ({ laid }) => ({ baseId: laid['contactBaseId'], version: 1, reason: '专业力量强' }),
    },
    listBaseNationally: { on: 'keyContactBase', may: ['national'], input: ({ laid }) => ({ baseId: laid['contactBaseId'], version: 1 }) },
    renewBase: { may: ['national'], input: ({ laid }) => ({ baseId: laid['nationalBaseId'], version: 1 }) },
    withdrawBase: { may: ['national'], input: ({ laid }) => ({ baseId: laid['nationalBaseId'], version: 1, reason: '机构撤并' }) },
    recordContactActivity: {
      on: 'keyContactBase',
      may: ['city:4403'],
      input: ({ laid }) => ({ baseId: laid['contactBaseId'], heldOn: '2014-01-09', topic: '座谈' }),
    },
    signAgreement: {
      may: OFFICE_ROLES,
      input: ({ laid }) => ({
        title: '协作协议',
        partyIds: [laid['otherPartyId']],
        signedOn: '2014-01-09',
        scope: '协助调查',
        contactPoint: '执法处',
      }),
    },
    endAgreement: {
      on: 'collaborationAgreement',
      may: ['city:4403'],
      input: ({ laid }) => ({ agreementId: laid['agreementId'], endsOn: '2014-01-10' }),
    },
  },
  entities: {
    KeyContactBase: { subgraph: 'institutions', field: 'keyContactBase', keys: { id: 'contactBaseId' } },
    CollaborationAgreement: { subgraph: 'institutions', field: 'collaborationAgreement', keys: { id: 'agreementId' } },
  },
  tables: {
    keyContactBase: {
      table: keyContactBase,
      role: 'institutions_app',
      mayRead: (asker, row) =>
        worksThere(asker, row) || (row.published === true && (isOffice(asker) || asker.role === 'ANALYST' || asker.role === 'CENTRE')),
    },
    contactActivity: { table: contactActivity, role: 'institutions_app', mayRead: worksThere },
    collaborationAgreement: {
      table: collaborationAgreement,
      role: 'institutions_app',
      mayRead: (asker) => isOffice(asker) || asker.role === 'ANALYST',
    },
  },
  counted: ['institutions.key_contact_base', 'institutions.contact_activity', 'institutions.collaboration_agreement'],
};
