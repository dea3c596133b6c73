import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnGraph } from '../../support/graph.ts';
import { createGround } from './ground.ts';
import { codes, importing, row, type Row } from './import-ground.ts';

let graph: OwnGraph;
let act: ReturnType<typeof importing>;
beforeAll(async () => {
  graph = await createGround();
  act = importing(graph);
  await act.commit((await act.sent([row(1)])).id);
});
afterAll(() => graph.end());

const fault = (code: string, column?: string): Row => ({ faults: [{ column, code }] });
/** What a program may send, and the reasons of the row; a cell that its reader could not read is told by a fault. */
const SENT: readonly (readonly [Row, readonly string[]])[] = [
  [fault('MERGED_CELL', 'petitioner'), ['petitioner MERGED_CELL']],
  [fault('FORMULA', 'title'), ['title FORMULA']],
  [fault('ERROR_CELL', 'concludedOn'), ['concludedOn ERROR_CELL']],
  [fault('LOST_DIGITS', 'key'), ['key LOST_DIGITS']],
  [fault('HIDDEN_ROW'), ['null HIDDEN_ROW']],
  [fault('TOO_MANY_CELLS'), ['null TOO_MANY_CELLS']],
  [{ docketedOn: '2013-02-30' }, ['docketedOn NOT_A_DAY']],
  [{ docketedOn: '60' }, ['docketedOn NOT_A_DAY']],
  [{ docketedOn: '41337' }, ['docketedOn NOT_A_DAY']],
  [{ docketedOn: '3/4/2013' }, ['docketedOn NOT_A_DAY']],
  [{ receivedOn: '1900-02-29' }, ['receivedOn NOT_A_DAY']],
  [{ kind: '吵架', caseNo: '粤深知调字〔2013〕900号' }, ['kind UNKNOWN_CODE']],
  [{ legalBasis: '专利法;商标法' }, ['legalBasis UNKNOWN_CODE']],
  [{ caseNo: '粤深知调字〔2013〕100号' }, ['caseNo REPEATED']],
  [{ key: 'L-100' }, ['key REPEATED']],
  [{ caseNo: '粤深知调字(2013)第001号' }, ['caseNo NUMBER_TAKEN']],
  [{ key: 'L-1' }, ['key KEY_CHANGED']],
  [{ caseNo: '粤广知调字〔2013〕1号' }, ['caseNo OTHER_OFFICE_NUMBER']],
  [{ jurisdiction: '440100' }, ['jurisdiction NO_JURISDICTION']],
  [{ respondent: '=1+1' }, ['respondent FORMULA_TEXT']],
  [{ respondent: '甲\n乙' }, ['respondent CONTROL_CHARACTER']],
  [{ excludedPeriods: '听证 2013-03-11至2013-03-15' }, ['excludedPeriods NOT_EXCLUDED']],
  [{ extendedOn: '2013-06-04', concludedOn: '2013-07-04' }, ['extendedOn EXTENSION_TOO_LATE']],
];

it('every bad row is told by its column, in both languages, and not one row is on record', async () => {
  const { id, problems } = await act.sent([row(100), ...SENT.map(([change], n) => row(n + 101, change))]);
  const told = SENT.map((_, n) => problems.filter(({ line }) => line === n + 101).map(({ column, code }) => `${column} ${code}`));
  expect(told).toEqual(SENT.map(([, expected]) => expected));
  expect(problems).toHaveLength(SENT.length);
  for (const { message, messageZh } of problems)
    expect([message, messageZh]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/。$/)]);
  const stopped = await act.commit(id);
  expect(codes(stopped)).toEqual(['INCOMPLETE']);
  expect(stopped.batch).toMatchObject({ status: 'OPEN', good: 1, bad: SENT.length, imported: null });
  expect(await graph.rows.execute(sql`select case_no from cases."case"`)).toEqual([{ case_no: '粤深知调字〔2013〕1号' }]);
});

it('the good one alone is on record when told so, and the same rows again change nothing', async () => {
  const rows = [row(100), ...SENT.map(([change], n) => row(n + 101, change))];
  expect((await act.commit((await act.sent(rows)).id, { skipBad: true })).batch).toMatchObject({
    imported: 1,
    bad: SENT.length,
    present: 0,
  });
  expect((await act.commit((await act.sent(rows)).id, { skipBad: true })).batch).toMatchObject({
    imported: 0,
    bad: SENT.length,
    present: 1,
  });
  expect(await graph.rows.execute(sql`select count(*)::int as n from cases."case"`)).toEqual([{ n: 2 }]);
});
