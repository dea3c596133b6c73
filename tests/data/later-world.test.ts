import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWorkingDay } from '#law/calendar.ts';
import { HOUR_LIMITS } from '#law/limits-hours.ts';
import { DAY_RULE_IDS } from '#law/limits.ts';
import { RULE_SETS, ruleSetOn } from '#law/rule-sets.ts';
import { createAdmin } from '#platform/db.ts';
import { FIGURE_YEARS } from '../../data/figures.ts';
import { loadWorld } from '../../data/world.ts';
import { createEmpty, seal, type Empty } from './worlds.ts';

/** A world of a later day: cases of fifteen years under five rule-sets, with clocks that no world of 2014 knows. */
const DAY = '2026-01-09';
const CASES = 1_500;
const folder = mkdtempSync(path.join(tmpdir(), 'peg-later-'));
const knownAnswersFile = path.join(folder, 'known-answers.json');
let empty: Empty;

interface Known {
  readonly today: string;
  readonly totals: Readonly<Record<'kind' | 'year' | 'ruleSet' | 'clock', Readonly<Record<string, number>>>>;
  readonly planted: readonly { readonly name: string; readonly ids: readonly string[] }[];
}
const known = (): Known => JSON.parse(readFileSync(knownAnswersFile, 'utf8'));
const planted = (...names: readonly string[]): readonly string[] =>
  known()
    .planted.filter(({ name }) => names.includes(name))
    .flatMap(({ ids }) => ids)
    .toSorted();
const rows = async <T extends object>(query: string): Promise<readonly T[]> => empty.sql.unsafe<T[]>(query);
const count = async (from: string): Promise<number> => Number((await rows<{ n: string }>(`select count(*) as n from ${from}`))[0]?.n);

