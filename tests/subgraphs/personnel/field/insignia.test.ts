import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../support/graph.ts';
import {
  codes,
  createGround,
  GUANG,
  LEFT,
  LI,
  NAN,
  paths,
  SHENZHEN,
  speaksBoth,
  TODAY,
  ZHANG,
  ZHE,
  type Ground,
  type Persona,
} from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FIELDS = 'insignia { id officer { id } badgeNo issuedOn returnedOn }';
let badges = 0;
const badge = () => `粤A${String((badges += 1)).padStart(5, '0')}`;
const issue = (persona: Persona, more: Readonly<Record<string, unknown>> = {}) =>
  graph.act(persona, 'issueInsignia', FIELDS, { officerId: ZHANG, badgeNo: badge(), issuedOn: '2014-01-02', ...more });
const takeBack = (persona: Persona, insigniaId: unknown, returnedOn: string, more: Readonly<Record<string, unknown>> = {}) =>
  graph.act(persona, 'returnInsignia', FIELDS, { insigniaId, returnedOn, ...more });

describe('giving a badge (R16.5)', () => {
  it('to a serving officer of the own office', async () => {
    const { row, userErrors } = await issue('city', { badgeNo: ' 粤B00001 ' });
    expect([row, userErrors]).toEqual([
      { id: row?.['id'], officer: { id: ZHANG }, badgeNo: '粤B00001', issuedOn: '2014-01-02', returnedOn: null },
      [],
    ]);
    expect(await graph.eventsOf(row?.['id'])).toEqual([{ what: 'INSIGNIA_ISSUED', payload: {}, jurisdiction: '440300' }]);
  });

  it.for<[string, Readonly<Record<string, unknown>>, string[], string[]]>([
    ['tomorrow', { issuedOn: '2014-01-11' }, ['WRONG_DATE'], ['issuedOn']],
    ['before the officer served', { issuedOn: '2004-04-30' }, ['NOT_OF_THIS_OFFICE'], ['issuedOn']],
    ['to somebody who left', { officerId: LEFT, issuedOn: '2013-01-01' }, ['NOT_OF_THIS_OFFICE'], ['officerId']],
    ['without a number', { badgeNo: ' ' }, ['INVALID_VALUE'], ['badgeNo']],
    [
      'with a long number, tomorrow',
      { badgeNo: '1'.repeat(41), issuedOn: '2014-01-11' },
      ['INVALID_VALUE', 'WRONG_DATE'],
      ['badgeNo', 'issuedOn'],
    ],
    ['to an officer of the county below', { officerId: NAN }, ['NOT_PERMITTED'], ['officerId']],
    ['to an officer elsewhere', { officerId: GUANG }, ['NOT_FOUND'], ['officerId']],
    ['to nobody', { officerId: idOf(999) }, ['NOT_FOUND'], ['officerId']],
    ['to what is no id', { officerId: "x'" }, ['NOT_FOUND'], ['officerId']],
  ])('%s is refused', async ([, more, wanted, where]) => {
    const answer = await issue('city', more);
    expect([answer.row, codes(answer), paths(answer), speaksBoth(answer)]).toEqual([null, wanted, where, true]);
  });

  it.for<[Persona, string]>([
    ['national', 'NOT_PERMITTED'],
    ['province', 'NOT_PERMITTED'],
    ['county', 'NOT_FOUND'],
    ['elsewhere', 'NOT_FOUND'],
    ['handler', 'NOT_PERMITTED'],
    ['analyst', 'NOT_PERMITTED'],
    ['supervisor', 'NOT_PERMITTED'],
    ['centre', 'NOT_PERMITTED'],
    ['public', 'NOT_PERMITTED'],
  ])('by %s: %s', async ([persona, code]) => {
    expect(codes(await issue(persona))).toEqual([code]);
  });

  it('a badge lies with one officer at a time, also with one whom the viewer does not see', async () => {
    const badgeNo = badge();
    const given = await issue('elsewhere', { officerId: ZHE, badgeNo, issuedOn: '2013-12-01' });
    expect(given.userErrors).toEqual([]);
    const taken = await issue('city', { badgeNo });
    expect([taken.row, codes(taken), paths(taken), speaksBoth(taken)]).toEqual([null, ['CONFLICT'], ['badgeNo'], true]);
    await takeBack('elsewhere', given.row?.['id'], '2013-12-20');
    expect(codes(await issue('city', { badgeNo, issuedOn: '2013-12-19' }))).toEqual(['CONFLICT']);
    expect((await issue('city', { badgeNo, issuedOn: '2013-12-20' })).row).toMatchObject({ badgeNo });
  });

  it('of twenty who give the same badge at once, one succeeds and the others are told', async () => {
    const badgeNo = badge();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, index) => issue('city', { badgeNo, officerId: index % 2 ? ZHANG : LI })),
    );
    expect(tries.filter(({ row }) => row !== null)).toHaveLength(1);
    expect(tries.flatMap(codes)).toEqual(Array.from({ length: 19 }, () => 'CONFLICT'));
    const [held] = await graph.rows.execute<{ n: number }>(
      sql`select count(*)::int as n from personnel.insignia where badge_no = ${badgeNo}`,
    );
    expect(held?.n).toBe(1);
  });

  it('a repeat with the same key gives one badge', async () => {
    const input = { badgeNo: badge(), idempotencyKey: 'i' };
    expect(await issue('city', input)).toEqual(await issue('city', input));
  });
});

