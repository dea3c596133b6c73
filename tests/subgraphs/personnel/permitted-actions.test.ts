import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificate, certificateApplication, secondment, trainingClass } from '../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../support/graph.ts';
import { createGround, officeOf, TODAY, type Ground, type Persona } from './service/ground.ts';

let graph: Ground;
/** [number of the row, status, days] */
const CLASSES = [
  [601, { status: 'DRAFT', heldFrom: '2014-03-01', heldTo: '2014-03-05' }],
  [602, { status: 'SUBMITTED', heldFrom: '2014-03-01', heldTo: '2014-03-05' }],
  [603, { status: 'CONSENTED', heldFrom: '2014-03-01', heldTo: '2014-03-05', consentOn: TODAY, consentNo: '国知发1号' }],
  [604, { status: 'CONSENTED', heldFrom: '2014-01-06', heldTo: '2014-01-08', consentOn: '2013-12-01', consentNo: '国知发2号' }],
  [605, { status: 'HELD', heldFrom: '2014-01-06', heldTo: '2014-01-08' }],
  [606, { status: 'SCORED', heldFrom: '2014-01-06', heldTo: '2014-01-08' }],
  [607, { status: 'DRAFT', heldFrom: '2014-01-06', heldTo: '2014-01-08' }],
] as const;
const SECONDMENTS = [
  [701, { validFrom: '2014-01-01', validTo: '2014-02-01' }],
  [702, { validFrom: '2014-03-01', validTo: '2014-04-01' }],
  [703, { validFrom: '2013-03-01', validTo: '2013-04-01' }],
] as const;

beforeAll(async () => {
  graph = await createGround();
  const change = (n: number, values: Partial<typeof certificate.$inferInsert>) =>
    graph.rows
      .update(certificate)
      .set(values)
      .where(eq(certificate.id, idOf(n)));
  await change(2102, { status: 'SUSPENDED', statusFrom: '2013-12-01' });
  await change(2103, { verificationDueOn: '2014-02-01' });
  await change(2104, { status: 'REVOKED', statusFrom: '2013-12-01' });
  const [agencyId, jurisdiction] = [officeOf('guangdong'), '440000'];
  const held = { agencyId, jurisdiction, kind: 'INDUCTION', title: '上岗培训班', venue: '培训中心', hours: 40, seats: 50 } as const;
  await graph.rows.insert(trainingClass).values(CLASSES.map(([n, row]) => ({ id: idOf(n), classNo: `TC-${n}`, ...held, ...row })));
  const asked = { officerId: idOf(101), agencyId: officeOf('shenzhen'), classId: idOf(605), area: '440300', jurisdiction: '440300' };
  await graph.rows.insert(certificateApplication).values([
    { id: idOf(501), ...asked, status: 'APPLIED', appliedOn: '2014-01-09' },
    { id: idOf(502), ...asked, status: 'PROVINCE_CHECKED', appliedOn: '2014-01-09', checkedOn: '2014-01-09' },
    { id: idOf(503), ...asked, status: 'REFUSED', appliedOn: '2014-01-09', decidedOn: '2014-01-09' },
  ]);
  const sent = { officerId: idOf(201), supervisor: '周建华', fromAgencyId: agencyId, toAgencyId: officeOf('shenzhen'), tasks: '督导' };
  await graph.rows.insert(secondment).values(SECONDMENTS.map(([n, row]) => ({ id: idOf(n), ...sent, jurisdiction: '440300', ...row })));
});
afterAll(() => graph.end());

/** null for who does not see the row */
async function actions(persona: Persona, field: string, n: number): Promise<readonly string[] | null> {
  const { data, errors } = await graph.as(persona, `{ ${field}(id: "${idOf(n)}") { permittedActions } }`);
  expect(errors).toEqual([]);
  return (data as Record<string, { permittedActions: string[] } | null>)[field]?.permittedActions ?? null;
}

describe('what may be done is told to who may do it', () => {
  it.for<[string, number, Partial<Record<Persona, readonly string[] | null>>]>([
    [
      'certificate',
      2101,
      {
        city: ['CANCEL', 'REPORT_LOST'],
        province: ['SUSPEND', 'CANCEL'],
        national: ['SUSPEND', 'CANCEL', 'REVOKE', 'REPLACE'],
        self: [],
        analyst: null,
        otherCity: null,
        public: null,
      },
    ],
    ['certificate', 2102, { city: ['CANCEL', 'REPORT_LOST'], province: ['REINSTATE', 'CANCEL'] }],
    ['certificate', 2103, { city: ['CANCEL', 'REPORT_LOST'], province: ['VERIFY', 'SUSPEND', 'CANCEL'] }],
    ['certificate', 2104, { county: [], province: [], national: [] }],
    ['certificateApplication', 501, { province: ['APPROVE', 'REFUSE'], city: [], national: [], self: [], otherCity: null, public: null }],
    ['certificateApplication', 502, { national: ['REFUSE', 'ISSUE'], province: [], city: [] }],
    ['certificateApplication', 503, { national: [], province: [], city: [] }],
    ['trainingClass', 601, { province: ['SUBMIT'], national: [], analyst: [], public: null }],
    ['trainingClass', 602, { province: [], national: ['CONSENT', 'REFUSE'] }],
    ['trainingClass', 603, { province: ['ENROL'], national: ['ENROL'], analyst: [] }],
    ['trainingClass', 604, { province: ['HOLD'], national: [] }],
    ['trainingClass', 605, { province: ['RECORD_SCORES'], national: [] }],
    ['trainingClass', 606, { province: ['CLOSE'], national: [] }],
    ['trainingClass', 607, { province: [] }],
    ['secondment', 701, { province: ['REPORT', 'END'], national: ['END'], city: [], supervisor: [], otherCity: null, public: null }],
    ['secondment', 702, { province: ['END'], national: ['END'], city: [] }],
    ['secondment', 703, { province: ['REPORT'], national: [], city: [] }],
  ])('on %s %i', async ([field, n, expected]) => {
    const told = await Promise.all(Object.keys(expected).map(async (who) => [who, await actions(who as Persona, field, n)]));
    expect(Object.fromEntries(told)).toEqual(expected);
  });
});
