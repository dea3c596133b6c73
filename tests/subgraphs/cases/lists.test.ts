import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../subgraphs/cases/index.ts';
import { askLists, NAMES, PARTNER, type Lists } from './personas.ts';

let lists: Lists;
beforeAll(async () => void (lists = await askLists()));
afterAll(() => lists.world.end());

describe.for(NAMES)('%s', (name) => {
  it('pages through what it sees, each row once, and counts it', async () => {
    const { viewer, sees } = lists.persona(name);
    const expected = await lists.byHand(sees);
    const first = expected.length > 100 ? 100 : 3;
    expect(await lists.walk(viewer, { first })).toEqual(expected);
    expect(await lists.walk(viewer, { first, orderBy: 'DOCKETED_ASC' })).toEqual(expected.toReversed());
    expect((await lists.list(viewer, { first: 1, count: true })).totalCount).toBe(expected.length);
  });

  it('finds by look-up what it lists, and nothing else', async () => {
    const { viewer, sees } = lists.persona(name);
    const rows = await lists.world.sql.unsafe<{ id: string; case_no: string; respondent: string; open: boolean }[]>(
      `select c.id, c.case_no, c.respondent, (${sees}) as open from cases."case" c
       order by coalesce((${sees}), false) desc, c.id in (select object_id from platform."grant" where grantee in ('${PARTNER}', 'right holder')) desc, c.id limit 12`,
    );
    const hidden = await lists.world.sql.unsafe<{ id: string; case_no: string; respondent: string; open: boolean }[]>(
      `select c.id, c.case_no, c.respondent, false as open from cases."case" c where not (${sees}) order by (c.province = '440000') desc, c.id limit 12`,
    );
    for (const { id, case_no: caseNo, respondent, open } of [...rows, ...hidden]) {
      const { data, errors } = await lists.world.ask(
        cases,
        viewer,
        `query ($id: ID!, $no: String!, $q: String!, $of: [_Any!]!) { case(id: $id) { id } caseByNo(caseNo: $no) { id }
          byNo: instantLookup(q: $no) { kind cases { id } } byName: instantLookup(q: $q) { kind cases { id } } _entities(representations: $of) { ... on Case { id } } }`,
        {
          id,
          no: caseNo,
          q: respondent,
          of: [
            { __typename: 'Case', id },
            { __typename: 'Case', caseNo },
          ],
        },
      );
      const found = open ? { id } : null;
      const named = await lists.byHand(
        `(${sees}) and position('${respondent}' in coalesce(c.petitioner, '') || ' ' || c.respondent || ' ' || c.title) > 0`,
      );
      expect([data, errors]).toEqual([
        {
          case: found,
          caseByNo: found,
          byNo: { kind: 'CASE_NUMBER', cases: open ? [{ id }] : [] },
          byName: { kind: 'TEXT', cases: named.slice(0, 20).map((each) => ({ id: each })) },
          _entities: [found, found],
        },
        [],
      ]);
    }
  });

  it.for([
    ['PROVINCE', 'c.province'],
    ['PREFECTURE', 'c.prefecture'],
    ['COUNTY', 'c.jurisdiction'],
    ['MONTH', `to_char(c.docketed_on, 'YYYY-MM')`],
    ['KIND', 'c.kind'],
    ['STATUS', 'c.status'],
    ['PATENT_TYPE', 'c.patent_type'],
    ['DISPOSITION', 'c.disposition'],
  ])('counts by %s', async ([group, expression]) => {
    const { viewer, sees } = lists.persona(name);
    const query = `query ($by: [CaseGroup!]!) { caseAggregate(groupBy: $by) { jurisdiction { code } month kind status patentType disposition count }
      all: caseAggregate { count } }`;
    const { data, errors } = await lists.world.ask(cases, viewer, query, { by: [group] });
    expect(errors).toEqual([]);
    const { caseAggregate: cells, all } = data as { caseAggregate: Record<string, unknown>[]; all: { count: number }[] };
    const given = cells.map(({ jurisdiction, count, ...texts }) => {
      const place = (jurisdiction as { code: string } | null)?.code ?? null;
      return [place ?? Object.values(texts).find((value) => value !== null) ?? null, count];
    });
    const rows = await lists.world.sql
      .unsafe(`select ${expression} as g, count(*)::int from cases."case" c where ${sees} group by 1 order by (${expression}) collate "C"`)
      .values();
    expect(given).toEqual([...rows].map((row) => [...row]));
    expect(all).toEqual([{ count: given.reduce((sum, [, count]) => sum + Number(count), 0) }]);
  });
});
