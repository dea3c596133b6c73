import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolment, seminar, trainingClass } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { serviceActs } from './acts.ts';
import { createGround, officeOf, placeOf, TODAY, type Ground, type Persona, type Seat } from './ground.ts';

/** What the policies and rights of the database refuse by themselves, whatever a fault in lock one would send. */
let graph: Ground;
let next = 8000;
const refused = { sqlState: '42501' };
const CLASSES: Readonly<Record<'nation' | 'guangdong' | 'zhejiang', number>> = { nation: 7001, guangdong: 7002, zhejiang: 7003 };
beforeAll(async () => {
  graph = await createGround();
  await graph.rows.insert(trainingClass).values(
    (['nation', 'guangdong', 'zhejiang'] as const).map((seat) => ({
      id: idOf(CLASSES[seat]),
      classNo: `TC-${placeOf(seat)}`,
      agencyId: officeOf(seat),
      kind: 'SPECIALISED' as const,
      title: '业务培训班',
      venue: '培训室',
      hours: 16,
      seats: 40,
      heldFrom: '2014-02-10',
      heldTo: '2014-02-11',
      status: 'DRAFT' as const,
      jurisdiction: placeOf(seat),
    })),
  );
  await graph.rows.insert(enrolment).values({
    id: idOf(7100),
    classId: idOf(CLASSES.guangdong),
    organiserId: officeOf('guangdong'),
    officerId: idOf(103),
    agencyId: officeOf('shenzhen'),
    enrolledOn: TODAY,
    jurisdiction: '440300',
  });
  await graph.rows.insert(seminar).values({
    id: idOf(7200),
    agencyId: officeOf('shenzhen'),
    topic: '证据固定',
    heldOn: '2013-12-02',
    participants: 20,
    findingNos: [],
    jurisdiction: '440300',
  });
});
afterAll(() => graph.end());
const { newcomer } = serviceActs(() => graph);
const send = (persona: Persona, query: SQL) => graph.inDatabase('personnel_app', persona, query);

describe('what no act changes, nobody may change', () => {
  it.for<[Persona, string, string]>([
    ['province', 'enrolment', `officer_id = '${idOf(101)}'`],
    ['province', 'enrolment', `class_id = '${idOf(CLASSES.guangdong)}'`],
    ['province', 'enrolment', `agency_id = '${idOf(2)}', jurisdiction = '440000'`],
    ['city', 'certificate', `expires_on = '2030-01-01'`],
    ['city', 'certificate', `area = '440000'`],
    ['city', 'certificate', `agency_id = '${idOf(3)}'`],
    ['city', 'certificate', `issued_on = '2009-03-01'`],
    ['city', 'officer', `name = '另一人'`],
    ['city', 'officer', `staff_number = '440300-999'`],
    ['city', 'officer_service', `valid_from = '2001-01-01'`],
    ['city', 'declared_relation', `counterpart = '某公司'`],
    ['province', 'training_class', `seats = 2000`],
    ['province', 'training_class', `agency_id = '${idOf(2)}'`],
    ['city', 'seminar', `participants = 1`],
    ['city', 'insignia', `officer_id = '${idOf(101)}'`],
    ['city', 'safety_incident', `facts = '无事'`],
    ['city', 'study', `hours = 9000, officer_id = '${idOf(101)}'`],
    ['city', 'field_post', `person = '另一人'`],
    ['province', 'secondment', `to_agency_id = '${idOf(5)}'`],
    ['city', 'commendation', `title = '特等功'`],
    ['city', 'certificate_application', `area = '440000'`],
  ])('%s: %s set %s', async ([persona, table, set]) => {
    await expect(send(persona, sql.raw(`update personnel.${table} set ${set}`))).rejects.toMatchObject(refused);
  });
});

