import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround } from './ground.ts';
import { codes, importing, row } from './import-ground.ts';

let graph: OwnGraph;
let act: ReturnType<typeof importing>;
beforeAll(async () => {
  graph = await createGround();
  act = importing(graph);
});
afterAll(() => graph.end());

describe('who', () => {
  it('an import belongs to the own office alone', async () => {
    const { id } = await act.sent([row(1)]);
    for (const viewer of [at('guangzhou'), at('province', 'OFFICE'), at('nation', 'OFFICE'), PUBLIC_VIEWER]) {
      expect(codes(await act.commit(id, {}, viewer))).toEqual(['NOT_FOUND']);
      expect(codes(await act.add(id, [row(2)], viewer))).toEqual(['NOT_FOUND']);
      expect(codes(await act.abandon(id, viewer))).toEqual(['NOT_FOUND']);
      expect(
        (await graph.ask(cases, viewer, `query ($id: ID!) { importBatch(id: $id) { id } importBatches { totalCount } }`, { id })).data,
      ).toEqual({ importBatch: null, importBatches: { totalCount: 0 } });
    }
    expect(codes(await act.open(1, {}, PUBLIC_VIEWER))).toEqual(['NOT_PERMITTED']);
    expect(codes(await act.commit(id, {}, at('shenzhen', 'OFFICE')))).toEqual([]);
  });

  it('is refused what is no import', async () => {
    expect(codes(await act.open(0))).toEqual(['INVALID_VALUE']);
    expect(codes(await act.open(200_001))).toEqual(['INVALID_VALUE']);
    expect(codes(await act.open(1, { source: ' ', contentHash: 'x' }))).toEqual(['INVALID_VALUE', 'INVALID_VALUE']);
    const id = (await act.open(600)).batch?.id ?? '';
    expect(codes(await act.add(id, []))).toEqual(['INVALID_VALUE']);
    expect(codes(await act.add(id, [row(1), row(1)]))).toEqual(['INVALID_VALUE']);
    expect(codes(await act.add(id, [row(0)]))).toEqual(['INVALID_VALUE']);
    expect(
      codes(
        await act.add(
          id,
          Array.from({ length: 501 }, (_, n) => row(n + 1)),
        ),
      ),
    ).toEqual(['INVALID_VALUE']);
  });

  it('pages imports and reasons by line, with a bounded number of statements', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => row(n + 101, { kind: '?' }));
    const { id } = await act.sent(rows.toReversed());
    const ask = (after: string | null) =>
      graph.ask(
        cases,
        at('shenzhen'),
        `query ($id: ID!, $after: String) { importBatch(id: $id) { problems(first: 20, after: $after) { nodes { line } pageInfo { hasNextPage endCursor } } } }`,
        { id, after },
      );
    const one = await ask(null);
    const page = (one.data as { importBatch: { problems: { nodes: { line: number }[]; pageInfo: { endCursor: string } } } }).importBatch
      .problems;
    const two = await ask(page.pageInfo.endCursor);
    const lines = [
      ...page.nodes,
      ...(two.data as { importBatch: { problems: { nodes: { line: number }[] } } }).importBatch.problems.nodes,
    ].map(({ line }) => line);
    expect(lines).toEqual(rows.map(({ line }) => line));
    const list = await graph.ask(
      cases,
      at('shenzhen'),
      '{ importBatches(filter: { status: [OPEN] }, first: 50) { nodes { id source good problems(first: 2) { nodes { message } } } } }',
    );
    expect(list.statements).toHaveLength(2);
  });
});
