import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, officeId, officerId } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { layAssist } from './assist-kit.ts';
import { createCooperationGround, far, partner, partnerId } from './ground.ts';
import { layTransfer } from './transfer-kit.ts';

let graph: OwnGraph;
let counterfeit: Laid;
let foreign: Laid;
beforeAll(async () => {
  graph = await createCooperationGround();
  counterfeit = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
  foreign = await layCase(graph, { office: 'guangzhou', handlers: ['guangzhou'] });
});
afterAll(() => graph.end());

const HANDLER = at('shenzhen');
const HEAD = at('shenzhen', 'OFFICE');
const PROVINCE = at('province', 'OFFICE');

class Undone extends Error {}
/** What lock two alone says of a statement: how many rows it touched, or that it was refused. Nothing of it stays. */
async function alone(viewer: Viewer, statement: SQL): Promise<number | 'REFUSED'> {
  let touched: number | 'REFUSED' = 'REFUSED';
  const attempt = graph.services.pools.cases_app.write(claimsOf(viewer), async (db) => {
    touched = (await db.execute(sql`${statement} returning 1`)).length;
    throw new Undone();
  });
  const fault: unknown = await attempt.catch((thrown: unknown) => thrown);
  if (fault instanceof Undone) return touched;
  // a wrong row is refused by its policy or by what was sent; any other fault is one of the test
  expect(fault).toMatchObject({ cause: { code: '42501' } });
  return 'REFUSED';
}
let made = 0;
const id = () => idOf(650_000 + (made += 1));
const place = () => sql`${counterfeit.caseId}, ${officeId('shenzhen')}, '440305'`;

describe('a transfer to the police', () => {
  const proposed = (status: string, receiver: string | null) => sql`insert into cases.police_transfer
    (id, transfer_no, case_id, agency_id, jurisdiction, suspected_offence, thresholds, team, report, extract, amounts, evidence, status, proposed_on, decide_due_on, receiver_id)
    values (${id()}, ${`T${made}`}, ${place()}, 'FRAUD', '{}', array[${officerId('first')}, ${officerId('second')}]::uuid[], '报告', '{}', '{}', '[]', ${status}, '2014-01-06', '2014-01-09', ${receiver})`;
  it('is put on record as prepared and not as sent, whoever does it', async () => {
    for (const viewer of [HANDLER, HEAD]) {
      expect(await alone(viewer, proposed('PREPARED', null))).toBe(1);
      expect(await alone(viewer, proposed('SENT', partnerId('police')))).toBe('REFUSED');
      expect(await alone(viewer, proposed('APPROVED', null))).toBe('REFUSED');
    }
  });

  const change = (transfer: { readonly id: string }, set: SQL) => sql`update cases.police_transfer set ${set} where id = ${transfer.id}`;
  const accepted = sql`status = 'POLICE_ACCEPTED', police_decided_on = '2014-01-10'`;
  const final = sql`status = 'FINAL', final_outcome = 'DECLINED', final_on = '2014-01-10'`;
  it('is decided by the head, answered by the police, ended by the procuratorate only where it was asked', async () => {
    const prepared = await layTransfer(graph, 'PREPARED');
    expect(await alone(HANDLER, change(prepared, sql`status = 'APPROVED'`))).toBe(0);
    expect(await alone(HEAD, change(prepared, sql`status = 'APPROVED'`))).toBe(1);
    const sent = await layTransfer(graph, 'SENT');
    for (const viewer of [HANDLER, HEAD, partner('procuratorate')]) expect(await alone(viewer, change(sent, accepted))).toBe(0);
    expect(await alone(partner('police'), change(sent, accepted))).toBe(1);
    const asked = await layTransfer(graph, 'SUPERVISION_ASKED');
    for (const viewer of [HANDLER, HEAD, partner('police')]) expect(await alone(viewer, change(asked, final))).toBe(0);
    expect(await alone(partner('procuratorate'), change(asked, final))).toBe(1);
  });

  it('goes to nobody else once it was sent, and keeps its copy and its days', async () => {
    const sent = await layTransfer(graph, 'SENT');
    const asked = await layTransfer(graph, 'SUPERVISION_ASKED');
    for (const more of [
      sql`receiver_id = ${partnerId('otherPolice')}`,
      sql`procuratorate_id = null`,
      sql`sent_at = null`,
      sql`police_due_on = '2014-12-31'`,
    ]) {
      expect(await alone(partner('police'), change(sent, sql`${accepted}, ${more}`))).toBe('REFUSED');
      expect(await alone(partner('procuratorate'), change(asked, sql`${final}, ${more}`))).toBe('REFUSED');
    }
  });
});

