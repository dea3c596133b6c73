import { makePatentNumber } from '#law/patent-number.ts';
import { createAdmin, type Connection } from '#platform/db.ts';
import { idOf } from '../support/graph.ts';

/** Offices of the nation, Guangdong, Shenzhen and one of its counties, in the rows of `fillCases`. */
export const OFFICE = { nation: idOf(900_000_000), province: idOf(900_440_000), city: idOf(900_440_300), county: idOf(900_440_305) };
/** Who handles every tenth case of Shenzhen. */
export const OFFICER = idOf(800_440_300);
/** One of Shenzhen's cases: 440305 is the 1,320th of the divisions below. */
export const SHENZHEN_CASE = {
  id: idOf(1320),
  caseNo: '粤深知执字〔2013〕1320号',
  patentNumber: makePatentNumber({ year: 2008, type: 'INVENTION', serial: 1320 }),
  card: 'ZFZ0044030',
};

/** Province by province as many cities and counties as there are on average: 31 × 10 × 8. */
const DIVISIONS = `
  select p || lpad(city::text, 2, '0') || lpad(county::text, 2, '0') as code, row_number() over (order by county, city, p) - 1 as n
  from unnest(string_to_array('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65', ' ')) p,
    generate_series(1, 10) city, generate_series(1, 8) county`;
/** The n-th id of a kind of row, as `idOf` writes it. */
const uuid = (n: string): string => `('01900000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

/**
 * So many cases over all divisions and four years, three quarters of them archived, with a clock and two handlers each, past row-level
 * security and with a handful of names; then the statistics and the visibility map that a database of some age has.
 */
export async function fillCases(admin: Connection, many: number): Promise<void> {
  const sql = createAdmin(admin, 1);
  try {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      // only rows of a commit that is on disk can be marked visible to all
      await tx`set local synchronous_commit = on`;
      await tx.unsafe(`create temporary table division on commit drop as ${DIVISIONS}`);
      await tx.unsafe(`insert into cases."case" (id, case_no, kind, status, title, agency_id, respondent, patent_number, patent_type, channel,
          legal_basis, received_on, docketed_on, due_on, concluded_on, disposition, jurisdiction)
        select ${uuid('n')}, '粤深知执字〔2013〕' || n || '号', (array['COUNTERFEIT', 'INFRINGEMENT', 'COUNTERFEIT', 'MEDIATION'])[1 + n % 4],
          case when open then (array['DOCKETED', 'SERVED', 'INVESTIGATING', 'SUSPENDED'])[1 + n % 4] else 'ARCHIVED' end, '水泵叶轮案',
          ${uuid('900000000 + left(code, 4)::int * 100')}, (array['某五金有限公司', '某塑料有限公司'])[1 + n % 2],
          case n when 1320 then '${SHENZHEN_CASE.patentNumber}' else 'ZL2008' || lpad((n / 3)::text, 8, '0') || '.1' end, 'INVENTION', 'DIRECT', '{PATENT_LAW}', day, day, day + 90,
          case when not open then day + 60 end, case when not open then 'MEDIATED' end, code
        from (select i as n, code, date '2010-01-01' + (i * 1450::bigint / ${many})::int as day, i > ${many} * 3 / 4 and i % 4 < 3 as open
          from generate_series(1, ${many}) i join division d on d.n = i % 2480) made`);
      await tx.unsafe(`insert into cases.deadline (id, case_id, rule, started_on, due_on, done_on, agency_id, jurisdiction)
        select ${uuid('700000000 + row_number() over ()')}, id, case kind when 'COUNTERFEIT' then 'C4' when 'MEDIATION' then 'M2' else 'I7' end,
          docketed_on, due_on, concluded_on, agency_id, jurisdiction from cases."case"`);
      await tx.unsafe(`insert into cases.case_handler (case_id, officer_id, certificate_id, agency_id, office_place, name, certificate_number, lead,
          entitled, assigned_on, jurisdiction)
        select id, ${uuid(`800000000 + left(jurisdiction, 4)::int * 100 + turn`)}, ${uuid('600000000 + turn')}, agency_id, prefecture, '某人',
          'ZFZ' || lpad((left(jurisdiction, 4)::int * 10 + turn)::text, 7, '0'), turn = 0, true, docketed_on, jurisdiction
        from cases."case", generate_series(0, 1) turn`);
    });
    await sql`vacuum (analyze) cases."case"`;
    await sql`vacuum (analyze) cases.deadline`;
    await sql`vacuum (analyze) cases.case_handler`;
  } finally {
    await sql.end();
  }
}
