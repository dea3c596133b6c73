import { levelOfBase } from '#law/contact-bases.ts';
import { reaches } from '#platform/access.ts';
import { officeActors } from '#platform/acting.ts';
import type { Viewer } from '#platform/viewer.ts';
import { actionsOf } from '../lifecycle/contacts.ts';
import type { KeyContactBaseRow } from '../tables.ts';
import type { KeyContactBaseResolvers } from '../types.generated.ts';

/** Who sees a base only because it is listed nationally does not learn whom to call there, nor why it took its last step. */
const keeps = (viewer: Viewer, { jurisdiction: place }: KeyContactBaseRow): boolean => reaches(viewer, 'keyContactBase', 'read', { place });

export const KeyContactBase: KeyContactBaseResolvers = {
  __resolveReference: ({ id }, { store }) => store.contacts.byId.load(id),
  level: levelOfBase,
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  contactPerson: (row, _, { viewer }) => (keeps(viewer, row) ? row.contactPerson : null),
  reason: (row, _, { viewer }) => (keeps(viewer, row) ? row.reason : null),
  statusOn: ({ statusFrom }) => statusFrom,
  activities: ({ id }, _, { store }) => store.contacts.activitiesOf.load(id),
  activitiesPerYear: async ({ id }, _, { store }) => {
    const years = Map.groupBy(await store.contacts.activitiesOf.load(id), ({ heldOn }) => Number(heldOn.slice(0, 4)));
    return [...years].map(([year, { length: count }]) => ({ year, count }));
  },
  permittedActions: (row, _, { viewer }) => actionsOf(row, officeActors(viewer, { office: row.agencyId, place: row.jurisdiction })),
};
