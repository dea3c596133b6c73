import { uuidv7 } from 'uuidv7';
import { disputeForecast, profilePatent, serviceAction, talentProfile } from '../../../subgraphs/institutions/tables.ts';
import { below, list, one, sum, under } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Asker, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-fffffffffff1';
const PATENT = 'ZL201730123456.1';
/** R12.5: the owning centre, its office, the province and the nation. */
const OWNERS = ['national', 'province:44', 'city:4403', 'centre:4403'];
const CENTRE = ['centre:4403'];
const BOTH = ['centre:4403', 'city:4403'];

/** Confidential: the centre's own, the office that it was handed to, and offices of a province or the nation over the place. */
const mayRead = (asker: Asker, row: Row): boolean => {
  if (asker.office !== null && asker.role === 'CENTRE') return row.office === asker.office;
  if (asker.role !== 'OFFICE') return false;
  const high = asker.area === 'CN' || asker.area?.length === 2;
  return (high && below(asker, row)) || (asker.office !== null && row.receiver === asker.office);
};
const table = { role: 'institutions_app', mayRead } as const;

export const talent: Part = {
  lay: async (root, { centreId, agencyId, place }) => {
    const [profileId, forecastId] = [uuidv7(), uuidv7()];
    const profileNo = 'TP-440300-2013-T01';
    const owned = { centre_id: centreId, agency_id: agencyId, jurisdiction: place };
    const named = { kind: 'TALENT', name: '张伟', sponsor: '海外高层次人才引进计划', tags: ['BIOLOGY'] };
    const stands = { status: 'ALERT', nominated_on: '2013-09-01', status_from: '2014-01-02' };
    const child = { profile_id: profileId, ...owned };
    const raised = { patent_number: PATENT, dispute: '对手参展', raised_on: '2014-01-02', due_on: '2014-01-09' };
    const done = { kind: 'TRACKING', done_on: '2013-12-02', done_by: 'CENTRE', result: '走访' };
    await root`insert into institutions.talent_profile ${root({ id: profileId, profile_no: profileNo, ...named, ...stands, ...owned })}`;
    await root`insert into institutions.profile_patent ${root({ id: uuidv7(), patent_number: PATENT, ...child })}`;
    await root`insert into institutions.service_action ${root({ id: uuidv7(), ...done, ...child })}`;
    await root`insert into institutions.dispute_forecast ${root({ id: forecastId, ...raised, ...child })}`;
    return { profileId, profileNo, forecastId };
  },
  nowhere: { profileId: UNKNOWN, profileNo: 'TP-440300-1999-001', forecastId: UNKNOWN },
  probes: {
    talentProfile: one('talentProfile', 'id', { laid: 'profileId' }, OWNERS),
    talentProfileByNo: one('talentProfileByNo', 'profileNo', { laid: 'profileNo' }, OWNERS),
    talentProfiles: list('talentProfiles', under, OWNERS),
    talentProfileAggregate: sum('talentProfileAggregate', under, OWNERS),
    disputeForecast: one('disputeForecast', 'id', { laid: 'forecastId' }, OWNERS),
    talentProjectAlerts: list('talentProjectAlerts', ({ laid }) => `profileId: "${laid['profileId']}"`, OWNERS),
    talentServiceFigures: {
      sees: OWNERS,
      ask: ({ place }) => `talentServiceFigures(under: "${place}") { profilesServed patentsMonitored serviceActions alerts }`,
      shows: (answer) => Object.values(answer as Record<string, number>).some((count) => count > 0),
    },
  },
  attempts: {
    nominateProfile: {
      may: [...CENTRE, 'centre:4401'],
      input: ({ place }) => ({
        kind: 'TALENT',
        name: '李华',
        sponsor: '国家科技重大专项',
        tags: [],
        jurisdiction: place,
        patentNumbers: [PATENT],
      }),
    },
    enrolProfile: { on: 'talentProfile', may: ['city:4403'], input: ({ laid }) => ({ profileId: laid['profileId'], version: 1 }) },
    activateProfile: { on: 'talentProfile', may: CENTRE, input: ({ laid }) => ({ profileId: laid['profileId'], version: 1 }) },
    closeProfile: { on: 'talentProfile', may: CENTRE, input: ({ laid }) => ({ profileId: laid['profileId'], version: 1 }) },
    // the laid profile is enrolled: its list of patents is the office's
    addProfilePatent: {
      on: 'talentProfile',
      may: ['city:4403'],
      input: ({ laid }) => ({ profileId: laid['profileId'], version: 1, patentNumber: PATENT }),
    },
    recordServiceAction: {
      on: 'talentProfile',
      may: BOTH,
      input: ({ laid }) => ({ profileId: laid['profileId'], kind: 'TRACKING', doneOn: '2014-01-10', result: '走访' }),
    },
    createDisputeForecast: {
      on: 'talentProfile',
      may: BOTH,
      input: ({ laid }) => ({ profileId: laid['profileId'], version: 1, patentNumber: PATENT, dispute: '对手参展' }),
    },
    completeDisputeForecast: {
      on: 'disputeForecast',
      may: BOTH,
      input: ({ laid }) => ({ forecastId: laid['forecastId'], version: 1, impact: 'LOW', likelihood: 'LOW', plan: '应对' }),
    },
  },
  entities: {
    TalentProjectProfile: { subgraph: 'institutions', field: 'talentProfile', keys: { id: 'profileId', profileNo: 'profileNo' } },
    DisputeForecast: { subgraph: 'institutions', field: 'disputeForecast', keys: { id: 'forecastId' } },
  },
  tables: {
    talentProfile: { table: talentProfile, ...table },
    profilePatent: { table: profilePatent, ...table },
    serviceAction: { table: serviceAction, ...table },
    disputeForecast: { table: disputeForecast, ...table },
  },
  counted: ['institutions.talent_profile', 'institutions.profile_patent', 'institutions.service_action', 'institutions.dispute_forecast'],
};
