import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { claimsOf } from '#platform/access.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { decision } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, createGround, officeId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, layDecision } from './kit.ts';

const NUMBER = '深知调〔2014〕1号';

let graph: OwnGraph;
let delegated: Laid;
beforeAll(async () => {
  graph = await createGround();
  // a decision of Shenzhen in another district: Nanshan does not see it
  const sealed = await layCase(graph, { kind: 'MEDIATION', status: 'CONCLUDED', jurisdiction: '440304' });
  await layDecision(graph, sealed, { docNo: NUMBER, jurisdiction: '440304' });
  const row = { authorityId: officeId('shenzhen') };
  delegated = await layCase(graph, { kind: 'MEDIATION', status: 'MEDIATING', office: 'nanshan', handlers: ['nanshan'], row });
});
afterAll(() => graph.end());

const conclude = (docNo: string) => {
  const agreement = { signedOn: delegated.lastStepOn, terms: '被请求人停止侵权并赔偿', sealed: true, docNo };
  const { caseId, version } = delegated;
  return act(graph, 'concludeCase', at('nanshan'), { caseId, version, concludedOn: TODAY, disposition: 'MEDIATED', agreement });
};
const taken = async (viewer: Viewer, authority: string): Promise<unknown> => {
  const asked = sql`select cases.decision_number_taken(${authority}, ${NUMBER}) as taken`;
  const [row] = await graph.services.pools.cases_app.read(claimsOf(viewer), (db) => db.execute<{ taken: boolean }>(asked));
  return row?.taken;
};

describe('the number of a decision', () => {
  it('is refused where the authority has given it, though who acts under its seal does not see that decision', async () => {
    expect(codes(await conclude(NUMBER))).toEqual(['CONFLICT']);
    expect(await graph.rows.select({ id: decision.id }).from(decision)).toHaveLength(1);
    expect(codes(await conclude('深知调〔2014〕2号'))).toEqual([]);
  });

  it('is told to the authority and to who acts under its seal, and to nobody else', async () => {
    const shenzhen = officeId('shenzhen');
    const asked = [at('shenzhen'), at('shenzhen', 'OFFICE'), at('nanshan'), at('guangzhou'), at('province', 'OFFICE')];
    const others = [
      PUBLIC_VIEWER,
      viewerOf({ subject: 'p', role: 'PARTNER', office: shenzhen }),
      viewerOf({ subject: 'r', role: 'RIGHT_HOLDER' }),
    ];
    expect(await Promise.all([...asked, ...others].map((viewer) => taken(viewer, shenzhen)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(await taken(at('shenzhen'), idOf(999))).toBe(false);
  });
});
