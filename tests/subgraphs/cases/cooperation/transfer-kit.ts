import type { TransferStatus } from '#law/police-transfer-course.ts';
import { policeTransfer } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { officeId, officerId } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { partnerId } from './ground.ts';

export type TransferChange = Partial<typeof policeTransfer.$inferInsert>;

let laying = 0;
/** A transfer that stands there, on a case that stands where it then would, past row-level security. */
export async function layTransfer(
  graph: OwnGraph,
  status: TransferStatus,
  change: TransferChange = {},
): Promise<{ readonly id: string; readonly version: number; readonly laid: Laid }> {
  const sent = !['PREPARED', 'APPROVED', 'REFUSED'].includes(status);
  const laid = await layCase(graph, {
    kind: 'COUNTERFEIT',
    status: sent ? 'WAITING_CRIMINAL' : 'INVESTIGATING',
    row: { businessYuan: 250_000 },
  });
  return { id: await layTransferOn(graph, laid, status, change), version: 1, laid };
}

/** A transfer of that case, as it would stand there; answers its id. */
export async function layTransferOn(
  graph: Pick<OwnGraph, 'rows'>,
  laid: Laid,
  status: TransferStatus,
  change: TransferChange = {},
): Promise<string> {
  const sent = !['PREPARED', 'APPROVED', 'REFUSED'].includes(status);
  const id = idOf(800_000 + (laying += 1));
  const declined = ['POLICE_DECLINED', 'OBJECTION', 'SUPERVISION_ASKED'].includes(status);
  await graph.rows.insert(policeTransfer).values({
    id,
    transferNo: `T${laying}`,
    caseId: laid.caseId,
    agencyId: officeId('shenzhen'),
    jurisdiction: '440305',
    suspectedOffence: 'COUNTERFEITING',
    thresholds: ['非法经营数额20万元以上'],
    team: [officerId('first'), officerId('second')],
    report: '移送报告',
    status,
    extract: {
      caseNo: laid.caseNo,
      title: 'x',
      kind: 'COUNTERFEIT',
      parties: [],
      patentNumber: 'x',
      facts: 'x',
    },
    amounts: {
      businessYuan: 25e4,
      gainsYuan: null,
      lossYuan: null,
      patentCount: 1,
    },
    evidence: [],
    proposedOn: '2014-01-06',
    decideDueOn: '2014-01-09',
    ...(status === 'PREPARED'
      ? {}
      : {
          decidedAt: '2014-01-07T09:00:00+08:00',
          sendDueAt: '2014-01-08T09:00:00+08:00',
        }),
    ...(status === 'REFUSED' ? { refusalReason: '证据不足' } : {}),
    ...(sent
      ? {
          sentAt: '2014-01-07T12:00:00+08:00',
          receiverId: partnerId('police'),
          procuratorateId: partnerId('procuratorate'),
          policeDueOn: '2014-01-10',
        }
      : {}),
    ...(declined
      ? {
          policeDecidedOn: '2014-01-09',
          policeReason: '情节显著轻微',
          fileReturned: true,
          objectDueOn: '2014-01-13',
        }
      : {}),
    ...(status === 'POLICE_ACCEPTED' || status === 'FINAL' ? { policeDecidedOn: '2014-01-09' } : {}),
    ...(status === 'OBJECTION' || status === 'SUPERVISION_ASKED'
      ? {
          objectedOn: '2014-01-10',
          objection: '请予复议',
        }
      : {}),
    ...(status === 'FINAL'
      ? {
          finalOn: '2014-01-10',
          finalOutcome: 'CONVICTED' as const,
          finalNote: '有罪',
        }
      : {}),
    ...change,
  });
  return id;
}
