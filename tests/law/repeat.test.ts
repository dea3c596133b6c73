import { describe, expect, it } from 'vitest';
import { groupOf, repeatsOf, type PriorDecision } from '#law/repeat.ts';

const prior: PriorDecision = {
  caseId: '1',
  kind: 'INFRINGEMENT',
  respondent: '深圳甲公司',
  patentNumber: 'ZL201330000001.0',
  effectiveOn: '2013-05-06',
};
const act = { kind: 'INFRINGEMENT', respondent: prior.respondent, patentNumber: prior.patentNumber, on: '2013-09-02' } as const;

describe('repeating', () => {
  it.for([
    [{}, {}, 1],
    [{}, { on: '2013-05-06' }, 0],
    [{}, { on: '2013-05-07' }, 1],
    [{ effectiveOn: null }, {}, 0],
    [{}, { respondent: '深圳乙公司' }, 0],
    [{}, { patentNumber: 'ZL201330000002.5' }, 0],
    [{}, { kind: 'COUNTERFEIT' }, 0],
    [{ kind: 'COUNTERFEIT' }, { kind: 'COUNTERFEIT' }, 1],
  ] as const)('decision %j, act %j: %i', ([decision, facts, count]) =>
    expect(repeatsOf({ ...act, ...facts }, [{ ...prior, ...decision }]).length).toBe(count),
  );
});

describe('a group', () => {
  const at = (...list: readonly string[]) => list.map((text) => ({ respondent: text.slice(0, 1), province: text.slice(1) }));
  it.for([
    [at(), null],
    [at('a44'), null],
    [at('a44', 'b44'), null],
    [at('a44', 'a44', 'b44'), null],
    [at('a44', 'b44', 'c44'), { respondents: 3, provinces: 1, suggests: 'JOIN' }],
    [at('a44', 'b33'), { respondents: 2, provinces: 2, suggests: 'ESCALATE' }],
    [at('a44', 'a33'), { respondents: 1, provinces: 2, suggests: 'ESCALATE' }],
  ] as const)('%j: %j', ([infringers, group]) => {
    const { words, ...found } = groupOf(infringers) ?? { words: null };
    expect(words === null ? null : found).toEqual(group);
  });
});
