import type { Told } from './told.ts';

/** The eight kinds of evidence (行政诉讼法(2014年修正)§33;行政处罚法(2021年修订)§46). */
export const EVIDENCE_KINDS = {
  DOCUMENTARY: ['Documentary evidence', '书证'],
  PHYSICAL: ['Physical evidence', '物证'],
  AUDIO_VISUAL: ['Audio-visual material', '视听资料'],
  ELECTRONIC: ['Electronic data', '电子数据'],
  WITNESS: ['Testimony of a witness', '证人证言'],
  PARTY_STATEMENT: ['Statement of a party', '当事人的陈述'],
  EXPERT_OPINION: ['Expert opinion', '鉴定意见'],
  SITE_RECORD: ['Record of an inquest or of the site', '勘验笔录、现场笔录'],
} as const satisfies Record<string, Told>;
export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** How evidence came into the file. */
export const EVIDENCE_SOURCES = ['SUBMITTED', 'COLLECTED', 'SAMPLED', 'PRESERVED', 'RECEIVED'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** What a party or another body handed in, one officer may take; what the office gathers, two (行政处罚法 §37, since 2021 §42). */
export const gatheredByOffice = (source: EvidenceSource): boolean => source !== 'SUBMITTED' && source !== 'RECEIVED';
