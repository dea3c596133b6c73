import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { institutions } from '../../../subgraphs/institutions/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { createGround } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const ask = (query: string, variables?: Record<string, unknown>) => graph.ask(institutions, PUBLIC_VIEWER, query, variables);

const FIELDS = 'id code name nameEn establishedOn jurisdiction { code } agency { code }';
const SHENZHEN = {
  id: idOf(21),
  code: 'ARC-440300',
  name: '深圳市100%_维权中心',
  nameEn: 'Centre 440300',
  establishedOn: '2009-01-01',
  jurisdiction: { code: '440300' },
  agency: { code: 'IPO-440300' },
};
const LIST = `query ($filter: AssistanceCentreFilter, $first: Int = 20, $after: String) {
  assistanceCentres(filter: $filter, first: $first, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } }`;
const list = async (variables: Record<string, unknown>) => {
  const { data, errors } = await ask(LIST, variables);
  expect(errors).toEqual([]);
  const { nodes, ...rest } = (
    data as { assistanceCentres: { nodes: { code: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number } }
  ).assistanceCentres;
  return { ...rest, codes: nodes.map(({ code }) => code) };
};

describe('an assistance centre', () => {
  it('is found by id and by code, and is null when unknown', async () => {
    const { data, errors } = await ask(
      `{ a: assistanceCentre(id: "${idOf(21)}") { ${FIELDS} } b: assistanceCentreByCode(code: "ARC-440300") { ${FIELDS} }
         c: assistanceCentre(id: "${idOf(3)}") { id } d: assistanceCentreByCode(code: "IPO-440300") { id } }`,
    );
    expect([data, errors]).toEqual([{ a: SHENZHEN, b: SHENZHEN, c: null, d: null }, []]);
  });

  it('is found by reference with either key', async () => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on AssistanceCentre { code } ... on PartnerAgency { code kind } } }';
    const of = [
      { __typename: 'AssistanceCentre', id: idOf(22) },
      { __typename: 'AssistanceCentre', code: 'ARC-440305', agency: null },
      { __typename: 'AssistanceCentre', id: idOf(31) },
      { __typename: 'PartnerAgency', id: idOf(31), kind: 'COURT' },
      { __typename: 'PartnerAgency', code: 'PUBLIC_SECURITY-440300' },
      { __typename: 'PartnerAgency', code: 'COURT-440300' },
    ];
    const police = { code: 'PUBLIC_SECURITY-440300', kind: 'PUBLIC_SECURITY' };
    const { data, errors } = await ask(query, { of });
    expect([data, errors]).toEqual([{ _entities: [{ code: 'ARC-440100' }, { code: 'ARC-440305' }, null, police, police, null] }, []]);
  });
});

describe('assistance centres', () => {
  it.for([
    [{}, ['ARC-440100', 'ARC-440300', 'ARC-440305']],
    [{ under: '440300' }, ['ARC-440300', 'ARC-440305']],
    [{ under: '330000' }, []],
    [{ name: '100%_' }, ['ARC-440100', 'ARC-440300', 'ARC-440305']],
    [{ name: '1%0' }, []],
    [{ name: '南山', under: '440300' }, ['ARC-440305']],
  ] as const)('filtered by %j', async ([filter, codes]) => {
    expect(await list({ filter })).toMatchObject({ codes, totalCount: codes.length });
  });

  it('are paged by code', async () => {
    const one = await list({ first: 2 });
    const two = await list({ first: 2, after: one.pageInfo.endCursor });
    expect([one.codes, one.pageInfo.hasNextPage]).toEqual([['ARC-440100', 'ARC-440300'], true]);
    expect([two.codes, two.pageInfo.hasNextPage, two.totalCount]).toEqual([['ARC-440305'], false, 3]);
  });

  it('need one statement for each kind of thing', async () => {
    const { errors, statements } = await ask(`{ assistanceCentres(first: 50) { nodes { ${FIELDS} } totalCount } }`);
    expect([errors, statements.length]).toEqual([[], 4]);
  });
});

describe('a partner agency', () => {
  it('is found by id', async () => {
    const { data, errors } = await ask(
      `{ a: partnerAgency(id: "${idOf(31)}") { code name nameEn kind jurisdiction { name } } b: partnerAgency(id: "x") { id } }`,
    );
    const police = { code: 'PUBLIC_SECURITY-440300', name: '深圳市公安局', nameEn: 'Shenzhen Police', kind: 'PUBLIC_SECURITY' };
    expect([data, errors]).toEqual([{ a: { ...police, jurisdiction: { name: '深圳市' } }, b: null }, []]);
  });
});
