import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plaqueOf } from '#law/plaques.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { raise } from '../../../../subgraphs/institutions/lifecycle/units.ts';
import { idOf } from '../../../support/graph.ts';
import { actingGround, APPROVED, DIVISION, WHO, type ActingGround } from './acting.ts';

let ground: ActingGround;
beforeAll(async () => void (ground = await actingGround()));
afterAll(() => ground.end());

const UNIT = 'unit { id name kind dutyLevel setUpOn closedOn plaque plaqueRaisedOn approvalNo approvedOn agency { code } }';
const UNKNOWN = idOf(999);

describe('setting up a unit', () => {
  it('is done by an office for itself, and leaves a trace', async () => {
    const { unit, refused } = await ground.act(WHO.city, 'createUnit', { ...DIVISION, name: ' 执法一处 ' }, UNIT);
    const bare = { closedOn: null, plaque: null, plaqueRaisedOn: null, approvalNo: null, approvedOn: null, agency: { code: 'IPO-440300' } };
    expect([refused, unit]).toEqual([[], { ...DIVISION, ...bare, id: expect.any(String), name: '执法一处' }]);
    expect(await ground.events((unit as { id: string }).id)).toEqual([
      { what: 'UNIT_CREATED', payload: { kind: 'DIVISION', dutyLevel: 'DEDICATED' }, actor: 'office 4403' },
    ]);
  });

  it.each(['handler', 'analyst', 'centre', 'public'] as const)('is not for a %s', async (who) => {
    expect(await ground.act(WHO[who], 'createUnit', DIVISION, UNIT)).toEqual({
      unit: null,
      refused: [['NOT_PERMITTED', '', 'R14.2']],
    });
  });

  it('with the same key happens once; with another input the key is refused', async () => {
    const input = { ...DIVISION, idempotencyKey: 'unit-1' };
    const first = await ground.act(WHO.county, 'createUnit', input, 'unit { id }');
    expect(await ground.act(WHO.county, 'createUnit', input, 'unit { id }')).toEqual(first);
    const other = await ground.act(WHO.county, 'createUnit', { ...input, name: '另一科' }, 'unit { id }');
    expect(other.refused).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey', 'R17.1']]);
    const { data } = await ground.ask(WHO.county, '{ agencyUnits(filter: { under: "440305" }) { totalCount } }');
    expect(data).toEqual({ agencyUnits: { totalCount: 1 } });
  });

  it('refuses all that is wrong at once', async () => {
    const input = { ...DIVISION, name: ' ', setUpOn: '2014-01-11' };
    expect((await ground.act(WHO.city, 'createUnit', input, UNIT)).refused).toEqual([
      ['INVALID_VALUE', 'input.name', null],
      ['WRONG_DATE', 'input.setUpOn', null],
    ]);
    const early = await ground.act(WHO.city, 'createUnit', { ...DIVISION, setUpOn: '2004-02-29' }, UNIT);
    expect(early.refused).toEqual([['WRONG_DATE', 'input.setUpOn', 'R14.2']]);
    const long = await ground.act(WHO.city, 'createUnit', { ...DIVISION, name: '科'.repeat(61) }, UNIT);
    expect(long.refused).toEqual([['INVALID_VALUE', 'input.name', null]]);
  });
});