beforeAll(async () => {
  empty = await createEmpty();
  await loadWorld(empty.connection, { seed: 1, cases: CASES, today: DAY, seal, knownAnswersFile });
}, 120_000);
afterAll(async () => {
  await empty.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('the database has the day of its world, and holds no other beside it', async () => {
  expect(await rows('select today::text, state from platform.world')).toEqual([{ today: DAY, state: 'READY' }]);
  const fresh = createAdmin(empty.connection);
  expect(await fresh`select platform.today()::text as today`.finally(() => fresh.end())).toEqual([{ today: DAY }]);
  expect(known().today).toBe(DAY);
  expect(await loadWorld(empty.connection, { seed: 1, cases: CASES, today: DAY, seal })).toMatchObject({ fresh: false });
  await expect(loadWorld(empty.connection, { seed: 1, cases: CASES, seal })).rejects.toThrow(
    /another world .*day 2026-01-09[\s\S]*日期 2026-01-09/,
  );
});

test('cases of every year, under every rule-set, in known numbers', async () => {
  const cases = await rows<{ day: string; kind: string }>('select docketed_on::text as day, kind from cases."case"');
  const tally = (values: readonly string[]) =>
    Object.fromEntries([...Map.groupBy(values, (one) => one)].map(([key, all]) => [key, all.length]));
  expect(cases).toHaveLength(CASES);
  expect(known().totals.ruleSet).toEqual(tally(cases.map(({ day }) => ruleSetOn(day).id)));
  expect(Object.keys(known().totals.ruleSet)).toEqual(RULE_SETS.map(({ id }) => id));
  expect(known().totals.year).toEqual(tally(cases.map(({ day }) => day.slice(0, 4))));
  expect(Object.keys(known().totals.year)).toEqual(FIGURE_YEARS.map(String));
  expect(Object.keys(tally(cases.filter(({ day }) => day >= '2025-02-01').map(({ kind }) => kind)))).toHaveLength(3);
});

/** Clocks on record: rows of cases; docketing, shows, the police and what others answer are columns of their matters. */
const ON_RECORD = [
  'select rule from cases.deadline',
  `select case when kind = 'INFRINGEMENT' then 'I1' when kind = 'MEDIATION' then 'M1' when channel = 'OWN_DISCOVERY' then 'C1' else 'C2' end from cases."case"`,
  `select case when kind = 'INFRINGEMENT' then 'I1' when channel = 'OWN_DISCOVERY' then 'C1' else 'C2' end from cases.intake where kind <> 'MEDIATION'`,
  "select 'M0' from cases.intake where kind = 'MEDIATION' and served_on is not null",
  "select 'P1' from cases.assist_request",
  "select 'P1' from cases.case_referral",
  "select 'T3' from cases.police_transfer where police_due_on is not null",
  "select 'T4' from cases.police_transfer where object_due_on is not null",
  "select 'E1' from cases.exhibition_case",
  "select 'E2' from cases.exhibition_case where defence_due_at is not null",
  "select 'E3' from cases.exhibition_case",
].join(' union all ');

describe('clocks', () => {
  test('of every kind that the law knows, in known numbers', async () => {
    const found = await rows<{ rule: string; n: number }>(`select rule, count(*)::int as n from (${ON_RECORD}) as c (rule) group by rule`);
    expect(known().totals.clock).toEqual(Object.fromEntries(found.map(({ rule, n }) => [rule, n])));
    // to object (T4) needs a case that waits for the police, who declined: so small a world has none, the usual one has
    const expected = [...DAY_RULE_IDS, ...Object.keys(HOUR_LIMITS)].filter((rule) => rule !== 'T4');
    expect(Object.keys(known().totals.clock).toSorted()).toEqual(expected.toSorted());
  });

  test('publication is timed from Order 71 on, its withdrawal from the penalty law of 2021 on, and both are met', async () => {
    const of = (rules: string) => `cases.deadline d join cases."case" c on c.id = d.case_id where d.rule in (${rules})`;
    expect(await count(`${of("'I11', 'C8'")} and c.docketed_on < '2015-07-01'`)).toBe(0);
    expect(await count(`${of("'C8b'")} and d.started_on < '2021-07-15'`)).toBe(0);
    expect(await count(`${of("'I11', 'C8', 'C8b', 'I9', 'T2'")} and coalesce(d.done_on, '${DAY}') > d.due_on`)).toBe(0);
    const withdrawn = `cases.published_decision p join cases.deadline d on d.case_id = p.case_id and d.rule = 'C8b'`;
    expect(await count(`${withdrawn} where p.withdrawn_on is distinct from d.done_on`)).toBe(0);
    expect(await count('cases.published_decision where not open')).toBeGreaterThan(0);
  });

  test('nothing is late but what is planted', async () => {
    const late = await rows<{ id: string }>(
      `select distinct case_id::text as id from cases.deadline where rule in ('I2', 'I7', 'M2', 'C4') and not paused and not waived and coalesce(done_on, '${DAY}') > due_on`,
    );
    expect(late.map(({ id }) => id).toSorted()).toEqual(planted('LATE_CONCLUSION', 'LATE_SERVICE'));
  });
});

describe('days', () => {
  test('no step is taken after the day of the world, or on a day of rest', async () => {
    const days = await rows<{ day: string }>('select distinct taken_on::text as day from cases.case_step');
    expect(days.map(({ day }) => day).filter((day) => day > DAY || !isWorkingDay(day))).toEqual([]);
    expect(await count(`complaints.step where "on" > '${DAY}'`)).toBe(0);
  });

  test('whoever handles a case held a valid certificate on its docket day, but for the planted ones', async () => {
    const valid = `h.assigned_on between k.issued_on and k.expires_on and h.assigned_on <= k.verification_due_on and (k.status = 'VALID' or h.assigned_on < k.status_from)`;
    const without = await rows<{ id: string }>(
      `select distinct h.case_id::text as id from cases.case_handler h join personnel.certificate k on k.id = h.certificate_id and k.officer_id = h.officer_id where not (${valid})`,
    );
    expect(without.map(({ id }) => id).toSorted()).toEqual(planted('UNCERTIFIED_HANDLER'));
    expect(await count(`personnel.certificate where status = 'REPLACED' and issued_on > '2014-01-10'`)).toBeGreaterThan(1_000);
  });

  test('no department is asked that was merged before, and its heir only afterwards', async () => {
    const asked = 'cases.case_referral r join institutions.partner_agency p on p.id = r.partner_id';
    expect(await count(`${asked} where r.sent_on < p.valid_from or r.sent_on >= p.valid_to`)).toBe(0);
    const ended = `institutions.partner_agency p left join institutions.partner_agency heir on heir.id = p.successor_id`;
    expect(await count(`${ended} where p.kind in ('AIC', 'QUALITY') and (heir.kind = 'MARKET_SUPERVISION') is not true`)).toBe(0);
    expect(await count(`${ended} where p.kind not in ('AIC', 'QUALITY') and p.valid_to is not null`)).toBe(0);
  });
});
