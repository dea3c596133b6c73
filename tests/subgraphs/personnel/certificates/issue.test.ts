import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificate, certificateApplication } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { createDesk, type Desk } from './desk.ts';
import { codes, OFFICES, TODAY } from './ground.ts';

let desk: Desk;
beforeAll(async () => void (desk = await createDesk()));
afterAll(() => desk.end());

/** what is wrong with somebody, and the code and rule that say so */
const FAULTS: readonly (readonly [string, (officer: number) => Promise<unknown>, string, string])[] = [
  [
    'absent',
    (officer) => desk.rows.execute(sql`update personnel.enrolment set attended = false, score = null where officer_id = ${idOf(officer)}`),
    'WRONG_STATE',
    'R15.4',
  ],
  [
    'not enrolled',
    (officer) => desk.rows.execute(sql`delete from personnel.enrolment where officer_id = ${idOf(officer)}`),
    'WRONG_STATE',
    'R15.4',
  ],
  [
    'failed',
    (officer) => desk.rows.execute(sql`update personnel.enrolment set score = 59 where officer_id = ${idOf(officer)}`),
    'WRONG_STATE',
    'R15.4',
  ],
  [
    'not examined',
    (officer) => desk.rows.execute(sql`update personnel.enrolment set score = null where officer_id = ${idOf(officer)}`),
    'WRONG_STATE',
    'R15.4',
  ],
  [
    'gone',
    (officer) => desk.rows.execute(sql`update personnel.officer set left_on = '2014-01-09' where id = ${idOf(officer)}`),
    'NOT_OF_THIS_OFFICE',
    'R15.4',
  ],
  [
    'moved',
    (officer) =>
      desk.rows.execute(
        sql`update personnel.officer set agency_id = ${OFFICES.nanshan}, jurisdiction = '440305' where id = ${idOf(officer)}`,
      ),
    'NOT_OF_THIS_OFFICE',
    'R15.4',
  ],
  [
    'of no enforcement office',
    (officer) =>
      desk.rows.execute(
        sql`with o as (update personnel.officer set agency_id = ${idOf(66)} where id = ${idOf(officer)}) update personnel.certificate_application set agency_id = ${idOf(66)} where officer_id = ${idOf(officer)}`,
      ),
    'NOT_OF_THIS_OFFICE',
    'R15.4',
  ],
  ['certified', (officer) => desk.card(70_000 + officer, officer), 'ALREADY_CERTIFIED', 'R15.4'],
  [
    'certified and suspended',
    (officer) => desk.card(70_000 + officer, officer, { status: 'SUSPENDED', statusFrom: '2013-01-01' }),
    'ALREADY_CERTIFIED',
    'R15.4',
  ],
];
describe.for(FAULTS)('who is %s', ([, spoil, code, rule]) => {
  it('gets no card alone, and is told the rule in both languages', async () => {
    const officer = await desk.graduate();
    const id = await desk.application(80_000 + desk.next(), 101, officer);
    await spoil(officer);
    const { userErrors, certificate: card } = await desk.issue('national', id);
    expect(card).toBeNull();
    expect(userErrors).toEqual([
      { code, rule, path: [], message: expect.stringMatching(/^[A-Z]/), messageZh: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
    expect(
      await desk.rows.execute(sql`select from personnel.certificate where officer_id = ${idOf(officer)} and issued_on = ${TODAY}`),
    ).toHaveLength(0);
  });
});

describe('in bulk', () => {
  it('everybody who passed gets a card, everybody else every reason; numbers follow one another and are never given again', async () => {
    await desk.class(110);
    const officers: number[] = [];
    for (let index = 0; index < 9; index += 1) officers.push(await desk.graduate({}, 110));
    const [good, applied, failed, absent, certified, unchecked, refusedOne, old, unasked] = officers as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    await desk.application(85_000, 110, good);
    await desk.application(85_001, 110, applied, { area: '440305' });
    await desk.application(85_007, 110, failed);
    await desk.application(85_008, 110, absent);
    await desk.application(85_009, 110, certified);
    await desk.application(85_010, 110, old);
    await desk.application(85_002, 110, unchecked, { status: 'APPLIED' });
    await desk.application(85_003, 110, refusedOne, { status: 'REFUSED' });
    await desk.rows.execute(sql`update personnel.enrolment set score = 59 where officer_id = ${idOf(failed)}`);
    await desk.rows.execute(sql`update personnel.enrolment set attended = false, score = null where officer_id = ${idOf(absent)}`);
    await desk.card(85_004, certified);
    await desk.card(85_005, old, {
      issuedOn: '2006-01-01',
      expiresOn: '2011-12-31',
      statusFrom: '2006-01-01',
      verificationDueOn: '2012-01-01',
      number: 'ZFZ0500000',
    });
    const answer = await desk.bulk('national', 'TC-110');
    expect(answer.userErrors).toEqual([]);
    expect(answer.issued.map(({ officer, number }) => [officer.id, number])).toEqual([
      [idOf(good), 'ZFZ0500001'],
      [idOf(applied), 'ZFZ0500002'],
      [idOf(old), 'ZFZ0500003'],
    ]);
    expect(answer.issued.map((each) => each.certificate.standing)).toEqual(['VALID', 'VALID', 'VALID']);
    expect(answer.refused.map(({ officer, reasons }) => [officer.id, codes({ userErrors: reasons })])).toEqual([
      [idOf(failed), ['WRONG_STATE']],
      [idOf(absent), ['WRONG_STATE']],
      [idOf(certified), ['ALREADY_CERTIFIED']],
      [idOf(unchecked), ['WRONG_STATE']],
      [idOf(refusedOne), ['WRONG_STATE']],
      [idOf(unasked), ['WRONG_STATE']],
    ]);
    const [row] = await desk.rows
      .select()
      .from(certificateApplication)
      .where(eq(certificateApplication.id, idOf(85_001)));
    const [card] = await desk.rows
      .select()
      .from(certificate)
      .where(eq(certificate.officerId, idOf(applied)));
    expect([row?.status, row?.certificateId, row?.decidedOn, row?.version]).toEqual(['ISSUED', card?.id, TODAY, 2]);
    expect([card?.area, card?.enrolmentId]).toEqual(['440305', idOf(20_000 + applied)]);
    // a card that was withdrawn does not come back by the same examination, nor does its number
    await desk.rows.execute(sql`update personnel.certificate set status = 'REVOKED', status_from = ${TODAY} where number = 'ZFZ0500003'`);
    const again = await desk.bulk('national', 'TC-110');
    expect([again.issued, again.refused.length]).toEqual([[], 9]);
    expect(again.refused.find(({ officer }) => officer.id === idOf(old))?.reasons).toMatchObject([{ code: 'WRONG_STATE', rule: 'R15.4' }]);
    expect((await desk.issue('national', await desk.application(85_006, 101, await desk.graduate()))).certificate).toMatchObject({
      number: 'ZFZ0500004',
    });
  });

  it.for<[string, object, string, string]>([
    ['without consent', { consentOn: null, consentNo: null }, 'WRONG_STATE', 'R15.3'],
    ['with a consent of its first day', { consentOn: '2013-06-03' }, 'WRONG_STATE', 'R15.3'],
    ['before it is scored', { status: 'HELD' }, 'WRONG_STATE', 'R15.4'],
    ['of another kind', { kind: 'SPECIALISED' }, 'INVALID_VALUE', 'R15.4'],
  ])('a class %s is refused as a whole', async ([, more, code, rule]) => {
    const classN = 200_000 + desk.next();
    await desk.class(classN, more);
    const officer = await desk.graduate({}, classN);
    const answer = await desk.bulk('national', `TC-${classN}`);
    expect(answer).toEqual({
      issued: [],
      refused: [],
      userErrors: [
        { code, rule, path: ['input', 'classNo'], message: expect.any(String), messageZh: expect.stringMatching(/\p{Script=Han}/u) },
      ],
    });
    const id = await desk.application(210_000 + desk.next(), classN, officer);
    expect((await desk.issue('national', id)).userErrors).toMatchObject([{ code, rule }]);
  });

  it('a class of the nation itself needs no consent', async () => {
    await desk.class(120, { consentOn: null, consentNo: null, submittedOn: null }, 'nation');
    const officer = await desk.graduate({ organiserId: OFFICES.nation }, 120);
    await desk.application(220_001, 120, officer);
    expect((await desk.bulk('national', 'TC-120')).issued.map((each) => each.officer.id)).toEqual([idOf(officer)]);
  });

  it('an unknown class, and anybody but the nation', async () => {
    expect((await desk.bulk('national', 'TC-0')).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'classNo'] }]);
    for (const persona of ['province', 'city', 'handler', 'analyst', 'centre', 'public'] as const) {
      for (const classNo of ['TC-101', 'TC-0'])
        expect([persona, codes(await desk.bulk(persona, classNo))]).toEqual([persona, ['NOT_PERMITTED']]);
    }
  });

  it('answers a repeat like the first', async () => {
    await desk.class(130);
    await desk.application(220_002, 130, await desk.graduate({}, 130));
    const first = await desk.bulk('national', 'TC-130', { idempotencyKey: 'bulk' });
    expect([first.issued.length, await desk.bulk('national', 'TC-130', { idempotencyKey: 'bulk' })]).toEqual([1, first]);
  });
});
