import { expect, test } from 'vitest';
import { receiptCode, uuidAt } from '../../data/ids.ts';
import { createRandom } from '../../data/random.ts';

const many = (seed: number, name: string) => {
  const random = createRandom(seed, name);
  return Array.from({ length: 1000 }, () => random.next());
};

test('seed and name fix the sequence; another of either gives another', () => {
  expect(many(1, 'a')).toEqual(many(1, 'a'));
  expect(many(1, 'a')).not.toEqual(many(2, 'a'));
  expect(many(1, 'a')).not.toEqual(many(1, 'b'));
});

test('values lie where they should, spread evenly', () => {
  const values = many(7, 'spread');
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  const low = values.filter((value) => value < 0.25).length;
  expect(low).toBeGreaterThan(200);
  expect(low).toBeLessThan(300);
  const random = createRandom(7, 'weights');
  const drawn = Array.from({ length: 3000 }, () => random.weighted([1, 0, 2]));
  expect(drawn.includes(1)).toBe(false);
  expect(drawn.filter((index) => index === 2).length / 3000).toBeCloseTo(2 / 3, 1);
});

test('ids are UUIDv7 with the time they were asked for, receipt codes 128 bits', () => {
  const random = createRandom(1, 'ids');
  const at = Date.UTC(2013, 3, 12, 4);
  const ids = Array.from({ length: 1000 }, () => uuidAt(at, random));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
  }
  expect(receiptCode(random)).toMatch(/^[\w-]{22}$/);
});
