import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { askWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await askWorld();
  await world.sql`update institutions.partner_agency set valid_to = '2013-12-31', successor_id = (select id from institutions.partner_agency where code = 'QUALITY-440000')
    where code = 'FORESTRY-440000'`;
}, 120_000);
afterAll(() => world.end());

interface Listed {
  readonly partnerAgencies: {
    readonly nodes: readonly { readonly code: string }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
const LIST = `query ($filter: PartnerAgencyFilter, $orderBy: PartnerAgencyOrder = CODE_ASC, $first: Int = 100, $after: String) {
  partnerAgencies(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { code } totalCount pageInfo { hasNextPage endCursor } } }`;
const list = async (variables: Record<string, unknown>) => {
  const { data, errors } = await world.ask(institutions, PUBLIC_VIEWER, LIST, variables);
  return { list: (data as Listed | null)?.partnerAgencies, errors };
};

describe('partner agencies (R9.4)', () => {
  it('are of all nine kinds of article 9, with court and procuratorate, in every province', async () => {
    const { data } = await world.ask(
      institutions,
      PUBLIC_VIEWER,
      '{ partnerAgencyAggregate(groupBy: [KIND]) { kind jurisdiction { code } count } }',
    );
    const provinces = await world.one<number>(`select count(*)::int from platform.jurisdiction where level = 'PROVINCE'`);
    const rows = (data as { partnerAgencyAggregate: { kind: string; count: number }[] }).partnerAgencyAggregate;
    const counts = Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
    const { PUBLIC_SECURITY: police, ...departments } = counts;
    expect(police).toBeGreaterThan(300);
    const [everywhere, cities] = [provinces, provinces + 40];
    expect(departments).toEqual({
      AIC: cities,
      COPYRIGHT: cities,
      CUSTOMS: cities,
      CULTURE: everywhere,
      RADIO_FILM_TV: everywhere,
      QUALITY: everywhere,
      AGRICULTURE: everywhere,
      FORESTRY: everywhere,
      COURT: everywhere,
      PROCURATORATE: everywhere,
    });
    const { data: provincial } = await world.ask(
      institutions,
      PUBLIC_VIEWER,
      '{ partnerAgencyAggregate(filter: { kind: [COURT], under: "440000" }, groupBy: [PROVINCE]) { kind jurisdiction { name } count } }',
    );
    expect(provincial).toEqual({ partnerAgencyAggregate: [{ kind: null, jurisdiction: { name: '广东省' }, count: 1 }] });
  });

  it.for([
    [{ under: '440300' }, ['AIC-440300', 'COPYRIGHT-440300', 'CUSTOMS-440300', 'PUBLIC_SECURITY-440300', 'PUBLIC_SECURITY-440305']],
    [{ under: '440300', kind: ['AIC'] }, ['AIC-440300']],
    [{ under: '440300', on: '1999-12-31' }, []],
    [{ under: '440000', kind: ['FORESTRY'] }, ['FORESTRY-440000']],
    [{ under: '440000', kind: ['FORESTRY'], on: '2013-12-30' }, ['FORESTRY-440000']],
    [{ under: '440000', kind: ['FORESTRY'], on: '2013-12-31' }, []],
  ] as const)('filtered by %j', async ([filter, codes]) => {
    const { list: found, errors } = await list({ filter });
    expect([found?.nodes.map(({ code }) => code), found?.totalCount, errors]).toEqual([codes, codes.length, []]);
  });

  it('page through in both orders without loss, and refuse a foreign cursor', async () => {
    const filter = { under: '440000' };
    const whole = (await list({ filter })).list?.nodes.map(({ code }) => code) ?? [];
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { list: found } = await list({ filter, first: 7, after, orderBy: 'CODE_DESC' });
      paged.push(...(found?.nodes.map(({ code }) => code) ?? []));
      if (!found?.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    expect(paged.toReversed()).toEqual(whole);
    const { list: first } = await list({ filter, first: 1 });
    expect((await list({ filter, orderBy: 'CODE_DESC', after: first?.pageInfo.endCursor })).errors).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT/),
    ]);
    expect((await list({ filter: { under: '44' } })).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });

  it('tell their term and who took them over; a page of fifty takes one statement for each kind of thing', async () => {
    const one = `{ partnerAgencyByCode(code: "FORESTRY-440000") { name establishedOn dissolvedOn successor { name } jurisdiction { name } dutiesWith } }`;
    expect((await world.ask(institutions, PUBLIC_VIEWER, one)).data).toEqual({
      partnerAgencyByCode: {
        name: '广东省林业厅',
        establishedOn: '2000-01-01',
        dissolvedOn: '2013-12-31',
        successor: { name: '广东省质量技术监督局' },
        jurisdiction: { name: '广东省' },
        dutiesWith: 'FORESTRY',
      },
    });
    const page = '{ partnerAgencies(first: 50) { nodes { code jurisdiction { name } successor { code } dutiesWith } totalCount } }';
    const { statements, errors } = await world.ask(institutions, PUBLIC_VIEWER, page);
    expect(errors).toEqual([]);
    // the page, its count, divisions, the day
    expect(statements).toHaveLength(4);
  });
});
