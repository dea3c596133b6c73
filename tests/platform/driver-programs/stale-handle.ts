import type { TransactionSql } from 'postgres';
import { onStage, outcomeOf } from './stage.ts';

/** A handle is kept after its transaction and used while the next viewer's runs: as published, it reads with that viewer's claims. */
await onStage(async ({ shared }) => {
  const kept: TransactionSql[] = [];
  await shared.begin(async (tx) => {
    await tx`select 1`;
    kept.push(tx);
  });
  const seen: string[] = [];
  const { stale } = await shared.begin(async (tx) => {
    await tx`select set_config('app.lo', '44', true)`;
    const read = kept.map(async (late) => {
      const rows = await late<{ lo: string }[]>`select current_setting('app.lo', true) as lo`;
      seen.push(...rows.map(({ lo }) => lo));
    });
    return { stale: await outcomeOf(Promise.all(read)) };
  });
  return { stale, seen };
});
