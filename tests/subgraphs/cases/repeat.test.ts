import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { makePatentNumber } from '#law/patent-number.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { litigation } from '../../../subgraphs/cases/tables.ts';
import { clockGround, codes, HEAD, type ClockGround } from './clock-acts.ts';
import { at, officeId, TODAY } from './ground.ts';
import type { Laid, ToLay } from './laid.ts';

let ground: ClockGround;
beforeAll(async () => void (ground = await clockGround()));
afterAll(() => ground.graph.end());

let serial = 100;
const newPatent = (): string => makePatentNumber({ year: 2011, type: 'UTILITY_MODEL', serial: (serial += 1) });
const DECIDED = {
  status: 'CONCLUDED',
  docketedOn: '2013-10-08',
  row: { disposition: 'STOP_ORDER', concludedOn: '2013-11-01' },
} as const satisfies ToLay;
const sue = (laid: Laid, facts: Partial<typeof litigation.$inferInsert>) =>
  ground.graph.rows.insert(litigation).values({
    id: uuidv7(),
    caseId: laid.caseId,
    kind: 'LITIGATION',
    court: '某法院',
    courtCaseNo: '1',
    agencyId: officeId('shenzhen'),
    jurisdiction: '440305',
    filedOn: '2013-11-05',
    notifiedOn: '2013-11-06',
    defenceDueOn: '2013-11-16',
    ...facts,
  });

describe('linking a repeat (专利行政执法办法 §20, R1.3)', () => {
  const link = (laid: Laid, prior: Pick<Laid, 'caseId'>, change: Record<string, unknown> = {}, viewer: Viewer = at('shenzhen')) =>
    ground.act('linkRepeatInfringement', laid, { priorCaseId: prior.caseId, reason: '同一专利再次侵权', ...change }, viewer);

  it('puts the earlier decision on record', async () => {
    const patentNumber = newPatent();
    const prior = await ground.lay({ patentNumber, ...DECIDED });
    const laid = await ground.lay({ patentNumber, status: 'INVESTIGATING' });
    expect(codes(await link(laid, prior))).toEqual([]);
    expect(await ground.read(laid.caseId, 'repeatOf { id } links { kind other { id } reason linkedOn } course { to }')).toMatchObject({
      repeatOf: [{ id: prior.caseId }],
      links: [{ kind: 'REPEAT', other: { id: prior.caseId }, reason: '同一专利再次侵权', linkedOn: TODAY }],
    });
    expect(codes(await link({ ...laid, version: 2 }, prior))).toEqual(['CONFLICT']);
  });

  const EARLIER: readonly [why: string, prior: ToLay, suit?: Partial<typeof litigation.$inferInsert>][] = [
    ['against another party', { ...DECIDED, respondent: '另一家公司' }],
    ['of another kind', { ...DECIDED, kind: 'COUNTERFEIT', row: { disposition: 'PENALISED', concludedOn: '2013-11-01' } }],
    ['decided for the respondent', { ...DECIDED, row: { disposition: 'NOT_INFRINGED', concludedOn: '2013-11-01' } }],
    ['that could still be sued against', { ...DECIDED, row: { disposition: 'STOP_ORDER', concludedOn: '2013-12-20' } }],
    ['that is not decided', { status: 'DELIBERATING', docketedOn: '2013-10-08' }],
    ['that is being sued against', DECIDED, {}],
    ['that a court annulled', DECIDED, { outcome: 'ANNULLED', decidedOn: '2013-12-10' }],
  ];
  it.for(EARLIER)('is refused for a case %s', async ([, wish, suit]) => {
    const patentNumber = newPatent();
    const prior = await ground.lay({ patentNumber, ...wish });
    if (suit) await sue(prior, suit);
    const laid = await ground.lay({ patentNumber, status: 'INVESTIGATING' });
    expect(codes(await link(laid, prior))).toEqual(['INVALID_VALUE']);
  });
  it('is refused for another patent, and open again once a court upheld the decision', async () => {
    const patentNumber = newPatent();
    const prior = await ground.lay({ patentNumber, ...DECIDED });
    const other = await ground.lay({ patentNumber: newPatent(), status: 'INVESTIGATING' });
    expect(codes(await link(other, prior))).toEqual(['INVALID_VALUE']);
    await sue(prior, { outcome: 'MAINTAINED', decidedOn: '2013-12-10' });
    const laid = await ground.lay({ patentNumber, status: 'INVESTIGATING' });
    expect(codes(await link(laid, prior))).toEqual([]);
  });
  it.for<readonly [string, Record<string, unknown>, readonly string[], Viewer?, ToLay?]>([
    ['by another office', {}, ['NOT_FOUND'], at('guangzhou')],
    ['by the province', {}, ['NOT_PERMITTED'], at('province', 'OFFICE')],
    ['on an old version', { version: 6 }, ['CONFLICT']],
    ['without a reason', { reason: '' }, ['REASON_REQUIRED']],
    ['for a case that does not exist', { priorCaseId: 'x' }, ['NOT_FOUND']],
    ['once concluded', {}, ['WRONG_STATE'], undefined, { status: 'CONCLUDED' }],
  ])('is refused %s', async ([, change, expected, viewer, lay]) => {
    const patentNumber = newPatent();
    const prior = await ground.lay({ patentNumber, ...DECIDED });
    const laid = await ground.lay({ patentNumber, status: 'INVESTIGATING', ...lay });
    expect(codes(await link(laid, prior, change, viewer))).toEqual(expected);
  });
  it('is refused for a case that is hidden', async () => {
    const patentNumber = newPatent();
    const prior = await ground.lay({ patentNumber, ...DECIDED, office: 'guangzhou', handlers: ['guangzhou'] });
    const laid = await ground.lay({ patentNumber, status: 'INVESTIGATING' });
    expect(codes(await link(laid, prior))).toEqual(['NOT_FOUND']);
  });
});

