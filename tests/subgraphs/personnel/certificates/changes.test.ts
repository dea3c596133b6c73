import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { event } from '#platform/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { certificate } from '../../../../subgraphs/personnel/tables.ts';
import { codes, createGround, TODAY, type Acted, type Ground, type Persona } from './ground.ts';

let ground: Ground;
let n = 1000;
beforeAll(async () => void (ground = await createGround()));
afterAll(() => ground.end());

/** A new officer of Shenzhen with a card. */
async function fresh(more: Partial<typeof certificate.$inferInsert> = {}): Promise<string> {
  n += 1;
  await ground.officer(n);
  return ground.card(10_000 + n, n, more);
}
const DUE = { verificationDueOn: '2014-02-01' };
const ON_SUSPENSION = { status: 'SUSPENDED', statusFrom: '2013-11-01' } as const;
const OVERDUE = { verificationDueOn: '2013-12-31' };

/** each act: what it needs, the card that it may be done to, who may, and what comes of it */
const ACTS: readonly (readonly [
  field: string,
  input: Readonly<Record<string, unknown>>,
  card: Partial<typeof certificate.$inferInsert>,
  may: readonly Persona[],
  becomes: Readonly<Record<string, unknown>>,
])[] = [
  [
    'suspendCertificate',
    { reason: '涉嫌违纪,正在调查' },
    {},
    ['province', 'national'],
    { status: 'SUSPENDED', standing: 'SUSPENDED', statusReason: '涉嫌违纪,正在调查' },
  ],
  [
    'reinstateCertificate',
    {},
    ON_SUSPENSION,
    ['province', 'national'],
    { status: 'VALID', standing: 'VALID', lapses: [{ fromOn: '2013-11-01', toOn: TODAY }], statusReason: null },
  ],
  [
    'cancelCertificate',
    { cause: 'RETIRED' },
    {},
    ['city', 'province', 'national'],
    { status: 'CANCELLED', standing: 'CANCELLED', statusReason: 'RETIRED' },
  ],
  [
    'cancelCertificate',
    { cause: 'LEFT_POST' },
    ON_SUSPENSION,
    ['city', 'province', 'national'],
    { status: 'CANCELLED', lapses: [{ fromOn: '2013-11-01', toOn: TODAY }] },
  ],
  ['revokeCertificate', { reason: '收受当事人财物' }, {}, ['national'], { status: 'REVOKED', standing: 'REVOKED' }],
  ['reportCertificateLost', { voidStatement: '深圳特区报2014年1月9日公告作废' }, {}, ['city'], { status: 'LOST', standing: 'LOST' }],
  [
    'verifyCertificate',
    { outcome: 'PASSED' },
    DUE,
    ['province', 'national'],
    { status: 'VALID', standing: 'VALID', verificationDueOn: '2016-01-10', lapses: [] },
  ],
  [
    'verifyCertificate',
    { outcome: 'PASSED' },
    OVERDUE,
    ['province', 'national'],
    { verificationDueOn: '2016-01-10', lapses: [{ fromOn: '2014-01-01', toOn: TODAY }] },
  ],
  [
    'verifyCertificate',
    { outcome: 'FAILED', reason: '考核不合格' },
    DUE,
    ['province', 'national'],
    { status: 'COLLECTED', standing: 'COLLECTED', statusReason: '考核不合格' },
  ],
  ['verifyCertificate', { outcome: 'MISSED' }, OVERDUE, ['province', 'national'], { status: 'COLLECTED', statusReason: 'MISSED' }],
];
const PERSONAS: readonly Persona[] = ['national', 'province', 'city', 'county', 'elsewhere', 'handler', 'analyst', 'centre', 'public'];
const SEES: readonly Persona[] = ['national', 'province', 'city', 'handler'];

