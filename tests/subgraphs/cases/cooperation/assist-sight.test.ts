import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { layAssist } from './assist-kit.ts';
import { ANYBODY, createCooperationGround, far } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

describe('who sees a request', () => {
  interface Seen {
    readonly assistRequest: unknown;
    readonly assistRequests: { readonly nodes: readonly { readonly id: string }[] };
    readonly _entities: readonly unknown[];
  }
  const seen = async (id: string): Promise<string[]> => {
    const names: string[] = [];
    for (const [name, viewer] of Object.entries(ANYBODY)) {
      const query = `{ assistRequest(id: "${id}") { id } assistRequests(filter: {}, first: 100) { nodes { id } }
        _entities(representations: [{ __typename: "AssistRequest", id: "${id}" }]) { __typename } }`;
      const { data, errors } = await graph.ask(cases, viewer, query);
      expect(errors).toEqual([]);
      const { assistRequest: one, assistRequests: list, _entities: entities } = data as Seen;
      const ways = [one !== null, list.nodes.some((node) => node.id === id), entities[0] !== null];
      expect([name, new Set(ways).size]).toEqual([name, 1]);
      if (ways[0]) names.push(name);
    }
    return names.toSorted();
  };
  const ASKING = ['analyst', 'county', 'handler', 'head', 'nation', 'province'];
  it.each([
    ['REQUESTED', ASKING],
    ['OUT_APPROVED', [...ASKING, 'zhejiang']],
    ['ASSIGNED', [...ASKING, 'hangzhou', 'hangzhouHandler', 'zhejiang']],
  ] as const)('%s', async (status, names) => {
    expect(await seen((await layAssist(graph, status)).id)).toEqual(names.toSorted());
  });

  it('the receiving end does not see the case by any way', async () => {
    const { id, caseId } = await layAssist(graph, 'IN_RECEIVED');
    const query = `{ assistRequest(id: "${id}") { case { id } extract { title } }
      case(id: "${caseId}") { id } cases(filter: {}, first: 100) { nodes { id } } instantLookup(q: "深圳某灯饰厂") { cases { id } }
      _entities(representations: [{ __typename: "Case", id: "${caseId}" }]) { __typename } }`;
    const { data, errors } = await graph.ask(cases, far('zhejiang'), query);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      assistRequest: { case: null, extract: { title: 'x' } },
      case: null,
      cases: { nodes: [] },
      instantLookup: { cases: [] },
      _entities: [null],
    });
  });
});
