import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { dueOf } from '#law/cooperation.ts';
import { TRANSFER_COURSE, TRANSFER_STATUSES, type TransferStatus } from '#law/police-transfer-course.ts';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { at, officerId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { NOON, of, proposeOf, STEP, takeOn, type Transfer } from './police-kit.ts';
import { layTransfer, type TransferChange } from './transfer-kit.ts';
import { ANYBODY, codes, createCooperationGround, partner, partnerId, record, run } from './ground.ts';

let graph: OwnGraph;
let laid: Laid;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

const lay = (row: object = { businessYuan: 250_000, gainsYuan: 30_000 }) =>
  layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING', row });
const propose = (change: object = {}, viewer?: Viewer) => proposeOf(graph, laid, change, viewer);
const take = (...[field, name, transfer, change]: [string, string, Pick<Transfer, 'id' | 'version'>, object?]) =>
  takeOn(graph, field, name, transfer, change);

/** A transfer that stands there, with its case. */
const layAt = async (status: TransferStatus, change?: TransferChange): Promise<Pick<Transfer, 'id' | 'version'>> => {
  const made = await layTransfer(graph, status, change);
  laid = made.laid;
  return made;
};
/** acts of the office, which no partner takes in whatever state */
const OFFICE_ACTS = ['decidePoliceTransfer', 'sendPoliceTransfer', 'objectToPoliceDecision', 'askProcuratorate'];
const ACTOR = (name: string, sent: boolean): string[] => [
  ...(name === 'handler' ? ['HANDLER'] : []),
  ...(name === 'head' ? ['HEAD'] : []),
  ...(name === 'police' && sent ? ['POLICE'] : []),
  ...(name === 'procuratorate' && sent ? ['PROCURATORATE'] : []),
];

describe('annex A5, row by row', () => {
  it('is proposed by two, approved, sent within a day, accepted, and ends in court', async () => {
    laid = await lay();
    const made = await propose();
    let transfer = of(made);
    expect(transfer).toMatchObject({
      status: 'PREPARED',
      police: null,
      procuratorate: null,
      case: { status: 'INVESTIGATING' },
      version: 1,
    });
    expect(transfer).toMatchObject({
      package: { thresholds: ['非法经营数额20万元以上或者违法所得10万元以上'], businessYuan: 250_000, evidence: [{ title: '账册' }] },
    });
    expect(transfer.deadlines).toEqual([{ rule: 'T1', dueAt: `${dueOf('T1', TODAY)}T15:59:59.000Z`, state: 'RUNNING' }]);
    transfer = of(await take('decidePoliceTransfer', 'head', transfer));
    expect(transfer).toMatchObject({ status: 'APPROVED', version: 2, case: { status: 'INVESTIGATING' } });
    expect(transfer.deadlines).toEqual([
      { rule: 'T1', dueAt: expect.any(String), state: 'MET' },
      { rule: 'T2', dueAt: '2014-01-11T02:00:00.000Z', state: 'RUNNING' },
    ]);
    // on the case, so that the work list has it (R8.5)
    const sendClock = () =>
      graph.rows.execute(sql`select due_on, done_on from cases.deadline where rule = 'T2' and subject_id = ${transfer.id}`);
    expect(await sendClock()).toEqual([{ due_on: '2014-01-11', done_on: null }]);
    transfer = of(await take('sendPoliceTransfer', 'handler', transfer, { at: '2014-01-10T15:00:00+08:00' }));
    expect(await sendClock()).toEqual([{ due_on: '2014-01-11', done_on: TODAY }]);
    expect(transfer).toMatchObject({
      status: 'SENT',
      police: { id: partnerId('police') },
      procuratorate: { id: partnerId('procuratorate') },
    });
    expect(transfer.case?.status).toBe('WAITING_CRIMINAL');
    transfer = of(await take('recordPoliceDecision', 'police', transfer));
    expect(transfer).toMatchObject({ status: 'POLICE_ACCEPTED', case: null, report: null, team: null });
    transfer = of(await take('recordTransferOutcome', 'police', transfer));
    expect(transfer).toMatchObject({ status: 'FINAL', finalOutcome: 'CONVICTED', permittedActions: [] });
    const steps = await graph.rows.execute(
      sql`select act, from_status, to_status from cases.case_step where case_id = ${laid.caseId} and act <> 'LAID' order by id`,
    );
    expect(steps.map(({ act }) => act)).toEqual(expect.arrayContaining(['PROPOSE_TRANSFER', 'APPROVE_TRANSFER', 'SEND_TO_POLICE']));
    const clocks = await graph.rows.execute(
      sql`select done_on::text as done from cases.deadline where case_id = ${laid.caseId} and rule = 'T1'`,
    );
    expect([...clocks]).toEqual([{ done: TODAY }]);
  });

  it('its clocks tell their article and how they were found, its thresholds both languages', async () => {
    const { id } = await layAt('POLICE_DECLINED');
    const query = `query ($id: ID!) { policeTransfer(id: $id) {
      deadlines { rule citation startedAt dueAt explain explainZh } package { thresholdsMet { text textZh citation } } } }`;
    const read = async (viewer: Viewer) => {
      const { data, errors } = await graph.ask(cases, viewer, query, { id });
      expect(errors).toEqual([]);
      return (data as { policeTransfer: { deadlines: Record<string, string>[]; package: { thresholdsMet: Record<string, string>[] } } })
        .policeTransfer;
    };
    const { deadlines, package: sent } = await read(at('shenzhen'));
    // the police see their own clock, not what the office had to keep
    expect((await read(partner('police'))).deadlines.map(({ rule }) => rule)).toEqual(['T3']);
    expect(deadlines.map(({ rule, startedAt }) => [rule, startedAt])).toEqual([
      ['T1', '2014-01-05T16:00:00.000Z'],
      ['T2', '2014-01-07T01:00:00.000Z'],
      ['T3', '2014-01-06T16:00:00.000Z'],
      ['T4', '2014-01-08T16:00:00.000Z'],
    ]);
    for (const { citation, explain, explainZh } of deadlines) {
      expect(citation).toMatch(/移送/);
      expect(explain).toContain(citation);
      expect(explainZh).toContain(citation);
    }
    expect(sent.thresholdsMet).toEqual([
      {
        text: 'Illegal business of 200,000 yuan or gains of 100,000',
        textZh: '非法经营数额20万元以上或者违法所得10万元以上',
        citation: '刑法§216;法释〔2004〕19号§4',
      },
    ]);
  });

  it('the head refuses with reasons on file', async () => {
    const transfer = await layAt('PREPARED');
    expect(codes(await take('decidePoliceTransfer', 'head', transfer, { approve: false }))).toEqual(['REASON_REQUIRED']);
    const refused = await take('decidePoliceTransfer', 'head', transfer, { approve: false, reason: '证据尚不充分,继续调查' });
    expect(of(refused)).toMatchObject({ status: 'REFUSED', refusalReason: '证据尚不充分,继续调查' });
    // and another may be proposed then
    laid = { ...laid, version: laid.version + 1 };
    expect(codes(await propose())).toEqual([]);
  });

  it('declined: the file comes back, the office objects within three days, or asks the procuratorate, or goes on alone', async () => {
    const sent = await layAt('SENT');
    expect(codes(await take('recordPoliceDecision', 'police', sent, { accepted: false }))).toEqual(['REASON_REQUIRED']);
    const declined = of(await take('recordPoliceDecision', 'police', sent, { accepted: false, reason: '情节显著轻微,不予立案' }));
    expect(declined).toMatchObject({ status: 'POLICE_DECLINED', fileReturned: true });
    const head = await graph.ask(cases, at('shenzhen', 'OFFICE'), `{ policeTransfer(id: "${declined.id}") { permittedActions } }`);
    expect(head.data).toEqual({ policeTransfer: { permittedActions: ['OBJECT', 'ASK_PROCURATORATE', 'RESUME_CASE'] } });
    const objection = of(await take('objectToPoliceDecision', 'head', declined));
    expect(objection.status).toBe('OBJECTION');
    expect(codes(await take('recordTransferOutcome', 'police', objection))).toEqual(['UNLAWFUL_OUTCOME']);
    expect(of(await take('recordTransferOutcome', 'police', objection, { outcome: 'TAKEN' })).status).toBe('FINAL');
    const asked = of(await take('askProcuratorate', 'head', await layAt('POLICE_DECLINED')));
    expect(codes(await take('recordTransferOutcome', 'police', asked, { outcome: 'TAKEN' }))).toEqual(['NOT_PERMITTED']);
    expect(of(await take('recordTransferOutcome', 'procuratorate', asked, { outcome: 'DECLINED' }))).toMatchObject({
      finalOutcome: 'DECLINED',
    });
    const input = { policeTransferId: asked.id, version: 3, on: TODAY };
    const back = await run(graph, 'resumeAfterPolice', at('shenzhen', 'OFFICE'), input, 'case { status }');
    expect(back).toMatchObject({ case: { status: 'INVESTIGATION_CLOSED' }, userErrors: [] });
  });

  it('an objection after three days is too late, the procuratorate is not', async () => {
    const transfer = await layAt('POLICE_DECLINED', { policeDecidedOn: '2014-01-02', objectDueOn: '2014-01-06' });
    expect(codes(await take('objectToPoliceDecision', 'head', transfer))).toEqual(['TOO_LATE']);
    expect(of(await take('askProcuratorate', 'head', transfer)).status).toBe('SUPERVISION_ASKED');
  });

  it('the case goes on only once the police have declined', async () => {
    const input = ({ id, version }: Pick<Transfer, 'id' | 'version'>) => ({ policeTransferId: id, version, on: TODAY });
    const waiting = await layAt('SENT');
    expect(codes(await run(graph, 'resumeAfterPolice', at('shenzhen', 'OFFICE'), input(waiting)))).toEqual(['NOT_APPROVED']);
    const declined = await layAt('POLICE_DECLINED');
    expect(codes(await run(graph, 'resumeAfterPolice', at('shenzhen'), input(declined)))).toEqual(['NOT_PERMITTED']);
    expect(codes(await run(graph, 'resumeAfterPolice', partner('police'), input(declined)))).toEqual(['NOT_PERMITTED']);
    expect(codes(await run(graph, 'resumeAfterPolice', at('shenzhen', 'OFFICE'), { ...input(declined), version: 2 }))).toEqual([
      'CONFLICT',
    ]);
    expect(codes(await run(graph, 'resumeAfterPolice', at('shenzhen', 'OFFICE'), input(declined)))).toEqual([]);
    // then it is too late to object: the office works on the case again
    expect(codes(await take('objectToPoliceDecision', 'head', declined))).toEqual(['WRONG_STATE']);
  });
});

describe('every act on every state by everybody', () => {
  const seesInside = ['nation', 'analyst', 'province', 'head', 'handler', 'county'];
  test.each(TRANSFER_STATUSES)('only the annex lets it happen: %s', async (status) => {
    const transfer = await layAt(status);
    const sent = !['PREPARED', 'APPROVED', 'REFUSED'].includes(status);
    const before = await record(graph);
    for (const [field, { leads }] of Object.entries(STEP)) {
      for (const name of Object.keys(ANYBODY)) {
        const actors = ACTOR(name, sent);
        const steps = TRANSFER_COURSE.filter(({ from, to }) => from === status && leads.includes(to));
        if (steps.some(({ by }) => by.some((actor) => actors.includes(actor)))) continue;
        const sees = seesInside.includes(name) || (sent && (name === 'police' || name === 'procuratorate'));
        const foreign = OFFICE_ACTS.includes(field) && !['head', 'handler'].includes(name);
        const expected = !sees
          ? 'NOT_FOUND'
          : actors.length === 0 || foreign
            ? 'NOT_PERMITTED'
            : steps.length === 0
              ? 'WRONG_STATE'
              : 'NOT_PERMITTED';
        expect([name, field, codes(await take(field, name, transfer))]).toEqual([name, field, [expected]]);
      }
    }
    expect(await record(graph)).toEqual(before);
  });
});

describe('what may be transferred', () => {
  it.each([
    [{ businessYuan: 199_999 }, {}, ['INCOMPLETE']],
    [{ businessYuan: 200_000 }, {}, []],
    [{ gainsYuan: 100_000 }, {}, []],
    [{ lossYuan: 500_000 }, {}, []],
    [{ businessYuan: 100_000 }, {}, ['INCOMPLETE']],
    [{ businessYuan: 100_000, patentCount: 2 }, {}, []],
    [{}, { otherSerious: '曾因假冒专利受过两次处罚又犯' }, []],
    [{ businessYuan: 250_000 }, { suspectedOffence: 'FRAUD' }, ['INCOMPLETE']],
    [{}, { suspectedOffence: 'FRAUD', fraudYuan: 3_000 }, []],
  ] as const)('%j %j', async (row, change, expected) => {
    laid = await lay(row);
    expect(codes(await propose(change))).toEqual(expected);
  });

  it('by two certificated officers of the team, out of an investigation, once at a time', async () => {
    laid = await lay();
    expect(codes(await propose({ officers: [officerId('first')] }))).toEqual(['NEED_TWO_OFFICERS']);
    expect(codes(await propose({ officers: [officerId('first'), officerId('third')] }))).toEqual(['INVALID_VALUE']);
    expect(codes(await propose({}, at('shenzhen', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await propose({}, partner('police')))).toEqual(['NOT_FOUND']);
    expect(codes(await propose({ evidence: [] }))).toEqual(['INVALID_VALUE']);
    expect(codes(await propose({ version: 5 }))).toEqual(['CONFLICT']);
    const first = of(await propose({ idempotencyKey: 'transfer-1' }));
    expect(of(await propose({ idempotencyKey: 'transfer-1' })).id).toBe(first.id);
    expect(codes(await propose({ version: 2 }))).toEqual(['WRONG_STATE']);
    // after the decision only where a threshold is met (R9.8), then out of a sealed file too: the duty to transfer knows no end (310号令)
    laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'DECIDED', row: { businessYuan: 199_999 } });
    expect(codes(await propose())).toEqual(['WRONG_STATE']);
    laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'ARCHIVED', row: { businessYuan: 199_999 } });
    expect(codes(await propose())).toEqual(['WRONG_STATE']);
    laid = await layCase(graph, { kind: 'INFRINGEMENT', status: 'INVESTIGATING' });
    expect(codes(await propose())).toEqual(['WRONG_STATE']);
  });

  it('two heads at once: one decides', async () => {
    const transfer = await layAt('PREPARED');
    const both = await Promise.all([take('decidePoliceTransfer', 'head', transfer), take('decidePoliceTransfer', 'head', transfer)]);
    expect(both.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
  });

  it('who proposed it does not decide it', async () => {
    const transfer = await layAt('PREPARED');
    const viewer = { ...at('shenzhen', 'OFFICE'), subject: officerId('first') };
    const payload = await run(graph, 'decidePoliceTransfer', viewer, {
      policeTransferId: transfer.id,
      version: 1,
      at: NOON,
      approve: true,
    });
    expect(codes(payload)).toEqual(['NOT_PERMITTED']);
  });
});
