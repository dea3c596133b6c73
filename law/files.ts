import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';

/** For what a file is handed in: as a paper of the main volume, or as evidence. */
export type FileUse = 'PAPER' | 'EVIDENCE';

interface FileLimits extends Dated {
  readonly mostBytes: number;
  readonly mediaTypes: readonly string[];
  readonly confidence: Confidence;
}

/** Types that can be read as a paper in thirty years. */
const READABLE = ['application/pdf', 'application/ofd', 'image/jpeg', 'image/png', 'text/plain'];

/** What the file of a case takes; the law is silent, so it is a setting by date (R17.2, R17.4). */
const LIMITS: Readonly<Record<FileUse, readonly [FileLimits, ...FileLimits[]]>> = {
  PAPER: [{ from: '2001-12-17', mostBytes: 200_000_000, mediaTypes: READABLE, confidence: 'SETTING' }],
  EVIDENCE: [
    {
      from: '2001-12-17',
      mostBytes: 500_000_000,
      mediaTypes: [
        ...READABLE,
        'application/zip',
        'application/msword',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.ms-excel',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'image/tiff',
        'audio/mpeg',
        'audio/wav',
        'video/mp4',
        'video/quicktime',
        'text/csv',
        'message/rfc822',
      ],
      confidence: 'SETTING',
    },
  ],
};
/** Programs, by the names that browsers and mail give them. */
const PROGRAMS =
  /^application\/(?:x-(?:msdownload|dosexec|msdos-program|executable|elf|mach-binary|sh|bat|msi|ms-installer)|vnd\.microsoft\.portable-executable|java-archive|(?:x-)?javascript)$|^text\/(?:x-shellscript|x-python|javascript)$/;

export const fileLimits = (use: FileUse, on: Day): FileLimits => inForceOn(LIMITS[use], on);

/** A hash as it is kept: digits are the same in capitals. */
export const hashOf = (sha256: string): string => sha256.trim().toLowerCase();
/** A media type as it is kept. */
export const mediaTypeOf = (mediaType: string): string => mediaType.trim().toLowerCase();
/** Whether a text is a SHA-256: 64 hexadecimal digits. */
export const isHash = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(hashOf(sha256));

export type FileReason = 'EMPTY_FILE' | 'TOO_LARGE' | 'PROGRAM' | 'WRONG_TYPE' | 'WRONG_HASH';

/** A file as it is described when it is handed in. */
export interface FileSaid {
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Why a file is not taken on a day; empty when it is. */
export function fileReasons({ mediaType, bytes, sha256 }: FileSaid, use: FileUse, on: Day): readonly FileReason[] {
  const { mostBytes, mediaTypes } = fileLimits(use, on);
  const type = mediaTypeOf(mediaType);
  return [
    ...(Number.isSafeInteger(bytes) && bytes > 0 ? [] : ['EMPTY_FILE' as const]),
    ...(bytes > mostBytes ? ['TOO_LARGE' as const] : []),
    ...(PROGRAMS.test(type) ? ['PROGRAM' as const] : mediaTypes.includes(type) ? [] : ['WRONG_TYPE' as const]),
    ...(isHash(sha256) ? [] : ['WRONG_HASH' as const]),
  ];
}
