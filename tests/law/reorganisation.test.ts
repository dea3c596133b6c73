import { describe, expect, it } from 'vitest';
import { dutiesOn, versionOn } from '#law/reorganisation.ts';

describe('the version of a day', () => {
  const versions = [
    { name: 'old', validFrom: '2000-01-01', validTo: '2018-08-28' },
    { name: 'new', validFrom: '2018-08-28', validTo: null },
  ];
  it.for([
    ['1999-12-31', undefined],
    ['2000-01-01', 'old'],
    ['2018-08-27', 'old'],
    ['2018-08-28', 'new'],
    ['2099-01-01', 'new'],
  ] as const)('%s: %s', ([on, name]) => expect(versionOn(versions, on)?.name).toBe(name));
  it('is none where the last has ended', () => expect(versionOn(versions.slice(0, 1), '2018-08-28')).toBeNull());
});

describe('duties of departments across the reform of 2018 (R9.4)', () => {
  it.for([
    ['AIC', 'NATION', '2018-04-09', 'AIC'],
    ['AIC', 'NATION', '2018-04-10', 'MARKET_SUPERVISION'],
    ['QUALITY', 'PROVINCE', '2018-11-29', 'QUALITY'],
    ['QUALITY', 'PROVINCE', '2018-11-30', 'MARKET_SUPERVISION'],
    ['AIC', 'PREFECTURE', '2019-03-30', 'AIC'],
    ['AIC', 'PREFECTURE', '2019-03-31', 'MARKET_SUPERVISION'],
    ['AIC', 'COUNTY', '2019-03-31', 'MARKET_SUPERVISION'],
    ['CUSTOMS', 'NATION', '2020-01-01', 'CUSTOMS'],
    ['MARKET_SUPERVISION', 'PROVINCE', '2020-01-01', 'MARKET_SUPERVISION'],
  ] as const)('%s of a %s on %s: %s', ([kind, level, on, expected]) => expect(dutiesOn<string>(kind, level, on)).toBe(expected));
});
