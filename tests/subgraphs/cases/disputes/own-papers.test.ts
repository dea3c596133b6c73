import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { grant } from '#platform/tables.ts';
import { viewerOf } from '#platform/viewer.ts';
import { caseDocument, recusal } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createGround, officeId, officerId } from '../ground.ts';
import { layCase } from '../laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const PARTY = viewerOf({ subject: 'right holder one', role: 'RIGHT_HOLDER' });

it('what a party filed and asked for is open to it as long as it is a party, and not a day longer', async () => {
  const { caseId } = await layCase(graph, { status: 'INVESTIGATING' });
  const place = { caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
  const paper = {
    kind: 'STATEMENT',
    title: '陈述意见',
    content: '内容',
    madeOn: '2014-01-05',
    origin: 'PETITIONER',
    shared: false,
  } as const;
  await graph.rows.insert(caseDocument).values({ id: idOf(690), ...place, ...paper, filedBy: PARTY.subject });
  const asked = {
    officerId: officerId('first'),
    officerName: '甲',
    ground: 'INTEREST',
    reason: '持有股份',
    requestedOn: '2014-01-05',
  } as const;
  await graph.rows.insert(recusal).values({ id: idOf(691), ...place, ...asked, requestedBy: 'PETITIONER', recordedBy: PARTY.subject });
  const seen = () =>
    graph.services.pools.cases_app.read(claimsOf(PARTY), async (db) => {
      const [row] = await db.execute<{ papers: number; recusals: number }>(
        sql`select (select count(*)::int from cases.case_document) as papers, (select count(*)::int from cases.recusal) as recusals`,
      );
      return row;
    });
  const term = { kind: 'PARTY', side: 'PETITIONER', objectId: caseId, validFrom: '2014-01-01', grantee: PARTY.subject } as const;
  expect(await seen()).toEqual({ papers: 0, recusals: 0 });
  await graph.rows.insert(grant).values({ id: idOf(692), ...term, validTo: '2014-01-11' });
  expect(await seen()).toEqual({ papers: 1, recusals: 1 });
  await graph.rows.execute(sql`update platform."grant" set valid_to = '2014-01-10' where id = ${idOf(692)}`);
  expect(await seen()).toEqual({ papers: 0, recusals: 0 });
});
