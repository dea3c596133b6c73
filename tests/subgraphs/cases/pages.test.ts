import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { askLists, LIST, type Listed, type Lists } from './personas.ts';

let lists: Lists;
beforeAll(async () => void (lists = await askLists()));
afterAll(() => lists.world.end());

describe('a filter', () => {
  const OVERDUE = `c.due_on < '2014-01-10' and (c.concluded_on is null and c.status <> 'SUSPENDED' or c.concluded_on > c.due_on)`;
  const TEAM = `(select count(*) from cases.case_handler h where h.case_id = c.id and h.relieved_on is null)`;
  const UNLAWFUL = `(c.kind = 'INFRINGEMENT' and (${TEAM} < 3 or ${TEAM} % 2 = 0) or c.kind = 'COUNTERFEIT' and ${TEAM} < 2 or ${TEAM} < 1)`;
  const UNCERTIFIED = `exists (select from cases.case_handler h where h.case_id = c.id and not h.entitled)`;
  it.for<readonly [Record<string, unknown>, string]>([
    [{ under: '000000' }, 'true'],
    [{ under: '440000' }, `c.jurisdiction like '44%'`],
    [{ under: '440300' }, `c.jurisdiction like '4403%'`],
    [{ under: '440305' }, `c.jurisdiction = '440305'`],
    [{ under: '469000' }, `c.jurisdiction like '4690%'`],
    [{ under: '429000' }, `c.jurisdiction like '4290%'`],
    [{ under: '990000' }, 'false'],
    [{ kind: ['MEDIATION', 'COUNTERFEIT'] }, `c.kind <> 'INFRINGEMENT'`],
    [{ kind: [] }, 'false'],
    [{ status: ['SUSPENDED'] }, `c.status = 'SUSPENDED'`],
    [{ patentType: ['DESIGN'], under: '330000' }, `c.patent_type = 'DESIGN' and c.province = '330000'`],
    [{ disposition: ['PENALISED'] }, `c.disposition = 'PENALISED'`],
    [{ docketedFrom: '2013-02-28', docketedTo: '2013-03-31' }, `c.docketed_on between '2013-02-28' and '2013-03-31'`],
    [{ concludedFrom: '2013-10-01', concludedTo: '2013-10-31' }, `c.concluded_on between '2013-10-01' and '2013-10-31'`],
    [{ patentNumber: 'ZL1' }, 'false'],
    [{ agencyId: 'x' }, 'false'],
    [{ overdueOn: '2014-01-10' }, OVERDUE],
    [{ handlerUncertified: true }, UNCERTIFIED],
    [{ handlerUncertified: false }, `not ${UNCERTIFIED}`],
    [{ handlerCountUnlawful: true }, UNLAWFUL],
    [{ handlerCountUnlawful: false }, `not ${UNLAWFUL}`],
  ])('%j', async ([filter, where]) => {
    const { viewer } = lists.persona('nation');
    const expected = await lists.byHand(where);
    expect(await lists.walk(viewer, { filter, first: 100 })).toEqual(expected);
    const { data } = await lists.world.ask(
      cases,
      viewer,
      `query ($filter: CaseFilter) { caseAggregate(filter: $filter) { count } cases(filter: $filter, first: 1) { totalCount } }`,
      { filter },
    );
    expect(data).toEqual({ caseAggregate: [{ count: expected.length }], cases: { totalCount: expected.length } });
  });

  it('holds as well under a reach with grants: neither lets the other pass', async () => {
    const { viewer, sees } = lists.persona('handler');
    expect(await lists.walk(viewer, { filter: { kind: ['COUNTERFEIT'] }, first: 100 })).toEqual(
      await lists.byHand(`(${sees}) and c.kind = 'COUNTERFEIT'`),
    );
    expect(await lists.walk(viewer, { filter: { under: '440000' }, first: 100 })).toEqual(
      await lists.byHand(`(${sees}) and c.province = '440000'`),
    );
  });

  it('takes a patent number and an office as they are', async () => {
    const [row] = await lists.world.sql<
      { patent_number: string; agency_id: string }[]
    >`select patent_number, agency_id from cases."case" order by id limit 1`;
    const number = row?.patent_number ?? '';
    const { viewer } = lists.persona('nation');
    expect(await lists.walk(viewer, { filter: { patentNumber: number.toLowerCase().replace('.', ' ') } })).toEqual(
      await lists.byHand(`c.patent_number = '${number}'`),
    );
    expect(await lists.walk(viewer, { filter: { agencyId: row?.agency_id }, first: 100 })).toEqual(
      await lists.byHand(`c.agency_id = '${row?.agency_id}'`),
    );
  });

  it.for(['44', 'x', '4403000', '４４００００'])('refuses the division %j', async (under) => {
    const { errors } = await lists.world.ask(cases, lists.persona('nation').viewer, LIST, { filter: { under } });
    expect(errors).toEqual(['BAD_USER_INPUT: A division code has six digits, such as 440300.']);
  });
});

