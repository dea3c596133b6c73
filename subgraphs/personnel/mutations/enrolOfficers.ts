import { plan } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { enrol, fitsOneAct, mayFill } from '../lifecycle/enrolment.ts';
import { because } from '../lifecycle/training-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 组织参训 (R15.2): by the province for its division and by the nation, all of the list or nobody. */
export const enrolOfficers: MutationResolvers['enrolOfficers'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { classId, officerIds } = input;
  const outcome = await perform(context, 'enrolOfficers', input, async ({ training, certificates }, today, db) => {
    if (plan(viewer, 'enrolment', 'create').kind === 'NONE') return refuse(because('NOT_AN_ENROLLER'));
    const row = await training.awaitClass(classId);
    if (!row) return refuse(because('NOT_FOUND', 'classId'));
    if (!mayFill(viewer.reach, row)) return refuse(because('CLASS_OF_OTHERS', 'classId'));
    if (!fitsOneAct(officerIds)) return refuse(because('INVALID_VALUE', 'officerIds'));
    // locked, so that nobody is transferred meanwhile: an enrolment lies with the officer's own office
    const known = new Map((await certificates.lockHolders(officerIds)).map((one) => [one.id, one]));
    const already = await training.enrolledAmong(row.id, [...known.keys()]);
    const taken = (await training.seatsTaken.load(row.id))?.taken ?? 0;
    const decided = enrol(officerIds, { ...row, today, officers: known, taken, already });
    if (!decided.ok) return decided;
    const enrolled = decided.value.flatMap((id) => known.get(id) ?? []);
    const ids = await training.enrol(row, enrolled, today);
    const place = { entityType: 'trainingClass', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'OFFICERS_ENROLLED', ...place, payload: { officers: ids.length } });
    return accept({ id: row.id, ids });
  });
  const enrolments = outcome.ok ? await store.enrolments.some(outcome.value.ids) : [];
  const trainingClass = outcome.ok ? await store.training.byId.load(outcome.value.id) : null;
  return { trainingClass, enrolments, userErrors: userErrors(outcome) };
};
