import type { InsigniaResolvers } from '../types.generated.ts';

export const Insignia: InsigniaResolvers = {
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
};
