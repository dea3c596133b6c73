import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import { becauseOf } from '../lifecycle/cooperation-refusals.ts';
import type { ActFacts } from '../lifecycle/guards.ts';
import type { Taken } from '../lifecycle/taken.ts';
import { transferActors, type TransferStep } from '../lifecycle/transfer.ts';
import type { TransferActor } from '#law/police-transfer-course.ts';
import type { Store } from '../store.ts';
import type { PoliceTransferRow } from '../tables.ts';
import { actOn, type Acting } from './acts.ts';
import { lockSent, TRANSFER } from './sent-acts.ts';

type Known = PoliceTransferRow & { readonly today: string; readonly actors: readonly TransferActor[] };
type Decided = Taken & { readonly step?: TransferStep };

/** A step of a transfer by its own office: an act on the case and a change of the transfer in one transaction. */
export async function transferAct(
  context: Context<Store>,
  field: string,
  input: Repeatable & { readonly transferId: string },
  decide: (row: Known, facts: ActFacts, acting: Acting) => Outcome<Decided> | Promise<Outcome<Decided>>,
): Promise<{ policeTransfer: PoliceTransferRow | null; userErrors: ReturnType<typeof userErrors> }> {
  const { viewer, store } = context;
  const outcome = await perform(context, field, input, async (writes, today, db) => {
    const acting = { store: writes, viewer, today, db };
    const found = await lockSent(acting, TRANSFER, input.transferId);
    if (!found.ok) return found;
    const row = { ...found.value, today, actors: transferActors(viewer, found.value) };
    // a partner sees the transfer and not the case, and is told so of the transfer
    if (viewer.role === 'PARTNER') return refuse(becauseOf('NOT_PERMITTED'));
    const done = await actOn(acting, row, {
      decide: (facts) => decide(row, facts, acting),
      write: async ({ step }: Decided) => (step ? writes.cooperation.transfers.change(row.id, step) : undefined),
    });
    return done.ok ? accept({ id: row.id }) : done;
  });
  return {
    policeTransfer: outcome.ok ? await store.cooperation.transfers.byId.load(outcome.value.id) : null,
    userErrors: userErrors(outcome),
  };
}
