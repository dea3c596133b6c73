import { plan } from '#platform/access.ts';
import { officeActors } from '#platform/acting.ts';
import { classActions, mayFill } from '../lifecycle/enrolment.ts';
import { consented } from '../lifecycle/training.ts';
import type { TrainingClassResolvers } from '../types.generated.ts';

export const TrainingClass: TrainingClassResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.training.byId.load(reference.id) : store.training.byNo.load(reference.classNo),
  organiser: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  startsOn: ({ heldFrom }) => heldFrom,
  endsOn: ({ heldTo }) => heldTo,
  seatsTaken: async ({ id }, _, { store }) => (await store.training.seatsTaken.load(id))?.taken ?? 0,
  consentedInTime: consented,
  overlapping: async ({ id }, _, { store }) => (await store.training.overlapping.load(id)).map(({ row }) => row),
  enrolments: ({ id }, { first, after }, { store, viewer }) =>
    plan(viewer, 'enrolment', 'read').kind === 'NONE' ? null : store.enrolments.ofClass(id, { first: first ?? 20, after }),
  permittedActions: async (row, _, { viewer, today }) => {
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const enrols = plan(viewer, 'enrolment', 'create').kind !== 'NONE' && mayFill(viewer.reach, row);
    return classActions({ ...row, actors, today: await today() }, enrols);
  },
};
