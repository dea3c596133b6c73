import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { loadWorld, type Loaded } from '../../data/world.ts';
import { createEmpty, seal, type Empty } from './worlds.ts';

const CASES = 600;
const folder = mkdtempSync(path.join(tmpdir(), 'peg-world-'));
const knownAnswersFile = path.join(folder, 'known-answers.json');
let empty: Empty;
let loaded: Loaded;

interface KnownAnswers {
  readonly digest: string;
  readonly totals: Readonly<Record<'kind' | 'year' | 'province' | 'status', Readonly<Record<string, number>>>>;
  readonly planted: readonly { readonly name: string; readonly query: string; readonly ids: readonly string[] }[];
  readonly samples: Readonly<Record<string, readonly { readonly id: string; readonly key: string }[]>>;
}
const known = (): KnownAnswers => JSON.parse(readFileSync(knownAnswersFile, 'utf8'));
const planted = (name: string): readonly string[] => known().planted.find((fault) => fault.name === name)?.ids ?? [];
/** how many rows a condition finds; 0 where nothing is wrong */
const count = async (from: string): Promise<number> => Number((await empty.sql.unsafe(`select count(*) as n from ${from}`))[0]?.['n']);
const ids = async (query: string): Promise<readonly string[]> =>
  (await empty.sql.unsafe<{ id: string }[]>(query)).map(({ id }) => id).toSorted();

