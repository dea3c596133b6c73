import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRANSFER_STATUSES } from '#law/police-transfer-course.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { at } from '../ground.ts';
import { ANYBODY, createCooperationGround, partner } from './ground.ts';
import { layTransfer } from './transfer-kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

describe('who sees a transfer', () => {
  it.each(TRANSFER_STATUSES)('%s', async (status) => {
    const { id, laid } = await layTransfer(graph, status);
    const sent = !['PREPARED', 'APPROVED', 'REFUSED'].includes(status);
    const expected = ['nation', 'analyst', 'province', 'head', 'handler', 'county', ...(sent ? ['police', 'procuratorate'] : [])];
    for (const [name, viewer] of Object.entries(ANYBODY)) {
      const { data, errors } = await graph.ask(
        cases,
        viewer,
        `{ policeTransfer(id: "${id}") { id case { id } } policeTransfers(first: 100) { nodes { id } } partnerInbox(kind: POLICE_TRANSFER) { policeTransfer { id } }
           case(id: "${laid.caseId}") { id } cases(first: 100) { nodes { id } } instantLookup(q: "${laid.caseNo}") { cases { id } }
           _entities(representations: [{ __typename: "PoliceTransfer", id: "${id}" }, { __typename: "Case", id: "${laid.caseId}" }]) { __typename } }`,
      );
      expect(errors).toEqual([]);
      const seen = data as {
        policeTransfer: { case: unknown } | null;
        policeTransfers: { nodes: { id: string }[] };
        partnerInbox: { policeTransfer: { id: string } }[];
        case: unknown;
        cases: { nodes: unknown[] };
        instantLookup: { cases: unknown[] };
        _entities: unknown[];
      };
      const sees = expected.includes(name);
      const isPartner = viewer.role === 'PARTNER';
      const inside = sees && !isPartner;
      expect([
        name,
        seen.policeTransfer !== null,
        seen.policeTransfers.nodes.some((node) => node.id === id),
        seen._entities[0] !== null,
      ]).toEqual([name, sees, sees, sees]);
      expect([name, seen.partnerInbox.some((item) => item.policeTransfer.id === id)]).toEqual([name, sees && isPartner]);
      expect([name, seen.case !== null, seen._entities[1] !== null, seen.policeTransfer?.case != null]).toEqual([
        name,
        inside,
        inside,
        inside,
      ]);
      expect([name, isPartner && [...seen.cases.nodes, ...seen.instantLookup.cases].length > 0]).toEqual([name, false]);
    }
  });

  it('the inbox tells the package, its clock and its lateness', async () => {
    await graph.rows.execute(sql`truncate cases.police_transfer`);
    await layTransfer(graph, 'SENT', { policeDueOn: '2014-01-09' });
    const { data } = await graph.ask(
      cases,
      partner('police'),
      `{ partnerInbox(kind: POLICE_TRANSFER) { number status dueOn overdue receivedOn package { thresholds evidence { title } facts { caseNo parties { name } } } } policeTransfers(filter: { overdue: true }) { totalCount } }`,
    );
    expect(data).toMatchObject({
      partnerInbox: [
        {
          status: 'SENT',
          dueOn: '2014-01-09',
          overdue: true,
          receivedOn: '2014-01-07',
          package: { thresholds: ['非法经营数额20万元以上'] },
        },
      ],
      policeTransfers: { totalCount: 1 },
    });
    const others = await graph.ask(
      cases,
      partner('otherPolice'),
      '{ partnerInbox(kind: POLICE_TRANSFER) { number } transferFigures { sent } }',
    );
    expect(others.data).toEqual({ partnerInbox: [], transferFigures: { sent: 0 } });
  });

  it('figures count what the viewer sees', async () => {
    await graph.rows.execute(sql`truncate cases.police_transfer, cases."case"`);
    await layTransfer(graph, 'POLICE_ACCEPTED');
    await layTransfer(graph, 'POLICE_DECLINED');
    await layTransfer(graph, 'PREPARED', { decideDueOn: '2014-01-09' });
    await graph.rows.execute(sql`update cases."case" set threshold_met = true`);
    const { data } = await graph.ask(
      cases,
      at('province', 'OFFICE'),
      '{ transferFigures { thresholdMet thresholdSent transferRate sent decided acceptRate overdue } policeTransferAggregate(groupBy: [STATUS]) { status count } }',
    );
    expect(data).toEqual({
      transferFigures: { thresholdMet: 3, thresholdSent: 2, transferRate: 2 / 3, sent: 2, decided: 2, acceptRate: 0.5, overdue: 1 },
      policeTransferAggregate: [
        { status: 'POLICE_ACCEPTED', count: 1 },
        { status: 'POLICE_DECLINED', count: 1 },
        { status: 'PREPARED', count: 1 },
      ],
    });
  });
});

it('a page of fifty with its clocks and packages takes as many statements as a page of one', async () => {
  await graph.rows.execute(sql`truncate cases.police_transfer`);
  const page =
    '{ policeTransfers(first: 50) { nodes { id status overdue deadlines { rule state } package { thresholds } case { caseNo } permittedActions } } }';
  await layTransfer(graph, 'PREPARED');
  const one = await graph.ask(cases, at('shenzhen', 'OFFICE'), page);
  for (let n = 0; n < 49; n += 1) await layTransfer(graph, 'SENT');
  const fifty = await graph.ask(cases, at('shenzhen', 'OFFICE'), page);
  expect((fifty.data as { policeTransfers: { nodes: unknown[] } }).policeTransfers.nodes).toHaveLength(50);
  expect(fifty.statements.length).toBe(one.statements.length);
});