describe('the direct stop order on a repeat (专利行政执法办法 §20, R1.3)', () => {
  const PARTS = {
    parties: '双方当事人',
    facts: '再次销售',
    reasons: '重复侵权',
    ruling: '责令立即停止侵权',
    appealRoute: '十五日内可起诉',
  };
  let decisions = 0;
  const stop = async ({ caseId, version }: Laid, change: Record<string, unknown> = {}, viewer: Viewer = HEAD) => {
    const query = `mutation ($input: ConcludeCaseInput!) { concludeCase(input: $input) { userErrors { code rule } } }`;
    const decision = { docNo: `直停${(decisions += 1)}`, ...PARTS };
    const input = { caseId, version, concludedOn: TODAY, disposition: 'STOP_ORDER', decision, ...change };
    return ((await ground.ask(query, viewer, { input })) as { concludeCase: Parameters<typeof codes>[0] }).concludeCase;
  };
  const repeated = async (
    status: 'DOCKETED' | 'SERVED' | 'INVESTIGATING' | 'HEARD' | 'DELIBERATING',
  ): Promise<Laid & { readonly prior: Laid }> => {
    const patentNumber = newPatent();
    const prior = await ground.lay({ patentNumber, ...DECIDED });
    const laid = await ground.lay({ patentNumber, status });
    const linked = await ground.act(
      'linkRepeatInfringement',
      laid,
      { priorCaseId: prior.caseId, reason: '同一专利再次侵权' },
      at('shenzhen'),
    );
    expect(codes(linked)).toEqual([]);
    return { ...laid, version: 2, prior };
  };

  it.for(['DOCKETED', 'SERVED', 'INVESTIGATING'] as const)(
    'is signed by the head alone out of %s, without hearing and votes',
    async (status) => {
      const laid = await repeated(status);
      expect(codes(await stop(laid, {}, at('shenzhen')))).toEqual(['NOT_PERMITTED']);
      expect(codes(await stop(laid, { decision: null }))).toEqual(['INCOMPLETE']);
      expect(codes(await stop(laid))).toEqual([]);
      expect(await ground.read(laid.caseId, 'status disposition')).toEqual({ status: 'CONCLUDED', disposition: 'STOP_ORDER' });
    },
  );
  it('is refused, with the reason, once the earlier decision is attacked or undone, and lawful again when it was upheld', async () => {
    const laid = await repeated('SERVED');
    await sue(laid.prior, {});
    expect((await stop(laid)).userErrors).toEqual([{ code: 'WRONG_STATE', rule: '专利行政执法办法 §20' }]);
    const judged = (outcome: 'ANNULLED' | 'MAINTAINED') =>
      ground.graph.rows.update(litigation).set({ outcome, decidedOn: '2013-12-10' }).where(eq(litigation.caseId, laid.prior.caseId));
    await judged('ANNULLED');
    expect(codes(await stop(laid))).toEqual(['WRONG_STATE']);
    await judged('MAINTAINED');
    expect(codes(await stop(laid))).toEqual([]);
  });
  it('is refused where the case repeats nothing, and still needs the votes once the panel deliberates', async () => {
    const plain = await ground.lay({ patentNumber: newPatent(), status: 'INVESTIGATING' });
    expect((await stop(plain)).userErrors).toEqual([{ code: 'WRONG_STATE', rule: '专利行政执法办法 §20' }]);
    expect(codes(await stop(await repeated('HEARD')))).toEqual(['WRONG_STATE']);
    const voting = await repeated('DELIBERATING');
    expect(codes(await stop(voting)).length).toBe(1);
    expect(codes(await stop(await repeated('INVESTIGATING'), { disposition: 'NOT_INFRINGED' }))).toEqual(['WRONG_STATE']);
  });
});

