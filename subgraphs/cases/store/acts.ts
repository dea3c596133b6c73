import { uuidv7 } from 'uuidv7';
import type { Db } from '#platform/db.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseActors } from '../lifecycle/acting.ts';
import { bars, type ActFacts } from '../lifecycle/guards.ts';
import { because } from '../lifecycle/refusals.ts';
import type { Taken } from '../lifecycle/taken.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import { placeOf } from './steps.ts';

/** What every input of an act on a case names. */
export interface ActOn {
  readonly caseId: string;
  readonly officers?: readonly string[] | null | undefined;
}

/** The transaction of one mutation, as `perform` hands it on. */
export interface Acting {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly today: string;
  readonly db: Db;
}

/** What the rule found, beside the step itself; `write` puts it on record in the same transaction. */
export interface Act<More extends Taken> {
  readonly decide: (facts: ActFacts, row: CaseRow) => Outcome<More> | Promise<Outcome<More>>;
  readonly write?: (taken: More, row: CaseRow) => Promise<void>;
}

/**
 * One act on one case: lock it, gather what the guards ask, decide by the rule, write the step, the clocks and the event. Two who act
 * at once wait for each other; the second finds another version and is told CONFLICT. A case that the acting office does not hold is
 * NOT_PERMITTED where the viewer sees it, and NOT_FOUND elsewhere.
 */
export async function actOn<More extends Taken>(
  acting: Acting,
  input: ActOn,
  { decide, write }: Act<More>,
): Promise<Outcome<{ readonly id: string }>> {
  const { store, viewer, db } = acting;
  const row = await store.lock(input.caseId);
  if (!row) return refuse(because((await store.byId.load(input.caseId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
  const decided = await decide(await factsOf(acting, row, input.officers), row);
  if (!decided.ok) return decided;
  await take(acting, row, decided.value);
  await write?.(decided.value, row);
  const { act, on } = decided.value;
  const place = { entityType: 'case', entityId: row.id, jurisdiction: row.jurisdiction };
  await appendEvent(db, viewer, { what: `CASE_${act}`, ...place, payload: { from: row.status, to: decided.value.to, on } });
  return accept({ id: row.id });
}

/** What the guards ask of a locked case. The certificates of those who act stay locked until the transaction ends (R15.1). */
export async function factsOf(
  { store, viewer, today }: Acting,
  row: CaseRow,
  named: readonly string[] | null | undefined,
): Promise<ActFacts> {
  const team = (await store.presentHandlers(row.id)).map(({ officerId }) => officerId);
  const handled = await store.everHandled(row.id);
  const barred = await store.barred(row.id);
  // about the head there is no day to judge by: whoever signs, signs now
  const aside = barred.find((each) => each.officerId === viewer.subject && bars(each, today))?.why;
  return {
    ...row,
    today,
    team,
    officeId: row.agencyId,
    officers: await store.officersForAction([...new Set(named ?? team)]),
    lastStepOn: await store.steps.lastOn(row.id),
    barred,
    actors: caseActors(viewer, { agencyId: row.agencyId, team: handled, aside: aside !== undefined }),
    handlesItself: handled.includes(viewer.subject),
    aside,
  };
}

async function take({ store, viewer }: Acting, row: CaseRow, taken: Taken): Promise<void> {
  const { act, to, on, officers, reason = null, lateReason = null, changes = {}, starts = [], meets = [], waives = [] } = taken;
  const step = {
    act,
    fromStatus: row.status,
    toStatus: to,
    takenOn: on,
    officers: [...officers],
    recordedBy: viewer.subject,
    reason,
    lateReason,
  };
  await store.steps.record({ id: uuidv7(), ...placeOf(row), ...step });
  for (const mark of meets) await store.steps.meet(row.id, mark);
  for (const rule of waives) await store.steps.waive(row.id, rule);
  await store.steps.start({ ...row, ...changes } as CaseRow, starts);
  await store.update(row.id, { ...changes, status: to });
}

/** A mutation that is one act on one case: its transaction, its idempotent answer, its payload. */
export async function caseAct<More extends Taken>(
  context: Context<Store>,
  field: string,
  input: ActOn & Repeatable,
  act: (acting: Acting) => Act<More>,
): Promise<{ case: CaseRow | null; userErrors: ReturnType<typeof userErrors> }> {
  const { viewer, store } = context;
  const outcome = await perform(context, field, input, (writes, today, db) => {
    const acting = { store: writes, viewer, today, db };
    return actOn(acting, input, act(acting));
  });
  return { case: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
}
