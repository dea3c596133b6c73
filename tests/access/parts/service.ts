import type { Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import { declaredRelation, officerService, secondment } from '../../../subgraphs/personnel/tables.ts';
import { below, isOffice, list, one, sum, under } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffffff';
const STAFF = ['national', 'province:44', 'city:4403', 'handler:4403'];
const APPOINTING = ['national', 'province:44', 'city:4403', 'county:440305', 'province:33', 'city:4401'];
const SECONDMENTS = [...STAFF, 'supervisor:4403'];
const SENDER = ['province:44'];

/** A relation that the persona handler:4403 has declared, the secondment that supervisor:4403 is here by, and somebody whom Guangdong could send. */
async function lay(root: Sql, { agencyId }: Target): Promise<Record<string, string>> {
  const [handler] = await root<{ id: string }[]>`
    select o.id from personnel.officer o join personnel.certificate c on c.officer_id = o.id
    where o.agency_id = ${agencyId} and o.left_on is null and c.status = 'VALID' and c.issued_on <= '2014-01-10' and c.expires_on >= '2014-01-10'
      and c.verification_due_on >= '2014-01-10' order by o.staff_number limit 1`;
  const [sent] = await root<{ id: string }[]>`
    select id from personnel.secondment where to_agency_id = ${agencyId} and valid_from <= '2014-01-10' and '2014-01-10' < valid_to order by id limit 1`;
  const [free] = await root<{ id: string }[]>`
    select o.id from personnel.officer o where o.jurisdiction = '440000' and o.left_on is null
      and not exists (select from personnel.secondment s where s.officer_id = o.id) order by o.staff_number limit 1`;
  if (!handler || !sent || !free) throw new Error('the small world has no handler or supervisor in Shenzhen');
  const serviceRelationId = uuidv7();
  await root`insert into personnel.declared_relation (id, officer_id, agency_id, kind, counterpart, declared_on, jurisdiction)
    values (${serviceRelationId}, ${handler.id}, ${agencyId}, 'FORMER_EMPLOYER', '深圳市某某电子有限公司', '2013-05-06', '440300')`;
  return { serviceRelationId, serviceOfficerId: handler.id, serviceSecondmentId: sent.id, serviceSupervisorId: free.id };
}

/** Personal data of an officer: the officer, the own office's desk, the province and the nation. */
const personal = (asker: Asker, row: Row): boolean => {
  if (asker.role === 'HANDLER') return row.person === asker.subject;
  if (asker.role !== 'OFFICE') return false;
  const own = asker.office !== null && row.office === asker.office;
  return own || (below(asker, row) && (asker.area === 'CN' || asker.area?.length === 2));
};

/** A secondment lies at its host: offices over the host see it, the sender does, and the supervisor. */
const seconded = (asker: Asker, row: Row): boolean =>
  (isOffice(asker) && below(asker, row)) ||
  (asker.role === 'OFFICE' && asker.office !== null && row.office === asker.office) ||
  (asker.role === 'SUPERVISOR' && row.person === asker.subject);

const officerIs = ({ officerId }: Target) => ({ officerId, version: 1 });
const secondmentIs = ({ laid }: Target) => ({ secondmentId: laid['serviceSecondmentId'], version: 1 });

export const service: Part = {
  lay,
  nowhere: { serviceRelationId: UNKNOWN, serviceOfficerId: UNKNOWN, serviceSecondmentId: UNKNOWN, serviceSupervisorId: UNKNOWN },
  probes: {
    staffFigures: {
      sees: STAFF,
      ask: ({ place }) => `staffFigures(under: "${place}") { serving }`,
      shows: (answer) => (answer as { serving: number }[]).some(({ serving }) => serving > 0),
    },
    declaredRelation: one('declaredRelation', 'id', { laid: 'serviceRelationId' }, STAFF),
    secondment: one('secondment', 'id', { laid: 'serviceSecondmentId' }, SECONDMENTS),
    secondments: list('secondments', under, SECONDMENTS),
    secondmentAggregate: sum('secondmentAggregate', under, SECONDMENTS),
  },
  attempts: {
    appointOfficer: { may: APPOINTING, input: () => ({ name: '某人', post: '科员', fullTime: true }) },
    transferOfficer: {
      on: 'officer',
      may: ['national', ...SENDER],
      input: (aim) => ({ ...officerIs(aim), agencyId: aim.agencyId, post: '科员' }),
    },
    changePost: { on: 'officer', may: ['city:4403'], input: (aim) => ({ ...officerIs(aim), post: '科长' }) },
    endService: { on: 'officer', may: ['city:4403'], input: (aim) => ({ ...officerIs(aim), reason: 'RESIGNED' }) },
    declareRelation: {
      on: 'officer',
      may: ['city:4403', 'handler:4403'],
      input: ({ laid }) => ({ officerId: laid['serviceOfficerId'], kind: 'OTHER', counterpart: '某某公司' }),
    },
    endRelation: {
      on: 'declaredRelation',
      may: ['city:4403', 'handler:4403'],
      input: ({ laid }) => ({ relationId: laid['serviceRelationId'] }),
    },
    secondSupervisor: {
      may: SENDER,
      input: ({ laid, agencyId }) => ({
        officerId: laid['serviceSupervisorId'],
        hostId: agencyId,
        startsOn: '2014-01-10',
        endsOn: '2014-02-10',
        tasks: '驻点督导',
      }),
    },
    reportSecondment: { on: 'secondment', may: SENDER, input: (aim) => ({ ...secondmentIs(aim), report: '案卷制作总体规范,程序合法。' }) },
    endSecondment: { on: 'secondment', may: [...SENDER, 'national'], input: secondmentIs },
  },
  entities: {},
  tables: {
    officerService: { table: officerService, role: 'personnel_app', mayRead: (asker, row) => isOffice(asker) && below(asker, row) },
    declaredRelation: { table: declaredRelation, role: 'personnel_app', mayRead: personal },
    secondment: { table: secondment, role: 'personnel_app', mayRead: seconded },
  },
  counted: [
    'personnel.officer',
    'personnel.officer_service',
    'personnel.declared_relation',
    'personnel.secondment',
    'personnel.certificate',
    'platform."grant"',
  ],
};
