import { uuidv7 } from 'uuidv7';
import { enrolment, seminar, study, trainingClass } from '../../../subgraphs/personnel/tables.ts';
import { below, isOffice, list, one, sum, under } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Asker, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-fffffffffff2';
const DESKS = ['national', 'province:44', 'province:33', 'city:4403', 'city:4401', 'county:440305'];
/** Offices, their handlers and the analyst of the whole country: classes and seminars are colleagues' knowledge. */
const COLLEAGUES = [...DESKS, 'handler:4403', 'handler:4401', 'analyst'];
/** Scores and studies: the officer, the own desk, the province, the nation (R15.8). */
const PERSONAL = ['national', 'province:44', 'city:4403', 'handler:4403'];

const colleagues = (asker: Asker): boolean => isOffice(asker) || asker.role === 'ANALYST';
const above = (asker: Asker, row: Row): boolean => (asker.area === 'CN' || asker.area?.length === 2) && below(asker, row);
const mine = (asker: Asker, office: string | null): boolean => asker.office !== null && office === asker.office;

/** The officer; the desk of the own office, never that of the city above a county; the province and the nation. */
function personal(asker: Asker, row: Row): boolean {
  if (asker.role === 'HANDLER') return row.person !== null && row.person === asker.subject;
  return asker.role === 'OFFICE' && (mine(asker, row.office) || above(asker, row));
}
/** The same, and the office that holds the class. */
const enrolled = (asker: Asker, row: Row): boolean => personal(asker, row) || (asker.role === 'OFFICE' && mine(asker, row.receiver));

const step = (more: Readonly<Record<string, unknown>> = {}) => ({
  on: 'trainingClass',
  may: ['city:4403'],
  input: ({ laid }: { readonly laid: Readonly<Record<string, string>> }) => ({ classId: laid['classId'], version: 1, ...more }),
});

/** Classes with their rolls, studies and seminars. */
export const training: Part = {
  lay: async (root, { agencyId, officerId, place }) => {
    const [classId, studyId] = [uuidv7(), uuidv7()];
    const classNo = `TC-${place}-2014-T1`;
    const owned = { agency_id: agencyId, jurisdiction: place };
    const planned = { kind: 'SPECIALISED', title: '业务培训班', venue: '局培训室', hours: 16, seats: 40, status: 'DRAFT' };
    const days = { held_from: '2014-02-10', held_to: '2014-02-11' };
    await root`insert into personnel.training_class ${root({ id: classId, class_no: classNo, ...planned, ...days, ...owned })}`;
    const enrolment = { class_id: classId, organiser_id: agencyId, officer_id: officerId, enrolled_on: '2014-01-08' };
    await root`insert into personnel.enrolment ${root({ id: uuidv7(), ...enrolment, ...owned })}`;
    const degree = { kind: 'DEGREE', institution: '中山大学', subject: '法律硕士', started_on: '2013-09-01', status: 'ONGOING' };
    await root`insert into personnel.study ${root({ id: studyId, officer_id: officerId, ...degree, ...owned })}`;
    const held = { topic: '证据固定', held_on: '2013-12-02', participants: 20, finding_nos: ['IF-440300-2013-001'] };
    await root`insert into personnel.seminar ${root({ id: uuidv7(), ...held, ...owned })}`;
    return { classId, classNo, studyId };
  },
  nowhere: { classId: UNKNOWN, classNo: 'none', studyId: UNKNOWN },
  probes: {
    trainingClass: one('trainingClass', 'id', { laid: 'classId' }, COLLEAGUES),
    trainingClassByNo: one('trainingClassByNo', 'classNo', { laid: 'classNo' }, COLLEAGUES),
    trainingClasses: list('trainingClasses', under, COLLEAGUES),
    trainingClassAggregate: sum('trainingClassAggregate', under, COLLEAGUES),
    trainingCoverage: {
      sees: PERSONAL,
      ask: ({ place }) => `trainingCoverage(under: "${place}", year: 2013) { officers }`,
      shows: (answer) => (answer as { officers: number }[]).some(({ officers }) => officers > 0),
    },
    seminars: list('seminars', under, COLLEAGUES),
  },
  attempts: {
    createTrainingClass: {
      may: DESKS,
      input: () => ({
        kind: 'SPECIALISED',
        title: '业务培训班',
        venue: '局培训室',
        hours: 16,
        seats: 40,
        startsOn: '2014-03-03',
        endsOn: '2014-03-04',
      }),
    },
    submitTrainingClass: step(),
    consentTrainingClass: { ...step({ consentNo: '国知办函〔2014〕1号' }), may: ['national'] },
    refuseTrainingClass: { ...step({ reason: '与全国班重叠' }), may: ['national'] },
    enrolOfficers: {
      on: 'trainingClass',
      may: ['national', 'province:44'],
      input: ({ laid, officerId }) => ({ classId: laid['classId'], officerIds: [officerId] }),
    },
    holdTrainingClass: step({ attendedIds: [UNKNOWN] }),
    recordScores: step({ scoredOn: '2014-01-10', scores: [{ officerId: UNKNOWN, score: 80 }] }),
    closeTrainingClass: step(),
    recordStudy: {
      on: 'officer',
      may: ['city:4403'],
      input: ({ officerId }) => ({
        officerId,
        kind: 'DOMESTIC',
        institution: '中国知识产权培训中心',
        subject: '专利法',
        startedOn: '2013-12-02',
      }),
    },
    // studies have no root field of their own: they are seen by whom coverage counts
    finishStudy: {
      on: 'trainingCoverage',
      may: ['city:4403'],
      input: ({ laid }) => ({ studyId: laid['studyId'], completed: true, endedOn: '2014-01-10' }),
    },
    holdSeminar: {
      may: DESKS,
      input: () => ({ topic: '证据固定', heldOn: '2014-01-08', participants: 20, findingNos: ['IF-440300-2013-001'] }),
    },
    markBackbone: { on: 'officer', may: ['city:4403'], input: ({ officerId }) => ({ officerId, version: 1, backbone: true }) },
  },
  entities: { TrainingClass: { subgraph: 'personnel', field: 'trainingClass', keys: { id: 'classId', classNo: 'classNo' } } },
  tables: {
    trainingClass: { table: trainingClass, role: 'personnel_app', mayRead: colleagues },
    enrolment: { table: enrolment, role: 'personnel_app', mayRead: enrolled },
    study: { table: study, role: 'personnel_app', mayRead: personal },
    seminar: { table: seminar, role: 'personnel_app', mayRead: colleagues },
  },
  counted: ['personnel.training_class', 'personnel.enrolment', 'personnel.study', 'personnel.seminar'],
};
