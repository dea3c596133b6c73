import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { courseOf, statusesOf, type CaseStatus } from '#law/case-courses.ts';
import { leadsTo } from '#law/course.ts';
import { makePatentNumber } from '#law/patent-number.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile, caseLink, casePatent, deadline, measure } from '../../../subgraphs/cases/tables.ts';
import { complaint, step } from '../../../subgraphs/complaints/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, complaintAt, createGround, officeId, officerId, TODAY } from './ground.ts';
import { codesOf, INTAKE_TABLES, sending } from './intake-ground.ts';
import { layCase, type Laid, type ToLay } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));

const HEAD = at('shenzhen', 'OFFICE');
const send = (field: string, { caseId }: Laid, input: Record<string, unknown>, viewer: Viewer = HEAD) =>
  sending(graph)(field, { caseId, version: 1, on: TODAY, reason: '情况需要', ...input }, viewer);
const lay = (wish: ToLay = {}) => layCase(graph, { status: 'INVESTIGATING', ...wish });

describe('switching the procedure (R8.3)', () => {
  it('is decided by the head, with a reason', async () => {
    const { case: changed, userErrors } = await send('switchProcedure', await lay(), { procedure: 'SIMPLIFIED' });
    expect([userErrors, changed]).toMatchObject([[], { procedure: 'SIMPLIFIED', status: 'INVESTIGATING', version: 2 }]);
  });

  const REFUSED: readonly [why: string, wish: ToLay, input: Record<string, unknown>, codes: string[], viewer?: Viewer][] = [
    ['to the present one', {}, { procedure: 'ORDINARY' }, ['INVALID_VALUE']],
    ['without a reason', {}, { procedure: 'SIMPLIFIED', reason: ' ' }, ['INVALID_VALUE']],
    ['to that of a show, for another matter', {}, { procedure: 'FAST_EXHIBITION' }, ['UNLAWFUL_MEASURE']],
    [
      'to that of a show, for a counterfeit',
      { kind: 'COUNTERFEIT', row: { channel: 'EXHIBITION' } },
      { procedure: 'FAST_EXHIBITION' },
      ['UNLAWFUL_MEASURE'],
    ],
    ['by a handler', {}, { procedure: 'SIMPLIFIED' }, ['SEPARATION_OF_DUTIES'], { ...at('shenzhen'), subject: officerId('first') }],
    ['by a clerk', {}, { procedure: 'SIMPLIFIED' }, ['NOT_PERMITTED']],
    ['once it is concluded', { status: 'CONCLUDED' }, { procedure: 'SIMPLIFIED' }, ['WRONG_STATE']],
    ['by an office elsewhere', {}, { procedure: 'SIMPLIFIED' }, ['NOT_FOUND'], at('guangzhou', 'OFFICE')],
  ];
  it.for(REFUSED)('is refused %s', async ([why, wish, input, codes, viewer]) => {
    expect(codesOf(await send('switchProcedure', await lay(wish), input, why === 'by a clerk' ? at('shenzhen') : viewer))).toEqual(codes);
  });

  it('goes to that of a show for a matter of a show', async () => {
    expect(codesOf(await send('switchProcedure', await lay({ row: { channel: 'EXHIBITION' } }), { procedure: 'FAST_EXHIBITION' }))).toEqual(
      [],
    );
  });

  const suggested = async ({ caseId }: Laid, more = '', viewer: Viewer = at('shenzhen')) => {
    const query = `query ($id: ID!) { suggestProcedure(caseId: $id${more}) { procedure explain explainZh } }`;
    const { data, errors } = await graph.ask(cases, viewer, query, { id: caseId });
    return errors[0] ?? (data as { suggestProcedure: { procedure: string } | null }).suggestProcedure?.procedure;
  };
  it('is suggested by the rule table', async () => {
    const plain = await lay({ patentNumber: makePatentNumber({ year: 2010, type: 'INVENTION', serial: 3 }) });
    expect([
      await suggested(plain),
      // a value that nobody told is unknown, not small
      await suggested(plain, ', evidenceClear: true'),
      await suggested(plain, ', evidenceClear: true, valueYuan: 500000'),
      await suggested(plain, ', evidenceClear: true, valueYuan: 500001'),
    ]).toEqual(['ORDINARY', 'ORDINARY', 'SIMPLIFIED', 'ORDINARY']);
    const model = await lay();
    const small = ', evidenceClear: true, valueYuan: 1000';
    expect(await suggested(model, small)).toBe('ORDINARY');
    for (const [reportFinding, procedure] of [
      // that a report is there tells nothing of what it found
      [null, 'ORDINARY'],
      ['NO_DEFECT', 'SIMPLIFIED'],
      ['PARTIAL', 'ORDINARY'],
      ['DEFECT', 'ORDINARY'],
    ] as const) {
      await graph.rows.update(casePatent).set({ evaluationReport: true, reportFinding }).where(eq(casePatent.caseId, model.caseId));
      expect([reportFinding, await suggested(model, small)]).toEqual([reportFinding, procedure]);
    }
    expect(await suggested(await lay({ row: { channel: 'E_COMMERCE' } }))).toBe('FAST_ECOMMERCE');
    expect([await suggested(model, '', PUBLIC_VIEWER), await suggested(model, ', valueYuan: -1')]).toEqual([
      undefined,
      expect.stringMatching(/^BAD_USER_INPUT/),
    ]);
  });
});

