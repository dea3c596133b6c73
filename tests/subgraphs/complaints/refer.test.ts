import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../support/graph.ts';
import { createGround, NANSHAN, pastComplaint, SHENZHEN, TODAY, ZHEJIANG, type Ground, type Persona } from './ground.ts';
import { complaint as table } from '../../../subgraphs/complaints/tables.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.close());

interface Payload {
  complaint: Record<string, unknown> | null;
  userErrors: { code: string; message: string; messageZh: string; rule: string | null; path: string[] }[];
}
const FIELDS = `complaint { id status version bounceCount permittedActions referrals { agency { id } referredOn acknowledgedOn returnedOn reason } }
  userErrors { code message messageZh rule path }`;
const act = (persona: Persona, field: string, input: Record<string, unknown>) => graph.act<Payload>(persona, field, FIELDS, input);
const refer = (complaintId: string, version: number, persona: Persona = 'centre', agencyId: string = SHENZHEN, more = {}) =>
  act(persona, 'referComplaint', { complaintId, version, agencyId, ...more });
const acknowledge = (complaintId: string, version: number, persona: Persona = 'handler') =>
  act(persona, 'acknowledgeComplaint', { complaintId, version });
const sendBack = (complaintId: string, version: number, persona: Persona = 'handler', reason = '不属本局管辖') =>
  act(persona, 'returnComplaint', { complaintId, version, reason });
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const courseOf = (id: string) =>
  graph.statement<{ status: string }>(sql`select status from complaints.step where complaint_id = ${id} order by id`);
const eventsOf = (id: string) =>
  graph.statement<{ what: string }>(sql`select what from platform.event where entity_id = ${id} order by id`);
const given = { agency: { id: SHENZHEN }, referredOn: TODAY, acknowledgedOn: null, returnedOn: null, reason: null };

describe('the way of a complaint', () => {
  it('goes to an office, which takes it in', async () => {
    const { id } = await graph.registered();
    expect(await refer(id, 1)).toMatchObject({
      complaint: { status: 'TRANSFERRED', version: 2, permittedActions: ['REQUEST_IDENTITY'], referrals: [given] },
      userErrors: [],
    });
    expect(await acknowledge(id, 2)).toMatchObject({
      complaint: {
        status: 'ACKNOWLEDGED',
        version: 3,
        permittedActions: ['DOCKET', 'REQUEST_IDENTITY'],
        referrals: [{ ...given, acknowledgedOn: TODAY }],
      },
    });
    expect(await courseOf(id)).toEqual(['REGISTERED', 'TRANSFERRED', 'ACKNOWLEDGED'].map((status) => ({ status })));
    expect(await eventsOf(id)).toEqual(['COMPLAINT_REGISTERED', 'COMPLAINT_REFERRED', 'COMPLAINT_ACKNOWLEDGED'].map((what) => ({ what })));
    expect(await graph.statement(sql`select next_due_on::text due from complaints.complaint where id = ${id}`)).toEqual([
      { due: '2014-01-24' },
    ]);
  });

  it('comes back twice at most; then the dispatch command decides', async () => {
    const { id } = await graph.registered();
    await refer(id, 1);
    expect(await sendBack(id, 2)).toMatchObject({
      complaint: {
        status: 'RETURNED',
        version: 3,
        bounceCount: 1,
        permittedActions: ['REQUEST_IDENTITY'],
        referrals: [{ ...given, returnedOn: TODAY, reason: '不属本局管辖' }],
      },
    });
    expect(codes(await acknowledge(id, 3))).toEqual(['WRONG_STATE']);
    expect(await refer(id, 3, 'centre', NANSHAN)).toMatchObject({ complaint: { status: 'TRANSFERRED' }, userErrors: [] });
    expect(codes(await sendBack(id, 4))).toEqual(['NOT_PERMITTED']);
    expect(await sendBack(id, 4, 'county')).toMatchObject({ complaint: { status: 'RETURNED', bounceCount: 2 } });
    const { complaint, userErrors } = await refer(id, 5);
    expect([complaint, userErrors.length, userErrors[0]?.code]).toEqual([null, 1, 'WRONG_STATE']);
    expect([userErrors[0]?.message, userErrors[0]?.messageZh, userErrors[0]?.rule]).toEqual([
      expect.stringContaining('dispatch command'),
      expect.stringContaining('指挥调度'),
      'R2.3',
    ]);
    const offered = await graph.as('centre', `{ complaint(id: "${id}") { permittedActions referrals { agency { id } } } }`);
    expect(offered.data).toEqual({
      complaint: { permittedActions: ['REQUEST_IDENTITY'], referrals: [{ agency: { id: SHENZHEN } }, { agency: { id: NANSHAN } }] },
    });
    expect(
      await graph.statement(sql`select count(*)::int n from platform.event where entity_id = ${id} and what = 'COMPLAINT_RETURNED'`),
    ).toEqual([{ n: 2 }]);
  });

  it('is walked once when two walk at once', async () => {
    const { id } = await graph.registered();
    const both = await Promise.all([refer(id, 1), refer(id, 1, 'centre', NANSHAN)]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
    expect(await courseOf(id)).toHaveLength(2);
  });
});

describe('refusals', () => {
  it.for<[Persona, string]>([
    ['handler', 'NOT_PERMITTED'],
    ['province', 'NOT_PERMITTED'],
    ['analyst', 'NOT_PERMITTED'],
    ['custodian', 'NOT_PERMITTED'],
    ['otherCentre', 'NOT_FOUND'],
    ['elsewhere', 'NOT_FOUND'],
    ['holder', 'NOT_FOUND'],
    ['police', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('referring and answering by %s: %s', async ([persona, code]) => {
    const { id } = await graph.registered();
    expect(codes(await refer(id, 9, persona))).toEqual([code]);
    await refer(id, 1, 'centre', NANSHAN);
    expect(codes(await acknowledge(id, 2, persona))).toEqual([code]);
    expect(codes(await sendBack(id, 2, persona, ''))).toEqual([code]);
    expect(await courseOf(id)).toHaveLength(2);
  });
  it('the centre itself does not answer', async () => {
    const { id } = await graph.registered();
    await refer(id, 1);
    expect([codes(await acknowledge(id, 2, 'centre')), codes(await sendBack(id, 2, 'centre'))]).toEqual([
      ['NOT_PERMITTED'],
      ['NOT_PERMITTED'],
    ]);
  });
  it('the office passes nothing on', async () => {
    const { id } = await graph.registered();
    await refer(id, 1);
    expect(codes(await refer(id, 2, 'handler', NANSHAN))).toEqual(['NOT_PERMITTED']);
  });
  it.for([
    ['an office elsewhere', ZHEJIANG, 'NO_JURISDICTION'],
    ['a centre', idOf(21), 'NOT_FOUND'],
    ['nothing', idOf(999), 'NOT_FOUND'],
    ['no id', 'x', 'NOT_FOUND'],
  ])('referring to %s', async ([, agencyId = '', code]) => {
    const { id } = await graph.registered();
    const answer = await refer(id, 1, 'centre', agencyId);
    expect([codes(answer), answer.userErrors[0]?.path]).toEqual([[code], ['input', 'agencyId']]);
  });
  it('an unknown complaint, and no id', async () => {
    expect([codes(await refer(idOf(999), 1)), codes(await refer("x'", 1))]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  });
  it('an old version', async () => {
    const { id } = await graph.registered();
    expect((await refer(id, 2)).userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'version'] }]);
  });
  it('a return without a reason', async () => {
    const { id } = await graph.registered();
    await refer(id, 1);
    expect((await sendBack(id, 2, 'handler', ' ')).userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'reason'] }]);
  });
});

