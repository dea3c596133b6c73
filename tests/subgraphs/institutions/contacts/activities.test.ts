import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyContactBase } from '../../../../subgraphs/institutions/tables.ts';
import { baseOf, codes, createActing, PERSONAS, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
const BASE = baseOf(1, { status: 'LISTED_LOCAL', joinedOn: '2012-06-01' });
const NATIONAL = baseOf(2, { status: 'LISTED_NATIONAL', joinedOn: '2012-06-01' });
const GONE = baseOf(3, { status: 'WITHDRAWN', joinedOn: '2012-06-01' });
beforeAll(async () => {
  graph = await createActing();
  await graph.rows.insert(keyContactBase).values([BASE, NATIONAL, GONE]);
});
afterAll(() => graph.end());

const input = { baseId: BASE.id, heldOn: '2013-12-31', topic: ' 案件会商 ', output: '咨询意见一份' };
const record = (persona: Persona, more: Record<string, unknown> = {}) =>
  graph.act(persona, 'recordContactActivity', 'activity { id heldOn topic output base { version } }', { ...input, ...more });

describe('an activity', () => {
  it('is recorded by the office that keeps the contact; the base itself does not change', async () => {
    const payload = await record('city');
    expect(payload).toMatchObject({
      activity: { heldOn: '2013-12-31', topic: '案件会商', output: '咨询意见一份', base: { version: 1 } },
      userErrors: [],
    });
    expect(await graph.eventsOf(BASE.id)).toEqual(['CONTACT_ACTIVITY_RECORDED']);
    const { data } = await graph.as('city', `{ keyContactBase(id: "${BASE.id}") { activitiesPerYear { year count } } }`);
    expect(data).toEqual({ keyContactBase: { activitiesPerYear: [{ year: 2013, count: 1 }] } });
  });

  it.for(PERSONAS.filter((persona) => persona !== 'city'))('is recorded by nobody else: %s', async (persona) => {
    const reach = ['national', 'province', 'handler', 'analyst'].includes(persona);
    expect(codes(await record(persona, { topic: '' }))).toEqual([reach ? 'NOT_PERMITTED' : 'NOT_FOUND']);
    const nationally = reach || ['county', 'elsewhere', 'centre'].includes(persona);
    expect(codes(await record(persona, { baseId: NATIONAL.id }))).toEqual([nationally ? 'NOT_PERMITTED' : 'NOT_FOUND']);
  });

  it.for<[Record<string, unknown>, string, string | undefined]>([
    [{ heldOn: '2014-01-11' }, 'WRONG_DATE', 'heldOn'],
    [{ heldOn: '2012-03-01' }, 'WRONG_DATE', 'heldOn'],
    [{ topic: '会' }, 'INVALID_VALUE', 'topic'],
    [{ output: ' ' }, 'INVALID_VALUE', 'output'],
    [{ output: '长'.repeat(2_001) }, 'INVALID_VALUE', 'output'],
    [{ baseId: GONE.id }, 'WRONG_STATE', undefined],
    [{ baseId: 'no id' }, 'NOT_FOUND', undefined],
  ])('with %j is refused: %s', async ([more, code, path]) => {
    const { userErrors, activity } = await record('city', more);
    expect([userErrors.map((error) => [error.code, error.path.at(-1)]), activity]).toEqual([[[code, path]], null]);
    expect([userErrors[0]?.message, userErrors[0]?.messageZh]).toEqual([
      expect.stringMatching(/^[A-Z]/),
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
  });

  it.for([{ heldOn: TODAY }, { heldOn: '2012-03-02' }, { output: null }])('with %j is taken', async (more) =>
    expect(codes(await record('city', more))).toEqual([]),
  );

  it('is recorded once with one key', async () => {
    const first = await record('city', { idempotencyKey: 'activity-1' });
    expect(await record('city', { idempotencyKey: 'activity-1' })).toEqual(first);
  });
});
