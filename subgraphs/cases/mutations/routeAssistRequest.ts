import { assistActors } from '../lifecycle/assist.ts';
import { route } from '../lifecycle/assist-steps.ts';
import { ASSIST, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 指派本省机关承办 (annex A4). */
export const routeAssistRequest: MutationResolvers['routeAssistRequest'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(
    context,
    'routeAssistRequest',
    input,
    ASSIST,
    input.assistRequestId,
    async (request, { today, store }) =>
      route(input, { ...request, today, actors: assistActors(viewer, request), target: await store.office(input.to) }),
  );
  return { assistRequest: row, userErrors };
};
