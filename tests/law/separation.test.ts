import { describe, expect, it } from 'vitest';
import { DUTIES, SEPARATIONS, separationReasons, type Duty } from '#law/separation.ts';

const duties = Object.keys(DUTIES) as Duty[];

/** Pairs that exclude each other, by hand. */
const PAIRS = new Set([
  'HANDLER APPROVER',
  'INVESTIGATOR APPROVER',
  'INVESTIGATOR HEARING_CHAIR',
  'HANDLER HEARING_CHAIR',
  'HANDLER ARCHIVIST',
  'HANDLER FILE_REVIEWER',
  'APPROVER FILE_REVIEWER',
]);

describe('separation of duties', () => {
  it('keeps those pairs apart, in either order, and no other', () => {
    for (const played of duties)
      for (const next of duties) {
        const apart = PAIRS.has(`${played} ${next}`) || PAIRS.has(`${next} ${played}`);
        expect([played, next, separationReasons([played], next).length]).toEqual([played, next, apart ? 1 : 0]);
      }
  });
  it('names each article', () => {
    expect(separationReasons(['HANDLER', 'APPROVER'], 'FILE_REVIEWER').map(({ citation }) => citation)).toEqual([
      '平台配置:案卷评查由非承办人进行',
      '平台配置:案卷评查由非审批人进行',
    ]);
    expect(separationReasons([], 'APPROVER')).toEqual([]);
    expect(SEPARATIONS.every(({ citation }) => citation.length > 5)).toBe(true);
  });
});