const ENDINGS = [
  ['transferCase', 'TRANSFERRED_OUT', 'TRANSFERRED'],
  ['mergeCases', 'MERGED', 'MERGED'],
] as const;
describe.for(ENDINGS)('%s', ([field, to, disposition]) => {
  const pairs = CASE_KINDS.flatMap((kind) => statusesOf(kind).map((status) => [kind, status] as const));
  it.for(pairs)('of %s at %s: as the course says', async ([kind, status]) => {
    const [laid, into] = [await lay({ kind, status }), await lay({ kind, status: 'DOCKETED' })];
    const input = field === 'mergeCases' ? { intoCaseId: into.caseId } : { toAuthority: '深圳市市场监督管理局' };
    const may = leadsTo(courseOf(kind), status, to as CaseStatus);
    expect(codesOf(await send(field, laid, input, at('shenzhen')))).toEqual([kind === 'MEDIATION' ? 'WRONG_STATE' : 'NOT_PERMITTED']);
    const { case: ended, ...sent } = await send(field, laid, input);
    const open = await graph.rows.select().from(deadline).where(eq(deadline.caseId, laid.caseId));
    const settled = open.every(({ doneOn, waived }) => doneOn !== null || waived);
    expect([codesOf(sent), ended?.['status'] ?? null, ended?.['disposition'] ?? null]).toEqual(
      may ? [[], to, disposition] : [['WRONG_STATE'], null, null],
    );
    expect(settled || !may).toBe(true);
  });
});

describe.for(ENDINGS)('%s loses nothing', ([field, to]) => {
  const sent = async (laid: Laid, version = 1) => {
    const into = await lay({ kind: 'COUNTERFEIT', status: 'DOCKETED' });
    return send(field, laid, { version, ...(field === 'mergeCases' ? { intoCaseId: into.caseId } : { toAuthority: '某区法院' }) });
  };
  const seized = (laid: Laid, status: 'TAKEN' | 'EXTENDED' | 'APPROVED') =>
    graph.rows.insert(measure).values({
      id: idOf(96e6 + Number(laid.caseNo.replace(/\D/g, '').slice(-4))),
      caseId: laid.caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      legalBasis: '专利法 §64',
      status,
      kind: 'SEIZE' as const,
      proposedOn: '2013-12-26',
      items: ['灯具'],
      atPlace: '仓库',
      reason: '涉嫌假冒',
      ...(status === 'APPROVED'
        ? {}
        : {
            takenOn: '2013-12-26',
            certificateShown: true,
            dueOn: '2014-01-25',
            officers: [...laid.officers],
          }),
    });

  it('of the goods that the office keeps', async () => {
    for (const status of ['TAKEN', 'EXTENDED'] as const) {
      const laid = await lay({ kind: 'COUNTERFEIT' });
      await seized(laid, status);
      expect(codesOf(await sent(laid))).toEqual(['INCOMPLETE']);
      const query = `mutation ($input: ReleaseMeasureInput!) { releaseMeasure(input: $input) { measure { status } userErrors { code } } }`;
      const [row] = await graph.rows.select().from(measure).where(eq(measure.caseId, laid.caseId));
      const input = { caseId: laid.caseId, version: 1, on: TODAY, measureId: row?.id, end: 'HANDED_OVER', reason: '随案移交' };
      expect((await graph.ask(cases, HEAD, query, { input })).data).toEqual({
        releaseMeasure: { measure: { status: 'HANDED_OVER' }, userErrors: [] },
      });
      expect(codesOf(await sent(laid, 2))).toEqual([]);
    }
    const planned = await lay({ kind: 'COUNTERFEIT' });
    await seized(planned, 'APPROVED');
    expect(codesOf(await sent(planned))).toEqual([]);
  });

  it('of the complaint that it came from', async () => {
    const laid = await lay({ kind: 'COUNTERFEIT', row: { originComplaintId: idOf(301) } });
    await graph.rows.insert(complaint).values(complaintAt(301, { status: 'DOCKETED', caseId: laid.caseId }));
    expect((await sent(laid)).case).toMatchObject({ status: to });
    const [told] = await graph.rows.select().from(complaint);
    expect([told?.status, told?.nextDueOn, told?.version]).toEqual(['RESULT_RECEIVED', '2014-01-17', 2]);
    expect((await graph.rows.select().from(step)).map(({ status, on }) => [status, on])).toEqual([['RESULT_RECEIVED', TODAY]]);
  });

  it('of the complaint of another city, once the matter was designated to this office', async () => {
    const laid = await lay({ kind: 'COUNTERFEIT', row: { originComplaintId: idOf(302) } });
    await graph.rows
      .insert(complaint)
      .values(complaintAt(302, { status: 'DOCKETED', caseId: laid.caseId, agencyId: officeId('guangzhou') }));
    expect(codesOf(await sent(laid))).toEqual([]);
    expect((await graph.rows.select().from(complaint)).map(({ status }) => status)).toEqual(['RESULT_RECEIVED']);
  });
});

