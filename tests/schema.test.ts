import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breakingChanges, composeGraph } from '../schema/compose.ts';
import { readSubgraphSdl, SUBGRAPH_NAMES, subgraphUrl } from '../schema/read.ts';
import { archive, fixtures } from './support/project.ts';
import { ownership, RULES } from './support/schema-rules.ts';
import { wholeTypes } from './support/whole-types.ts';

describe.for(SUBGRAPH_NAMES)('the SDL of %s', (name) => {
  const sdl = wholeTypes(parse(readSubgraphSdl(name)));
  it.for(Object.entries(RULES))('keeps the rule of %s', ([, rule]) => expect(rule(sdl)).toEqual([]));
});

describe('the five together', () => {
  it('have one owner for every entity', () => {
    expect(ownership(SUBGRAPH_NAMES.map((name) => [name, wholeTypes(parse(readSubgraphSdl(name)))]))).toEqual([]);
  });
  it('compose', () => {
    const graph = composeGraph(SUBGRAPH_NAMES.map((name) => ({ name, url: subgraphUrl(name), sdl: readSubgraphSdl(name) })));
    expect(graph).toMatchObject({ ok: true });
  });
});

describe('the rules can fail', () => {
  const cases = fixtures('schema');

  it('has fixtures', () => expect(cases.length).toBeGreaterThan(5));
  it.for(cases)('$name', ({ body, expects }) => {
    const sdls = [...archive(body)].map(([path, text]) => [path, wholeTypes(parse(text))] as const);
    const found = sdls.flatMap(([, sdl]) => Object.values(RULES).flatMap((rule) => rule(sdl)));
    expect([...found, ...ownership(sdls)].toSorted()).toEqual(expects.toSorted());
  });
});

describe('composition', () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
  const one = { name: 'one', url: subgraphUrl('cases'), sdl: `${link} type Query { case: Case } type Case @key(fields: "id") { id: ID! }` };

  it('gives supergraph and API schema', () => {
    const two = { name: 'two', url: subgraphUrl('oversight'), sdl: `${link} type Case @key(fields: "id") { id: ID! late: Boolean }` };
    const graph = composeGraph([one, two]);
    expect(graph).toMatchObject({ ok: true, api: expect.stringContaining('late: Boolean'), supergraph: expect.stringContaining(':4105') });
  });
  it('tells errors of syntax and of composition with their subgraph', () => {
    expect(composeGraph([{ ...one, sdl: 'type {' }])).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^\[one\] Syntax Error/)],
    });
    expect(composeGraph([{ ...one, sdl: `${link} type Query { case: Kase }` }])).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/\[one\] Unknown type Kase/)],
    });
  });
  it('finds what breaks a client, and only that', () => {
    const before = 'type Query { a: String b(x: Int): String! }';
    expect(breakingChanges(before, 'type Query { b(x: Int, y: Int): String! c: Int }')).toEqual(['FIELD_REMOVED: Query.a was removed.']);
    expect(breakingChanges(before, 'type Query { a: String b(x: Int, y: Int): String! c: Int }')).toEqual([]);
  });
});
