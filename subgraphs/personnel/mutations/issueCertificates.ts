import { plan } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/certificate-refusals.ts';
import { issueAll } from '../lifecycle/issue.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 批量颁证 (R15.4): to everybody of a class who meets all conditions; of everybody else it says every reason. */
export const issueCertificates: MutationResolvers['issueCertificates'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'issueCertificates', input, async (writes, today, db) => {
    if (plan(viewer, 'certificate', 'create').kind === 'NONE') return refuse(because('NOT_THE_NATION'));
    const cls = await writes.training.byNo.load(input.classNo);
    const decided = issueAll(cls, cls ? await writes.applications.gather(cls.id) : [], today);
    if (!decided.ok) return decided;
    const cards = await writes.applications.grant(decided.value.winners, today);
    for (const { id, jurisdiction } of cards) {
      const place = { entityType: 'certificate', entityId: id, jurisdiction };
      await appendEvent(db, viewer, { what: 'CERTIFICATE_ISSUED', ...place, payload: { classNo: input.classNo } });
    }
    return accept({ issued: cards.map(({ id }) => id), refused: decided.value.refused });
  });
  const answer = outcome.ok ? outcome.value : { issued: [], refused: [] };
  const issued = await Promise.all(answer.issued.map((id) => store.certificates.byId.load(id)));
  const refused = answer.refused.map(async ({ officerId, reasons }) => ({
    officer: await store.officers.byId.load(officerId),
    reasons: userErrors(refuse(...reasons)),
  }));
  return {
    issued: issued.flatMap((certificate) => (certificate ? [{ certificate, number: certificate.number }] : [])),
    refused: await Promise.all(refused),
    userErrors: userErrors(outcome),
  };
};
