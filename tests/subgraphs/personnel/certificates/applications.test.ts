import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { event } from '#platform/tables.ts';
import { certificateApplication } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { createDesk, type Desk } from './desk.ts';
import { codes, OFFICES, TODAY, type Persona } from './ground.ts';

let desk: Desk;
beforeAll(async () => void (desk = await createDesk()));
afterAll(() => desk.end());

describe('from the application to the card', () => {
  it('the office applies, the province checks, the nation issues', async () => {
    const officerId = idOf(await desk.graduate());
    const applied = await desk.apply('city', { officerId });
    expect(applied).toMatchObject({
      userErrors: [],
      application: {
        status: 'APPLIED',
        area: { code: '440300' },
        class: { classNo: 'TC-101' },
        officer: { id: officerId },
        agency: { id: OFFICES.shenzhen },
        appliedOn: TODAY,
        version: 1,
      },
    });
    const id = applied.application?.['id'];
    expect((await desk.check('province', id, { approve: true })).application).toMatchObject({
      status: 'PROVINCE_CHECKED',
      checkedOn: TODAY,
      version: 2,
    });
    const issued = await desk.issue('national', id, { version: 2 });
    expect(issued).toMatchObject({
      userErrors: [],
      certificate: {
        number: expect.stringMatching(/^ZFZ\d{7}$/),
        officer: { id: officerId },
        area: { code: '440300' },
        issuedOn: TODAY,
        expiresOn: '2020-01-09',
        verificationDueOn: '2016-01-10',
        standing: 'VALID',
        replaces: null,
      },
      application: { status: 'ISSUED', decidedOn: TODAY, version: 3 },
    });
    expect(issued.application?.['certificate']).toEqual({ number: issued.certificate?.['number'] });
    const events = await desk.rows
      .select({ what: event.what })
      .from(event)
      .where(eq(event.entityId, String(id)));
    expect(events.map(({ what }) => what).toSorted()).toEqual(['APPLICATION_PROVINCE_CHECKED', 'CERTIFICATE_APPLIED']);
    expect(
      await desk.rows
        .select({ what: event.what })
        .from(event)
        .where(eq(event.entityId, String(issued.certificate?.['id']))),
    ).toEqual([{ what: 'CERTIFICATE_ISSUED' }]);
  });

  it('the province, and after it the nation, may refuse it with a reason', async () => {
    for (const [persona, status] of [
      ['province', 'APPLIED'],
      ['national', 'PROVINCE_CHECKED'],
    ] as const) {
      const id = await desk.application(30_000 + desk.next(), 101, await desk.graduate(), { status });
      expect((await desk.check(persona, id, { approve: false })).userErrors).toMatchObject([
        { code: 'INVALID_VALUE', path: ['input', 'refusal'] },
      ]);
      expect((await desk.check(persona, id, { approve: true, refusal: '材料不全' })).userErrors).toHaveLength(1);
      expect((await desk.check(persona, id, { approve: false, refusal: '材料不全' })).application).toMatchObject({
        status: 'REFUSED',
        refusal: '材料不全',
        decidedOn: TODAY,
      });
    }
  });

  it("acts as the province for the nation's own officers, who have none above them", async () => {
    await desk.officer(900, {}, 'nation');
    const id = await desk.application(901, 101, 900, {
      status: 'APPLIED',
      checkedOn: null,
      agencyId: OFFICES.nation,
      jurisdiction: '000000',
      area: '000000',
    });
    expect((await desk.check('national', id, { approve: true })).application).toMatchObject({ status: 'PROVINCE_CHECKED' });
  });

  const STATES = ['APPLIED', 'PROVINCE_CHECKED', 'ISSUED', 'REFUSED'] as const;
  const MAY = new Set([
    'APPLIED approve province',
    'APPLIED refuse province',
    'PROVINCE_CHECKED refuse national',
    'PROVINCE_CHECKED issue national',
  ]);
  const ALL = STATES.flatMap((state) =>
    (['approve', 'refuse', 'issue'] as const).flatMap((step) =>
      (['national', 'province', 'city', 'elsewhere'] as const).map((by) => [state, step, by] as const),
    ),
  );
  it.for(ALL)('%s: %s by %s', async ([status, step, by]) => {
    const officer = await desk.graduate();
    const id = await desk.application(40_000 + desk.next(), 101, officer, {
      status,
      ...(status === 'ISSUED' && { certificateId: idOf(77) }),
    });
    const acted =
      step === 'issue'
        ? await desk.issue(by, id)
        : await desk.check(by, id, step === 'approve' ? { approve: true } : { approve: false, refusal: '不符合条件' });
    const may = MAY.has(`${status} ${step} ${by}`);
    const strange =
      by === 'elsewhere' ? 'NOT_FOUND' : by === 'city' || (step === 'issue' && by === 'province') ? 'NOT_PERMITTED' : 'WRONG_STATE';
    expect(codes(acted)).toEqual(may ? [] : [strange]);
    const [row] = await desk.rows.select().from(certificateApplication).where(eq(certificateApplication.id, id));
    expect(row?.version).toBe(may ? 2 : 1);
  });

  it('answers a repeat like the first, and an old version with CONFLICT', async () => {
    const id = await desk.application(50_000 + desk.next(), 101, await desk.graduate());
    expect(codes(await desk.issue('national', id, { version: 2 }))).toEqual(['CONFLICT']);
    const first = await desk.issue('national', id, { idempotencyKey: 'issue once' });
    expect([codes(first), await desk.issue('national', id, { idempotencyKey: 'issue once' })]).toEqual([[], first]);
  });
});

