import type { AssistActor } from '#law/assist-course.ts';
import type { Repeatable, userErrors } from '#platform/mutation.ts';
import type { Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import { assistActors } from '../lifecycle/assist.ts';
import type { AssistStep } from '../lifecycle/assist-steps.ts';
import type { Store } from '../store.ts';
import type { AssistRequestRow } from '../tables.ts';
import type { Acting } from './acts.ts';
import { ASSIST, sentAct } from './sent-acts.ts';

type Known = AssistRequestRow & { readonly today: string; readonly actors: readonly AssistActor[]; readonly office: string };

/** One step of a request for assistance, by whoever has it (annex A4). */
export async function assistAct(
  context: Context<Store>,
  field: string,
  input: Repeatable & { readonly assistRequestId: string },
  decide: (request: Known, acting: Acting) => Outcome<AssistStep> | Promise<Outcome<AssistStep>>,
): Promise<{ assistRequest: AssistRequestRow | null; userErrors: ReturnType<typeof userErrors> }> {
  const { viewer } = context;
  const { row, ...errors } = await sentAct(context, field, input, ASSIST, input.assistRequestId, (request, acting) =>
    decide({ ...request, today: acting.today, actors: assistActors(viewer, request), office: viewer.office ?? '' }, acting),
  );
  return { assistRequest: row, ...errors };
}
