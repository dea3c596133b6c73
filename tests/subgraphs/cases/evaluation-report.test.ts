import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { isConcluded, statusesOf } from '#law/case-courses.ts';
import { makePatentNumber } from '#law/patent-number.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseStep } from '../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, PATENT, TODAY } from './ground.ts';
import { codesOf, INTAKE_TABLES, sending } from './intake-ground.ts';
import { layCase, type Laid, type ToLay } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));

const CLERK = at('shenzhen');
const lay = (wish: ToLay = {}): Promise<Laid> => layCase(graph, { status: 'INVESTIGATING', ...wish });
const record = ({ caseId }: Laid, change: Readonly<Record<string, unknown>> = {}, viewer: Viewer = CLERK) =>
  sending(graph)(
    'recordEvaluationReport',
    { caseId, version: 1, on: TODAY, patentNumber: PATENT, finding: 'NO_DEFECT', ...change },
    viewer,
  );
const shown = async ({ caseId }: Laid) => {
  const query = `query ($id: ID!) { case(id: $id) { patents { evaluationReport reportFinding } } suggestProcedure(caseId: $id, evidenceClear: true, valueYuan: 1000) { procedure } }`;
  const { data, errors } = await graph.ask(cases, CLERK, query, { id: caseId });
  expect(errors).toEqual([]);
  return data as { case: { patents: unknown[] }; suggestProcedure: { procedure: string } };
};

describe('an evaluation report that comes after docketing (专利法 §66; R8.3)', () => {
  it('is on the patent, tells the step, and bears on the procedure; a later one takes its place', async () => {
    const laid = await lay();
    expect((await shown(laid)).suggestProcedure.procedure).toBe('ORDINARY');
    expect(codesOf(await record(laid))).toEqual([]);
    expect(await shown(laid)).toEqual({
      case: { patents: [{ evaluationReport: true, reportFinding: 'NO_DEFECT' }] },
      suggestProcedure: { procedure: 'SIMPLIFIED' },
    });
    expect(codesOf(await record(laid, { version: 2, finding: 'DEFECT', patentNumber: ` ${PATENT.toLowerCase()}` }))).toEqual([]);
    expect(await shown(laid)).toMatchObject({
      case: { patents: [{ reportFinding: 'DEFECT' }] },
      suggestProcedure: { procedure: 'ORDINARY' },
    });
    const steps = (await graph.rows.select().from(caseStep)).filter(({ act }) => act === 'RECORD_EVALUATION_REPORT');
    expect(steps.map(({ reason }) => reason).toSorted()).toEqual([`${PATENT} DEFECT`, `${PATENT} NO_DEFECT`]);
  });

  it.for([
    ['a patent of another case', { patentNumber: makePatentNumber({ year: 2011, type: 'DESIGN', serial: 4 }) }, ['INVALID_VALUE']],
    ['a wrong number', { patentNumber: 'ZL2' }, ['INVALID_VALUE']],
    ['tomorrow', { on: '2014-01-11' }, ['WRONG_DATE']],
    ['yesterday without a reason', { on: '2014-01-09' }, ['REASON_REQUIRED']],
    ['an old version', { version: 9 }, ['CONFLICT']],
  ] as const)('is refused for %s', async ([, change, codes]) => {
    const laid = await lay();
    expect(codesOf(await record(laid, change))).toEqual([...codes]);
    expect((await shown(laid)).case.patents).toEqual([{ evaluationReport: null, reportFinding: null }]);
  });

  it('does not exist of an invention, which was examined', async () => {
    const patentNumber = makePatentNumber({ year: 2010, type: 'INVENTION', serial: 3 });
    const { userErrors } = await record(await lay({ patentNumber }), { patentNumber });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'patentNumber'], rule: '专利法 §66' }]);
  });

  const pairs = CASE_KINDS.flatMap((kind) => statusesOf(kind).map((status) => [kind, status] as const));
  it.for(pairs)('of %s at %s: while the case is open', async ([kind, status]) => {
    const codes = codesOf(await record(await lay({ kind, status })));
    expect(codes).toEqual(isConcluded(status) ? ['WRONG_STATE'] : []);
  });

  it('is recorded by the office that holds the case alone, and one of ten at once wins', async () => {
    const laid = await lay();
    for (const viewer of [PUBLIC_VIEWER, at('guangzhou')]) expect(codesOf(await record(laid, {}, viewer))).toEqual(['NOT_FOUND']);
    expect(codesOf(await record(laid, {}, at('province')))).toEqual(['NOT_PERMITTED']);
    const sent = await Promise.all(Array.from({ length: 10 }, () => record(laid)));
    expect(sent.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
  });
});
