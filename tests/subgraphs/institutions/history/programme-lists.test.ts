import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { programmeMembership } from '../../../../subgraphs/institutions/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createGround } from '../ground.ts';

type Row = typeof programmeMembership.$inferInsert;
const row = (
  n: number,
  member: number,
  programme: Row['programme'],
  jurisdiction: string,
  validFrom: string,
  more: Partial<Row> = {},
): Row => ({
  id: idOf(60 + n),
  programme,
  memberId: idOf(member),
  memberKind: programme === 'ASSISTANCE_CENTRES' ? 'CENTRE' : 'AGENCY',
  validFrom,
  entryDocument: '通知',
  jurisdiction,
  ...more,
});

let graph: OwnGraph;
beforeAll(async () => {
  graph = await createGround();
  const left = { validTo: '2013-01-01', exitReason: 'OWN_REQUEST', exitDocument: '复函' } as const;
  await graph.rows
    .insert(programmeMembership)
    .values([
      row(1, 3, 'PROJECT_526', '440300', '2011-05-26', left),
      row(2, 2, 'TALENT_SERVICE_PILOT', '440000', '2012-03-01'),
      row(3, 21, 'ASSISTANCE_CENTRES', '440300', '2010-01-01'),
      row(4, 5, 'PILOT_CITY', '330000', '2013-07-01'),
    ]);
});
afterAll(() => graph.end());

const MEMBERSHIP = 'id programme agency { code } centre { code } jurisdiction { code } fromOn toOn entryDocument exitReason exitDocument';

interface Listed {
  readonly programmeMemberships: { readonly nodes: readonly { readonly programme: string }[]; readonly totalCount: number };
}

describe('lists and counts of memberships', () => {
  const LIST = `query ($filter: ProgrammeMembershipFilter, $orderBy: ProgrammeMembershipOrder) {
    programmeMemberships(filter: $filter, orderBy: $orderBy) { nodes { programme } totalCount } }`;
  it('are filtered by programme, place, day and member', async () => {
    const cases: [Record<string, unknown>, string[]][] = [
      [{}, ['PILOT_CITY', 'TALENT_SERVICE_PILOT', 'PROJECT_526', 'ASSISTANCE_CENTRES']],
      [{ under: '440300' }, ['PROJECT_526', 'ASSISTANCE_CENTRES']],
      [{ under: '440000', on: '2012-12-31' }, ['TALENT_SERVICE_PILOT', 'PROJECT_526', 'ASSISTANCE_CENTRES']],
      [{ on: '2013-01-01' }, ['TALENT_SERVICE_PILOT', 'ASSISTANCE_CENTRES']],
      [{ programme: ['PROJECT_526', 'PILOT_CITY'] }, ['PILOT_CITY', 'PROJECT_526']],
      [{ memberId: idOf(21) }, ['ASSISTANCE_CENTRES']],
      [{ memberId: 'x' }, []],
    ];
    for (const [filter, programmes] of cases) {
      const { data } = await graph.ask(institutions, PUBLIC_VIEWER, LIST, { filter });
      const found = (data as Listed).programmeMemberships;
      expect([filter, found.nodes.map(({ programme }) => programme), found.totalCount]).toEqual([filter, programmes, programmes.length]);
    }
    const { data } = await graph.ask(institutions, PUBLIC_VIEWER, LIST, { orderBy: 'FROM_ASC' });
    expect((data as Listed).programmeMemberships.nodes[0]).toEqual({ programme: 'ASSISTANCE_CENTRES' });
  });

  it('are counted by programme and province', async () => {
    const query = `{ programmeMembershipAggregate(groupBy: [PROVINCE, PROGRAMME], filter: { on: "2014-01-10" }) { programme jurisdiction { code } count } }`;
    const { data, statements } = await graph.ask(institutions, PUBLIC_VIEWER, query);
    expect(data).toEqual({
      programmeMembershipAggregate: [
        { programme: 'PILOT_CITY', jurisdiction: { code: '330000' }, count: 1 },
        { programme: 'ASSISTANCE_CENTRES', jurisdiction: { code: '440000' }, count: 1 },
        { programme: 'TALENT_SERVICE_PILOT', jurisdiction: { code: '440000' }, count: 1 },
      ],
    });
    expect(statements).toHaveLength(2);
  });

  it('take one statement for each kind of thing', async () => {
    const { statements, errors } = await graph.ask(
      institutions,
      PUBLIC_VIEWER,
      `{ programmeMemberships(first: 50) { nodes { ${MEMBERSHIP} agency { memberships { programme } } } totalCount } }`,
    );
    expect(errors).toEqual([]);
    // the page, its count, offices, centres, divisions, memberships of the offices, the day
    expect(statements).toHaveLength(7);
  });
});