describe.for(ACTS)('%s with %j on %j', ([field, input, card, may, becomes]) => {
  it.for(may)('by %s', async (persona) => {
    const certificateId = await fresh(card);
    const { certificate: changed, userErrors } = await ground.act<Acted>(persona, field, { certificateId, version: 1, ...input });
    expect(userErrors).toEqual([]);
    expect(changed).toMatchObject({ ...becomes, version: 2, statusOn: TODAY });
    const events = await ground.rows.select().from(event).where(eq(event.entityId, certificateId));
    expect(events).toEqual([expect.objectContaining({ entityType: 'certificate', payload: { on: TODAY }, jurisdiction: '440300' })]);
  });

  it('by nobody else, who are told no more than they see', async () => {
    const certificateId = await fresh(card);
    for (const persona of PERSONAS.filter((each) => !may.includes(each))) {
      const acted = await ground.act<Acted>(persona, field, { certificateId, version: 1, ...input });
      expect([persona, codes(acted), acted.certificate]).toEqual([persona, [SEES.includes(persona) ? 'NOT_PERMITTED' : 'NOT_FOUND'], null]);
    }
    const [row] = await ground.rows.select().from(certificate).where(eq(certificate.id, certificateId));
    expect(row?.version).toBe(1);
  });

  it('once for one key, never on an old version, and not a second time', async () => {
    const [persona = 'national'] = may;
    const certificateId = await fresh(card);
    const full = { certificateId, version: 1, ...input };
    expect(codes(await ground.act<Acted>(persona, field, { ...full, version: 7 }))).toEqual(['CONFLICT']);
    const first = await ground.act<Acted>(persona, field, { ...full, idempotencyKey: `once ${certificateId}` });
    const again = await ground.act<Acted>(persona, field, { ...full, idempotencyKey: `once ${certificateId}` });
    expect([codes(first), again]).toEqual([[], first]);
    expect(codes(await ground.act<Acted>(persona, field, { ...full, idempotencyKey: `once ${certificateId}`, version: 2 }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect(codes(await ground.act<Acted>(persona, field, full))).toEqual(['CONFLICT']);
    expect(codes(await ground.act<Acted>(persona, field, { ...full, version: 2 }))).toEqual(['WRONG_STATE']);
  });
});

describe('the day of a change', () => {
  const suspend = (certificateId: string, more: object) =>
    ground.act<Acted>('province', 'suspendCertificate', { certificateId, version: 1, reason: '正在调查', ...more });

  it('is not in the future and not before the last change; both are said in both languages', async () => {
    const certificateId = await fresh({ statusFrom: '2013-06-01' });
    for (const on of ['2014-01-11', '2013-05-31']) {
      const { userErrors } = await suspend(certificateId, { on });
      expect(userErrors).toEqual([
        {
          code: 'WRONG_DATE',
          path: ['input', 'on'],
          rule: 'R15.4',
          message: expect.stringMatching(/^[A-Z]/),
          messageZh: expect.stringMatching(/\p{Script=Han}/u),
        },
      ]);
    }
    expect((await suspend(certificateId, { on: '2013-06-01' })).certificate).toMatchObject({
      statusOn: '2013-06-01',
      standing: 'SUSPENDED',
    });
  });

  it('lies in the past only with a reason', async () => {
    const certificateId = await fresh({ verificationDueOn: '2014-02-01' });
    const verify = (more: object) =>
      ground.act<Acted>('province', 'verifyCertificate', { certificateId, version: 1, outcome: 'PASSED', on: '2013-12-20', ...more });
    expect((await verify({})).userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'reason'], rule: 'R15.4' }]);
    expect((await verify({ reason: '纸质核检表补录' })).certificate).toMatchObject({
      verificationDueOn: '2015-12-20',
      statusOn: '2013-12-20',
    });
  });

  it.for(['', ' x ', 'x'.repeat(501)])('and a suspension always has one: %#', async (reason) => {
    expect((await suspend(await fresh(), { reason })).userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'reason'] }]);
  });
});

describe('verification', () => {
  const verify = async (card: object, outcome: string) =>
    ground.act<Acted>('province', 'verifyCertificate', { certificateId: await fresh(card), version: 1, outcome, reason: '核检' });
  it('opens 90 days before its last day', async () => {
    expect(codes(await verify({ verificationDueOn: '2014-04-10' }, 'PASSED'))).toEqual([]);
    expect((await verify({ verificationDueOn: '2014-04-11' }, 'PASSED')).userErrors).toMatchObject([
      { code: 'WRONG_STATE', message: expect.stringMatching(/not yet due/) },
    ]);
  });
  it('is missed only after its last day', async () => {
    expect(codes(await verify({ verificationDueOn: '2014-01-10' }, 'MISSED'))).toEqual(['WRONG_STATE']);
    expect(codes(await verify({ verificationDueOn: '2014-01-09' }, 'MISSED'))).toEqual([]);
  });
  it('one day late leaves no lapse, two days late leave one day', async () => {
    expect((await verify({ verificationDueOn: '2014-01-09' }, 'PASSED')).certificate).toMatchObject({ lapses: [] });
    expect((await verify({ verificationDueOn: '2014-01-08' }, 'PASSED')).certificate).toMatchObject({
      lapses: [{ fromOn: '2014-01-09', toOn: TODAY }],
    });
  });
});

