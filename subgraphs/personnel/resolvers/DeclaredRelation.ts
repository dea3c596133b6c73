import type { DeclaredRelationResolvers } from '../types.generated.ts';

export const DeclaredRelation: DeclaredRelationResolvers = {
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
};
