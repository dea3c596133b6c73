import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { backboneSince, markBackbone as mark } from '../lifecycle/studies.ts';
import { because } from '../lifecycle/training-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 认定业务骨干 (R15.8): by the office where the officer serves, on the measures in force today. */
export const markBackbone: MutationResolvers['markBackbone'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'markBackbone', input, async (stores, today, db) => {
    const { officers, ownOfficers, certificates, enrolments, studies } = stores;
    const row = await ownOfficers.lock(input.officerId);
    if (!row) return refuse(because((await officers.byId.load(input.officerId)) ? 'NOT_THE_OWN_OFFICE' : 'NOT_FOUND', 'officerId'));
    const held = await certificates.heldBy.load(row.id);
    const hours = await enrolments.hours(row.id, { from: backboneSince(today), to: today });
    const decided = mark(input, { ...row, today, certificates: held, hours });
    if (!decided.ok) return decided;
    await studies.markBackbone(row.id, decided.value.backbone);
    const place = { entityType: 'officer', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: decided.value.backbone ? 'BACKBONE_MARKED' : 'BACKBONE_UNMARKED', ...place });
    return accept({ id: row.id });
  });
  return { officer: outcome.ok ? await store.officers.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