describe('a request for assistance', () => {
  const asked = (status: string, cross: boolean, to: string | null, receiver: string | null) => sql`insert into cases.assist_request
    (id, request_no, case_id, agency_id, jurisdiction, kind, extract, ask, wanted_place, cross_province, to_jurisdiction, receiver_id, status, requested_on, assigned_on, due_on)
    values (${id()}, ${`R${made}`}, ${place()}, 'SERVE', '{}', '请代为送达', ${to ?? '330100'}, ${cross}, ${to}, ${receiver}, ${status}, '2014-01-06', ${receiver && '2014-01-06'}, '2014-01-27')`;
  it('to another province begins with the own province, inside one with the other office', async () => {
    expect(await alone(HANDLER, asked('REQUESTED', true, null, null))).toBe(1);
    expect(await alone(HANDLER, asked('ASSIGNED', false, '440100', officeId('guangzhou')))).toBe(1);
    expect(await alone(HANDLER, asked('ASSIGNED', true, '330100', idOf(22)))).toBe('REFUSED');
    expect(await alone(HANDLER, asked('ASSIGNED', false, '330100', idOf(22)))).toBe('REFUSED');
    expect(await alone(HANDLER, asked('OUT_APPROVED', true, '330000', null))).toBe('REFUSED');
  });

  const change = (request: { readonly id: string }, set: SQL) => sql`update cases.assist_request set ${set} where id = ${request.id}`;
  it('is let out by the own province, carried out by its receiver, confirmed by who asked', async () => {
    const out = sql`status = 'OUT_APPROVED', to_jurisdiction = '330000', approved_on = '2014-01-10'`;
    const requested = await layAssist(graph, 'REQUESTED');
    for (const viewer of [HANDLER, HEAD]) expect(await alone(viewer, change(requested, out))).toBe(0);
    expect(await alone(PROVINCE, change(requested, out))).toBe(1);
    const reply = sql`status = 'REPLIED', reply = '已送达', replied_on = '2014-01-10'`;
    const executing = await layAssist(graph, 'EXECUTING');
    for (const viewer of [HANDLER, HEAD, PROVINCE, far('zhejiang')]) expect(await alone(viewer, change(executing, reply))).toBe(0);
    expect(await alone(far('hangzhou', 'HANDLER'), change(executing, reply))).toBe(1);
    const confirm = sql`status = 'CONFIRMED', closed_on = '2014-01-10'`;
    const replied = await layAssist(graph, 'REPLIED');
    for (const viewer of [far('hangzhou'), far('zhejiang'), PROVINCE]) expect(await alone(viewer, change(replied, confirm))).toBe(0);
    expect(await alone(HANDLER, change(replied, confirm))).toBe(1);
    expect(await alone(far('hangzhou'), change(executing, confirm))).toBe('REFUSED');
  });

  it('stays where it was sent', async () => {
    const assigned = await layAssist(graph, 'ASSIGNED');
    const begun = sql`status = 'EXECUTING', begun_on = '2014-01-10'`;
    expect(await alone(far('hangzhou'), change(assigned, begun))).toBe(1);
    for (const more of [sql`to_jurisdiction = '330200'`, sql`receiver_id = ${idOf(23)}`, sql`due_on = '2014-12-31'`])
      expect(await alone(far('hangzhou'), change(assigned, sql`${begun}, ${more}`))).toBe('REFUSED');
  });
});

