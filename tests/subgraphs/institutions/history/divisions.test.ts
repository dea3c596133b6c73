import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { DIVISION_TERMS } from '../../../../data/division-changes.ts';
import { divisions } from '../../../../data/divisions.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { askWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => void (world = await askWorld()), 120_000);
afterAll(() => world.end());

const ask = async (query: string) => {
  const { data, errors } = await world.ask(institutions, PUBLIC_VIEWER, query);
  expect(errors).toEqual([]);
  return data as Record<string, unknown>;
};
const on = async (code: string, day: string) =>
  (await ask(`{ jurisdictionAsOf(code: "${code}", on: "${day}") { name toOn became { name } jurisdiction { name } } }`))[
    'jurisdictionAsOf'
  ];

describe('a code on a day', () => {
  const chaohu = {
    name: '巢湖市',
    toOn: '2011-08-22',
    became: [{ name: '合肥市' }, { name: '芜湖市' }, { name: '马鞍山市' }],
    jurisdiction: null,
  };
  it.for([
    ['420600', '2010-12-08', { name: '襄樊市', toOn: '2010-12-09', became: [], jurisdiction: { name: '襄阳市' } }],
    ['420600', '2010-12-09', { name: '襄阳市', toOn: null, became: [], jurisdiction: { name: '襄阳市' } }],
    ['341400', '2011-08-21', chaohu],
    ['341400', '2011-08-22', null],
    ['341400', '1999-07-08', null],
    ['522400', '2011-01-01', { name: '毕节地区', toOn: '2011-10-22', became: [{ name: '毕节市' }], jurisdiction: null }],
    ['520500', '2011-10-21', null],
    ['520500', '2011-10-22', { name: '毕节市', toOn: null, became: [], jurisdiction: { name: '毕节市' } }],
    ['520600', '2012-01-01', { name: '铜仁市', toOn: null, became: [], jurisdiction: { name: '铜仁市' } }],
    ['460300', '2012-07-23', null],
    ['460300', '2012-07-24', { name: '三沙市', toOn: null, became: [], jurisdiction: { name: '三沙市' } }],
    ['530800', '2007-01-20', { name: '思茅市', toOn: '2007-01-21', became: [], jurisdiction: { name: '普洱市' } }],
    ['440300', '2011-01-01', { name: '深圳市', toOn: null, became: [], jurisdiction: { name: '深圳市' } }],
    ['999999', '2011-01-01', null],
    ['x', '2011-01-01', null],
  ] as const)('%s on %s', async ([code, day, expected]) => expect(await on(code, day)).toEqual(expected));
});

it('a division tells its history, one that never changed tells itself', async () => {
  const fields = '{ history { code name level fromOn toOn parent { code } document } asOf(on: "2009-01-01") { name } }';
  const data = await ask(`{ a: jurisdiction(code: "420600") ${fields} b: jurisdiction(code: "440300") ${fields} }`);
  const xiangyang = { code: '420600', level: 'PREFECTURE', parent: { code: '420000' }, document: null };
  expect(data).toEqual({
    a: {
      history: [
        { ...xiangyang, name: '襄樊市', fromOn: null, toOn: '2010-12-09' },
        { ...xiangyang, name: '襄阳市', fromOn: '2010-12-09', toOn: null },
      ],
      asOf: { name: '襄樊市' },
    },
    b: {
      history: [
        { code: '440300', name: '深圳市', level: 'PREFECTURE', fromOn: null, toOn: null, parent: { code: '440000' }, document: null },
      ],
      asOf: { name: '深圳市' },
    },
  });
  expect((await ask('{ jurisdictionHistory(code: "522200") { name became { code } } }'))['jurisdictionHistory']).toEqual([
    { name: '铜仁地区', became: [{ code: '520600' }] },
  ]);
  expect((await ask('{ jurisdictionHistory(code: "111111") { name } }'))['jurisdictionHistory']).toEqual([]);
});

it('histories of a page take one statement', async () => {
  const { statements, errors } = await world.ask(
    institutions,
    PUBLIC_VIEWER,
    '{ jurisdictions(first: 50) { nodes { history { name became { name } } asOf(on: "2010-01-01") { name } } } }',
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(2);
});

it('the record agrees with the divisions of today: what still holds has that name, what became of others exists', () => {
  const names = new Map(divisions().map(({ code, name }) => [code, name]));
  expect(DIVISION_TERMS.filter(({ code, name, to }) => to === null && names.get(code) !== name)).toEqual([]);
  expect(DIVISION_TERMS.flatMap(({ became }) => became).filter((code) => !names.has(code))).toEqual([]);
});