describe('replacement', () => {
  const SELECTION = `certificate { id number area { code } issuedOn expiresOn verificationDueOn standing agency { id } replaces { id } version officer { id } }
    replaced { id standing status statusReason lapses { fromOn toOn } version } userErrors { code path rule }`;
  type Replaced = Acted & { replaced: Record<string, unknown> | null };
  const replace = (certificateId: string, cause: string, more: object = {}, persona: Persona = 'national') =>
    ground.act<Replaced>(persona, 'replaceCertificate', { certificateId, version: 1, cause, ...more }, SELECTION);

  it('ends the old card on the day on which the new one begins, with the days that it had', async () => {
    const old = await fresh();
    await ground.rows.execute(
      sql`update personnel.officer set agency_id = ${idOf(4)}, jurisdiction = '440305' where id = (select officer_id from personnel.certificate where id = ${old})`,
    );
    const { certificate: card, replaced, userErrors } = await replace(old, 'TRANSFER');
    expect(userErrors).toEqual([]);
    expect(card).toMatchObject({
      number: expect.stringMatching(/^ZFZ\d{7}$/),
      area: { code: '440305' },
      agency: { id: idOf(4) },
      issuedOn: TODAY,
      expiresOn: '2018-04-30',
      verificationDueOn: '2014-05-01',
      standing: 'VALID',
      replaces: { id: old },
      version: 1,
    });
    expect(replaced).toMatchObject({ id: old, standing: 'REPLACED', statusReason: 'TRANSFER', version: 2 });
  });

  it('on expiry begins a new term, from 90 days before the end', async () => {
    const early = await fresh({
      issuedOn: '2008-04-12',
      expiresOn: '2014-04-11',
      verificationDueOn: '2014-04-12',
      statusFrom: '2008-04-12',
    });
    expect((await replace(early, 'EXPIRY')).userErrors).toMatchObject([{ code: 'WRONG_STATE', path: ['input', 'cause'] }]);
    for (const expiresOn of ['2014-04-10', '2013-12-31']) {
      const id = await fresh({ issuedOn: '2008-01-01', expiresOn, verificationDueOn: '2014-05-01', statusFrom: '2008-01-01' });
      expect((await replace(id, 'EXPIRY')).certificate).toMatchObject({ expiresOn: '2020-01-09', verificationDueOn: '2016-01-10' });
    }
  });

  it('of a lost card leaves the days since its loss without entitlement', async () => {
    const id = await fresh({ status: 'LOST', statusFrom: '2013-12-01' });
    const { certificate: card, replaced } = await replace(id, 'LOSS');
    expect(card).toMatchObject({ standing: 'VALID', expiresOn: '2018-04-30' });
    expect(replaced).toMatchObject({ status: 'REPLACED', lapses: [{ fromOn: '2013-12-01', toOn: TODAY }] });
  });

  it.for<[string, string, Partial<typeof certificate.$inferInsert>, object, string]>([
    ['for a loss that nobody reported', 'LOSS', {}, {}, 'INVALID_VALUE'],
    ['of a lost card for a transfer', 'TRANSFER', { status: 'LOST', statusFrom: '2013-12-01' }, {}, 'INVALID_VALUE'],
    ['of an expired card for a transfer', 'TRANSFER', { expiresOn: '2014-01-09' }, {}, 'INVALID_VALUE'],
    ['of a card that ends today for a transfer', 'TRANSFER', { expiresOn: '2014-01-10' }, {}, 'INVALID_VALUE'],
    [
      'of an expired card that missed its verification',
      'EXPIRY',
      { expiresOn: '2014-01-09', verificationDueOn: '2013-06-01' },
      {},
      'WRONG_STATE',
    ],
    ['of a suspended card', 'POST_CHANGE', ON_SUSPENSION, {}, 'WRONG_STATE'],
    ['of a collected card', 'POST_CHANGE', { status: 'COLLECTED' }, {}, 'WRONG_STATE'],
    ['of a revoked card', 'POST_CHANGE', { status: 'REVOKED' }, {}, 'WRONG_STATE'],
    ['of a cancelled card', 'POST_CHANGE', { status: 'CANCELLED' }, {}, 'WRONG_STATE'],
    ['of an old version', 'POST_CHANGE', {}, { version: 3 }, 'CONFLICT'],
    ['with an area beyond the office', 'POST_CHANGE', {}, { area: '440100' }, 'NO_JURISDICTION'],
    ['with an area that is none', 'POST_CHANGE', {}, { area: '449999' }, 'INVALID_VALUE'],
  ])('is refused %s', async ([, cause, card, more, code]) => {
    expect(codes(await replace(await fresh(card), cause, more))).toEqual([code]);
  });

  it('is refused to who left, and where a newer card exists', async () => {
    const left = await fresh();
    await ground.rows.execute(
      sql`update personnel.officer set left_on = '2014-01-09' where id = (select officer_id from personnel.certificate where id = ${left})`,
    );
    expect(codes(await replace(left, 'POST_CHANGE'))).toEqual(['NOT_OF_THIS_OFFICE']);
    const lost = await fresh({ status: 'LOST', statusFrom: '2013-12-01' });
    await ground.card(20_000 + n, n, { issuedOn: '2013-12-05', statusFrom: '2013-12-05' });
    expect(codes(await replace(lost, 'LOSS'))).toEqual(['ALREADY_CERTIFIED']);
  });

  it.for<[Persona, string]>([
    ['province', 'NOT_PERMITTED'],
    ['city', 'NOT_PERMITTED'],
    ['handler', 'NOT_PERMITTED'],
    ['elsewhere', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('is not for %s', async ([persona, code]) => expect(codes(await replace(await fresh(), 'POST_CHANGE', {}, persona))).toEqual([code]));
});
