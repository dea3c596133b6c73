import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept } from '#platform/outcome.ts';
import { codeOfArea } from '#platform/reach.ts';
import { askCheck } from '../lifecycle/partner-check.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 协作部门查询 (R9.4): there is no answer without an entry of who asked, and no entry for a question that is only repeated. */
export const askPartnerCheck: MutationResolvers['askPartnerCheck'] = async (_, { input }, context) => {
  const { viewer } = context;
  const outcome = await perform(context, 'askPartnerCheck', input, async (writes, _today, db) => {
    const asked = askCheck(input, viewer);
    if (!asked.ok) return asked;
    const jurisdiction = viewer.area === null ? '000000' : codeOfArea(viewer.area);
    await appendEvent(db, viewer, { what: 'PARTNER_CHECKED', entityType: 'partner_check', entityId: viewer.office ?? '', jurisdiction });
    return accept({ agencyId: await writes.cooperation.partners.check(asked.value.creditCode, asked.value.patentNumber) });
  });
  const found = outcome.ok ? outcome.value.agencyId : null;
  const check = outcome.ok ? { hasOpenCase: found !== null, agency: found === null ? null : { id: found } } : null;
  return { check, userErrors: userErrors(outcome) };
};
