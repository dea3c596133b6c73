import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../support/graph.ts';
import { actingGround, WHO, type ActingGround } from './acting.ts';

let ground: ActingGround;
beforeAll(async () => void (ground = await actingGround()));
afterAll(() => ground.end());

const UNKNOWN = idOf(999);
const ROOM = { kind: 'DEDICATED', address: '科技路1号专利纠纷调处室', rooms: 2, recording: true, openedOn: '2012-03-01' };
const VENUE = 'venue { id kind address rooms recording openedOn closedOn agency { code } }';
const LOT = { kind: 'COMPUTER', quantity: 5, acquiredOn: '2012-03-01', heldBy: '执法处' };
const EQUIPMENT = 'equipment { id kind quantity condition heldBy acquiredOn retiredOn agency { code } }';
const SPLIT = 'equipment { quantity condition retiredOn } lots { kind quantity condition heldBy acquiredOn retiredOn }';

type Who = keyof typeof WHO;
const venue = async (who: Who = 'city'): Promise<string> => {
  const { venue: made, refused } = await ground.act(WHO[who], 'openVenue', ROOM, VENUE);
  expect(refused).toEqual([]);
  return (made as { id: string }).id;
};
const lot = async (who: Who = 'city', input: Record<string, unknown> = {}): Promise<string> => {
  const { equipment, refused } = await ground.act(WHO[who], 'acquireEquipment', { ...LOT, ...input }, EQUIPMENT);
  expect(refused).toEqual([]);
  return (equipment as { id: string }).id;
};

describe('a venue', () => {
  it('is opened by an office for itself and closed once, and leaves a trace', async () => {
    const { venue: made, refused } = await ground.act(WHO.county, 'openVenue', ROOM, VENUE);
    expect([refused, made]).toEqual([[], { ...ROOM, id: expect.any(String), closedOn: null, agency: { code: 'IPO-440305' } }]);
    const venueId = (made as { id: string }).id;
    const close = async (closedOn: string) => ground.act(WHO.county, 'closeVenue', { venueId, closedOn }, 'venue { closedOn }');
    expect((await close('2012-03-01')).refused).toEqual([['WRONG_DATE', 'input.closedOn', null]]);
    expect((await close('2014-01-11')).refused).toEqual([['WRONG_DATE', 'input.closedOn', null]]);
    expect(await close('2013-03-01')).toEqual({ venue: { closedOn: '2013-03-01' }, refused: [] });
    expect((await close('2013-03-02')).refused).toEqual([['WRONG_STATE', '', null]]);
    expect(await ground.events(venueId)).toMatchObject([
      { what: 'VENUE_OPENED' },
      { what: 'VENUE_CLOSED', payload: { closedOn: '2013-03-01' } },
    ]);
  });

  it('refuses all that is wrong at once', async () => {
    const wrong = { ...ROOM, address: ' 1 ', rooms: 0, openedOn: '2014-01-11' };
    expect((await ground.act(WHO.city, 'openVenue', wrong, VENUE)).refused).toEqual([
      ['INVALID_VALUE', 'input.address', null],
      ['INVALID_VALUE', 'input.rooms', null],
      ['WRONG_DATE', 'input.openedOn', null],
    ]);
    expect((await ground.act(WHO.city, 'openVenue', { ...ROOM, rooms: 201, openedOn: '2004-02-29' }, VENUE)).refused).toEqual([
      ['INVALID_VALUE', 'input.rooms', null],
      ['WRONG_DATE', 'input.openedOn', 'R14.2'],
    ]);
  });

  it('an office names its venues of a day', async () => {
    await venue('zhejiang');
    const on = async (day: string) =>
      (await ground.ask(WHO.zhejiang, `{ agencyByCode(code: "IPO-330000") { venues(on: "${day}") { kind } } }`)).data;
    expect(await on('2012-02-29')).toEqual({ agencyByCode: { venues: [] } });
    expect(await on('2012-03-01')).toEqual({ agencyByCode: { venues: [{ kind: 'DEDICATED' }] } });
  });
});

