import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes, createActing, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createActing()));
afterAll(() => graph.end());

describe('a nomination', () => {
  const input = { name: '深圳市中级人民法院知识产权庭', kind: 'JUDICIAL', contactPerson: '李明' };
  it.for<[Persona, boolean]>([
    ['national', true],
    ['province', true],
    ['city', true],
    ['county', true],
    ['handler', false],
    ['analyst', false],
    ['centre', false],
    ['custodian', false],
    ['police', false],
    ['holder', false],
    ['public', false],
  ])('by %s: %s, whatever it says', async ([persona, may]) => {
    const payload = await graph.act(
      persona,
      'nominateBase',
      'base { agency { code } jurisdiction { code } }',
      may ? input : { ...input, name: '' },
    );
    expect(codes(payload)).toEqual(may ? [] : ['NOT_PERMITTED']);
    const place = { national: '000000', province: '440000', city: '440300', county: '440305' }[persona as string];
    expect(payload['base']).toEqual(may ? { agency: { code: `IPO-${place}` }, jurisdiction: { code: place } } : null);
  });

  it('names every value that is wrong', async () => {
    const { userErrors } = await graph.act('city', 'nominateBase', 'base { id }', {
      ...input,
      name: '庭',
      contactPerson: '长'.repeat(101),
    });
    expect(userErrors.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['INVALID_VALUE', 'name'],
      ['INVALID_VALUE', 'contactPerson'],
    ]);
  });

  it('is made once with one key', async () => {
    const keyed = { ...input, idempotencyKey: 'nominate-1' };
    const first = await graph.act('city', 'nominateBase', 'base { id }', keyed);
    expect(await graph.act('city', 'nominateBase', 'base { id }', keyed)).toEqual(first);
    expect(codes(await graph.act('city', 'nominateBase', 'base { id }', { ...keyed, name: '另一机构' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect(await graph.eventsOf(String(first['base']?.['id']))).toHaveLength(1);
  });
});
