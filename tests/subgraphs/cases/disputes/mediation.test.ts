import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStatus } from '#law/case-courses.ts';
import { caseStep, decision } from '../../../../subgraphs/cases/tables.ts';
import { confirmByCourt } from '../../../../subgraphs/cases/lifecycle/mediation.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { createGround, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, officerAt, on } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const SESSION = { mode: 'JOINT', invited: '深圳市专利协会', summary: '双方到场,初步达成意向。' };
const agreement = (laid: Laid) => ({ signedOn: laid.lastStepOn, sealed: true, terms: '被请求人支付临时保护期使用费。' });
interface Row {
  readonly field: string;
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly by: 'HANDLER' | 'HEAD';
  readonly input: (laid: Laid) => Readonly<Record<string, unknown>>;
}
/** Annex A2 after DOCKETED. */
const A2: readonly Row[] = [
  { field: 'beginMediation', from: 'DOCKETED', to: 'MEDIATING', by: 'HANDLER', input: () => ({ on: TODAY, ...SESSION }) },
  { field: 'recordMediationSession', from: 'MEDIATING', to: 'MEDIATING', by: 'HANDLER', input: () => ({ on: TODAY, ...SESSION }) },
  {
    field: 'concludeCase',
    from: 'MEDIATING',
    to: 'CONCLUDED',
    by: 'HANDLER',
    input: (laid) => ({ concludedOn: TODAY, disposition: 'MEDIATED', agreement: agreement(laid) }),
  },
  {
    field: 'concludeCase',
    from: 'MEDIATING',
    to: 'CONCLUDED',
    by: 'HEAD',
    input: () => ({ concludedOn: TODAY, disposition: 'REVOKED', ground: 'MEDIATION_FAILED', reason: '双方分歧过大' }),
  },
  {
    field: 'concludeCase',
    from: 'DOCKETED',
    to: 'CONCLUDED',
    by: 'HEAD',
    input: () => ({ concludedOn: TODAY, disposition: 'WITHDRAWN', requestedOn: TODAY }),
  },
  {
    field: 'recordNotarisation',
    from: 'CONCLUDED',
    to: 'NOTARISED',
    by: 'HANDLER',
    input: () => ({ on: TODAY, deedNo: '深证字第1号', notary: '深圳公证处' }),
  },
];

/** Who of the office itself may not. */
const WRONG = {
  HANDLER: [[HEAD, 'NOT_PERMITTED']],
  HEAD: [
    [HANDLER, 'NOT_PERMITTED'],
    [officerAt('first', 'OFFICE'), 'SEPARATION_OF_DUTIES'],
  ],
} as const;

describe('annex A2: every row after docketing', () => {
  it.for(A2)('$field brings $from to $to, by the $by', async ({ field, from, to, by, input }) => {
    const laid = await layCase(graph, { kind: 'MEDIATION', status: from });
    const given = { caseId: laid.caseId, version: 1, ...input(laid) };
    for (const [viewer, code] of WRONG[by]) expect(codes(await act(graph, field, viewer, given))).toEqual([code]);
    const done = await act(graph, field, by === 'HEAD' ? HEAD : HANDLER, given);
    expect([done.userErrors, done.case]).toEqual([[], expect.objectContaining({ status: to, version: 2 })]);
    const steps = await graph.rows.select().from(caseStep).where(eq(caseStep.caseId, laid.caseId));
    expect(steps.findLast(({ act: name }) => name !== 'LAID')).toMatchObject({ fromStatus: from, toStatus: to, takenOn: TODAY });
  });
});

