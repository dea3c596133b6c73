import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personnel } from '../../../subgraphs/personnel/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { createStaff, OFFICES, STRANGERS, VIEWERS } from './staff.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createStaff()));
afterAll(() => graph.end());

const QUERY = `query ($of: [_Any!]!, $first: Int = 20, $after: String) { _entities(representations: $of) { ... on Agency {
  officers(first: $first, after: $after) { nodes { staffNumber } pageInfo { hasNextPage endCursor } totalCount } } } }`;
interface Listed {
  readonly _entities: readonly {
    readonly officers: {
      readonly nodes: readonly { readonly staffNumber: string }[];
      readonly pageInfo: { readonly endCursor: string };
    } | null;
  }[];
}
const ask = async (id: string, viewer = VIEWERS.handler, variables: Record<string, unknown> = {}) => {
  const { data, errors, statements } = await graph.ask(personnel, viewer, QUERY, { of: [{ __typename: 'Agency', id }], ...variables });
  return { officers: (data as Listed | null)?._entities[0]?.officers, errors, statements };
};
const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

describe('the officers of an office', () => {
  it('are those who serve there today, not those below it', async () => {
    const { officers, errors } = await ask(OFFICES.shenzhen);
    expect(errors).toEqual([]);
    expect(officers).toMatchObject({ nodes: [{ staffNumber: '440300-001' }, { staffNumber: '440300-003' }], totalCount: 2 });
  });

  it('are paged', async () => {
    const { officers: one } = await ask(OFFICES.shenzhen, VIEWERS.handler, { first: 1 });
    expect(one).toMatchObject({ nodes: [{ staffNumber: '440300-001' }], pageInfo: { hasNextPage: true } });
    const { officers: two } = await ask(OFFICES.shenzhen, VIEWERS.handler, { first: 1, after: one?.pageInfo.endCursor });
    expect(two).toMatchObject({ nodes: [{ staffNumber: '440300-003' }], pageInfo: { hasNextPage: false }, totalCount: 2 });
    expect((await ask(OFFICES.shenzhen, VIEWERS.handler, { first: 0 })).errors).toEqual([
      'BAD_USER_INPUT: `first` is a number from 1 to 100.',
    ]);
  });

  it.for([OFFICES.shenzhen, idOf(77), 'no id'])('are an empty list where the viewer sees nobody: %s', async (id) => {
    expect(await ask(id, VIEWERS.foreign)).toMatchObject({ officers: none, errors: [] });
  });

  it.for(STRANGERS)('are null for who may see no officer at all, without a statement: $role', async (viewer) => {
    expect(await ask(OFFICES.shenzhen, viewer)).toEqual({ officers: null, errors: [], statements: [] });
  });

  it('are nobody for a reference without its key, not everybody', async () => {
    const { data } = await graph.ask(personnel, VIEWERS.national, QUERY, { of: [{ __typename: 'Agency', code: 'IPO-440300' }] });
    expect(data).toEqual({ _entities: [{ officers: none }] });
  });

  it('cost one statement for all offices, one more when counted, and one for the day', async () => {
    const of = [OFFICES.shenzhen, OFFICES.nanshan, OFFICES.guangzhou].map((id) => ({ __typename: 'Agency', id }));
    const uncounted = QUERY.replace('totalCount', '');
    expect((await graph.ask(personnel, VIEWERS.province, QUERY, { of })).statements).toHaveLength(3);
    expect((await graph.ask(personnel, VIEWERS.province, uncounted, { of })).statements).toHaveLength(2);
  });
});
