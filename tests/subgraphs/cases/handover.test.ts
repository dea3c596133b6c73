import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePatentNumber } from '#law/patent-number.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile, casePatent, event, intake, party } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, PATENT, TODAY } from './ground.ts';
import { accepting, codesOf, INTAKE_TABLES, layIntake, sending } from './intake-ground.ts';
import { layCase, type Laid, type ToLay } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));

const HEAD = at('shenzhen', 'OFFICE');
const THERE = at('guangzhou', 'OFFICE');
const SECOND = makePatentNumber({ year: 2011, type: 'DESIGN', serial: 4 });
const transfer = ({ caseId }: Pick<Laid, 'caseId'>, input: Record<string, unknown> = {}, viewer: Viewer = HEAD) =>
  sending(graph)(
    'transferCase',
    { caseId, version: 1, on: TODAY, reason: '被请求人住所地在广州', toAgencyId: officeId('guangzhou'), ...input },
    viewer,
  );
const SHOWN = `{ intakes { nodes { id kind status title petitioner respondent claims channel receivedOn version patent { number } furtherPatents { number }
  parties { side kind name creditCode } deadline { rule startedOn dueOn } course { from to reason }
  handover { kind agency { id } caseNo reason case { id } } } } }`;
const received = async (viewer: Viewer = THERE) => {
  const { data, errors } = await graph.ask(cases, viewer, SHOWN);
  expect(errors).toEqual([]);
  return (data as { intakes: { nodes: Record<string, unknown>[] } }).intakes.nodes;
};
/** a case with a party, a further patent and a receipt, of which another office gets what is sent */
const layFull = async (wish: ToLay = {}): Promise<Laid> => {
  const laid = await layCase(graph, { status: 'INVESTIGATING', ...wish });
  const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
  const third = { side: 'THIRD_PARTY', kind: 'ENTERPRISE', name: '广州某经销商', creditCode: '914401010000000000' } as const;
  await graph.rows.insert(party).values({ id: idOf(73_000_001), ...place, ...third });
  await graph.rows.insert(casePatent).values({ id: idOf(73_000_002), ...place, patentNumber: SECOND, patentType: 'DESIGN' });
  return laid;
};

