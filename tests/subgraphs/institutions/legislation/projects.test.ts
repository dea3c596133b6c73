import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LegislationStage } from '#law/instruments.ts';
import { legalInstrument, legislationProject } from '../../../../subgraphs/institutions/tables.ts';
import { codes, createActing, DAYS, instrumentOf, PERSONAS, projectOf, SHENZHEN, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
const ADOPTED = instrumentOf(1, { status: 'ADOPTED', ...DAYS.ADOPTED });
const IN_FORCE = instrumentOf(2, { status: 'IN_FORCE', ...DAYS.IN_FORCE });
const DRAFT = instrumentOf(3);
const DOCUMENT = instrumentOf(4, { status: 'IN_FORCE', ...DAYS.IN_FORCE, kind: 'NORMATIVE_DOCUMENT' });
const CITY = instrumentOf(5, { status: 'IN_FORCE', ...DAYS.IN_FORCE, agencyId: SHENZHEN, jurisdiction: '440300' });
beforeAll(async () => {
  graph = await createActing();
  await graph.rows.insert(legalInstrument).values([ADOPTED, IN_FORCE, DRAFT, DOCUMENT, CITY]);
});
afterAll(() => graph.end());

const STAGES: readonly LegislationStage[] = ['LISTED', 'DRAFTING', 'CONSULTATION', 'DELIBERATION', 'PROMULGATED', 'IN_FORCE'];
let count = 0;
async function lay(stage: LegislationStage, instrumentId: string | null = null): Promise<string> {
  const row = projectOf((count += 1), { stage, instrumentId });
  await graph.rows.insert(legislationProject).values(row);
  return row.id;
}
const FIELDS = 'project { id stage stageOn version nextStage instrument { id } agency { code } }';
const advance = (persona: Persona, projectId: string, to: LegislationStage, more: Record<string, unknown> = {}) =>
  graph.act(persona, 'advanceLegislationProject', FIELDS, { projectId, version: 1, to, ...more });
const stageOf = async (id: string) => graph.statement(sql`select stage, version from institutions.legislation_project where id = ${id}`);

describe('a project advances', () => {
  it.for(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))('%s → %s', async ([from, to]) => {
    const id = await lay(from, from === 'PROMULGATED' ? IN_FORCE.id : null);
    const payload = await advance('province', id, to, to === 'PROMULGATED' ? { instrumentId: ADOPTED.id } : {});
    const lawful = STAGES.indexOf(to) === STAGES.indexOf(from) + 1;
    expect([codes(payload), payload['project']?.['stage'] ?? null]).toEqual(lawful ? [[], to] : [['WRONG_STATE'], null]);
    expect(await stageOf(id)).toEqual([lawful ? { stage: to, version: 2 } : { stage: from, version: 1 }]);
    expect(await graph.eventsOf(id)).toEqual(lawful ? [`LEGISLATION_${to}`] : []);
  });

  it.for(PERSONAS.filter((persona) => persona !== 'province'))('never by %s', async (persona) => {
    expect(codes(await advance(persona, await lay('LISTED'), 'DRAFTING', { version: 9 }))).toEqual([
      persona === 'national' ? 'NOT_PERMITTED' : 'NOT_FOUND',
    ]);
    expect(codes(await advance(persona, await lay('CONSULTATION'), 'DELIBERATION'))).toEqual(['NOT_PERMITTED']);
  });

  it('from the listing to the force of what it became', async () => {
    const started = await graph.act('province', 'startLegislationProject', FIELDS, {
      title: '广东省专利条例修订',
      level: 'LOCAL_REGULATION',
    });
    expect(started['project']).toMatchObject({
      stage: 'LISTED',
      stageOn: TODAY,
      version: 1,
      nextStage: 'DRAFTING',
      agency: { code: 'IPO-440000' },
    });
    const id = String(started['project']?.['id']);
    for (const [index, to] of (['DRAFTING', 'CONSULTATION', 'DELIBERATION'] as const).entries())
      await advance('province', id, to, { version: index + 1 });
    const promulgated = await advance('province', id, 'PROMULGATED', { version: 4, instrumentId: ADOPTED.id });
    expect(promulgated['project']).toMatchObject({ instrument: { id: ADOPTED.id }, nextStage: 'IN_FORCE' });
    expect(codes(await advance('province', id, 'IN_FORCE', { version: 5 }))).toEqual(['WRONG_STATE']);
    await graph.act('province', 'bringIntoForce', 'instrument { status }', { instrumentId: ADOPTED.id, version: 1, effectiveOn: TODAY });
    expect((await advance('province', id, 'IN_FORCE', { version: 5 }))['project']).toMatchObject({ stage: 'IN_FORCE', nextStage: null });
    expect(await graph.eventsOf(id)).toHaveLength(6);
  });

  it.for<[string, LegislationStage, Record<string, unknown>, string]>([
    ['names no instrument', 'DELIBERATION', { to: 'PROMULGATED' }, 'INVALID_VALUE instrumentId'],
    ['names a draft', 'DELIBERATION', { to: 'PROMULGATED', instrumentId: DRAFT.id }, 'INVALID_VALUE instrumentId'],
    ['names another level', 'DELIBERATION', { to: 'PROMULGATED', instrumentId: DOCUMENT.id }, 'INVALID_VALUE instrumentId'],
    ['names what another office keeps', 'DELIBERATION', { to: 'PROMULGATED', instrumentId: CITY.id }, 'INVALID_VALUE instrumentId'],
    ['names what is not there', 'DELIBERATION', { to: 'PROMULGATED', instrumentId: 'no id' }, 'INVALID_VALUE instrumentId'],
    ['names it too early', 'LISTED', { to: 'DRAFTING', instrumentId: IN_FORCE.id }, 'INVALID_VALUE instrumentId'],
    ['was changed meanwhile', 'LISTED', { to: 'DRAFTING', version: 2 }, 'CONFLICT version'],
  ])('not when it %s', async ([, from, more, code]) => {
    const { userErrors } = await advance('province', await lay(from), 'DRAFTING', more);
    expect(userErrors.map((error) => `${error.code} ${error.path.at(-1)}`)).toEqual([code]);
    expect([userErrors[0]?.message, userErrors[0]?.messageZh]).toEqual([
      expect.stringMatching(/^[A-Z]/),
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
  });

  it('once when two advance at once, and once with one key', async () => {
    const id = await lay('LISTED');
    const both = await Promise.all([advance('province', id, 'DRAFTING'), advance('province', id, 'DRAFTING')]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
    const keyed = await lay('LISTED');
    const first = await advance('province', keyed, 'DRAFTING', { idempotencyKey: 'advance-1' });
    expect([first.userErrors, await advance('province', keyed, 'DRAFTING', { idempotencyKey: 'advance-1' })]).toEqual([[], first]);
    expect(codes(await advance('province', 'no id', 'DRAFTING'))).toEqual(['NOT_FOUND']);
  });
});

describe('a project starts', () => {
  const start = (persona: Persona, level: string, title = '专利促进办法') =>
    graph.act(persona, 'startLegislationProject', 'project { id level }', { title, level });
  it.for<[Persona, string, string[]]>([
    ['national', 'LAW', []],
    ['national', 'LOCAL_REGULATION', ['NO_JURISDICTION']],
    ['province', 'LOCAL_REGULATION', []],
    ['province', 'LAW', ['NO_JURISDICTION']],
    ['city', 'LOCAL_REGULATION', []],
    ['county', 'LOCAL_REGULATION', ['NO_JURISDICTION']],
    ['county', 'NORMATIVE_DOCUMENT', []],
    ['handler', 'NORMATIVE_DOCUMENT', ['NOT_PERMITTED']],
    ['analyst', 'LAW', ['NOT_PERMITTED']],
    ['centre', 'LAW', ['NOT_PERMITTED']],
    ['custodian', 'LAW', ['NOT_PERMITTED']],
    ['police', 'LAW', ['NOT_PERMITTED']],
    ['holder', 'LAW', ['NOT_PERMITTED']],
    ['public', 'LAW', ['NOT_PERMITTED']],
  ])('by %s for a %s: %j', async ([persona, level, refused]) => expect(codes(await start(persona, level))).toEqual(refused));
  it('with a title', async () => expect(codes(await start('province', 'LOCAL_REGULATION', ''))).toEqual(['INVALID_VALUE']));
});
