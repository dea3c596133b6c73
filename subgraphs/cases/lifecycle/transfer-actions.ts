import { STANDS_BESIDE, type TransferStatus } from '#law/police-transfer-course.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { CaseRow, PoliceTransferRow } from '../tables.ts';
import type { TransferAction } from '../types.generated.ts';
import { transferActors, transferSteps } from './transfer.ts';

const BY_STEP: Readonly<Partial<Record<TransferStatus, TransferAction>>> = {
  APPROVED: 'DECIDE',
  REFUSED: 'DECIDE',
  SENT: 'SEND',
  POLICE_ACCEPTED: 'RECORD_DECISION',
  POLICE_DECLINED: 'RECORD_DECISION',
  OBJECTION: 'OBJECT',
  SUPERVISION_ASKED: 'ASK_PROCURATORATE',
  FINAL: 'RECORD_FINAL',
};

/** What a viewer may do with a transfer now; `caseStatus` is null for who does not see the case. */
export function transferActions(viewer: Viewer, row: PoliceTransferRow, caseStatus: CaseRow['status'] | null): TransferAction[] {
  const actors = transferActors(viewer, row);
  const waits = caseStatus === 'WAITING_CRIMINAL';
  const contestable = waits || (caseStatus !== null && STANDS_BESIDE.includes(caseStatus));
  const steps = transferSteps({ status: row.status, actors }).filter(
    (to) => contestable || (to !== 'OBJECTION' && to !== 'SUPERVISION_ASKED'),
  );
  const over = row.status === 'POLICE_DECLINED' || row.finalOutcome === 'DECLINED' || row.finalOutcome === 'NOT_CONVICTED';
  const found = steps.flatMap((to) => BY_STEP[to] ?? []);
  return [...new Set<TransferAction>([...found, ...(over && waits && actors.includes('HEAD') ? (['RESUME_CASE'] as const) : [])])];
}
