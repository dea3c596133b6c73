import type { Target } from './probes.ts';

/** An act on the target, and the personas who may do it; everybody else must be refused like for something that is not there. */
export interface Attempt {
  readonly may: readonly string[];
  readonly input: (aim: Target) => Readonly<Record<string, unknown>>;
}

const HANDLERS = ['handler:4403'];
const ANY_HANDLER = [...HANDLERS, 'handler:4401'];
const CENTRES = ['centre:4403'];
const ANY_CENTRE = [...CENTRES, 'centre:4401'];
/** who sees the complaint may ask the custodian for the identity */
const ASKERS = ['national', 'province:44', 'city:4403', 'handler:4403', 'centre:4403'];

export const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  docketCase: {
    may: ANY_HANDLER,
    input: ({ officerId, patentNumber, place }) => ({
      kind: 'COUNTERFEIT',
      title: '假冒专利案',
      jurisdiction: place,
      respondent: '某公司',
      patentNumber,
      legalBasis: ['PATENT_LAW'],
      receivedOn: '2014-01-09',
      handlers: [officerId],
    }),
  },
  concludeCase: { may: HANDLERS, input: ({ caseId }) => ({ caseId, version: 1, concludedOn: '2014-01-10', disposition: 'MEDIATED' }) },
  registerComplaint: {
    may: ANY_CENTRE,
    input: ({ place }) => ({
      kind: 'REPORT',
      channel: 'PHONE',
      subjectRight: 'PATENT',
      jurisdiction: place,
      accused: '某商店',
      facts: '销售假冒专利产品',
      identityMode: 'ANONYMOUS',
    }),
  },
  referComplaint: { may: CENTRES, input: ({ complaintId, agencyId }) => ({ complaintId, version: 1, agencyId }) },
  acknowledgeComplaint: { may: HANDLERS, input: ({ complaintId }) => ({ complaintId, version: 1 }) },
  returnComplaint: { may: HANDLERS, input: ({ complaintId }) => ({ complaintId, version: 1, reason: '不属于本局管辖' }) },
  requestIdentity: { may: ASKERS, input: ({ complaintId }) => ({ complaintId, reason: '需要向举报人核实购买凭证' }) },
  decideIdentity: { may: ['custodian:4403'], input: ({ disclosureId }) => ({ disclosureId, grant: true }) },
  readIdentity: { may: [], input: ({ disclosureId }) => ({ disclosureId }) },
};
