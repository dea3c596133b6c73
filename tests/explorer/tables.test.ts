import { expect, test } from 'vitest';
import { barsOf } from '../../explorer/src/result/bars.ts';
import { csvOf } from '../../explorer/src/result/csv.ts';
import { tablesOf } from '../../explorer/src/result/tables.ts';

test('a connection becomes one row per node, with nested objects as dotted columns', () => {
  const data = {
    cases: { totalCount: 2, edges: [{ node: { number: '1', office: { name: '深圳' } } }, { node: { number: '2', office: null } }] },
  };
  expect(tablesOf(data)[0]).toEqual({
    path: 'cases',
    columns: ['number', 'office.name'],
    rows: [
      ['1', '深圳'],
      ['2', null],
    ],
    isList: true,
  });
});

test('lists inside of a row are joined in one cell', () => {
  const data = { cases: [{ number: '1', handlers: [{ name: '张三' }, { name: '李四' }] }] };
  expect(tablesOf(data)[0]?.rows).toEqual([['1', '张三; 李四']]);
});

test('a single object is a table of its fields; an empty list stays a list; a null tells nothing', () => {
  expect(tablesOf({ case: { number: '1', office: { name: '深圳' } } })).toEqual([
    { path: 'case', columns: ['number', 'office.name'], rows: [['1', '深圳']], isList: false },
  ]);
  expect(tablesOf({ cases: [] })).toEqual([{ path: 'cases', columns: [], rows: [], isList: true }]);
  expect(tablesOf({ case: null })).toEqual([]);
  expect(tablesOf(null)).toEqual([]);
});

test('every list of an answer is a table of its own', () => {
  expect(tablesOf({ office: { name: '深圳', officers: [{ name: '张三' }], cases: { nodes: [] } } }).map(({ path }) => path)).toEqual([
    'office.officers',
    'office.cases',
    'office',
  ]);
});

test('CSV has a byte order mark, quotes what needs it and disarms formulas', () => {
  const csv = csvOf({
    path: 'x',
    columns: ['a', 'b'],
    rows: [
      ['=1+1', 'say "hi", then'],
      [-3, null],
    ],
    isList: true,
  });
  expect(csv).toBe(`\uFEFFa,b\r\n'=1+1,"say ""hi"", then"\r\n-3,\r\n`);
});

test('bars need a text and a number column, and keep rows of the same name apart', () => {
  const rows = [
    ['Guangdong', 3],
    ['Guangdong', 4],
  ];
  const table = { path: 'x', columns: ['name', 'count'], rows, isList: true };
  expect(barsOf(table)?.bars).toEqual([
    { name: 'Guangdong', value: 3 },
    { name: 'Guangdong (2)', value: 4 },
  ]);
  expect(barsOf({ ...table, columns: ['count'], rows: [[1]] })).toBeUndefined();
});

test('a bar is named by all texts of its row, with the name instead of the code', () => {
  const table = {
    path: 'statCube',
    isList: true,
    columns: ['jurisdiction.code', 'jurisdiction.name', 'kind', 'docketed'],
    rows: [
      ['110000', '北京市', 'COUNTERFEIT', 176],
      ['110000', '北京市', 'MEDIATION', 37],
    ],
  };
  expect(barsOf(table)).toMatchObject({
    label: 'jurisdiction.name · kind',
    measure: 'docketed',
    bars: [
      { name: '北京市 · COUNTERFEIT', value: 176 },
      { name: '北京市 · MEDIATION', value: 37 },
    ],
  });
});
