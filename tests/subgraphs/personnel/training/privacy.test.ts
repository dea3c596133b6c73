import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { idOf } from '../../../support/graph.ts';
import { createGround, PERSONAS, VIEWERS, type Ground, type Persona } from './ground.ts';

let ground: Ground;
/** classes of the province, of the city and of the nation, with officers of Shenzhen (101), Nanshan (104) and Zhejiang (106) */
let province: string;
let city: string;
let nation: string;
beforeAll(async () => {
  ground = await createGround();
  const held = { heldFrom: '2013-12-02', heldTo: '2013-12-06', status: 'SCORED' } as const;
  province = await ground.lay('gd', { ...held, consentOn: '2013-11-01', consentNo: '1' });
  city = await ground.lay('sz', { ...held, kind: 'SPECIALISED' });
  nation = await ground.lay('nation', held);
  const scored = { attended: true, scoredOn: '2013-12-16' };
  for (const n of [101, 104]) await ground.enrol(province, 'gd', n, { ...scored, score: n - 30 });
  await ground.enrol(city, 'sz', 104, { ...scored, score: 55 });
  for (const n of [101, 104, 106]) await ground.enrol(nation, 'nation', n, { ...scored, score: n - 40 });
  await ground.studies(101, { status: 'COMPLETED', endedOn: '2013-04-01', hours: 12 });
  await ground.studies(104);
});
afterAll(() => ground.end());

/** whose scores each sees, as class and officer; everybody else sees none */
const SEES: Readonly<Partial<Record<Persona, readonly string[]>>> = {
  national: ['province 101', 'province 104', 'city 104', 'nation 101', 'nation 104', 'nation 106'],
  province: ['province 101', 'province 104', 'city 104', 'nation 101', 'nation 104'],
  // its own officers, and whoever is in its own class; not the officers of its county in classes of others
  city: ['province 101', 'city 104', 'nation 101'],
  county: ['province 104', 'city 104', 'nation 104'],
  elsewhere: ['nation 106'],
  handler: ['province 101', 'nation 101'],
};

interface Roll {
  readonly totalCount: number;
  readonly nodes: readonly { readonly score: number }[];
}