describe('equipment', () => {
  it('is recorded by an office for itself, good unless told otherwise', async () => {
    const { equipment, refused } = await ground.act(WHO.city, 'acquireEquipment', LOT, EQUIPMENT);
    expect([refused, equipment]).toEqual([
      [],
      { ...LOT, id: expect.any(String), condition: 'GOOD', retiredOn: null, agency: { code: 'IPO-440300' } },
    ]);
    expect(await ground.events((equipment as { id: string }).id)).toMatchObject([
      { what: 'EQUIPMENT_ACQUIRED', payload: { kind: 'COMPUTER', quantity: 5 } },
    ]);
  });

  it('refuses all that is wrong at once', async () => {
    const wrong = { ...LOT, quantity: 0, heldBy: ' ', acquiredOn: '2014-01-11' };
    expect((await ground.act(WHO.city, 'acquireEquipment', wrong, EQUIPMENT)).refused).toEqual([
      ['INVALID_VALUE', 'input.quantity', null],
      ['INVALID_VALUE', 'input.heldBy', null],
      ['WRONG_DATE', 'input.acquiredOn', null],
    ]);
    expect((await ground.act(WHO.city, 'acquireEquipment', { ...LOT, quantity: 10_001 }, EQUIPMENT)).refused).toHaveLength(1);
  });

  it('retires as a whole or in part; what is left goes on as another lot', async () => {
    const equipmentId = await lot();
    const { equipment, lots, refused } = await ground.act(
      WHO.city,
      'retireEquipment',
      { equipmentId, quantity: 2, retiredOn: '2013-01-01' },
      SPLIT,
    );
    expect([refused, equipment, lots]).toEqual([
      [],
      { quantity: 5, condition: 'GOOD', retiredOn: '2013-01-01' },
      [{ kind: 'COMPUTER', quantity: 3, condition: 'GOOD', heldBy: '执法处', acquiredOn: '2013-01-01', retiredOn: null }],
    ]);
    const whole = await lot('city', { kind: 'PRINTER' });
    const gone = await ground.act(WHO.city, 'retireEquipment', { equipmentId: whole, retiredOn: '2013-01-01' }, SPLIT);
    expect([gone.lots, gone.equipment]).toEqual([[], { quantity: 5, condition: 'GOOD', retiredOn: '2013-01-01' }]);
    expect((await ground.events(whole)).at(-1)).toMatchObject({ what: 'EQUIPMENT_RETIRED', payload: { quantity: 5 } });
  });

  it('changes condition as a whole or in part; past days keep the old one', async () => {
    const equipmentId = await lot('county');
    const input = { equipmentId, quantity: 1, condition: 'BROKEN', changedOn: '2013-01-01' };
    const { lots, refused } = await ground.act(WHO.county, 'changeEquipmentCondition', input, SPLIT);
    expect([refused, (lots as { quantity: number; condition: string }[]).map(({ quantity, condition }) => [quantity, condition])]).toEqual([
      [],
      [
        [1, 'BROKEN'],
        [4, 'GOOD'],
      ],
    ]);
    const on = async (day: string) => {
      const { data } = await ground.ask(
        WHO.county,
        `{ equipmentAggregate(filter: { under: "440305", on: "${day}" }, groupBy: [CONDITION]) { condition count quantity } }`,
      );
      return (data as { equipmentAggregate: unknown }).equipmentAggregate;
    };
    expect(await on('2012-12-31')).toEqual([{ condition: 'GOOD', count: 1, quantity: 5 }]);
    expect(await on('2013-01-01')).toEqual([
      { condition: 'BROKEN', count: 1, quantity: 1 },
      { condition: 'GOOD', count: 1, quantity: 4 },
    ]);
    expect((await ground.events(equipmentId)).at(-1)).toMatchObject({
      what: 'EQUIPMENT_CHANGED',
      payload: { condition: 'BROKEN', quantity: 1 },
    });
  });

  it.each([
    ['retireEquipment', 'retiredOn', {}],
    ['changeEquipmentCondition', 'changedOn', { condition: 'WORN' }],
  ])('%s refuses what cannot be, and a lot that has ended', async (field, day, more) => {
    const equipmentId = await lot();
    const refused = async (input: Record<string, unknown>) =>
      (await ground.act(WHO.city, field, { equipmentId, [day]: '2013-01-01', ...more, ...input }, SPLIT)).refused;
    expect(await refused({ [day]: '2012-03-01' })).toEqual([['WRONG_DATE', `input.${day}`, null]]);
    expect(await refused({ [day]: '2014-01-11', quantity: 0 })).toEqual([
      ['WRONG_DATE', `input.${day}`, null],
      ['INVALID_VALUE', 'input.quantity', null],
    ]);
    expect(await refused({ quantity: 6 })).toEqual([['INVALID_VALUE', 'input.quantity', 'R16.3']]);
    const both = await Promise.all([refused({}), refused({})]);
    expect(both.toSorted()).toEqual([[], [['WRONG_STATE', '', null]]]);
    expect(await refused({})).toEqual([['WRONG_STATE', '', null]]);
  });

  it('a change into the condition that it is in is none', async () => {
    const input = { equipmentId: await lot(), condition: 'GOOD', changedOn: '2013-01-01' };
    expect((await ground.act(WHO.city, 'changeEquipmentCondition', input, SPLIT)).refused).toEqual([
      ['INVALID_VALUE', 'input.condition', 'R16.3'],
    ]);
  });

  it('with the same key is changed once', async () => {
    const input = { equipmentId: await lot('zhejiang'), quantity: 2, retiredOn: '2013-01-01', idempotencyKey: 'retire-1' };
    const first = await ground.act(WHO.zhejiang, 'retireEquipment', input, SPLIT);
    expect(first.refused).toEqual([]);
    expect(await ground.act(WHO.zhejiang, 'retireEquipment', input, SPLIT)).toEqual(first);
  });

  it('is summed by province, kind and condition', async () => {
    const { data, statements } = await ground.ask(
      WHO.nation,
      `{ equipmentAggregate(filter: { kind: [PRINTER], on: "2012-06-01" }, groupBy: [PROVINCE, KIND, PROVINCE]) { jurisdiction { code } kind condition count quantity } }`,
    );
    expect(data).toEqual({
      equipmentAggregate: [{ jurisdiction: { code: '440000' }, kind: 'PRINTER', condition: null, count: 1, quantity: 5 }],
    });
    expect(statements).toBe(2);
    const none = await ground.ask(
      WHO.public,
      '{ equipmentAggregate(groupBy: [KIND]) { count } all: equipmentAggregate { count quantity } }',
    );
    expect(none.data).toEqual({ equipmentAggregate: [], all: [{ count: 0, quantity: 0 }] });
  });
});

