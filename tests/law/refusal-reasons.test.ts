import { expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { EXHIBITION_REASONS, JURISDICTION_REASONS, REFUSAL_REASONS, refusalReasonsOf } from '#law/refusal-reasons.ts';

it('of an infringement dispute are the acceptance criteria of §2.2, the patent in force and the correction', () =>
  expect(refusalReasonsOf('INFRINGEMENT')).toEqual([
    'NO_STANDING',
    'NO_DEFINITE_RESPONDENT',
    'NO_DEFINITE_CLAIM',
    'OUT_OF_SCOPE',
    'NO_JURISDICTION',
    'COURT_SUIT',
    'PATENT_NOT_IN_FORCE',
    'NOT_CORRECTED',
    'WITHDRAWN',
  ]));

it('of a mediation begin with consent, and none of a counterfeit needs any', () => {
  expect(refusalReasonsOf('MEDIATION').slice(0, 2)).toEqual(['RESPONDENT_REFUSED', 'RESPONDENT_SILENT']);
  expect(refusalReasonsOf('COUNTERFEIT')).not.toContain('RESPONDENT_REFUSED');
});

it('of every kind know that the matter was withdrawn', () => {
  for (const kind of CASE_KINDS) expect(refusalReasonsOf(kind)).toContain('WITHDRAWN');
});

it('belong to a kind each, are told in both languages and cited', () => {
  const used = new Set(CASE_KINDS.flatMap(refusalReasonsOf));
  expect([...used].toSorted()).toEqual(Object.keys(REFUSAL_REASONS).toSorted());
  for (const list of [REFUSAL_REASONS, JURISDICTION_REASONS, EXHIBITION_REASONS])
    for (const { words, citation } of Object.values(list))
      expect(/^[A-Z]/.test(words[0]) && /\p{Script=Han}/u.test(words[1]) && citation.length > 3).toBe(true);
});

it('of a show are those of §2.5', () =>
  expect(Object.keys(EXHIBITION_REASONS)).toEqual([
    'ALREADY_SUED',
    'IN_INVALIDATION',
    'OWNERSHIP_PENDING',
    'PATENT_LAPSED',
    'MATERIALS_MISSING',
  ]));
