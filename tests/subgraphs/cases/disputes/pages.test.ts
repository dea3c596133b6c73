import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { publishedDecision } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createGround, officeId, PATENT } from '../ground.ts';
import { layCase } from '../laid.ts';
import { act, HANDLER, HEAD, layDecision, layVotes, on } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => {
  graph = await createGround();
  for (let index = 0; index < 50; index += 1) {
    const laid = await layCase(graph, { status: 'CONCLUDED' });
    await layDecision(graph, laid);
    await layVotes(graph, laid);
    await graph.rows.insert(publishedDecision).values({
      id: idOf(900_000 + index),
      caseId: laid.caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      caseNo: laid.caseNo,
      kind: 'INFRINGEMENT',
      outcome: 'STOP_ORDER',
      patentType: 'DESIGN',
      title: `第${index}案`,
      content: `责令停止侵权,涉案专利${PATENT}。`,
      decidedOn: '2013-12-25',
      publishedOn: index < 25 ? '2014-01-08' : '2014-01-09',
    });
  }
}, 120_000);
afterAll(() => graph.end());

describe('a page of fifty cases', () => {
  it('with papers, hearings, meetings, decisions, publications and the internal volume is one statement for each', async () => {
    await act(graph, 'addDocument', HANDLER, on(await layCase(graph), { kind: 'OTHER', origin: 'OFFICE', title: '文书', content: '内容' }));
    const query = `{ cases(first: 50) { nodes { documents { title case { caseNo } } hearings { status } mediationSessions { mode } decision { docNo authority { id } }
      publication { title agency { id } } internalVolume { majority votes { vote officer { id } } } } } }`;
    const { data, errors, statements } = await graph.ask(cases, HEAD, query);
    expect(errors).toEqual([]);
    expect((data as { cases: { nodes: unknown[] } }).cases.nodes).toHaveLength(50);
    // the page, six look-ups, and the case of the one paper
    expect(statements).toHaveLength(8);
  });
});

const PAGE = `query ($first: Int, $after: String, $orderBy: PublishedDecisionOrder) {
  publishedDecisions(first: $first, after: $after, orderBy: $orderBy) { nodes { id title } pageInfo { hasNextPage endCursor } totalCount } }`;
interface Page {
  readonly publishedDecisions: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

describe('published decisions, page by page', () => {
  const walk = async (orderBy: string): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors, statements } = await graph.ask(cases, PUBLIC_VIEWER, PAGE, { first: 20, after, orderBy });
      expect([errors, statements.length]).toEqual([[], 2]);
      const { nodes, pageInfo, totalCount } = (data as Page).publishedDecisions;
      expect(totalCount).toBe(50);
      ids.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return ids;
  };
  it('come each once, in both orders', async () => {
    const [newest, oldest] = [await walk('PUBLISHED_DESC'), await walk('PUBLISHED_ASC')];
    expect(new Set(newest).size).toBe(50);
    expect(oldest).toEqual(newest.toReversed());
    expect(newest.slice(0, 25).toSorted()).toEqual(Array.from({ length: 25 }, (_, index) => idOf(900_025 + index)));
  });
  it.for([
    [{ first: 0 }, 'BAD_USER_INPUT'],
    [{ first: 101 }, 'BAD_USER_INPUT'],
    [{ after: 'forged' }, 'BAD_USER_INPUT'],
  ] as const)('refuse %j', async ([variables, code]) => {
    const { errors } = await graph.ask(cases, PUBLIC_VIEWER, PAGE, variables);
    expect(errors[0]).toMatch(new RegExp(`^${code}: `));
  });
  it('do not exist under an id that is none', async () => {
    for (const id of ['x', idOf(999_999)])
      expect((await graph.ask(cases, PUBLIC_VIEWER, `{ publishedDecision(id: "${id}") { id } }`)).data).toEqual({
        publishedDecision: null,
      });
  });
});
