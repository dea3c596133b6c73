import { expect } from 'vitest';
import type { TransferStatus } from '#law/police-transfer-course.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { at, TODAY } from '../ground.ts';
import type { Laid } from '../laid.ts';
import { ANYBODY, run, type Payload } from './ground.ts';

export const NOON = '2014-01-10T10:00:00+08:00';
/** What is asked of a transfer after each act. */
export const TRANSFER = `policeTransfer { id transferNo status version refusalReason sentAt police { id } procuratorate { id } policeReason fileReturned finalOutcome
  overdue permittedActions deadlines { rule dueAt state } case { id status } report team { officer { id } }
  package { thresholds businessYuan patentCount evidence { title hash } facts { caseNo facts } } }`;
export interface Transfer {
  readonly id: string;
  readonly status: TransferStatus;
  readonly version: number;
  readonly case: { id: string; status: string } | null;
  readonly permittedActions: string[];
  readonly deadlines: { rule: string; dueAt: string; state: string }[];
}
export const of = (payload: Payload): Transfer => (payload['policeTransfer'] ?? expect.fail(JSON.stringify(payload))) as Transfer;
const proposal = (laid: Laid) => ({
  caseId: laid.caseId,
  version: laid.version,
  on: TODAY,
  suspectedOffence: 'COUNTERFEITING',
  report: '当事人非法经营数额巨大,涉嫌犯罪。',
  facts: '当事人假冒他人专利,非法经营数额二十五万元',
  evidence: [
    {
      title: '账册',
      hash: 'a'.repeat(64),
    },
  ],
});
/** The investigators' proposal to hand the case over. */
export const proposeOf = (graph: OwnGraph, laid: Laid, change: object, viewer: Viewer = at('shenzhen')) =>
  run(graph, 'proposePoliceTransfer', viewer, { ...proposal(laid), ...change }, `case { version } ${TRANSFER}`);
/** What each act needs, and where it leads. */
export const STEP: Readonly<Record<string, { readonly input: object; readonly leads: readonly TransferStatus[] }>> = {
  decidePoliceTransfer: { input: { at: NOON, approve: true }, leads: ['APPROVED'] },
  sendPoliceTransfer: { input: { at: NOON }, leads: ['SENT'] },
  recordPoliceDecision: { input: { on: TODAY, accepted: true, fileNo: '深公刑立字〔2014〕1号' }, leads: ['POLICE_ACCEPTED'] },
  objectToPoliceDecision: { input: { on: TODAY, grounds: '非法经营数额已达到追诉标准,请予复议' }, leads: ['OBJECTION'] },
  askProcuratorate: { input: { on: TODAY, grounds: '公安机关不予立案理由不成立,建议监督' }, leads: ['SUPERVISION_ASKED'] },
  recordTransferOutcome: { input: { on: TODAY, outcome: 'CONVICTED', note: '判决有罪' }, leads: ['FINAL'] },
};
/** An act on a transfer, by one of the people of the ground. */
export const takeOn = (
  graph: OwnGraph,
  field: string,
  name: string,
  { id, version }: Pick<Transfer, 'id' | 'version'>,
  change: object = {},
) => run(graph, field, ANYBODY[name] ?? expect.fail(name), { policeTransferId: id, version, ...STEP[field]?.input, ...change }, TRANSFER);
