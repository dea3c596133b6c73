import { uuidv7 } from 'uuidv7';
import { certificateApplication } from '../../../subgraphs/personnel/tables.ts';
import { below, list, OFFICES, one, sum, under } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Asker, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-fffffffffff2';
/** R15.8: the own office, the province and the nation; of its handlers only the officer whom it is about. */
const DESKS = ['national', 'province:44', 'city:4403'];
const ABOVE = ['national', 'province:44'];

/** An officer's personal data: the officer, the own office, the province and the nation. */
const mayRead = (asker: Asker, row: Row): boolean => {
  if (asker.role === 'HANDLER') return row.person === asker.subject;
  if (asker.role !== 'OFFICE') return false;
  const high = asker.area === 'CN' || asker.area?.length === 2;
  return (high && below(asker, row)) || (asker.office !== null && row.office === asker.office);
};

export const certificates: Part = {
  lay: async (root, { agencyId, place: jurisdiction }) => {
    const [applicantId, classId, applicationId] = [uuidv7(), uuidv7(), uuidv7()];
    const at = { agency_id: agencyId, jurisdiction };
    const applicant = { staff_number: '440300-X01', name: '赵申领', post: '科员', full_time: true, joined_on: '2008-03-01' };
    const term = { issued_on: '2008-03-15', expires_on: '2014-03-14', verification_due_on: '2014-03-15', status_from: '2008-03-15' };
    const asked = { class_id: classId, area: jurisdiction, status: 'APPLIED', applied_on: '2014-01-02' };
    await root`insert into personnel.officer ${root({ id: applicantId, ...applicant, ...at })}`;
    await root`insert into personnel.certificate ${root({ id: uuidv7(), number: 'ZFX0000001', officer_id: applicantId, area: jurisdiction, status: 'VALID', ...term, holder_agency_id: agencyId, ...at })}`;
    await root`insert into personnel.certificate_application ${root({ id: applicationId, officer_id: applicantId, ...asked, ...at })}`;
    return { applicationId, applicationClassId: classId };
  },
  nowhere: { applicationId: UNKNOWN, applicationClassId: UNKNOWN },
  probes: {
    certificateApplication: one('certificateApplication', 'id', { laid: 'applicationId' }, DESKS),
    certificateApplications: list('certificateApplications', ({ laid }) => `classId: "${laid['applicationClassId']}"`, DESKS),
    certificateApplicationAggregate: sum(
      'certificateApplicationAggregate',
      ({ laid }) => `classId: "${laid['applicationClassId']}"`,
      DESKS,
    ),
    certificatesExpiring: {
      sees: OFFICES,
      ask: (aim) =>
        `certificatesExpiring(within: 90, filter: { ${under(aim)} }, first: 1) { totalCount nodes { dueOn certificate { number } } }`,
      shows: (answer) => (answer as { nodes: unknown[] }).nodes.length > 0,
    },
    certificatesExpiringAggregate: {
      sees: OFFICES,
      ask: (aim) => `certificatesExpiringAggregate(within: 90, filter: { ${under(aim)} }) { count }`,
      shows: (answer) => (answer as { count: number }[]).some(({ count }) => count > 0),
    },
  },
  attempts: {
    applyForCertificate: {
      on: 'officer',
      may: ['city:4403'],
      input: ({ officerId, laid }) => ({ officerId, classId: laid['applicationClassId'] }),
    },
    checkCertificateApplication: {
      on: 'certificateApplication',
      may: ABOVE,
      input: ({ laid }) => ({ applicationId: laid['applicationId'], version: 1, approve: true }),
    },
    issueCertificate: {
      on: 'certificateApplication',
      may: ['national'],
      input: ({ laid }) => ({ applicationId: laid['applicationId'], version: 1 }),
    },
    issueCertificates: { may: ['national'], input: () => ({ classNo: 'TC-440000-2013-02' }) },
    verifyCertificate: { on: 'certificate', may: ABOVE, input: ({ certificateId }) => ({ certificateId, version: 1, outcome: 'PASSED' }) },
    suspendCertificate: {
      on: 'certificate',
      may: ABOVE,
      input: ({ certificateId }) => ({ certificateId, version: 1, reason: '涉嫌违纪' }),
    },
    reinstateCertificate: { on: 'certificate', may: ABOVE, input: ({ certificateId }) => ({ certificateId, version: 1 }) },
    cancelCertificate: { on: 'certificate', may: DESKS, input: ({ certificateId }) => ({ certificateId, version: 1, cause: 'RETIRED' }) },
    revokeCertificate: {
      on: 'certificate',
      may: ['national'],
      input: ({ certificateId }) => ({ certificateId, version: 1, reason: '违法违纪' }),
    },
    reportCertificateLost: {
      on: 'certificate',
      may: ['city:4403'],
      input: ({ certificateId }) => ({ certificateId, version: 1, voidStatement: '公告作废' }),
    },
    replaceCertificate: {
      on: 'certificate',
      may: ['national'],
      input: ({ certificateId }) => ({ certificateId, version: 1, cause: 'POST_CHANGE' }),
    },
  },
  entities: {
    CertificateApplication: { subgraph: 'personnel', field: 'certificateApplication', keys: { id: 'applicationId' } },
  },
  tables: { certificateApplication: { table: certificateApplication, role: 'personnel_app', mayRead } },
  counted: ['personnel.certificate', 'personnel.certificate_application'],
};
