import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { writeCapacity } from '../../../../data/world/capacity.ts';
import { makeGround } from '../../../../data/world/ground.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { WORLD } from '../../../support/database.ts';
import { askWorld, type World } from '../../world.ts';
import { hasGap, referenceOn, type Expected } from './reference.ts';

let world: World;
let national: Viewer;
beforeAll(async () => {
  world = await askWorld();
  national = await world.member('OFFICE', 'CN');
}, 120_000);
afterAll(() => world.end());

interface Line {
  readonly rule: string;
  readonly citation: string;
  readonly applicable: boolean;
  readonly satisfied: boolean | null;
  readonly evidence: readonly { readonly kind: string; readonly id: string; readonly text: string; readonly textZh: string }[];
  readonly explain: string;
  readonly explainZh: string;
}
interface Node {
  readonly id: string;
  readonly agency: { readonly code: string };
  readonly category: string;
  readonly applicable: number;
  readonly satisfied: number;
  readonly ratio: number | null;
  readonly lines: readonly Line[];
}
interface Connection {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totals: Record<'offices' | 'officesWithGaps' | 'applicable' | 'satisfied', number> & {
    readonly ratio: number | null;
    readonly rules: readonly { rule: string; applicable: number; satisfied: number; ratio: number | null }[];
  };
}
const QUERY = `query ($jurisdiction: ID!, $on: Date, $filter: CapacityFilter, $first: Int = 100, $after: String) {
  capacityCompliance(jurisdiction: $jurisdiction, on: $on, filter: $filter, first: $first, after: $after) {
    nodes { id agency { code } category applicable satisfied ratio
      lines { rule citation applicable satisfied evidence { kind id text textZh } explain explainZh } }
    pageInfo { hasNextPage endCursor } totalCount
    totals { offices officesWithGaps applicable satisfied ratio rules { rule applicable satisfied ratio } } } }`;

const ask = async (viewer: Viewer, variables: Record<string, unknown>): Promise<Connection & { statements: number }> => {
  const { data, errors, statements } = await world.ask(institutions, viewer, QUERY, variables);
  expect(errors).toEqual([]);
  return { ...(data as { capacityCompliance: Connection }).capacityCompliance, statements: statements.length };
};
async function all(viewer: Viewer, variables: Record<string, unknown>): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: Connection = await ask(viewer, { ...variables, after });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
const shortly = ({ id, agency, category, lines }: Node): Expected => ({
  id,
  code: agency.code,
  category,
  lines: Object.fromEntries(
    lines.map(({ rule, applicable, satisfied, evidence }) => [
      rule,
      applicable ? { met: satisfied === true, proof: evidence.map((one) => one.id).toSorted() } : null,
    ]),
  ),
});

describe.each(['2011-12-31', '2012-12-31', WORLD.today])('on %s', (on) => {
  it('every line of every office equals the hand-written reference', async () => {
    const expected = await referenceOn(world.sql, on);
    const nodes = await all(national, { jurisdiction: '000000', on });
    expect(expected.length).toBeGreaterThan(390);
    expect(nodes.map(shortly)).toEqual(expected);
    const { totals, totalCount } = await ask(national, { jurisdiction: '000000', on, first: 1 });
    const lines = expected.flatMap((office) => Object.entries(office.lines).map(([rule, line]) => ({ rule, line })));
    const bound = lines.filter(({ line }) => line !== null);
    const met = bound.filter(({ line }) => line?.met);
    expect(totalCount).toBe(expected.length);
    expect(totals).toMatchObject({
      offices: expected.length,
      officesWithGaps: expected.filter(hasGap).length,
      applicable: bound.length,
      satisfied: met.length,
      ratio: met.length / bound.length,
    });
    expect(totals.rules.map(({ rule, applicable, satisfied }) => [rule, applicable, satisfied])).toEqual(
      [...new Set(lines.map(({ rule }) => rule))].map((rule) => [
        rule,
        bound.filter((one) => one.rule === rule).length,
        met.filter((one) => one.rule === rule).length,
      ]),
    );
  });

  it('the counts of each office are those of its lines; what does not bind is neither met nor broken', async () => {
    const { nodes } = await ask(national, { jurisdiction: '440000', on });
    for (const { lines, applicable, satisfied, ratio } of nodes) {
      expect(lines.filter((line) => line.applicable).length).toBe(applicable);
      expect(lines.filter((line) => line.satisfied).length).toBe(satisfied);
      expect(ratio).toBe(applicable === 0 ? null : satisfied / applicable);
      expect(
        lines.every((line) => (line.applicable ? line.satisfied !== null : line.satisfied === null && line.evidence.length === 0)),
      ).toBe(true);
    }
  });
});