describe('handing a case over (annexes A1, A3)', () => {
  it('names the office that it goes to', async () => {
    const laid = await lay();
    expect((await send('transferCase', laid, { toAgencyId: officeId('guangzhou') })).case).toMatchObject({ status: 'TRANSFERRED_OUT' });
    const { data } = await graph.ask(cases, HEAD, `query ($id: ID!) { case(id: $id) { concludedOn course { to reason } } }`, {
      id: laid.caseId,
    });
    expect(data).toMatchObject({
      case: { concludedOn: TODAY, course: expect.arrayContaining([{ to: 'TRANSFERRED_OUT', reason: 'guangzhou:情况需要' }]) },
    });
  });

  it.for([
    ['to nobody', {}],
    ['to two', { toAgencyId: officeId('guangzhou'), toAuthority: '某局' }],
    ['to itself', { toAgencyId: officeId('shenzhen') }],
    ['to an office that is none', { toAgencyId: idOf(999) }],
    ['without a reason', { toAuthority: '某某局', reason: '' }],
  ] as const)('is refused %s', async ([, input]) =>
    expect(codesOf(await send('transferCase', await lay(), input))).toEqual(['INVALID_VALUE']),
  );
});

describe('joining cases (专利法 §70)', () => {
  it('links the one that ends to the one that goes on', async () => {
    const [laid, into] = [await lay(), await lay({ respondent: '另一家' })];
    expect((await send('mergeCases', laid, { intoCaseId: into.caseId })).case).toMatchObject({ status: 'MERGED' });
    expect(await graph.rows.select().from(caseLink)).toMatchObject([
      { caseId: laid.caseId, otherCaseId: into.caseId, kind: 'MERGED_INTO', linkedOn: TODAY },
    ]);
  });

  it('is refused where they do not belong together', async () => {
    const patentNumber = makePatentNumber({ year: 2012, type: 'DESIGN', serial: 9 });
    const others = [
      await lay({ patentNumber, respondent: '另一家', petitioner: '另一人' }),
      await lay({ kind: 'COUNTERFEIT' }),
      await lay({ status: 'CONCLUDED' }),
    ];
    for (const { caseId } of others)
      expect(codesOf(await send('mergeCases', await lay(), { intoCaseId: caseId }))).toEqual(['WRONG_STATE']);
    const laid = await lay();
    const foreign = await lay({ office: 'guangzhou', handlers: ['guangzhou'] });
    for (const intoCaseId of [laid.caseId, foreign.caseId, idOf(999), 'x'])
      expect(codesOf(await send('mergeCases', laid, { intoCaseId }))).toEqual(['NOT_FOUND']);
  });

  it('into each other at once: one goes on', async () => {
    const [one, other] = [await lay(), await lay()];
    const sent = await Promise.all([
      send('mergeCases', one, { intoCaseId: other.caseId }),
      send('mergeCases', other, { intoCaseId: one.caseId }),
    ]);
    expect(sent.flatMap(codesOf)).toEqual(['WRONG_STATE']);
    const rows = await graph.rows.select().from(caseFile);
    expect(rows.map(({ status }) => status).toSorted()).toEqual(['INVESTIGATING', 'MERGED']);
  });
});