describe('a mediation', () => {
  it('keeps its meetings, with how they were held and by whom', async () => {
    const laid = await layCase(graph, { kind: 'MEDIATION' });
    await act(graph, 'beginMediation', HANDLER, on(laid, SESSION));
    const done = await act(
      graph,
      'recordMediationSession',
      HANDLER,
      on(laid, { ...SESSION, version: 2, mode: 'WRITTEN', invited: null }),
      'again: case { mediationSessions { mode invited heldOn } }',
    );
    expect(done['again']).toEqual({
      mediationSessions: [
        { mode: 'JOINT', invited: '深圳市专利协会', heldOn: TODAY },
        { mode: 'WRITTEN', invited: null, heldOn: TODAY },
      ],
    });
  });
  it.for([
    ['no mediator', { officers: [] }, ['NEED_TWO_OFFICERS']],
    ['an empty summary', { summary: ' ' }, ['INVALID_VALUE']],
    ['an invited body of one character', { invited: '某' }, ['INVALID_VALUE']],
  ] as const)('does not begin with %s', async ([, change, expected]) => {
    const laid = await layCase(graph, { kind: 'MEDIATION' });
    expect(codes(await act(graph, 'beginMediation', HANDLER, on(laid, { ...SESSION, ...change })))).toEqual(expected);
  });
  it.for([
    ['without an agreement', { agreement: null }, ['INCOMPLETE']],
    ['without a seal', { sealed: false }, ['INCOMPLETE']],
    ['signed tomorrow', { signedOn: '2014-01-11' }, ['WRONG_DATE']],
    ['signed before docketing', { signedOn: '2013-12-01' }, ['WRONG_DATE']],
    ['with empty terms', { terms: '' }, ['INVALID_VALUE']],
  ] as const)('is not mediated %s', async ([, change, expected]) => {
    const laid = await layCase(graph, { kind: 'MEDIATION', status: 'MEDIATING' });
    const given = {
      caseId: laid.caseId,
      version: 1,
      concludedOn: TODAY,
      disposition: 'MEDIATED',
      agreement: 'agreement' in change ? null : { ...agreement(laid), ...change },
    };
    expect(codes(await act(graph, 'concludeCase', HANDLER, given))).toEqual(expected);
  });
  it('keeps the day of the agreement apart from the day of conclusion, and waits thirty days for the court (M3)', async () => {
    const laid = await layCase(graph, { kind: 'MEDIATION', status: 'MEDIATING' });
    const given = { caseId: laid.caseId, version: 1, concludedOn: TODAY, disposition: 'MEDIATED', agreement: agreement(laid) };
    const done = await act(graph, 'concludeCase', HANDLER, given);
    expect(done.case?.['concludedOn']).toBe(TODAY);
    const [paper] = await graph.rows.select().from(decision).where(eq(decision.caseId, laid.caseId));
    expect(paper).toMatchObject({ kind: 'AGREEMENT', decidedOn: laid.lastStepOn, servedOn: null, outcome: 'MEDIATED' });
    // agreed on the 24th of December; thirty days later is the 23rd of January
    expect(done.case?.['dueOn']).toContainEqual({ rule: 'M3', dueOn: '2014-01-23', state: 'RUNNING' });
    expect(done.case?.['dueOn']).toContainEqual(expect.objectContaining({ rule: 'M2', state: 'MET' }));
  });
  it('that failed is neither notarised nor confirmed', async () => {
    const laid = await layCase(graph, { kind: 'MEDIATION', status: 'CONCLUDED', row: { disposition: 'REVOKED' } });
    expect(codes(await act(graph, 'recordNotarisation', HANDLER, on(laid, { deedNo: '深证字第2号', notary: '深圳公证处' })))).toEqual([
      'UNLAWFUL_OUTCOME',
    ]);
  });
  it('that was agreed may be confirmed by the court, by a handler', () => {
    const usual = {
      today: TODAY,
      kind: 'MEDIATION',
      status: 'CONCLUDED',
      jurisdiction: '440305',
      officeId: 'o',
      version: 1,
      docketedOn: '2014-01-02',
    } as const;
    const facts = {
      ...usual,
      lastStepOn: '2014-01-08',
      team: [],
      officers: [],
      barred: [],
      actors: ['HANDLER'] as const,
      handlesItself: false,
    };
    const confirmed = confirmByCourt({ version: 1, on: TODAY }, { ...facts, disposition: 'MEDIATED' });
    expect(confirmed).toMatchObject({ ok: true, value: { to: 'CONFIRMED_BY_COURT', meets: [{ rule: 'M3', on: TODAY }] } });
    expect(confirmByCourt({ version: 1, on: TODAY }, { ...facts, disposition: 'REVOKED' })).toMatchObject({
      refusals: [{ code: 'UNLAWFUL_OUTCOME' }],
    });
    expect(confirmByCourt({ version: 1, on: TODAY }, { ...facts, actors: ['HEAD'], disposition: 'MEDIATED' })).toMatchObject({
      refusals: [{ code: 'NOT_PERMITTED' }],
    });
  });
});
