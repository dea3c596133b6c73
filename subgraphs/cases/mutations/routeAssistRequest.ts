import { route } from '../lifecycle/assist-steps.ts';
import { assistAct } from '../store/assist-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 指派本省机关承办 (annex A4). */
export const routeAssistRequest: MutationResolvers['routeAssistRequest'] = (_, { input }, context) =>
  assistAct(context, 'routeAssistRequest', input, async (request, { store }) =>
    route(input, { ...request, target: await store.office(input.toAgencyId) }),
  );
