import { describe, expect, it } from 'vitest';
import { FIELD_POWERS, needsEnd, type FieldPersonKind, type SiteKind } from '#law/field-posts.ts';

describe('people at sites (R14.9)', () => {
  it.for<[FieldPersonKind, string[]]>([
    ['SUPERVISOR_FULLTIME', ['OBSERVE', 'REPORT_CLUES']],
    ['SUPERVISOR_PARTTIME', ['OBSERVE', 'REPORT_CLUES']],
    ['VOLUNTEER', ['REPORT_CLUES']],
  ])('%s may %j and nothing else', ([kind, powers]) => {
    expect(FIELD_POWERS[kind].powers).toEqual(powers);
    expect(FIELD_POWERS[kind].citation).toContain('R14.9');
  });

  it('are never given a power to enforce: the list is closed', () => {
    const all = new Set(Object.values(FIELD_POWERS).flatMap(({ powers }) => powers));
    expect([...all].toSorted()).toEqual(['OBSERVE', 'REPORT_CLUES']);
  });

  it.for<[SiteKind, boolean]>([
    ['PARK', false],
    ['COMMERCIAL', false],
    ['CLUSTER', false],
    ['EXHIBITION', true],
    ['EVENT', true],
  ])('a post at %s needs its last day from the beginning: %s', ([site, needed]) => {
    expect(needsEnd(site)).toBe(needed);
  });
});