describe('handing a case over to another office (domain §4, R2.3)', () => {
  it.for([
    ['INFRINGEMENT', 'RECEIVED', 'I1', '2014-01-17'],
    ['COUNTERFEIT', 'CLUE', 'C2', '2014-01-24'],
  ] as const)('opens its intake there, with what was sent and no more: %s', async ([kind, status, rule, dueOn]) => {
    const laid = await layFull({ kind });
    const { case: ended } = await transfer(laid, { facts: '在广州批发市场发现侵权产品。' });
    expect(ended).toMatchObject({ status: 'TRANSFERRED_OUT', disposition: 'TRANSFERRED' });
    expect(await received()).toEqual([
      expect.objectContaining({
        kind,
        status,
        claims: '在广州批发市场发现侵权产品。',
        channel: 'TRANSFERRED',
        receivedOn: TODAY,
        patent: { number: PATENT },
        furtherPatents: [{ number: SECOND }],
        deadline: { rule, startedOn: TODAY, dueOn },
        course: [{ from: null, to: status, reason: '被请求人住所地在广州' }],
        // the old case stays hidden: its number and the reason were sent
        handover: {
          kind: 'TRANSFERRED',
          agency: { id: officeId('shenzhen') },
          caseNo: laid.caseNo,
          reason: '被请求人住所地在广州',
          case: null,
        },
      }),
    ]);
    const [{ parties } = {}] = await received();
    expect(parties).toContainEqual({ side: 'THIRD_PARTY', kind: 'ENTERPRISE', name: '广州某经销商', creditCode: '914401010000000000' });
    // the sending office keeps its own case and sees nothing of the other one's work
    for (const viewer of [HEAD, PUBLIC_VIEWER]) expect(await received(viewer)).toEqual([]);
    const events = await graph.rows.select().from(event);
    expect(events.map(({ what, jurisdiction }) => [what, jurisdiction]).toSorted()).toEqual([
      ['CASE_RECEIVE', '440100'],
      ['CASE_TRANSFER', '440305'],
    ]);
  });

  it('counts the clock there from its receipt, whatever day the act bears', async () => {
    const laid = await layFull();
    expect(codesOf(await transfer(laid, { on: '2014-01-08', lateReason: '补录' }))).toEqual([]);
    expect(await received()).toMatchObject([{ receivedOn: TODAY, deadline: { startedOn: TODAY } }]);
  });

  it('happens once for one key', async () => {
    const laid = await layFull();
    const key = { idempotencyKey: 'handover-1' };
    const [one, other] = [await transfer(laid, key), await transfer(laid, key)];
    expect([one, codesOf(await transfer(laid))]).toEqual([other, ['CONFLICT']]);
    expect(await graph.rows.select().from(intake)).toHaveLength(1);
  });

  it.for([
    ['a place elsewhere', { jurisdiction: '440305' }, ['NO_JURISDICTION']],
    ['a place that is none', { jurisdiction: '440199' }, ['NO_JURISDICTION']],
    ['a county without a delegation', { toAgencyId: officeId('nanshan') }, ['NO_JURISDICTION']],
    ['facts of one letter', { facts: '一' }, ['INVALID_VALUE']],
    ['facts for nobody', { toAgencyId: undefined, toAuthority: '某海关', facts: '案情如下' }, ['INVALID_VALUE']],
  ] as const)('is refused with %s, and leaves nothing behind', async ([, input, codes]) => {
    const laid = await layFull();
    expect(codesOf(await transfer(laid, input))).toEqual([...codes]);
    expect(await graph.rows.select().from(intake)).toEqual([]);
    expect((await graph.rows.select().from(caseFile)).map(({ status }) => status)).toEqual(['INVESTIGATING']);
  });

  it('to another authority opens nothing', async () => {
    await transfer(await layFull(), { toAgencyId: undefined, toAuthority: '广州海关' });
    expect(await graph.rows.select().from(intake)).toEqual([]);
  });
});

