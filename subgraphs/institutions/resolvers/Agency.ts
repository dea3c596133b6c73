import type { AgencyResolvers } from '../types.generated.ts';

export const Agency: AgencyResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.agencies.byId.load(reference.id) : store.agencies.byCode.load(reference.code),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  parent: ({ parentId }, _, { store }) => (parentId === null ? null : store.agencies.byId.load(parentId)),
  centres: ({ id }, _, { store }) => store.centres.attachedTo.load(id),
};
