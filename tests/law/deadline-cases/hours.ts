import type { HourFacts } from '#law/hour-clock.ts';
import type { HourRuleId } from '#law/limits-hours.ts';

/** One deadline in hours computed by hand: clock, what it rests on, last instant in time, how it was counted. */
export type HourRow = readonly [rule: HourRuleId, facts: HourFacts, dueAt: string | null, counted: string];

const at = (startedAt: string, besides: Omit<HourFacts, 'startedAt'> = {}): HourFacts => ({ startedAt: `${startedAt}+08:00`, ...besides });

/**
 * 展会知识产权保护办法 §11 from 1 March 2006 (forward within 24 hours; the office sets the time for the defence), due = min(legal
 * limit, closing of the show) (domain §2.5); 国务院令第310号 §5 (send within 24 hours). Hours never wait for a working day.
 */
export const HOURS: readonly HourRow[] = [
  ['E1', at('2013-10-09T10:00:00'), '2013-10-10T10:00:00+08:00', 'the same hour of the next day'],
  ['E1', at('2013-10-04T16:30:00'), '2013-10-05T16:30:00+08:00', 'in National Day: hours run on'],
  ['E1', { startedAt: '2013-10-09T16:30:00Z' }, '2013-10-11T00:30:00+08:00', 'told in another zone: 00:30 on the 10th in China'],
  ['E1', at('2013-10-09T18:00:00', { closesAt: '2013-10-10T17:00:00+08:00' }), '2013-10-10T17:00:00+08:00', 'the show closes first'],
  ['E1', at('2013-10-09T18:00:00', { closesAt: '2013-10-12T17:00:00+08:00' }), '2013-10-10T18:00:00+08:00', 'the show closes later'],
  ['E1', at('2006-02-28T23:59:59'), null, 'the day before the measures'],
  ['E1', at('2006-03-01T00:00:00'), '2006-03-02T00:00:00+08:00', 'their first day'],
  ['E2', at('2013-11-01T09:00:00', { hours: 48 }), '2013-11-03T09:00:00+08:00', 'into a Sunday'],
  ['E2', at('2013-11-01T09:00:00', { hours: 6 }), '2013-11-01T15:00:00+08:00', 'six hours'],
  [
    'E2',
    at('2013-11-01T09:00:00', { hours: 48, closesAt: '2013-11-02T17:00:00+08:00' }),
    '2013-11-02T17:00:00+08:00',
    'the show closes first',
  ],
  ['E2', at('2013-11-01T09:00:00'), null, 'the office set no time'],
  [
    'E3',
    at('2013-10-09T10:00:00', { closesAt: '2013-10-12T17:00:00+08:00' }),
    '2013-10-12T17:00:00+08:00',
    'the show closes before four months',
  ],
  ['E3', at('2013-10-09T10:00:00'), '2014-02-10T23:59:59+08:00', 'four months; 9 February 2014 is a Sunday'],
  ['E3', at('2015-07-01T10:00:00'), '2015-10-08T23:59:59+08:00', 'three months; 1 to 7 October'],
  ['T2', at('2013-09-30T17:00:00'), '2013-10-01T17:00:00+08:00', 'into National Day'],
  ['T2', at('2012-02-28T12:00:00'), '2012-02-29T12:00:00+08:00', 'into a leap day'],
  ['T2', at('2013-12-31T18:00:00'), '2014-01-01T18:00:00+08:00', 'into New Year'],
  ['T2', at('2020-08-07T09:00:00'), '2020-08-08T09:00:00+08:00', 'first day of Order 730, into a Saturday'],
  ['T2', at('2013-09-30T17:00:00', { closesAt: '2013-09-30T18:00:00+08:00' }), '2013-10-01T17:00:00+08:00', 'no matter of a show'],
];