describe('taking it back', () => {
  const given = async () => (await issue('city')).row?.['id'];

  it('ends its time, once', async () => {
    const id = await given();
    expect((await takeBack('city', id, TODAY)).row).toMatchObject({ returnedOn: TODAY });
    const again = await takeBack('city', id, TODAY);
    expect([codes(again), speaksBoth(again)]).toEqual([['WRONG_STATE'], true]);
    expect((await graph.eventsOf(id)).map(({ what }) => what)).toEqual(['INSIGNIA_ISSUED', 'INSIGNIA_RETURNED']);
  });

  it('on the day it was given leaves it free', async () => {
    const badgeNo = badge();
    const { row } = await issue('city', { badgeNo });
    await takeBack('city', row?.['id'], '2014-01-02');
    expect((await issue('city', { badgeNo, officerId: LI })).userErrors).toEqual([]);
  });

  it.for<[string]>([['2014-01-01'], ['2014-01-11']])('on %s is refused', async ([day]) => {
    const answer = await takeBack('city', await given(), day);
    expect([codes(answer), paths(answer), speaksBoth(answer)]).toEqual([['WRONG_DATE'], ['returnedOn'], true]);
  });

  it.for<[Persona, string]>([
    ['national', 'NOT_PERMITTED'],
    ['province', 'NOT_PERMITTED'],
    ['handler', 'NOT_PERMITTED'], // the officer who has it
    ['colleague', 'NOT_FOUND'],
    ['county', 'NOT_FOUND'],
    ['otherCity', 'NOT_FOUND'],
    ['centre', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s', async ([persona, code]) => {
    expect(codes(await takeBack(persona, await given(), TODAY))).toEqual([code]);
  });

  it('of nothing, and of no id', async () => {
    expect([codes(await takeBack('city', idOf(999), TODAY)), codes(await takeBack('city', 'x', TODAY))]).toEqual([
      ['NOT_FOUND'],
      ['NOT_FOUND'],
    ]);
  });

  it('two at once: one returns it', async () => {
    const id = await given();
    const both = await Promise.all([takeBack('city', id, TODAY), takeBack('city', id, TODAY)]);
    expect(both.flatMap(codes)).toEqual(['WRONG_STATE']);
  });

  it('a repeat with the same key gives the same answer', async () => {
    const id = await given();
    const one = await takeBack('city', id, TODAY, { idempotencyKey: 'r' });
    expect(await takeBack('city', id, TODAY, { idempotencyKey: 'r' })).toEqual(one);
  });
});

describe('the badges of an officer', () => {
  const ask = async (persona: Persona, id = ZHANG) => {
    const { data, errors } = await graph.as(persona, `{ officer(id: "${id}") { insignia { badgeNo issuedOn } } }`);
    expect(errors).toEqual([]);
    return (data as { officer: { insignia: { badgeNo: string; issuedOn: string }[] | null } | null }).officer;
  };

  it('are shown newest first to the officer, the own office, the province and the nation', async () => {
    const own = (await ask('city'))?.insignia ?? [];
    expect(own.length).toBeGreaterThan(3);
    expect(own.map(({ issuedOn }) => issuedOn)).toEqual(
      own
        .map(({ issuedOn }) => issuedOn)
        .toSorted()
        .toReversed(),
    );
    for (const persona of ['national', 'province', 'handler'] as const) expect((await ask(persona))?.insignia).toEqual(own);
  });

  it('are hidden from a colleague, and with the officer from everybody else', async () => {
    expect(await ask('colleague')).toEqual({ insignia: null });
    expect(await ask('city', NAN)).toEqual({ insignia: null });
    for (const persona of ['county', 'otherCity', 'elsewhere', 'analyst', 'centre', 'public'] as const)
      expect(await ask(persona)).toBeNull();
  });

  it('50 officers with all of theirs are one statement more', async () => {
    await graph.rows.execute(sql`insert into personnel.officer (id, staff_number, name, agency_id, post, full_time, joined_on, jurisdiction)
      select ('01900000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid, '440300-9' || n, '人' || n, ${SHENZHEN}, '科员', true, '2010-01-01', '440300' from generate_series(10, 70) n`);
    const { data, errors, statements } = await graph.as(
      'city',
      '{ officers(first: 50) { nodes { insignia { badgeNo officer { id } } safetyIncidents { kind officer { id } } commendations { title } } } }',
    );
    expect([errors, (data as { officers: { nodes: unknown[] } }).officers.nodes.length]).toEqual([[], 50]);
    // the page, badges, incidents, commendations, and their officers
    expect(statements).toHaveLength(5);
  });
});

it('the database itself keeps a badge from officers of another office', async () => {
  const claims = { role: 'OFFICE', lo: '4403', hi: '4404', office: SHENZHEN, subject: 's' };
  const wrong = graph.services.pools.personnel_app.write(claims, (db) =>
    db.execute(
      sql`insert into personnel.insignia (id, officer_id, agency_id, badge_no, issued_on, jurisdiction) values (gen_random_uuid(), ${NAN}, ${SHENZHEN}, 'X1', '2014-01-01', '440300')`,
    ),
  );
  await expect(wrong).rejects.toMatchObject({ sqlState: '42501' });
});