it('compliance grows from year to year, and some offices lost what they had', async () => {
  const on = async (day: string) => (await ask(national, { jurisdiction: '000000', on: day, first: 1 })).totals;
  const [first, second, third] = [await on('2011-12-31'), await on('2012-12-31'), await on('2014-01-10')];
  expect(first.ratio).toBeLessThan(second.ratio ?? 0);
  expect(second.satisfied).not.toBe(third.satisfied);
  const lost = async (day: string) =>
    new Set((await all(national, { jurisdiction: '000000', on: day })).filter(({ ratio }) => ratio === 1).map(({ id }) => id));
  const [before, after] = [await lost('2012-12-31'), await lost('2014-01-10')];
  expect([...before].filter((id) => !after.has(id)).length).toBeGreaterThan(0);
  expect([...after].filter((id) => !before.has(id)).length).toBeGreaterThan(0);
});

it('before the Decision no rule binds anybody', async () => {
  const { nodes, totals } = await ask(national, { jurisdiction: '440000', on: '2011-06-26', first: 1 });
  expect(nodes[0]).toMatchObject({ applicable: 0, ratio: null, lines: [] });
  expect(totals).toMatchObject({ applicable: 0, satisfied: 0, ratio: null, officesWithGaps: 0, rules: [] });
  expect((await ask(national, { jurisdiction: '440000', on: '2011-06-27', first: 1 })).nodes[0]?.lines).toHaveLength(12);
});

it('today is the day when none is given, and body cameras are owed only under the later standard', async () => {
  const basic = { jurisdiction: '440000', first: 100 };
  expect(await all(national, basic)).toEqual(await all(national, { ...basic, on: WORLD.today }));
  const later = (await ask(national, { ...basic, on: '2019-01-01' })).nodes.flatMap(({ lines }) => lines);
  expect(
    later.some(({ explain, explainZh }) => explain.includes('body cameras: 0 of 2') && explainZh.includes('执法记录仪应有2,现有0')),
  ).toBe(true);
});

it('every finding is told in both languages with its article', async () => {
  for (const { lines } of await all(national, { jurisdiction: '440000' })) {
    for (const line of lines) {
      expect(line.citation).toMatch(/^R1[467]\.\d; 决定第十[四六七]条$/);
      expect(line.explain).toMatch(/^(?:The office (?:has|lacks) .+|It does not bind this category of office)\.$/);
      expect(line.explainZh).toMatch(/^(?:已具备|缺少|该规定不适用).*。$/);
      for (const one of line.evidence) expect([one.text.length > 5, one.textZh.length > 5]).toEqual([true, true]);
    }
  }
});

describe('filters and pages', () => {
  it('gapsOnly, category and breaking choose offices; the totals stay those of all', async () => {
    const expected = await referenceOn(world.sql, WORLD.today);
    const whole = await ask(national, { jurisdiction: '000000', first: 1 });
    const chosen = async (filter: Record<string, unknown>) => (await all(national, { jurisdiction: '000000', filter })).map(({ id }) => id);
    expect(await chosen({ gapsOnly: true })).toEqual(expected.filter(hasGap).map(({ id }) => id));
    expect(await chosen({ category: ['PROVINCE', 'PROJECT_526'] })).toEqual(
      expected.filter(({ category }) => category === 'PROVINCE' || category === 'PROJECT_526').map(({ id }) => id),
    );
    expect(await chosen({ breaking: ['DETACHMENT_PLAQUE', 'CORPS_PLAQUE'] })).toEqual(
      expected.filter(({ lines }) => lines['DETACHMENT_PLAQUE']?.met === false || lines['CORPS_PLAQUE']?.met === false).map(({ id }) => id),
    );
    const filtered = await ask(national, { jurisdiction: '000000', filter: { gapsOnly: true }, first: 1 });
    expect(filtered.totals).toEqual(whole.totals);
    expect(filtered.totalCount).toBe(expected.filter(hasGap).length);
  });

  it('one page or many, the same offices once each', async () => {
    const codes = async (first: number) => {
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Connection = await ask(national, { jurisdiction: '440000', first, after });
        found.push(...page.nodes.map(({ agency }) => agency.code));
        if (!page.pageInfo.hasNextPage) return found;
        after = page.pageInfo.endCursor;
      }
    };
    expect(await codes(7)).toEqual(await codes(100));
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'bm9uc2Vuc2U' }, 'cursor'],
    [{ jurisdiction: '44' }, 'six digits'],
  ])('refuses %j', async (wrong, says) => {
    const { data, errors } = await world.ask(institutions, national, QUERY, { jurisdiction: '440000', ...wrong });
    expect([data, errors]).toEqual([null, [expect.stringMatching(new RegExp(`^BAD_USER_INPUT: .*${says}`))]]);
  });

  it('takes five statements for one office and for all', async () => {
    expect((await ask(national, { jurisdiction: '440300', first: 1, on: WORLD.today })).statements).toBe(5);
    expect((await ask(national, { jurisdiction: '000000', first: 100, on: WORLD.today })).statements).toBe(5);
    expect((await ask(national, { jurisdiction: '990000', on: WORLD.today })).statements).toBe(1);
  });
});

