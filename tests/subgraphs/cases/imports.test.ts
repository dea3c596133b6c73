import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cases } from '../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId } from './ground.ts';
import { codes, counterfeit, importing, infringement, row } from './import-ground.ts';

let graph: OwnGraph;
let act: ReturnType<typeof importing>;
beforeAll(async () => {
  graph = await createGround();
  act = importing(graph);
});
afterAll(() => graph.end());
const TABLES = [
  'case',
  'case_handler',
  'case_step',
  'deadline',
  'party',
  'matter_patent',
  'case_number',
  'import_batch',
  'import_row',
  'import_problem',
  'imported_case',
];
beforeEach(async () => {
  await graph.rows.execute(
    sql.raw(`truncate ${TABLES.map((name) => `cases."${name}"`).join(', ')}, platform.event, platform.idempotency_key`),
  );
});
const count = async (table: string): Promise<number> => {
  const [found] = await graph.rows.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${table}`));
  return found?.n ?? -1;
};

describe('rows become cases', () => {
  it('with team, steps, clocks, parties, patents and history', async () => {
    const { id, problems } = await act.sent([
      infringement(1, { concludedOn: null, disposition: null }),
      counterfeit(2, { handlers: 'C001 ; C005' }),
      row(3, { subject: '奖励和报酬' }),
    ]);
    expect(problems).toEqual([]);
    const done = await act.commit(id);
    expect(done.userErrors).toEqual([]);
    expect(done.batch).toMatchObject({ status: 'IMPORTED', received: 3, good: 3, bad: 0, present: 0, imported: 3, endedOn: '2014-01-10' });
    const { data, errors } = await graph.ask(
      cases,
      at('shenzhen'),
      `{ cases(orderBy: DOCKETED_ASC) { nodes { caseNo kind status title petitioner respondent disposition fineYuan channel legalBasis concludedOn agency { id }
          jurisdiction { code } handlers { name lead certificateNumber assignedOn } course { from to takenOn lateReason } deadlines { rule state dueOn }
          parties { side name } patents { number } history { what whatZh } permittedActions } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = (data as { cases: { nodes: Record<string, unknown>[] } }).cases;
    const by = (no: string) => nodes.find(({ caseNo }) => caseNo === no);
    expect(by('粤深知执字〔2013〕1号')).toMatchObject({
      status: 'DOCKETED',
      agency: { id: officeId('shenzhen') },
      handlers: [
        { name: 'first', lead: true, certificateNumber: 'C001', assignedOn: '2013-03-04' },
        { name: 'second', lead: false },
        { name: 'third', lead: false },
      ],
      parties: [
        { side: 'PETITIONER', name: '广东某专利权人' },
        { side: 'RESPONDENT', name: '深圳某灯饰厂' },
      ],
      history: [{ what: 'Imported from a local system', whatZh: '从本地系统导入' }],
    });
    expect(
      (Object(by('粤深知执字〔2013〕1号'))['deadlines'] as { rule: string; state: string }[])
        .map(({ rule, state }) => `${rule} ${state}`)
        .toSorted(),
    ).toEqual(['I1 MET', 'I2 BREACHED', 'I7 BREACHED']);
    expect(by('粤深知假字〔2013〕2号')).toMatchObject({
      status: 'CONCLUDED',
      disposition: 'PENALISED',
      fineYuan: 20_000,
      petitioner: null,
      course: [
        { from: null, to: 'CLUE', takenOn: '2013-03-01' },
        { from: 'CLUE', to: 'DOCKETED', takenOn: '2013-03-04' },
        { from: 'DOCKETED', to: 'CONCLUDED', takenOn: '2013-05-06', lateReason: expect.stringContaining('测试.csv') },
      ],
    });
    const judged = await graph.rows.execute<{ entitled: boolean }>(
      sql`select entitled from cases.case_handler where certificate_number = 'C005'`,
    );
    expect(judged).toEqual([{ entitled: true }]);
    expect(await count(`cases."case" where subject = 'REMUNERATION'`)).toBe(1);
  });

  it('and their numbers are never given again', async () => {
    const { id } = await act.sent([
      counterfeit(41, {
        caseNo: '粤深知假字(2014)第0041号',
        receivedOn: '2014-01-06',
        docketedOn: '2014-01-07',
        concludedOn: null,
        disposition: null,
        fineYuan: null,
      }),
    ]);
    expect(codes(await act.commit(id))).toEqual([]);
    const { data } = await graph.ask(
      cases,
      at('shenzhen', 'OFFICE'),
      `mutation ($i: DocketCaseInput!) { docketCase(input: $i) { case { caseNo } userErrors { code } } }`,
      {
        i: {
          kind: 'COUNTERFEIT',
          title: '假冒专利灯具',
          jurisdiction: '440305',
          respondent: '华强北某商铺',
          patentNumber: row(1)['patentNumber'],
          legalBasis: ['PATENT_LAW'],
          receivedOn: '2014-01-06',
          handlers: [
            (await graph.rows.execute<{ id: string }>(sql`select id from personnel.officer order by staff_number limit 2`)).map(
              ({ id: officer }) => officer,
            ),
          ].flat(),
        },
      },
    );
    expect(data).toEqual({ docketCase: { case: { caseNo: '粤深知假字〔2014〕42号' }, userErrors: [] } });
  });
});

