import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { at, officeId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { ANYBODY, codes, createCooperationGround, partner, partnerId, run, type Payload } from './ground.ts';

let graph: OwnGraph;
let laid: Laid;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(sql`truncate cases.judicial_confirmation, cases.court_mediation`);
  laid = await layCase(graph, { kind: 'MEDIATION', status: 'CONCLUDED', row: { disposition: 'MEDIATED' } });
});

const CONFIRMATION =
  'judicialConfirmation { id status version courtCaseNo reason terms case { id } court { id } deadline { rule dueOn state } extract { caseNo } }';
interface Sent {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly case: { id: string } | null;
}
const of = (payload: Payload, field: string): Sent => (payload[field] ?? expect.fail(JSON.stringify(payload))) as Sent;
const apply = (change: object = {}, viewer: Viewer = at('shenzhen')) =>
  run(
    graph,
    'applyJudicialConfirmation',
    viewer,
    {
      caseId: laid.caseId,
      version: laid.version,
      on: TODAY,
      courtId: partnerId('court'),
      facts: '双方就专利使用费达成调解协议',
      terms: '被请求人支付使用费五万元,于三十日内付清。',
      ...change,
    },
    `case { version } ${CONFIRMATION}`,
  );
const decide = ({ id, version }: Sent, change: object = {}, viewer: Viewer = partner('court')) =>
  run(
    graph,
    'recordCourtRuling',
    viewer,
    { judicialConfirmationId: id, version, on: TODAY, confirmed: true, courtCaseNo: '(2014)粤高法民确字第1号', ...change },
    CONFIRMATION,
  );
const note = (version: number, viewer: Viewer = at('shenzhen')) =>
  run(
    graph,
    'applyCourtRuling',
    viewer,
    { caseId: laid.caseId, version, on: TODAY },
    'case { status courtLinks { kind stage courtCaseNo court { id } sinceOn } }',
  );

