import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePatentNumber } from '#law/patent-number.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile, casePatent, party } from '../../../subgraphs/cases/tables.ts';
import { complaint, referral } from '../../../subgraphs/complaints/tables.ts';
import { partnerAgency } from '../../../subgraphs/institutions/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { ACCEPTED, at, complaintAt, createGround, docketing, officeId, officerId, PATENT, PROOF, TODAY } from './ground.ts';
import { codesOf, INTAKE_TABLES, layIntake, sending } from './intake-ground.ts';
import { layCase } from './laid.ts';

let graph: OwnGraph;
const partner = (n: number, kind: 'COURT' | 'CUSTOMS') => ({
  id: idOf(n),
  code: `${kind}-440000`,
  name: kind,
  nameEn: kind,
  kind,
  validFrom: '2000-01-01',
  jurisdiction: '440000',
});
beforeAll(async () => {
  graph = await createGround();
  await graph.rows.insert(partnerAgency).values([partner(71, 'COURT'), partner(72, 'CUSTOMS')]);
});
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));

const HEAD = at('shenzhen', 'OFFICE');
const COURT = viewerOf({ subject: 'judge', role: 'PARTNER', office: idOf(71) });
const CUSTOMS = viewerOf({ subject: 'customs', role: 'PARTNER', office: idOf(72) });
const parallel = async (viewer: Viewer, patentNumber = PATENT) => {
  const query = `query ($n: String!) { parallelProceedings(patentNumber: $n) { agency { id } kind docketedOn open } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { n: patentNumber });
  return { errors, lines: (data as { parallelProceedings: unknown[] } | null)?.parallelProceedings };
};

describe('parallel proceedings on a patent (细则 §81, R9.6)', () => {
  const lay = async () => {
    const other = makePatentNumber({ year: 2011, type: 'INVENTION', serial: 8 });
    await layCase(graph, { office: 'guangzhou', handlers: ['guangzhou'], docketedOn: '2013-12-02', respondent: '广州某店' });
    const joined = await layCase(graph, { kind: 'COUNTERFEIT', status: 'CONCLUDED', docketedOn: '2013-12-10', patentNumber: other });
    const place = { caseId: joined.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
    await graph.rows.insert(casePatent).values({ id: idOf(610), ...place, patentNumber: PATENT, patentType: 'UTILITY_MODEL' });
    await layIntake(graph, { kind: 'MEDIATION' });
  };
  const LINES = [
    { agency: { id: officeId('guangzhou') }, kind: 'INFRINGEMENT', docketedOn: '2013-12-02', open: true },
    { agency: { id: officeId('shenzhen') }, kind: 'COUNTERFEIT', docketedOn: '2013-12-10', open: false },
    { agency: { id: officeId('shenzhen') }, kind: 'MEDIATION', docketedOn: null, open: true },
  ];

  it('are told to offices anywhere and to courts, office, kind and days alone', async () => {
    await lay();
    for (const viewer of [HEAD, at('nanshan'), COURT]) expect(await parallel(viewer)).toEqual({ errors: [], lines: LINES });
  });

  it('are told to nobody else', async () => {
    await lay();
    const analyst = viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' });
    const holder = viewerOf({ subject: 'h', role: 'RIGHT_HOLDER' });
    for (const viewer of [CUSTOMS, analyst, holder, PUBLIC_VIEWER]) expect(await parallel(viewer)).toEqual({ errors: [], lines: [] });
  });

  it('want a patent number', async () => expect((await parallel(HEAD, 'ZL1')).errors[0]).toMatch(/^BAD_USER_INPUT/));

  it('warn whoever dockets: same respondent here and elsewhere, and who else works on the patent', async () => {
    const respondent = '华强北某商铺';
    const here = await layCase(graph, { kind: 'COUNTERFEIT', status: 'CONCLUDED', respondent });
    await layCase(graph, { office: 'guangzhou', handlers: ['guangzhou'], respondent, docketedOn: '2013-12-02' });
    await layCase(graph, { office: 'province', handlers: ['guangzhou'], docketedOn: '2013-12-03' });
    await layCase(graph, { office: 'nation', handlers: ['nation'], status: 'CONCLUDED', docketedOn: '2013-12-04' });
    const { warnings, userErrors } = await sending(graph)('docketCase', docketing());
    expect(userErrors).toEqual([]);
    expect(warnings?.map(({ reason, agency, case: seen }) => [reason, agency, seen])).toEqual([
      ['SAME_ELSEWHERE', { id: officeId('guangzhou') }, null],
      ['PATENT_ELSEWHERE', { id: officeId('province') }, null],
      ['SAME_HERE', { id: officeId('shenzhen') }, { id: here.caseId }],
    ]);
    for (const { explain, explainZh } of warnings ?? [])
      expect([String(explain) !== '', /\p{Script=Han}/u.test(String(explainZh))]).toEqual([true, true]);
  });
});

describe('docketing from a complaint (story 5)', () => {
  const handlers = [officerId('first'), officerId('second')];
  const send = (input: Record<string, unknown>, viewer = at('shenzhen')) =>
    sending(graph)('docketFromComplaint', { complaintId: idOf(301), handlers, approvedBy: '王局长', ...input }, viewer);
  beforeEach(async () => {
    await graph.rows.insert(complaint).values(complaintAt(301, { accused: '华强北某商铺', patentNumber: PATENT, status: 'TRANSFERRED' }));
    const referred = { complaintId: idOf(301), centreId: idOf(90), agencyId: officeId('shenzhen'), jurisdiction: '440305' };
    await graph.rows.insert(referral).values({ id: idOf(620), ...referred, referredOn: '2014-01-03' });
  });

  it('takes no name of who reported it (domain §6.1)', async () => {
    const { case: made, userErrors } = await send({ petitioner: '举报人张三' });
    expect([made, userErrors]).toMatchObject([null, [{ code: 'INVALID_VALUE', path: ['input', 'petitioner'] }]]);
    expect([await graph.rows.select().from(caseFile), await graph.rows.select().from(party)]).toEqual([[], []]);
  });

  it('takes accused, patent, place and day from it, and tells it so', async () => {
    const { case: made, userErrors } = await send({ idempotencyKey: 'k' });
    expect([userErrors, made]).toMatchObject([[], { kind: 'COUNTERFEIT', caseNo: '粤深知假字〔2014〕1号' }]);
    const [row] = await graph.rows.select().from(caseFile);
    expect(row).toMatchObject({
      respondent: '华强北某商铺',
      patentNumber: PATENT,
      receivedOn: '2014-01-03',
      channel: 'CENTRE_REFERRAL',
      jurisdiction: '440305',
      title: '华强北某商铺涉嫌假冒专利案',
      petitioner: null,
      originComplaintId: idOf(301),
      legalBasis: ['PATENT_LAW'],
    });
    expect((await graph.rows.select().from(complaint))[0]).toMatchObject({ status: 'DOCKETED', caseId: row?.id });
    expect((await send({ idempotencyKey: 'k' })).case).toEqual(made);
  });

  it('wants a patent number where the complaint names none', async () => {
    await graph.rows.update(complaint).set({ patentNumber: null });
    expect(codesOf(await send({}))).toEqual(['INVALID_VALUE']);
    expect(codesOf(await send({ patentNumber: PATENT }))).toEqual([]);
  });

  it('of an infringement wants the petitioner, whom the complaint never tells', async () => {
    const panel = { kind: 'INFRINGEMENT', handlers: [...handlers, officerId('third')], acceptance: ACCEPTED, patentProof: PROOF };
    expect(codesOf(await send(panel))).toEqual(['INVALID_VALUE']);
    const bare = { ...panel, petitioner: '广东某专利权人', acceptance: null, patentProof: null };
    expect(codesOf(await send(bare))).toEqual(['INCOMPLETE']);
    expect(codesOf(await send({ ...panel, petitioner: '广东某专利权人' }))).toEqual([]);
  });

  it.for([
    ['that is not there', { complaintId: idOf(399) }, at('shenzhen'), ['NOT_FOUND']],
    ['for another office', {}, at('guangzhou'), ['NOT_FOUND']],
    ['for the province, which sees it', {}, at('province', 'OFFICE'), ['ALREADY_DOCKETED']],
    ['for the public', {}, PUBLIC_VIEWER, ['NOT_PERMITTED']],
    ['for a handler for whom no head signed', { approvedBy: null }, at('shenzhen'), ['NOT_APPROVED']],
    [
      'of a mediation without consent',
      { kind: 'MEDIATION', petitioner: '专利权人', acceptance: ACCEPTED },
      at('shenzhen'),
      ['NOT_APPROVED'],
    ],
    ['by one officer', { handlers: [officerId('first')] }, at('shenzhen'), ['NEED_TWO_OFFICERS']],
  ] as const)('is refused %s', async ([, change, viewer, codes]) => {
    expect(codesOf(await send(change, viewer)).slice(0, 1)).toEqual([...codes]);
    expect(await graph.rows.select().from(caseFile)).toEqual([]);
  });
});

describe('gaps in the numbers of a series (§2.10)', () => {
  const gaps = async (viewer: Viewer, agencyId = officeId('shenzhen')) => {
    const query = `query ($id: ID!) { gapsInNumbers(agencyId: $id, year: 2014) { kind last from to } }`;
    const { data, errors } = await graph.ask(cases, viewer, query, { id: agencyId });
    expect(errors).toEqual([]);
    return (data as { gapsInNumbers: unknown[] }).gapsInNumbers;
  };
  it('are none where every number has its case', async () => {
    for (let n = 0; n < 3; n += 1) await sending(graph)('docketCase', docketing(), at('shenzhen'));
    expect(await gaps(HEAD)).toEqual([]);
  });

  it('are told to the office and those above it, who see all its cases', async () => {
    for (let n = 0; n < 5; n += 1) await sending(graph)('docketCase', docketing(), at('shenzhen'));
    await graph.rows.execute(sql`delete from cases."case" where case_no in ('粤深知假字〔2014〕2号', '粤深知假字〔2014〕3号')`);
    await graph.rows.execute(sql`update cases.case_number set last = 6`);
    const inner = { kind: 'COUNTERFEIT', from: 2, to: 3 };
    expect(await gaps(HEAD)).toEqual([
      { ...inner, last: 6 },
      { kind: 'COUNTERFEIT', last: 6, from: 6, to: 6 },
    ]);
    // only the office itself knows the last number given
    expect(await gaps(at('province', 'OFFICE'))).toEqual([{ ...inner, last: 5 }]);
    for (const viewer of [at('nanshan'), at('guangzhou'), COURT, PUBLIC_VIEWER]) expect(await gaps(viewer)).toEqual([]);
    expect([await gaps(HEAD, idOf(999)), await gaps(HEAD, 'x'), TODAY]).toEqual([[], [], TODAY]);
  });
});
