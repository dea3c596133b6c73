import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSubgraphSdl, SUBGRAPH_NAMES } from '../schema/read.ts';
import { bannedNames, fileSizes, importDirection, medianLines, sdlSizes } from './support/architecture.ts';
import { archive, fixtures, importAliases, projectFiles } from './support/project.ts';
import { readSource, type SourceFile } from './support/source-file.ts';
import { subgraphShape } from './support/subgraph-shape.ts';

const read = (files: ReadonlyMap<string, string>): readonly SourceFile[] =>
  [...files].filter(([path]) => /\.tsx?$/.test(path)).map(([path, text]) => readSource(path, text, importAliases()));

describe('the house', () => {
  const files = projectFiles();
  const sources = read(files);

  it('has files to judge', () => expect(sources.length).toBeGreaterThan(50));
  it('imports downwards only', () => expect(importDirection(sources)).toEqual([]));
  it(`keeps files short (median ${medianLines(sources)} lines)`, () => expect(fileSizes(sources)).toEqual([]));
  it('keeps the parts of the SDL short', () => expect(sdlSizes(files)).toEqual([]));
  it('has no class but errors, no inArray, no test left out, no mock', () => expect(bannedNames(sources)).toEqual([]));
  it.for(SUBGRAPH_NAMES)('gives %s the one shape', (name) => {
    expect(subgraphShape(name, [...files.keys()], parse(readSubgraphSdl(name)))).toEqual([]);
  });
});

describe('the rules can fail', () => {
  const cases = fixtures('architecture');

  it('has fixtures', () => expect(cases.length).toBeGreaterThan(10));
  it.for(cases)('$name', ({ body, expects }) => {
    const files = archive(body);
    const sources = read(files);
    const sdl = [...files].filter(([path]) => path.endsWith('.graphql'));
    const shape = sdl.flatMap(([path, text]) =>
      subgraphShape(path.slice('schema/'.length, -'.graphql'.length), [...files.keys()], parse(text)),
    );
    expect([...importDirection(sources), ...fileSizes(sources), ...bannedNames(sources), ...shape].toSorted()).toEqual(expects.toSorted());
  });

  it('finds a part of the SDL over 300 lines, but not what is composed', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    const parts = { 'schema/a.graphql': 301, 'schema/a/b.graphql': 300, 'schema/supergraph.graphql': 9000 };
    const found = sdlSizes(new Map(Object.entries(parts).map(([path, count]) => [path, lines(count)])));
    expect(found).toEqual(['schema/a.graphql: has 301 lines, over 300']);
  });

  const sized = (path: string, lines: number): SourceFile => ({ path, lines, codeLines: lines, imports: [], classes: [], names: [] });

  it('finds files over 300 lines, but not generated ones', () => {
    const short = Array.from({ length: 40 }, (_, index) => sized(`law/${index}.ts`, 60));
    expect(fileSizes([...short, sized('law/long.ts', 301), sized('law/full.ts', 300), sized('a/types.generated.ts', 9000)])).toEqual([
      'law/long.ts: has 301 lines, over 300',
    ]);
  });
  it('finds a tenth of files over 180 lines', () => {
    const short = Array.from({ length: 9 }, (_, index) => sized(`law/${index}.ts`, 180));
    expect(fileSizes([...short, sized('law/x.ts', 181)])).toEqual([]);
    expect(fileSizes([...short, sized('law/x.ts', 181), sized('law/y.ts', 181)])).toEqual([
      '(all): 2 of 11 files are over 180 lines: law/x.ts, law/y.ts',
    ]);
  });
});