describe('a page', () => {
  it.for([0, -1, 101, 2_147_483_647])('has no %d rows', async (first) => {
    const { data, errors } = await lists.world.ask(cases, lists.persona('nation').viewer, LIST, { first });
    expect([data, errors]).toEqual([null, ['BAD_USER_INPUT: `first` is a number from 1 to 100.']]);
  });

  const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ID = '01900000-0000-7000-8000-000000000001';
  it.for([
    'nonsense',
    '',
    forge('case', 'DOCKETED_ASC', '2013-01-01', ID),
    forge('complaint', 'DOCKETED_DESC', '2013-01-01', ID),
    forge('case', 'DOCKETED_DESC', '2013-99-99', ID),
    forge('case', 'DOCKETED_DESC', '0000-01-01', ID),
    forge('case', 'DOCKETED_DESC', `2013-01-01' or true --`, ID),
    forge('case', 'DOCKETED_DESC', '2013-01-01', 'x'),
    forge('case', 'DOCKETED_DESC', 20130101, ID),
    forge('case', 'DOCKETED_DESC', '2013-01-01'),
    forge({ length: 4 }),
  ])('does not begin after %j', async (after) => {
    const { data, errors } = await lists.world.ask(cases, lists.persona('nation').viewer, LIST, { after });
    expect(data).toBe(null);
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: This cursor does not belong/)]);
  });

  it('opens nothing by a cursor of somebody who sees more', async () => {
    const { pageInfo, nodes } = await lists.list(lists.persona('nation').viewer, { first: 100 });
    const { viewer, sees } = lists.persona('handler');
    const seen = (await lists.list(viewer, { after: pageInfo.endCursor, first: 100 })).nodes.map(({ id }) => id);
    const last = nodes.at(-1)?.id ?? '';
    const beyond = `(c.docketed_on, c.id) < (select docketed_on, id from cases."case" where id = '${last}')`;
    expect(seen).toEqual(await lists.byHand(`(${sees}) and ${beyond}`));
    expect(seen.length).toBeGreaterThan(0);
  });
});

it('groups by one level only', async () => {
  const { errors } = await lists.world.ask(
    cases,
    lists.persona('nation').viewer,
    '{ caseAggregate(groupBy: [PROVINCE, COUNTY]) { count } }',
  );
  expect(errors).toEqual(['BAD_USER_INPUT: Group by one level only: PROVINCE, PREFECTURE or COUNTY.']);
});

describe('the cost of a page of 50', () => {
  const NODE = `id caseNo kind status title jurisdiction { code } agency { id } petitioner respondent patent { number type } channel legalBasis receivedOn
    docketedOn concludedOn disposition fineYuan handlers { name certificateNumber lead assignedOn officer { id } certificate { id } } originComplaint { id }
    deadlines { rule dueOn state explainZh } history { at what whatZh } permittedActions version`;
  it.for([
    ['nation', 7],
    ['handler', 14],
  ] as const)('with all its fields is a fixed number of statements: %s', async ([name, most]) => {
    const query = `{ cases(first: 50) { nodes { ${NODE} } pageInfo { hasNextPage endCursor } totalCount } }`;
    const { data, errors, statements } = await lists.world.ask(cases, lists.persona(name).viewer, query);
    expect(errors).toEqual([]);
    expect((data as Listed).cases.nodes.length).toBeGreaterThan(5);
    // the page, its count, the handlers, the history, the clocks, the days they leave out, the day; for a handler, which of the cases
    // its office has; and what there is to act on: recusals, measures, suits, confirmations, quarrels, the publication
    expect(statements).toHaveLength(most);
  });
  it('by reference is one statement, however often the gateway repeats itself', async () => {
    const ids = (await lists.byHand('true')).slice(0, 50);
    const of = [...ids, ...ids].map((id) => ({ __typename: 'Case', id }));
    const { statements } = await lists.world.ask(
      cases,
      lists.persona('nation').viewer,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { caseNo } } }',
      { of },
    );
    expect(statements).toHaveLength(1);
  });
  it('for the public sends none', async () => {
    const { statements } = await lists.world.ask(cases, PUBLIC_VIEWER, '{ cases { nodes { id } totalCount } caseAggregate { count } }');
    expect(statements).toEqual([]);
  });
});
