import { ASSIST_STATUSES, type AssistStatus } from '#law/assist-course.ts';
import { assistRequest } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { officeId } from '../ground.ts';
import { layCase } from '../laid.ts';
import { FAR } from './ground.ts';

/** Lays a request that stands there, past row-level security. */
let laying = 0;
export async function layAssist(
  graph: OwnGraph,
  status: AssistStatus,
  crossProvince = true,
): Promise<{ readonly id: string; readonly version: number; readonly caseId: string; readonly caseNo: string }> {
  const one = await layCase(graph, { status: 'INVESTIGATING' });
  const order: readonly AssistStatus[] = ASSIST_STATUSES;
  const reached = (state: AssistStatus) => status !== 'REFUSED' && order.indexOf(status) >= order.indexOf(state);
  const receiver = crossProvince ? idOf(FAR.hangzhou) : officeId('guangzhou');
  const id = idOf(700_000 + (laying += 1));
  const assigned = reached('ASSIGNED');
  await graph.rows.insert(assistRequest).values({
    id,
    requestNo: `IPO-440300/XZ-2013-T${laying}`,
    caseId: one.caseId,
    kind: 'SERVE',
    agencyId: officeId('shenzhen'),
    jurisdiction: '440305',
    extract: {
      caseNo: one.caseNo,
      title: 'x',
      kind: 'INFRINGEMENT',
      parties: [],
      patentNumber: 'x',
      facts: 'x',
    },
    ask: 'x',
    wantedPlace: '330100',
    crossProvince,
    status,
    requestedOn: '2013-12-30',
    dueOn: '2014-01-20',
    toJurisdiction: status === 'REQUESTED' ? null : assigned ? (crossProvince ? '330100' : '440100') : '330000',
    approvedOn: crossProvince && status !== 'REQUESTED' ? '2013-12-31' : null,
    receivedOn: crossProvince && (reached('IN_RECEIVED') || status === 'REFUSED') ? '2014-01-02' : null,
    assignedOn: assigned ? '2014-01-02' : null,
    receiverId: assigned ? receiver : null,
    repliedOn: reached('REPLIED') ? '2014-01-09' : null,
    reply: reached('REPLIED') ? 'done' : null,
    closedOn: status === 'CONFIRMED' || status === 'REFUSED' ? '2014-01-09' : null,
    refusalReason: status === 'REFUSED' ? 'no' : null,
  });
  return { id, version: 1, caseId: one.caseId, caseNo: one.caseNo };
}
