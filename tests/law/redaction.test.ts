import { describe, expect, it } from 'vitest';
import { looksPersonal, personalIn } from '#law/redaction.ts';

describe('what a public text must not show (R6.5)', () => {
  it.for([
    ['JOHN SMITH sold lamps', ['NAME']],
    ['John  Smith sold lamps', ['NAME']],
    ['John sold lamps', []],
  ] as const)('%s', ([text, expected]) => expect(personalIn(text, ['John Smith'])).toEqual(expected));

  it.for([
    ['被请求人王小明销售侵权产品', ['NAME']],
    ['被请求人王·小明', ['NAME']],
    ['被请求人王某某', []],
    ['被请求人王\u200b小\u2060明', ['NAME']],
    ['被请求人王*小明', ['NAME']],
    ['电话 138.0013.8000', ['PHONE']],
    ['电话 138·0013·8000', ['PHONE']],
    ['电话 0755.8212.3456', ['PHONE']],
    ['电话138\u200b00138000', ['PHONE']],
    ['价款13.8000元,专利号ZL201030000001.1', []],
    ['身份证号440300198001011234', ['ID_NUMBER']],
    ['身份证号440300800101123', ['ID_NUMBER']],
    ['身份证号44030019800101123x', ['ID_NUMBER']],
    ['身份证号440300 19800101 1234', ['ID_NUMBER']],
    ['统一社会信用代码91440300MA5DXXXX01', []],
    ['代码914403001922038216', []],
    ['电话13800138000', ['PHONE']],
    ['电话138-0013-8000', ['PHONE']],
    ['电话+86 13800138000', ['PHONE']],
    ['电话0755-82123456', ['PHONE']],
    ['电话(010)62083114', ['PHONE']],
    ['专利号ZL201030000001.X', []],
    ['专利号ZL200930123456.7', []],
    ['粤知法处字〔2013〕第5号,罚款200000元', []],
    ['王小明,13900000000,44030019800101123X', ['NAME', 'ID_NUMBER', 'PHONE']],
  ] as const)('%s', ([text, expected]) => expect(personalIn(text, ['王小明'])).toEqual(expected));

  it.for([
    ['王小明', true],
    ['欧阳娜娜', true],
    ['阿布都·热合曼', false],
    ['华强灯饰厂', false],
    ['深圳市某科技有限公司', false],
    ['老王商行', false],
    ['Smith', false],
    ['John  Smith', true],
    ['王\u200b小明', true],
    ['Acme Lighting Co. Ltd', false],
    ['Philips Group', false],
  ] as const)('%s: a natural person by its form? %s', ([name, expected]) => expect(looksPersonal(name)).toBe(expected));
});
