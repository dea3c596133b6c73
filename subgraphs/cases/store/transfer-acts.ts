import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import { becauseOf } from '../lifecycle/cooperation-refusals.ts';
import type { ActFacts } from '../lifecycle/guards.ts';
import type { Closing } from '../lifecycle/police-waiting.ts';
import type { Excluded, Retimed } from '../lifecycle/timing.ts';
import { transferActors, type TransferStep } from '../lifecycle/transfer.ts';
import type { TransferActor } from '#law/police-transfer-course.ts';
import type { Store } from '../store.ts';
import type { CaseRow, PoliceTransferRow } from '../tables.ts';
import { actOn, type Acting } from './acts.ts';
import { lockSent, sentAct, TRANSFER } from './sent-acts.ts';

type Known = PoliceTransferRow & { readonly today: string; readonly actors: readonly TransferActor[] };
type Decided = Retimed & { readonly step?: TransferStep; readonly period?: Excluded['period']; readonly closes?: readonly Closing[] };

/** A step of a transfer by its own office: an act on the case and a change of the transfer in one transaction. */
export async function transferAct(
  context: Context<Store>,
  field: string,
  input: Repeatable & { readonly policeTransferId: string },
  decide: (row: Known, facts: ActFacts, acting: Acting, file: CaseRow) => Outcome<Decided> | Promise<Outcome<Decided>>,
): Promise<{ policeTransfer: PoliceTransferRow | null; userErrors: ReturnType<typeof userErrors> }> {
  const { viewer, store } = context;
  const outcome = await perform(context, field, input, async (writes, today, db) => {
    const acting = { store: writes, viewer, today, db };
    const found = await lockSent(acting, TRANSFER, input.policeTransferId);
    if (!found.ok) return found;
    const row = { ...found.value, today, actors: transferActors(viewer, found.value) };
    // a partner sees the transfer and not the case, and is told so of the transfer
    if (viewer.role === 'PARTNER') return refuse(becauseOf('NOT_PERMITTED'));
    // the group that proposed it sees it through, whoever handles the case by then (310号令 §5)
    const done = await actOn(
      acting,
      { caseId: row.caseId, officers: row.team },
      {
        // a head who stands aside from the case decides nothing on its transfers either (办法 §7)
        decide: (facts, file) =>
          decide({ ...row, actors: row.actors.filter((each) => each !== 'HEAD' || !facts.aside) }, facts, acting, file),
        write: async ({ step, period, closes = [], ...taken }: Decided, file) => {
          if (step) await writes.cooperation.transfers.change(row.id, step);
          if (period) await writes.clocks.decided(file, period);
          for (const { id, toOn } of closes) await writes.clocks.ended(id, toOn);
          await writes.clocks.retime(file, taken);
        },
      },
    );
    return done.ok ? accept({ id: row.id }) : done;
  });
  return {
    policeTransfer: outcome.ok ? await store.cooperation.transfers.byId.load(outcome.value.id) : null,
    userErrors: userErrors(outcome),
  };
}

/** A step of a transfer by a partner, who sees the transfer and no case. */
export async function partnerTransferAct(
  context: Context<Store>,
  field: string,
  input: Repeatable & { readonly policeTransferId: string },
  decide: (row: Known) => Outcome<TransferStep>,
): Promise<{ policeTransfer: PoliceTransferRow | null; userErrors: ReturnType<typeof userErrors> }> {
  const { row, ...errors } = await sentAct(context, field, input, TRANSFER, input.policeTransferId, (sent, { viewer, today }) =>
    decide({ ...sent, today, actors: transferActors(viewer, sent) }),
  );
  return { policeTransfer: row, ...errors };
}
