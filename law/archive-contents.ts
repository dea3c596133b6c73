import type { CaseKind } from './case-kind.ts';
import type { Disposition } from './penalties.ts';
import type { Told } from './told.ts';

/** What a file holds (案卷): the papers of §2.11, in the order in which they are bound. */
export const ARCHIVE_CONTENTS = {
  CATALOGUE: ['Catalogue of the volume', '卷内目录'],
  DOCKET_APPROVAL: ['Approval of docketing', '立案审批表'],
  REQUEST: ['Request, report or record of the discovery', '请求书、举报材料或发现记录'],
  IDENTITY_PROOF: ['Identity of the parties', '当事人身份证明'],
  PATENT_PROOF: ['Proof that the patent is in force', '专利权有效证明'],
  NOTICES: ['Notices of acceptance and of defence', '受理通知书、答辩通知书'],
  DELIVERY_RECEIPTS: ['Delivery receipts', '送达回证'],
  DEFENCE: ['Statement of defence or of opinion', '答辩书、意见陈述书'],
  EVIDENCE_LIST: ['Lists of evidence', '证据清单'],
  INSPECTION_RECORD: ['Records of inspection and inquiry', '现场检查笔录、询问笔录'],
  HEARING_RECORD: ['Record of the hearing', '口头审理、听证笔录'],
  DELIBERATION_RECORD: ['Record of the deliberation', '合议笔录'],
  PENALTY_NOTICE: ['Notice before the penalty', '行政处罚事先告知书'],
  DECISION: ['Decision or agreement', '决定书、调解协议书'],
  CLOSING_APPROVAL: ['Approval of closing', '结案审批表'],
  PUBLICATION_PROOF: ['Proof of publication', '公开证明'],
  REMARKS: ['Remarks page', '备考表'],
  OTHER: ['Other papers', '其他材料'],
} as const satisfies Record<string, Told>;
export type ArchivePaper = keyof typeof ARCHIVE_CONTENTS;

/** Papers that belong to the internal volume 副卷: how the office came to its decision. */
export const INTERNAL_PAPERS: readonly ArchivePaper[] = ['DELIBERATION_RECORD', 'DOCKET_APPROVAL', 'CLOSING_APPROVAL'];

const ALWAYS: readonly ArchivePaper[] = [
  'CATALOGUE',
  'DOCKET_APPROVAL',
  'REQUEST',
  'PATENT_PROOF',
  'DELIVERY_RECEIPTS',
  'CLOSING_APPROVAL',
  'REMARKS',
];
const BY_KIND: Readonly<Record<CaseKind, readonly ArchivePaper[]>> = {
  INFRINGEMENT: ['IDENTITY_PROOF', 'NOTICES'],
  MEDIATION: ['IDENTITY_PROOF', 'NOTICES'],
  COUNTERFEIT: ['EVIDENCE_LIST', 'INSPECTION_RECORD'],
};
const BY_ENDING: Readonly<Partial<Record<Disposition, readonly ArchivePaper[]>>> = {
  STOP_ORDER: ['EVIDENCE_LIST', 'DELIBERATION_RECORD', 'DECISION'],
  NOT_INFRINGED: ['EVIDENCE_LIST', 'DELIBERATION_RECORD', 'DECISION'],
  MEDIATED: ['DECISION'],
  PENALISED: ['PENALTY_NOTICE', 'DECISION'],
};

/** Papers without which the file of such a case is not complete (案卷评查; setting of the platform after §2.11). */
export const papersNeeded = (kind: CaseKind, disposition: Disposition | null): readonly ArchivePaper[] => [
  ...ALWAYS,
  ...BY_KIND[kind],
  ...(disposition === null ? [] : (BY_ENDING[disposition] ?? [])),
];

/** Years that a sealed file is kept, at least: a setting of the platform; nothing is deleted under a legal hold. */
export const RETENTION_YEARS = 30;

export type Consistency = 'CONSISTENT' | 'MISSING_PAPER' | 'MISSING_ELECTRONIC' | 'MISMATCH';

/** One paper as a volume lists it. */
export interface Listed {
  readonly title: string;
  readonly pages: number;
}

/** What differs between the electronic volume and the paper one, by title and pages (R17.4). */
export interface Difference {
  readonly title: string;
  /** pages in each; null where the paper is missing */
  readonly electronic: number | null;
  readonly paper: number | null;
}

/** Compares two lists: papers alike in title and pages first, the rest by title, each as often as it is listed. */
export function differences(electronic: readonly Listed[], paper: readonly Listed[]): readonly Difference[] {
  const left = [...paper];
  const take = (alike: (other: Listed) => boolean): Listed | undefined => {
    const place = left.findIndex(alike);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const unmatched = electronic.filter(({ title, pages }) => !take((other) => other.title === title && other.pages === pages));
  const found = unmatched.map(({ title, pages }): Difference => {
    const other = take((each) => each.title === title);
    return { title, electronic: pages, paper: other?.pages ?? null };
  });
  return [...found, ...left.map(({ title, pages }) => ({ title, electronic: null, paper: pages }))];
}

/** In one word: whether something is missing on one side only, or they differ otherwise. */
export function consistencyOf(found: readonly Difference[]): Consistency {
  if (found.length === 0) return 'CONSISTENT';
  if (found.every(({ paper }) => paper === null)) return 'MISSING_PAPER';
  if (found.every(({ electronic }) => electronic === null)) return 'MISSING_ELECTRONIC';
  return 'MISMATCH';
}
