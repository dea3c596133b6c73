import { uuidv7 } from 'uuidv7';
import { commendation, fieldPost, insignia, safetyIncident } from '../../../subgraphs/personnel/tables.ts';
import { below, isOffice, list, OFFICES, one, sum } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffffff';
/** Every office sends its own people and praises its own. */
const EVERY_OFFICE = ['national', 'province:44', 'province:33', 'city:4403', 'city:4401', 'county:440305'];
/** What is about a person: the personnel desk of the own office, the province and the nation. */
const DESKS = ['national', 'province:44', 'city:4403'];
/** a day on which nothing of the world happened */
const DAY = '1990-01-01';

const desk = (asker: Asker, row: Row): boolean => {
  const above = (asker.area === 'CN' || asker.area?.length === 2) && below(asker, row);
  return asker.role === 'OFFICE' && (above || (asker.office !== null && asker.office === row.office));
};
const personal = (asker: Asker, row: Row): boolean => desk(asker, row) || (asker.role === 'HANDLER' && row.person === asker.subject);
const onDay = ({ place }: Target): string => `under: "${place}", occurredFrom: "${DAY}", occurredTo: "${DAY}"`;
const drafts = ({ place }: Target): string => `under: "${place}", recipientKind: [UNIT]`;

/** People at sites, badges, incidents on duty, commendations: section 1.19, R10.8, R14.9, R15.8, R16.5. */
export const field: Part = {
  lay: async (root, { agencyId, place }) => {
    const ids = { fieldPostId: uuidv7(), insigniaId: uuidv7(), incidentId: uuidv7(), draftId: uuidv7(), decidedId: uuidv7() };
    // not the first of the office: that one is the handler among the personas
    const [officer] = await root<
      { id: string }[]
    >`select id from personnel.officer where agency_id = ${agencyId} and left_on is null order by staff_number desc limit 1`;
    const officerId = officer?.id ?? '';
    await root`insert into personnel.field_post (id, agency_id, site_kind, site, person_kind, person, valid_from, jurisdiction)
      values (${ids.fieldPostId}, ${agencyId}, 'PARK', '科技园', 'VOLUNTEER', '周敏', '2013-01-01', ${place})`;
    await root`insert into personnel.insignia (id, officer_id, agency_id, badge_no, issued_on, jurisdiction)
      values (${ids.insigniaId}, ${officerId}, ${agencyId}, 'TEST-BADGE-1', '2013-01-01', ${place})`;
    await root`insert into personnel.safety_incident (id, officer_id, agency_id, occurred_on, kind, injured, facts, jurisdiction)
      values (${ids.incidentId}, ${officerId}, ${agencyId}, ${DAY}, 'THREAT', false, '被当事人威胁', ${place})`;
    for (const [id, kind, decidedOn] of [
      [ids.draftId, 'UNIT', null],
      [ids.decidedId, 'OFFICER', '2013-02-01'],
    ] as const) {
      await root`insert into personnel.commendation (id, agency_id, level, recipient_kind, recipient_id, recipient_name, title, basis, proposed_on, decided_on, jurisdiction)
        values (${id}, ${agencyId}, 'LOCAL', ${kind}, ${officerId}, '某人', '办案能手', '事迹突出,依法办案', '2013-01-01', ${decidedOn}, ${place})`;
    }
    return ids;
  },
  nowhere: { fieldPostId: UNKNOWN, insigniaId: UNKNOWN, incidentId: UNKNOWN, draftId: UNKNOWN, decidedId: UNKNOWN },
  probes: {
    fieldPost: one('fieldPost', 'id', { laid: 'fieldPostId' }, OFFICES),
    fieldPosts: list('fieldPosts', ({ place }) => `under: "${place}"`, OFFICES),
    fieldPostAggregate: sum('fieldPostAggregate', ({ place }) => `under: "${place}"`, OFFICES),
    safetyIncidentAggregate: sum('safetyIncidentAggregate', onDay, DESKS),
    // aimed at a proposal; what is decided is for everybody, as the counts show
    commendation: one('commendation', 'id', { laid: 'draftId' }, DESKS),
    commendations: list('commendations', drafts, DESKS),
    commendationAggregate: sum('commendationAggregate', ({ place }) => `under: "${place}", year: 2013`, 'everybody'),
  },
  attempts: {
    postFieldPerson: {
      may: EVERY_OFFICE,
      input: ({ place }) => ({
        jurisdiction: place,
        siteKind: 'PARK',
        site: '科技园',
        personKind: 'VOLUNTEER',
        person: '周敏',
        startsOn: '2014-01-10',
      }),
    },
    endFieldPost: {
      on: 'fieldPost',
      may: ['city:4403'],
      input: ({ laid }) => ({ fieldPostId: laid['fieldPostId'], endsOn: '2014-01-10' }),
    },
    issueInsignia: {
      on: 'officer',
      may: ['city:4403'],
      input: ({ officerId }) => ({ officerId, badgeNo: 'TEST-BADGE-2', issuedOn: '2014-01-10' }),
    },
    returnInsignia: {
      on: 'safetyIncidentAggregate',
      may: ['city:4403'],
      input: ({ laid }) => ({ insigniaId: laid['insigniaId'], returnedOn: '2014-01-10' }),
    },
    reportSafetyIncident: {
      on: 'officer',
      may: ['city:4403'],
      input: ({ officerId }) => ({ officerId, occurredOn: '2014-01-09', kind: 'THREAT', injured: false, facts: '被当事人威胁' }),
    },
    proposeCommendation: {
      on: 'officer',
      may: ['province:44'],
      input: ({ officerId }) => ({
        level: 'PROVINCIAL',
        recipientKind: 'OFFICER',
        recipientId: officerId,
        title: '办案能手',
        basis: '事迹突出,依法办案,群众满意',
      }),
    },
    decideCommendation: { on: 'commendation', may: ['city:4403'], input: ({ laid }) => ({ commendationId: laid['draftId'], version: 1 }) },
  },
  entities: {
    FieldPost: { subgraph: 'personnel', field: 'fieldPost', keys: { id: 'fieldPostId' } },
    Commendation: { subgraph: 'personnel', field: 'commendation', keys: { id: 'draftId' } },
  },
  tables: {
    fieldPost: { table: fieldPost, role: 'personnel_app', mayRead: (asker, row) => isOffice(asker) && below(asker, row) },
    insignia: { table: insignia, role: 'personnel_app', mayRead: personal },
    safetyIncident: { table: safetyIncident, role: 'personnel_app', mayRead: personal },
    commendation: { table: commendation, role: 'personnel_app', mayRead: (asker, row) => row.published === true || desk(asker, row) },
  },
  counted: ['personnel.field_post', 'personnel.insignia', 'personnel.safety_incident', 'personnel.commendation'],
};
