import { mayUse } from '#platform/access.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { fileOnline } from '../lifecycle/filing.ts';
import { because } from '../lifecycle/intake-refusals.ts';
import { fileAt, filingFacts } from '../store/filings.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 网上提交请求 (A1, A2): a petitioner needs no desk, and reads what becomes of its request under the same login. */
export const fileRequest: MutationResolvers['fileRequest'] = async (_, { input }, context) => {
  const { viewer } = context;
  const outcome = await perform(context, 'fileRequest', input, async (store, today, db) => {
    if (!mayUse(viewer, 'fileRequest')) return refuse(because('NOT_A_PETITIONER'));
    const office = await store.office(input.agencyId);
    if (!office) return refuse(because('NOT_FOUND', 'agencyId'));
    const acting = { store, viewer, today, db };
    const filed = fileOnline(input, await filingFacts(acting, office, input));
    return filed.ok ? accept({ id: await fileAt(acting, filed.value) }) : filed;
  });
  return { intake: outcome.ok ? await context.store.intakes.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
