import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { createPool, type Claims, type Pool } from '#platform/db.ts';
import { APP_ROLES, type AppRole } from '#platform/roles.ts';
import type { Services } from '#platform/subgraph.ts';
import { fullGraph } from '../support/full-graph.ts';
import { laidGraph, type LaidGraph } from './laid-graph.ts';
import { PERSONAS, sees } from './personas.ts';
import { PROBES } from './probes.ts';

let laid: LaidGraph;
beforeAll(async () => void (laid = await laidGraph()), 120_000);
afterAll(() => laid.end());

const poolsOf = (make: (role: AppRole) => Pool): Services['pools'] =>
  Object.fromEntries(APP_ROLES.map((role) => [role, make(role)])) as Services['pools'];

describe('without lock two', () => {
  test('a superuser connection, which no policy holds, answers every persona as before', async () => {
    const superuser = createPool(laid.graph.admin, { max: 3 });
    const [policies] = await laid.root<{ n: number }[]>`select count(*)::int as n from pg_policies`;
    expect(policies?.n).toBeGreaterThan(20);
    const bare = await fullGraph({ ...laid.graph.services, pools: poolsOf(() => superuser) });
    for (const persona of PERSONAS) {
      const viewer = await laid.full.viewer(persona);
      for (const [field, probe] of Object.entries(PROBES)) {
        // identities of complainants have no lock one: their policies are a schema and a role of their own
        if (field === 'identityDisclosure') continue;
        const [locked, unlocked] = [
          await laid.full.ask(viewer, `{ ${probe.ask(laid.target)}\n }`),
          await bare.ask(viewer, `{ ${probe.ask(laid.target)}\n }`),
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
    const national = await laid.full.viewer('national');
    let hidden = 0;
    for (const persona of PERSONAS) {
      const claims = claimsOf(await laid.full.viewer(persona));
      const fooled = await fullGraph({
        ...laid.graph.services,
        pools: poolsOf((role) => claiming(laid.graph.services.pools[role], claims)),
      });
      for (const [field, probe] of Object.entries(PROBES)) {
        if (sees(probe.sees, persona) || (persona.startsWith('county') && !probe.exact)) continue;
        const { data, text } = await fooled.ask(national, `{ ${probe.ask(laid.target)}\n }`);
        expect([persona, field, probe.shows(data?.[field], laid.target), text.includes('"errors"')]).toEqual([
          persona,
          field,
          false,
          false,
        ]);
        hidden += 1;
      }
      await fooled.app.close();
    }
    expect(hidden).toBeGreaterThan(200);
  }, 120_000);
});
