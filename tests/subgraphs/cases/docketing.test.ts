import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cases } from '../../../subgraphs/cases/index.ts';
import { casePatent, caseStep, deadline, party } from '../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, docketing, officerId, TODAY } from './ground.ts';
import { INTAKE_TABLES, sending } from './intake-ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));
const docket = (input: Record<string, unknown>, viewer = at('shenzhen')) => sending(graph)('docketCase', input, viewer);

describe('a docketed case', () => {
  it('begins its course, its clocks and its parties', async () => {
    const panel = { kind: 'INFRINGEMENT', petitioner: '专利权人', handlers: (['first', 'second', 'third'] as const).map(officerId) };
    const { case: made } = await docket(docketing({ ...panel, approvedBy: '王局长' }));
    const query = `query ($id: ID!) { case(id: $id) { course { from to takenOn reason officers { officer { id } } } deadlines { rule } } }`;
    const { data } = await graph.ask(cases, at('shenzhen'), query, { id: made?.['id'] });
    expect((data as { case: { course: unknown } }).case.course).toEqual([
      { from: null, to: 'RECEIVED', takenOn: '2014-01-06', reason: null, officers: [] },
      { from: 'RECEIVED', to: 'DOCKETED', takenOn: TODAY, reason: '王局长', officers: [] },
    ]);
    const clocks = await graph.rows.select().from(deadline).orderBy(asc(deadline.rule));
    expect(clocks.map(({ rule, startedOn, dueOn, doneOn }) => [rule, startedOn, dueOn, doneOn])).toEqual([
      ['I2', TODAY, '2014-01-17', null],
      ['I7', TODAY, '2014-05-12', null],
    ]);
    const parties = await graph.rows.select().from(party).orderBy(asc(party.side));
    expect(parties.map(({ side, name, kind }) => [side, name, kind])).toEqual([
      ['PETITIONER', '专利权人', 'OTHER'],
      ['RESPONDENT', '华强北某商铺', 'OTHER'],
    ]);
  });

  it('of an infringement keeps the proof of the patent', async () => {
    const panel = { kind: 'INFRINGEMENT', petitioner: '专利权人', handlers: (['first', 'second', 'third'] as const).map(officerId) };
    await docket(docketing(panel));
    const [patent] = await graph.rows.select().from(casePatent);
    expect(patent).toMatchObject({ proofKind: 'REGISTER_COPY', proofOn: '2014-01-08', holder: '广东某专利权人', evaluationReport: true });
  });

  it('of a mediation counts the docketing clock from the consent (M1)', async () => {
    const mediation = { kind: 'MEDIATION', petitioner: '专利权人', subject: 'DAMAGES', handlers: [officerId('first')] };
    const told = { receivedOn: '2013-11-01', consentOn: '2014-01-06', infringementDecision: '粤知执字〔2013〕1号' };
    const { userErrors } = await docket(docketing({ ...mediation, ...told }));
    expect(userErrors).toEqual([]);
    const clocks = await graph.rows.select().from(deadline).orderBy(asc(deadline.rule));
    expect(clocks.map(({ rule, startedOn, dueOn, doneOn }) => [rule, startedOn, dueOn, doneOn])).toEqual([
      ['M1', '2014-01-06', '2014-01-13', TODAY],
      ['M2', TODAY, '2014-04-10', null],
    ]);
  });

  it('after the last day carries the reason of the delay', async () => {
    const late = docketing({ receivedOn: '2013-11-01', lateReason: '等待上级指定管辖' });
    expect((await docket(late)).userErrors).toEqual([]);
    const steps = await graph.rows.select().from(caseStep).orderBy(asc(caseStep.takenOn));
    expect(steps.map(({ act, lateReason }) => [act, lateReason])).toEqual([
      ['RECEIVE', null],
      ['DOCKET', '等待上级指定管辖'],
    ]);
  });

  it('is done by the head of the office, or filed by a clerk', async () => {
    const { case: made, userErrors } = await docket(docketing({ approvedBy: null }), at('shenzhen', 'OFFICE'));
    expect([userErrors, made?.['caseNo']]).toEqual([[], '粤深知假字〔2014〕1号']);
    const [, step] = await graph.rows.select().from(caseStep).orderBy(asc(caseStep.takenOn));
    expect([step?.recordedBy, step?.reason]).toEqual(['OFFICE of shenzhen', null]);
  });
});