describe('confirmation of an agreement', () => {
  it('is applied for in time, decided by the court, and followed by the case', async () => {
    const made = of(await apply(), 'judicialConfirmation');
    expect(made).toMatchObject({
      status: 'APPLIED',
      version: 1,
      case: { id: laid.caseId },
      court: { id: partnerId('court') },
      deadline: { rule: 'M3', state: 'MET' },
    });
    const queue = await graph.ask(
      cases,
      partner('court'),
      '{ courtMediationQueue { nodes { id case { id } terms } } partnerInbox(kind: JUDICIAL_CONFIRMATION) { status subject judicialConfirmation { id } } cases { nodes { id } } }',
    );
    expect(queue.data).toMatchObject({
      courtMediationQueue: { nodes: [{ id: made.id, case: null }] },
      partnerInbox: [{ status: 'APPLIED', judicialConfirmation: { id: made.id } }],
      cases: { nodes: [] },
    });
    expect(codes(await note(2))).toEqual(['NOT_APPROVED']);
    const confirmed = of(await decide(made), 'judicialConfirmation');
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', courtCaseNo: '(2014)粤高法民确字第1号', case: null });
    const done = await note(2);
    expect(done).toMatchObject({
      userErrors: [],
      case: { status: 'CONFIRMED_BY_COURT', courtLinks: [{ kind: 'CONFIRMATION', stage: 'CONFIRMED', court: { id: partnerId('court') } }] },
    });
  });

  it('may be rejected with a reason, and applied for again', async () => {
    const made = of(await apply(), 'judicialConfirmation');
    expect(codes(await apply({ version: 2 }))).toEqual(['WRONG_STATE']);
    expect(codes(await decide(made, { confirmed: false }))).toEqual(['REASON_REQUIRED']);
    expect(of(await decide(made, { confirmed: false, reason: '协议内容不明确,无法确认' }), 'judicialConfirmation')).toMatchObject({
      status: 'REJECTED',
    });
    expect(codes(await decide({ ...made, version: 2 }))).toEqual(['WRONG_STATE']);
    expect(codes(await note(2))).toEqual(['NOT_APPROVED']);
    expect(codes(await apply({ version: 2 }))).toEqual([]);
  });

  it('of anything else, too late, by others: refused', async () => {
    expect(codes(await apply({ courtId: partnerId('police') }))).toEqual(['INVALID_VALUE']);
    expect(codes(await apply({ terms: 'x' }))).toEqual(['INVALID_VALUE']);
    expect(codes(await apply({ version: 7 }))).toEqual(['CONFLICT']);
    expect(codes(await apply({}, at('shenzhen', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await apply({}, partner('court')))).toEqual(['NOT_FOUND']);
    const made = of(await apply({ idempotencyKey: 'court-1' }), 'judicialConfirmation');
    expect(of(await apply({ idempotencyKey: 'court-1' }), 'judicialConfirmation').id).toBe(made.id);
    for (const name of ['head', 'handler', 'province', 'nation', 'analyst'])
      expect([name, codes(await decide(made, {}, ANYBODY[name]))]).toEqual([name, ['NOT_PERMITTED']]);
    for (const name of ['police', 'aic', 'rightHolder', 'public', 'guangzhou', 'zhejiang', 'centre'])
      expect([name, codes(await decide(made, {}, ANYBODY[name]))]).toEqual([name, ['NOT_FOUND']]);
    expect(codes(await decide(made, { on: '2014-01-09' }))).toEqual(['WRONG_DATE']);
    laid = await layCase(graph, { kind: 'MEDIATION', status: 'CONCLUDED', docketedOn: '2013-12-02', row: { disposition: 'MEDIATED' } });
    expect(codes(await apply())).toEqual(['TOO_LATE']);
    laid = await layCase(graph, { kind: 'MEDIATION', status: 'CONCLUDED', row: { disposition: 'WITHDRAWN' } });
    expect(codes(await apply())).toEqual(['WRONG_STATE']);
    laid = await layCase(graph, { kind: 'INFRINGEMENT', status: 'CONCLUDED', row: { disposition: 'MEDIATED' } });
    expect(codes(await apply())).toEqual(['WRONG_STATE']);
    laid = await layCase(graph, { kind: 'MEDIATION', status: 'MEDIATING' });
    expect(codes(await apply())).toEqual(['WRONG_STATE']);
  });
});

const MEDIATION = 'courtMediation { id status version case { id } result answerReason courtCaseNo }';
const entrust = (change: object = {}, viewer: Viewer = partner('court')) =>
  run(
    graph,
    'entrustMediation',
    viewer,
    {
      agencyId: officeId('shenzhen'),
      beforeSuit: true,
      courtCaseNo: '(2014)深中法诉前调字第3号',
      subject: '专利使用费纠纷',
      parties: ['某甲公司', '某乙公司'],
      ...change,
    },
    MEDIATION,
  );
const answer = ({ id, version }: Sent, change: object = {}, viewer: Viewer = at('shenzhen')) =>
  run(graph, 'answerCourtMediation', viewer, { courtMediationId: id, version, accept: true, ...change }, MEDIATION);
const finish = ({ id, version }: Sent, change: object = {}, viewer: Viewer = at('shenzhen')) =>
  run(
    graph,
    'recordCourtMediation',
    viewer,
    { courtMediationId: id, version, on: TODAY, agreed: true, result: '双方达成调解协议并已履行', ...change },
    MEDIATION,
  );

describe('entrusted mediation', () => {
  it('goes from the court to the office and its result back', async () => {
    const sent = of(await entrust(), 'courtMediation');
    expect(sent).toMatchObject({ status: 'SENT', case: null });
    expect(codes(await finish(sent))).toEqual(['WRONG_STATE']);
    const accepted = of(await answer(sent, { caseId: laid.caseId }), 'courtMediation');
    expect(accepted).toMatchObject({ status: 'ACCEPTED', case: { id: laid.caseId } });
    expect(of(await finish(accepted), 'courtMediation')).toMatchObject({ status: 'AGREED', result: '双方达成调解协议并已履行' });
    const { data } = await graph.ask(
      cases,
      partner('court'),
      '{ courtMediations { nodes { status result case { id } } } partnerInbox(kind: COURT_MEDIATION) { status number } }',
    );
    expect(data).toMatchObject({
      courtMediations: { nodes: [{ status: 'AGREED', case: null }] },
      partnerInbox: [{ status: 'AGREED', number: '(2014)深中法诉前调字第3号' }],
    });
    const links = await graph.ask(cases, at('shenzhen'), `{ case(id: "${laid.caseId}") { courtLinks { kind stage } } }`);
    expect(links.data).toEqual({ case: { courtLinks: [{ kind: 'ENTRUSTED_MEDIATION', stage: 'AGREED' }] } });
  });

  it('is refused with a reason, by the office alone, once', async () => {
    const sent = of(await entrust(), 'courtMediation');
    expect(codes(await answer(sent, { accept: false }))).toEqual(['REASON_REQUIRED']);
    expect(codes(await answer(sent, {}, partner('court')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await answer(sent, {}, at('province', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await answer(sent, {}, at('guangzhou', 'OFFICE')))).toEqual(['NOT_FOUND']);
    expect(codes(await answer(sent, {}, partner('police')))).toEqual(['NOT_FOUND']);
    expect(codes(await answer(sent, { version: 3 }))).toEqual(['CONFLICT']);
    expect(codes(await answer(sent, { caseId: 'nothing' }))).toEqual(['NOT_FOUND']);
    expect(of(await answer(sent, { accept: false, reason: '不属于专利行政调解范围' }), 'courtMediation')).toMatchObject({
      status: 'REFUSED',
    });
    expect(codes(await answer({ ...sent, version: 2 }))).toEqual(['WRONG_STATE']);
    expect(codes(await finish({ ...sent, version: 2 }))).toEqual(['WRONG_STATE']);
  });

  it('comes from courts only, in form', async () => {
    for (const name of Object.keys(ANYBODY).filter((each) => each !== 'court'))
      expect([name, codes(await entrust({}, ANYBODY[name]))]).toEqual([name, ['NOT_PERMITTED']]);
    const payload = await entrust({ courtCaseNo: 'x', subject: 'x', parties: ['甲'], patentNumber: '1' });
    expect(payload.userErrors.map(({ path }) => path[1])).toEqual(['courtCaseNo', 'subject', 'parties', 'patentNumber']);
    expect(codes(await entrust({ agencyId: partnerId('aic') }))).toEqual(['NOT_FOUND']);
  });
});
