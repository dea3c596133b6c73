import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CENTRE,
  createGround,
  EMPTIED,
  OFFICE,
  OTHER_CENTRE,
  OTHER_PATENT,
  OUTSIDERS,
  PATENT,
  TODAY,
  type Ground,
  type Persona,
} from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(EMPTIED)));

const FIELDS = `id profileNo kind name sponsor tags status statusOn jurisdiction { code } centre { id } agency { id } nominatedOn patentNumbers
  serviceActions { id kind doneOn by result } forecasts { id cause overdue case { id } complaint { id } centre { id } agency { id } } permittedActions version`;

describe('profiles', () => {
  it('are read by the owning centre, its office, the province and the nation, and by nobody else on any path', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const forecastId = await graph.layForecast(1, profileId);
    const query = `query ($id: ID!, $f: ID!, $of: [_Any!]!) {
      talentProfile(id: $id) { ${FIELDS} } talentProfileByNo(profileNo: "TP-440300-2013-001") { id } disputeForecast(id: $f) { id profile { id } }
      talentProfiles(filter: { under: "440300" }) { totalCount nodes { id } } talentProfileAggregate(groupBy: [STATUS]) { status count }
      talentProjectAlerts(filter: { overdue: true }) { totalCount nodes { id } } talentServiceFigures { profilesServed patentsMonitored alerts alertsOverdue }
      _entities(representations: $of) { __typename } }`;
    const of = [
      { __typename: 'TalentProjectProfile', id: profileId, jurisdiction: '440305' },
      { __typename: 'TalentProjectProfile', profileNo: 'TP-440300-2013-001' },
      { __typename: 'DisputeForecast', id: forecastId },
    ];
    const list = (...ids: string[]) => ({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
    for (const persona of ['centre', 'office', 'province', 'national'] as const) {
      const { data, errors } = await graph.as(persona, query, { id: profileId, f: forecastId, of });
      expect([persona, errors]).toEqual([persona, []]);
      expect(data).toMatchObject({
        talentProfile: { id: profileId, name: '张伟', forecasts: [{ id: forecastId, cause: 'PERSON', overdue: true }] },
        talentProfileByNo: { id: profileId },
        disputeForecast: { id: forecastId, profile: { id: profileId } },
        talentProfiles: list(profileId),
        talentProfileAggregate: [{ status: 'ALERT', count: 1 }],
        talentProjectAlerts: list(forecastId),
        talentServiceFigures: { profilesServed: 0, patentsMonitored: 1, alerts: 1, alertsOverdue: 1 },
        _entities: [{ __typename: 'TalentProjectProfile' }, { __typename: 'TalentProjectProfile' }, { __typename: 'DisputeForecast' }],
      });
    }
    const nothing = {
      talentProfile: null,
      talentProfileByNo: null,
      disputeForecast: null,
      talentProfiles: list(),
      talentProfileAggregate: [],
      talentProjectAlerts: list(),
      talentServiceFigures: { profilesServed: 0, patentsMonitored: 0, alerts: 0, alertsOverdue: 0 },
      _entities: [null, null, null],
    };
    for (const persona of OUTSIDERS) {
      const { data, errors } = await graph.as(persona, query, { id: profileId, f: forecastId, of });
      expect([persona, data, errors]).toEqual([persona, nothing, []]);
    }
  });

  it('are filtered, ordered, paged and counted', async () => {
    await graph.lay(1, { nominatedOn: '2013-01-01', kind: 'PROJECT', tags: ['NEW_ENERGY', 'BIOLOGY'] });
    await graph.lay(2, { nominatedOn: '2013-02-01', status: 'CLOSED', tags: [] });
    await graph.lay(3, { nominatedOn: '2013-03-01', centreId: OTHER_CENTRE, jurisdiction: '440100' });
    const numbers = async (args: string, persona: Persona = 'province') => {
      const { data, errors } = await graph.as(
        persona,
        `{ talentProfiles(${args}) { nodes { profileNo } pageInfo { hasNextPage endCursor } } }`,
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = (data as { talentProfiles: { nodes: { profileNo: string }[]; pageInfo: { endCursor: string } } })
        .talentProfiles;
      return { ns: nodes.map(({ profileNo }) => Number(profileNo.slice(-3))), ...pageInfo };
    };
    const ns = async (args: string) => (await numbers(args)).ns;
    expect(await ns('first: 9')).toEqual([3, 2, 1]);
    expect(await ns('orderBy: NOMINATED_ASC')).toEqual([1, 2, 3]);
    expect(await ns('filter: { under: "440300" }')).toEqual([2, 1]);
    expect(await ns('filter: { kind: [PROJECT] }')).toEqual([1]);
    expect(await ns('filter: { status: [CLOSED, ALERT] }')).toEqual([2]);
    expect(await ns('filter: { tag: BIOLOGY }')).toEqual([3, 1]);
    expect(await ns(`filter: { centreId: "${OTHER_CENTRE}" }`)).toEqual([3]);
    const first = await numbers('first: 2');
    expect(await ns(`first: 2, after: "${first.endCursor}"`)).toEqual([1]);
    // an office with rows both in its own right and by reach gets none twice
    expect((await numbers('first: 9', 'national')).ns).toEqual([3, 2, 1]);
    for (const args of ['first: 0', 'first: 101', `orderBy: NOMINATED_ASC, after: "${first.endCursor}"`, 'filter: { under: "4403" }']) {
      const { errors } = await graph.as('province', `{ talentProfiles(${args}) { totalCount } }`);
      expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
    }
    const { data } = await graph.as(
      'national',
      '{ talentProfileAggregate(groupBy: [PROVINCE, KIND]) { jurisdiction { code } kind status count } }',
    );
    const cell = (kind: string, count: number) => ({ jurisdiction: { code: '440000' }, kind, status: null, count });
    expect(data).toEqual({ talentProfileAggregate: [cell('PROJECT', 1), cell('TALENT', 2)] });
  });

  it('need one statement for each kind of thing: 50 profiles with all their fields', async () => {
    for (let n = 1; n <= 50; n += 1) {
      const id = await graph.lay(n, {}, [PATENT, OTHER_PATENT]);
      await graph.layForecast(n, id);
    }
    const { data, errors, statements } = await graph.as('centre', `{ talentProfiles(first: 50) { nodes { ${FIELDS} } } }`);
    expect([errors, (data as { talentProfiles: { nodes: unknown[] } }).talentProfiles.nodes.length]).toEqual([[], 50]);
    // the page, divisions, centres, offices, patents, services, forecasts, the day
    expect(statements).toHaveLength(8);
  });
});

describe('alerts', () => {
  it('are open or made, late or in time, in three orders', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const other = await graph.lay(2);
    const made = { forecastOn: '2014-01-08', impact: 'LOW', likelihood: 'LOW', plan: '应对' } as const;
    await graph.layForecast(1, profileId, { raisedOn: '2014-01-02', dueOn: '2014-01-09' });
    await graph.layForecast(2, profileId, { raisedOn: '2014-01-03', dueOn: '2014-01-10' });
    await graph.layForecast(3, other, { raisedOn: '2013-12-31', dueOn: '2014-01-08', ...made });
    const ns = async (args: string) => {
      const { data, errors } = await graph.as('province', `{ talentProjectAlerts(${args}) { nodes { id overdue } } }`);
      expect(errors).toEqual([]);
      return (data as { talentProjectAlerts: { nodes: { id: string }[] } }).talentProjectAlerts.nodes.map(({ id }) => Number(id.slice(-3)));
    };
    expect(await ns('first: 9')).toEqual([2, 1, 3]);
    expect(await ns('orderBy: RAISED_ASC')).toEqual([3, 1, 2]);
    expect(await ns('orderBy: DUE_ASC')).toEqual([3, 1, 2]);
    expect(await ns('filter: { open: true }')).toEqual([2, 1]);
    expect(await ns('filter: { open: false }')).toEqual([3]);
    expect(await ns('filter: { overdue: true }')).toEqual([1]);
    expect(await ns('filter: { overdue: false }')).toEqual([2, 3]);
    expect(await ns(`filter: { profileId: "${other}" }`)).toEqual([3]);
    expect(await ns('filter: { under: "330000" }')).toEqual([]);
  });

  it('name their case or complaint, and which of the two it was, only to who may see it', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const far = { caseId: CENTRE, matterPlace: '330100', matterOffice: OTHER_CENTRE };
    const near = { caseId: OFFICE, matterPlace: '440305', matterOffice: OFFICE };
    const own = { complaintId: CENTRE, matterPlace: '440305', matterOffice: CENTRE };
    const foreign = { complaintId: OFFICE, matterPlace: '330100', matterOffice: OTHER_CENTRE };
    for (const [index, row] of [far, near, own, foreign].entries()) await graph.layForecast(index + 1, profileId, row);
    const seen = async (persona: Persona) => {
      const { data } = await graph.as(
        persona,
        `{ talentProjectAlerts(orderBy: RAISED_ASC) { nodes { cause case { id } complaint { id } } } }`,
      );
      const { nodes } = (data as { talentProjectAlerts: { nodes: { cause: string | null; case: unknown; complaint: unknown }[] } })
        .talentProjectAlerts;
      return nodes.map((node) => `${node.cause} ${node.case !== null} ${node.complaint !== null}`);
    };
    expect(await seen('centre')).toEqual(['null false false', 'null false false', 'COMPLAINT false true', 'null false false']);
    expect(await seen('office')).toEqual(['null false false', 'CASE true false', 'COMPLAINT false true', 'null false false']);
    expect(await seen('national')).toEqual(['CASE true false', 'CASE true false', 'COMPLAINT false true', 'COMPLAINT false true']);
  });

  it('add up to the figures of the service', async () => {
    const one = await graph.lay(1, { status: 'ALERT' }, [PATENT, OTHER_PATENT]);
    const two = await graph.lay(2, { status: 'ALERT' }, [PATENT]);
    await graph.lay(3, { status: 'CLOSED' }, [OTHER_PATENT]);
    await graph.layForecast(1, one, { caseId: CENTRE, matterPlace: '440305', matterOffice: OFFICE });
    await graph.layForecast(2, two, { dueOn: TODAY });
    for (const kind of ['TRACKING', 'MONITORING'])
      await graph.act('centre', 'recordServiceAction', { profileId: one, kind, doneOn: TODAY, result: '走访' });
    const figures = async (persona: Persona, args = '') => {
      const { data } = await graph.as(
        persona,
        `{ talentServiceFigures${args} { profilesServed patentsMonitored serviceActions alerts alertsWithCase alertsOverdue } }`,
      );
      return Object.values((data as { talentServiceFigures: Record<string, number> }).talentServiceFigures);
    };
    expect(await figures('national')).toEqual([1, 2, 2, 2, 1, 1]);
    expect(await figures('office')).toEqual([1, 2, 2, 2, 1, 1]);
    // a centre sees no cases: no figure tells it what an alert does not
    expect(await figures('centre', '(under: "440300")')).toEqual([1, 2, 2, 2, 0, 1]);
    expect(await figures('national', '(under: "330000")')).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
