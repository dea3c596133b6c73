import type { BuckPassingAlertResolvers, BuckPassingKind } from '../types.generated.ts';

/** Each sign in both languages, and what to do. */
const WORDS: Readonly<Record<BuckPassingKind, readonly [explain: string, explainZh: string]>> = {
  BOUNCED_TWICE: [
    'Offices quarrelled over this matter twice or more. The common superior should designate and watch it.',
    '该事项已两次以上发生管辖权争议,共同上级机关应指定管辖并督办。',
  ],
  REFUSAL_OVERTURNED: [
    'The matter was refused, and docketed later all the same. Review the refusal.',
    '该事项不予受理后又被立案,应核查原不予受理决定。',
  ],
  ACCEPTANCE_OVERDUE: [
    'The time to accept or refuse has passed. Decide with reasons at once.',
    '受理期限已过,应立即作出受理或不予受理决定并说明理由。',
  ],
};

export const BuckPassingAlert: BuckPassingAlertResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  // a case that the viewer does not see is not told
  laterCase: ({ laterCaseId }, _, { store }) => (laterCaseId === null ? null : store.byId.load(laterCaseId)),
  explain: ({ kind }) => WORDS[kind][0],
  explainZh: ({ kind }) => WORDS[kind][1],
};
