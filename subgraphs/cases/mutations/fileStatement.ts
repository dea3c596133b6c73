import { plan } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { takesStatements } from '../lifecycle/dispute-acts.ts';
import { becauseOf } from '../lifecycle/dispute-refusals.ts';
import { paperFaults, paperOf } from '../lifecycle/documents.ts';
import { because } from '../lifecycle/refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 当事人提交材料 (access matrix: own case): a party adds to the main volume and changes nothing else. */
export const fileStatement: MutationResolvers['fileStatement'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'fileStatement', input, async (writes, today, db) => {
    const row = await writes.byId.load(input.caseId);
    if (!row) return refuse(becauseOf('HIDDEN'));
    if (viewer.role !== 'RIGHT_HOLDER' || plan(viewer, 'caseDocument', 'create').kind === 'NONE') return refuse(becauseOf('NOT_A_PARTY'));
    if (!takesStatements(row.status)) return refuse(because('WRONG_STATE'));
    const faults = paperFaults(input, today);
    if (faults.length > 0) return refuse(...faults);
    const origin = (await writes.papers.sideOf(row.id)) ?? 'THIRD_PARTY';
    const paper = { kind: input.kind, origin, madeOn: today, receivedOn: today, shared: false } as const;
    const id = await writes.papers.add(row, { ...paper, ...paperOf(input) });
    await appendEvent(db, viewer, { what: 'CASE_FILE_STATEMENT', entityType: 'case', entityId: row.id, jurisdiction: row.jurisdiction });
    return accept({ id });
  });
  return { document: outcome.ok ? await store.papers.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
