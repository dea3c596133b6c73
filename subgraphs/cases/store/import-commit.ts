import { setTimeout as delay } from 'node:timers/promises';
import { sqlState } from '#platform/db-errors.ts';
import { appendEvent } from '#platform/events.ts';
import { perform } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import { because } from '../lifecycle/import-refusals.ts';
import { seriesOf } from '../lifecycle/import-series.ts';
import { standingOf } from '../lifecycle/import-standing.ts';
import type { Store } from '../store.ts';
import type { CommitImportInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';

/** How long a caller waits for an import: below the time after which a gateway gives a subgraph up. Asked again, it waits on. */
const ANSWER_MS = 5_000;
/** Imports that one process puts on record at once: each holds a connection for long. */
const AT_ONCE = 2;
const UNIQUE_VIOLATION = '23505';

/** What runs in this process, by batch: it goes on after its caller was answered. One who goes away before undoes it, and may ask again. */
const running = new Map<string, Promise<Outcome<null>>>();

/**
 * 批量入库 (R17.1): all fit rows in one transaction, or none. First what others used meanwhile is noted and the series of numbers
 * go on, in a transaction of its own; so nobody who dockets in the meantime waits for the import or gets one of its numbers.
 */
export async function commitImport(context: Context<Store>, input: CommitImportInput): Promise<Outcome<null>> {
  const since = performance.now();
  const known = await context.write((store) => store.imports.byId.load(input.batchId));
  if (!known) return refuse(because('NOT_FOUND', 'batchId'));
  const already = running.get(known.id);
  if (already) return answered(already, since);
  if (running.size >= AT_ONCE) return refuse(because('BUSY'));
  const { viewer } = context;
  const ready = await perform(context, 'commitImport', input, (store, today, db) =>
    prepare({ store, viewer, today, db }, known.id, input.skipBad ?? false),
  );
  if (!ready.ok) return ready;
  if (!ready.value.ready) return refuse(because('BAD_ROWS'));
  const job = putOnRecord(context, known.id).finally(() => running.delete(known.id));
  running.set(known.id, job);
  return answered(job, since);
}

/** The outcome, or no refusal while it is not known yet: the state tells that it goes on. */
async function answered(job: Promise<Outcome<null>>, since: number): Promise<Outcome<null>> {
  const stop = new AbortController();
  const patience = delay(Math.max(0, since + ANSWER_MS - performance.now()), accept(null), { signal: stop.signal }).catch(() =>
    accept(null),
  );
  try {
    return await Promise.race([job, patience]);
  } finally {
    stop.abort();
    // whoever asks again hears of a fault; until then it is nobody's
    job.catch(() => undefined);
  }
}

async function prepare({ store: { imports } }: Acting, id: string, skipBad: boolean): Promise<Outcome<{ readonly ready: boolean }>> {
  const batch = await imports.forAdding(id);
  if (!batch) return refuse(because('NOT_FOUND', 'batchId'));
  if (batch.status === 'IMPORTED') return refuse(because('DONE'));
  if (batch.status === 'ABANDONED') return refuse(because('GIVEN_UP'));
  if (batch.received < batch.expectedRows) return refuse(because('ROWS_MISSING'));
  if (!(await imports.tryTurn(batch.agencyId))) return refuse(because('BUSY'));
  const rows = await imports.goodRows(id);
  const { fit, overtaken } = standingOf(rows, await imports.knownOf(batch.agencyId, rows));
  await imports.note(batch, overtaken);
  const ready = skipBad || batch.bad + overtaken.length === 0;
  if (ready) await imports.advanceSeries(batch.agencyId, seriesOf(fit));
  await imports.setStatus(id, { status: ready ? 'IMPORTING' : 'OPEN' });
  return accept({ ready });
}

async function putOnRecord(context: Context<Store>, id: string): Promise<Outcome<null>> {
  const { viewer } = context;
  try {
    return await perform(context, 'commitImport', {}, async (store, today, db) => {
      const { imports } = store;
      const batch = await imports.byId.load(id);
      const office = batch && (await store.office(batch.agencyId));
      if (!batch || !office) return refuse(because('NOT_PERMITTED'));
      if (!(await imports.tryTurn(batch.agencyId))) return refuse(because('BUSY'));
      // repeated with its key after it was done: the first answer again
      if (batch.status === 'IMPORTED') return accept(null);
      if (batch.status !== 'IMPORTING') return refuse(because('DONE'));
      const rows = await imports.goodRows(id);
      const { hashes } = await imports.knownOf(batch.agencyId, rows);
      const lines = rows.filter(({ key }) => !hashes.has(key)).map(({ line }) => line);
      await imports.putOnRecord(batch, { viewer, officePlace: office.jurisdiction, today }, lines);
      const present = batch.received - batch.bad - lines.length;
      await imports.setStatus(id, { status: 'IMPORTED', imported: lines.length, present, endedOn: today });
      const { jurisdiction } = batch;
      await appendEvent(db, viewer, {
        what: 'IMPORT_DONE',
        entityType: 'import',
        entityId: id,
        jurisdiction,
        payload: { imported: lines.length },
      });
      return accept(null);
    });
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return refuse(because('OVERTAKEN'));
    throw error;
  }
}

/** 放弃批量导入 (R17.1). */
export async function abandonImport(
  { store: { imports }, viewer, today, db }: Acting,
  batchId: string,
): Promise<Outcome<{ readonly id: string }>> {
  const batch = await imports.forAdding(batchId);
  if (!batch) return refuse(because('NOT_FOUND', 'batchId'));
  if (batch.status === 'IMPORTED') return refuse(because('DONE'));
  if (!(await imports.tryTurn(batch.agencyId))) return refuse(because('BUSY'));
  if (batch.status !== 'ABANDONED') {
    await imports.setStatus(batch.id, { status: 'ABANDONED', endedOn: today });
    await appendEvent(db, viewer, { what: 'IMPORT_ABANDONED', entityType: 'import', entityId: batch.id, jurisdiction: batch.jurisdiction });
  }
  return accept({ id: batch.id });
}
