import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { complaint, referral } from '../../../subgraphs/complaints/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, complaintAt, createGround, officeId } from './ground.ts';
import { layCase } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => {
  graph = await createGround();
  await graph.rows.insert(complaint).values([complaintAt(91), complaintAt(92)]);
});
afterAll(() => graph.end());

const follow = (complaintId: string, caseId: string): Promise<boolean> =>
  graph.services.pools.cases_app.write(claimsOf(at('shenzhen')), async (db) => {
    const [row] = await db.execute<{ moved: boolean }>(
      sql`select complaints.follow_case(${complaintId}, ${caseId}, 'DOCKETED', '2014-01-10', null, ${crypto.randomUUID()}) as moved`,
    );
    return row?.moved ?? false;
  });
const caseOf = async (id: string) => (await graph.rows.select().from(complaint).where(eq(complaint.id, id)))[0]?.caseId;

test('a complaint follows only a case that came of it', async () => {
  const stranger = await layCase(graph, { kind: 'COUNTERFEIT' });
  for (const invented of [idOf(424_242), stranger.caseId]) await expect(follow(idOf(91), invented)).rejects.toThrow('23503');
  expect(await caseOf(idOf(91))).toBeNull();
  const own = await layCase(graph, { kind: 'COUNTERFEIT', row: { originComplaintId: idOf(91) } });
  expect(await follow(idOf(91), own.caseId)).toBe(true);
  expect(await caseOf(idOf(91))).toBe(own.caseId);
});

test('docketing acknowledges the referral to its own office, not one to another', async () => {
  const sent = { complaintId: idOf(92), centreId: idOf(90), referredOn: '2014-01-06', jurisdiction: '440305' };
  await graph.rows.insert(referral).values([
    { id: idOf(951), agencyId: officeId('shenzhen'), ...sent },
    { id: idOf(952), agencyId: officeId('guangzhou'), ...sent },
  ]);
  const own = await layCase(graph, { kind: 'COUNTERFEIT', row: { originComplaintId: idOf(92) } });
  expect(await follow(idOf(92), own.caseId)).toBe(true);
  const rows = await graph.rows
    .select()
    .from(referral)
    .where(eq(referral.complaintId, idOf(92)))
    .orderBy(referral.id);
  expect(rows.map(({ acknowledgedOn }) => acknowledgedOn)).toEqual(['2014-01-10', null]);
});
