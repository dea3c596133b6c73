import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { recordOutcome } from '../../../subgraphs/cases/lifecycle/litigation.ts';
import { deadline, type LitigationRow } from '../../../subgraphs/cases/tables.ts';
import { clockGround, codes, HEAD, type ClockGround, type Payload } from './clock-acts.ts';
import { at, TODAY } from './ground.ts';
import type { Laid, ToLay } from './laid.ts';

let ground: ClockGround;
beforeAll(async () => void (ground = await clockGround()));
afterAll(() => ground.graph.end());

interface Suit extends Payload {
  readonly litigation: { readonly id: string } | null;
}
const act = async (
  field: string,
  laid: Pick<Laid, 'caseId' | 'version'>,
  input: Record<string, unknown>,
  viewer: Viewer = HEAD,
): Promise<Suit> => {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) { case { version status history { what } }
    litigation { id kind court courtCaseNo defenceDueOn defenceFiledOn headAppeared outcome decidedOn } userErrors { code path rule messageZh } } }`;
  const data = await ground.ask(query, viewer, { input: { caseId: laid.caseId, version: laid.version, on: TODAY, ...input } });
  return (data as Record<string, Suit>)[field] ?? expect.fail(field);
};
const SUIT = {
  kind: 'LITIGATION',
  court: '深圳市中级人民法院',
  courtCaseNo: '(2014)深中法行初字第1号',
  filedOn: '2014-01-06',
  notifiedOn: '2014-01-08',
};
const layConcluded = (wish: ToLay = {}): Promise<Laid> =>
  ground.lay({ status: 'CONCLUDED', docketedOn: '2013-12-02', ...wish, row: { disposition: 'STOP_ORDER', ...wish.row } });
const sued = async (laid: Laid, change: Record<string, unknown> = {}): Promise<string> =>
  (await act('recordLitigation', laid, { ...SUIT, ...change })).litigation?.id ?? '';

describe('a suit against a decision (R2.4)', () => {
  it('is recorded with the time that the law gives, answered and ended', async () => {
    const laid = await layConcluded();
    const recorded = await act('recordLitigation', laid, { ...SUIT, idempotencyKey: 's1' });
    expect(recorded).toEqual({
      // ten days under the law of 1989: 18 January, a Saturday, so Monday
      litigation: {
        id: expect.any(String),
        kind: 'LITIGATION',
        court: SUIT.court,
        courtCaseNo: SUIT.courtCaseNo,
        defenceDueOn: '2014-01-20',
        defenceFiledOn: null,
        headAppeared: null,
        outcome: null,
        decidedOn: null,
      },
      case: { version: 2, status: 'CONCLUDED', history: [{ what: 'Decision attacked' }] },
      userErrors: [],
    });
    expect(await act('recordLitigation', laid, { ...SUIT, idempotencyKey: 's1' })).toEqual(recorded);
    const litigationId = recorded.litigation?.id;
    expect(await act('recordDefenceFiled', { ...laid, version: 2 }, { litigationId }, at('shenzhen'))).toMatchObject({
      litigation: { defenceFiledOn: TODAY },
      userErrors: [],
    });
    const outcome = { litigationId, outcome: 'ANNULLED', decidedOn: TODAY, headAppeared: true };
    expect(await act('recordLitigationOutcome', { ...laid, version: 3 }, outcome)).toMatchObject({
      litigation: { outcome: 'ANNULLED', headAppeared: true },
      userErrors: [],
    });
    expect(await ground.read(laid.caseId, 'litigations { outcome respondentAgency { id } case { id } }')).toMatchObject({
      litigations: [{ outcome: 'ANNULLED', case: { id: laid.caseId } }],
    });
    expect(codes(await act('recordDefenceFiled', { ...laid, version: 4 }, { litigationId }))).toEqual(['WRONG_STATE']);
    expect(codes(await act('recordLitigationOutcome', { ...laid, version: 4 }, outcome))).toEqual(['WRONG_STATE']);
  });

  it.for<readonly [string, Record<string, unknown>, readonly string[], Viewer?, ToLay?]>([
    ['by another office', {}, ['NOT_FOUND'], at('guangzhou', 'OFFICE')],
    ['by the superior', {}, ['NOT_PERMITTED'], at('province', 'OFFICE')],
    ['by the public', {}, ['NOT_FOUND'], PUBLIC_VIEWER],
    ['on an old version', { version: 4 }, ['CONFLICT']],
    ['while the case is open', {}, ['WRONG_STATE'], undefined, { status: 'INVESTIGATING', row: { disposition: null } }],
    ['without a court', { court: '' }, ['INVALID_VALUE']],
    ['without its number', { courtCaseNo: ' ' }, ['INVALID_VALUE']],
    ['notified before it was filed', { notifiedOn: '2014-01-05' }, ['WRONG_DATE']],
    ['filed before the decision', { filedOn: '2013-12-02' }, ['WRONG_DATE']],
    ['notified tomorrow', { notifiedOn: '2014-01-11' }, ['WRONG_DATE']],
    ['with a defence before the notice', { defenceDueOn: '2014-01-07' }, ['WRONG_DATE']],
    ['recorded late without a reason', { on: '2014-01-09' }, ['REASON_REQUIRED']],
  ])('is not recorded %s', async ([, change, expected, viewer, lay]) => {
    const laid = await layConcluded(lay);
    const payload = await act('recordLitigation', laid, { ...SUIT, ...change }, viewer);
    expect([payload.case, payload.litigation, codes(payload)]).toEqual([null, null, expected]);
    expect(await ground.read(laid.caseId, 'version litigations { id }')).toEqual({ version: 1, litigations: [] });
  });
  it.for([
    ['INFRINGEMENT', 'LITIGATION', ['I10']],
    ['INFRINGEMENT', 'RECONSIDERATION', []],
    ['COUNTERFEIT', 'LITIGATION', ['C9b']],
    ['COUNTERFEIT', 'RECONSIDERATION', ['C9']],
  ] as const)('%s: %s ends the time of the party to do so', async ([kind, by, met]) => {
    const laid = await layConcluded({ kind, row: { disposition: kind === 'COUNTERFEIT' ? 'PENALISED' : 'STOP_ORDER' } });
    const place = { caseId: laid.caseId, agencyId: HEAD.office ?? '', jurisdiction: '440305' };
    const clock = (rule: string) => ({ id: crypto.randomUUID(), ...place, rule, startedOn: '2014-01-02', dueOn: '2014-01-17' });
    const rules = kind === 'COUNTERFEIT' ? ['C9', 'C9b'] : ['I10'];
    await ground.graph.rows.insert(deadline).values(rules.map(clock));
    expect(await sued(laid, { kind: by })).not.toBe('');
    const rows = await ground.graph.rows.select().from(deadline).where(eq(deadline.caseId, laid.caseId));
    const done = rows.filter(({ rule, doneOn }) => rules.includes(rule) && doneOn === SUIT.filedOn);
    expect(done.map(({ rule }) => rule)).toEqual(met);
  });
  it.for([
    ['COUNTERFEIT', true, 'ANNULLED', ['C8b']],
    ['COUNTERFEIT', true, 'CHANGED', ['C8b']],
    ['COUNTERFEIT', true, 'DECLARED_UNLAWFUL', ['C8b']],
    ['COUNTERFEIT', true, 'MAINTAINED', []],
    ['COUNTERFEIT', false, 'ANNULLED', []],
    ['INFRINGEMENT', true, 'ANNULLED', []],
  ] as const)('%s, public: %s, %s: begins the time to withdraw it (C8b)', ([kind, published, outcome, rules]) => {
    const facts = {
      kind,
      status: 'PUBLISHED',
      version: 1,
      today: '2022-03-10',
      lastStepOn: '2022-03-01',
      docketedOn: '2021-11-01',
    } as const;
    const rest = {
      actors: ['HEAD'],
      officers: [],
      barred: [],
      team: [],
      officeId: 'o',
      handlesItself: false,
      jurisdiction: '440305',
    } as const;
    const row = { kind: 'LITIGATION', notifiedOn: '2022-03-02', outcome: null } as LitigationRow;
    const input = { caseId: 'c', version: 1, on: '2022-03-10', litigationId: 'l', outcome, decidedOn: '2022-03-09', headAppeared: true };
    const done = recordOutcome(input, { ...facts, ...rest, published }, row);
    expect(done.ok && done.value.starts).toEqual(rules.map((rule) => ({ rule, on: '2022-03-09' })));
  });
  it('is not recorded twice', async () => {
    const laid = await layConcluded();
    await sued(laid);
    expect(codes(await act('recordLitigation', { ...laid, version: 2 }, SUIT))).toEqual(['CONFLICT']);
  });
  it.for<readonly [string, string, Record<string, unknown>, readonly string[], Viewer?]>([
    ['recordDefenceFiled', 'of no such suit', { litigationId: 'x' }, ['NOT_FOUND']],
    ['recordDefenceFiled', 'before the notice', { on: '2014-01-07', lateReason: '补录' }, ['WRONG_DATE']],
    ['recordDefenceFiled', 'by the superior', {}, ['NOT_PERMITTED'], at('province', 'OFFICE')],
    ['recordLitigationOutcome', 'of no such suit', { litigationId: 'x' }, ['NOT_FOUND']],
    ['recordLitigationOutcome', 'without word of the head', { headAppeared: null }, ['REASON_REQUIRED']],
    ['recordLitigationOutcome', 'before the notice', { decidedOn: '2014-01-07' }, ['WRONG_DATE']],
    ['recordLitigationOutcome', 'tomorrow', { decidedOn: '2014-01-11' }, ['WRONG_DATE']],
    ['recordLitigationOutcome', 'by another office', {}, ['NOT_FOUND'], at('guangzhou')],
  ])('%s is refused %s', async ([field, , change, expected, viewer]) => {
    const laid = await layConcluded();
    const litigationId = await sued(laid);
    const outcome = field === 'recordDefenceFiled' ? {} : { outcome: 'MAINTAINED', decidedOn: TODAY, headAppeared: false };
    expect(codes(await act(field, { ...laid, version: 2 }, { litigationId, ...outcome, ...change }, viewer))).toEqual(expected);
  });
  it('that was withdrawn, or reconsidered, needs no word of the head', async () => {
    const [one, two] = [await layConcluded(), await layConcluded()];
    const withdrawn = { litigationId: await sued(one), outcome: 'WITHDRAWN', decidedOn: TODAY };
    expect(codes(await act('recordLitigationOutcome', { ...one, version: 2 }, withdrawn))).toEqual([]);
    const reconsidered = {
      litigationId: await sued(two, { kind: 'RECONSIDERATION', court: '广东省知识产权局' }),
      outcome: 'MAINTAINED',
      decidedOn: TODAY,
    };
    expect(codes(await act('recordLitigationOutcome', { ...two, version: 2 }, reconsidered))).toEqual([]);
  });
});

describe('suits in lists and figures', () => {
  it('are filtered, counted and rated over what the viewer sees', async () => {
    const jurisdiction = '440304';
    const lay = (change: Record<string, unknown>, outcome?: Record<string, unknown>) => async () => {
      const laid = await layConcluded({ jurisdiction });
      const litigationId = await sued(laid, change);
      if (outcome) await act('recordLitigationOutcome', { ...laid, version: 2 }, { litigationId, decidedOn: TODAY, ...outcome });
      return litigationId;
    };
    const open = await lay({ defenceDueOn: '2014-01-09' })();
    const lost = await lay({}, { outcome: 'CHANGED', headAppeared: true })();
    await lay({}, { outcome: 'MAINTAINED', headAppeared: false })();
    await lay({}, { outcome: 'WITHDRAWN' })();
    await layConcluded({ jurisdiction });
    const list = async (filter: Record<string, unknown>, viewer: Viewer = HEAD) => {
      const query = `query ($filter: LitigationFilter) { litigations(filter: $filter) { nodes { id } totalCount } litigationAggregate(filter: $filter, groupBy: [OUTCOME]) { outcome count } }`;
      return (await ground.ask(query, viewer, { filter: { under: jurisdiction, ...filter } })) as {
        litigations: { nodes: { id: string }[]; totalCount: number };
        litigationAggregate: { outcome: string | null; count: number }[];
      };
    };
    expect((await list({})).litigations.totalCount).toBe(4);
    expect((await list({ outcome: ['CHANGED'] })).litigations.nodes).toEqual([{ id: lost }]);
    expect((await list({ open: true })).litigations.nodes).toEqual([{ id: open }]);
    expect((await list({ open: false })).litigations.totalCount).toBe(3);
    expect((await list({ defenceDueTo: TODAY })).litigations.nodes).toEqual([{ id: open }]);
    expect((await list({ kind: ['RECONSIDERATION'] })).litigations.totalCount).toBe(0);
    expect((await list({})).litigationAggregate).toEqual([
      { outcome: 'CHANGED', count: 1 },
      { outcome: 'MAINTAINED', count: 1 },
      { outcome: 'WITHDRAWN', count: 1 },
      { outcome: null, count: 1 },
    ]);
    expect((await list({}, at('guangzhou', 'OFFICE'))).litigations).toEqual({ nodes: [], totalCount: 0 });
    const figures = (viewer: Viewer) =>
      ground.ask(
        `query ($u: ID) { litigationFigures(under: $u) { decisions litigations litigationRate decided lost lossRate heard appeared appearanceRate } }`,
        viewer,
        { u: jurisdiction },
      );
    expect(await figures(HEAD)).toEqual({
      litigationFigures: {
        decisions: 5,
        litigations: 4,
        litigationRate: 0.8,
        decided: 2,
        lost: 1,
        lossRate: 0.5,
        heard: 2,
        appeared: 1,
        appearanceRate: 0.5,
      },
    });
    expect(await figures(PUBLIC_VIEWER)).toMatchObject({
      litigationFigures: { decisions: 0, litigationRate: null, lossRate: null, appearanceRate: null },
    });
  });
});
