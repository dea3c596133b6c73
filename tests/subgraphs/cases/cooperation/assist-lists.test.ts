import { expect, it } from 'vitest';
import type { AssistStatus } from '#law/assist-course.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { assistRequest } from '../../../../subgraphs/cases/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { at, officeId } from '../ground.ts';
import { layCase } from '../laid.ts';
import { createCooperationGround, far, FAR } from './ground.ts';

it('filters by direction, state and lateness, and counts pairs of provinces', async () => {
  const own = await createCooperationGround();
  const base = await layCase(own, { status: 'INVESTIGATING' });
  type Change = Partial<typeof assistRequest.$inferInsert> & { readonly status: AssistStatus };
  const row = (n: number, change: Change) => ({
    id: idOf(900 + n),
    requestNo: `N${n}`,
    caseId: base.caseId,
    kind: 'SERVE' as const,
    agencyId: officeId('shenzhen'),
    jurisdiction: '440305',
    extract: {
      caseNo: 'x',
      title: 'x',
      kind: 'INFRINGEMENT' as const,
      parties: [],
      patentNumber: 'x',
      facts: 'x',
    },
    ask: 'x',
    wantedPlace: '330100',
    crossProvince: true,
    requestedOn: '2013-11-01',
    dueOn: '2013-11-22',
    toJurisdiction: '330100',
    receiverId: idOf(FAR.hangzhou),
    assignedOn: '2013-11-01',
    ...change,
  });
  await own.rows
    .insert(assistRequest)
    .values([
      row(1, { status: 'REPLIED', reply: 'x', repliedOn: '2013-11-22' }),
      row(2, { status: 'REPLIED', reply: 'x', repliedOn: '2013-11-23' }),
      row(3, { status: 'EXECUTING' }),
      row(4, { status: 'EXECUTING', dueOn: '2014-01-10' }),
      row(5, { status: 'REFUSED', receiverId: null, assignedOn: null, refusalReason: 'x', closedOn: '2013-12-01' }),
    ]);
  const list = async (filter: string, viewer = at('shenzhen', 'OFFICE')) => {
    const { data } = await own.ask(
      cases,
      viewer,
      `{ assistRequests(filter: { ${filter} }, orderBy: REQUESTED_ASC) { totalCount nodes { id overdue } } }`,
    );
    return (data as { assistRequests: { nodes: { id: string }[] } }).assistRequests.nodes.map(({ id }) => Number(id.slice(-3)) - 900);
  };
  expect(await list('overdue: true')).toEqual([2, 3]);
  expect(await list('overdue: false')).toEqual([1, 4, 5]);
  expect(await list('direction: OUT, status: [EXECUTING]')).toEqual([3, 4]);
  expect(await list('direction: IN')).toEqual([]);
  expect(await list('direction: IN, overdue: true', far('zhejiang'))).toEqual([2, 3]);
  const { data } = await own.ask(cases, far('zhejiang'), '{ assistMatrix { from { code } to { code } due onTime overdue onTimeRate } }');
  expect(data).toEqual({
    assistMatrix: [{ from: { code: '440000' }, to: { code: '330000' }, due: 3, onTime: 1, overdue: 1, onTimeRate: 1 / 3 }],
  });
  const counts = await own.ask(
    cases,
    at('nation', 'OFFICE'),
    '{ assistRequestAggregate(groupBy: [STATUS, TO_PROVINCE]) { status to { code } count } }',
  );
  expect(counts.data).toEqual({
    assistRequestAggregate: [
      { status: 'EXECUTING', to: { code: '330000' }, count: 2 },
      { status: 'REFUSED', to: { code: '330000' }, count: 1 },
      { status: 'REPLIED', to: { code: '330000' }, count: 2 },
    ],
  });
  await own.end();
});
