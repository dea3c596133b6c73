import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { mayHold } from '../lifecycle/jurisdiction.ts';
import { goesBack, placeThere, type HandoverFacts, type Sent } from '../lifecycle/handover.ts';
import { waitsUntil } from '../lifecycle/intake-clock.ts';
import type { CaseRow, IntakeRow } from '../tables.ts';
import type { TransferCaseInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';

/** Where a case shall go, and whence it came, as far as the rule asks. */
export async function handoverFacts(
  { store, today }: Acting,
  { toAgencyId, jurisdiction }: Pick<TransferCaseInput, 'toAgencyId' | 'jurisdiction'>,
  row: CaseRow,
): Promise<HandoverFacts> {
  const office = toAgencyId == null ? null : await store.office(toAgencyId);
  if (!office) return { target: null, place: null, placeKnown: false, cameFrom: null };
  const { delegated } = await store.delegations.authorityOf(office, row.kind, today);
  const target = { ...office, mayHold: mayHold(office, row.kind, delegated) };
  const place = placeThere(target, jurisdiction, row.jurisdiction);
  const origin = await store.intakes.byId.load(row.id);
  return { target, place, placeKnown: await store.divisionKnown(place), cameFrom: origin?.fromAgencyId ?? null };
}

/**
 * The receiving office's intake, made in the transaction of the act that sends it. It came in today, whatever day the act bears: the
 * clock of the receiving office counts from its own receipt. `sent` is null for what goes back to where it came from.
 */
export async function handOver(
  { db, viewer, today }: Acting,
  { id, kind }: Pick<CaseRow | IntakeRow, 'id' | 'kind'>,
  sent: Sent | null,
  why: string,
): Promise<void> {
  const made = uuidv7();
  const dueOn = waitsUntil({ kind, channel: 'TRANSFERRED', receivedOn: today });
  const [row] = await db.execute<{ place: string | null }>(
    sql`select cases.hand_over(${id}, ${made}, ${sent?.targetId ?? null}, ${sent?.place ?? null}, ${why}, ${sent?.facts ?? null}, ${dueOn}) as place`,
  );
  // lock two knows the same rule: what lock one let through and it does not is a fault, not a refusal
  if (!row?.place) throw new Error(`The matter ${id} could not be handed over.`);
  await appendEvent(db, viewer, { what: 'CASE_RECEIVE', entityType: 'case', entityId: made, jurisdiction: row.place });
}

/** What another office handed over and this one refuses as not its own goes back to it, with the reason (R2.3). */
export async function giveBack(
  acting: Acting,
  row: IntakeRow,
  { reason, text }: { readonly reason: string; readonly text: string },
): Promise<void> {
  if (goesBack(row, reason)) await handOver(acting, row, null, text.trim());
}
