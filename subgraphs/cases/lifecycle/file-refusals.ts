import { fileReasons, isHash, type FileReason, type FileSaid, type FileUse } from '#law/files.ts';
import type { Refusal } from '#platform/outcome.ts';
import { refusing, type Text } from '#platform/refusals.ts';

/** Why a file is not taken: its size, its type, its hash, each told alone (R17.2, R17.4). */
const TEXTS = {
  EMPTY_FILE: [
    'INVALID_VALUE',
    'The file is empty. Send the file with its true size in bytes.',
    '文件为空,请上传完整文件并填写实际字节数。',
    'R17.2',
  ],
  TOO_LARGE: [
    'INVALID_VALUE',
    'The file is over the most that the file of a case takes (500 MB). Split it, or hand it in on a disc as physical evidence.',
    '文件超过上限(500 MB),请分割后上传,或将存储介质作为物证登记。',
    'R17.2',
  ],
  PAPER_TOO_LARGE: [
    'INVALID_VALUE',
    'The file is over the most that a paper takes (200 MB). Split it, or scan it again with fewer dots.',
    '文件超过文书上限(200 MB),请分割后上传,或降低分辨率重新扫描。',
    'R17.4',
  ],
  PROGRAM: [
    'INVALID_VALUE',
    'Programs are not taken. Seal the disc as physical evidence, and add a record or pictures of what it does.',
    '不接收可执行程序,请将存储介质封存作为物证,并上传其运行情况的笔录或截图。',
    'R17.2',
  ],
  WRONG_TYPE: [
    'INVALID_VALUE',
    'Files of this type are not taken. Convert it to one of `evidenceLimits`, such as PDF, JPEG or MP4.',
    '不接收该类型文件,请转换为允许的类型(见 evidenceLimits),例如 PDF、JPEG、MP4。',
    'R17.2',
  ],
  WRONG_PAPER_TYPE: [
    'INVALID_VALUE',
    'Papers are PDF, OFD, JPEG, PNG or plain text. Convert it, or add it as evidence.',
    '文书须为 PDF、OFD、JPEG、PNG 或纯文本,请转换格式,或作为证据登记。',
    'R17.4',
  ],
  WRONG_HASH: [
    'INVALID_VALUE',
    'The SHA-256 of a file is 64 hexadecimal digits. Compute it again.',
    '文件的 SHA-256 为 64 位十六进制数,请重新计算。',
    'R17.2',
  ],
} as const satisfies Readonly<Record<string, Text>>;
const because = refusing(TEXTS);

const FIELDS: Readonly<Record<FileReason, keyof FileSaid>> = {
  EMPTY_FILE: 'bytes',
  TOO_LARGE: 'bytes',
  PROGRAM: 'mediaType',
  WRONG_TYPE: 'mediaType',
  WRONG_HASH: 'sha256',
};
const OF_PAPERS = { TOO_LARGE: 'PAPER_TOO_LARGE', WRONG_TYPE: 'WRONG_PAPER_TYPE' } as const;

/** What stands against a file of that use on a day. @param path where the file stands in the input */
export const fileRefusals = (file: FileSaid, use: FileUse, on: string, ...path: string[]): readonly Refusal[] =>
  fileReasons(file, use, on).map((reason) => {
    const told = use === 'PAPER' && (reason === 'TOO_LARGE' || reason === 'WRONG_TYPE') ? OF_PAPERS[reason] : reason;
    return because(told, ...path, FIELDS[reason]);
  });

/** The same where the hash alone is told: a scanned paper of the archive. */
export const hashRefusals = (sha256: string, ...path: string[]): readonly Refusal[] =>
  isHash(sha256) ? [] : [because('WRONG_HASH', ...path)];