describe('repeat infringers', () => {
  const query = `query ($j: ID!, $s: Date!) { repeatInfringers(under: $j, docketedFrom: $s) { respondent patent { number } priorDecision { id } laterCases { id } } }`;
  const found = async (viewer: Viewer, numbers: readonly string[], j = '000000', s = '2013-12-01') => {
    const data = (await ground.ask(query, viewer, { j, s })) as { repeatInfringers: { patent: { number: string } }[] };
    return data.repeatInfringers.filter(({ patent }) => numbers.includes(patent.number));
  };
  it('came back over the same patent after a decision in effect, in cases that the viewer sees', async () => {
    const [back, open, early, late] = [newPatent(), newPatent(), newPatent(), newPatent()];
    const prior = await ground.lay({ patentNumber: back, ...DECIDED });
    const later = await ground.lay({ patentNumber: back });
    const far = await ground.lay({ patentNumber: back, office: 'guangzhou', handlers: ['guangzhou'], docketedOn: '2013-12-30' });
    const attacked = await ground.lay({ patentNumber: open, ...DECIDED });
    await sue(attacked, {});
    await ground.lay({ patentNumber: open });
    await ground.lay({ patentNumber: early, ...DECIDED, row: { disposition: 'STOP_ORDER', concludedOn: '2013-12-20' } });
    await ground.lay({ patentNumber: early });
    // upheld only after the next case was docketed: nothing was in effect then
    const upheld = await ground.lay({ patentNumber: late, ...DECIDED });
    await sue(upheld, { outcome: 'MAINTAINED', decidedOn: TODAY });
    await ground.lay({ patentNumber: late, docketedOn: '2014-01-03' });
    const row = { respondent: '深圳某灯饰厂', patent: { number: back }, priorDecision: { id: prior.caseId } };
    const numbers = [back, open, early, late];
    expect(await found(at('province', 'OFFICE'), numbers)).toEqual([{ ...row, laterCases: [{ id: far.caseId }, { id: later.caseId }] }]);
    expect(await found(HEAD, numbers)).toEqual([{ ...row, laterCases: [{ id: later.caseId }] }]);
    // the first decision is hidden from Guangzhou, so it learns of no repeat
    expect(await found(at('guangzhou', 'OFFICE'), numbers)).toEqual([]);
    expect(await found(PUBLIC_VIEWER, numbers)).toEqual([]);
    expect(await found(at('province', 'OFFICE'), numbers, '440100')).toEqual([{ ...row, laterCases: [{ id: far.caseId }] }]);
    expect(await found(at('province', 'OFFICE'), numbers, '000000', '2014-01-01')).toEqual([]);
  });
});

