import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { jurisdictionDispute } from '../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, TODAY } from './ground.ts';
import { layCase, type Laid } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

interface Payload {
  readonly dispute: { readonly id: string; readonly status: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}
async function send(field: string, viewer: Viewer, input: Readonly<Record<string, unknown>>): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) {
    dispute { id status withdrawnOn withdrawalReason } userErrors { code path message messageZh } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
}
const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);
const city = at('shenzhen', 'OFFICE');
const province = at('province', 'OFFICE');
const GROUND = { matter: 'CASE', ground: 'NEITHER_RESIDENCE_NOR_ACT', reason: '侵权行为地在南山区' };
const raise = ({ caseId }: Laid) =>
  send('raiseJurisdictionDispute', city, { ...GROUND, matterId: caseId, otherAgencyIds: [officeId('nanshan')] });
const withdraw = (disputeId: string, viewer: Viewer = city, change = {}) =>
  send('withdrawJurisdictionDispute', viewer, { disputeId, reason: '本局自行办理', ...change });
const laid = () => layCase(graph, { kind: 'COUNTERFEIT' });

describe('a quarrel over jurisdiction is taken back (R2.3)', () => {
  it('by the office that raised it, which keeps the matter; nobody is designated afterwards', async () => {
    const file = await laid();
    const id = (await raise(file)).dispute?.id ?? '';
    const first = await withdraw(id, at('shenzhen'), { idempotencyKey: 'back' });
    expect(first).toEqual({ dispute: { id, status: 'WITHDRAWN', withdrawnOn: TODAY, withdrawalReason: '本局自行办理' }, userErrors: [] });
    expect(await withdraw(id, at('shenzhen'), { idempotencyKey: 'back' })).toEqual(first);
    expect(codes(await withdraw(id))).toEqual(['WRONG_STATE']);
    const target = { disputeId: id, agencyId: officeId('nanshan'), reason: '由行为地办理' };
    expect(codes(await send('designateJurisdiction', province, target))).toEqual(['WRONG_STATE']);
    // the matter may be laid before the superior again; of two who take it back at once, one does
    const again = (await raise(file)).dispute?.id ?? '';
    const both = await Promise.all([1, 2].map(() => withdraw(again)));
    expect(both.map((one) => codes(one).join()).toSorted()).toEqual(['', 'WRONG_STATE']);
  });

  it('by nobody else, and with a reason', async () => {
    const id = (await raise(await laid())).dispute?.id ?? '';
    for (const viewer of [province, at('nanshan', 'OFFICE')]) expect(codes(await withdraw(id, viewer))).toEqual(['NOT_PERMITTED']);
    for (const viewer of [at('guangzhou', 'OFFICE'), PUBLIC_VIEWER]) expect(codes(await withdraw(id, viewer))).toEqual(['NOT_FOUND']);
    expect(codes(await withdraw('x'))).toEqual(['NOT_FOUND']);
    expect(codes(await withdraw(id, city, { reason: ' ' }))).toEqual(['INVALID_VALUE']);
  });

  it('nor by SQL: who raised it cannot designate, the superior cannot take it back', async () => {
    await raise(await laid());
    const attempt = (viewer: Viewer, change: Partial<typeof jurisdictionDispute.$inferInsert>) =>
      graph.services.pools.cases_app.write(claimsOf(viewer), async (db) => void (await db.update(jurisdictionDispute).set(change)));
    const taken = { status: 'WITHDRAWN', withdrawnOn: TODAY, withdrawalReason: '撤回' } as const;
    await expect(attempt(province, taken)).rejects.toThrow('42501');
    await expect(attempt(city, { status: 'LAPSED' })).rejects.toThrow('42501');
    await expect(attempt(city, { designatedId: officeId('nanshan') })).rejects.toThrow('42501');
    await expect(attempt(city, taken)).resolves.toBeUndefined();
  });
});
