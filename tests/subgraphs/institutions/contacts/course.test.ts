import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContactBaseStatus } from '#law/contact-bases.ts';
import { keyContactBase } from '../../../../subgraphs/institutions/tables.ts';
import { baseOf, codes, createActing, PERSONAS, TODAY, type Ground, type Payload, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createActing()));
afterAll(() => graph.end());

const STATUSES: readonly ContactBaseStatus[] = [
  'NOMINATED',
  'REVIEWED',
  'LISTED_LOCAL',
  'RECOMMENDED_NATIONAL',
  'LISTED_NATIONAL',
  'RENEWED',
  'WITHDRAWN',
];
type May = Readonly<Partial<Record<ContactBaseStatus, readonly Persona[]>>>;
/** mutation, what it leads to, from where by whom (annex A16) */
const ACTS: readonly (readonly [string, ContactBaseStatus, May])[] = [
  ['reviewBase', 'REVIEWED', { NOMINATED: ['city'] }],
  ['listBaseLocally', 'LISTED_LOCAL', { REVIEWED: ['city'] }],
  ['recommendBase', 'RECOMMENDED_NATIONAL', { REVIEWED: ['city', 'province'], LISTED_LOCAL: ['city', 'province'] }],
  ['listBaseNationally', 'LISTED_NATIONAL', { RECOMMENDED_NATIONAL: ['national'] }],
  ['renewBase', 'RENEWED', { LISTED_NATIONAL: ['national'], RENEWED: ['national'] }],
  ['withdrawBase', 'WITHDRAWN', { LISTED_LOCAL: ['city'], LISTED_NATIONAL: ['national'], RENEWED: ['national'] }],
];
const REASONED = ['recommendBase', 'withdrawBase'];
const LISTED: readonly ContactBaseStatus[] = ['LISTED_LOCAL', 'LISTED_NATIONAL', 'RENEWED', 'WITHDRAWN'];

let next = 0;
async function lay(status: ContactBaseStatus): Promise<string> {
  const joinedOn = LISTED.includes(status) ? '2012-06-01' : null;
  const row = baseOf((next += 1), { status, joinedOn, statusFrom: '2012-06-01' });
  await graph.rows.insert(keyContactBase).values(row);
  return row.id;
}
const FIELDS = 'base { id status version joinedOn statusOn level reason permittedActions }';
const act = (persona: Persona, field: string, baseId: string, version = 1, reason = '理由充分'): Promise<Payload> =>
  graph.act(persona, field, FIELDS, { baseId, version, ...(REASONED.includes(field) && { reason }) });
const stateOf = async (id: string) => graph.statement(sql`select status, version from institutions.key_contact_base where id = ${id}`);

/** who reads a base of Shenzhen that is not listed nationally */
const IN_REACH: readonly Persona[] = ['national', 'province', 'city', 'handler', 'analyst'];
const NATIONALLY: readonly Persona[] = [...IN_REACH, 'county', 'elsewhere', 'centre'];
/** offices above the base may write such rows at all */
const ABOVE: readonly Persona[] = ['national', 'province', 'city'];

/** how an act is refused: hidden, never theirs, theirs but not this one, or not now */
function refusal(from: ContactBaseStatus, may: May, persona: Persona): string {
  const seen = from === 'LISTED_NATIONAL' || from === 'RENEWED' ? NATIONALLY : IN_REACH;
  if (!seen.includes(persona)) return 'NOT_FOUND';
  const everTheirs = ABOVE.includes(persona) && Object.values(may).some((personas) => personas.includes(persona));
  return everTheirs && may[from] === undefined ? 'WRONG_STATE' : 'NOT_PERMITTED';
}

describe.for(ACTS)('%s', ([field, to, may]) => {
  it.for(STATUSES.flatMap((from) => PERSONAS.map((persona) => [from, persona] as const)))('from %s by %s', async ([from, persona]) => {
    const id = await lay(from);
    const payload = await act(persona, field, id);
    const lawful = may[from]?.includes(persona) ?? false;
    expect([codes(payload), payload['base']?.['status'] ?? null]).toEqual(lawful ? [[], to] : [[refusal(from, may, persona)], null]);
    expect(await stateOf(id)).toEqual([lawful ? { status: to, version: 2 } : { status: from, version: 1 }]);
    expect(await graph.eventsOf(id)).toEqual(lawful ? [`CONTACT_BASE_${to}`] : []);
  });

  it('is refused when somebody was faster, and for what is not there', async () => {
    const [from = 'NOMINATED', [persona = 'city'] = []] = Object.entries(may)[0] as [ContactBaseStatus, Persona[]];
    const id = await lay(from);
    expect(codes(await act(persona, field, id, 2))).toEqual(['CONFLICT']);
    expect(codes(await act(persona, field, '0190ffff-ffff-7fff-8fff-ffffffffffff'))).toEqual(['NOT_FOUND']);
    expect(codes(await act(persona, field, 'no id'))).toEqual(['NOT_FOUND']);
    expect(await stateOf(id)).toEqual([{ status: from, version: 1 }]);
  });
});