describe('raising a plaque (R14.4)', () => {
  it('a province raises a corps, a city a detachment, with the approval of the staffing authority', async () => {
    for (const [who, plaque] of [
      ['province', 'CORPS'],
      ['city', 'DETACHMENT'],
    ] as const) {
      const unitId = await ground.unit(WHO[who]);
      const { unit, refused } = await ground.act(WHO[who], 'raisePlaque', { unitId, plaque, ...APPROVED }, UNIT);
      expect([refused, unit]).toEqual([
        [],
        expect.objectContaining({ plaque, plaqueRaisedOn: '2012-05-01', approvalNo: '粤编办〔2012〕5号', approvedOn: '2012-04-01' }),
      ]);
      expect((await ground.events(unitId)).at(-1)).toMatchObject({ what: 'PLAQUE_RAISED', payload: { plaque } });
      const again = await ground.act(WHO[who], 'raisePlaque', { unitId, plaque, ...APPROVED }, UNIT);
      expect(again.refused).toEqual([['WRONG_STATE', '', 'R14.4']]);
      const second = await ground.unit(WHO[who], { name: '执法二处' });
      expect((await ground.act(WHO[who], 'raisePlaque', { unitId: second, plaque, ...APPROVED }, UNIT)).refused).toEqual([
        ['WRONG_STATE', '', 'R14.4'],
      ]);
      const closed = await ground.act(WHO[who], 'closeUnit', { unitId, closedOn: '2013-01-01' }, UNIT);
      expect(closed.refused).toEqual([]);
      const early = await ground.act(WHO[who], 'raisePlaque', { unitId: second, plaque, ...APPROVED, raisedOn: '2012-12-31' }, UNIT);
      expect(early.refused).toEqual([['WRONG_STATE', '', 'R14.4']]);
      const after = await ground.act(WHO[who], 'raisePlaque', { unitId: second, plaque, ...APPROVED, raisedOn: '2013-01-01' }, UNIT);
      expect(after.refused).toEqual([]);
    }
  });

  it('every other pair of level and plaque is refused, naming the rule: a county raises no corps', async () => {
    const pairs = (['nation', 'province', 'city', 'county'] as const).flatMap((who) =>
      (['CORPS', 'DETACHMENT'] as const).map((plaque) => [who, plaque] as const),
    );
    const levels = { nation: 'NATION', province: 'PROVINCE', city: 'PREFECTURE', county: 'COUNTY' } as const;
    const forbidden = pairs.filter(([who, plaque]) => plaqueOf(levels[who]) !== plaque);
    expect(forbidden).toHaveLength(6);
    for (const [who, plaque] of forbidden) {
      const unitId = await ground.unit(WHO[who]);
      const { unit, refused } = await ground.act(WHO[who], 'raisePlaque', { unitId, plaque, ...APPROVED }, UNIT);
      expect([who, plaque, unit, refused]).toEqual([who, plaque, null, [['INVALID_VALUE', 'input.plaque', 'R14.4']]]);
    }
  });

  it('needs a document of before, a unit that is there, and a day that has come', async () => {
    const unitId = await ground.unit(WHO.zhejiang);
    const refused = async (input: Record<string, unknown>) =>
      (await ground.act(WHO.zhejiang, 'raisePlaque', { unitId, plaque: 'CORPS', ...APPROVED, ...input }, UNIT)).refused;
    expect(await refused({ approvalNo: ' ' })).toEqual([['INVALID_VALUE', 'input.approvalNo', 'R14.4']]);
    expect(await refused({ approvedOn: '2012-05-02' })).toEqual([['WRONG_DATE', 'input.approvedOn', 'R14.4']]);
    expect(await refused({ raisedOn: '2012-02-29', approvedOn: '2012-02-01' })).toEqual([['WRONG_DATE', 'input.raisedOn', 'R14.4']]);
    expect(await refused({ raisedOn: '2014-01-11' })).toEqual([['WRONG_DATE', 'input.raisedOn', null]]);
    expect(await refused({ approvalNo: '', approvedOn: '2014-01-12', raisedOn: '2014-01-11' })).toHaveLength(3);
    await ground.act(WHO.zhejiang, 'closeUnit', { unitId, closedOn: '2013-01-01' }, UNIT);
    expect(await refused({})).toEqual([['WRONG_STATE', '', null]]);
    const facts = {
      unit: { validFrom: '2012-03-01', validTo: null, plaque: null },
      level: 'PROVINCE',
      elsewhere: false,
      today: '2014-01-10',
    } as const;
    expect(raise({ unitId, plaque: 'CORPS', ...APPROVED, approvedOn: APPROVED.raisedOn }, facts).ok).toBe(true);
  });

  it('two at once for one office: one is raised, the other is told', async () => {
    const units = await Promise.all(['甲处', '乙处'].map((name) => ground.unit(WHO.zhejiang, { name })));
    const answers = await Promise.all(
      units.map((unitId) => ground.act(WHO.zhejiang, 'raisePlaque', { unitId, plaque: 'CORPS', ...APPROVED }, 'unit { plaque }')),
    );
    expect(answers.map(({ refused }) => refused).toSorted()).toEqual([[], [['WRONG_STATE', '', 'R14.4']]]);
  });
});