describe('nothing is half imported', () => {
  it('one bad row stops all, and is told with its column', async () => {
    const { id, problems } = await act.sent([row(1), row(2, { docketedOn: '2013-02-30' }), row(3)]);
    expect(problems).toMatchObject([
      { line: 2, column: 'docketedOn', code: 'NOT_A_DAY', messageZh: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
    const stopped = await act.commit(id);
    expect(codes(stopped)).toEqual(['INCOMPLETE']);
    expect(stopped.batch).toMatchObject({ status: 'OPEN', good: 2, bad: 1, imported: null });
    expect(await count('cases."case"')).toBe(0);
  });

  it('unless told to leave bad rows out', async () => {
    const { id } = await act.sent([row(1), row(2, { docketedOn: '2013-02-30' }), row(3)]);
    const done = await act.commit(id, { skipBad: true });
    expect(done.batch).toMatchObject({ status: 'IMPORTED', imported: 2, bad: 1, present: 0 });
    expect(await count('cases."case"')).toBe(2);
  });

  it('a fault in the middle undoes everything, and the same call succeeds afterwards', async () => {
    await graph.rows.execute(
      sql`create function public.stop() returns trigger language plpgsql as $$ begin raise exception 'stop'; end $$`,
    );
    await graph.rows.execute(
      sql`create trigger stop before insert on cases.party for each row when (new.name = '坏人') execute function public.stop()`,
    );
    const { id } = await act.sent([row(1), row(2, { respondent: '坏人' })]);
    await expect(act.commit(id)).rejects.toThrow(/database/i);
    for (const table of [
      'cases."case"',
      'cases.case_handler',
      'cases.case_step',
      'cases.imported_case',
      "platform.event where what = 'CASE_IMPORTED'",
    ])
      expect([table, await count(table)]).toEqual([table, 0]);
    await graph.rows.execute(sql`drop trigger stop on cases.party`);
    await graph.rows.execute(sql`drop function public.stop()`);
    expect((await act.commit(id)).batch).toMatchObject({ status: 'IMPORTED', imported: 2 });
  });

  it('before all rows have come', async () => {
    const id = (await act.open(2)).batch?.id ?? '';
    await act.add(id, [row(1)]);
    expect(codes(await act.commit(id))).toEqual(['INCOMPLETE']);
    expect(codes(await act.add(id, [row(2), row(3)]))).toEqual(['INVALID_VALUE']);
    expect((await act.add(id, [row(2)])).batch).toMatchObject({ received: 2 });
    expect(codes(await act.commit(id))).toEqual([]);
  });
});

describe('again', () => {
  it('the same rows change nothing; another content under the same key is an error', async () => {
    await act.commit((await act.sent([row(1), row(2)])).id);
    const again = await act.sent([row(1), row(2, { title: '另一案由' }), row(3)]);
    expect(again.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'key', 'KEY_CHANGED'],
      [2, 'caseNo', 'NUMBER_TAKEN'],
    ]);
    expect((await act.commit(again.id, { skipBad: true })).batch).toMatchObject({ present: 1, bad: 1, imported: 1 });
    expect(await count('cases."case"')).toBe(3);
  });

  it('the same line sent twice changes nothing; with another content it is refused', async () => {
    const id = (await act.open(2)).batch?.id ?? '';
    const bad = row(1, { kind: '什么' });
    const [first, second] = [await act.add(id, [bad, row(2)]), await act.add(id, [bad, row(2)])];
    expect(second.problems).toEqual(first.problems);
    expect(second.batch).toMatchObject({ received: 2, bad: 1 });
    const changed = await act.add(id, [row(2, { title: '改过' })]);
    expect(changed.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'rows', '2'] }]);
  });

  it('a second commit is told that it is done', async () => {
    const { id } = await act.sent([row(1)]);
    const both = await Promise.all([act.commit(id), act.commit(id)]);
    expect(both.flatMap(codes).filter((code) => !['CONFLICT', 'WRONG_STATE'].includes(code))).toEqual([]);
    const third = await act.commit(id);
    expect([codes(third), third.batch?.status]).toEqual([['WRONG_STATE'], 'IMPORTED']);
    expect(await count('cases."case"')).toBe(1);
  });

  it('two imports with the same key: one wins, the other is told which line', async () => {
    const [one, two] = [await act.sent([row(1)]), await act.sent([row(1, { title: '同号不同案' }), row(2)])];
    expect([...one.problems, ...two.problems]).toEqual([]);
    expect(codes(await act.commit(one.id))).toEqual([]);
    const told = await act.commit(two.id);
    expect(codes(told)).toEqual(['INCOMPLETE']);
    const { data } = await graph.ask(
      cases,
      at('shenzhen'),
      `query ($id: ID!) { importBatch(id: $id) { bad good problems(first: 5) { totalCount nodes { line column code } } } }`,
      { id: two.id },
    );
    expect(data).toEqual({
      importBatch: { bad: 1, good: 1, problems: { totalCount: 1, nodes: [{ line: 1, column: 'key', code: 'KEY_CHANGED' }] } },
    });
    expect((await act.commit(two.id, { skipBad: true })).batch).toMatchObject({ imported: 1, bad: 1 });
  });

  it('two imports at once never make half of each', async () => {
    const made = await Promise.all([1, 2, 3, 4].map((n) => act.sent([row(n), row(100)])));
    await Promise.all(made.map(({ id }) => act.commit(id)));
    const states = await graph.rows.execute<{ status: string; imported: number | null }>(
      sql`select status, imported from cases.import_batch`,
    );
    const imported = states.reduce((sum, batch) => sum + (batch.imported ?? 0), 0);
    expect(await count('cases."case"')).toBe(imported);
    expect(await count(`cases."case" where case_no like '%100号'`)).toBe(1);
  });

  it('a file that was interrupted goes on; one that was judged unfit is judged afresh', async () => {
    const contentHash = 'a'.repeat(64);
    const first = (await act.open(2, { contentHash })).batch?.id ?? '';
    await act.add(first, [row(1)]);
    expect((await act.open(2, { contentHash })).batch?.id).toBe(first);
    await act.add(first, [row(2, { kind: '?' })]);
    const second = (await act.open(2, { contentHash })).batch?.id ?? '';
    expect(second).not.toBe(first);
    await act.add(second, [row(1), row(2)]);
    await act.commit(second);
    expect((await act.open(2, { contentHash })).batch).toMatchObject({ id: second, status: 'IMPORTED' });
  });

  it('given up: nothing more comes in', async () => {
    const { id } = await act.sent([row(1)]);
    expect((await act.abandon(id)).batch).toMatchObject({ status: 'ABANDONED' });
    expect([codes(await act.commit(id)), codes(await act.add(id, [row(2)]))]).toEqual([['WRONG_STATE'], ['WRONG_STATE']]);
    expect(codes(await act.abandon(id))).toEqual([]);
  });
});
