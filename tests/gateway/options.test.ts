import { describe, expect, test } from 'vitest';
import { readOptions, UsageError } from '../../gateway/options.ts';

const read = (line: string, env: NodeJS.ProcessEnv = {}) => readOptions(line.split(' ').filter(Boolean), env);

test('nothing said', () => {
  expect(read('')).toEqual({
    port: null,
    data: '.data',
    cases: null,
    seed: null,
    supergraph: null,
    open: false,
    subgraphs: null,
    help: false,
  });
});
test('everything said', () => {
  expect(read('--port 4100 --data d --cases 500 --seed 0')).toMatchObject({ port: 4100, data: 'd', cases: 500, seed: 0 });
  expect(read('--supergraph f.graphql --open --port 0')).toMatchObject({ supergraph: 'f.graphql', open: true, port: 0 });
});
test('addresses of subgraphs, from the line or the environment', () => {
  const urls = new Map([
    ['cases', 'http://a:1/graphql'],
    ['personnel', 'http://b/'],
  ]);
  expect(read('--subgraphs cases=http://a:1/graphql,personnel=http://b/').subgraphs).toEqual(urls);
  expect(read('', { SUBGRAPH_URLS: 'cases=http://a:1/graphql, personnel=http://b/' }).subgraphs).toEqual(urls);
});
describe('what cannot be understood is refused in both languages', () => {
  test.each([
    '--prot 1',
    'start',
    '--port',
    '--port x',
    '--port 70000',
    '--port -1',
    '--port 1.5',
    '--cases 0',
    '--cases 1e3',
    '--cases 10000001',
    '--seed -1',
    '--open',
    '--supergraph f',
    '--open --supergraph f --subgraphs a=http://a',
    '--subgraphs cases',
    '--subgraphs a=ftp://a',
    '--open=yes --supergraph f',
  ])('%s', (line) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(/\p{Script=Han}/u);
  });
});