describe('changing what belongs to another office', () => {
  it.each([
    ['closeUnit', { closedOn: '2013-01-01' }],
    ['raisePlaque', { plaque: 'DETACHMENT', ...APPROVED }],
  ])('%s: those who see the unit are told so, all others find nothing', async (field, input) => {
    const unitId = await ground.unit(WHO.city);
    for (const who of ['nation', 'province', 'handler', 'analyst'] as const) {
      expect([who, await ground.act(WHO[who], field, { unitId, ...input }, UNIT)]).toEqual([
        who,
        { unit: null, refused: [['NOT_PERMITTED', '', 'R14.2']] },
      ]);
    }
    for (const who of ['county', 'zhejiang', 'centre', 'public'] as const) {
      const hidden = await ground.act(WHO[who], field, { unitId, ...input }, UNIT);
      expect([who, hidden]).toEqual([who, { unit: null, refused: [['NOT_FOUND', '', null]] }]);
      expect(await ground.act(WHO[who], field, { unitId: UNKNOWN, ...input }, UNIT)).toEqual(hidden);
    }
    expect((await ground.act(WHO.city, field, { unitId: 'no id', ...input }, UNIT)).refused).toEqual([['NOT_FOUND', '', null]]);
  });
});

describe('closing a unit', () => {
  it('ends it once, after its first day and that of its plaque, not in the future', async () => {
    const unitId = await ground.unit(WHO.nation);
    const close = async (closedOn: string, of = unitId, who = WHO.nation) =>
      (await ground.act(who, 'closeUnit', { unitId: of, closedOn }, UNIT)).refused;
    expect(await close('2012-03-01')).toEqual([['WRONG_DATE', 'input.closedOn', null]]);
    expect(await close('2014-01-11')).toEqual([['WRONG_DATE', 'input.closedOn', null]]);
    expect(await close('2014-01-10')).toEqual([]);
    expect(await close('2014-01-10')).toEqual([['WRONG_STATE', '', null]]);
    expect((await ground.events(unitId)).at(-1)).toMatchObject({ what: 'UNIT_CLOSED', payload: { closedOn: '2014-01-10' } });
  });
});

