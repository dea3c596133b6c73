import { describe, expect, it } from 'vitest';
import { clockOf } from '#law/clock-of.ts';
import { HOUR_RULE_IDS } from '#law/limits-hours.ts';
import { DAY_RULE_IDS } from '#law/limits.ts';
import { ruleSetOn } from '#law/rule-sets.ts';
import { EVENTS } from './deadline-cases/events.ts';
import { EXTENSIONS } from './deadline-cases/extensions.ts';
import { HOURS } from './deadline-cases/hours.ts';
import type { DeadlineRow } from './deadline-cases/row.ts';
import { RS_2001 } from './deadline-cases/rs-2001.ts';
import { RS_2011 } from './deadline-cases/rs-2011.ts';
import { RS_2015 } from './deadline-cases/rs-2015.ts';
import { RS_2021 } from './deadline-cases/rs-2021.ts';
import { RS_2025 } from './deadline-cases/rs-2025.ts';
import { SUSPENSIONS } from './deadline-cases/suspensions.ts';

const RULE_SETS = { 'RS-2001': RS_2001, 'RS-2011': RS_2011, 'RS-2015': RS_2015, 'RS-2021': RS_2021, 'RS-2025': RS_2025 } as const;
const TABLES = Object.entries({ ...RULE_SETS, 'by the law of the day': EVENTS, suspensions: SUSPENSIONS, extensions: EXTENSIONS });

const rulesOf = (rows: readonly DeadlineRow[]) => new Set(rows.map(([rule]) => rule));

describe.for(TABLES)('%s', ([, rows]) => {
  it.for(rows)('%s from %s is due on %s: %s', ([rule, startedOn, dueOn, , besides]) => {
    const clock = clockOf(rule, { ...besides, startedOn });
    expect(clock && [clock.rule, clock.startedOn, clock.dueOn]).toEqual(dueOn && [rule, startedOn, dueOn]);
  });
});

describe('hours', () => {
  it.for(HOURS)('%s from %j is due at %s: %s', ([rule, facts, dueAt]) => {
    const clock = clockOf(rule, facts);
    expect(clock && [clock.rule, clock.unit, clock.dueAt]).toEqual(dueAt && [rule, 'HOURS', dueAt]);
  });
});

describe('the tables', () => {
  it('hold at least 200 deadlines computed by hand', () =>
    expect(TABLES.reduce((sum, [, rows]) => sum + rows.length, HOURS.length)).toBeGreaterThanOrEqual(300));
  it('name every clock of the law', () => {
    const named = new Set(TABLES.flatMap(([, rows]) => rows.map(([rule]) => rule)));
    expect([...named].toSorted()).toEqual(DAY_RULE_IDS.toSorted());
    expect([...new Set(HOURS.map(([rule]) => rule))].toSorted()).toEqual(HOUR_RULE_IDS.toSorted());
  });
  it.for(Object.entries(RULE_SETS))('%s holds its own cases, and every clock that it rules', ([id, rows]) => {
    expect(rows.filter(([, startedOn, , , besides]) => ruleSetOn(besides?.docketedOn ?? startedOn).id !== id)).toEqual([]);
    for (const rule of ['I1', 'I2', 'I3', 'I4', 'I5', 'I7', 'I11', 'M0', 'M1', 'M2', 'C1', 'C2', 'C4', 'C8', 'A-ARCHIVE'] as const)
      expect([rule, rulesOf(rows).has(rule)]).toEqual([rule, true]);
  });
});