describe('a base', () => {
  it('goes from its nomination to the national list and out again', async () => {
    const made = await graph.act('city', 'nominateBase', FIELDS, { name: ' 深圳知识产权研究院 ', kind: 'RESEARCH', contactPerson: '王芳' });
    expect(made['base']).toMatchObject({
      status: 'NOMINATED',
      version: 1,
      level: null,
      joinedOn: null,
      permittedActions: ['REVIEW', 'RECORD_ACTIVITY'],
    });
    const id = String(made['base']?.['id']);
    expect((await act('city', 'reviewBase', id, 1))['base']).toMatchObject({
      permittedActions: ['LIST_LOCALLY', 'RECOMMEND', 'RECORD_ACTIVITY'],
    });
    expect((await act('city', 'listBaseLocally', id, 2))['base']).toMatchObject({ level: 'LOCAL', joinedOn: TODAY });
    expect((await act('province', 'recommendBase', id, 3))['base']).toMatchObject({
      level: 'LOCAL',
      reason: '理由充分',
      permittedActions: [],
    });
    expect((await act('national', 'listBaseNationally', id, 4))['base']).toMatchObject({
      level: 'NATIONAL',
      joinedOn: TODAY,
      reason: null,
      permittedActions: ['RENEW', 'WITHDRAW'],
    });
    await act('national', 'renewBase', id, 5);
    expect((await act('national', 'withdrawBase', id, 6))['base']).toMatchObject({
      level: null,
      joinedOn: TODAY,
      permittedActions: [],
      version: 7,
    });
    expect(await graph.eventsOf(id)).toEqual(
      ['NOMINATED', 'REVIEWED', 'LISTED_LOCAL', 'RECOMMENDED_NATIONAL', 'LISTED_NATIONAL', 'RENEWED', 'WITHDRAWN'].map(
        (to) => `CONTACT_BASE_${to}`,
      ),
    );
    const [event] = await graph.statement<{ payload: unknown }>(
      sql`select payload from platform.event where entity_id = ${id} order by at, id limit 1`,
    );
    expect(event?.payload).toEqual({ kind: 'RESEARCH' });
  });

  it('may be recommended without the local list; then it joins with the national one', async () => {
    const id = await lay('REVIEWED');
    expect((await act('city', 'recommendBase', id, 1))['base']).toMatchObject({ joinedOn: null, level: null });
    expect((await act('national', 'listBaseNationally', id, 2))['base']).toMatchObject({ joinedOn: TODAY, level: 'NATIONAL' });
  });

  it('steps once when two step at once', async () => {
    const id = await lay('NOMINATED');
    const both = await Promise.all([act('city', 'reviewBase', id), act('city', 'reviewBase', id)]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
    expect(await graph.eventsOf(id)).toHaveLength(1);
  });

  it.for(['recommendBase', 'withdrawBase'])('%s needs a reason, and says so in both languages', async (field) => {
    const id = await lay('LISTED_LOCAL');
    const { userErrors } = await act('city', field, id, 1, ' ');
    expect(userErrors).toEqual([
      {
        code: 'INVALID_VALUE',
        path: ['input', 'reason'],
        message: expect.stringContaining('Correct it'),
        messageZh: expect.stringContaining('更正'),
        rule: null,
      },
    ]);
  });

  it('tells who decides: article 13 in both languages', async () => {
    const texts = async (persona: Persona, field: string, from: ContactBaseStatus) => {
      const [error] = (await act(persona, field, await lay(from))).userErrors;
      return [error?.message, error?.messageZh, error?.rule];
    };
    expect(await texts('city', 'withdrawBase', 'LISTED_NATIONAL')).toEqual([
      expect.stringContaining('national office alone'),
      expect.stringContaining('国家知识产权局'),
      'R13.4',
    ]);
    expect(await texts('province', 'listBaseNationally', 'RECOMMENDED_NATIONAL')).toEqual([
      expect.stringContaining('national office alone'),
      expect.stringContaining('国家知识产权局'),
      'R13.4',
    ]);
    expect(await texts('national', 'withdrawBase', 'LISTED_LOCAL')).toEqual([
      expect.stringContaining('keeps the contact'),
      expect.stringContaining('负责联系'),
      'R13.3',
    ]);
    expect(await texts('national', 'recommendBase', 'REVIEWED')).toEqual([
      expect.stringContaining('or its province'),
      expect.stringContaining('省局'),
      'R13.4',
    ]);
    expect(await texts('city', 'reviewBase', 'RENEWED')).toEqual([
      expect.stringContaining('not in a state'),
      expect.stringContaining('当前状态'),
      'R13.3',
    ]);
  });
});
