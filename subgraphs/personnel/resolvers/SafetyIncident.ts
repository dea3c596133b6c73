import type { SafetyIncidentResolvers } from '../types.generated.ts';

export const SafetyIncident: SafetyIncidentResolvers = {
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
};