describe('who sees what', () => {
  const codes = async (viewer: Viewer, jurisdiction: string) => {
    const page = await ask(viewer, { jurisdiction });
    const nodes = await all(viewer, { jurisdiction });
    expect([page.totals.offices, page.totalCount]).toEqual([nodes.length, nodes.length]);
    return nodes.map(({ agency }) => agency.code.slice(4));
  };
  const below = (prefix: string) =>
    world.column<string>(`select jurisdiction from institutions.agency where jurisdiction like '${prefix}%' order by 1`);

  it('offices see theirs and all below, the analyst all, others nothing: absent and not counted', async () => {
    const analyst = viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' });
    expect(await codes(analyst, '000000')).toEqual(await below(''));
    expect(await codes(await world.member('OFFICE', '44'), '000000')).toEqual(await below('44'));
    expect(await codes(await world.member('OFFICE', '4403'), '440000')).toEqual(await below('4403'));
    expect(await codes(await world.member('HANDLER', '4403'), '000000')).toEqual(await below('4403'));
    expect(await codes(await world.member('OFFICE', '440305'), '440300')).toEqual(['440305']);
    expect(await codes(await world.member('OFFICE', '33'), '440000')).toEqual([]);
    for (const role of ['CENTRE', 'CUSTODIAN', 'PARTNER'] as const)
      expect(await codes(await world.member(role, '4403'), '440300')).toEqual([]);
    expect(await codes(PUBLIC_VIEWER, '000000')).toEqual([]);
    const nothing = await ask(PUBLIC_VIEWER, { jurisdiction: '000000' });
    expect(nothing.totals).toEqual({ offices: 0, officesWithGaps: 0, applicable: 0, satisfied: 0, ratio: null, rules: [] });
  });

  it('a seconded supervisor sees the office that the secondment names, while it lasts', async () => {
    const supervisor = viewerOf({ subject: 'seconded-one', role: 'SUPERVISOR', office: await world.office('44') });
    const host = await world.office('4403');
    expect(await codes(supervisor, '440000')).toEqual([]);
    const open = (kind: string, from: string, to: string, n: number) =>
      world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to)
        values (${`0190eeee-0000-7000-8000-00000000000${n}`}, 'seconded-one', ${kind}, ${host}, ${from}, ${to})`;
    await open('SUPERVISION', '2013-01-01', '2015-01-01', 1);
    await open('SECONDMENT', '2013-01-01', '2014-01-10', 2);
    expect(await codes(supervisor, '440000')).toEqual([]);
    await open('SECONDMENT', '2014-01-10', '2014-01-11', 3);
    const { nodes } = await ask(supervisor, { jurisdiction: '000000' });
    const [expected] = (await ask(national, { jurisdiction: '440300', first: 1 })).nodes;
    expect(nodes).toEqual([expected]);
  });
});

it('the offices that the generator knows to lack something today are those that one query finds', async () => {
  const planted: string[] = [];
  const written: string[] = [];
  const sink = { write: (table: PgTable) => void written.push(getTableName(table)), settle: async () => {} };
  writeCapacity(makeGround(WORLD.seed, WORLD.cases), sink, { plant: (_, id) => void planted.push(id) });
  expect(new Set(written)).toEqual(new Set(['agency_unit', 'venue', 'equipment']));
  const found = await all(national, { jurisdiction: '000000', on: WORLD.today, filter: { gapsOnly: true } });
  expect(found.map(({ id }) => id).toSorted()).toEqual(planted.toSorted());
  const codes = found.map(({ agency }) => agency.code);
  expect(codes.filter((code) => code.startsWith('IPO-44')).length).toBeGreaterThan(3);
});
