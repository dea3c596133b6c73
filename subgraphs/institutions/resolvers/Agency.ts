import { versionOn } from '#law/reorganisation.ts';
import { lastingOn } from '#law/terms.ts';
import { plan, reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { successorOf } from '../lifecycle/history.ts';
import type { AgencyRow } from '../tables.ts';
import type { AgencyResolvers } from '../types.generated.ts';

type Means = 'agencyUnit' | 'venue' | 'equipment';
/** Whether the viewer may see what the office works with. Secondments stand in the database alone: there the rows tell. */
function mayLook(viewer: Viewer, means: Means, { id: office, jurisdiction: place }: AgencyRow): boolean {
  const decided = plan(viewer, means, 'read');
  return (decided.kind === 'SOME' && decided.ways.includes('seconded')) || reaches(viewer, means, 'read', { place, office });
}

export const Agency: AgencyResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.agencies.byId.load(reference.id) : store.agencies.byCode.load(reference.code),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  parent: ({ parentId }, _, { store }) => (parentId === null ? null : store.agencies.byId.load(parentId)),
  centres: ({ id }, _, { store }) => store.centres.attachedTo.load(id),
  units: async (row, { on }, { store, today, viewer }) =>
    mayLook(viewer, 'agencyUnit', row) ? lastingOn(await store.units.ofAgency.load(row.id), on ?? (await today())) : null,
  venues: async (row, { on }, { store, today, viewer }) =>
    mayLook(viewer, 'venue', row) ? lastingOn(await store.venues.ofAgency.load(row.id), on ?? (await today())) : null,
  equipment: async (row, { on }, { store, today, viewer }) =>
    mayLook(viewer, 'equipment', row) ? lastingOn(await store.equipment.ofAgency.load(row.id), on ?? (await today())) : null,
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
