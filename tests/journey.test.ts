import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { testGraph, WORLD, type TestGraph } from './support/database.ts';
import { fullGraph, type FullGraph } from './support/full-graph.ts';

/** One matter through all five subgraphs: complaint, referral, case, conclusion, statistics. Each step builds on the one before. */
let graph: TestGraph;
let full: FullGraph;
let root: Sql;
let office: { id: string };
let entitled: string[];
let expired: string;
let complaintId: string;
let receiptCode: string;
let caseId: string;

beforeAll(async () => {
  graph = await testGraph();
  full = await fullGraph(graph.services);
  root = createAdmin(graph.admin);
  const [found] = await root<{ id: string }[]>`select id from institutions.agency where code = 'IPO-440300'`;
  office = found ?? expect.fail('no office in Shenzhen');
  const officers = await root<{ id: string }[]>`
    select o.id from personnel.officer o join personnel.certificate c on c.officer_id = o.id
    where o.agency_id = ${office.id} and o.left_on is null and c.status = 'VALID' and c.expires_on > ${WORLD.today}
      and c.verification_due_on > ${WORLD.today} order by o.staff_number limit 3`;
  const [first = '', second = '', third = ''] = officers.map(({ id }) => id);
  entitled = [first, second];
  expired = third;
  await root`update personnel.certificate set expires_on = '2014-01-09' where officer_id = ${expired}`;
}, 120_000);
afterAll(async () => {
  await full.app.close();
  await root.end();
  await graph.end();
});

interface Payload {
  readonly complaint?: { readonly id: string; readonly version: number; readonly status: string } | null;
  readonly case?: { readonly id: string; readonly version: number; readonly caseNo: string; readonly dueOn?: string } | null;
  readonly receiptCode?: string;
  readonly suggestedAgency?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly rule: string | null; readonly messageZh: string }[];
}

async function act(persona: string, mutation: string, input: Record<string, unknown>, selection: string): Promise<Payload> {
  const query = `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} userErrors { code rule messageZh } } }`;
  const { data, text } = await full.ask(await full.viewer(persona), query, { input });
  expect(text).not.toContain('"errors"');
  return data?.[mutation] as Payload;
}
const figures = async (): Promise<Record<string, number>> => {
  const query = '{ monthlyFigures(period: "2014-01", jurisdiction: "440300") { figures { kind measure value } } }';
  const { data } = await full.ask(await full.viewer('city:4403'), query);
  const month = data?.['monthlyFigures'] as { figures: { kind: string; measure: string; value: number }[] } | undefined;
  return Object.fromEntries((month?.figures ?? []).map(({ kind, measure, value }) => [`${kind} ${measure}`, value]));
};

test('a centre registers a complaint about a counterfeit and learns which office should get it', async () => {
  const input = {
    kind: 'REPORT',
    channel: 'PHONE',
    subjectRight: 'PATENT',
    jurisdiction: '440305',
    accused: '深圳市南山区示范电子商行',
    facts: '在售移动电源标注的专利号已经失效。',
    identityMode: 'CONFIDENTIAL_REAL_NAME',
    complainant: { name: '王小明', phone: '13800138000' },
  };
  const { complaint, userErrors, ...told } = await act(
    'centre:4403',
    'registerComplaint',
    input,
    'receiptCode suggestedAgency { id } complaint { id version status }',
  );
  expect([userErrors, complaint?.status]).toEqual([[], 'REGISTERED']);
  complaintId = complaint?.id ?? '';
  receiptCode = told.receiptCode ?? '';
  expect(receiptCode.length).toBeGreaterThanOrEqual(22);
});

test('the centre refers it to the office', async () => {
  const { complaint, userErrors } = await act(
    'centre:4403',
    'referComplaint',
    { complaintId, version: 1, agencyId: office.id },
    'complaint { id version status }',
  );
  expect([userErrors, complaint?.status]).toEqual([[], 'TRANSFERRED']);
});

const docketing = (handlers: readonly string[]) => ({
  kind: 'COUNTERFEIT',
  title: '标注失效专利号的移动电源案',
  jurisdiction: '440305',
  respondent: '深圳市南山区示范电子商行',
  patentNumber: 'ZL201721264785.9',
  legalBasis: ['PATENT_LAW', 'IMPLEMENTING_REGULATIONS'],
  receivedOn: WORLD.today,
  handlers,
  complaintId,
  approvedBy: '王局长',
});

test('the office cannot docket it with an officer whose certificate ended yesterday', async () => {
  const refused = await act('handler:4403', 'docketCase', docketing([entitled[0] ?? '', expired]), 'case { id }');
  expect(refused).toEqual({
    case: null,
    userErrors: [{ code: 'CERT_EXPIRED', rule: 'R15.1', messageZh: expect.stringMatching(/执法证/) }],
  });
});

