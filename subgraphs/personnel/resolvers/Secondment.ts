import { addDays } from '#law/dates.ts';
import type { SecondmentResolvers } from '../types.generated.ts';

export const Secondment: SecondmentResolvers = {
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
  sender: ({ fromAgencyId }) => ({ id: fromAgencyId }),
  host: ({ toAgencyId }) => ({ id: toAgencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  startsOn: ({ validFrom }) => validFrom,
  endsOn: ({ validTo }) => addDays(validTo, -1),
};
