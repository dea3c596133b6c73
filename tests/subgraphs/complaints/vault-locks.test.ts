import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import type { AppRole } from '#platform/roles.ts';
import { viewerOf } from '#platform/viewer.ts';
import { complaints } from '../../../subgraphs/complaints/index.ts';
import { createVault } from '../../../subgraphs/complaints/store/vault.ts';
import { asking, idOf } from '../../support/graph.ts';
import { createGround, GUANGZHOU_CENTRE, REGISTRATION, SHENZHEN, SHENZHEN_CENTRE, VIEWERS, type Ground, type Persona } from './ground.ts';

let graph: Ground;
let complaintId: string;
beforeAll(async () => {
  graph = await createGround();
  complaintId = (await graph.registered({ identityMode: 'CONFIDENTIAL_REAL_NAME' })).id;
});
afterAll(() => graph.close());

interface Disclosure {
  id: string;
  status: string;
  reason: string;
  denialReason: string | null;
  expiresAt: string | null;
  complaint: { id: string } | null;
}
interface Decided {
  disclosure: Disclosure | null;
  userErrors: { code: string; path: string[] }[];
}
interface Read {
  identity: Record<string, unknown> | null;
  userErrors: { code: string }[];
}
const FIELDS = 'id status reason denialReason expiresAt complaint { id }';
const REASON = '需要向举报人核实销售地点和时间';
const request = (persona: Persona, more = {}) =>
  graph.act<Decided>(persona, 'requestIdentity', `disclosure { ${FIELDS} } userErrors { code path }`, {
    complaintId,
    reason: REASON,
    ...more,
  });
const decide = (persona: Persona, disclosureId: string, more: Record<string, unknown> = { grant: true }) =>
  graph.act<Decided>(persona, 'decideIdentity', `disclosure { ${FIELDS} } userErrors { code path }`, { disclosureId, ...more });
const read = (persona: Persona, disclosureId: string, more = {}) =>
  graph.act<Read>(persona, 'readIdentity', 'identity { name phone address } userErrors { code }', { disclosureId, ...more });
const asked = async (persona: Persona = 'handler') => String((await request(persona)).disclosure?.id);
const granted = async (persona: Persona = 'handler') => {
  const id = await asked(persona);
  await decide('custodian', id);
  return id;
};
describe('in the database', () => {
  const sealed = sql`select * from vault.identity`;
  const as = (role: AppRole, claims: Partial<ReturnType<typeof claimsOf>>, query = sealed) =>
    graph.services.pools[role].write({ ...claimsOf(VIEWERS.handler), subject: 'nobody', ...claims }, async (db) => [
      ...(await db.execute(query)),
    ]);

  it.for<AppRole>(['complaints_app', 'cases_app', 'personnel_app', 'institutions_app', 'oversight_app'])(
    '%s may not read an identity',
    async (role) => {
      await granted();
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