test('it dockets it with two entitled officers, and the complaint says so to whoever holds its code', async () => {
  const before = await figures();
  const { case: docketed, userErrors } = await act('handler:4403', 'docketCase', docketing(entitled), 'case { id version caseNo }');
  expect([userErrors, docketed?.caseNo]).toEqual([[], expect.stringMatching(/^粤深知假字〔2014〕\d+号$/)]);
  caseId = docketed?.id ?? '';
  const { data } = await full.ask(
    await full.viewer('public'),
    'query ($code: String!) { complaintProgress(receiptCode: $code) { status history { status } } }',
    { code: receiptCode },
  );
  expect(data?.['complaintProgress']).toEqual({
    status: 'DOCKETED',
    history: [{ status: 'REGISTERED' }, { status: 'TRANSFERRED' }, { status: 'DOCKETED' }],
  });
  expect(await figures()).toEqual({ ...before, 'COUNTERFEIT DOCKETED': (before['COUNTERFEIT DOCKETED'] ?? 0) + 1 });
});

test('it is investigated, and the head decides on a lawful fine of which the party was told', async () => {
  const words = '当事人销售的移动电源标注已经失效的专利号。';
  const told = { facts: words, reasons: words, basis: '专利法 §63', rights: '陈述、申辩' };
  const steps: readonly (readonly [persona: string, mutation: string, own: Readonly<Record<string, unknown>>])[] = [
    ['handler:4403', 'openInvestigation', {}],
    ['handler:4403', 'closeInvestigation', { act: 'SELLING', facts: words, gainsYuan: 0 }],
    ['handler:4403', 'noticePenalty', { ...told, proposedFineYuan: 8_000 }],
    ['city:4403', 'decidePenalty', { actedOn: '2013-12-20', fineYuan: 8_000, collective: false, reason: words }],
    ['handler:4403', 'servePenalty', { delivery: 'DIRECT' }],
    ['handler:4403', 'recordPayment', { yuan: 8_000, receiptNo: '银收第1号' }],
  ];
  let version = 1;
  for (const [persona, mutation, own] of steps) {
    const { case: moved, userErrors } = await act(
      persona,
      mutation,
      { caseId, version, on: WORLD.today, ...own },
      'case { id version caseNo }',
    );
    expect([mutation, userErrors]).toEqual([mutation, []]);
    version = moved?.version ?? 0;
  }
  expect(version).toBe(7);
});

test('the head concludes it with that fine, and the month counts it', async () => {
  const before = await figures();
  const conclusion = { caseId, version: 7, concludedOn: WORLD.today, disposition: 'PENALISED' };
  const byHandler = await act('handler:4403', 'concludeCase', conclusion, 'case { id }');
  expect(byHandler.userErrors.map(({ code }) => code)).toEqual(['SEPARATION_OF_DUTIES']);
  const tooMuch = await act('city:4403', 'concludeCase', { ...conclusion, fineYuan: 200_001 }, 'case { id }');
  expect(tooMuch.userErrors.map(({ code }) => code)).toEqual(['UNLAWFUL_OUTCOME']);
  const { case: concluded, userErrors } = await act(
    'city:4403',
    'concludeCase',
    { ...conclusion, fineYuan: 8_000 },
    'case { id version caseNo }',
  );
  expect([userErrors, concluded?.version]).toEqual([[], 8]);
  expect(await figures()).toEqual({ ...before, 'COUNTERFEIT CONCLUDED': (before['COUNTERFEIT CONCLUDED'] ?? 0) + 1 });
});

test('one query shows the whole matter to the office, and nothing of it to another city', async () => {
  const query = `query ($id: ID!) { case(id: $id) { caseNo status disposition fineYuan agency { name } handlers { name officer { post } certificate { validOn(date: "${WORLD.today}") } }
    originComplaint { status centre { name } } deadlines { rule state } history { whatZh } } }`;
  const { data } = await full.ask(await full.viewer('city:4403'), query, { id: caseId });
  expect(data?.['case']).toMatchObject({
    status: 'CONCLUDED',
    disposition: 'PENALISED',
    fineYuan: 8_000,
    agency: { name: '深圳市知识产权局' },
    handlers: [{ certificate: { validOn: true } }, { certificate: { validOn: true } }],
    originComplaint: { status: 'RESULT_RECEIVED', centre: { name: expect.stringContaining('深圳') } },
    deadlines: expect.arrayContaining([
      { rule: 'C4', state: 'MET' },
      { rule: 'C6', state: 'MET' },
    ]),
    history: expect.arrayContaining([{ whatZh: '立案' }, { whatZh: '结案' }]),
  });
  expect((await full.ask(await full.viewer('city:4401'), query, { id: caseId })).data).toEqual({ case: null });
});

test('the complainant is nowhere but in the vault', async () => {
  const [row] = await root<{ seen: number }[]>`
    select (select count(*) from complaints.complaint c where c::text like '%王小明%' or c::text like '%13800138000%')::int
      + (select count(*) from platform.event e where e::text like '%王小明%')::int + (select count(*) from platform.idempotency_key k where k::text like '%王小明%')::int as seen`;
  expect(row?.seen).toBe(0);
});
