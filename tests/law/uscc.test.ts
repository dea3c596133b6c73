import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldBear, organisationCheck, parseCreditCode, unifiedCheck } from '#law/uscc.ts';

const UNIFIED = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const char = fc.constantFrom(...UNIFIED);
const body = fc
  .tuple(
    fc.array(char, { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 0, max: 999_999 }),
    fc.array(char, { minLength: 9, maxLength: 9 }),
  )
  .map(([head, place, tail]) => head.join('') + String(place).padStart(6, '0') + tail.join(''));

describe('unified social credit codes', () => {
  // published codes: Huawei Technologies, Tencent Computer Systems, Alibaba (China) Network Technology, State Grid
  it.for(['914403001922038216', '9144030071526726XG', '91330100799655058B', '9111000071093123XX'])('%s is one', (text) =>
    expect(parseCreditCode(text)).toEqual({ canonical: text, kind: 'UNIFIED' }),
  );
  it.for([' 9144 0300 1922 0382 16 ', '９１４４０３００１９２２０３８２１６', '9144030071526726xg'])('%j is read', (text) =>
    expect(parseCreditCode(text)?.kind).toBe('UNIFIED'),
  );
  it.for([
    '914403001922038215',
    '91440300192203821',
    '9144030019220382166',
    '91440300192203821I',
    '9I4403001922038216',
    'AB4403X01922038216',
    '',
  ])('%j is none', (text) => expect(parseCreditCode(text)).toBeUndefined());
  it('are read back as made; one wrong character, or two neighbours changed round, are always noticed', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (head, at, by) => {
        const code = head + unifiedCheck(head);
        expect(parseCreditCode(code)).toEqual({ canonical: code, kind: 'UNIFIED' });
        const place = at % 18;
        const other = UNIFIED.charAt((UNIFIED.indexOf(code.charAt(place)) + by) % 31);
        expect(parseCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBeUndefined();
        const turn = at % 17;
        const turned = code.slice(0, turn) + code.charAt(turn + 1) + code.charAt(turn) + code.slice(turn + 2);
        expect(turned === code || parseCreditCode(turned) === undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('organisation codes', () => {
  // the nine characters inside the published codes above
  it.for([
    ['19220382-1', '19220382-1'],
    ['71526726X', '71526726-X'],
    ['７９９６５５０５－８', '79965505-8'],
    ['71093123-x', '71093123-X'],
  ] as const)('%s reads as %s', ([text, canonical]) => expect(parseCreditCode(text)).toEqual({ canonical, kind: 'ORGANISATION' }));
  it.for(['19220382-2', '1922038-21x', '7152672-6', '71526726-A'])('%j is none', (text) => expect(parseCreditCode(text)).toBeUndefined());
  it('are read back as made, and a wrong digit is always noticed', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(digits, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (head, place, by) => {
        expect(parseCreditCode(head + organisationCheck(head))).toEqual({
          canonical: `${head}-${organisationCheck(head)}`,
          kind: 'ORGANISATION',
        });
        const wrong = head.slice(0, place) + ((Number(head[place]) + by) % 10) + head.slice(place + 1);
        expect(parseCreditCode(wrong + organisationCheck(head))).toBeUndefined();
      }),
    );
  });
});

it('came in October 2015', () => {
  expect([couldBear('UNIFIED', '2015-09-30'), couldBear('UNIFIED', '2015-10-01'), couldBear('ORGANISATION', '2014-01-10')]).toEqual([
    false,
    true,
    true,
  ]);
});
