import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { createAdmin, createPool, type Claims, type Pool } from '#platform/db.ts';
import { APP_ROLES, type AppRole } from '#platform/roles.ts';
import type { Services } from '#platform/subgraph.ts';
import { fullGraph, type FullGraph } from '../support/full-graph.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { PERSONAS, sees } from './personas.ts';
import { PROBES, type Target } from './probes.ts';
import { layTarget } from './target.ts';

let graph: TestGraph;
let root: Sql;
let target: Target;
let full: FullGraph;
beforeAll(async () => {
  graph = await testGraph();
  root = createAdmin(graph.admin);
  target = await layTarget(root);
  full = await fullGraph(graph.services);
}, 120_000);
afterAll(async () => {
  await full.app.close();
  await root.end();
  await graph.end();
});

const poolsOf = (make: (role: AppRole) => Pool): Services['pools'] =>
  Object.fromEntries(APP_ROLES.map((role) => [role, make(role)])) as Services['pools'];

describe('without lock two', () => {
  test('a superuser connection, which no policy holds, answers every persona as before', async () => {
    const superuser = createPool(graph.admin, { max: 3 });
    const [policies] = await root<{ n: number }[]>`select count(*)::int as n from pg_policies`;
    expect(policies?.n).toBeGreaterThan(20);
    const bare = await fullGraph({ ...graph.services, pools: poolsOf(() => superuser) });
    for (const persona of PERSONAS) {
      const viewer = await full.viewer(persona);
      for (const [field, probe] of Object.entries(PROBES)) {
        // identities of complainants have no lock one: their policies are a schema and a role of their own
        if (field === 'identityDisclosure') continue;
        const [locked, unlocked] = [
          await full.ask(viewer, `{ ${probe.ask(target)}\n }`),
          await bare.ask(viewer, `{ ${probe.ask(target)}\n }`),
        ];
        expect([persona, field, unlocked.text]).toEqual([persona, field, locked.text]);
      }
    }
    await bare.app.close();
    await superuser.end();
  }, 120_000);
});

describe('without lock one', () => {
  /** Lock one is told that the national office asks; the database hears the claims of who really does. */
  const claiming = (pool: Pool, claims: Claims): Pool => ({
    ...pool,
    read: (_, work, signal) => pool.read(claims, work, signal),
    write: (_, work, signal) => pool.write(claims, work, signal),
  });

  test('the policies alone hide everything that the matrix hides', async () => {
    const national = await full.viewer('national');
    let hidden = 0;
    for (const persona of PERSONAS) {
      const claims = claimsOf(await full.viewer(persona));
      const fooled = await fullGraph({ ...graph.services, pools: poolsOf((role) => claiming(graph.services.pools[role], claims)) });
      for (const [field, probe] of Object.entries(PROBES)) {
        if (sees(probe.sees, persona) || (persona.startsWith('county') && !probe.exact)) continue;
        const { data, text } = await fooled.ask(national, `{ ${probe.ask(target)}\n }`);
        expect([persona, field, probe.shows(data?.[field], target), text.includes('"errors"')]).toEqual([persona, field, false, false]);
        hidden += 1;
      }
      await fooled.app.close();
    }
    expect(hidden).toBeGreaterThan(200);
  }, 120_000);
});
