import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { oversight } from '../../../subgraphs/oversight/index.ts';
import { askWorld, type World } from '../world.ts';

const PARTNER = '01900000-0000-7000-8000-000000000077';
let world: World;
let personas: Readonly<Record<string, { readonly viewer: Viewer; readonly sees: string }>>;
beforeAll(async () => {
  world = await askWorld();
  const [nation, analyst, province, city] = await Promise.all([
    world.member('OFFICE', 'CN'),
    world.member('ANALYST', 'CN'),
    world.member('OFFICE', '44'),
    world.member('HANDLER', '4403'),
  ]);
  const objects = await world.column<string>(
    `select id from cases."case" where province in ('440000', '330000') and concluded_on is not null order by id limit 12`,
  );
  for (const [index, object] of objects.entries()) {
    const grantee = index % 2 === 0 ? PARTNER : (city.office ?? '');
    await world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to)
      values (${`0190aaaa-0000-7000-8000-${String(index).padStart(12, '0')}`}, ${grantee}, 'COOPERATION', ${object}, '2014-01-01', '2015-01-01')`;
  }
  const granted = (grantee: string | null) =>
    `c.id in (select object_id from platform."grant" where grantee = '${grantee}' and valid_from <= '2014-01-10' and valid_to > '2014-01-10')`;
  personas = {
    nation: { viewer: nation, sees: 'true' },
    analyst: { viewer: analyst, sees: 'true' },
    province: { viewer: province, sees: `(c.jurisdiction like '44%' or ${granted(province.office)})` },
    city: { viewer: city, sees: `(c.jurisdiction like '4403%' or ${granted(city.office)})` },
    partner: { viewer: viewerOf({ subject: 'p', role: 'PARTNER', office: PARTNER }), sees: granted(PARTNER) },
    centre: { viewer: viewerOf({ subject: 'c', role: 'CENTRE', office: PARTNER, area: 'CN' }), sees: 'false' },
    public: { viewer: PUBLIC_VIEWER, sees: 'false' },
  };
});
afterAll(() => world.end());
const persona = (name: string) => personas[name] ?? expect.fail(name);

const CUBE = `query ($from: String!, $to: String!, $by: [CubeDimension!]!, $measures: [CubeMeasure!]!, $under: ID) {
  statCube(from: $from, to: $to, by: $by, measures: $measures, under: $under) { jurisdiction { code } month kind patentType docketed concluded conclusionRate medianDays } }`;
const ALL = ['DOCKETED', 'CONCLUDED', 'CONCLUSION_RATE', 'MEDIAN_DAYS'];
type Cell = Record<string, string | number | null> & { jurisdiction: { code: string } | null };
const cube = async (viewer: Viewer, variables: Record<string, unknown>): Promise<Cell[]> => {
  const { data, errors, statements } = await world.ask(oversight, viewer, CUBE, { measures: ALL, ...variables });
  expect([errors, statements.length]).toEqual([[], 1]);
  return (data as { statCube: Cell[] }).statCube;
};

/** The same by hand: two counts over each key, joined; the median from the sorted days. */
async function byHand(sees: string, span: readonly [string, string], keys: (day: string) => string, place = 'true') {
  const rows = async (day: string) =>
    world.sql.unsafe<{ key: string; days: number[] }[]>(
      `select ${keys(`c.${day}`)} as key, array_agg(coalesce(c.concluded_on - c.docketed_on, -1) order by c.concluded_on - c.docketed_on) as days from cases."case" c
       where ${sees} and ${place} and c.${day} >= '${span[0]}' and c.${day} < '${span[1]}' group by 1`,
    );
  const docketed = new Map((await rows('docketed_on')).map(({ key, days }) => [key, days.length]));
  const concluded = new Map((await rows('concluded_on')).map(({ key, days }) => [key, days]));
  return [...new Set([...docketed.keys(), ...concluded.keys()])].toSorted().map((key) => {
    const [began, days] = [docketed.get(key) ?? 0, concluded.get(key) ?? []];
    const middle = days.length === 0 ? null : ((days[(days.length - 1) >> 1] ?? 0) + (days[days.length >> 1] ?? 0)) / 2;
    return [key, began, days.length, began === 0 ? null : days.length / began, middle];
  });
}
const told = (cells: readonly Cell[]) =>
  cells
    .map(({ jurisdiction, month, kind, patentType, docketed, concluded, conclusionRate, medianDays }) => [
      [jurisdiction?.code ?? null, month, kind, patentType].filter((part) => part !== null && part !== undefined).join(' '),
      docketed,
      concluded,
      conclusionRate,
      medianDays,
    ])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));

describe('the cube', () => {
  const YEAR = ['2013-01-01', '2014-01-01'] as const;
  const KEYS: readonly (readonly [by: string[], keys: (day: string) => string])[] = [
    [['PROVINCE'], () => 'c.province'],
    [['PREFECTURE'], () => 'c.prefecture'],
    [['MONTH'], (day) => `to_char(${day}, 'YYYY-MM')`],
    [['KIND'], () => 'c.kind'],
    [['PATENT_TYPE'], () => 'c.patent_type'],
    [
      ['KIND', 'PATENT_TYPE', 'PROVINCE', 'MONTH'],
      (day) => `c.province || ' ' || to_char(${day}, 'YYYY-MM') || ' ' || c.kind || ' ' || c.patent_type`,
    ],
  ];
  it.for(
    ['nation', 'analyst', 'province', 'city', 'partner', 'centre', 'public'].flatMap((name) => KEYS.map((key) => [name, ...key] as const)),
  )('for the %s by %j is what one counts by hand', async ([name, by, keys]) => {
    const { viewer, sees } = persona(name);
    const expected = await byHand(sees, YEAR, keys);
    expect(told(await cube(viewer, { from: '2013-01', to: '2013-12', by }))).toEqual(expected);
  });

  it.for(['000000', '440000', '440300', '990000'])('under %s', async (under) => {
    const prefix = under.replace(/(?:00)+$/, '');
    const expected = await byHand('true', YEAR, () => 'c.kind', `c.jurisdiction like '${prefix}%'`);
    expect(told(await cube(persona('nation').viewer, { from: '2013-01', to: '2013-12', by: ['KIND'], under }))).toEqual(expected);
  });

  it('without dimensions is one cell, also where there is nothing', async () => {
    const [[, docketed, concluded, rate, median] = []] = await byHand('true', YEAR, () => `''`);
    const cell = { jurisdiction: null, month: null, kind: null, patentType: null };
    const whole = { from: '2013-01', to: '2013-12', by: [] };
    expect(await cube(persona('nation').viewer, whole)).toEqual([
      { ...cell, docketed, concluded, conclusionRate: rate, medianDays: median },
    ]);
    expect(await cube(PUBLIC_VIEWER, whole)).toEqual([{ ...cell, docketed: 0, concluded: 0, conclusionRate: null, medianDays: null }]);
  });

  it('leaves out measures that nobody asked for', async () => {
    const [cell] = await cube(persona('nation').viewer, { from: '2013-01', to: '2013-12', by: [], measures: ['CONCLUDED'] });
    expect([cell?.['docketed'], cell?.['conclusionRate'], cell?.['medianDays']]).toEqual([null, null, null]);
    expect(cell?.['concluded']).toBeGreaterThan(0);
  });

  it.for<readonly [Record<string, unknown>, string]>([
    [{ from: '2013-1' }, 'A month is written YYYY-MM'],
    [{ to: '0000-01' }, 'A month is written YYYY-MM'],
    [{ from: '2013-12', to: '2013-01' }, 'Give a first month'],
    [{ from: '2002-12' }, 'Give a first month'],
    [{ by: ['PROVINCE', 'PREFECTURE'] }, 'Group by one level only'],
    [{ under: 'x' }, 'A division code has six digits'],
  ])('refuses %j', async ([change, message]) => {
    const variables = { from: '2013-01', to: '2013-12', by: [], measures: ALL, ...change };
    const { errors } = await world.ask(oversight, persona('nation').viewer, CUBE, variables);
    expect(errors).toEqual([expect.stringContaining(`BAD_USER_INPUT: ${message}`)]);
  });
});

describe('monthly figures', () => {
  const MONTHLY =
    'query ($period: String!, $code: ID!) { monthlyFigures(period: $period, jurisdiction: $code) { period jurisdiction { code } figures { kind measure value } } }';
  it.for(['nation', 'province', 'city', 'partner', 'public'])('for the %s are what one counts by hand', async (name) => {
    const { viewer, sees } = persona(name);
    for (const [code, prefix] of [
      ['000000', ''],
      ['440000', '44'],
      ['440300', '4403'],
    ] as const) {
      const { data, errors } = await world.ask(oversight, viewer, MONTHLY, { period: '2013-10', code });
      expect(errors).toEqual([]);
      const { monthlyFigures } = data as {
        monthlyFigures: { jurisdiction: unknown; figures: { kind: string; measure: string; value: number }[] };
      };
      const expected = new Map(
        (await byHand(sees, ['2013-10-01', '2013-11-01'], () => 'c.kind', `c.jurisdiction like '${prefix}%'`)).map(([key, ...values]) => [
          key,
          values,
        ]),
      );
      expect(monthlyFigures.jurisdiction).toEqual({ code });
      expect(monthlyFigures.figures).toEqual(
        ['DOCKETED', 'CONCLUDED'].flatMap((measure, index) =>
          ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'].map((kind) => ({ kind, measure, value: expected.get(kind)?.[index] ?? 0 })),
        ),
      );
    }
  });
  it.for([
    ['2013-13', '440000'],
    ['2013-10', '44'],
  ])('refuse %j', async ([period, code]) => {
    const { errors } = await world.ask(oversight, persona('nation').viewer, MONTHLY, { period, code });
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });
});

describe('the public month', () => {
  const PUBLIC =
    'query ($period: String!) { publicMonthlyStatistics(period: $period) { jurisdiction { code } kind docketed concluded suppressed } }';
  type Figure = { jurisdiction: { code: string }; kind: string; docketed: number | null; concluded: number | null; suppressed: boolean };
  it('is the same for everybody, true where it is shown, and shows no small number', async () => {
    const { data, errors, statements } = await world.ask(oversight, PUBLIC_VIEWER, PUBLIC, { period: '2013-12' });
    expect([errors, statements.length]).toEqual([[], 2]);
    expect((await world.ask(oversight, persona('nation').viewer, PUBLIC, { period: '2013-12' })).data).toEqual(data);
    const rows = (data as { publicMonthlyStatistics: Figure[] }).publicMonthlyStatistics;
    const expected = new Map(
      (await byHand('true', ['2013-12-01', '2014-01-01'], () => `c.province || ' ' || c.kind`)).map(([key, ...values]) => [key, values]),
    );
    // every province with every kind, so that no row that is missing tells what its neighbour hides
    expect(new Set(rows.map(({ jurisdiction, kind }) => `${jurisdiction.code} ${kind}`)).size).toBe(31 * 3);
    expect(rows).toHaveLength(31 * 3);
    for (const { jurisdiction, kind, docketed, concluded, suppressed } of rows) {
      const [began, ended] = expected.get(`${jurisdiction.code} ${kind}`) ?? [0, 0];
      expect([docketed === null || docketed === began, concluded === null || concluded === ended]).toEqual([true, true]);
      expect([docketed, concluded].filter((value) => value === 1 || value === 2)).toEqual([]);
      expect(suppressed).toBe(docketed === null || concluded === null);
    }
    expect(rows.some(({ suppressed }) => suppressed)).toBe(true);
  });
  it.for(['2014-01', '2099-12'])('of %s is not out yet', async (period) => {
    const { errors } = await world.ask(oversight, PUBLIC_VIEWER, PUBLIC, { period });
    expect(errors).toEqual(['BAD_USER_INPUT: Figures are published after the month has ended.']);
  });
  it.for(['9999-12', 'now', ''])('is not %j', async (period) => {
    const { errors } = await world.ask(oversight, PUBLIC_VIEWER, PUBLIC, { period });
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: A month/)]);
  });
});
