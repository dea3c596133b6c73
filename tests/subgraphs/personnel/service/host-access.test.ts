import { describe, expect, it } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { addDays } from '#law/dates.ts';
import { testGraph } from '../../../support/database.ts';
import { fullGraph, type FullGraph } from '../../../support/full-graph.ts';

interface Stage {
  readonly full: FullGraph;
  readonly supervisor: Viewer;
  readonly secondment: { readonly id: string; readonly validFrom: string; readonly validTo: string; readonly version: number };
  /** ids of the host's cases, and of a case elsewhere */
  readonly hostId: string;
  readonly hostCases: readonly string[];
  readonly otherCase: string;
  readonly reports: number;
  readonly officerOfHost: string;
}

/** The whole graph on the demo world on a day, with the supervisor whom Guangdong has sent to Shenzhen. */
async function onStage(today: string, act: (stage: Stage) => Promise<void>): Promise<void> {
  const graph = await testGraph({ today });
  const root = createAdmin(graph.admin);
  const full = await fullGraph(graph.services);
  try {
    const [host] = await root<{ id: string }[]>`select id from institutions.agency where code = 'IPO-440300'`;
    const hostId = host?.id ?? '';
    const [row] = await root<{ id: string; officer: string; validFrom: string; validTo: string; version: number }[]>`
      select id, officer_id as officer, valid_from::text as "validFrom", valid_to::text as "validTo", version from personnel.secondment where to_agency_id = ${hostId} and valid_to > '2014-01-10'`;
    if (!row) throw new Error('nobody is seconded to Shenzhen');
    const hostCases = (await root<{ id: string }[]>`select id from cases."case" where agency_id = ${hostId} order by id`).map(
      ({ id }) => id,
    );
    const [other] = await root<{ id: string }[]>`
      select id from cases."case" c where agency_id <> ${hostId} and left(jurisdiction, 2) = '44' and not exists (select from platform."grant" where object_id = c.id) order by id limit 1`;
    const [counted] = await root<{ n: number }[]>`select count(*)::int as n from oversight.stat_report where agency_id = ${hostId}`;
    const [officer] = await root<{ id: string }[]>`select id from personnel.officer where agency_id = ${hostId} order by id limit 1`;
    await act({
      full,
      supervisor: viewerOf({ subject: row.officer, role: 'SUPERVISOR' }),
      secondment: row,
      hostId,
      hostCases,
      otherCase: other?.id ?? '',
      reports: counted?.n ?? 0,
      officerOfHost: officer?.id ?? '',
    });
  } finally {
    await full.app.close();
    await root.end();
    await graph.end();
  }
}

interface Seen {
  readonly one: { readonly handlers: unknown[]; readonly history: { nodes: unknown[] } } | null;
  readonly cases: { readonly totalCount: number; readonly nodes: { readonly id: string; readonly agency: { readonly id: string } }[] };
  readonly statReports: { readonly totalCount: number };
}

async function look({ full, supervisor, hostCases, otherCase }: Stage, viewer = supervisor) {
  const { data, errors } = await full.ask(
    viewer,
    `query ($one: ID!, $other: ID!) { one: case(id: $one) { handlers { name } } other: case(id: $other) { id } cases(first: 100) { totalCount nodes { id agency { id } } } statReports { totalCount } }`,
    { one: hostCases[0], other: otherCase },
  );
  expect(errors).toEqual([]);
  const seen: unknown = data;
  return seen as Seen & { readonly other: unknown };
}
const shut = { one: null, other: null, cases: { totalCount: 0, nodes: [] }, statReports: { totalCount: 0 } };

/** All that the supervisor sees during the secondment: the host's cases and reports, and nothing of others. */
async function expectOpen(stage: Stage): Promise<void> {
  const seen = await look(stage);
  expect(stage.hostCases.length).toBeGreaterThan(0);
  expect(seen.one?.handlers.length).toBeGreaterThan(0);
  expect(seen.other).toBeNull();
  expect(seen.cases.totalCount).toBe(stage.hostCases.length);
  expect(new Set(seen.cases.nodes.map(({ agency }) => agency.id))).toEqual(new Set([stage.hostId]));
  expect([seen.statReports.totalCount, stage.reports > 0]).toEqual([stage.reports, true]);
}

const during = '2014-01-10';

