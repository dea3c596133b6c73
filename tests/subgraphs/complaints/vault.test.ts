import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { viewerOf } from '#platform/viewer.ts';
import { complaints } from '../../../subgraphs/complaints/index.ts';
import { asking, idOf } from '../../support/graph.ts';
import { createGround, REGISTRATION, SHENZHEN, SHENZHEN_CENTRE, VIEWERS, type Ground, type Persona } from './ground.ts';

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
const eventsOf = (disclosureId: string) =>
  graph.statement<Record<string, unknown>>(
    sql`select what, actor, entity_type, entity_id::text as entity, payload from platform.event where payload ->> 'disclosureId' = ${disclosureId} order by id`,
  );
const SECRETS = ['李小明', '13812345678', '科技园'];

describe('an identity', () => {
  it('is asked for, granted for three hours, and read by the one who asked', async () => {
    const { disclosure, userErrors } = await request('handler');
    const id = String(disclosure?.id);
    expect([disclosure, userErrors]).toEqual([
      { id, status: 'REQUESTED', reason: REASON, denialReason: null, expiresAt: null, complaint: { id: complaintId } },
      [],
    ]);
    expect(await read('handler', id)).toEqual({ identity: null, userErrors: [{ code: 'WRONG_STATE' }] });
    const before = Date.now();
    const decided = await decide('custodian', id, { grant: true, denialReason: 'x' });
    expect(decided).toMatchObject({ disclosure: { status: 'GRANTED', denialReason: null }, userErrors: [] });
    const hours = (Date.parse(decided.disclosure?.expiresAt ?? '') - before) / 3_600_000;
    expect(Math.abs(hours - 3)).toBeLessThan(0.05);
    expect(await read('handler', id)).toEqual({ identity: REGISTRATION.complainant, userErrors: [] });
    const actor = VIEWERS.handler.subject;
    const event = { entity_type: 'complaint', entity: complaintId, payload: { disclosureId: id } };
    expect(await eventsOf(id)).toEqual([
      { what: 'IDENTITY_REQUESTED', actor, ...event },
      { what: 'IDENTITY_GRANTED', actor: VIEWERS.custodian.subject, ...event },
      { what: 'IDENTITY_READ', actor, ...event },
    ]);
  });

  it.for<Persona>(['colleague', 'province', 'centre', 'custodian', 'otherCustodian', 'holder', 'public'])(
    'is not opened to %s by the grant of another',
    async (persona) => {
      const id = await granted();
      const { identity, userErrors } = await read(persona, id);
      expect([identity, userErrors]).toEqual([null, [{ code: persona === 'custodian' ? 'NOT_PERMITTED' : 'NOT_FOUND' }]]);
      expect((await eventsOf(id)).map(({ what }) => what)).not.toContain('IDENTITY_READ');
    },
  );

  it('is shut after the term, without a trace of a reading', async () => {
    const id = await granted('colleague');
    expect((await read('colleague', id)).identity).not.toBeNull();
    await graph.rows.execute(sql`update vault.disclosure set expires_at = now() - interval '1 second' where id = ${id}`);
    expect(await read('colleague', id)).toEqual({ identity: null, userErrors: [{ code: 'WRONG_STATE' }] });
    expect((await eventsOf(id)).filter(({ what }) => what === 'IDENTITY_READ')).toHaveLength(1);
  });

  it('is shut by an old grant, while a new one opens it', async () => {
    const [old, live] = [await granted('county'), await granted('county')];
    await graph.rows.execute(sql`update vault.disclosure set expires_at = now() - interval '1 second' where id = ${old}`);
    expect([(await read('county', old)).identity, (await read('county', live)).identity]).toEqual([null, REGISTRATION.complainant]);
  });

  it('stays shut when denied, and the reason is shown', async () => {
    const id = await asked('province');
    expect(await decide('custodian', id, { grant: false, denialReason: '理由不足' })).toMatchObject({
      disclosure: { status: 'DENIED', denialReason: '理由不足', expiresAt: null },
    });
    expect(await read('province', id)).toEqual({ identity: null, userErrors: [{ code: 'WRONG_STATE' }] });
    expect((await graph.as('province', `{ identityDisclosure(id: "${id}") { status denialReason } }`)).data).toEqual({
      identityDisclosure: { status: 'DENIED', denialReason: '理由不足' },
    });
    expect((await eventsOf(id)).map(({ what }) => what)).toEqual(['IDENTITY_REQUESTED', 'IDENTITY_DENIED']);
  });

  it('is recorded at every reading, repeats included, and kept in no answer', async () => {
    const id = await granted();
    const [first, second] = [await read('handler', id, { idempotencyKey: 'one' }), await read('handler', id, { idempotencyKey: 'one' })];
    expect(second).toEqual(first);
    expect((await eventsOf(id)).filter(({ what }) => what === 'IDENTITY_READ')).toHaveLength(2);
    const kept = JSON.stringify([
      await graph.statement(sql`select * from platform.idempotency_key`),
      await graph.statement(sql`select * from platform.event`),
    ]);
    for (const word of SECRETS) expect(kept).not.toContain(word);
  });

  it('is shut to somebody who no longer sees the complaint', async () => {
    const id = await granted();
    const moved = viewerOf({ subject: VIEWERS.handler.subject, role: 'HANDLER', office: SHENZHEN, area: '33' });
    const { data } = await asking(graph.services)(
      complaints,
      moved,
      `mutation { readIdentity(input: { disclosureId: "${id}" }) { identity { name } userErrors { code } } }`,
    );
    expect(data).toEqual({ readIdentity: { identity: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  });
});

describe('asking', () => {
  it.for<[Persona, string | null]>([
    ['handler', null],
    ['province', null],
    ['centre', null],
    ['custodian', 'NOT_PERMITTED'],
    ['analyst', 'NOT_PERMITTED'],
    ['otherCentre', 'NOT_FOUND'],
    ['elsewhere', 'NOT_FOUND'],
    ['police', 'NOT_FOUND'],
    ['holder', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s', async ([persona, code]) => {
    const { disclosure, userErrors } = await request(persona);
    expect([disclosure === null, userErrors.map((each) => each.code)]).toEqual(code === null ? [false, []] : [true, [code]]);
  });
  it('after nobody', async () => {
    const { id } = await graph.registered({ identityMode: 'ANONYMOUS', complainant: null });
    expect((await request('handler', { complaintId: id })).userErrors).toEqual([{ code: 'INVALID_VALUE', path: ['input', 'complaintId'] }]);
  });
  it('without a reason', async () => {
    expect((await request('handler', { reason: '想看' })).userErrors).toEqual([{ code: 'INVALID_VALUE', path: ['input', 'reason'] }]);
  });
  it('again with the same key', async () => {
    const first = await request('handler', { idempotencyKey: 'ask' });
    expect(await request('handler', { idempotencyKey: 'ask' })).toEqual(first);
    expect((await request('handler', { idempotencyKey: 'ask', reason: `${REASON}。` })).userErrors[0]?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('deciding', () => {
  it.for<[Persona, string]>([
    ['handler', 'NOT_PERMITTED'],
    ['colleague', 'NOT_FOUND'],
    ['centre', 'NOT_FOUND'],
    ['otherCustodian', 'NOT_FOUND'],
    ['national', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s', async ([persona, code]) => {
    const id = await asked();
    expect((await decide(persona, id)).userErrors.map((each) => each.code)).toEqual([code]);
    expect(await graph.statement(sql`select status from vault.disclosure where id = ${id}`)).toEqual([{ status: 'REQUESTED' }]);
  });

  it('one’s own request is refused, by the rule and by the table', async () => {
    const ask = asking(graph.services);
    const both = (role: 'CENTRE' | 'CUSTODIAN') => viewerOf({ subject: 'both', role, office: SHENZHEN_CENTRE, area: '4403' });
    const { data } = await ask(
      complaints,
      both('CENTRE'),
      `mutation { requestIdentity(input: { complaintId: "${complaintId}", reason: "${REASON}" }) { disclosure { id } } }`,
    );
    const { id } = (data as { requestIdentity: { disclosure: { id: string } } }).requestIdentity.disclosure;
    const decided = await ask(
      complaints,
      both('CUSTODIAN'),
      `mutation { decideIdentity(input: { disclosureId: "${id}", grant: true }) { disclosure { id } userErrors { code messageZh rule } } }`,
    );
    expect(decided.data).toEqual({
      decideIdentity: { disclosure: null, userErrors: [{ code: 'NOT_PERMITTED', messageZh: '不得决定本人提出的申请。', rule: 'R7.7' }] },
    });
    const past = graph.services.pools.vault_app.write(claimsOf(both('CUSTODIAN')), (db) =>
      db.execute(
        sql`update vault.disclosure set status = 'GRANTED', decided_by = 'both', expires_at = now() + interval '1 hour' where id = ${id}`,
      ),
    );
    await expect(past).rejects.toMatchObject({ constraint: 'disclosure_four_eyes' });
  });

  it('is done once', async () => {
    const id = await granted();
    expect((await decide('custodian', id, { grant: false, denialReason: '不行' })).userErrors[0]?.code).toBe('WRONG_STATE');
  });
  it('no without a reason is refused', async () => {
    expect((await decide('custodian', await asked(), { grant: false })).userErrors).toEqual([
      { code: 'INVALID_VALUE', path: ['input', 'denialReason'] },
    ]);
  });
  it('again with the same key gives the same answer', async () => {
    const id = await asked();
    const first = await decide('custodian', id, { grant: true, idempotencyKey: 'yes' });
    expect(first.disclosure?.status).toBe('GRANTED');
    expect(await decide('custodian', id, { grant: true, idempotencyKey: 'yes' })).toEqual(first);
  });
  it('nothing known is refused alike', async () => {
    for (const id of [idOf(999), 'x'])
      expect([(await decide('custodian', id)).userErrors[0]?.code, (await read('handler', id)).userErrors[0]?.code]).toEqual([
        'NOT_FOUND',
        'NOT_FOUND',
      ]);
  });
});

it('a request is seen by who asked and by the custodian', async () => {
  const id = await asked();
  const seen = async (persona: Persona) => (await graph.as(persona, `{ identityDisclosure(id: "${id}") { id complaint { id } } }`)).data;
  for (const persona of ['handler', 'custodian'] as const)
    expect(await seen(persona)).toEqual({ identityDisclosure: { id, complaint: { id: complaintId } } });
  for (const persona of ['colleague', 'centre', 'otherCustodian', 'national', 'public'] as const)
    expect(await seen(persona)).toEqual({ identityDisclosure: null });
});
