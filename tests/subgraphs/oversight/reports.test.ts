import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { oversight } from '../../../subgraphs/oversight/index.ts';
import { askWorld, type World } from '../world.ts';

let world: World;
/** who asks, and which rows of oversight.stat_report r they see */
let personas: Readonly<Record<string, { readonly viewer: Viewer; readonly sees: string }>>;
let granted: string;
beforeAll(async () => {
  world = await askWorld();
  const [nation, analyst, province, city] = await Promise.all([
    world.member('OFFICE', 'CN'),
    world.member('ANALYST', 'CN'),
    world.member('OFFICE', '44'),
    world.member('HANDLER', '4403'),
  ]);
  granted = await world.one(`select agency_id from oversight.stat_report r where (${DIFFERS}) and status <> 'OPEN' order by id limit 1`);
  const ended = await world.one<string>(`select agency_id from oversight.stat_report where agency_id <> '${granted}' order by id limit 1`);
  await world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to) values
    ('0190aaaa-0000-7000-8000-000000000001', 'inspector', 'SUPERVISION', ${granted}, '2014-01-01', '2014-01-11'),
    ('0190aaaa-0000-7000-8000-000000000002', 'inspector', 'SUPERVISION', ${ended}, '2013-01-01', '2014-01-10')`;
  personas = {
    nation: { viewer: nation, sees: 'true' },
    analyst: { viewer: analyst, sees: 'true' },
    province: { viewer: province, sees: `r.jurisdiction like '44%'` },
    city: { viewer: city, sees: `r.jurisdiction like '4403%'` },
    inspector: { viewer: viewerOf({ subject: 'inspector', role: 'SUPERVISOR', area: 'CN' }), sees: `r.agency_id = '${granted}'` },
    partner: { viewer: viewerOf({ subject: 'inspector', role: 'PARTNER' }), sees: 'false' },
    public: { viewer: PUBLIC_VIEWER, sees: 'false' },
  };
});
afterAll(() => world.end());
const NAMES = ['nation', 'analyst', 'province', 'city', 'inspector', 'partner', 'public'];
const persona = (name: string) => personas[name] ?? expect.fail(name);

/** whether a report says something else than the cases of its office, cell by cell */
const cell = (column: string, day: string, kind: string) =>
  `r.${column}_${kind.toLowerCase()} <> (select count(*) from cases."case" c where c.agency_id = r.agency_id and c.kind = '${kind}' and to_char(c.${day}, 'YYYY-MM') = r.period)`;
const DIFFERS = ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT']
  .flatMap((kind) => [cell('docketed', 'docketed_on', kind), cell('concluded', 'concluded_on', kind)])
  .join(' or ');
const count = (where: string) => world.one<number>(`select count(*)::int from oversight.stat_report r where ${where}`);

interface Connection {
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}
async function walk(viewer: Viewer, filter: Record<string, unknown>, orderBy = 'PERIOD_DESC'): Promise<unknown[]> {
  const ids: unknown[] = [];
  let total = 0;
  const query = `query ($filter: StatReportFilter, $orderBy: StatReportOrder, $after: String) {
    statReports(filter: $filter, orderBy: $orderBy, first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`;
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await world.ask(oversight, viewer, query, { filter, orderBy, after });
    expect(errors).toEqual([]);
    const { nodes, pageInfo, totalCount } = (data as { statReports: Connection }).statReports;
    ids.push(...nodes.map(({ id }) => id));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    total = totalCount;
  }
  expect(total).toBe(ids.length);
  return ids;
}

describe.for(NAMES)('reports for %s', (name) => {
  it('are listed, paged and counted as far as they are seen', async () => {
    const { viewer, sees } = persona(name);
    const where = `(${sees}) and r.period = '2013-11'`;
    const byHand = (order: string) =>
      world.column(`select id from oversight.stat_report r where ${where} order by period ${order}, id ${order}`);
    expect(await walk(viewer, { period: '2013-11' })).toEqual(await byHand('desc'));
    expect(await walk(viewer, { period: '2013-11' }, 'PERIOD_ASC')).toEqual(await byHand('asc'));
  });

  it('that differ from the live cases are found, all of them and no others', async () => {
    const { viewer, sees } = persona(name);
    const reaches = ['nation', 'analyst', 'province', 'city'].includes(name);
    const differ = `(${sees}) and r.status <> 'OPEN' and (${DIFFERS})`;
    const expected = reaches
      ? await world.column(`select id from oversight.stat_report r where ${differ} order by period desc, id desc`)
      : [];
    expect(expected.length).toBeGreaterThanOrEqual(name === 'nation' ? 1 : 0);
    expect(await walk(viewer, { discrepant: true })).toEqual(expected);
    const query = '{ no: statReportAggregate(filter: { discrepant: false }) { count } all: statReportAggregate { count } }';
    expect((await world.ask(oversight, viewer, query)).data).toEqual({
      no: [{ count: (await count(sees)) - expected.length }],
      all: [{ count: await count(sees) }],
    });
  });

  it.for([
    ['PROVINCE', 'r.province'],
    ['PREFECTURE', 'r.prefecture'],
    ['MONTH', 'r.period'],
    ['STATUS', 'r.status'],
  ])('are counted by %s', async ([group, expression]) => {
    const { viewer, sees } = persona(name);
    const { data, errors } = await world.ask(
      oversight,
      viewer,
      'query ($by: [StatReportGroup!]!) { statReportAggregate(groupBy: $by) { jurisdiction { code } month status count } }',
      { by: [group] },
    );
    expect(errors).toEqual([]);
    const { statReportAggregate: cells } = data as {
      statReportAggregate: { jurisdiction: { code: string } | null; month: string | null; status: string | null; count: number }[];
    };
    const rows = await world.sql
      .unsafe(
        `select ${expression}, count(*)::int from oversight.stat_report r where ${sees} group by 1 order by (${expression}) collate "C"`,
      )
      .values();
    expect(cells.map(({ jurisdiction, month, status, count: number }) => [jurisdiction?.code ?? month ?? status, number])).toEqual(
      [...rows].map((row) => [...row]),
    );
  });

  it('are found by id, number and reference alike', async () => {
    const { viewer, sees } = persona(name);
    const rows = await world.sql.unsafe<{ id: string; report_no: string; open: boolean }[]>(
      `(select id, report_no, true as open from oversight.stat_report r where ${sees} order by id limit 3) union all
       (select id, report_no, false from oversight.stat_report r where not (${sees}) order by id limit 3)`,
    );
    for (const { id, report_no: no, open } of rows) {
      const query = `query ($id: ID!, $no: String!, $of: [_Any!]!) { statReport(id: $id) { id } statReportByNo(reportNo: $no) { id } _entities(representations: $of) { ... on StatReport { id } } }`;
      const { data } = await world.ask(oversight, viewer, query, {
        id,
        no,
        of: [
          { __typename: 'StatReport', id },
          { __typename: 'StatReport', reportNo: no },
        ],
      });
      const found = open ? { id } : null;
      expect(data).toEqual({ statReport: found, statReportByNo: found, _entities: [found, found] });
    }
  });
});

describe('the reporting of a month', () => {
  const STATUS = `query ($period: String!, $under: ID!, $first: Int, $after: String) { reportingStatus(period: $period, under: $under) {
    period expected received onTime completeness timeliness reports(first: $first, after: $after) { nodes { id onTime } pageInfo { hasNextPage endCursor } totalCount } } }`;
  it.for(['nation', 'province', 'city', 'inspector', 'public'])(
    'for %s is what one counts by hand, missing and late ones first',
    async (name) => {
      const { viewer, sees } = persona(name);
      const where = `(${sees}) and r.period = '2013-11'`;
      const [expected, received, onTime] = [
        await count(where),
        await count(`${where} and submitted_on is not null`),
        await count(`${where} and submitted_on <= due_on`),
      ];
      const nodes: Record<string, unknown>[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data, errors } = await world.ask(oversight, viewer, STATUS, { period: '2013-11', under: '000000', first: 100, after });
        expect(errors).toEqual([]);
        const { reports, ...figures } = (data as { reportingStatus: { reports: Connection } }).reportingStatus;
        const share = (part: number) => (expected === 0 ? null : part / expected);
        expect(figures).toEqual({
          period: '2013-11',
          expected,
          received,
          onTime,
          completeness: share(received),
          timeliness: share(onTime),
        });
        expect(reports.totalCount).toBe(expected);
        nodes.push(...reports.nodes);
        [after, more] = [reports.pageInfo.endCursor, reports.pageInfo.hasNextPage];
      }
      expect(nodes.map(({ id }) => id)).toEqual(
        await world.column(`select id from oversight.stat_report r where ${where} order by standing, id`),
      );
      expect(nodes.filter((node) => node['onTime'] === true)).toHaveLength(onTime);
      expect(nodes.slice(0, expected - onTime).every((node) => node['onTime'] === false)).toBe(true);
    },
  );

  it('is still open before the day it is due', async () => {
    const { data } = await world.ask(oversight, persona('nation').viewer, STATUS, { period: '2013-12', under: '000000', first: 100 });
    const open = (data as { reportingStatus: { reports: Connection } }).reportingStatus.reports.nodes.filter(
      (node) => node['onTime'] === null,
    );
    expect(open.length > 0).toBe((await count(`period = '2013-12' and submitted_on is null and due_on >= '2014-01-10'`)) > 0);
  });

  const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ID = '01900000-0000-7000-8000-000000000001';
  it.for<Record<string, unknown>>([
    { period: '2013' },
    { under: '44' },
    { first: 0 },
    { first: 101 },
    { after: forge('stat_report', 'PERIOD_DESC', '2013-11', ID) },
    { after: forge('stat_report', 'STANDING_ASC', 'x', ID) },
    { after: forge('stat_report', 'STANDING_ASC', '99999', ID) },
    { after: forge('stat_report', 'STANDING_ASC', '1', 'x') },
  ])('refuses %j', async (change) => {
    const { errors } = await world.ask(oversight, persona('nation').viewer, STATUS, { period: '2013-11', under: '000000', ...change });
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });
});

describe('a report', () => {
  const NODE =
    'id reportNo agency { id } jurisdiction { code } period status dueOn submittedOn onTime figures { kind measure value } liveFigures { kind measure value } discrepancies { kind measure reported live }';
  it('shows live figures and differences to those who see every case of the office', async () => {
    const id = await world.one<string>(
      `select id from oversight.stat_report r where agency_id = '${granted}' and status <> 'OPEN' and (${DIFFERS}) order by id limit 1`,
    );
    const query = `query ($id: ID!) { statReport(id: $id) { ${NODE} } }`;
    type Report = {
      statReport: { liveFigures: { value: number }[]; figures: { value: number }[]; discrepancies: { reported: number; live: number }[] };
    };
    const read = async (name: string) => ((await world.ask(oversight, persona(name).viewer, query, { id })).data as Report).statReport;
    const open = await read('nation');
    const cells = (day: string) =>
      ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'].map((kind) =>
        world.one<number>(
          `select count(*)::int from cases."case" c join oversight.stat_report r on r.agency_id = c.agency_id and r.period = to_char(c.${day}, 'YYYY-MM') where r.id = '${id}' and c.kind = '${kind}'`,
        ),
      );
    expect(open.liveFigures.map(({ value }) => value)).toEqual(await Promise.all([...cells('docketed_on'), ...cells('concluded_on')]));
    expect(open.discrepancies.length).toBeGreaterThan(0);
    expect(open.discrepancies.every(({ reported, live }) => reported !== live)).toBe(true);
    const closed = await read('inspector');
    expect([closed.figures, closed.liveFigures, closed.discrepancies]).toEqual([open.figures, [], []]);
  });

  it('costs a fixed number of statements on a page of 50', async () => {
    const query = `{ statReports(first: 50) { nodes { ${NODE} } pageInfo { hasNextPage endCursor } totalCount } }`;
    const { data, errors, statements } = await world.ask(oversight, persona('nation').viewer, query);
    expect([errors, (data as { statReports: Connection }).statReports.nodes.length]).toEqual([[], 50]);
    // the page, its count, the live figures of all fifty, the day
    expect(statements).toHaveLength(4);
  });

  it('is listed with its office, for those who see it', async () => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { statReports(first: 3) { nodes { period } totalCount } } } }';
    const of = [granted, 'x'].map((id) => ({ __typename: 'Agency', id }));
    const periods = await world.column(
      `select period from oversight.stat_report where agency_id = '${granted}' order by period desc limit 3`,
    );
    const none = { statReports: { nodes: [], totalCount: 0 } };
    const all = { statReports: { nodes: periods.map((period) => ({ period })), totalCount: await count(`agency_id = '${granted}'`) } };
    expect((await world.ask(oversight, persona('inspector').viewer, query, { of })).data).toEqual({ _entities: [all, none] });
    expect((await world.ask(oversight, PUBLIC_VIEWER, query, { of })).data).toEqual({
      _entities: [{ statReports: null }, { statReports: null }],
    });
  });

  it('is listed and counted with a hundred offices in two statements', async () => {
    const offices = await world.column<string>('select distinct agency_id from oversight.stat_report order by 1 limit 100');
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { statReports { nodes { period } totalCount } } } }';
    const of = offices.map((id) => ({ __typename: 'Agency', id }));
    const { errors, statements } = await world.ask(oversight, persona('nation').viewer, query, { of });
    expect([of.length, errors, statements.length]).toEqual([100, [], 2]);
  });
});