describe('clusters of infringements (专利法 2020 §70, R1.3)', () => {
  const query = `query ($r: Int, $p: Int) { infringementClusters(minRespondents: $r, minProvinces: $p, first: 100) {
    patent { number } respondents caseCount provinces { jurisdiction { code } caseCount } suggests suggestionZh cases(first: 10) { nodes { id } totalCount } } }`;
  const found = async (viewer: Viewer, numbers: readonly string[], variables: Record<string, number> = {}) => {
    const data = (await ground.ask(query, viewer, variables)) as { infringementClusters: { patent: { number: string }; cases: unknown }[] };
    return data.infringementClusters.filter(({ patent }) => numbers.includes(patent.number));
  };
  it('are patents with three respondents or two provinces, over what the viewer sees', async () => {
    const [three, wide, two] = [newPatent(), newPatent(), newPatent()];
    for (const respondent of ['甲公司', '乙公司', '丙公司']) await ground.lay({ patentNumber: three, respondent });
    for (const respondent of ['甲公司', '乙公司']) await ground.lay({ patentNumber: two, respondent });
    await ground.lay({ patentNumber: wide, respondent: '甲公司' });
    await ground.lay({ patentNumber: wide, respondent: '甲公司', office: 'nation', handlers: ['nation'], jurisdiction: '330100' });
    await ground.lay({ patentNumber: two, respondent: '丁公司', kind: 'COUNTERFEIT' });
    const numbers = [three, wide, two];
    const nation = at('nation', 'OFFICE');
    const provinceOf = (code: string, caseCount: number) => ({ jurisdiction: { code }, caseCount });
    expect(await found(nation, numbers)).toMatchObject([
      {
        patent: { number: three },
        respondents: 3,
        caseCount: 3,
        provinces: [provinceOf('440000', 3)],
        suggests: 'JOIN',
        suggestionZh: '同一专利,可合并处理。',
        cases: { totalCount: 3 },
      },
      {
        patent: { number: wide },
        respondents: 1,
        caseCount: 2,
        provinces: [provinceOf('330000', 1), provinceOf('440000', 1)],
        suggests: 'ESCALATE',
        cases: { totalCount: 2 },
      },
    ]);
    expect((await found(nation, numbers, { p: 2 })).map(({ patent }) => patent.number)).toEqual([wide]);
    expect((await found(nation, numbers, { r: 3 })).map(({ patent }) => patent.number)).toEqual([three]);
    expect(await found(nation, numbers, { r: 3, p: 2 })).toEqual([]);
    // the province sees one case of the wide one: no cluster
    expect((await found(at('province', 'OFFICE'), numbers)).map(({ patent }) => patent.number)).toEqual([three]);
    expect(await found(PUBLIC_VIEWER, numbers)).toEqual([]);
  });
  it('cost few statements, however many there are', async () => {
    const { statements, errors } = await ground.graph.ask(cases, at('nation', 'OFFICE'), query, {});
    // the patents, their members, the pages, their counts
    expect([errors, statements.length]).toEqual([[], 4]);
  });
  it.for([{ r: 0 }, { p: 0 }, { p: 41 }, { r: 1001 }])('know bounds: %j', async (variables) => {
    const { errors } = await ground.graph.ask(cases, HEAD, query, variables);
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: Minima/)]);
  });
});
