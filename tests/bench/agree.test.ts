import { describe, expect, it } from 'vitest';
import { agreed, Disagreement } from '../../bench/agree.ts';

const answers = (...bodies: readonly string[]) => new Map(bodies.map((body, index) => [`contender ${index}`, body]));

describe('agreed', () => {
  it('takes the same data however the body is laid out', () => {
    expect(agreed('q', answers('{"data":{"a":[1,null]}}\n', '{ "data": { "a": [1, null] } }'))).toBe('{"a":[1,null]}');
  });
  it.for([
    ['another value', '{"data":{"a":1,"b":2}}', '{"data":{"a":1,"b":3}}'],
    ['another order of fields', '{"data":{"a":1,"b":2}}', '{"data":{"b":2,"a":1}}'],
    ['a missing field', '{"data":{"a":1,"b":2}}', '{"data":{"a":1}}'],
  ])('refuses %s', ([, one = '', other = '']) => {
    expect(() => agreed('the question', answers(one, other))).toThrow(Disagreement);
    expect(() => agreed('the question', answers(one, other))).toThrow(/contender 0 and contender 1[^]*the question/);
  });
  it('refuses errors and answers without data', () => {
    expect(() => agreed('q', answers('{"data":{"a":1},"errors":[{"message":"no"}]}'))).toThrow('errors');
    expect(() => agreed('q', answers('{"data":null}'))).toThrow('errors');
  });
});
