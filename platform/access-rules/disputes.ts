import { CASE_HELD, CASE_INSIDE, CASE_PARTIES } from './cases.ts';
import { everybody, type Governed } from './governed.ts';

const ofCase = { ...CASE_HELD, key: 'case_id' } as const;

/** The papers of a case: main volume 正卷, internal volume 副卷, decisions and what of them is public (R6.5, R17.2). */
export const DISPUTES = {
  caseDocument: {
    ...ofCase,
    table: 'case_document',
    shared: 'shared',
    person: 'filed_by',
    // the other side reads what was served; who filed a paper under the own login reads it at once
    read: { ...CASE_INSIDE, PARTNER: ['shared'], RIGHT_HOLDER: ['shared', 'filed'] },
    create: { ...CASE_HELD.write, RIGHT_HOLDER: ['granted'] },
  },
  oralHearing: { ...ofCase, table: 'oral_hearing', read: CASE_PARTIES },
  mediationSession: { ...ofCase, table: 'mediation_session', read: CASE_PARTIES },
  // until it is served, a decision is the office's own (I10)
  decision: { ...ofCase, table: 'decision', shared: 'served', read: { ...CASE_INSIDE, PARTNER: ['shared'], RIGHT_HOLDER: ['shared'] } },
  // deliberation never leaves the office but to who watches over the case (domain §6.7)
  internalRecord: {
    ...ofCase,
    table: 'internal_record',
    read: { OFFICE: ['office', 'supervised'], HANDLER: ['onTeam'] },
  },
  publishedDecision: {
    ...ofCase,
    table: 'published_decision',
    published: 'open',
    read: { ...everybody('published'), OFFICE: ['published', 'reach'], HANDLER: ['published', 'reach'], ANALYST: ['published', 'reach'] },
  },
} as const satisfies Record<string, Governed>;
