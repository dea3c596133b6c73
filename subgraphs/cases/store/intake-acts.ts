import { uuidv7 } from 'uuidv7';
import { mayWrite, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import { caseActors } from '../lifecycle/acting.ts';
import type { IntakeFacts, IntakeTaken } from '../lifecycle/intake.ts';
import { waitsUntil } from '../lifecycle/intake-clock.ts';
import { holdsDisputes, type ReceiveFacts, type Received } from '../lifecycle/intake-new.ts';
import { because } from '../lifecycle/intake-refusals.ts';
import { partiesOf } from '../lifecycle/record.ts';
import type { Store } from '../store.ts';
import type { IntakeRow } from '../tables.ts';
import type { Acting } from './acts.ts';
import { placeOf } from './steps.ts';

/** What the rule found, beside the step itself; `write` puts it on record in the same transaction. */
export interface IntakeAct<More extends IntakeTaken> {
  readonly decide: (facts: IntakeFacts, row: IntakeRow) => Outcome<More> | Promise<Outcome<More>>;
  readonly write?: (taken: More, row: IntakeRow) => Promise<void>;
}

type Payload = { readonly intake: IntakeRow | null; readonly userErrors: ReturnType<typeof userErrors> };

/**
 * One act on one intake, as `actOn` does for cases: lock it, judge it by its course, write the step and the event. Two who act at once
 * wait for each other; the second is told CONFLICT. What is hidden is NOT_FOUND, what is seen and not held NOT_PERMITTED.
 */
export async function actOnIntake<More extends IntakeTaken>(
  acting: Acting,
  intakeId: string,
  { decide, write }: IntakeAct<More>,
): Promise<Outcome<{ readonly id: string }>> {
  const { store, viewer, today } = acting;
  const row = await store.intakes.lock(intakeId);
  if (!row) return refuse(because((await store.intakes.byId.load(intakeId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
  const actors = caseActors(viewer, { agencyId: row.agencyId, team: [] });
  const decided = await decide({ ...row, today, lastStepOn: await store.steps.lastOn(row.id), actors }, row);
  if (!decided.ok) return decided;
  const { to, changes = {} } = decided.value;
  await record(acting, row, row.status, decided.value);
  await store.intakes.change(row.id, { ...changes, status: to, dueOn: waitsUntil({ ...row, ...changes, status: to }) });
  await write?.(decided.value, row);
  return accept({ id: row.id });
}

/** The step of an act, and the event beside it. */
async function record(
  { store, viewer, db }: Acting,
  row: Pick<IntakeRow, 'id' | 'agencyId' | 'jurisdiction'>,
  from: string | null,
  taken: IntakeTaken,
) {
  const { act, to, on, reason = null, lateReason = null } = taken;
  const step = { act, fromStatus: from, toStatus: to, takenOn: on, officers: [], recordedBy: viewer.subject, reason, lateReason };
  await store.steps.record({ id: uuidv7(), ...placeOf(row), ...step });
  const place = { entityType: 'case', entityId: row.id, jurisdiction: row.jurisdiction };
  await appendEvent(db, viewer, { what: act === 'DOCKET' ? 'CASE_DOCKETED' : `CASE_${act}`, ...place, payload: { from, to, on } });
}

/** A mutation that is one act on one intake: its transaction, its idempotent answer, its payload. */
export async function intakeAct<More extends IntakeTaken>(
  context: Context<Store>,
  field: string,
  input: Repeatable & { readonly intakeId: string },
  act: (acting: Acting) => IntakeAct<More>,
): Promise<Payload> {
  const outcome = await perform(context, field, input, (store, today, db) => {
    const acting = { store, viewer: context.viewer, today, db };
    return actOnIntake(acting, input.intakeId, act(acting));
  });
  return { intake: outcome.ok ? await context.store.intakes.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
}

/** A mutation that puts a new matter on record: who may not is told so before anything is looked at. */
export async function newIntake<
  Input extends Repeatable & { readonly jurisdiction: string; readonly on: string; readonly lateReason?: string | null | undefined },
>(
  context: Context<Store>,
  field: string,
  input: Input,
  decide: (facts: ReceiveFacts, acting: Acting) => Promise<Outcome<Received>>,
): Promise<Payload> {
  const { viewer } = context;
  const outcome = await perform(context, field, input, async (store, today, db) => {
    const office = mayWrite(viewer, 'intake') && viewer.office ? await store.office(viewer.office) : null;
    if (!office) return refuse(because('NOT_PERMITTED'));
    const { jurisdiction, on, lateReason } = input;
    const acting = { store, viewer, today, db };
    const decided = await decide({ ...(await receiveFacts(acting, office, jurisdiction, on)) }, acting);
    if (!decided.ok) return decided;
    const row = { id: uuidv7(), ...decided.value };
    await store.intakes.insert(row);
    await store.parties.add(partiesOf(row).map((each) => ({ id: uuidv7(), ...placeOf(row), ...each })));
    await record(acting, row, null, { act: 'RECEIVE', to: row.status, on, lateReason });
    return accept({ id: row.id });
  });
  return { intake: outcome.ok ? await context.store.intakes.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
}

/** What is known when a matter reaches an office. */
export async function receiveFacts(
  { store, viewer, today }: Acting,
  office: { readonly id: string; readonly jurisdiction: string },
  jurisdiction: string,
  on: string,
): Promise<ReceiveFacts> {
  return {
    today,
    office,
    actors: caseActors(viewer, { agencyId: office.id, team: [] }),
    placeKnown: await store.divisionKnown(jurisdiction),
    placeReached: reaches(viewer, 'intake', 'write', { place: jurisdiction, office: office.id }),
    holdsDisputes: holdsDisputes(office, (await store.delegations.authorityOf(office, 'INFRINGEMENT', on)).delegated),
    complaint: null,
    referral: null,
  };
}
