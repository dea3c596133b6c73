import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { grant } from '#platform/tables.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { recusal } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, officerId, TODAY } from './ground.ts';
import { layCase, type Laid } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

/** the head of the office, under the own name; the desk of the office, where a deputy signs */
const HEAD = viewerOf({ subject: officerId('fourth'), role: 'OFFICE', office: officeId('shenzhen'), area: '4403' });
const DEPUTY = at('shenzhen', 'OFFICE');
const SUPERIOR = at('province', 'OFFICE');
const PARTY = viewerOf({ subject: 'petitioner one', role: 'RIGHT_HOLDER' });

let file: Laid;
beforeEach(async () => void (file = await layCase(graph, { kind: 'INFRINGEMENT', status: 'INVESTIGATING' })));

interface Payload {
  readonly recusal: { readonly id: string } | null;
  readonly case: { readonly version: number; readonly permittedActions: readonly string[] } | null;
  readonly userErrors: readonly { readonly code: string; readonly messageZh: string }[];
}
async function send(field: string, viewer: Viewer, input: Readonly<Record<string, unknown>>, selection = ''): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} case { version permittedActions } userErrors { code messageZh } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
}
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const ABOUT = { ground: 'INTEREST', reason: '持有被请求人股份', requestedBy: 'PETITIONER', aboutHead: true };
const SEEN = 'recusal { id status aboutHead decider { id } officerName decidedOn decisionReason }';
const ask = (viewer: Viewer, change = {}) =>
  send('requestRecusal', viewer, { caseId: file.caseId, officerId: officerId('fourth'), ...ABOUT, ...change }, SEEN);
const decide = (recusalId: string, viewer: Viewer, change = {}) =>
  send('decideRecusal', viewer, { recusalId, version: 1, granted: true, reason: '情况属实', on: TODAY, ...change }, SEEN);
/** an act of the head */
const suspend = (viewer: Viewer, version = 1) =>
  send('switchProcedure', viewer, { caseId: file.caseId, version, on: TODAY, procedure: 'SIMPLIFIED', reason: '案情简单' });