describe('an application is refused', () => {
  it.for<[string, () => Promise<object>, string[]]>([
    ['for nobody', async () => ({ officerId: idOf(99) }), ['NOT_FOUND']],
    ['on no class', async () => ({ officerId: idOf(await desk.graduate()), classId: idOf(98) }), ['NOT_FOUND']],
    [
      'on a class of another kind',
      async () => ({ officerId: idOf(await desk.graduate()), classId: await desk.class(102, { kind: 'SPECIALISED' }) }),
      ['INVALID_VALUE'],
    ],
    ['beyond the office', async () => ({ officerId: idOf(await desk.graduate()), area: '440000' }), ['NO_JURISDICTION']],
    ['for a place that is none', async () => ({ officerId: idOf(await desk.graduate()), area: '44' }), ['INVALID_VALUE']],
    [
      'while another is on its way',
      async () => {
        const officer = await desk.graduate();
        await desk.application(60_000 + desk.next(), 101, officer, { status: 'APPLIED' });
        return { officerId: idOf(officer) };
      },
      ['WRONG_STATE'],
    ],
    [
      'for who holds a card',
      async () => {
        const officer = await desk.graduate();
        await desk.card(60_000 + desk.next(), officer, { status: 'SUSPENDED' });
        return { officerId: idOf(officer) };
      },
      ['ALREADY_CERTIFIED'],
    ],
  ])('%s', async ([, input, expected]) => expect(codes(await desk.apply('city', await input()))).toEqual(expected));

  it('for who left, and for every other reason at once', async () => {
    await desk.officer(910, { leftOn: '2013-12-31' });
    const acted = await desk.apply('city', { officerId: idOf(910), classId: 'x', area: '330000' });
    expect(codes(acted)).toEqual(['NOT_OF_THIS_OFFICE', 'NOT_FOUND', 'NO_JURISDICTION']);
  });

  it.for<[Persona, string]>([
    ['province', 'NOT_PERMITTED'],
    ['national', 'NOT_PERMITTED'],
    ['handler', 'NOT_PERMITTED'],
    ['county', 'NOT_FOUND'],
    ['elsewhere', 'NOT_FOUND'],
    ['centre', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('to %s', async ([persona, code]) =>
    expect(codes(await desk.apply(persona, { officerId: idOf(await desk.graduate()) }))).toEqual([code]),
  );

  it('after a refused one it may be made again', async () => {
    const officer = await desk.graduate();
    await desk.application(61_000 + desk.next(), 101, officer, { status: 'REFUSED' });
    expect(codes(await desk.apply('city', { officerId: idOf(officer) }))).toEqual([]);
  });
});
