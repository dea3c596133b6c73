import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import type { AppRole } from '#platform/roles.ts';
import { complaints } from '../../../subgraphs/complaints/index.ts';
import { createVault } from '../../../subgraphs/complaints/store/vault.ts';
import { idOf } from '../../support/graph.ts';
import { createGround, GUANGZHOU_CENTRE, VIEWERS, type Ground, type Persona } from './ground.ts';

let graph: Ground;
let complaintId: string;
beforeAll(async () => {
  graph = await createGround();
  complaintId = (await graph.registered()).id;
});
afterAll(() => graph.close());

/** a request of the persona's, granted by the custodian */
async function granted(persona: Persona): Promise<string> {
  const input = { complaintId, reason: '需要向举报人核实销售地点和时间' };
  const { disclosure } = await graph.act<{ disclosure: { id: string } }>(persona, 'requestIdentity', 'disclosure { id }', input);
  await graph.act('custodian', 'decideIdentity', 'userErrors { code }', { disclosureId: disclosure.id, grant: true });
  return disclosure.id;
}

it('is shut by the query alone, where no policy holds', async () => {
  const id = await granted('handler');
  const opened = async (persona: Persona) => (await createVault(graph.rows, VIEWERS[persona]).opened(id)) !== null;
  expect([await opened('handler'), await opened('colleague'), await opened('custodian')]).toEqual([true, false, false]);
  for (const shut of [sql`expires_at = now()`, sql`expires_at = now() + interval '1 hour', status = 'DENIED'`]) {
    await graph.rows.execute(sql`update vault.disclosure set ${shut} where id = ${id}`);
    expect(await opened('handler')).toBe(false);
  }
});

describe('in the database', () => {
  const sealed = sql`select * from vault.identity`;
  const as = (role: AppRole, claims: Partial<ReturnType<typeof claimsOf>>, query = sealed) =>
    graph.services.pools[role].write({ ...claimsOf(VIEWERS.handler), subject: 'nobody', ...claims }, async (db) => [
      ...(await db.execute(query)),
    ]);

  it.for<AppRole>(['complaints_app', 'cases_app', 'personnel_app', 'institutions_app', 'oversight_app'])(
    '%s may not read an identity',
    async (role) => {
      await granted('handler');
      await expect(as(role, { subject: VIEWERS.handler.subject })).rejects.toMatchObject({ sqlState: '42501' });
    },
  );
  it('the vault’s own role reads none without a disclosure, whoever claims', async () => {
    for (const viewer of Object.values(VIEWERS)) expect(await as('vault_app', { ...claimsOf(viewer), subject: 'nobody' })).toEqual([]);
  });
  it('and with one, just that person’s', async () => {
    const other = await graph.registered();
    await granted('county');
    const rows = await as('vault_app', { subject: VIEWERS.county.subject });
    expect(rows.map((row) => row['complaint_id'])).toEqual([complaintId]);
    expect(other.id).not.toBe(complaintId);
  });
  it('a centre seals only its own', async () => {
    const insert = sql`insert into vault.identity (complaint_id, centre_id, nonce, sealed) values (${idOf(77)}, ${GUANGZHOU_CENTRE}, '', '')`;
    await expect(as('complaints_app', claimsOf(VIEWERS.centre), insert)).rejects.toMatchObject({ sqlState: '42501' });
  });
  it('nobody changes or removes a sealed identity', async () => {
    for (const role of ['vault_app', 'complaints_app'] as const) {
      for (const query of [sql`delete from vault.identity`, sql`update vault.identity set nonce = ''`]) {
        await expect(as(role, claimsOf(VIEWERS.custodian), query)).rejects.toMatchObject({ sqlState: '42501' });
      }
    }
  });
});

it('no path of the graph but readIdentity leads to an identity', () => {
  const types = Object.values(complaints.schema.getTypeMap()).filter((type) => 'getFields' in type && !type.name.startsWith('__'));
  const leading = types.flatMap((type) =>
    'getFields' in type
      ? Object.values(type.getFields()).flatMap((field) => (/ComplainantI/.test(String(field.type)) ? [`${type.name}.${field.name}`] : []))
      : [],
  );
  expect(leading.toSorted()).toEqual(['ReadIdentityPayload.identity', 'RegisterComplaintInput.complainant']);
});
