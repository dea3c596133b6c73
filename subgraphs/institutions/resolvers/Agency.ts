import { versionOn } from '#law/reorganisation.ts';
import { lastingOn } from '#law/terms.ts';
import { successorOf } from '../lifecycle/history.ts';
import type { AgencyResolvers } from '../types.generated.ts';

export const Agency: AgencyResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.agencies.byId.load(reference.id) : store.agencies.byCode.load(reference.code),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  parent: ({ parentId }, _, { store }) => (parentId === null ? null : store.agencies.byId.load(parentId)),
  centres: ({ id }, _, { store }) => store.centres.attachedTo.load(id),
  units: async ({ id }, { on }, { store, today }) => lastingOn(await store.units.ofAgency.load(id), on ?? (await today())),
  venues: async ({ id }, { on }, { store, today }) => lastingOn(await store.venues.ofAgency.load(id), on ?? (await today())),
  equipment: async ({ id }, { on }, { store, today }) => lastingOn(await store.equipment.ofAgency.load(id), on ?? (await today())),
  history: async (row, _, { store }) => (await store.history.ofAgency(row)).map((version) => ({ ...version, on: null })),
  asOf: async (row, { on }, { store }) => {
    const version = versionOn(await store.history.ofAgency(row), on);
    return version && { ...version, on };
  },
  successor: async (row, _, { store }) => {
    const id = successorOf(await store.history.ofAgency(row));
    return id === null ? null : store.agencies.byId.load(id);
  },
  memberships: async ({ id }, { on }, { store, today }) => lastingOn(await store.programmes.ofMember.load(id), on ?? (await today())),
};
