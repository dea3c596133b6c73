import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { intake } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, officerId, PATENT, TODAY } from './ground.ts';
import { layCase, type Laid } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases."case", cases.case_handler, cases.case_step, cases.deadline, cases.party, cases.intake, cases.case_number, cases.delegation,
      cases.jurisdiction_dispute, platform.event, platform.idempotency_key`,
  );
});

interface Payload {
  readonly delegation?: { readonly id: string } | null;
  readonly dispute?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}
const FIELDS: Readonly<Record<string, string>> = {
  grantDelegation:
    'delegation { id authority { id } delegate { id } jurisdiction { code } kinds legalBasis docNo validFromOn validToOn endReason }',
  raiseJurisdictionDispute:
    'dispute { id matter matterId case { id } jurisdiction { code } raisedBy { id } others { agency { id } } superior { id } raisedOn ground reason status designated { id } }',
  designateJurisdiction: 'dispute { id status designated { id } decidedOn decisionReason }',
};
const act = async (field: string, viewer: Viewer, input: Record<string, unknown>): Promise<Payload> => {
  const query = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${FIELDS[field]} userErrors { code path rule messageZh } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
};
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const city = at('shenzhen', 'OFFICE');
const province = at('province', 'OFFICE');

const grantTo = (change: Record<string, unknown> = {}, viewer: Viewer = city) =>
  act('grantDelegation', viewer, {
    toAgencyId: officeId('nanshan'),
    kinds: ['INFRINGEMENT'],
    legalBasis: '深圳经济特区加强知识产权保护工作若干规定',
    docNo: '深知委〔2013〕1号',
    validFromOn: '2013-06-01',
    ...change,
  });

const raise = (file: Pick<Laid, 'caseId'>, change: Record<string, unknown> = {}, viewer: Viewer = city) =>
  act('raiseJurisdictionDispute', viewer, {
    matter: 'CASE',
    matterId: file.caseId,
    otherAgencyIds: [officeId('nanshan')],
    ground: 'NEITHER_RESIDENCE_NOR_ACT',
    reason: '侵权行为地在南山区',
    ...change,
  });
const designate = (disputeId: unknown, change: Record<string, unknown> = {}, viewer: Viewer = province) =>
  act('designateJurisdiction', viewer, { disputeId, agencyId: officeId('nanshan'), reason: '由行为地办理', ...change });
const layIntake = async (facts: Partial<typeof intake.$inferInsert> & { readonly id: string }) =>
  graph.rows.insert(intake).values({
    kind: 'COUNTERFEIT',
    status: 'CLUE',
    title: '假冒专利线索',
    agencyId: officeId('shenzhen'),
    respondent: '某商铺',
    patentNumber: PATENT,
    patentType: 'UTILITY_MODEL',
    channel: 'DIRECT',
    legalBasis: ['PATENT_LAW'],
    claims: '销售假冒专利产品',
    receivedOn: '2013-12-20',
    dueOn: '2014-01-06',
    jurisdiction: '440305',
    ...facts,
  });

describe('a quarrel over jurisdiction (细则 §81)', () => {
  it('goes before the lowest office above all of them', async () => {
    const file = await layCase(graph, { kind: 'COUNTERFEIT' });
    const { dispute } = await raise(file);
    expect(dispute).toMatchObject({
      matter: 'CASE',
      case: { id: file.caseId },
      raisedBy: { id: officeId('shenzhen') },
      others: [{ agency: { id: officeId('nanshan') } }],
      superior: { id: officeId('province') },
      raisedOn: TODAY,
      ground: 'NEITHER_RESIDENCE_NOR_ACT',
      status: 'OPEN',
      designated: null,
    });
    const all = await Promise.all(Array.from({ length: 5 }, () => raise(file)));
    expect(all.flatMap(codes)).toEqual(Array.from({ length: 5 }, () => 'WRONG_STATE'));
    const other = await layCase(graph, { kind: 'COUNTERFEIT' });
    expect((await raise(other, { otherAgencyIds: [officeId('nation')] })).dispute).toMatchObject({ superior: { id: officeId('nation') } });
  });

  it('is raised by the office that holds the matter while it is open, naming others', async () => {
    const file = await layCase(graph, { kind: 'COUNTERFEIT' });
    expect(codes(await raise(file, {}, province))).toEqual(['NOT_PERMITTED']);
    expect(codes(await raise(file, {}, at('guangzhou', 'OFFICE')))).toEqual(['NOT_FOUND']);
    expect(codes(await raise(file, {}, PUBLIC_VIEWER))).toEqual(['NOT_FOUND']);
    expect(codes(await raise(file, { matter: 'INTAKE' }))).toEqual(['NOT_FOUND']);
    for (const otherAgencyIds of [[], [idOf(999)], [officeId('shenzhen')], [officeId('nanshan'), officeId('nanshan')]]) {
      expect(codes(await raise(file, { otherAgencyIds }))).toEqual(['INVALID_VALUE']);
    }
    expect(codes(await raise(file, { reason: '' }))).toEqual(['INVALID_VALUE']);
    const done = await layCase(graph, { kind: 'COUNTERFEIT', status: 'CONCLUDED' });
    expect(codes(await raise(done))).toEqual(['WRONG_STATE']);
  });

  it('is ended by the superior, who moves the case with everything on it', async () => {
    const file = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
    const id = (await raise(file, {}, at('shenzhen'))).dispute?.id;
    expect(codes(await designate(id, {}, city))).toEqual(['NOT_PERMITTED']);
    expect(codes(await designate(id, {}, at('nation', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await designate(id, {}, at('guangzhou', 'OFFICE')))).toEqual(['NOT_FOUND']);
    // the place on record is not Guangzhou's, and Nanshan's is not in its division either; a place must be one that we know
    expect(codes(await designate(id, { agencyId: officeId('guangzhou') }))).toEqual(['NO_JURISDICTION']);
    expect(codes(await designate(id, { agencyId: officeId('guangzhou'), jurisdiction: '440304' }))).toEqual(['NO_JURISDICTION']);
    expect(codes(await designate(id, { agencyId: officeId('guangzhou'), jurisdiction: '440199' }))).toEqual(['INVALID_VALUE']);
    expect(codes(await designate(id, { agencyId: idOf(999) }))).toEqual(['NOT_FOUND']);
    expect(codes(await designate(id, { reason: '' }))).toEqual(['INVALID_VALUE']);
    const ended = (await designate(id)).dispute;
    expect(ended).toMatchObject({ status: 'DESIGNATED', designated: { id: officeId('nanshan') }, decidedOn: TODAY });
    expect(codes(await designate(id))).toEqual(['WRONG_STATE']);
    const held = await graph.rows.execute(sql`
      select 'case' as t, agency_id from cases."case" union select 'step', agency_id from cases.case_step union select 'deadline', agency_id from cases.deadline
      union select 'party', agency_id from cases.party order by t`);
    expect(held.map(({ t, agency_id }) => [t, agency_id])).toEqual(
      ['case', 'deadline', 'party', 'step'].map((t) => [t, officeId('nanshan')]),
    );
    const query = `query ($id: ID!) { case(id: $id) { version authority { id } handlers { name } formerHandlers { name reason } history { what } permittedActions } }`;
    const { data } = await graph.ask(cases, at('nanshan', 'OFFICE'), query, { id: file.caseId });
    expect(data).toMatchObject({
      case: {
        version: file.version + 1,
        // the county acts in the name of the authority above it
        authority: { id: officeId('shenzhen') },
        handlers: [],
        formerHandlers: [
          // officers of the city are not the county's to know
          { name: 'first', reason: null },
          { name: 'second', reason: null },
        ],
        history: [{ what: 'Jurisdiction disputed' }, { what: 'Office designated' }],
        permittedActions: expect.arrayContaining(['ASSIGN_HANDLERS']),
      },
    });
    // and the office that has it now works on it
    const assign = `mutation ($input: AssignHandlersInput!) { assignHandlers(input: $input) { case { handlers { name } } userErrors { code } } }`;
    const input = {
      caseId: file.caseId,
      version: file.version + 1,
      handlers: [officerId('nanshan'), officerId('nanshanToo')],
      reason: '指定管辖',
    };
    expect((await graph.ask(cases, at('nanshan', 'OFFICE'), assign, { input })).data).toMatchObject({ assignHandlers: { userErrors: [] } });
  });

  it('is decided between two cities by the place relied on, where the whole matter lies from then on', async () => {
    const file = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
    const { dispute } = await raise(file, { otherAgencyIds: [officeId('guangzhou')] });
    expect(dispute).toMatchObject({ superior: { id: officeId('province') } });
    const there = { agencyId: officeId('guangzhou'), jurisdiction: '440100' };
    expect(codes(await designate(dispute?.id, { ...there, agencyId: officeId('nation') }))).toEqual(['NO_JURISDICTION']);
    const ended = (await designate(dispute?.id, there)).dispute;
    expect(ended).toMatchObject({ status: 'DESIGNATED', designated: { id: officeId('guangzhou') } });
    const places = await graph.rows.execute(sql`
      select 'case' as t, agency_id, jurisdiction from cases."case" union select 'step', agency_id, jurisdiction from cases.case_step
      union select 'deadline', agency_id, jurisdiction from cases.deadline union select 'party', agency_id, jurisdiction from cases.party
      union select 'handler', null, jurisdiction from cases.case_handler order by t`);
    expect(places.map(({ t, agency_id, jurisdiction }) => [t, agency_id, jurisdiction])).toEqual(
      ['case', 'deadline', 'handler', 'party', 'step'].map((t) => [t, t === 'handler' ? null : officeId('guangzhou'), '440100']),
    );
    const query = `query ($id: ID!) { case(id: $id) { handlers { name } history { what } permittedActions } }`;
    const seen = await graph.ask(cases, at('guangzhou', 'OFFICE'), query, { id: file.caseId });
    expect(seen.data).toMatchObject({ case: { handlers: [], history: [{ what: 'Office designated' }] } });
    // whose place it no longer is does not see it, and reads of the designation in the quarrel
    expect((await graph.ask(cases, city, query, { id: file.caseId })).data).toEqual({ case: null });
    const left = await graph.ask(cases, city, `{ jurisdictionDisputes { nodes { designated { id } case { id } } } }`);
    expect(left.data).toEqual({ jurisdictionDisputes: { nodes: [{ designated: { id: officeId('guangzhou') }, case: null }] } });
    await layIntake({ id: idOf(7) });
    const clue = (await raise({ caseId: idOf(7) }, { matter: 'INTAKE', otherAgencyIds: [officeId('guangzhou')] })).dispute?.id;
    expect(codes(await designate(clue, there))).toEqual([]);
    expect(await graph.rows.execute(sql`select agency_id, jurisdiction from cases.intake`)).toEqual([
      { agency_id: officeId('guangzhou'), jurisdiction: '440100' },
    ]);
  });

  it('moves a request that is not docketed, and no infringement to a county without a delegation', async () => {
    await layIntake({ id: idOf(1) });
    const clue = (await raise({ caseId: idOf(1) }, { matter: 'INTAKE' })).dispute?.id;
    expect(codes(await designate(clue))).toEqual([]);
    const [row] = await graph.rows.execute(sql`select agency_id, version from cases.intake`);
    expect(row).toEqual({ agency_id: officeId('nanshan'), version: 2 });
    const dispute = await layCase(graph, { kind: 'INFRINGEMENT' });
    const id = (await raise(dispute)).dispute?.id;
    expect(codes(await designate(id))).toEqual(['NO_JURISDICTION']);
    await grantTo();
    expect(codes(await designate(id))).toEqual([]);
  });

  it('does nothing for a case that was concluded meanwhile', async () => {
    const file = await layCase(graph, { kind: 'COUNTERFEIT' });
    const id = (await raise(file)).dispute?.id;
    await graph.rows.execute(sql`update cases."case" set status = 'CONCLUDED', concluded_on = ${TODAY}, disposition = 'REVOKED'`);
    expect(codes(await designate(id))).toEqual(['WRONG_STATE']);
  });

  it('lapses when its matter ends, by whatever act, and only then', async () => {
    const states = async () =>
      (await graph.rows.execute(sql`select status from cases.jurisdiction_dispute order by raised_on, id`)).map(({ status }) => status);
    const file = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
    await raise(file);
    await graph.rows.execute(sql`update cases."case" set version = version + 1`);
    expect(await states()).toEqual(['OPEN']);
    const transfer = `mutation ($input: TransferCaseInput!) { transferCase(input: $input) { userErrors { code } } }`;
    const input = { caseId: file.caseId, version: file.version + 1, on: TODAY, toAuthority: '某市场监督管理局', reason: '由其管辖' };
    expect((await graph.ask(cases, city, transfer, { input })).data).toEqual({ transferCase: { userErrors: [] } });
    expect(await states()).toEqual(['LAPSED']);
    await layIntake({ id: idOf(8) });
    const clue = (await raise({ caseId: idOf(8) }, { matter: 'INTAKE' })).dispute?.id;
    await graph.rows.execute(
      sql`update cases.intake set status = 'NOT_DOCKETED', decided_on = ${TODAY}, refusal_reason = 'NO_COUNTERFEIT', refusal_text = '无假冒事实'`,
    );
    expect([await states(), codes(await designate(clue))]).toEqual([['LAPSED', 'LAPSED'], ['WRONG_STATE']]);
    const { data } = await graph.ask(cases, city, `{ jurisdictionDisputes(filter: { status: [LAPSED] }) { totalCount } }`);
    expect(data).toEqual({ jurisdictionDisputes: { totalCount: 2 } });
  });

  it('is listed with filters, for the offices concerned and those over the place', async () => {
    const file = await layCase(graph, { kind: 'COUNTERFEIT' });
    await raise(file);
    const count = async (viewer: Viewer, filter = '') => {
      const { data, errors } = await graph.ask(
        cases,
        viewer,
        `{ jurisdictionDisputes(filter: { ${filter} }) { totalCount nodes { id case { id } } } }`,
      );
      expect(errors).toEqual([]);
      return (data as { jurisdictionDisputes: { totalCount: number } }).jurisdictionDisputes.totalCount;
    };
    const viewers = [city, province, at('nanshan', 'OFFICE'), at('nation', 'OFFICE'), at('guangzhou', 'OFFICE'), PUBLIC_VIEWER];
    expect(await Promise.all(viewers.map((viewer) => count(viewer)))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(await count(city, 'status: [DESIGNATED]')).toBe(0);
    expect(
      await count(
        city,
        `matterId: "${file.caseId}", superiorId: "${officeId('province')}", under: "440300", raisedFrom: "${TODAY}", raisedTo: "${TODAY}"`,
      ),
    ).toBe(1);
  });
});

describe('buck-passing (R2.3)', () => {
  it('shows overdue acceptances, refusals overturned and matters bounced twice, and counts the index', async () => {
    await layIntake({ id: idOf(1), title: '逾期' });
    await layIntake({ id: idOf(2), title: '按期', dueOn: '2014-01-20' });
    const refused = {
      status: 'NOT_DOCKETED',
      decidedOn: '2013-12-22',
      refusalReason: 'NO_COUNTERFEIT',
      refusalText: '无假冒事实',
    } as const;
    await layIntake({ id: idOf(3), title: '推翻', respondent: '甲商铺', ...refused });
    await layIntake({ id: idOf(4), title: '维持', respondent: '乙商铺', ...refused });
    const later = await layCase(graph, { kind: 'COUNTERFEIT', respondent: '甲商铺', docketedOn: '2013-12-24' });
    const bounced = await layCase(graph, { kind: 'COUNTERFEIT', docketedOn: '2014-01-04', row: { title: '反复' } });
    await raise(bounced);
    await graph.rows.execute(
      sql`update cases.jurisdiction_dispute set status = 'DESIGNATED', designated_id = agency_id, decided_on = raised_on, decision_reason = 'x', raised_on = '2014-01-07'`,
    );
    await raise(bounced);
    const ask = `query ($on: Date!, $to: Date!) {
      buckPassingAlerts(under: "440300") { kind title matterId sinceOn agency { id } jurisdiction { code } laterCase { id } explain explainZh }
      buckPassingFigures(under: "440300", receivedFrom: $on, receivedTo: $to) { bouncedTwice refusalsOverturned acceptancesOverdue received index formula formulaZh } }`;
    const { data, errors } = await graph.ask(cases, city, ask, { on: '2013-12-01', to: TODAY });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      buckPassingAlerts: [
        { kind: 'REFUSAL_OVERTURNED', title: '推翻', sinceOn: '2013-12-22', laterCase: { id: later.caseId } },
        { kind: 'ACCEPTANCE_OVERDUE', title: '逾期', sinceOn: '2014-01-06', laterCase: null, agency: { id: officeId('shenzhen') } },
        { kind: 'BOUNCED_TWICE', title: '反复', matterId: bounced.caseId, sinceOn: TODAY },
      ],
      buckPassingFigures: { bouncedTwice: 1, refusalsOverturned: 1, acceptancesOverdue: 1, received: 6, index: 0.5 },
    });
    const elsewhere = await graph.ask(cases, at('guangzhou', 'OFFICE'), ask, { on: '2013-12-01', to: TODAY });
    expect(elsewhere.data).toMatchObject({ buckPassingAlerts: [], buckPassingFigures: { received: 0, index: null } });
    expect((await graph.ask(cases, city, ask, { on: TODAY, to: '2013-12-01' })).errors.join()).toContain('BAD_USER_INPUT');
    expect((await graph.ask(cases, city, `{ buckPassingAlerts(under: "440300", first: 101) { kind } }`)).errors.join()).toContain(
      'BAD_USER_INPUT',
    );
    expect((await graph.ask(cases, city, `{ buckPassingAlerts(under: "x") { kind } }`)).errors.join()).toContain('BAD_USER_INPUT');
  });
});
