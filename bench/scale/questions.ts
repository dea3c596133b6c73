import { createAdmin, type Connection } from '#platform/db.ts';
import { areaOfCode } from '#platform/reach.ts';

/** A kind of question, and how much longer its 95th percentile may be in the large world; null: told, not bounded. */
export interface Question {
  readonly name: string;
  readonly bound: number | null;
  readonly text: string;
  /** who asks, and with what, about one case of the sample */
  readonly about: (one: SampleCase) => { readonly persona: string; readonly variables: Readonly<Record<string, string>> };
}

/** A case of a city that has an office, with what people know of it. */
export interface SampleCase {
  readonly id: string;
  readonly no: string;
  readonly patent: string;
  readonly respondent: string;
  readonly card: string;
  readonly area: string;
}

/** Pages and look-ups of a million cases cost at most half as much again as those of 28,000. */
const BOUND = 1.5;

const PAGE = 'id caseNo title kind status docketedOn agency { name } handlers { name lead }';
const PAPERS = 'deadlines { rule dueOn state explain } course { to takenOn } parties { name } permittedActions version';
const FOUND = 'kind repeatInfringer cases { id caseNo title status }';
const lookUp = `query LookUp($q: String!) { instantLookup(q: $q) { ${FOUND} } }`;
const city = ({ area }: SampleCase): string => `city:${area}`;

export const QUESTIONS: readonly Question[] = [
  {
    name: 'case page',
    bound: BOUND,
    text: `query CasePage($id: ID!) { case(id: $id) { ${PAGE} ${PAPERS} } }`,
    about: (one) => ({ persona: city(one), variables: { id: one.id } }),
  },
  {
    name: 'page of 50, city',
    bound: BOUND,
    text: `{ cases(first: 50) { nodes { ${PAGE} } pageInfo { hasNextPage endCursor } } }`,
    about: (one) => ({ persona: city(one), variables: {} }),
  },
  {
    name: 'page of 50, nation',
    bound: BOUND,
    text: `query Pages($under: ID) { cases(filter: { under: $under }, first: 50) { nodes { ${PAGE} } pageInfo { hasNextPage endCursor } } }`,
    about: ({ area }) => ({ persona: 'national', variables: { under: `${area.slice(0, 2)}0000` } }),
  },
  {
    name: 'work list',
    bound: BOUND,
    text: '{ myWorklist(dueWithin: 14, first: 20) { case { id caseNo title } deadline { rule dueOn state } } }',
    about: (one) => ({ persona: city(one), variables: {} }),
  },
  { name: 'look-up, patent', bound: BOUND, text: lookUp, about: (one) => ({ persona: city(one), variables: { q: one.patent } }) },
  { name: 'look-up, case number', bound: BOUND, text: lookUp, about: (one) => ({ persona: city(one), variables: { q: one.no } }) },
  { name: 'look-up, certificate', bound: BOUND, text: lookUp, about: (one) => ({ persona: city(one), variables: { q: one.card } }) },
  { name: 'look-up, party', bound: BOUND, text: lookUp, about: (one) => ({ persona: city(one), variables: { q: one.respondent } }) },
  {
    name: 'look-up, two characters',
    bound: BOUND,
    text: lookUp,
    about: (one) => ({ persona: city(one), variables: { q: one.respondent.slice(-6, -4) } }),
  },
  {
    name: 'page with its total, city',
    bound: null,
    text: `{ cases(first: 50) { totalCount nodes { ${PAGE} } } }`,
    about: (one) => ({ persona: city(one), variables: {} }),
  },
  {
    name: 'count by status, city',
    bound: null,
    text: '{ caseAggregate(groupBy: [STATUS]) { status count } }',
    about: (one) => ({ persona: city(one), variables: {} }),
  },
  {
    name: 'count by status, nation',
    bound: null,
    text: '{ caseAggregate(groupBy: [STATUS]) { status count } }',
    about: () => ({ persona: 'national', variables: {} }),
  },
];

/** Cases all over the country, the same for the same world. @param admin superuser on the graph's database */
export async function sampleCases(admin: Connection, most: number): Promise<readonly SampleCase[]> {
  const sql = createAdmin(admin);
  try {
    const rows = await sql<(Omit<SampleCase, 'area'> & { prefecture: string })[]>`
      select c.id, c.case_no as no, c.patent_number as patent, c.respondent, h.certificate_number as card, c.prefecture::text as prefecture
      from (select * from cases."case" where agency_id in (select id from institutions.agency where level = 'PREFECTURE')
        order by md5(id::text), id limit ${most}) c
      join cases.case_handler h on h.case_id = c.id and h.lead
      order by md5(c.id::text), c.id`;
    return rows.map(({ prefecture, ...one }) => ({ ...one, area: areaOfCode(prefecture) }));
  } finally {
    await sql.end();
  }
}
