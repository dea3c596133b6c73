import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#law/dates.ts';
import { conclusionDue } from '#law/clocks.ts';
import type { TransferStatus } from '#law/police-transfer-course.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { caseFile, deadline, excludedPeriod } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createCooperationGround } from '../cooperation/ground.ts';
import { layTransferOn, type TransferChange } from '../cooperation/transfer-kit.ts';
import { officeId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

const DOCKETED = '2013-12-23';
const NOON = `${TODAY}T10:00:00+08:00`;
/** C4 of a case docketed that day, with those days taken out. */
const due = (...excluded: readonly { readonly from: string; readonly to: string }[]) =>
  conclusionDue({ kind: 'COUNTERFEIT', docketedOn: DOCKETED, excluded });

const transferAct = async (viewer: typeof HEAD, field: string, input: object) => {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { policeTransfer { status } userErrors { code message } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, { policeTransfer: object | null; userErrors: { code: string }[] }>)[field];
};
const refused = async (...asked: Parameters<typeof transferAct>) => (await transferAct(...asked))?.userErrors.map(({ code }) => code);

/** A case that waits since that day, as sending it leaves it, with a transfer that stands there. */
const layWaiting = async (since: string, status: TransferStatus, change: TransferChange = {}) => {
  const laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'WAITING_CRIMINAL', docketedOn: DOCKETED });
  const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
  const period = { kind: 'CRIMINAL', granted: true, decidedOn: since, reason: '移送公安机关', fromOn: since, toOn: null } as const;
  await graph.rows.insert(excludedPeriod).values({ id: idOf(95_000_000 + (laying += 1)), ...place, ...period });
  return { laid, policeTransferId: await layTransferOn(graph, laid, status, change) };
};
let laying = 0;

