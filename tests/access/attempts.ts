import { PARTS } from './parts.ts';
import type { Target } from './probes.ts';

/** An act on the target, and the personas who may do it; everybody else must be refused like for something that is not there. */
export interface Attempt {
  readonly may: readonly string[];
  readonly input: (aim: Target) => Readonly<Record<string, unknown>>;
  /** probe that tells who sees what it acts on; others must not learn that it exists. Left out where it names nothing hidden. */
  readonly on?: string;
}

/** the office that holds the case: its handlers and its desk */
const HOLDERS = ['handler:4403', 'city:4403'];
const HANDLERS = ['handler:4403'];
/** every office dockets for itself; what it may hold, and with whom, is told after */
const ANY_OFFICE = [...HOLDERS, 'handler:4401', 'national', 'province:44', 'province:33', 'city:4401', 'county:440305'];
const CENTRES = ['centre:4403'];
const ANY_CENTRE = [...CENTRES, 'centre:4401'];
/** who sees the complaint may ask the custodian for the identity */
const ASKERS = ['national', 'province:44', 'city:4403', 'handler:4403', 'centre:4403'];

const OWN: Readonly<Record<string, Attempt>> = {
  docketCase: {
    may: ANY_OFFICE,
    input: ({ officerId, patentNumber, place }) => ({
      kind: 'COUNTERFEIT',
      title: '假冒专利案',
      jurisdiction: place,
      respondent: '某公司',
      patentNumber,
      legalBasis: ['PATENT_LAW'],
      receivedOn: '2014-01-09',
      handlers: [officerId],
      approvedBy: '王局长',
    }),
  },
  concludeCase: {
    on: 'case',
    may: HOLDERS,
    input: ({ caseId }) => ({ caseId, version: 1, concludedOn: '2014-01-10', disposition: 'MEDIATED' }),
  },
  assignHandlers: {
    on: 'case',
    may: HOLDERS,
    input: ({ caseId, officerId }) => ({ caseId, version: 1, handlers: [officerId], reason: '原承办人调离' }),
  },
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
  referComplaint: { on: 'complaint', may: CENTRES, input: ({ complaintId, agencyId }) => ({ complaintId, version: 1, agencyId }) },
  acknowledgeComplaint: { on: 'complaint', may: HANDLERS, input: ({ complaintId }) => ({ complaintId, version: 1 }) },
  returnComplaint: { on: 'complaint', may: HANDLERS, input: ({ complaintId }) => ({ complaintId, version: 1, reason: '不属于本局管辖' }) },
  requestIdentity: { on: 'complaint', may: ASKERS, input: ({ complaintId }) => ({ complaintId, reason: '需要向举报人核实购买凭证' }) },
  decideIdentity: { on: 'complaint', may: ['custodian:4403'], input: ({ disclosureId }) => ({ disclosureId, grant: true }) },
  readIdentity: { on: 'complaint', may: [], input: ({ disclosureId }) => ({ disclosureId }) },
};

export const ATTEMPTS: Readonly<Record<string, Attempt>> = Object.assign({}, OWN, ...PARTS.map(({ attempts }) => attempts));