describe('units in lists', () => {
  const LIST = `query ($filter: AgencyUnitFilter, $orderBy: AgencyUnitOrder, $first: Int, $after: String) {
    agencyUnits(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id name setUpOn agency { code } } pageInfo { hasNextPage endCursor } totalCount } }`;
  interface Listed {
    readonly agencyUnits: {
      readonly nodes: { id: string; name: string; setUpOn: string }[];
      readonly pageInfo: { hasNextPage: boolean; endCursor: string };
      readonly totalCount: number;
    };
  }
  const list = async (viewer: (typeof WHO)[keyof typeof WHO], variables: Record<string, unknown>) =>
    (await ground.ask(viewer, LIST, { first: 100, ...variables })).data['agencyUnits'] as Listed['agencyUnits'];

  it('are filtered by division, kind, duty, plaque and day', async () => {
    await ground.unit(WHO.city, { name: '指挥中心', kind: 'DISPATCH_COMMAND', dutyLevel: 'MAIN', setUpOn: '2013-05-01' });
    const names = async (filter: Record<string, unknown>) => (await list(WHO.nation, { filter })).nodes.map(({ name }) => name);
    expect(await names({ under: '440300', kind: ['DISPATCH_COMMAND'] })).toEqual(['指挥中心']);
    expect(await names({ under: '440300', dutyLevel: ['MAIN'] })).toEqual(['指挥中心']);
    expect(await names({ kind: ['DISPATCH_COMMAND'], on: '2013-04-30' })).toEqual([]);
    expect(await names({ kind: ['DISPATCH_COMMAND'], on: '2013-05-01' })).toEqual(['指挥中心']);
    expect(await names({ under: '440000', plaque: ['CORPS'], on: '2012-04-30' })).toEqual([]);
    expect(await names({ under: '440000', plaque: ['CORPS'], on: '2012-05-01' })).toEqual(['专利行政执法处']);
    expect(await names({ under: '440000', plaque: ['CORPS'], on: '2013-01-01' })).toEqual(['执法二处']);
    expect(await names({ under: '450000' })).toEqual([]);
  });

  it('page through equal days without loss, in both orders', async () => {
    for (const orderBy of ['SET_UP_DESC', 'SET_UP_ASC']) {
      const whole = await list(WHO.nation, { orderBy });
      const ids: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Listed['agencyUnits'] = await list(WHO.nation, { orderBy, first: 3, after });
        ids.push(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(ids).toEqual(whole.nodes.map(({ id }) => id));
      expect(ids).toHaveLength(whole.totalCount);
    }
  });

  it('are counted by groups', async () => {
    const count = async (args: string) =>
      (await ground.ask(WHO.nation, `{ agencyUnitAggregate${args} { jurisdiction { code } kind dutyLevel plaque count } }`)).data;
    const none = { jurisdiction: null, kind: null, dutyLevel: null, plaque: null };
    expect(await count('(filter: { kind: [DISPATCH_COMMAND] })')).toEqual({ agencyUnitAggregate: [{ ...none, count: 1 }] });
    expect(await count('(filter: { kind: [DISPATCH_COMMAND] }, groupBy: [PREFECTURE, KIND, DUTY_LEVEL])')).toEqual({
      agencyUnitAggregate: [{ ...none, jurisdiction: { code: '440300' }, kind: 'DISPATCH_COMMAND', dutyLevel: 'MAIN', count: 1 }],
    });
    expect(await count('(filter: { plaque: [CORPS], on: "2014-01-10" }, groupBy: [PROVINCE, PLAQUE])')).toEqual({
      agencyUnitAggregate: ['330000', '440000'].map((code) => ({ ...none, jurisdiction: { code }, plaque: 'CORPS', count: 1 })),
    });
  });

  it('show offices their own and those below; an office names its units of a day', async () => {
    const seen = async (who: keyof typeof WHO) => (await list(WHO[who], {})).totalCount;
    const [nation, province, city, county] = [await seen('nation'), await seen('province'), await seen('city'), await seen('county')];
    expect(await seen('analyst')).toBe(nation);
    expect(await seen('handler')).toBe(city);
    expect([nation > province, province > city, city > county, county > 0]).toEqual([true, true, true, true]);
    expect([await seen('centre'), await seen('public')]).toEqual([0, 0]);
    const NESTED = `query ($on: Date) { agencies(first: 50) { nodes { code units(on: $on) { name plaque } venues(on: $on) { id } equipment(on: $on) { id } } } }`;
    const { data, statements } = await ground.ask(WHO.nation, NESTED, { on: '2012-05-01' });
    const nodes = (data as { agencies: { nodes: { code: string; units: { name: string }[] }[] } }).agencies.nodes;
    expect(nodes.find(({ code }) => code === 'IPO-440000')?.units.map(({ name }) => name)).toContain('专利行政执法处');
    // the page, then units, venues and equipment of all its offices at once
    expect(statements).toBe(4);
    const hidden = await ground.ask(WHO.public, NESTED, { on: '2012-05-01' });
    const stubs = (hidden.data as { agencies: { nodes: Record<'units' | 'venues' | 'equipment', unknown>[] } }).agencies.nodes;
    for (const { units, venues, equipment } of stubs) expect([units, venues, equipment]).toEqual([null, null, null]);
    const { statements: many } = await ground.ask(WHO.nation, LIST, { first: 50 });
    // the page, its count, the offices
    expect(many).toBe(3);
  });

  it('by id and by reference: who may not see it finds nothing', async () => {
    const id = await ground.unit(WHO.city, { name: '查询处' });
    const one = async (who: keyof typeof WHO) => (await ground.ask(WHO[who], `{ agencyUnit(id: "${id}") { name } }`)).data;
    expect(await one('province')).toEqual({ agencyUnit: { name: '查询处' } });
    for (const who of ['county', 'zhejiang', 'centre', 'public'] as const) expect(await one(who)).toEqual({ agencyUnit: null });
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on AgencyUnit { name } } }';
    const of = [
      { __typename: 'AgencyUnit', id },
      { __typename: 'AgencyUnit', id: UNKNOWN },
    ];
    const { data } = await ground.graph.ask(institutions, WHO.city, query, { of });
    expect(data).toEqual({ _entities: [{ name: '查询处' }, null] });
  });
});
