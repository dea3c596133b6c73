import { describe, expect, it, test } from 'vitest';
import { consistencyOf, differences, papersNeeded } from '#law/archive-contents.ts';

const paper = (title: string, pages: number) => ({ title, pages });

describe('paper and files compared (R17.4)', () => {
  test.each([
    ['alike, in another order', [paper('A', 1), paper('B', 2)], [paper('B', 2), paper('A', 1)], [], 'CONSISTENT'],
    [
      'one missing on paper',
      [paper('A', 1), paper('B', 2)],
      [paper('A', 1)],
      [{ title: 'B', electronic: 2, paper: null }],
      'MISSING_PAPER',
    ],
    [
      'one missing as a file',
      [paper('A', 1)],
      [paper('A', 1), paper('C', 3)],
      [{ title: 'C', electronic: null, paper: 3 }],
      'MISSING_ELECTRONIC',
    ],
    ['other pages', [paper('A', 1)], [paper('A', 2)], [{ title: 'A', electronic: 1, paper: 2 }], 'MISMATCH'],
    [
      'something missing on both sides',
      [paper('A', 1)],
      [paper('B', 1)],
      [
        { title: 'A', electronic: 1, paper: null },
        { title: 'B', electronic: null, paper: 1 },
      ],
      'MISMATCH',
    ],
    [
      'the same title twice, one of them missing',
      [paper('A', 1), paper('A', 2)],
      [paper('A', 2)],
      [{ title: 'A', electronic: 1, paper: null }],
      'MISSING_PAPER',
    ],
  ] as const)('%s', (_, electronic, shelf, found, result) => {
    expect(differences(electronic, shelf)).toEqual(found);
    expect(consistencyOf(differences(electronic, shelf))).toBe(result);
  });
});

it('a penalty needs its notice and its decision, a withdrawn request neither', () => {
  expect(papersNeeded('COUNTERFEIT', 'PENALISED')).toEqual(expect.arrayContaining(['PENALTY_NOTICE', 'DECISION', 'INSPECTION_RECORD']));
  expect(papersNeeded('INFRINGEMENT', 'WITHDRAWN')).not.toContain('DECISION');
  expect(papersNeeded('INFRINGEMENT', 'STOP_ORDER')).toContain('DELIBERATION_RECORD');
});