beforeAll(async () => {
  empty = await createEmpty();
  loaded = await loadWorld(empty.connection, { seed: 1, cases: CASES, seal, knownAnswersFile });
});
afterAll(async () => {
  await empty.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('the world is marked ready with its digest, and new sessions have its day', async () => {
  expect(await empty.sql`select seed::int, cases::int, state, digest, today::text from platform.world`).toEqual([
    { seed: 1, cases: CASES, state: 'READY', digest: loaded.digest, today: '2014-01-10' },
  ]);
  const fresh = createAdmin(empty.connection);
  expect(await fresh`select platform.today()::text as today`.finally(() => fresh.end())).toEqual([{ today: '2014-01-10' }]);
});

describe('nothing hangs in the air', () => {
  const REFERENCES: readonly (readonly [child: string, column: string, parent: string])[] = [
    ['platform.jurisdiction', 'parent', 'platform.jurisdiction.code'],
    ['institutions.agency', 'parent_id', 'institutions.agency.id'],
    ['institutions.assistance_centre', 'agency_id', 'institutions.agency.id'],
    ['personnel.officer', 'agency_id', 'institutions.agency.id'],
    ['personnel.certificate', 'officer_id', 'personnel.officer.id'],
    ['cases.case', 'agency_id', 'institutions.agency.id'],
    ['cases.case', 'origin_complaint_id', 'complaints.complaint.id'],
    ['cases.case_handler', 'case_id', 'cases.case.id'],
    ['cases.deadline', 'case_id', 'cases.case.id'],
    ['cases.intake', 'agency_id', 'institutions.agency.id'],
    ['cases.case_handler', 'officer_id', 'personnel.officer.id'],
    ['cases.case_handler', 'certificate_id', 'personnel.certificate.id'],
    ['complaints.complaint', 'centre_id', 'institutions.assistance_centre.id'],
    ['complaints.complaint', 'agency_id', 'institutions.agency.id'],
    ['complaints.complaint', 'case_id', 'cases.case.id'],
    ['complaints.referral', 'complaint_id', 'complaints.complaint.id'],
    ['complaints.referral', 'agency_id', 'institutions.agency.id'],
    ['complaints.step', 'complaint_id', 'complaints.complaint.id'],
    ['vault.identity', 'complaint_id', 'complaints.complaint.id'],
    ['oversight.stat_report', 'agency_id', 'institutions.agency.id'],
    ['oversight.supervised_case', 'case_id', 'cases.case.id'],
    ['oversight.supervised_case', 'supervisor_id', 'institutions.agency.id'],
  ];
  const quoted = (name: string) =>
    name
      .split('.')
      .map((part) => `"${part}"`)
      .join('.');
  test.each(REFERENCES)('%s.%s → %s', async (child, column, parent) => {
    const [schema, table, key] = parent.split('.');
    const missing = `${quoted(child)} c where c.${column} is not null and not exists (select from "${schema}"."${table}" p where p.${key} = c.${column})`;
    expect(await count(quoted(child))).toBeGreaterThan(0);
    expect(await count(missing)).toBe(0);
  });

  const PLACES = [
    'institutions.agency',
    'institutions.assistance_centre',
    'institutions.partner_agency',
    'personnel.officer',
    'personnel.certificate',
    'cases.case',
    'cases.case_handler',
    'cases.intake',
    'cases.case_step',
    'cases.deadline',
    'cases.party',
    'complaints.complaint',
    'complaints.referral',
    'oversight.stat_report',
    'oversight.supervised_case',
    'platform.event',
  ];
  test.each(PLACES)('%s lies in known divisions', async (table) => {
    expect(await count(`${quoted(table)} c where not exists (select from platform.jurisdiction j where j.code = c.jurisdiction)`)).toBe(0);
  });

  test('grants open a case or a complaint to an office, a partner or a right holder', async () => {
    expect(
      await count(
        `platform."grant" g where kind <> 'SECONDMENT' and not exists (select from cases."case" where id = object_id) and not exists (select from complaints.complaint where id = object_id)`,
      ),
    ).toBe(0);
    expect(
      await count(
        `platform."grant" g where kind <> 'SECONDMENT' and grantee !~ '^rightholder:([1-9]|1\\d|20)$' and not exists (select from institutions.agency where id::text = grantee) and not exists (select from institutions.partner_agency where id::text = grantee)`,
      ),
    ).toBe(0);
  });

  test('every secondment, and nothing else, opens its host to its supervisor for its time', async () => {
    const terms = `select officer_id::text, to_agency_id, valid_from, valid_to from personnel.secondment`;
    const opened = `select grantee, object_id, valid_from, valid_to from platform."grant" where kind = 'SECONDMENT'`;
    expect(await count(`((${terms} except ${opened}) union all (${opened} except ${terms})) as d`)).toBe(0);
    expect(await count('personnel.secondment')).toBeGreaterThan(20);
  });
});

describe('what the law and the platform ask of every row', () => {
  const NEVER: readonly (readonly [rule: string, from: string])[] = [
    [
      "a case lies in its office's area",
      `cases."case" c join institutions.agency a on a.id = c.agency_id where left(c.jurisdiction, length(rtrim(a.jurisdiction, '0'))) <> rtrim(a.jurisdiction, '0') and a.level <> 'NATION'`,
    ],
    [
      'no infringement dispute at a county office',
      `cases."case" c join institutions.agency a on a.id = c.agency_id where a.level = 'COUNTY' and c.kind = 'INFRINGEMENT'`,
    ],
    [
      'handlers serve at the office of the case',
      `cases.case_handler h join cases."case" c on c.id = h.case_id join personnel.officer o on o.id = h.officer_id where o.agency_id <> c.agency_id or h.agency_id <> c.agency_id or h.jurisdiction <> c.jurisdiction or h.assigned_on < o.joined_on or h.assigned_on > coalesce(o.left_on, h.assigned_on)`,
    ],
    ['every case has a leader', `cases."case" c where (select count(*) from cases.case_handler h where h.case_id = c.id and h.lead) <> 1`],
    [
      'days follow each other',
      `cases."case" where received_on > docketed_on or docketed_on > concluded_on or concluded_on > '2014-01-10' or due_on <= docketed_on`,
    ],
    ['fines keep the bound of 2008', `cases."case" where fine_yuan > 200000 or (fine_yuan is not null and disposition <> 'PENALISED')`],
    [
      'no ending of another kind',
      `cases."case" where (kind = 'COUNTERFEIT') <> (disposition in ('PENALISED', 'EXEMPTED', 'TRANSFERRED_TO_POLICE')) and disposition not in ('REVOKED', 'TRANSFERRED', 'MERGED')`,
    ],
    [
      'case and complaint name each other and the same place',
      `cases."case" c full join complaints.complaint o on o.id = c.origin_complaint_id and o.case_id = c.id and o.jurisdiction = c.jurisdiction and o.agency_id = c.agency_id where (c.id is null and o.case_id is not null) or (o.id is null and c.origin_complaint_id is not null)`,
    ],
    [
      'only centre referrals have a complaint',
      `cases."case" where (channel = 'CENTRE_REFERRAL') <> (origin_complaint_id is not null) or (origin_complaint_id is not null and kind <> 'COUNTERFEIT')`,
    ],
    [
      'the last step is the state',
      `complaints.complaint c where c.status <> (select s.status from complaints.step s where s.complaint_id = c.id order by s."on" desc, s.id desc limit 1)`,
    ],
    [
      'every course begins with registration',
      `complaints.complaint c where 'REGISTERED' <> (select s.status from complaints.step s where s.complaint_id = c.id order by s."on", s.id limit 1) or c.registered_on <> (select min(s."on") from complaints.step s where s.complaint_id = c.id)`,
    ],
    [
      'returns are counted and have a reason',
      `complaints.complaint c where bounce_count <> (select count(*) from complaints.referral r where r.complaint_id = c.id and r.returned_on is not null) or exists (select from complaints.referral r where r.complaint_id = c.id and (r.returned_on is null) <> (r.reason is null))`,
    ],
    [
      'referrals are in order',
      `complaints.referral where acknowledged_on < referred_on or returned_on < referred_on or (acknowledged_on is not null and returned_on is not null)`,
    ],
    [
      "a complaint lies in its centre's area",
      `complaints.complaint c join institutions.assistance_centre a on a.id = c.centre_id where left(c.jurisdiction, length(rtrim(a.jurisdiction, '0'))) <> rtrim(a.jurisdiction, '0')`,
    ],
    [
      'anonymous complainants are nowhere, all others sealed',
      `complaints.complaint c left join vault.identity i on i.complaint_id = c.id where (c.identity_mode = 'ANONYMOUS') <> (i.complaint_id is null) or (c.identity_mode = 'ANONYMOUS') <> (c.person_token is null)`,
    ],
    [
      'closed means closed',
      `complaints.complaint where (status = 'CLOSED') <> (closed_on is not null) or (status = 'CLOSED' and next_due_on is not null)`,
    ],
    [
      'mediations are not supervised, supervisors stand above',
      `oversight.supervised_case s join cases."case" c on c.id = s.case_id join institutions.agency a on a.id = s.supervisor_id where c.kind = 'MEDIATION' or s.listed_on < c.docketed_on or s.supervisor_id = c.agency_id or a.level <> case s.level when 'NATIONAL' then 'NATION' else 'PROVINCE' end`,
    ],
    [
      'every local office has its 36 reports',
      `(select agency_id, count(*) as n from oversight.stat_report group by agency_id) r full join institutions.agency a on a.id = r.agency_id where coalesce(r.n, 0) <> case when a.level = 'NATION' then 0 else 36 end`,
    ],
    [
      'events tell each case',
      `cases."case" c where (select count(*) from platform.event e where e.entity_id = c.id) <> case when c.concluded_on is null then 1 else 2 end`,
    ],
  ];
  test.each(NEVER)('%s', async (_, from) => {
    expect(await count(from)).toBe(0);
  });

  test('case numbers are given without gap, in the order of docketing, and the series know the last', async () => {
    const series = `(select agency_id, kind, extract(year from docketed_on)::int as year, docketed_on, substring(case_no from '〕(\\d+)号')::int as n from cases."case") c`;
    expect(
      await count(
        `(select agency_id, kind, year, count(*) as cases, max(n) as last, count(distinct n) as given from ${series} group by 1, 2, 3) s full join (select * from cases.case_number where kind in ('INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT')) n using (agency_id, kind, year) where s.cases is distinct from n.last or s.last is distinct from n.last or s.given is distinct from n.last`,
      ),
    ).toBe(0);
    expect(
      await count(
        `(select n, row_number() over (partition by agency_id, kind, year order by docketed_on, n) as place from ${series}) s where n <> place`,
      ),
    ).toBe(0);
  });

  test("the personas' places have what they need", async () => {
    for (const code of ['IPO-000000', 'IPO-440000', 'IPO-440300', 'IPO-440305'])
      expect(await count(`institutions.agency where code = '${code}'`)).toBe(1);
    expect(await count(`institutions.assistance_centre where code = 'ARC-440300'`)).toBe(1);
    expect(await count(`institutions.assistance_centre`)).toBe(76);
    expect(await count(`institutions.partner_agency where code in ('PUBLIC_SECURITY-440300', 'COURT-440000')`)).toBe(2);
    expect(
      await count(
        `personnel.officer o join personnel.certificate c on c.officer_id = o.id where o.jurisdiction = '440300' and o.left_on is null and c.status = 'VALID' and c.expires_on >= '2014-01-10' and c.verification_due_on >= '2014-01-10'`,
      ),
    ).toBeGreaterThanOrEqual(4);
    expect(await count(`platform."grant" where grantee = 'rightholder:1'`)).toBeGreaterThan(0);
    for (const [partner, sent, to] of [
      ['PUBLIC_SECURITY-440300', 'cases.police_transfer', 'receiver_id'],
      ['COURT-440000', 'cases.judicial_confirmation', 'partner_id'],
    ]) {
      expect(await count(`${sent} t join institutions.partner_agency p on p.id = t.${to} where p.code = '${partner}'`)).toBeGreaterThan(0);
    }
    for (const office of ['IPO-440300', 'IPO-440305', 'IPO-440000']) {
      expect(await count(`cases."case" c join institutions.agency a on a.id = c.agency_id where a.code = '${office}'`)).toBeGreaterThan(0);
    }
    expect(
      await count(`complaints.complaint c join institutions.assistance_centre a on a.id = c.centre_id where a.code = 'ARC-440300'`),
    ).toBeGreaterThan(0);
    expect(await count(`platform."grant" where valid_to <= '2014-01-10'`)).toBeGreaterThan(0);
  });
});

describe('each planted fault is found, and nothing else', () => {
  const live = `select r.id from oversight.stat_report r left join lateral (select ${['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT']
    .flatMap((kind) =>
      ['docketed', 'concluded'].map(
        (what) => `count(*) filter (where kind = '${kind}' and to_char(${what}_on, 'YYYY-MM') = r.period) as ${what}_${kind.toLowerCase()}`,
      ),
    )
    .join(', ')} from cases."case" c where c.agency_id = r.agency_id) l on true`;
  const QUERIES: readonly (readonly [fault: string, query: string])[] = [
    ['LATE_CONCLUSION', `select id from cases."case" where (concluded_on is null and due_on < '2014-01-10') or concluded_on > due_on`],
    [
      'UNCERTIFIED_HANDLER',
      `select distinct h.case_id as id from cases.case_handler h join personnel.certificate c on c.id = h.certificate_id where not (h.assigned_on between c.issued_on and c.expires_on and h.assigned_on <= c.verification_due_on and (c.status = 'VALID' or h.assigned_on < c.status_from))`,
    ],
    ['UNCERTIFIED_HANDLER', `select distinct case_id as id from cases.case_handler where not entitled`],
    [
      'UNLAWFUL_TEAM',
      `select c.id from cases."case" c join cases.case_handler h on h.case_id = c.id and h.relieved_on is null group by c.id, c.kind having (c.kind = 'INFRINGEMENT' and (count(*) % 2 = 0 or count(*) < 3)) or (c.kind = 'COUNTERFEIT' and count(*) < 2)`,
    ],
    ['BUCK_PASSING', `select id from complaints.complaint where bounce_count >= 2`],
    ['UNACKNOWLEDGED', `select id from complaints.complaint where next_due_on < '2014-01-10'`],
    [
      'FALSE_REPORT',
      `${live} where (r.docketed_infringement, r.docketed_mediation, r.docketed_counterfeit, r.concluded_infringement, r.concluded_mediation, r.concluded_counterfeit) is distinct from (l.docketed_infringement::int, l.docketed_mediation::int, l.docketed_counterfeit::int, l.concluded_infringement::int, l.concluded_mediation::int, l.concluded_counterfeit::int)`,
    ],
  ];
  test.each(QUERIES)('%s', async (fault, query) => {
    expect(planted(fault).length).toBeGreaterThan(0);
    expect(await ids(query)).toEqual(planted(fault));
  });

  test('the file names queries that the graph understands, and counts that are true', async () => {
    const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
    for (const { query } of known().planted) expect(validate(schema, parse(query))).toEqual([]);
    const { totals, digest, samples } = known();
    expect(digest).toBe(loaded.digest);
    const kinds = await empty.sql<{ kind: string; n: number }[]>`select kind, count(*)::int as n from cases."case" group by kind`;
    expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))).toEqual(totals.kind);
    const states = await empty.sql<{ state: string; n: number }[]>`
      select kind || '/' || status as state, count(*)::int as n from cases."case" group by 1
      union all select 'INTAKE/' || kind || '/' || status, count(*)::int from cases.intake group by 1`;
    expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual(totals.status);
    expect(Object.values(totals.year).reduce((a, b) => a + b)).toBe(CASES);
    for (const { key } of samples['receipts'] ?? []) {
      expect(await empty.sql`select from complaints.complaint where receipt_hash = encode(sha256(${key}::bytea), 'hex')`).toHaveLength(1);
    }
  });
});
