import { levelOfBase } from '#law/contact-bases.ts';
import { reaches } from '#platform/access.ts';
import { officeActors } from '#platform/acting.ts';
import type { Viewer } from '#platform/viewer.ts';
import { actionsOf } from '../lifecycle/contacts.ts';
import type { KeyContactBaseRow } from '../tables.ts';
import type { KeyContactBaseResolvers } from '../types.generated.ts';

/** Who sees a base only because it is listed nationally does not learn whom to call there, nor why it took its last step. */
const keeps = (viewer: Viewer, { jurisdiction: place }: KeyContactBaseRow): boolean => reaches(viewer, 'keyContactBase', 'read', { place });
/** Nor what was done with it. */
const mayFollow = (viewer: Viewer, { jurisdiction: place, agencyId: office }: KeyContactBaseRow): boolean =>
  reaches(viewer, 'contactActivity', 'read', { place, office });

export const KeyContactBase: KeyContactBaseResolvers = {
  __resolveReference: ({ id }, { store }) => store.contacts.byId.load(id),
  level: levelOfBase,
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  contactPerson: (row, _, { viewer }) => (keeps(viewer, row) ? row.contactPerson : null),
  reason: (row, _, { viewer }) => (keeps(viewer, row) ? row.reason : null),
  statusOn: ({ statusFrom }) => statusFrom,
  activities: (row, _, { store, viewer }) => (mayFollow(viewer, row) ? store.contacts.activitiesOf.load(row.id) : null),
  activitiesPerYear: async (row, _, { store, viewer }) => {
    if (!mayFollow(viewer, row)) return null;
    const years = Map.groupBy(await store.contacts.activitiesOf.load(row.id), ({ heldOn }) => Number(heldOn.slice(0, 4)));
    return [...years].map(([year, { length: count }]) => ({ year, count }));
  },
  permittedActions: (row, _, { viewer }) => actionsOf(row, officeActors(viewer, { office: row.agencyId, place: row.jurisdiction })),
};
