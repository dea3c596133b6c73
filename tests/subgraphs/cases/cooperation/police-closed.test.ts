import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { at, officerId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { codes, createCooperationGround, run } from './ground.ts';
import { of, proposeOf, takeOn, type Transfer } from './police-kit.ts';

let graph: OwnGraph;
let laid: Laid;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

const propose = (change: object = {}, viewer?: Viewer) => proposeOf(graph, laid, change, viewer);
const take = (...[field, name, transfer, change]: [string, string, Pick<Transfer, 'id' | 'version'>, object?]) =>
  takeOn(graph, field, name, transfer, change);

describe('a threshold found after the file was closed or sealed (R9.8)', () => {
  const found = { businessYuan: 250_000, thresholdMet: true };
  it.each(['CONCLUDED', 'PUBLISHED', 'ARCHIVED'] as const)(
    'goes to the police out of %s by a group of any two officers; the case stays where it is',
    async (status) => {
      laid = await layCase(graph, { kind: 'COUNTERFEIT', status, row: found, handlers: ['first', 'second'] });
      const listed = async () => {
        const { data } = await graph.ask(cases, at('shenzhen'), '{ untransferredThresholdCases(first: 100) { nodes { id } } }');
        return (data as { untransferredThresholdCases: { nodes: { id: string }[] } }).untransferredThresholdCases.nodes.some(
          ({ id }) => id === laid.caseId,
        );
      };
      expect(await listed()).toBe(true);
      // the team may be gone; the law wants two officers of the office (310号令 §5)
      let transfer = of(await propose({ officers: [officerId('second'), officerId('third')] }));
      transfer = of(await take('decidePoliceTransfer', 'head', transfer));
      transfer = of(await take('sendPoliceTransfer', 'handler', transfer));
      expect(transfer).toMatchObject({ status: 'SENT', case: { status } });
      expect(await listed()).toBe(false);
      transfer = of(await take('recordPoliceDecision', 'police', transfer, { accepted: false, reason: '情节显著轻微,不予立案' }));
      expect(of(await take('objectToPoliceDecision', 'head', transfer)).status).toBe('OBJECTION');
    },
  );

  it('the transfer enters a sealed file by a supplement', async () => {
    laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'ARCHIVED', row: found });
    const { version } = (await propose())['case'] as { version: number };
    const paper = { paper: 'OTHER', title: '涉嫌犯罪案件移送书', pages: 3, sha256: 'b'.repeat(64), volume: 'MAIN', madeOn: TODAY };
    const input = { caseId: laid.caseId, version, on: TODAY, reason: '移送公安机关', papers: [paper] };
    expect(codes(await run(graph, 'supplementArchive', at('shenzhen', 'OFFICE'), input, 'case { status }'))).toEqual([]);
  });

  it('two certificated officers of the office are needed there too', async () => {
    laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'ARCHIVED', row: found });
    expect(codes(await propose({ officers: [officerId('third')] }))).toEqual(['NEED_TWO_OFFICERS']);
    expect(codes(await propose({ officers: [officerId('first'), officerId('guangzhou')] }))).not.toEqual([]);
    expect(codes(await propose({}, at('shenzhen', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
  });

  it('a case on record as waiting, for which nothing was sent, is sent and waits from then on; no other while one is out', async () => {
    laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'WAITING_CRIMINAL', row: found });
    let transfer = of(await propose());
    transfer = of(await take('decidePoliceTransfer', 'head', transfer));
    transfer = of(await take('sendPoliceTransfer', 'handler', transfer));
    expect(transfer.case?.status).toBe('WAITING_CRIMINAL');
    const days = await graph.rows.execute(
      sql`select kind, from_on::text as from from cases.excluded_period where case_id = ${laid.caseId}`,
    );
    expect([...days]).toEqual([{ kind: 'CRIMINAL', from: TODAY }]);
    await take('recordPoliceDecision', 'police', transfer, { accepted: false, reason: '情节显著轻微,不予立案' });
    expect(codes(await propose({ version: laid.version + 3 }))).toEqual(['WRONG_STATE']);
  });
});
