import { describe, expect, it } from 'vitest';
import { clockOf, dutyOf, isDayRule, isHourRule } from '#law/clock-of.ts';
import { HOUR_RULE_IDS } from '#law/limits-hours.ts';
import { DAY_LIMITS, DAY_RULE_IDS } from '#law/limits.ts';
import { RULE_SETS } from '#law/rule-sets.ts';

const BOTH = /^[\p{Script=Han}\p{P}\d〔〕A-Za-z+:§-]+$/u;

describe('the catalogue', () => {
  it.for(DAY_RULE_IDS)('%s has versions from old to new, each cited, and a duty in both languages', (id) => {
    const { versions, duty, event } = DAY_LIMITS[id];
    expect(DAY_LIMITS[id].id).toBe(id);
    expect(versions.map(({ from }) => from)).toEqual([...new Set(versions.map(({ from }) => from))].toSorted());
    for (const version of versions) {
      if (version.span === null) continue;
      expect(version.citation.length).toBeGreaterThan(3);
      expect(version.citation.includes('平台配置')).toBe(version.confidence === 'SETTING');
      expect(version.span.count).toBeGreaterThan(0);
    }
    expect(duty[0]).toMatch(/^[a-z]/);
    expect(duty[1]).toMatch(BOTH);
    expect(event[1]).toMatch(BOTH);
    expect(dutyOf(id)).toBe(duty);
  });
  it('changes only where the law did', () => {
    const boundaries: readonly string[] = RULE_SETS.map(({ from }) => from);
    const docketed = DAY_RULE_IDS.filter((id) => DAY_LIMITS[id].chosenBy === 'DOCKET');
    expect(docketed.length).toBeGreaterThan(10);
    expect(docketed.flatMap((id) => DAY_LIMITS[id].versions.map(({ from }) => from)).filter((from) => !boundaries.includes(from))).toEqual(
      [],
    );
  });
  it('knows its numbers', () => {
    expect(DAY_RULE_IDS.every(isDayRule) && HOUR_RULE_IDS.every(isHourRule)).toBe(true);
    expect(isDayRule('E1') || isHourRule('I1') || isDayRule('toString') || isDayRule('')).toBe(false);
    expect(dutyOf('E1')[0]).toBe('forward the complaint to the competent office');
  });
});

describe('a clock explains itself', () => {
  it('by the rule-set of the docket day', () => {
    const clock = clockOf('I2', { startedOn: '2015-07-06', docketedOn: '2015-06-30' });
    expect(clock).toMatchObject({
      unit: 'WORKING_DAYS',
      limit: '5 working days',
      limitZh: '5个工作日',
      dueOn: '2015-07-13',
      extended: false,
    });
    expect(clock?.explain).toBe('Docketed on 2015-07-06, under RS-2011; that day is not counted; 5 working days end on 2015-07-13.');
    expect(clock?.explainZh).toBe('2015-07-06立案,适用专利行政执法办法(国家知识产权局令第60号),当日不计;期限5个工作日,至2015-07-13。');
    expect(clock?.citation).toBe('专利行政执法办法(国家知识产权局令第60号)');
  });
  it('by the law of the day of the event, where that decides', () => {
    const clock = clockOf('C5', { startedOn: '2021-07-15', docketedOn: '2021-05-31' });
    expect(clock).toMatchObject({ citation: '行政处罚法(2021年修订)§64、§85', unit: 'WORKING_DAYS' });
    expect(clock?.explain).toContain('under RS-2015 and 行政处罚法(2021年修订)§64、§85 as in force on that day');
    expect(clock?.explainZh).toContain('及当日施行的行政处罚法(2021年修订)§64、§85');
  });
  it('with its extension, or why it does not count', () => {
    const extended = clockOf('C4', { startedOn: '2013-03-04', extendedOn: '2013-03-29' });
    expect(extended).toMatchObject({
      limit: '1 month, extended by 15 days',
      limitZh: '1个月,经批准延长15日',
      extended: true,
      unit: 'MONTHS',
    });
    expect(extended?.explain).toContain('1 month, extended by 15 days, end on 2013-04-19');
    const late = clockOf('C4', { startedOn: '2013-03-04', extendedOn: '2013-04-07' });
    expect(late?.explain).toContain('the extension approved on 2013-04-07 came too late and does not count');
    expect(late?.explainZh).toContain('2013-04-07批准的延长未在期限届满前作出,不予计算');
    expect(clockOf('I2', { startedOn: '2013-03-04', extendedOn: '2013-03-05' })?.explain).not.toContain('extension');
  });
  it('with the days that do not count', () => {
    const excluded = [
      { from: '2013-03-11', to: '2013-03-12' },
      { from: '2013-03-20', to: '2013-03-20' },
    ];
    const clock = clockOf('C4', { startedOn: '2013-03-04', excluded });
    expect(clock?.explain).toContain('not counted: 2013-03-11 to 2013-03-12, 2013-03-20; 3 days do not count, so 2013-04-07');
    expect(clock?.explainZh).toContain('不计入期限的期间:2013-03-11至2013-03-12、2013-03-20;不计入期限3日,顺延至2013-04-07');
    expect(clock?.excluded).toEqual(excluded);
  });
  it('counting back, and earlier before a day of rest', () => {
    const clock = clockOf('C5b', { startedOn: '2013-10-09' });
    expect(clock?.explain).toContain('7 days before it are 2013-10-02; 2013-10-02 is a day of rest, so the working day before, 2013-09-30');
    expect(clock?.explainZh).toContain('期限为其前7日,即2013-10-02;2013-10-02非工作日,提前至2013-09-30');
  });
  it('as a setting where the law is silent, and without the law of the day', () => {
    const clock = clockOf('C3', { startedOn: '2011-12-31' });
    expect(clock?.explain).toBe(
      'Sealed or seized on 2011-12-31, under RS-2011; that day is not counted; 30 days end on 2012-01-30; the law sets no such limit, it is a setting of the platform.',
    );
    expect(clock?.explainZh).toContain('法规未规定该期限,系平台配置');
  });
  it('in hours, up to the closing of the show', () => {
    const clock = clockOf('E1', { startedAt: '2013-10-09T18:00:00+08:00', closesAt: '2013-10-10T17:00:00+08:00' });
    expect(clock?.explain).toBe(
      'Received at the desk at 2013-10-09T18:00:00+08:00, under RS-2011 and 展会知识产权保护办法§11; 24 hours end at 2013-10-10T18:00:00+08:00; hours run through nights and days of rest; the show closes at 2013-10-10T17:00:00+08:00, so then.',
    );
    expect(clock?.explainZh).toContain('展会于2013-10-10T17:00:00+08:00闭幕,以闭幕时间为准');
    expect(clock).toMatchObject({ limit: '24 hours', limitZh: '24小时' });
  });
});

it('refuses a number that no clock has, or facts of the other kind', () => {
  expect(() => clockOf('X1', { startedOn: '2013-03-04' })).toThrow(RangeError);
  expect(() => clockOf('toString', { startedOn: '2013-03-04' })).toThrow(RangeError);
  expect(() => clockOf('E1' as string, { startedOn: '2013-03-04' })).toThrow(RangeError);
});
