import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstrumentStatus } from '#law/instruments.ts';
import { legalInstrument } from '../../../../subgraphs/institutions/tables.ts';
import { codes, createActing, DAYS, instrumentOf, PERSONAS, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createActing()));
afterAll(() => graph.end());

const STATUSES = Object.keys(DAYS) as InstrumentStatus[];
/** mutation, its own input, from where, to where (R0.3) */
const ACTS: readonly (readonly [string, Readonly<Record<string, string>>, InstrumentStatus, InstrumentStatus])[] = [
  ['publishConsultation', {}, 'DRAFT', 'CONSULTATION'],
  ['adoptInstrument', { promulgatedOn: '2013-12-01' }, 'CONSULTATION', 'ADOPTED'],
  ['bringIntoForce', { effectiveOn: '2014-01-01' }, 'ADOPTED', 'IN_FORCE'],
  ['amendInstrument', { effectiveOn: '2014-01-01' }, 'IN_FORCE', 'AMENDED'],
  ['repealInstrument', { repealedOn: '2014-01-01' }, 'IN_FORCE', 'REPEALED'],
];
/** who reads a draft of Guangdong */
const IN_REACH: readonly Persona[] = ['national', 'province'];

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

describe.for(ACTS)('%s', ([field, input, from, to]) => {
  const complete = async () => (field === 'amendInstrument' ? { ...input, nextId: await lay('ADOPTED') } : input);

  it.for(STATUSES)('from %s', async (status) => {
    const id = await lay(status);
    const payload = await act('province', field, id, await complete());
    const lawful = status === from;
    expect([codes(payload), payload['instrument']?.['status'] ?? null]).toEqual(lawful ? [[], to] : [['WRONG_STATE'], null]);
    expect(await stateOf(id)).toEqual([lawful ? { status: to, version: 2 } : { status, version: 1 }]);
    expect(await graph.eventsOf(id)).toEqual(lawful ? [`INSTRUMENT_${to}`] : []);
  });

  it.for(PERSONAS.filter((persona) => persona !== 'province'))('is not for %s, whatever it says', async (persona) => {
    const id = await lay(from);
    const open = from !== 'DRAFT' || IN_REACH.includes(persona);
    expect(codes(await act(persona, field, id, { ...(await complete()), version: 9 }))).toEqual([open ? 'NOT_PERMITTED' : 'NOT_FOUND']);
    expect(await stateOf(id)).toEqual([{ status: from, version: 1 }]);
  });

  it('is refused when somebody was faster, and for what is not there', async () => {
    const more = await complete();
    expect(codes(await act('province', field, await lay(from), { ...more, version: 2 }))).toEqual(['CONFLICT']);
    expect(codes(await act('province', field, '0190ffff-ffff-7fff-8fff-ffffffffffff', more))).toEqual(['NOT_FOUND']);
    expect(codes(await act('province', field, 'no id', more))).toEqual(['NOT_FOUND']);
  });

  it('is done once by two at once', async () => {
    const id = await lay(from);
    const more = await complete();
    const both = await Promise.all([act('province', field, id, more), act('province', field, id, more)]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
    expect(await stateOf(id)).toEqual([{ status: to, version: 2 }]);
  });

  it('is done once with one key', async () => {
    const keyed = { ...(await complete()), idempotencyKey: `key ${field}` };
    const id = await lay(from);
    const first = await act('province', field, id, keyed);
    expect([first.userErrors, await act('province', field, id, keyed)]).toEqual([[], first]);
  });
});

describe('the days of an instrument', () => {
  const wrong = async (field: string, status: InstrumentStatus, more: Record<string, unknown>, days = {}) =>
    (await act('province', field, await lay(status, days), more)).userErrors.map(({ code, path, message, messageZh }) => {
      expect([message, messageZh]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/\p{Script=Han}/u)]);
      return `${code} ${path.at(-1)}`;
    });

  it('are not in the future', async () => {
    expect(await wrong('adoptInstrument', 'CONSULTATION', { promulgatedOn: '2014-01-11' })).toEqual(['WRONG_DATE promulgatedOn']);
    expect(await wrong('bringIntoForce', 'ADOPTED', { effectiveOn: '2014-01-11' })).toEqual(['WRONG_DATE effectiveOn']);
    expect(await wrong('repealInstrument', 'IN_FORCE', { repealedOn: '2014-01-11' })).toEqual(['WRONG_DATE repealedOn']);
    expect(await wrong('amendInstrument', 'IN_FORCE', { effectiveOn: '2014-01-11', nextId: await lay('ADOPTED') })).toEqual([
      'WRONG_DATE effectiveOn',
    ]);
  });
  it('may be today', async () => {
    expect(await wrong('adoptInstrument', 'CONSULTATION', { promulgatedOn: TODAY })).toEqual([]);
    expect(await wrong('repealInstrument', 'IN_FORCE', { repealedOn: TODAY })).toEqual([]);
  });
  it('follow each other', async () => {
    expect(await wrong('bringIntoForce', 'ADOPTED', { effectiveOn: '2010-09-28' })).toEqual(['WRONG_DATE effectiveOn']);
    expect(await wrong('bringIntoForce', 'ADOPTED', { effectiveOn: '2010-09-29' })).toEqual([]);
    expect(await wrong('repealInstrument', 'IN_FORCE', { repealedOn: '2010-12-01' })).toEqual(['WRONG_DATE repealedOn']);
    const nextId = await lay('ADOPTED', { promulgatedOn: '2013-09-01' });
    expect(await wrong('amendInstrument', 'IN_FORCE', { effectiveOn: '2013-08-31', nextId })).toEqual(['WRONG_DATE effectiveOn']);
    const early = await lay('ADOPTED', { promulgatedOn: '2009-01-01' });
    expect(await wrong('amendInstrument', 'IN_FORCE', { effectiveOn: '2010-12-01', nextId: early })).toEqual(['WRONG_DATE effectiveOn']);
  });
});
