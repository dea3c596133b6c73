import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { exhibitionCase, intake } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { layAssist } from './cooperation/assist-kit.ts';
import { createCooperationGround, far, partner } from './cooperation/ground.ts';
import { layTransfer } from './cooperation/transfer-kit.ts';
import { at, officeId, PATENT } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases.intake, cases.assist_request, cases.exhibition_case, cases.police_transfer, cases.litigation`,
  );
});
afterAll(() => graph.end());

const HEAD = at('shenzhen', 'OFFICE');
const QUERY = (args = '') =>
  `{ myDuties${args} { kind rule citation duty dutyZh dueOn state intake { id } assistRequest { id } exhibitionCase { id } policeTransfer { id } } }`;
type Duty = Readonly<Record<'kind' | 'rule' | 'citation' | 'duty' | 'dutyZh' | 'dueOn' | 'state', string>>;
const duties = async (viewer: Viewer, args = ''): Promise<readonly Duty[]> => {
  const { data, errors } = await graph.ask(cases, viewer, QUERY(args));
  expect(errors).toEqual([]);
  const found = (data as { myDuties: readonly Duty[] }).myDuties;
  for (const { citation, duty, dutyZh } of found)
    expect([citation, duty, dutyZh]).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/^[a-z]/),
      expect.stringMatching(/\p{Script=Han}{2}/u),
    ]);
  return found;
};
const short = (found: readonly Duty[]): readonly string[] => found.map(({ rule, dueOn, state }) => `${rule} ${dueOn} ${state}`);

const place = { agencyId: officeId('shenzhen'), jurisdiction: '440305' };
let laying = 0;
const layIntake = (change: Partial<typeof intake.$inferInsert>) =>
  graph.rows.insert(intake).values({
    id: idOf(910_000 + (laying += 1)),
    ...place,
    kind: 'INFRINGEMENT',
    status: 'RECEIVED',
    title: '收案',
    respondent: '某公司',
    patentNumber: PATENT,
    patentType: 'UTILITY_MODEL',
    channel: 'DIRECT',
    legalBasis: ['PATENT_LAW'],
    claims: '请求处理',
    receivedOn: '2014-01-06',
    dueOn: '2014-01-13',
    ...change,
  });
const layComplaint = (change: Partial<typeof exhibitionCase.$inferInsert>) =>
  graph.rows.insert(exhibitionCase).values({
    id: idOf(920_000 + (laying += 1)),
    ...place,
    exhibitionId: idOf(930_000),
    booth: '1A23',
    exhibitor: '某灯饰公司',
    petitioner: '某专利权人',
    patentNumber: PATENT,
    patentType: 'UTILITY_MODEL',
    claims: '展品涉嫌侵犯专利权',
    status: 'DESK_RECEIVED',
    receivedAt: '2014-01-09T09:00:00+08:00',
    forwardDueAt: '2014-01-10T09:00:00+08:00',
    dueAt: '2014-01-12T23:59:59+08:00',
    ...change,
  });

describe('each duty names its rule, its day and what to do (R8.5)', () => {
  it('docketing: I1, C1, C2, the answer to a mediation (M0), its docketing (M1)', async () => {
    await layIntake({});
    await layIntake({ kind: 'COUNTERFEIT', channel: 'OWN_DISCOVERY', dueOn: '2014-01-14' });
    await layIntake({ kind: 'COUNTERFEIT', channel: 'CENTRE_REFERRAL', dueOn: '2014-01-15' });
    const mediation = { kind: 'MEDIATION', subject: 'OTHER' } as const;
    await layIntake({ ...mediation, status: 'AWAITING_CONSENT', receivedOn: '2013-12-20', servedOn: '2013-12-24', dueOn: '2014-01-08' });
    await layIntake({
      ...mediation,
      status: 'AWAITING_CONSENT',
      servedOn: '2014-01-06',
      consented: true,
      consentOn: '2014-01-09',
      dueOn: '2014-01-08',
    });
    const found = await duties(HEAD);
    expect(found.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'DOCKETING'));
    expect(short(found).toSorted()).toEqual([
      'C1 2014-01-14 RUNNING',
      'C2 2014-01-15 RUNNING',
      'I1 2014-01-13 RUNNING',
      'M0 2014-01-08 BREACHED',
      'M1 2014-01-08 BREACHED',
    ]);
    expect(found.find(({ rule }) => rule === 'M0')?.dutyZh).toMatch(/不予立案/);
  });

  it('requests for assistance: the office that carries it out, until it has answered', async () => {
    await layAssist(graph, 'ASSIGNED');
    await layAssist(graph, 'REPLIED');
    await layAssist(graph, 'IN_RECEIVED');
    expect(short(await duties(far('hangzhou'), '(dueWithin: 30)'))).toEqual(['P1 2014-01-20 RUNNING']);
    expect(await duties(far('hangzhou'))).toEqual([]);
    for (const viewer of [HEAD, far('ningbo'), far('zhejiang')]) expect(await duties(viewer, '(dueWithin: 30)')).toEqual([]);
  });

  it('complaints at a show: forwarding (E1), then the decision (E3)', async () => {
    await layComplaint({});
    await layComplaint({ status: 'FORWARDED', forwardedAt: '2014-01-09T12:00:00+08:00' });
    await layComplaint({
      status: 'CLEARED',
      forwardedAt: '2014-01-09T12:00:00+08:00',
      closedAt: '2014-01-10T12:00:00+08:00',
      reason: '不构成',
    });
    expect(short(await duties(HEAD))).toEqual(['E1 2014-01-10 RUNNING', 'E3 2014-01-12 RUNNING']);
  });

  it('transfers: the head (T1), the office (T2), the police (T3), the right to object (T4) while it lasts', async () => {
    await layTransfer(graph, 'PREPARED');
    await layTransfer(graph, 'APPROVED');
    await layTransfer(graph, 'SENT');
    await layTransfer(graph, 'POLICE_DECLINED', { objectDueOn: '2014-01-13' });
    await layTransfer(graph, 'POLICE_DECLINED', { objectDueOn: '2014-01-09' });
    await layTransfer(graph, 'REFUSED');
    expect(short(await duties(HEAD))).toEqual(['T2 2014-01-08 BREACHED', 'T1 2014-01-09 BREACHED', 'T4 2014-01-13 RUNNING']);
    expect(short(await duties(partner('police')))).toEqual(['T3 2014-01-10 RUNNING']);
    for (const viewer of [at('guangzhou', 'OFFICE'), PUBLIC_VIEWER]) expect(await duties(viewer)).toEqual([]);
  });

  it('the most urgent of all come first, however few are asked for, with a fixed number of statements', async () => {
    for (let n = 0; n < 60; n += 1) await layIntake({ dueOn: '2014-01-14' });
    await layComplaint({});
    await layTransfer(graph, 'APPROVED');
    expect(short(await duties(HEAD, '(first: 2)'))).toEqual(['T2 2014-01-08 BREACHED', 'E1 2014-01-10 RUNNING']);
    const { data, statements } = await graph.ask(cases, HEAD, QUERY('(first: 50)'));
    // the day, and one for each kind
    expect([(data as { myDuties: readonly unknown[] }).myDuties.length, statements.length]).toEqual([50, 6]);
  });
});