describe('a certificate', () => {
  it.for(['REVOKED', 'CANCELLED', 'COLLECTED', 'REPLACED'] as const)('that is %s does not come back', async (status) => {
    const id = await newcomer('shenzhen', { status, statusFrom: '2013-06-03' });
    for (const persona of ['city', 'province', 'national'] as const) {
      const changed = await send(
        persona,
        sql`update personnel.certificate set status = 'VALID', status_from = '2014-01-10' where officer_id = ${id} returning id`,
      );
      expect([persona, changed]).toEqual([persona, []]);
    }
  });
  it('that is lost, suspended or in force still changes', async () => {
    for (const status of ['LOST', 'SUSPENDED', 'VALID'] as const) {
      const id = await newcomer('shenzhen', { status });
      const statement = sql`update personnel.certificate set status = 'REPLACED', status_from = ${TODAY} where officer_id = ${id} returning id`;
      expect([status, (await send('national', statement)).length]).toEqual([status, 1]);
    }
  });
  it('is issued for the office where the holder serves', async () => {
    const insert = (holder: number, seat: Seat) =>
      sql`insert into personnel.certificate (id, number, officer_id, agency_id, holder_agency_id, area, issued_on, expires_on, verification_due_on, status, status_from, jurisdiction)
        values (${idOf((next += 1))}, ${`ZFX${next}`}, ${idOf(holder)}, ${officeOf(seat)}, ${officeOf(seat)}, ${placeOf(seat)}, '2016-01-10', '2020-01-09', '2018-01-10', 'VALID', '2016-01-10', ${placeOf(seat)})`;
    await expect(send('national', insert(102, 'guangzhou'))).rejects.toMatchObject(refused);
    await expect(send('province', insert(102, 'shenzhen'))).rejects.toMatchObject(refused);
    expect(await send('national', insert(102, 'shenzhen'))).toEqual([]);
  });
});

describe('an officer', () => {
  const move = (seat: Seat, place: string) =>
    send(
      'province',
      sql`update personnel.officer set agency_id = ${officeOf(seat)}, jurisdiction = ${place} where id = ${idOf(105)} returning id`,
    );
  it('serves at an office and in its place, inside the province that decides', async () => {
    await expect(move('shenzhen', '440100')).rejects.toMatchObject(refused);
    await expect(move('hangzhou', '440100')).rejects.toMatchObject(refused);
    await expect(move('hangzhou', '330100')).rejects.toMatchObject(refused);
    await expect(
      send('province', sql`update personnel.officer set agency_id = ${idOf(9999)} where id = ${idOf(105)}`),
    ).rejects.toMatchObject(refused);
    expect(await move('guangzhou', '440100')).toHaveLength(1);
  });
  it('is appointed by the own office, in its place', async () => {
    const appoint = (place: string) =>
      sql`insert into personnel.officer (id, staff_number, name, agency_id, post, full_time, joined_on, jurisdiction)
        values (${idOf((next += 1))}, ${`X-${next}`}, '某人', ${officeOf('shenzhen')}, '科员', true, '2014-01-10', ${place})`;
    await expect(send('city', appoint('440305'))).rejects.toMatchObject(refused);
    expect(await send('city', appoint('440300'))).toEqual([]);
  });
  it('begins terms only where the officer serves', async () => {
    const term = (officer: number, seat: Seat) =>
      sql`insert into personnel.officer_service (id, officer_id, agency_id, post, valid_from, valid_to, end_reason, jurisdiction)
        values (${idOf((next += 1))}, ${idOf(officer)}, ${officeOf(seat)}, '局长', '2001-01-01', '2002-01-01', 'TRANSFERRED', ${placeOf(seat)})`;
    await expect(send('city', term(401, 'shenzhen'))).rejects.toMatchObject(refused);
    await expect(send('city', term(104, 'shenzhen'))).rejects.toMatchObject(refused);
    await expect(send('province', term(101, 'guangzhou'))).rejects.toMatchObject(refused);
    expect(await send('city', term(101, 'shenzhen'))).toEqual([]);
  });
});

describe('an enrolment', () => {
  const enrol = (organiser: keyof typeof CLASSES, officer: number, seat: Seat, named: Seat = organiser) =>
    sql`insert into personnel.enrolment (id, class_id, organiser_id, officer_id, agency_id, enrolled_on, jurisdiction)
      values (${idOf((next += 1))}, ${idOf(CLASSES[organiser])}, ${officeOf(named)}, ${idOf(officer)}, ${officeOf(seat)}, ${TODAY}, ${placeOf(seat)})`;
  it('lies with the officer’s own office', async () => {
    await expect(send('province', enrol('guangdong', 101, 'guangzhou'))).rejects.toMatchObject(refused);
    await expect(send('province', enrol('guangdong', 401, 'guangdong'))).rejects.toMatchObject(refused);
    await expect(send('province', enrol('guangdong', 101, 'shenzhen', 'zhejiang'))).rejects.toMatchObject(refused);
    expect(await send('province', enrol('guangdong', 101, 'shenzhen'))).toEqual([]);
  });
  it('is in a class of the own province or of the nation', async () => {
    await expect(send('province', enrol('zhejiang', 102, 'shenzhen'))).rejects.toMatchObject(refused);
    expect(await send('province', enrol('nation', 102, 'shenzhen'))).toEqual([]);
    expect(await send('national', enrol('zhejiang', 102, 'shenzhen'))).toEqual([]);
  });
});