// each test opens databases of its own
describe('a seconded supervisor (R14.7)', { timeout: 120_000 }, () => {
  it('reads the host’s cases with their handlers, and its reports, while seconded', () => onStage(during, expectOpen));

  it('sees nothing the day before, all of it from the first to the last day, and nothing the day after', async () => {
    let span = { validFrom: '', validTo: '' };
    await onStage(during, async ({ secondment }) => void (span = secondment));
    await onStage(addDays(span.validFrom, -1), async (stage) => expect(await look(stage)).toEqual(shut));
    await onStage(span.validFrom, expectOpen);
    await onStage(addDays(span.validTo, -1), expectOpen);
    await onStage(span.validTo, async (stage) => expect(await look(stage)).toEqual(shut));
  });

  it('sees nothing any more as soon as the sender has ended it', () =>
    onStage(during, async (stage) => {
      await expectOpen(stage);
      const province = await stage.full.viewer('province:44');
      const { text } = await stage.full.ask(
        province,
        `mutation ($input: EndSecondmentInput!) { endSecondment(input: $input) { secondment { endedOn } userErrors { code } } }`,
        { input: { secondmentId: stage.secondment.id, version: stage.secondment.version } },
      );
      expect(JSON.parse(text)).toMatchObject({ data: { endSecondment: { secondment: { endedOn: during }, userErrors: [] } } });
      expect(await look(stage)).toEqual(shut);
    }));

  it('is opened by a new secondment at once, to that host alone', () =>
    onStage(during, async (stage) => {
      const { full } = stage;
      const province = await full.viewer('province:44');
      const { data } = await full.ask(
        province,
        `{ officers(first: 10, filter: { under: "440000", servingOn: "${during}" }) { nodes { id agency { id } secondments { endsOn } } } agencyByCode(code: "IPO-440100") { id } me: agencyByCode(code: "IPO-440000") { id } }`,
      );
      const facts = data as {
        readonly officers: {
          readonly nodes: { readonly id: string; readonly agency: { readonly id: string }; readonly secondments: { endsOn: string }[] }[];
        };
        readonly agencyByCode: { readonly id: string };
        readonly me: { readonly id: string };
      };
      const chosen = facts.officers.nodes.find(({ agency, secondments }) => agency.id === facts.me.id && secondments.length === 0);
      const supervisor = viewerOf({ subject: chosen?.id ?? '', role: 'SUPERVISOR' });
      expect(await look(stage, supervisor)).toEqual(shut);
      const { text } = await full.ask(
        province,
        `mutation ($input: SecondSupervisorInput!) { secondSupervisor(input: $input) { secondment { host { id } } userErrors { code } } }`,
        { input: { officerId: chosen?.id, hostId: facts.agencyByCode.id, startsOn: during, endsOn: '2014-02-28', tasks: '驻点督导' } },
      );
      expect(JSON.parse(text)).toMatchObject({ data: { secondSupervisor: { userErrors: [] } } });
      const seen = await look(stage, supervisor);
      expect([seen.one, new Set(seen.cases.nodes.map(({ agency }) => agency.id))]).toEqual([null, new Set([facts.agencyByCode.id])]);
    }));

  it('reads nothing else of the host, and writes nothing', () =>
    onStage(during, async ({ full, supervisor, hostCases, officerOfHost, hostId }) => {
      const { data, errors } = await full.ask(
        supervisor,
        `{ officer(id: "${officerOfHost}") { id } officers { totalCount } certificates { totalCount } complaints { totalCount } supervisedCases { totalCount } staffFigures { serving }
          agency(id: "${hostId}") { officers { nodes { id } } } secondments { totalCount nodes { host { id } officer { id } } } }`,
      );
      expect(errors).toEqual([]);
      const none = { totalCount: 0 };
      expect(data).toEqual({
        officer: null,
        officers: none,
        certificates: none,
        complaints: none,
        supervisedCases: none,
        staffFigures: [],
        agency: { officers: null },
        secondments: { totalCount: 1, nodes: [{ host: { id: hostId }, officer: null }] },
      });
      const concluded = await full.ask(
        supervisor,
        `mutation ($input: ConcludeCaseInput!) { concludeCase(input: $input) { userErrors { code } } }`,
        {
          input: { caseId: hostCases[0], version: 1, concludedOn: during, disposition: 'MEDIATED' },
        },
      );
      expect(concluded.data).toEqual({ concludeCase: { userErrors: [{ code: 'NOT_PERMITTED' }] } });
    }));
});
