import type { Course } from './course.ts';

/** The two or more officers on the transfer, the head of the office, the police, the procuratorate. */
export const TRANSFER_ACTORS = ['HANDLER', 'HEAD', 'POLICE', 'PROCURATORATE'] as const;
export type TransferActor = (typeof TRANSFER_ACTORS)[number];

/** Where a transfer to the police stands; REFUSED and FINAL end it. */
export const TRANSFER_STATUSES = [
  'PREPARED',
  'APPROVED',
  'REFUSED',
  'SENT',
  'POLICE_ACCEPTED',
  'POLICE_DECLINED',
  'OBJECTION',
  'SUPERVISION_ASKED',
  'FINAL',
] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** A5 (行政执法机关移送涉嫌犯罪案件的规定 §5–§9); its clocks are T1 to T4 of limits.ts. */
export const TRANSFER_COURSE: Course<TransferStatus, TransferActor> = [
  { from: null, to: 'PREPARED', by: ['HANDLER'] },
  { from: 'PREPARED', to: 'APPROVED', by: ['HEAD'] },
  { from: 'PREPARED', to: 'REFUSED', by: ['HEAD'] },
  { from: 'APPROVED', to: 'SENT', by: ['HANDLER'] },
  { from: 'SENT', to: 'POLICE_ACCEPTED', by: ['POLICE'] },
  { from: 'SENT', to: 'POLICE_DECLINED', by: ['POLICE'] },
  { from: 'POLICE_DECLINED', to: 'OBJECTION', by: ['HEAD'] },
  { from: 'POLICE_DECLINED', to: 'SUPERVISION_ASKED', by: ['HEAD'] },
  { from: 'OBJECTION', to: 'FINAL', by: ['POLICE'] },
  { from: 'SUPERVISION_ASKED', to: 'FINAL', by: ['PROCURATORATE'] },
  { from: 'POLICE_ACCEPTED', to: 'FINAL', by: ['POLICE'] },
];
