import type { CaseKind } from './case-kind.ts';
import { inForceOn, type Dated } from './configuration.ts';
import { addDays, type Day } from './dates.ts';
import type { Disposition } from './penalties.ts';

/** Why a case is revoked without a result (撤销案件; 专利行政执法办法 §17, §24, §31 and the practice guides). */
export const REVOCATION_GROUNDS = [
  'PATENT_INVALIDATED',
  'PATENT_LAPSED',
  'COURT_SUIT',
  'STANDING_LOST',
  'MEDIATION_FAILED',
  'NO_VIOLATION',
  'OTHER',
] as const;
export type RevocationGround = (typeof REVOCATION_GROUNDS)[number];

const GROUNDS: Readonly<Record<CaseKind, readonly RevocationGround[]>> = {
  INFRINGEMENT: ['PATENT_INVALIDATED', 'PATENT_LAPSED', 'COURT_SUIT', 'STANDING_LOST', 'OTHER'],
  MEDIATION: ['MEDIATION_FAILED', 'COURT_SUIT', 'PATENT_INVALIDATED', 'STANDING_LOST', 'OTHER'],
  COUNTERFEIT: ['NO_VIOLATION', 'OTHER'],
};

/** On what grounds a case of that kind may be revoked. */
export const revocationGrounds = (kind: CaseKind): readonly RevocationGround[] => GROUNDS[kind];

/** The five parts without which a handling decision is none: parties, facts, reasons, ruling, and where to sue (专利行政执法办法 §19 [M]). */
export const DECISION_PARTS = ['parties', 'facts', 'reasons', 'ruling', 'appealRoute'] as const;

/** Decided on the merits after the panel voted: such a decision has the five parts, is served, and may be sued against. */
export const isOnMerits = (disposition: Disposition): boolean => disposition === 'STOP_ORDER' || disposition === 'NOT_INFRINGED';

/** Endings that somebody must have asked for. */
export const isAskedFor = (disposition: Disposition): boolean => disposition === 'WITHDRAWN' || disposition === 'SETTLED';

interface NoticeTerm extends Dated {
  readonly days: number;
}
const NOTICE_TERMS: readonly [NoticeTerm, ...NoticeTerm[]] = [
  { from: '1991-04-09', days: 60 }, // 民事诉讼法 §84, 2012 §92 [M]
  { from: '2022-01-01', days: 30 }, // 民事诉讼法(2021年修正) §95 [M]
];

/** Last day of a delivery by public notice (公告送达): on it the paper counts as delivered; the days until then do not count (I8). */
export const noticeEnds = (on: Day): Day => addDays(on, inForceOn(NOTICE_TERMS, on).days);

// An amount beside the word, within one sentence.
const DAMAGES = /(?:赔偿|赔付|compensat|damages)[^。;;.\n]{0,40}(?:元|yuan|RMB|¥|¥)/i;

/** Whether a ruling awards damages: they are mediated, never decided (专利法2008 §60, 2020 §65). */
export const awardsDamages = (ruling: string): boolean => DAMAGES.test(ruling);
