import { setTimeout as delay } from 'node:timers/promises';
import type postgres from 'postgres';

/** What a program says at its end. `faults` are exceptions nobody could catch: as published, the driver ends the process with one. */
export interface Report {
  readonly faults: string[];
  readonly [what: string]: unknown;
}

/** Two clients of the driver named on the command line: `admin`, and `shared` with one connection that every request uses in turn. */
export async function onStage(
  play: (stage: { admin: postgres.Sql; shared: postgres.Sql }) => Promise<Record<string, unknown>>,
): Promise<void> {
  const [, , url, settings] = process.argv;
  const { default: driver }: { default: typeof postgres } = await import(url ?? '');
  const faults: string[] = [];
  process.on('uncaughtException', (error) => void faults.push(error.message));
  const options = { ...JSON.parse(settings ?? '{}'), max: 1, onnotice: () => {}, backoff: () => 0.02 };
  const [admin, shared] = [driver(options), driver(options)];
  const report = await Promise.race([play({ admin, shared }), delay(6_000, { hung: true })]);
  console.log(JSON.stringify({ ...report, faults } satisfies Report));
  process.exit(0);
}

/** 'committed', or the code of the refusal */
export const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'committed',
    (error: { code?: string; message?: string }) => error.code ?? error.message ?? 'failed',
  );

/**
 * A begins and inserts; its connection is cut; B begins on the same connection object and inserts; then A goes on with
 * `late` as if nothing had happened, and B inserts once more. Who got what, and what does the table hold?
 */
export async function twoRequests(
  { admin, shared }: { admin: postgres.Sql; shared: postgres.Sql },
  late: (a: postgres.TransactionSql) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  await admin`create table if not exists zombie (who text, what text)`;
  await admin`truncate zombie`;
  const began = Promise.withResolvers<number>();
  const cut = Promise.withResolvers<void>();
  const a = outcomeOf(
    shared.begin(async (tx) => {
      const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await tx`insert into zombie values ('A', 'first')`;
      began.resolve(row?.pid ?? 0);
      await cut.promise;
      await delay(300);
      await late(tx);
    }),
  );
  await admin`select pg_terminate_backend(${await began.promise})`;
  await delay(100);
  cut.resolve();
  const b = outcomeOf(
    shared.begin(async (tx) => {
      await tx`insert into zombie values ('B', 'first')`;
      await delay(600);
      await tx`insert into zombie values ('B', 'second')`;
    }),
  );
  const [first, second] = [await a, await b];
  const rows = await admin<{ who: string; what: string }[]>`select who, what from zombie`;
  return { a: first, b: second, rows: rows.map(({ who, what }) => `${who} ${what}`) };
}
