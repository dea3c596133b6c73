import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { intakeDeadline, type IntakeTiming } from '../../../subgraphs/cases/lifecycle/intake-clock.ts';
import { event, intake } from '../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, TODAY } from './ground.ts';
import { codesOf, INTAKE_TABLES, layIntake, sending, type IntakeWish } from './intake-ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
beforeEach(() => graph.rows.execute(INTAKE_TABLES));
afterAll(() => graph.end());

const CLERK = at('shenzhen');
const REFUSED = { status: 'REFUSED', receivedOn: '2014-01-03', refusalReason: 'NO_STANDING', refusalText: '请求人不适格' } as const;
const layRefused = (wish: IntakeWish = {}) => layIntake(graph, { kind: 'INFRINGEMENT', ...REFUSED, ...wish });
const serve = (intakeId: string, change: object = {}, viewer = CLERK) => {
  const input = { intakeId, version: 1, on: TODAY, noticeNo: '深知不受〔2014〕1号', delivery: 'POST', ...change };
  return sending(graph)('serveRefusal', input, viewer);
};
const seen = async (id: string) => {
  const query = `query ($id: ID!) { intake(id: $id) { refusalNoticeNo refusalDelivery refusalServedOn permittedActions deadline { rule state dueOn } course { act: reason to } } }`;
  const { data, errors } = await graph.ask(cases, CLERK, query, { id });
  expect(errors).toEqual([]);
  return (data as { intake: Record<string, unknown> }).intake;
};

describe('telling the petitioner of a refusal (annex A1: served on petitioner)', () => {
  it('is recorded with its paper, its way and its day, and ends the clock', async () => {
    const intakeId = await layRefused();
    // decided on the 8th, in time, but the petitioner does not know
    expect(await seen(intakeId)).toMatchObject({
      refusalServedOn: null,
      permittedActions: ['SERVE_REFUSAL'],
      deadline: { state: 'RUNNING' },
    });
    const { userErrors } = await serve(intakeId);
    expect(userErrors).toEqual([]);
    expect(await seen(intakeId)).toMatchObject({
      refusalNoticeNo: '深知不受〔2014〕1号',
      refusalDelivery: 'POST',
      refusalServedOn: TODAY,
      permittedActions: [],
      deadline: { rule: 'I1', dueOn: '2014-01-10', state: 'MET' },
    });
    expect((await graph.rows.select().from(event)).map(({ what }) => what)).toEqual(['CASE_SERVE_REFUSAL']);
    expect(codesOf(await serve(intakeId, { version: 2 }))).toEqual(['WRONG_STATE']);
  });

  it('happens once for one key', async () => {
    const intakeId = await layRefused();
    const key = { idempotencyKey: 'served-1' };
    expect([await serve(intakeId, key), codesOf(await serve(intakeId, key)), codesOf(await serve(intakeId))]).toEqual([
      await serve(intakeId, key),
      [],
      ['CONFLICT'],
    ]);
  });

  it('is owed until it is done: on the list of duties, and among what is overdue', async () => {
    const late = await layRefused({ receivedOn: '2013-12-30' });
    const soon = await layRefused();
    const lists = async () => {
      const query = `{ myDuties(dueWithin: 90) { kind state intake { id } } intakes(filter: { overdueOn: "${TODAY}" }) { nodes { id } } }`;
      return (await graph.ask(cases, CLERK, query)).data;
    };
    expect(await lists()).toEqual({
      myDuties: [
        { kind: 'DOCKETING', state: 'BREACHED', intake: { id: late } },
        { kind: 'DOCKETING', state: 'RUNNING', intake: { id: soon } },
      ],
      intakes: { nodes: [{ id: late }] },
    });
    for (const id of [late, soon]) await serve(id);
    expect(await lists()).toEqual({ myDuties: [], intakes: { nodes: [{ id: late }] } });
  });

  it('is a notice without a clock for a mediation', async () => {
    const ended = { status: 'NOT_DOCKETED', servedOn: '2014-01-02', consentOn: '2014-01-08', consented: false } as const;
    const intakeId = await layRefused({ ...REFUSED, ...ended, refusalReason: 'RESPONDENT_REFUSED', kind: 'MEDIATION' } as IntakeWish);
    expect((await serve(intakeId, { delivery: 'DIRECT' })).userErrors).toEqual([]);
    expect(await seen(intakeId)).toMatchObject({ refusalDelivery: 'DIRECT', refusalServedOn: TODAY });
  });

  it.for([
    ['before the day of the decision', { on: '2014-01-02', lateReason: '补录' }, ['WRONG_DATE']],
    ['backdated without a reason', { on: '2014-01-09' }, ['REASON_REQUIRED']],
    ['without a number', { noticeNo: ' ' }, ['INVALID_VALUE']],
  ] as const)('is refused %s', async ([, change, codes]) => {
    expect(codesOf(await serve(await layRefused(), change))).toEqual([...codes]);
  });

  it('is refused of what was not refused, and of a clue, which has no petitioner', async () => {
    expect(codesOf(await serve(await layIntake(graph, { kind: 'INFRINGEMENT' })))).toEqual(['WRONG_STATE']);
    const clue = { ...REFUSED, status: 'NOT_DOCKETED', refusalReason: 'NO_COUNTERFEIT' } as const;
    expect(codesOf(await serve(await layIntake(graph, { ...clue, kind: 'COUNTERFEIT' })))).toEqual(['WRONG_STATE']);
  });

  it('is for the office that refused alone', async () => {
    const intakeId = await layRefused();
    expect(codesOf(await serve(intakeId, {}, at('province', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    for (const viewer of [at('guangzhou', 'OFFICE'), PUBLIC_VIEWER])
      expect(codesOf(await serve(intakeId, {}, viewer))).toEqual(['NOT_FOUND']);
    expect((await graph.rows.select().from(intake)).map(({ version }) => version)).toEqual([1]);
  });
});

describe('the clock of a refused request', () => {
  const timing: IntakeTiming = {
    kind: 'INFRINGEMENT',
    channel: 'DIRECT',
    status: 'REFUSED',
    receivedOn: '2014-01-03',
    decidedOn: '2014-01-08',
  };
  it.for([
    [null, '2014-01-10', 'RUNNING'],
    [null, '2014-01-13', 'BREACHED'],
    ['2014-01-10', '2014-02-10', 'MET'],
    ['2014-01-13', '2014-02-10', 'BREACHED'],
  ] as const)('told on %s, seen on %s: %s', ([refusalServedOn, today, state]) =>
    expect(intakeDeadline({ ...timing, refusalServedOn }, today)?.state).toBe(state),
  );
});