describe('a commendation', () => {
  const commend = (by: Seat, level: string, kind: string, recipient: string) =>
    sql`insert into personnel.commendation (id, agency_id, level, recipient_kind, recipient_id, recipient_name, title, basis, proposed_on, jurisdiction)
      values (${idOf((next += 1))}, ${officeOf(by)}, ${level}, ${kind}, ${recipient}, '某某', '办案能手', '事迹突出,依法办案', ${TODAY}, ${placeOf(by)})`;
  it.for<[Persona, Seat, string, string, string]>([
    ['city', 'shenzhen', 'NATIONAL', 'OFFICER', idOf(101)],
    ['city', 'shenzhen', 'PROVINCIAL', 'OFFICER', idOf(101)],
    ['province', 'guangdong', 'NATIONAL', 'OFFICER', idOf(101)],
    ['national', 'nation', 'PROVINCIAL', 'OFFICER', idOf(101)],
    ['province', 'guangdong', 'PROVINCIAL', 'OFFICER', idOf(401)],
    ['province', 'guangdong', 'PROVINCIAL', 'AGENCY', officeOf('hangzhou')],
    ['province', 'guangdong', 'PROVINCIAL', 'AGENCY', idOf(9999)],
    ['city', 'shenzhen', 'LOCAL', 'OFFICER', idOf(104)],
    ['city', 'shenzhen', 'LOCAL', 'AGENCY', officeOf('nanshan')],
  ])('by %s, of %s, %s for %s %s is refused', async ([persona, by, level, kind, recipient]) => {
    await expect(send(persona, commend(by, level, kind, recipient))).rejects.toMatchObject(refused);
  });
  it.for<[Persona, Seat, string, string, string]>([
    ['national', 'nation', 'NATIONAL', 'AGENCY', officeOf('hangzhou')],
    ['province', 'guangdong', 'PROVINCIAL', 'OFFICER', idOf(104)],
    ['city', 'shenzhen', 'LOCAL', 'OFFICER', idOf(101)],
  ])('by %s, of %s, %s for %s is made', async ([persona, by, level, kind, recipient]) => {
    expect(await send(persona, commend(by, level, kind, recipient))).toEqual([]);
  });
});

describe('the functions that look further than the viewer', () => {
  const locked = async (id: string) =>
    (await graph.select<{ held: boolean }>(sql`select xmax <> 0 as held from personnel.officer where id = ${id}`))[0]?.held;
  it('lock nobody out of reach', async () => {
    await graph.inDatabase('cases_app', 'city', sql`select * from personnel.certificates_for_action(array[${idOf(401)}]::uuid[])`);
    expect(await locked(idOf(401))).toBe(false);
    await graph.inDatabase('cases_app', 'city', sql`select * from personnel.certificates_for_action(array[${idOf(103)}]::uuid[])`);
    expect(await locked(idOf(103))).toBe(true);
  });
  it('tell the roll of a class to nobody who does not enrol', async () => {
    const among = (persona: Persona) =>
      send(persona, sql`select * from personnel.enrolled_among(${idOf(CLASSES.guangdong)}, array[${idOf(103)}]::uuid[])`);
    for (const persona of ['city', 'self', 'analyst', 'centre', 'supervisor', 'public', 'otherProvince'] as const)
      expect([persona, await among(persona)]).toEqual([persona, []]);
    for (const persona of ['national', 'province'] as const) expect([persona, (await among(persona)).length]).toEqual([persona, 1]);
  });
  it('tell taken seats to colleagues, who see classes, and to nobody else', async () => {
    const taken = (persona: Persona) => send(persona, sql`select * from personnel.seats_taken(array[${idOf(CLASSES.guangdong)}]::uuid[])`);
    for (const persona of ['centre', 'supervisor', 'public'] as const) expect([persona, await taken(persona)]).toEqual([persona, []]);
    for (const persona of ['national', 'otherCity', 'colleague', 'analyst'] as const)
      expect([persona, (await taken(persona)).length]).toEqual([persona, 1]);
  });
});
