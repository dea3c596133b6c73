import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { personnel } from '../../../subgraphs/personnel/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { certificateNumber, createStaff, OFFICES, staffNumber, STRANGERS, VIEWERS } from './staff.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createStaff()));
afterAll(() => graph.end());

/** Every way to an officer and to a certificate, with reasons to believe that the viewer may see them. */
const PATHS = `query ($officer: ID!, $staffNumber: String!, $certificate: ID!, $number: String!, $name: String!, $of: [_Any!]!) {
  officer(id: $officer) { name phone certificates { number } eligibility { eligible } }
  officerByStaffNumber(staffNumber: $staffNumber) { name phone certificates { number } }
  officers(filter: { name: $name }) { nodes { name phone } pageInfo { hasNextPage endCursor } totalCount }
  officersThere: officers(filter: { under: "440000" }, orderBy: JOINED_DESC) { nodes { name } pageInfo { hasNextPage endCursor } totalCount }
  officerAggregate(filter: { name: $name }) { count }
  officersByMonth: officerAggregate(groupBy: [MONTH], filter: { under: "440300" }) { month count }
  certificate(id: $certificate) { number officer { name } validOn(date: "2013-01-01") }
  certificateByNumber(number: $number) { number officer { name } validOn(date: "2013-01-01") }
  certificates(filter: { under: "440300" }) { nodes { number } pageInfo { hasNextPage endCursor } totalCount }
  certificateAggregate(filter: { under: "440000" }) { count }
  certificatesByStatus: certificateAggregate(groupBy: [STATUS], filter: { under: "440300" }) { status count }
  _entities(representations: $of) { __typename ... on Officer { name phone eligibility { eligible } } ... on Certificate { number officer { name } } }
}`;

const trail = (viewer: Viewer, officer: number, certificate: number, staff: string, name: string) => {
  const own = {
    agency: { id: viewer.office },
    agencyId: viewer.office,
    jurisdiction: viewer.reach?.lo ?? '330100',
    area: { code: '330100' },
  };
  const of = [
    { __typename: 'Officer', id: idOf(officer), ...own },
    { __typename: 'Officer', staffNumber: staff, ...own, phone: '1' },
    { __typename: 'Officer', id: idOf(officer), staffNumber: staffNumber('hangzhou', '999') },
    { __typename: 'Certificate', id: idOf(certificate), ...own, officer: { id: idOf(106) } },
    { __typename: 'Certificate', number: certificateNumber(certificate), status: 'VALID' },
  ];
  const variables = {
    officer: idOf(officer),
    staffNumber: staff,
    certificate: idOf(certificate),
    number: certificateNumber(certificate),
    name,
    of,
  };
  return graph.ask(personnel, viewer, PATHS, variables);
};
const hidden = (viewer: Viewer) => trail(viewer, 101, 202, staffNumber('shenzhen', '001'), '王芳');
const absent = (viewer: Viewer) => trail(viewer, 777, 888, staffNumber('shenzhen', '777'), '无此人');

const NONE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
const NOTHING = {
  officer: null,
  officerByStaffNumber: null,
  officers: NONE,
  officersThere: NONE,
  officerAggregate: [{ count: 0 }],
  officersByMonth: [],
  certificate: null,
  certificateByNumber: null,
  certificates: NONE,
  certificateAggregate: [{ count: 0 }],
  certificatesByStatus: [],
  _entities: [null, null, null, null, null],
};

describe('hidden is absent', () => {
  it('on no path while the viewer is the officer’s own office', async () => {
    const { data, errors } = await hidden(VIEWERS.handler);
    expect(errors).toEqual([]);
    const seen = data as Record<keyof typeof NOTHING, unknown>;
    for (const path of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) expect([path, seen[path]]).not.toEqual([path, NOTHING[path]]);
  });

  it('for a handler of another city: on every path as if it did not exist', async () => {
    const { data, errors } = await hidden(VIEWERS.foreign);
    expect([data, errors]).toEqual([NOTHING, []]);
    expect(await absent(VIEWERS.foreign)).toMatchObject({ data: NOTHING, errors: [] });
  });

  it('for the county below, which does not reach the city', async () => {
    const { data, errors } = await hidden(VIEWERS.county);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      officer: null,
      officerByStaffNumber: null,
      certificate: null,
      certificateByNumber: null,
      _entities: NOTHING._entities,
    });
  });

  it.for(STRANGERS)('for $role, who sees no officer and no certificate, and whose lists cost no statement', async (viewer) => {
    const { data, errors } = await hidden(viewer);
    expect([data, errors]).toEqual([NOTHING, []]);
    const wide = `{ officers(first: 100) { nodes { id } totalCount } officerAggregate { count } certificates { nodes { id } totalCount } certificateAggregate { count } }`;
    const answer = await graph.ask(personnel, viewer, wide);
    expect(answer).toEqual({
      data: {
        officers: { nodes: [], totalCount: 0 },
        officerAggregate: [{ count: 0 }],
        certificates: { nodes: [], totalCount: 0 },
        certificateAggregate: [{ count: 0 }],
      },
      errors: [],
      statements: [],
    });
  });

  it('for a claim of an office without an area', async () => {
    const nowhere = { ...VIEWERS.handler, area: null, reach: null };
    expect(await hidden(nowhere)).toMatchObject({ data: NOTHING, errors: [] });
  });

  it('before the input is judged: two levels tell a stranger no more than they tell an insider', async () => {
    const query = '{ officerAggregate(groupBy: [PROVINCE, COUNTY]) { count } }';
    const [outside, inside] = [await graph.ask(personnel, VIEWERS.foreign, query), await graph.ask(personnel, VIEWERS.handler, query)];
    expect([outside.data, outside.errors]).toEqual([inside.data, inside.errors]);
  });

  it('keeps the office stub: its id is no secret, its officers are', async () => {
    const of = [{ __typename: 'Agency', id: OFFICES.shenzhen, officers: { nodes: [{ name: '王芳' }] } }];
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { id officers { nodes { name } } } } }';
    const { data } = await graph.ask(personnel, VIEWERS.foreign, query, { of });
    expect(data).toEqual({ _entities: [{ id: OFFICES.shenzhen, officers: { nodes: [] } }] });
  });
});
