import { expect, test } from 'vitest';
import { EVIDENCE_KINDS, EVIDENCE_SOURCES, gatheredByOffice } from '#law/evidence.ts';

test('eight kinds; what the office gathers takes two', () => {
  expect(Object.keys(EVIDENCE_KINDS)).toHaveLength(8);
  expect(EVIDENCE_SOURCES.filter(gatheredByOffice)).toEqual(['COLLECTED', 'SAMPLED', 'PRESERVED']);
});