describe('what the receiving office does with it', () => {
  const send = (field: string, input: Record<string, unknown>, viewer: Viewer = THERE) => sending(graph)(field, input, viewer);
  const handed = async () => {
    await transfer(await layFull({ kind: 'COUNTERFEIT' }));
    const [row] = await graph.rows.select().from(intake);
    return { intakeId: row?.id ?? '' };
  };

  it('dockets it without typing it again, with all its patents', async () => {
    const laid = await layCase(graph, { kind: 'COUNTERFEIT', office: 'guangzhou', handlers: ['guangzhou'], jurisdiction: '440100' });
    const place = { caseId: laid.caseId, agencyId: officeId('guangzhou'), jurisdiction: '440100' };
    await graph.rows.insert(casePatent).values({ id: idOf(73_000_003), ...place, patentNumber: SECOND, patentType: 'DESIGN' });
    expect(codesOf(await transfer(laid, { toAgencyId: officeId('shenzhen') }, THERE))).toEqual([]);
    const [row] = await graph.rows.select().from(intake);
    const docketed = await send('docketRequest', { intakeId: row?.id, ...accepting('COUNTERFEIT') }, HEAD);
    expect([docketed.userErrors, docketed.case]).toMatchObject([[], { id: row?.id, kind: 'COUNTERFEIT', status: 'DOCKETED' }]);
    const [file] = await graph.rows
      .select()
      .from(caseFile)
      .where(eq(caseFile.id, row?.id ?? ''));
    expect([file?.channel, file?.patentCount, file?.respondent]).toEqual(['TRANSFERRED', 2, '深圳某灯饰厂']);
    const patents = await graph.rows
      .select()
      .from(casePatent)
      .where(eq(casePatent.caseId, row?.id ?? ''));
    expect(patents.map(({ patentNumber }) => patentNumber).toSorted()).toEqual([PATENT, SECOND].toSorted());
  });

  it('gives back what is not its own: the first office gets it anew, with the reason', async () => {
    const { intakeId } = await handed();
    const refused = await send('declineDocketing', { intakeId, version: 1, on: TODAY, reason: 'NO_JURISDICTION', text: '行为地在深圳' });
    expect(refused.intake).toMatchObject({ status: 'NOT_DOCKETED' });
    const [back] = await received(HEAD);
    expect(back).toMatchObject({
      status: 'CLUE',
      channel: 'TRANSFERRED',
      receivedOn: TODAY,
      furtherPatents: [{ number: SECOND }],
      handover: { kind: 'RETURNED', agency: { id: officeId('guangzhou') }, caseNo: null, reason: '行为地在深圳', case: null },
    });
    const [returned] = await graph.rows.select().from(intake).where(eq(intake.handover, 'RETURNED'));
    expect([returned?.jurisdiction, returned?.agencyId, returned?.fromMatterId]).toEqual(['440305', officeId('shenzhen'), intakeId]);
    // to and fro is nobody's: the quarrel goes to the common superior
    const again = { intakeId: back?.['id'], version: 1, on: TODAY, reason: 'NO_JURISDICTION', text: '行为地在广州' };
    const stuck = await send('declineDocketing', again, HEAD);
    expect([codesOf(stuck), stuck.userErrors[0]?.messageZh]).toEqual([['WRONG_STATE'], expect.stringContaining('指定管辖')]);
    const input = {
      matter: 'INTAKE',
      matterId: back?.['id'],
      otherAgencyIds: [officeId('guangzhou')],
      ground: 'NEITHER_RESIDENCE_NOR_ACT',
    };
    const { data } = await graph.ask(
      cases,
      HEAD,
      `mutation ($input: RaiseJurisdictionDisputeInput!) { raiseJurisdictionDispute(input: $input) { dispute { status } userErrors { code } } }`,
      { input: { ...input, reason: '行为地在广州' } },
    );
    expect(data).toEqual({ raiseJurisdictionDispute: { dispute: { status: 'OPEN' }, userErrors: [] } });
  });

  it('refuses for another reason, and nothing goes back', async () => {
    const { intakeId } = await handed();
    await send('declineDocketing', { intakeId, version: 1, on: TODAY, reason: 'NO_COUNTERFEIT', text: '经查无假冒事实' });
    expect(await graph.rows.select().from(intake)).toHaveLength(1);
  });

  it('refuses its own matters as before: nothing is sent to anybody', async () => {
    const intakeId = await layIntake(graph, { kind: 'COUNTERFEIT', office: 'guangzhou' });
    await send('declineDocketing', { intakeId, version: 1, on: TODAY, reason: 'NO_JURISDICTION', text: '行为地在深圳' });
    expect(await graph.rows.select().from(intake)).toHaveLength(1);
  });

  it('does not send it back as a case of its own', async () => {
    const from = {
      handover: 'TRANSFERRED',
      fromMatterId: idOf(5),
      fromAgencyId: officeId('shenzhen'),
      fromCaseNo: '深知假字〔2013〕1号',
    } as const;
    const file = await layCase(graph, { kind: 'COUNTERFEIT', office: 'guangzhou', handlers: ['guangzhou'], jurisdiction: '440100' });
    const row = { kind: 'COUNTERFEIT', office: 'guangzhou', status: 'DOCKETED', handoverReason: '住所地', ...from } as const;
    const laid = await layIntake(graph, row);
    await graph.rows.update(intake).set({ id: file.caseId }).where(eq(intake.id, laid));
    const sent = await transfer(file, { toAgencyId: officeId('shenzhen') }, THERE);
    expect([codesOf(sent), sent.userErrors[0]?.path]).toEqual([['WRONG_STATE'], ['input', 'toAgencyId']]);
  });

  it('is found by how it came', async () => {
    const { intakeId } = await handed();
    await layIntake(graph, { kind: 'COUNTERFEIT', office: 'guangzhou' });
    const { data } = await graph.ask(cases, THERE, `{ intakes(filter: { handover: [TRANSFERRED] }) { nodes { id } } }`);
    expect(data).toEqual({ intakes: { nodes: [{ id: intakeId }] } });
  });
});