describe('scores are seen by the officer, the own office, the organiser, the province and the nation (R15.8)', () => {
  it.for(PERSONAS)('%s, class by class', async (persona) => {
    const found: string[] = [];
    // what a score takes to the number of its officer
    for (const [name, id, more] of [
      ['province', province, 30],
      ['city', city, 49],
      ['nation', nation, 40],
    ] as const) {
      const { data, errors } = await ground.as(persona, `{ trainingClass(id: "${id}") { enrolments { totalCount nodes { score } } } }`);
      expect(errors).toEqual([]);
      const page = (data as { trainingClass: { enrolments: Roll | null } | null }).trainingClass?.enrolments;
      expect(page?.totalCount ?? 0).toBe(page?.nodes.length ?? 0);
      found.push(...(page?.nodes ?? []).map(({ score }) => `${name} ${score + more}`));
    }
    expect(found.toSorted()).toEqual([...(SEES[persona] ?? [])].toSorted());
  });

  it.for(PERSONAS)('%s, officer by officer, with hours and studies', async (persona) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Officer { id enrolments { score } studies { subject } trainingHours(year: 2013) } } }`;
    const of = [101, 104, 106].map((n) => ({ __typename: 'Officer', id: idOf(n) }));
    const { data, errors } = await ground.as(persona, query, { of });
    expect(errors).toEqual([]);
    const entities = (
      data as { _entities: ({ enrolments: unknown[] | null; studies: unknown[] | null; trainingHours: number | null } | null)[] }
    )._entities;
    const told = entities.map((one) => one && [one.enrolments?.length ?? null, one.studies?.length ?? null, one.trainingHours]);
    const hidden = [0, 0, null];
    const expected: Readonly<Partial<Record<Persona, unknown[]>>> = {
      national: [
        [2, 1, 92],
        [3, 1, 120],
        [1, 0, 40],
      ],
      province: [[2, 1, 92], [3, 1, 120], null],
      city: [[2, 1, 92], [1, 0, null], null],
      county: [null, [3, 1, 120], null],
      elsewhere: [null, null, [1, 0, 40]],
      handler: [[2, 1, 92], hidden, null],
      colleague: [hidden, hidden, null],
    };
    expect(told).toEqual(expected[persona] ?? [null, null, null]);
  });

  it.for(PERSONAS)('%s, in the coverage of a year', async (persona) => {
    const { data, errors } = await ground.as(
      persona,
      '{ trainingCoverage(year: 2013) { jurisdiction { code } officers trained hoursPerOfficer examined passRate } }',
    );
    expect(errors).toEqual([]);
    const gd = (officers: number, trained: number, hours: number, examined: number, passed: number) => ({
      jurisdiction: { code: '440000' },
      officers,
      trained,
      hoursPerOfficer: hours / officers,
      examined,
      passRate: passed / examined,
    });
    const zj = { jurisdiction: { code: '330000' }, officers: 1, trained: 1, hoursPerOfficer: 40, examined: 1, passRate: 1 };
    const expected: Readonly<Partial<Record<Persona, unknown[]>>> = {
      // 101, 102, 104, 105, 107 served on the last day of 2013
      national: [zj, gd(5, 2, 212, 5, 4)],
      province: [gd(5, 2, 212, 5, 4)],
      city: [gd(2, 1, 92, 2, 2)],
      county: [gd(2, 1, 120, 3, 2)],
      elsewhere: [zj],
      handler: [gd(1, 1, 92, 2, 2)],
      colleague: [{ ...gd(1, 0, 0, 1, 0), examined: 0, passRate: null }],
    };
    expect((data as { trainingCoverage: unknown[] }).trainingCoverage).toEqual(expected[persona] ?? []);
  });
});

describe('coverage', () => {
  it('can be asked of a part, and of the year that runs', async () => {
    const { data } = await ground.as(
      'national',
      '{ gd: trainingCoverage(under: "440305", year: 2013) { officers } now: trainingCoverage(under: "440000", year: 2014) { officers trained passRate } }',
    );
    expect(data).toEqual({ gd: [{ officers: 2 }], now: [{ officers: 5, trained: 0, passRate: null }] });
  });
  it('of a place or a year that cannot be is bad input', async () => {
    expect((await ground.as('national', '{ trainingCoverage(under: "44", year: 2013) { officers } }')).errors).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT/),
    ]);
    expect((await ground.as('national', '{ trainingCoverage(year: 13) { officers } }')).errors).toEqual([
      'BAD_USER_INPUT: A year has four digits, such as 2013.',
    ]);
  });
  it('of a year before anybody is recorded is empty', async () => {
    expect((await ground.as('national', '{ trainingCoverage(year: 1990) { officers } }')).data).toEqual({ trainingCoverage: [] });
  });
});

describe('the second lock alone', () => {
  it.for(PERSONAS)('shows %s the same rows, and lets only the organiser write', async (persona) => {
    const { role, lo, hi, office, subject } = claimsOf(VIEWERS[persona]);
    const told = await ground.rows.transaction(async (tx) => {
      await tx.execute(sql`set local role personnel_app`);
      for (const [name, value] of Object.entries({ role, lo, hi, office, subject }))
        await tx.execute(sql`select set_config(${`app.${name}`}, ${value}, true)`);
      const seen = await tx.execute(sql`select id from personnel.enrolment`);
      const changed = await tx.execute(sql`update personnel.enrolment set score = 99 returning class_id as id`);
      return { seen: seen.length, changed: [...new Set(changed.map(({ id }) => id))].toSorted() };
    });
    const organised: Readonly<Partial<Record<Persona, string>>> = { national: nation, province, city };
    expect(told).toEqual({ seen: SEES[persona]?.length ?? 0, changed: organised[persona] === undefined ? [] : [organised[persona]] });
  });
});