describe('the head of the office in a conflict (办法 §7; domain 6.2)', () => {
  it('signs nothing in the case until the superior has decided, nor after it was granted; a deputy does', async () => {
    expect((await ask(HEAD, { requestedBy: 'SELF', reason: '本人持股' })).recusal).toMatchObject({
      status: 'PENDING',
      aboutHead: true,
      decider: { id: officeId('province') },
      officerName: 'fourth',
    });
    const waiting = await suspend(HEAD);
    expect(codes(waiting)).toEqual(['RECUSAL_PENDING']);
    const { data } = await graph.ask(cases, HEAD, `query ($id: ID!) { case(id: $id) { permittedActions } }`, { id: file.caseId });
    const { permittedActions } = (data as { case: { permittedActions: string[] } }).case;
    expect(permittedActions).not.toContain('SWITCH_PROCEDURE');
    expect(permittedActions).toContain('ADD_PARTY');
    expect(
      codes(
        await send('concludeCase', HEAD, {
          caseId: file.caseId,
          version: 1,
          concludedOn: TODAY,
          disposition: 'WITHDRAWN',
          requestedOn: TODAY,
        }),
      ),
    ).toEqual(['RECUSAL_PENDING']);
    const id = (await graph.rows.select().from(recusal)).find(({ caseId }) => caseId === file.caseId)?.id ?? '';
    const done = await decide(id, SUPERIOR);
    expect([done.userErrors, done.recusal, done.case?.version]).toMatchObject([
      [],
      { status: 'GRANTED', decidedOn: TODAY, decisionReason: '情况属实' },
      1,
    ]);
    expect(codes(await suspend(HEAD))).toEqual(['RECUSED']);
    expect(codes(await suspend(DEPUTY))).toEqual([]);
  });

  it('signs again once the request is refused or taken back', async () => {
    const refused = (await ask(DEPUTY)).recusal?.id ?? '';
    expect(codes(await decide(refused, SUPERIOR, { granted: false, reason: '事由不成立' }))).toEqual([]);
    expect(codes(await suspend(HEAD))).toEqual([]);
    file = await layCase(graph, { kind: 'INFRINGEMENT', status: 'INVESTIGATING' });
    const back = (await ask(DEPUTY)).recusal?.id ?? '';
    expect(codes(await send('withdrawRecusal', DEPUTY, { recusalId: back }))).toEqual([]);
    expect(codes(await suspend(HEAD))).toEqual([]);
  });

  it('is judged by the superior alone', async () => {
    const id = (await ask(DEPUTY)).recusal?.id ?? '';
    for (const viewer of [HEAD, DEPUTY, at('shenzhen'), at('province'), at('nation', 'OFFICE')])
      expect(codes(await decide(id, viewer))).toEqual(['NOT_PERMITTED']);
    for (const viewer of [at('guangzhou', 'OFFICE'), PARTY]) expect(codes(await decide(id, viewer))).toEqual(['NOT_FOUND']);
    const himself = viewerOf({ subject: officerId('fourth'), role: 'OFFICE', office: officeId('province'), area: '44' });
    expect(codes(await decide(id, himself))).toEqual(['SEPARATION_OF_DUTIES']);
    expect(codes(await decide(id, SUPERIOR, { version: 9 }))).toEqual(['CONFLICT']);
    expect(codes(await decide(id, SUPERIOR, { on: '2014-01-09', lateReason: '补录' }))).toEqual(['WRONG_DATE']);
    expect(codes(await decide(id, SUPERIOR, { on: '2014-01-11' }))).toEqual(['WRONG_DATE']);
    expect(codes(await decide(id, SUPERIOR, { reason: ' ' }))).toEqual(['INVALID_VALUE']);
    const all = await Promise.all(Array.from({ length: 5 }, () => decide(id, SUPERIOR)));
    expect(all.map((one) => codes(one).join()).toSorted()).toEqual(['', ...Array.from({ length: 4 }, () => 'WRONG_STATE')]);
    const key = { idempotencyKey: 'head' };
    const next = (await ask(DEPUTY, { officerId: officerId('uncertified') })).recusal?.id ?? '';
    expect(await decide(next, SUPERIOR, key)).toEqual(await decide(next, SUPERIOR, key));
  });

  it('is named by the office, not by a party, and is nobody who handles the case or serves elsewhere', async () => {
    const term = { validFrom: '2014-01-01', validTo: '2014-12-31', objectId: file.caseId } as const;
    await graph.rows.insert(grant).values({ id: idOf(640), grantee: PARTY.subject, kind: 'PARTY', side: 'PETITIONER', ...term });
    const refused = await ask(PARTY);
    expect([codes(refused), refused.userErrors[0]?.messageZh]).toEqual([
      ['NOT_PERMITTED'],
      '针对机关负责人的回避申请请向办案机关提出,由其登记后报上级机关决定。',
    ]);
    expect(codes(await ask(DEPUTY, { officerId: officerId('first') }))).toEqual(['INVALID_VALUE']);
    expect(codes(await ask(DEPUTY, { officerId: officerId('guangzhou') }))).toEqual(['INVALID_VALUE']);
    expect(codes(await ask(DEPUTY, { officerId: idOf(1) }))).toEqual(['INVALID_VALUE']);
    expect(codes(await ask(DEPUTY, { officerId: officerId('left') }))).toEqual(['INVALID_VALUE']);
    expect(codes(await ask(HEAD, { requestedBy: 'SELF', officerId: officerId('expired') }))).toEqual(['NOT_PERMITTED']);
  });

  it('cannot decide on itself by SQL either', async () => {
    const id = (await ask(DEPUTY)).recusal?.id ?? '';
    const attempt = (viewer: Viewer) =>
      graph.services.pools.cases_app.write(claimsOf(viewer), async (db) => {
        const decision = { decidedOn: TODAY, granted: false, decidedBy: viewer.subject, decisionReason: '自行决定' };
        await db.update(recusal).set(decision);
      });
    await expect(attempt(DEPUTY)).rejects.toThrow('42501');
    await expect(attempt(SUPERIOR)).resolves.toBeUndefined();
    expect((await graph.rows.select().from(recusal)).find((row) => row.id === id)?.granted).toBe(false);
  });

  it('is put before no office but one above, also by SQL', async () => {
    const asked = { ground: 'INTEREST', reason: '持股', requestedBy: 'OFFICE', recordedBy: DEPUTY.subject, requestedOn: TODAY } as const;
    const matter = {
      caseId: file.caseId,
      officerId: officerId('fourth'),
      officerName: 'fourth',
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
    };
    const before = (superiorId: string) =>
      graph.services.pools.cases_app.write(claimsOf(DEPUTY), (db) =>
        db.insert(recusal).values({ id: idOf(6_600), ...asked, ...matter, superiorId }),
      );
    for (const office of ['shenzhen', 'guangzhou', 'nanshan'] as const) await expect(before(officeId(office))).rejects.toThrow('42501');
    await expect(before(officeId('province'))).resolves.toBeDefined();
  });
});
