import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';
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

interface EvidenceLimits extends Dated {
  readonly mostBytes: number;
  readonly mediaTypes: readonly string[];
  readonly confidence: Confidence;
}

/** What the file of a case takes; the law is silent, so it is a setting by date. */
const LIMITS: readonly [EvidenceLimits, ...EvidenceLimits[]] = [
  {
    from: '2001-12-17',
    mostBytes: 500_000_000,
    mediaTypes: [
      'application/pdf',
      'application/zip',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'image/jpeg',
      'image/png',
      'image/tiff',
      'audio/mpeg',
      'audio/wav',
      'video/mp4',
      'video/quicktime',
      'text/plain',
      'text/csv',
      'message/rfc822',
    ],
    confidence: 'SETTING',
  },
];
/** Programs, by the names that browsers and mail give them. */
const PROGRAMS =
  /^application\/(?:x-(?:msdownload|dosexec|msdos-program|executable|elf|mach-binary|sh|bat|msi|ms-installer)|vnd\.microsoft\.portable-executable|java-archive|(?:x-)?javascript)$|^text\/(?:x-shellscript|x-python|javascript)$/;

export const evidenceLimits = (on: Day): EvidenceLimits => inForceOn(LIMITS, on);

export type FileReason = 'EMPTY_FILE' | 'TOO_LARGE' | 'PROGRAM' | 'WRONG_TYPE' | 'WRONG_HASH';

/** Why a file is not taken into evidence on a day; empty when it is. */
export function fileReasons(
  { mediaType, bytes, sha256 }: { readonly mediaType: string; readonly bytes: number; readonly sha256: string },
  on: Day,
): readonly FileReason[] {
  const { mostBytes, mediaTypes } = evidenceLimits(on);
  const type = mediaType.trim().toLowerCase();
  const program = PROGRAMS.test(type);
  return [
    ...(Number.isSafeInteger(bytes) && bytes > 0 ? [] : ['EMPTY_FILE' as const]),
    ...(bytes > mostBytes ? ['TOO_LARGE' as const] : []),
    ...(program ? ['PROGRAM' as const] : mediaTypes.includes(type) ? [] : ['WRONG_TYPE' as const]),
    ...(/^[0-9a-f]{64}$/.test(sha256) ? [] : ['WRONG_HASH' as const]),
  ];
}
