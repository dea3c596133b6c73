import { addDays } from '#law/dates.ts';
import { officeActors } from '#platform/acting.ts';
import { secondmentActions } from '../lifecycle/secondment.ts';
import type { SecondmentResolvers } from '../types.generated.ts';

export const Secondment: SecondmentResolvers = {
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
  sender: ({ fromAgencyId }) => ({ id: fromAgencyId }),
  host: ({ toAgencyId }) => ({ id: toAgencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  startsOn: ({ validFrom }) => validFrom,
  endsOn: ({ validTo }) => addDays(validTo, -1),
  permittedActions: async (row, _, { viewer, today }) => {
    const actors = officeActors(viewer, { office: row.fromAgencyId, place: row.jurisdiction });
    return secondmentActions({ ...row, actors, today: await today() });
  },
};