it('a repeat of each act gives the same answer and moves nothing', async () => {
  const { id } = await graph.registered();
  const steps: [Persona, string, Record<string, unknown>][] = [
    ['centre', 'referComplaint', { complaintId: id, version: 1, agencyId: SHENZHEN, idempotencyKey: 'r' }],
    ['handler', 'returnComplaint', { complaintId: id, version: 2, reason: '不属本局管辖', idempotencyKey: 'b' }],
    ['centre', 'referComplaint', { complaintId: id, version: 3, agencyId: SHENZHEN, idempotencyKey: 'r2' }],
    ['handler', 'acknowledgeComplaint', { complaintId: id, version: 4, idempotencyKey: 'a' }],
  ];
  for (const [persona, field, input] of steps) expect(await act(persona, field, input)).toEqual(await act(persona, field, input));
  expect(await courseOf(id)).toHaveLength(5);
  expect(codes(await refer(id, 2, 'centre', SHENZHEN, { idempotencyKey: 'r' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

it('the database itself keeps others from writing', async () => {
  await graph.rows.insert(table).values(pastComplaint(1, { agencyId: SHENZHEN, status: 'TRANSFERRED' }));
  const claims = { role: 'HANDLER', lo: '4403', hi: '4404', office: NANSHAN, subject: 's' };
  const changed = await graph.services.pools.complaints_app.write(claims, (db) =>
    db.execute(sql`update complaints.complaint set status = 'ACKNOWLEDGED' where id = ${idOf(1001)} returning id`),
  );
  expect([...changed]).toEqual([]);
  const another = graph.services.pools.complaints_app.write(claims, (db) =>
    db.execute(
      sql`insert into complaints.referral (id, complaint_id, centre_id, agency_id, referred_on, jurisdiction) values (${idOf(7)}, ${idOf(1001)}, ${idOf(21)}, ${SHENZHEN}, '2014-01-10', '440305')`,
    ),
  );
  await expect(another).rejects.toMatchObject({ sqlState: '42501' });
});
