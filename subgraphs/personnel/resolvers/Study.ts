import type { StudyResolvers } from '../types.generated.ts';

export const Study: StudyResolvers = {
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
};