describe('what partners and offices send each other', () => {
  const confirmation = (status: string) => sql`insert into cases.judicial_confirmation
    (id, case_id, agency_id, jurisdiction, partner_id, extract, terms, agreed_on, applied_on, due_on, status, decided_on)
    values (${id()}, ${place()}, ${partnerId('court')}, '{}', '协议', '2014-01-02', '2014-01-03', '2014-02-02', ${status}, ${status === 'APPLIED' ? null : '2014-01-06'})`;
  it('an application to a court is no confirmation', async () => {
    expect(await alone(HANDLER, confirmation('APPLIED'))).toBe(1);
    expect(await alone(HANDLER, confirmation('CONFIRMED'))).toBe('REFUSED');
  });

  const referral = (direction: string, status: string, jurisdiction: string) => sql`insert into cases.case_referral
    (id, referral_no, direction, partner_id, partner_kind, agency_id, jurisdiction, subject, facts, status, sent_on, due_on, answered_on)
    values (${id()}, ${`L${made}`}, ${direction}, ${partnerId('court')}, 'COURT', ${officeId('shenzhen')}, ${jurisdiction}, '线索', '事实', ${status}, '2014-01-06', '2014-01-20', ${status === 'SENT' ? null : '2014-01-07'})`;
  it('a referral is answered by who got it, and lies where the office has its seat', async () => {
    expect(await alone(HANDLER, referral('OUT', 'SENT', '440300'))).toBe(1);
    expect(await alone(partner('court'), referral('IN', 'SENT', '440300'))).toBe(1);
    expect(await alone(HANDLER, referral('OUT', 'ACCEPTED', '440300'))).toBe('REFUSED');
    expect(await alone(partner('court'), referral('IN', 'SENT', '440100'))).toBe('REFUSED');
  });

  const entrusted = (status: string, caseId: string | null, jurisdiction: string) => sql`insert into cases.court_mediation
    (id, partner_id, agency_id, jurisdiction, before_suit, court_case_no, subject, parties, case_id, status, sent_on, answered_on)
    values (${id()}, ${partnerId('court')}, ${officeId('shenzhen')}, ${jurisdiction}, true, ${`诉${made}`}, '纠纷', '{}', ${caseId}, ${status}, '2014-01-06', ${status === 'SENT' ? null : '2014-01-07'})`;
  it('a court entrusts a mediation and answers nothing; the office docks it to a case of its own', async () => {
    expect(await alone(partner('court'), entrusted('SENT', null, '440300'))).toBe(1);
    for (const [status, caseId, jurisdiction] of [
      ['ACCEPTED', null, '440300'],
      ['SENT', counterfeit.caseId, '440300'],
      ['SENT', null, '440100'],
    ] as const)
      expect(await alone(partner('court'), entrusted(status, caseId, jurisdiction))).toBe('REFUSED');
    const sent = id();
    await graph.rows
      .execute(sql`insert into cases.court_mediation (id, partner_id, agency_id, jurisdiction, before_suit, court_case_no, subject, parties, status, sent_on)
      values (${sent}, ${partnerId('court')}, ${officeId('shenzhen')}, '440300', true, '诉x', '纠纷', '{}', 'SENT', '2014-01-06')`);
    const take = (caseId: string) =>
      sql`update cases.court_mediation set status = 'ACCEPTED', answered_on = '2014-01-10', case_id = ${caseId} where id = ${sent}`;
    expect(await alone(HANDLER, take(foreign.caseId))).toBe('REFUSED');
    expect(await alone(HANDLER, take(counterfeit.caseId))).toBe(1);
  });
});
