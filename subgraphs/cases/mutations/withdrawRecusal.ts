import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/guard-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 撤回回避申请: whoever asked takes the request back, until it is decided. */
export const withdrawRecusal: MutationResolvers['withdrawRecusal'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'withdrawRecusal', input, async (writes, today, db) => {
    const row = await writes.recusals.byId.load(input.recusalId);
    if (!row) return refuse(because('NOT_FOUND'));
    if (row.recordedBy !== viewer.subject) return refuse(because('NOT_PERMITTED'));
    if (!(await writes.recusals.withdraw(row.id, today))) return refuse(because('DECIDED'));
    const place = { entityType: 'case', entityId: row.caseId, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'CASE_WITHDRAW_RECUSAL', ...place, payload: { recusal: row.id } });
    return accept({ id: row.id, caseId: row.caseId });
  });
  const [recusal, file] = outcome.ok ? [await store.recusals.byId.load(outcome.value.id), await store.byId.load(outcome.value.caseId)] : [];
  return { recusal: recusal ?? null, case: file ?? null, userErrors: userErrors(outcome) };
};
