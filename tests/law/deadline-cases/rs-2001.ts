import type { DeadlineRow } from './row.ts';

/**
 * Docketed up to 31 January 2011. Order 19 is unknown to us: its cases are judged by the figures of Order 60 (I1 5 working
 * days, I3 15 days, I7 4 months, C4 1 month) and the platform's settings. Holidays: 国办发明电〔2009〕27号 for 2010 (off 13–19
 * February, 3–5 April, 1–3 May, 14–16 June, 22–24 September, 1–7 October; worked 20 and 21 February, 12 and 13 June, 19, 25
 * and 26 September, 9 October), 国办发明电〔2010〕40号 for 2011; months by 民法通则意见 §198. Before 2010 only weekends are known.
 */
export const RS_2001: readonly DeadlineRow[] = [
  ['I1', '2010-02-10', '2010-02-22', 'Wednesday; 11 12 (13–19) 20Sa 21Su 22'],
  ['I1', '2010-09-20', '2010-09-28', 'Monday; 21 (22–24) 25Sa 26Su 27 28'],
  ['I1', '2010-09-30', '2010-10-13', 'Thursday; (1–7) 8 9Sa (10) 11 12 13'],
  ['I2', '2010-06-10', '2010-06-18', 'Thursday; 11 12Sa 13Su (14–16) 17 18'],
  ['I3', '2010-01-29', '2010-02-20', '13 February is the first day of Spring Festival, which ends with a worked Saturday'],
  ['I3', '2010-03-19', '2010-04-06', '3 April, Saturday of Qingming; Tuesday follows'],
  ['I3', '2009-06-12', '2009-06-29', '27 June is a Saturday'],
  ['I4', '2010-04-01', '2010-04-09', 'Thursday; 2 (3–5) 6 7 8 9'],
  ['I5', '2010-02-23', '2010-02-20', 'hearing on Tuesday; back 22 21Su 20Sa'],
  ['I5', '2010-10-11', '2010-09-30', 'hearing on Monday; back (10) 9Sa 8 (7–1) 30'],
  ['I7', '2010-05-31', '2010-09-30', 'no 31 September; Thursday'],
  ['I7', '2010-06-01', '2010-10-08', '1 October; Friday after National Day'],
  ['I7', '2010-10-31', '2011-02-28', 'no 31 February; Monday'],
  ['I7', '2010-10-08', '2011-02-09', '8 February 2011 is the last day of Spring Festival'],
  ['I7', '2011-01-31', '2011-05-31', 'last day of Order 19; Tuesday'],
  ['I7', '2008-01-31', '2008-06-02', '31 May 2008 is a Saturday'],
  ['I11', '2011-03-01', null, 'docketed before Order 71, although decided later', { docketedOn: '2010-12-01' }],
  ['M0', '2010-09-10', '2010-09-25', 'a worked Saturday'],
  ['M1', '2010-04-28', '2010-05-06', 'Wednesday; 29 30 (1–3) 4 5 6'],
  ['M2', '2010-11-30', '2011-02-28', 'no 30 February; Monday'],
  ['M2', '2010-07-01', '2010-10-08', '1 October'],
  ['C1', '2010-12-29', '2011-01-06', 'Wednesday; 30 31 (1–3) 4 5 6'],
  ['C2', '2010-01-25', '2010-02-08', 'Monday; 26 27 28 29 1 2 3 4 5 8'],
  ['C4', '2010-08-31', '2010-09-30', 'no 31 September; Thursday'],
  ['C4', '2010-01-31', '2010-03-01', 'no 31 February; the 28th is a Sunday'],
  ['C4', '2010-01-13', '2010-02-20', 'first day of Spring Festival'],
  ['C4', '2008-01-30', '2008-02-29', 'no 30 February, but a leap day; Friday'],
  ['C4', '2008-01-31', '2008-02-29', 'the same end as from the day before'],
  ['C8', '2011-01-20', null, 'the law asked for no publication yet'],
  ['A-ARCHIVE', '2010-09-01', '2010-10-08', '30 days end on 1 October'],
];
