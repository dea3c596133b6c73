import { describe, expect, it } from 'vitest';
import { addDays } from '#law/dates.ts';
import { RULE_SETS, ruleSetOn } from '#law/rule-sets.ts';

describe('rule-sets', () => {
  it('follow each other without gap or overlap', () => {
    const ends = RULE_SETS.slice(0, -1).map(({ to }) => to && addDays(to, 1));
    expect(ends).toEqual(RULE_SETS.slice(1).map(({ from }) => from));
    expect(RULE_SETS.at(-1)?.to).toBeNull();
  });
  it.for([
    ['1999-01-01', 'RS-2001'],
    ['2011-01-31', 'RS-2001'],
    ['2011-02-01', 'RS-2011'],
    ['2015-06-30', 'RS-2011'],
    ['2015-07-01', 'RS-2015'],
    ['2021-05-31', 'RS-2015'],
    ['2021-06-01', 'RS-2021'],
    ['2025-01-31', 'RS-2021'],
    ['2025-02-01', 'RS-2025'],
  ] as const)('a case docketed on %s is under %s', ([date, id]) => expect(ruleSetOn(date).id).toBe(id));
});
