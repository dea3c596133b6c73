import { setTimeout as delay } from 'node:timers/promises';
import { onStage, outcomeOf } from './stage.ts';

/** The server ends a session while a statement is on its way: as published, the next request on the new connection gets that error too. */
await onStage(async ({ admin, shared }) => {
  const outcomes: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const [row] = await shared<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const slow = outcomeOf(shared`select pg_sleep(5)`);
    await delay(50);
    await admin`select pg_terminate_backend(${row?.pid ?? 0})`;
    await slow;
    outcomes.push(await outcomeOf(shared`select 1`));
  }
  return { outcomes };
});
