import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstrumentStatus } from '#law/instruments.ts';
import { legalInstrument } from '../../../../subgraphs/institutions/tables.ts';
import { codes, createActing, DAYS, instrumentOf, SHENZHEN, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createActing()));
afterAll(() => graph.end());

let count = 0;
async function lay(status: InstrumentStatus, more: Partial<typeof legalInstrument.$inferInsert> = {}): Promise<string> {
  const row = instrumentOf((count += 1), { status, ...DAYS[status], ...more });
  await graph.rows.insert(legalInstrument).values(row);
  return row.id;
}
const FIELDS = 'instrument { id status version promulgatedOn effectiveOn repealedOn next { id status effectiveOn } permittedActions }';
const act = (persona: Persona, field: string, instrumentId: string, more: Record<string, unknown> = {}) =>
  graph.act(persona, field, FIELDS, { instrumentId, version: 1, ...more });
const stateOf = async (id: string) => graph.statement(sql`select status, version from institutions.legal_instrument where id = ${id}`);

describe('the versions of an instrument', () => {
  it('change on one day, together', async () => {
    const id = await lay('IN_FORCE');
    const nextId = await lay('ADOPTED', { previousId: id });
    expect((await act('province', 'amendInstrument', id, { nextId, effectiveOn: '2014-01-01' }))['instrument']).toMatchObject({
      status: 'AMENDED',
      repealedOn: '2014-01-01',
      next: { id: nextId, status: 'IN_FORCE', effectiveOn: '2014-01-01' },
      permittedActions: [],
    });
    const { data } = await graph.as(
      'public',
      `{ legalInstruments(filter: { inForceOn: "2014-01-01", title: "条例" }, first: 100) { nodes { id } } before: legalInstruments(filter: { inForceOn: "2013-12-31" }, first: 100) { nodes { id } } }`,
    );
    const found = data as Record<'legalInstruments' | 'before', { nodes: { id: string }[] }>;
    const held = (list: { nodes: { id: string }[] }) => list.nodes.map((node) => node.id).filter((each) => each === id || each === nextId);
    expect([held(found.before), held(found.legalInstruments)]).toEqual([[id], [nextId]]);
    expect(await graph.eventsOf(nextId)).toEqual(['INSTRUMENT_IN_FORCE']);
  });

  it('are linked by the amendment, where the draft did not', async () => {
    const id = await lay('IN_FORCE');
    const nextId = await lay('ADOPTED');
    await act('province', 'amendInstrument', id, { nextId, effectiveOn: '2014-01-01' });
    const { data } = await graph.as('public', `query ($docNo: String!) { legalInstrument(docNo: $docNo) { previous { id } } }`, {
      docNo: instrumentOf(Number(nextId.slice(-4)) - 6000).docNo,
    });
    expect(data).toEqual({ legalInstrument: { previous: { id } } });
  });

  it('do not begin beside one that is in force, nor beside one that was replaced', async () => {
    const bring = async (previous: InstrumentStatus, effectiveOn = '2014-01-01') => {
      const id = await lay('ADOPTED', { previousId: await lay(previous) });
      return (await act('province', 'bringIntoForce', id, { effectiveOn })).userErrors.map(
        ({ code, message }) => `${code} ${message.slice(0, 40)}`,
      );
    };
    expect(await bring('IN_FORCE')).toEqual(['WRONG_STATE Its previous version is in force: amend ']);
    expect(await bring('AMENDED')).toEqual(['WRONG_STATE Its previous version was already replace']);
    expect(await bring('REPEALED', '2013-06-30')).toEqual(['WRONG_DATE The previous version still held on this ']);
    expect(await bring('REPEALED', '2013-07-01')).toEqual([]);
    expect(await bring('CONSULTATION')).toEqual([]);
  });

  it('are amended only by an adopted one of the same office that follows no other', async () => {
    const id = await lay('IN_FORCE');
    const amend = async (nextId: string) => codes(await act('province', 'amendInstrument', id, { nextId, effectiveOn: '2014-01-01' }));
    expect(await amend(id)).toEqual(['INVALID_VALUE']);
    expect(await amend(await lay('CONSULTATION'))).toEqual(['WRONG_STATE']);
    expect(await amend(await lay('IN_FORCE'))).toEqual(['WRONG_STATE']);
    expect(await amend(await lay('ADOPTED', { previousId: await lay('IN_FORCE') }))).toEqual(['INVALID_VALUE']);
    expect(await amend(await lay('ADOPTED', { agencyId: SHENZHEN, jurisdiction: '440300' }))).toEqual(['INVALID_VALUE']);
    expect(await amend('no id')).toEqual(['INVALID_VALUE']);
    expect(await stateOf(id)).toEqual([{ status: 'IN_FORCE', version: 1 }]);
  });

  it('hold one at a time though two amendments race', async () => {
    const id = await lay('IN_FORCE');
    const [a, b] = [await lay('ADOPTED', { previousId: id }), await lay('ADOPTED', { previousId: id })];
    const outcomes = await Promise.all(
      [a, b].map((nextId) => act('province', 'amendInstrument', id, { nextId, effectiveOn: '2014-01-01' })),
    );
    expect(outcomes.flatMap(codes)).toEqual(['CONFLICT']);
    const states = await graph.statement<{ status: string }>(
      sql`select status from institutions.legal_instrument where previous_id = ${id} order by status`,
    );
    expect(states.map(({ status }) => status)).toEqual(['ADOPTED', 'IN_FORCE']);
  });
});
