import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { complaints } from '../../../../subgraphs/complaints/index.ts';
import { complaint } from '../../../../subgraphs/complaints/tables.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { assistanceCentre } from '../../../../subgraphs/institutions/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, complaintAt, createGround, docketing, officeId, officerId } from '../../cases/ground.ts';

/** Shenzhen's office, taken over by the province's: what it did keeps its name, and nothing new comes to it (R17.1). */
let graph: OwnGraph;
const CENTRE = idOf(90);
const centre = viewerOf({ subject: 'centre:4403', role: 'CENTRE', office: CENTRE, area: '4403' });
beforeAll(async () => {
  graph = await createGround();
  const facts = { name: '中心', nameEn: 'Centre', establishedOn: '2009-01-01', jurisdiction: '440300' };
  await graph.rows.insert(assistanceCentre).values({ id: CENTRE, code: 'ARC-440300', agencyId: officeId('shenzhen'), ...facts });
  const fresh = { status: 'REGISTERED', agencyId: null } as const;
  await graph.rows.insert(complaint).values([complaintAt(801, fresh), complaintAt(802, fresh)]);
});
afterAll(() => graph.end());

type Outcome = Record<string, unknown> & { readonly userErrors: readonly { code: string; path: string[] }[] };
async function act(subgraph: typeof cases, viewer: typeof centre, field: string, input: Record<string, unknown>, selection = '') {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
  const { data, errors } = await graph.ask(subgraph, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Outcome>)[field] as Outcome;
}
const docket = (office: 'shenzhen' | 'nanshan', handlers: readonly string[]) =>
  act(cases, at(office), 'docketCase', docketing({ handlers }), 'case { id }');
const refer = (n: number, agencyId: string) => act(complaints, centre, 'referComplaint', { complaintId: idOf(n), agencyId, version: 1 });
const SHENZHEN_TEAM = [officerId('first'), officerId('second')];

describe('an office that was taken over', () => {
  let caseId: string;
  it('dockets and receives until then', async () => {
    const { case: made, userErrors } = await docket('shenzhen', SHENZHEN_TEAM);
    expect(userErrors).toEqual([]);
    caseId = (made as { id: string }).id;
    expect((await refer(801, officeId('shenzhen'))).userErrors).toEqual([]);
  });

  it('is dissolved from the day of its merger', async () => {
    const merged = await act(
      institutions,
      at('nation', 'OFFICE'),
      'reorganiseAgency',
      {
        agencyId: officeId('shenzhen'),
        presentFromOn: '2000-01-01',
        change: 'MERGED',
        fromOn: '2014-01-10',
        document: '粤府〔2014〕1号',
        mergedIntoId: officeId('province'),
      },
      'agency { dissolvedOn successor { code } }',
    );
    expect(merged).toEqual({ agency: { dissolvedOn: '2014-01-10', successor: { code: 'IPO-440000' } }, userErrors: [] });
  });

  it('dockets no case and receives no complaint from then on; others still do', async () => {
    expect((await docket('shenzhen', SHENZHEN_TEAM)).userErrors).toEqual([{ code: 'NOT_PERMITTED', path: [] }]);
    expect((await refer(802, officeId('shenzhen'))).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'agencyId'] }]);
    expect((await docket('nanshan', [officerId('nanshan'), officerId('nanshanToo')])).userErrors).toEqual([]);
    expect((await refer(802, officeId('nanshan'))).userErrors).toEqual([]);
  });

  it('keeps its name on what it did', async () => {
    const { data } = await graph.ask(cases, at('province', 'OFFICE'), 'query ($id: ID!) { case(id: $id) { agency { id } } }', {
      id: caseId,
    });
    expect(data).toEqual({ case: { agency: { id: officeId('shenzhen') } } });
    const of = [{ __typename: 'Agency', id: officeId('shenzhen') }];
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { name dissolvedOn } } }';
    const named = await graph.ask(institutions, PUBLIC_VIEWER, query, { of });
    expect(named.data).toEqual({ _entities: [{ name: 'shenzhen', dissolvedOn: '2014-01-10' }] });
  });
});
