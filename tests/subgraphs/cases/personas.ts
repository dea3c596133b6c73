import { expect } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { askWorld, type World } from '../world.ts';

/** Who asks, and which rows of cases."case" c they see, said in SQL by hand. */
export interface Persona {
  readonly name: string;
  readonly viewer: Viewer;
  readonly sees: string;
}
export const NAMES = [
  'nation',
  'analyst',
  'province',
  'city',
  'handler',
  'county',
  'hainan',
  'police',
  'supervisor',
  'right holder',
  'centre',
  'custodian',
  'public',
];
export const PARTNER = '01900000-0000-7000-8000-000000000077';

const granted = (grantee: string) =>
  `c.id in (select object_id from platform."grant" where grantee = '${grantee}' and valid_from <= '2014-01-10' and valid_to > '2014-01-10')`;

export interface Listed {
  readonly cases: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount?: number;
  };
}
export const LIST = `query ($filter: CaseFilter, $orderBy: CaseOrder, $first: Int, $after: String, $count: Boolean = false) {
  cases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount @include(if: $count) } }`;

/** The world with grants in force, ended and to come, with personas of every kind, and ways to list its cases. */
export async function askLists() {
  const world = await askWorld();
  const personas = await layPersonas(world);
  const persona = (name: string): Persona => personas.find((each) => each.name === name) ?? expect.fail(name);
  const list = async (viewer: Viewer, variables: Record<string, unknown>): Promise<Listed['cases']> => {
    const { data, errors } = await world.ask(cases, viewer, LIST, variables);
    expect(errors).toEqual([]);
    return (data as Listed).cases;
  };
  /** every id of a list, page by page */
  const walk = async (viewer: Viewer, variables: Record<string, unknown>): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await list(viewer, { ...variables, after });
      ids.push(...nodes.map(({ id }) => id));
      expect(pageInfo.endCursor === null).toBe(nodes.length === 0);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return ids;
  };
  const byHand = (where: string, order = 'desc') =>
    world.column<string>(`select c.id from cases."case" c where ${where} order by c.docketed_on ${order}, c.id ${order}`);
  return { world, persona, list, walk, byHand };
}
export type Lists = Awaited<ReturnType<typeof askLists>>;

async function layPersonas(world: World): Promise<readonly Persona[]> {
  const county = await world.one<string>(
    `select jurisdiction from cases."case" where jurisdiction not like '%00' group by 1 order by count(*) desc, 1 limit 1`,
  );
  const [nation, analyst, province, city, handler, below, hainan] = await Promise.all([
    world.member('OFFICE', 'CN'),
    world.member('ANALYST', 'CN'),
    world.member('OFFICE', '44'),
    world.member('OFFICE', '4403'),
    world.member('HANDLER', '4403'),
    world.member('OFFICE', '4403').then((viewer) => viewerOf({ ...viewer, area: county })),
    world.member('OFFICE', '46'),
  ]);
  const grants = await world.column<string>(`select id from cases."case" where province = '440000' order by id limit 9`);
  const near = await world.column<string>(`select id from cases."case" where prefecture = '440300' order by id limit 2`);
  const far = await world.column<string>(`select id from cases."case" where province <> '440000' order by id limit 2`);
  const terms = [
    ['2014-01-10', '2014-01-11'], // today only
    ['2013-01-01', '2014-01-10'], // ended yesterday
    ['2014-01-11', '2015-01-01'], // begins tomorrow
    ['2000-01-01', '2099-01-01'],
  ] as const;
  let id = 1;
  const give = (grantee: string, object: string, [from, to]: readonly [string, string]) =>
    world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to)
      values (${`0190aaaa-0000-7000-8000-${String(id++).padStart(12, '0')}`}, ${grantee}, 'COOPERATION', ${object}, ${from}, ${to})`;
  for (const [index, object] of grants.slice(0, 4).entries()) await give(PARTNER, object, terms[index] ?? terms[0]);
  // twice the same case, and once to an office that reaches it anyway: no row may come twice
  await give(PARTNER, grants[0] ?? '', terms[3]);
  for (const object of [...near, ...far]) await give(handler.office ?? '', object, terms[3]);
  for (const object of grants.slice(5, 7)) await give('right holder', object, terms[3]);
  const supervisor = viewerOf({ subject: 'supervisor', role: 'SUPERVISOR', office: PARTNER, area: 'CN' });
  const office = handler.office ?? '';
  return [
    { name: 'nation', viewer: nation, sees: 'true' },
    { name: 'analyst', viewer: analyst, sees: 'true' },
    { name: 'province', viewer: province, sees: `c.jurisdiction like '44%' or ${granted(province.office ?? '')}` },
    { name: 'city', viewer: city, sees: `c.jurisdiction like '4403%' or ${granted(office)}` },
    { name: 'handler', viewer: handler, sees: `c.jurisdiction like '4403%' or ${granted(office)}` },
    { name: 'county', viewer: below, sees: `c.jurisdiction = '${county}' or ${granted(office)}` },
    { name: 'hainan', viewer: hainan, sees: `c.jurisdiction like '46%' or ${granted(hainan.office ?? '')}` },
    { name: 'police', viewer: viewerOf({ subject: 'police', role: 'PARTNER', office: PARTNER }), sees: granted(PARTNER) },
    { name: 'supervisor', viewer: supervisor, sees: granted(PARTNER) },
    { name: 'right holder', viewer: viewerOf({ subject: 'right holder', role: 'RIGHT_HOLDER' }), sees: granted('right holder') },
    { name: 'centre', viewer: viewerOf({ subject: 'centre', role: 'CENTRE', office: PARTNER, area: 'CN' }), sees: 'false' },
    { name: 'custodian', viewer: viewerOf({ subject: 'custodian', role: 'CUSTODIAN', office: PARTNER, area: 'CN' }), sees: 'false' },
    { name: 'public', viewer: PUBLIC_VIEWER, sees: 'false' },
  ];
}
