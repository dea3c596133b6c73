import { expect, test } from 'vitest';
import { unsafeServer } from '#platform/server-version.ts';

test.each([
  [140_019, false],
  [150_013, false],
  [150_014, true],
  [160_009, false],
  [160_010, true],
  [170_005, false],
  [170_006, true],
  [180_000, true],
  [190_001, true],
])('server %d may carry the graph: %s', (version, safe) => {
  expect(unsafeServer(version) === undefined).toBe(safe);
});

test('the refusal names what would do, in both languages', () => {
  expect(unsafeServer(150_013)).toMatch(/15\.13[^]*15\.14[^]*\p{Script=Han}/u);
});
