import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificate } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { createDesk, type Desk } from './desk.ts';
import { codes, TODAY } from './ground.ts';

let desk: Desk;
beforeAll(async () => void (desk = await createDesk()));
afterAll(() => desk.end());

describe('one person, one card', () => {
  const cardsOf = async (officer: number) =>
    (
      await desk.rows
        .select()
        .from(certificate)
        .where(eq(certificate.officerId, idOf(officer)))
    ).length;

  it('of 50 issues at once on one application one gets through', async () => {
    const officer = await desk.graduate();
    const id = await desk.application(90_000 + desk.next(), 101, officer);
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.issue('national', id)));
    expect(answers.map((answer) => codes(answer).join()).toSorted()).toEqual([
      '',
      ...Array.from({ length: 49 }, () => 'ALREADY_CERTIFIED'),
    ]);
    expect(await cardsOf(officer)).toBe(1);
  }, 60_000);

  it('of 50 issues at once on as many applications one gets through, also beside issues in bulk', async () => {
    await desk.class(140);
    const officer = await desk.graduate({}, 140);
    const ids: string[] = [];
    for (let index = 0; index < 25; index += 1) ids.push(await desk.application(95_000 + index, 140, officer));
    const alone = ids.map((id) => async () => codes(await desk.issue('national', id)).join());
    const many = ids.map(() => async () => {
      const { issued, refused } = await desk.bulk('national', 'TC-140');
      return issued.length === 1 ? '' : codes({ userErrors: refused[0]?.reasons ?? [] }).join();
    });
    const answers = await Promise.all([...alone, ...many].map((ask) => ask()));
    expect(answers.filter((each) => each === '')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['', 'ALREADY_CERTIFIED']));
    expect(await cardsOf(officer)).toBe(1);
  }, 60_000);

  it('of 50 applications at once one gets through', async () => {
    const officer = await desk.graduate();
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.apply('city', { officerId: idOf(officer) })));
    expect(answers.map((answer) => codes(answer).join()).toSorted()).toEqual(['', ...Array.from({ length: 49 }, () => 'WRONG_STATE')]);
  }, 60_000);

  it('of 30 officers at once each gets a number of its own, without a gap', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push(await desk.application(97_000 + index, 101, await desk.graduate()));
    const answers = await Promise.all(ids.map((id) => desk.issue('national', id)));
    const numbers = answers.map((answer) => Number(String(answer.certificate?.['number']).slice(3))).toSorted((a, b) => a - b);
    expect(answers.flatMap(codes)).toEqual([]);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  }, 60_000);

  it('the database itself takes no second one, whoever inserts it', async () => {
    const officer = await desk.graduate();
    await desk.card(96_000, officer);
    const second = desk.card(96_001, officer, {
      issuedOn: TODAY,
      statusFrom: TODAY,
      expiresOn: '2020-01-09',
      verificationDueOn: '2016-01-10',
    });
    await expect(second).rejects.toMatchObject({ cause: { code: '23P01', constraint_name: 'certificate_one_card' } });
    expect(await cardsOf(officer)).toBe(1);
  });
});
