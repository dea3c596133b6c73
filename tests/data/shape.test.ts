import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, expect, test } from 'vitest';
import { statusesOf } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { ruleSetOn } from '#law/rule-sets.ts';
import { caseFile, type CaseRow } from '../../subgraphs/cases/tables.ts';
import type { RowOf, Sink } from '../../data/sink.ts';
import { generate } from '../../data/world/generate.ts';
import { provinceFigures } from '../../data/figures.ts';
import { eraOf, USUAL_DAY } from '../../data/world/era.ts';

/** The demo world's size, generated but not stored: shape is a matter of the generator alone. */
const CASES = 28_000;
const USUAL_YEARS = eraOf(USUAL_DAY).years;
const counts = new Map<string, number>();
const days: Record<CaseRow['kind'], number[]> = { INFRINGEMENT: [], MEDIATION: [], COUNTERFEIT: [] };
const of = (key: string) => counts.get(key) ?? 0;
const add = (...keys: readonly string[]) => {
  for (const key of keys) counts.set(key, of(key) + 1);
};
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const span = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const isCase = (table: PgTable, row: object): row is RowOf<typeof caseFile> => table === caseFile && 'caseNo' in row;

function note(row: RowOf<typeof caseFile>): void {
  const month = Number(row.docketedOn.slice(5, 7));
  add(
    row.kind,
    row.docketedOn.slice(0, 4),
    ruleSetOn(row.docketedOn).id,
    `Q${Math.ceil(month / 3)}`,
    row.jurisdiction.slice(0, 2),
    `${row.kind}/${row.patentType}`,
    `${row.kind}/${row.channel}`,
    `${row.kind}/${row.status}`,
    `${row.jurisdiction.slice(0, 4)}/${row.kind}/${row.status}`,
    `${row.procedure}`,
    `subject/${row.subject}`,
  );
  if (row.disposition) add(`${row.kind}/${row.disposition}`, `${row.kind}/concluded`);
  if (row.concludedOn) days[row.kind].push(span(row.docketedOn, row.concludedOn));
}

beforeAll(async () => {
  const sink: Sink = {
    write: (table, row) => {
      add(getTableName(table));
      if (isCase(table, row)) note(row);
    },
    settle: async () => {},
  };
  await generate({ seed: 1, cases: CASES, seal: () => ({ nonce: Buffer.alloc(12), sealed: Buffer.alloc(16) }) }, sink);
});

test('as many of everything as the demo world promises', () => {
  expect(of('case')).toBe(CASES);
  expect(of('complaint')).toBe(60_200);
  expect(of('agency')).toBeGreaterThan(395);
  expect(of('officer')).toBeGreaterThan(3_600);
  expect(of('stat_report')).toBe((of('agency') - 1) * 36);
});

test('years grow as published: 3,017, 9,022, 16,227', () => {
  expect(of('2012') / of('2011')).toBeCloseTo(9022 / 3017, 2);
  expect(of('2013') / of('2012')).toBeCloseTo(16_227 / 9022, 2);
});

test('kinds stand to each other as published', () => {
  expect(of('COUNTERFEIT') / (of('INFRINGEMENT') + of('MEDIATION'))).toBeCloseTo(19_387 / 8879, 2);
  expect(of('MEDIATION') / CASES).toBeCloseTo(677 / 28_266, 3);
});

test('the second half is strong and the fourth quarter the peak', () => {
  expect((of('Q1') + of('Q2')) / CASES).toBeLessThan(0.36);
  expect(of('Q4')).toBeGreaterThan(3 * of('Q1'));
});

test('provinces stand in the order of 2014, each within a few cases of its share', () => {
  const first = ['32', '33', '43', '44', '37', '41'];
  for (const [index, code] of first.slice(0, -1).entries()) expect(of(code)).toBeGreaterThanOrEqual(of(first[index + 1] ?? '') - 3);
  const others = provinceFigures(USUAL_YEARS).filter(({ code }) => !first.includes(code.slice(0, 2)));
  for (const { code } of others) expect(of(code.slice(0, 2))).toBeLessThan(of('41'));
  for (const { code, share } of provinceFigures(USUAL_YEARS)) {
    const wanted = CASES * (share.INFRINGEMENT + share.MEDIATION + share.COUNTERFEIT);
    expect(Math.abs(of(code.slice(0, 2)) - wanted)).toBeLessThan(8);
  }
});

test('patent kinds, channels and endings are those of the time', () => {
  expect(of('INFRINGEMENT/DESIGN') / of('INFRINGEMENT')).toBeGreaterThan(0.45);
  expect(of('INFRINGEMENT/INVENTION') / of('INFRINGEMENT')).toBeLessThan(0.2);
  expect(of('COUNTERFEIT/CENTRE_REFERRAL') / of('COUNTERFEIT')).toBeCloseTo(0.25, 3);
  expect(of('INFRINGEMENT/MEDIATED') / of('INFRINGEMENT/concluded')).toBeCloseTo(0.4, 1);
  const police = of('COUNTERFEIT/TRANSFERRED_TO_POLICE') / of('COUNTERFEIT/concluded');
  expect(police).toBeGreaterThan(0.001);
  expect(police).toBeLessThan(0.01);
});

test('every state of every kind occurs', () => {
  for (const kind of CASE_KINDS)
    for (const status of statusesOf(kind)) expect([kind, status, of(`${kind}/${status}`) > 0]).toEqual([kind, status, true]);
  for (const status of statusesOf('INFRINGEMENT').filter((each) => !['MERGED', 'TRANSFERRED_OUT'].includes(each)))
    expect([status, of(`4403/INFRINGEMENT/${status}`) > 0]).toEqual([status, true]);
  // cases of January 2011 were docketed under the Measures of before
  expect([of('RS-2001') > 50, of('RS-2011') > 27_000]).toEqual([true, true]);
  for (const procedure of ['ORDINARY', 'SIMPLIFIED', 'FAST_EXHIBITION', 'FAST_ECOMMERCE']) expect(of(procedure)).toBeGreaterThan(0);
  for (const subject of ['OWNERSHIP', 'INVENTORSHIP', 'REMUNERATION', 'PROVISIONAL_FEE', 'DAMAGES'])
    expect(of(`subject/${subject}`)).toBeGreaterThan(0);
});

test('counterfeits take about twelve days, infringement disputes about ninety', () => {
  expect(median(days.COUNTERFEIT)).toBeGreaterThan(9);
  expect(median(days.COUNTERFEIT)).toBeLessThan(15);
  expect(median(days.INFRINGEMENT)).toBeGreaterThan(80);
  expect(median(days.INFRINGEMENT)).toBeLessThan(100);
});
