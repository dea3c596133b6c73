import { expect, test } from 'vitest';
import { deduplicated } from '../../../gateway/sources/references.ts';

const reference = (id: string) => ({ __typename: 'Book', id });

test('each reference is asked once and every asker gets an answer of its own', () => {
  const { variables, fanOut } = deduplicated({ n: 1, representations: [reference('a'), reference('b'), reference('a'), reference('a')] });
  expect(variables).toEqual({ n: 1, representations: [reference('a'), reference('b')] });
  const { data } = fanOut({ data: { _entities: [{ tags: ['x'] }, null] } });
  const entities = data?.['_entities'] as { tags: string[] }[];
  expect(entities).toEqual([{ tags: ['x'] }, null, { tags: ['x'] }, { tags: ['x'] }]);
  entities[0]?.tags.push('y');
  expect(entities[2]).toEqual({ tags: ['x'] });
});
test('an error of a reference goes to every asker, others stay', () => {
  const { fanOut } = deduplicated({ representations: [reference('a'), reference('b'), reference('b')] });
  const { errors } = fanOut({
    data: { _entities: [{}, null] },
    errors: [{ message: 'x', path: ['_entities', 1, 'author'] }, { message: 'y' }],
  });
  expect(errors).toEqual([
    { message: 'x', path: ['_entities', 1, 'author'] },
    { message: 'x', path: ['_entities', 2, 'author'] },
    { message: 'y' },
  ]);
});
test('a copy has no member that the answer has not', () => {
  const { fanOut } = deduplicated({ representations: [reference('a'), reference('a')] });
  const answer = fanOut({ data: { _entities: [JSON.parse('{"__proto__":{"admin":true}}')] } });
  expect(JSON.stringify(answer.data)).toBe('{"_entities":[{"__proto__":{"admin":true}},{"__proto__":{"admin":true}}]}');
});
test('without references, and without repeated ones, nothing is changed', () => {
  const answer = { data: { _entities: [{}, {}] } };
  for (const variables of [{ n: 1 }, { representations: [reference('a'), reference('b')] }]) {
    const once = deduplicated(variables);
    expect(once.variables).toBe(variables);
    expect(once.fanOut(answer)).toBe(answer);
  }
});
