import { describe, expect, it } from 'vitest';
import { withoutAuthor, withoutNumbers } from '../../../subgraphs/complaints/lifecycle/masking.ts';

describe('numbers that lead to a person', () => {
  it.for([
    ['电话13812345678。', '电话***。'],
    ['+86 138-1234-5678 联系', '*** 联系'],
    ['138 1234 5678', '***'],
    ['\uFF11\uFF13\uFF18\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18', '***'],
    ['座机0755-12345678', '座机***'],
    ['(0755)1234567', '***'],
    ['身份证44030519900307123X', '身份证***'],
    ['身份证440305199003071234,', '身份证***,'],
    ['旧证440305900307123', '旧证***'],
  ])('hides them: %s', ([text = '', hidden]) => expect(withoutNumbers(text)).toBe(hidden));

  it.for([
    'ZL201130123456.7',
    '专利号 201721264785.9',
    '专利号 85100001.0',
    '1234567890123456789',
    '2013年10月8日在12330投诉',
    '价格 12800000 元',
    '统一代码 91440300MA5DA1B2C3',
  ])('leaves other numbers: %s', (text) => expect(withoutNumbers(text)).toBe(text));
});

describe('the author', () => {
  const author = { name: '李小明', phone: '8888 7777', address: '科技园路一号' };
  it.for([
    ['我叫李小明,住科技园路一号,电话88887777。', '我叫***,住***,电话***。'],
    ['李 小 明举报', '***举报'],
    ['李小明李小明', '******'],
    ['王小明没有事', '王小明没有事'],
  ])('is not named: %s', ([text = '', hidden]) => expect(withoutAuthor(text, author)).toBe(hidden));

  it('is found in either case and with signs of patterns in the name', () => {
    expect(withoutAuthor('reported by JOHN  o.(brien)', { name: 'John O.(Brien)' })).toBe('reported by ***');
  });
  it('is nobody when anonymous', () => expect(withoutAuthor('李小明', null)).toBe('李小明'));
  it('of one character hides nothing else', () => expect(withoutAuthor('李子树下', { name: '李' })).toBe('李子树下'));
});