const clockOf = async ({ caseId }: Laid) => {
  const [row] = await graph.rows.select().from(caseFile).where(eq(caseFile.id, caseId));
  const clocks = await graph.rows.select().from(deadline).where(eq(deadline.caseId, caseId));
  const periods = await graph.rows.select().from(excludedPeriod).where(eq(excludedPeriod.caseId, caseId));
  const { dueOn, paused, doneOn } = clocks.find(({ rule }) => rule === 'C4') ?? expect.fail('no C4');
  return { status: row?.status, due: row?.dueOn, clock: dueOn, paused, doneOn, periods };
};
interface Told {
  readonly deadlines: readonly { rule: string; state: string; dueOn: string; excludedDays: number; explain: string; explainZh: string }[];
  readonly excludedPeriods: readonly { kind: string; fromOn: string; toOn: string | null }[];
}
const told = async ({ caseId }: Laid): Promise<Told> => {
  const fields = 'deadlines { rule state dueOn excludedDays explain explainZh } excludedPeriods { kind fromOn toOn }';
  const { data, errors } = await graph.ask(cases, HEAD, `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId });
  expect(errors).toEqual([]);
  return (data as { case: Told }).case;
};
const c4 = ({ deadlines }: Told) => deadlines.find(({ rule }) => rule === 'C4') ?? expect.fail('no C4');

describe('the time to conclude, while the police look at a case (C4; 310号令)', () => {
  it('stands still from the sending on, and says so', async () => {
    const laid = await layCounterfeit(graph, { status: 'INVESTIGATION_CLOSED', docketedOn: DOCKETED });
    const policeTransferId = await layTransferOn(graph, laid, 'APPROVED');
    expect(await refused(HANDLER, 'sendPoliceTransfer', { policeTransferId, version: 1, at: NOON, lateReason: '次日补录' })).toEqual([]);
    const { status, paused, periods } = await clockOf(laid);
    expect([status, paused]).toEqual(['WAITING_CRIMINAL', true]);
    expect(periods).toMatchObject([{ kind: 'CRIMINAL', granted: true, fromOn: TODAY, toOn: null }]);
    const seen = await told(laid);
    expect(seen.excludedPeriods).toEqual([{ kind: 'CRIMINAL', fromOn: TODAY, toOn: null }]);
    expect(c4(seen)).toMatchObject({ state: 'SUSPENDED', excludedDays: 1 });
    expect(c4(seen).explain).toContain(`the clock has stood still since ${TODAY}`);
    expect(c4(seen).explainZh).toContain(`自${TODAY}起期限停止计算`);
  });

  it('a case decided before does not wait, and its time is not asked', async () => {
    const laid = await layCounterfeit(graph, {
      status: 'DECIDED',
      docketedOn: DOCKETED,
      row: { businessYuan: 250_000, thresholdMet: true },
    });
    const policeTransferId = await layTransferOn(graph, laid, 'APPROVED');
    expect(await refused(HANDLER, 'sendPoliceTransfer', { policeTransferId, version: 1, at: NOON, lateReason: '次日补录' })).toEqual([]);
    expect(await clockOf(laid)).toMatchObject({ status: 'DECIDED', paused: false, periods: [] });
  });

  it.each([
    ['the police declined', 'POLICE_DECLINED', {}, '2014-01-09'],
    ['an objection came to nothing', 'FINAL', { finalOutcome: 'DECLINED' }, '2014-01-10'],
    ['no court convicted', 'FINAL', { finalOutcome: 'NOT_CONVICTED', finalOn: '2014-01-08' }, '2014-01-08'],
  ] as const)('goes on the day after %s, whenever the office takes it up', async (_, status, change, last) => {
    const { laid, policeTransferId } = await layWaiting('2014-01-07', status, change);
    expect(await refused(HEAD, 'resumeAfterPolice', { policeTransferId, version: 1, on: TODAY })).toEqual([]);
    const expected = due({ from: '2014-01-07', to: last });
    expect(await clockOf(laid)).toMatchObject({ due: expected, clock: expected, paused: false, periods: [{ toOn: last }] });
    const seen = await told(laid);
    expect([c4(seen).dueOn, c4(seen).state]).toEqual([expected, 'RUNNING']);
    expect(c4(seen).explainZh).toContain(`2014-01-07至${last}`);
  });

  it('days that are taken out for a notice as well count once', async () => {
    const { laid, policeTransferId } = await layWaiting('2014-01-07', 'POLICE_DECLINED');
    const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
    const notice = {
      kind: 'HEARING',
      granted: true,
      decidedOn: '2014-01-02',
      reason: '听证',
      fromOn: '2014-01-02',
      toOn: '2014-01-08',
    } as const;
    await graph.rows.insert(excludedPeriod).values({ id: idOf(95_900_001), ...place, ...notice });
    expect(await refused(HEAD, 'resumeAfterPolice', { policeTransferId, version: 1, on: TODAY })).toEqual([]);
    const expected = due({ from: '2014-01-02', to: '2014-01-09' });
    expect((await clockOf(laid)).due).toBe(expected);
    expect(c4(await told(laid)).excludedDays).toBe(8);
  });

  it('saves nothing where it was over before', async () => {
    const laid = await layCounterfeit(graph, { status: 'INVESTIGATING', docketedOn: '2013-12-02' });
    const policeTransferId = await layTransferOn(graph, laid, 'APPROVED');
    await refused(HANDLER, 'sendPoliceTransfer', { policeTransferId, version: 1, at: NOON, lateReason: '次日补录' });
    expect(await clockOf(laid)).toMatchObject({ paused: false, due: laid.dueOn });
    expect(c4(await told(laid)).state).toBe('BREACHED');
  });

  it('ends with the case where the police took it: to the criminal outcome, or to the conclusion', async () => {
    for (const [status, change, last] of [
      ['POLICE_ACCEPTED', {}, TODAY],
      ['FINAL', { finalOutcome: 'CONVICTED', finalOn: '2014-01-09' }, '2014-01-09'],
    ] as const) {
      const { laid } = await layWaiting('2014-01-07', status, change);
      const input = { caseId: laid.caseId, version: 1, concludedOn: TODAY, disposition: 'TRANSFERRED_TO_POLICE', reason: '公安机关已立案' };
      expect(codes(await act(graph, HEAD, 'concludeCase', input))).toEqual([]);
      const expected = due({ from: '2014-01-07', to: last });
      expect(await clockOf(laid)).toMatchObject({
        due: expected,
        clock: expected,
        paused: false,
        doneOn: TODAY,
        periods: [{ toOn: last }],
      });
      expect(c4(await told(laid)).state).toBe('MET');
    }
  });

  it('the head neither takes such days out nor extends the time while it stands still; a preview says so', async () => {
    const { laid } = await layWaiting('2014-01-07', 'SENT');
    const on = { caseId: laid.caseId, version: 1, on: TODAY, reason: '移送公安' };
    const days = { kind: 'CRIMINAL', fromOn: '2014-01-07', toOn: '2014-01-09' };
    expect(codes(await act(graph, HEAD, 'recordExclusion', { ...on, ...days }))).toEqual(['WRONG_STATE']);
    expect(codes(await act(graph, HEAD, 'extendCase', on))).toEqual(['WRONG_STATE']);
    const open = await layCounterfeit(graph, { docketedOn: DOCKETED });
    expect(codes(await act(graph, HEAD, 'recordExclusion', { ...on, ...days, caseId: open.caseId }))).toEqual(['INVALID_VALUE']);
    const query = 'query ($id: ID!) { previewExtension(caseId: $id) { wasDueOn explain obstacles { code } } }';
    const { data } = await graph.ask(cases, HEAD, query, { id: laid.caseId });
    const { previewExtension } = data as { previewExtension: { wasDueOn: string; explain: string; obstacles: unknown[] } };
    expect(previewExtension.wasDueOn).toBe(due({ from: '2014-01-07', to: TODAY }));
    expect(previewExtension.explain).toContain('stood still since 2014-01-07');
    expect(previewExtension.obstacles).toEqual([{ code: 'WRONG_STATE' }]);
  });

  it('is not late by its list, and the case is not taken up by an older transfer while a newer one runs', async () => {
    const { laid, policeTransferId } = await layWaiting('2014-01-07', 'POLICE_DECLINED');
    await layTransferOn(graph, laid, 'SENT');
    expect(await refused(HEAD, 'resumeAfterPolice', { policeTransferId, version: 1, on: TODAY })).toEqual(['NOT_APPROVED']);
    const late = async () => {
      const query = `{ cases(filter: { overdueOn: "${addDays(laid.dueOn, 1)}", docketedFrom: "${DOCKETED}", status: [WAITING_CRIMINAL] }) { totalCount } }`;
      return ((await graph.ask(cases, HEAD, query)).data as { cases: { totalCount: number } }).cases.totalCount;
    };
    expect(await late()).toBe(0);
  });
});
