import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseHandler, intake, litigation } from '../../../subgraphs/cases/tables.ts';
import { clockGround, HEAD, type ClockGround } from './clock-acts.ts';
import { at, officeId, officerId, PATENT } from './ground.ts';

let ground: ClockGround;
beforeAll(async () => void (ground = await clockGround()));
afterAll(() => ground.graph.end());

const officer = (name: 'first' | 'fourth'): Viewer =>
  viewerOf({ subject: officerId(name), role: 'HANDLER', office: officeId('shenzhen'), area: '4403' });

describe('the work list of one handler', () => {
  const idsOf = async (viewer: Viewer, mine: boolean): Promise<readonly string[]> => {
    const data = await ground.ask(`{ myWorklist(dueWithin: 90, first: 100, mine: ${mine}) { case { id } } }`, viewer);
    return (data as { myWorklist: { case: { id: string } }[] }).myWorklist.map((item) => item.case.id);
  };
  it('has the cases that the viewer handles, and no more once relieved', async () => {
    const own = await ground.lay({ status: 'INVESTIGATING', docketedOn: '2013-11-04' });
    const other = await ground.lay({ status: 'INVESTIGATING', docketedOn: '2013-11-04', handlers: ['second', 'third', 'fourth'] });
    expect(await idsOf(officer('first'), false)).toEqual(expect.arrayContaining([own.caseId, other.caseId]));
    expect(new Set(await idsOf(officer('first'), true))).toEqual(new Set([own.caseId]));
    expect(new Set(await idsOf(officer('fourth'), true))).toEqual(new Set([other.caseId]));
    await ground.graph.rows.update(caseHandler).set({ relievedOn: '2014-01-09', reason: '调离' });
    expect(await idsOf(officer('first'), true)).toEqual([]);
  });
  it('is empty for the office itself, which handles nothing', async () => expect(await idsOf(HEAD, true)).toEqual([]));
});

describe('duties outside cases (R8.5)', () => {
  const QUERY = (args = '') =>
    `{ myDuties${args} { kind dueOn state intake { id } assistRequest { id } exhibitionCase { id } litigation { id } } }`;
  const duties = async (viewer: Viewer = HEAD, args = '') =>
    ((await ground.ask(QUERY(args), viewer)) as { myDuties: readonly Record<string, unknown>[] }).myDuties;
  const place = { agencyId: officeId('shenzhen'), jurisdiction: '440305' };
  const layIntake = async (change: Partial<typeof intake.$inferInsert>): Promise<string> => {
    const id = crypto.randomUUID();
    const about = { title: '收案', respondent: '某公司', patentNumber: PATENT, patentType: 'UTILITY_MODEL', channel: 'DIRECT' } as const;
    const row = { kind: 'INFRINGEMENT', status: 'RECEIVED', claims: '请求处理' } as const;
    await ground.graph.rows
      .insert(intake)
      .values({ id, ...place, ...about, ...row, legalBasis: ['PATENT_LAW'], receivedOn: '2014-01-06', dueOn: '2014-01-13', ...change });
    return id;
  };

  it('are requests to docket and suits to answer, the most urgent first; what waits for the other side is not the office’s', async () => {
    const soon = await layIntake({});
    const late = await layIntake({ receivedOn: '2013-12-30', dueOn: '2014-01-07' });
    await layIntake({ dueOn: '2014-03-03' });
    await layIntake({ status: 'CORRECTION_REQUESTED', dueOn: '2014-01-14' });
    await layIntake({ status: 'REFUSED', decidedOn: '2014-01-08', refusalReason: 'OUT_OF_SCOPE', refusalText: '不属于受案范围' });
    // its time to answer runs from the service alone (M0)
    const asked = { status: 'AWAITING_CONSENT', servedOn: '2013-12-25', dueOn: '2014-01-09' } as const;
    const silent = await layIntake({ kind: 'MEDIATION', subject: 'OTHER', ...asked });
    const { caseId } = await ground.lay({ status: 'CONCLUDED', docketedOn: '2013-12-02' });
    const suit = crypto.randomUUID();
    const days = { filedOn: '2014-01-02', notifiedOn: '2014-01-03', defenceDueOn: '2014-01-13' };
    await ground.graph.rows
      .insert(litigation)
      .values({ id: suit, caseId, ...place, kind: 'LITIGATION', court: '深圳市中级人民法院', courtCaseNo: '1', ...days });
    const none = { intake: null, assistRequest: null, exhibitionCase: null, litigation: null };
    expect(await duties()).toEqual([
      { kind: 'DOCKETING', dueOn: '2014-01-07', state: 'BREACHED', ...none, intake: { id: late } },
      { kind: 'DOCKETING', dueOn: '2014-01-09', state: 'BREACHED', ...none, intake: { id: silent } },
      { kind: 'DOCKETING', dueOn: '2014-01-13', state: 'RUNNING', ...none, intake: { id: soon } },
      { kind: 'DEFENCE', dueOn: '2014-01-13', state: 'RUNNING', ...none, litigation: { id: suit } },
    ]);
    expect((await duties(HEAD, '(first: 1)')).length).toBe(1);
    expect((await duties(HEAD, '(dueWithin: 90)')).length).toBe(5);
    for (const viewer of [at('guangzhou', 'OFFICE'), at('province', 'OFFICE'), PUBLIC_VIEWER]) expect(await duties(viewer)).toEqual([]);
  });
  it('cost a fixed number of statements', async () => {
    const { statements, errors } = await ground.graph.ask(cases, HEAD, QUERY('(first: 50)'));
    // the day, and one for each kind
    expect([errors, statements.length]).toEqual([[], 6]);
  });
  it.for(['(dueWithin: -1)', '(dueWithin: 91)', '(first: 0)', '(first: 101)'])('refuse %s', async (args) => {
    const { errors } = await ground.graph.ask(cases, HEAD, QUERY(args));
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });
});