describe('what is not the own office’s', () => {
  it.each(['handler', 'analyst', 'centre', 'public'] as const)('a %s records nothing', async (who) => {
    expect((await ground.act(WHO[who], 'openVenue', ROOM, VENUE)).refused).toEqual([['NOT_PERMITTED', '', 'R14.2']]);
    expect((await ground.act(WHO[who], 'acquireEquipment', LOT, EQUIPMENT)).refused).toEqual([['NOT_PERMITTED', '', 'R14.2']]);
  });

  it.each<[string, 'venueId' | 'equipmentId', Record<string, unknown>]>([
    ['closeVenue', 'venueId', { closedOn: '2013-01-01' }],
    ['retireEquipment', 'equipmentId', { retiredOn: '2013-01-01' }],
    ['changeEquipmentCondition', 'equipmentId', { condition: 'WORN', changedOn: '2013-01-01' }],
  ])('%s: those who see it are told so, all others find nothing', async (field, key, input) => {
    const id = key === 'venueId' ? await venue() : await lot();
    const refused = async (who: Who, target: string) =>
      (await ground.act(WHO[who], field, { [key]: target, ...input }, 'userErrors { code }')).refused;
    for (const who of ['nation', 'province', 'handler', 'analyst'] as const)
      expect(await refused(who, id)).toEqual([['NOT_PERMITTED', '', 'R14.2']]);
    for (const who of ['county', 'zhejiang', 'centre', 'public'] as const) {
      expect(await refused(who, id)).toEqual([['NOT_FOUND', '', null]]);
      expect(await refused(who, UNKNOWN)).toEqual([['NOT_FOUND', '', null]]);
    }
    expect(await refused('city', id)).toEqual([]);
  });
});
