import type { DeadlineRow } from './row.ts';

/**
 * Docketed from 1 February 2025: 专利纠纷行政裁决和调解办法, Order 81 (I7 3 months, never over 5 in all; M1 5 working days);
 * counterfeits stay under the Measures as amended by Order 71. Holidays: 国办发明电〔2024〕12号 (2025) and the notice for 2026;
 * 2027 was not announced, so weekends only.
 */
export const RS_2025: readonly DeadlineRow[] = [
  ['I1', '2025-02-06', '2025-02-12', 'Thursday; 7 8Sa (9) 10 11 12'],
  ['I1', '2025-04-25', '2025-05-06', 'Friday; (26) 27Su 28 29 30 (1–5) 6'],
  ['I2', '2025-05-29', '2025-06-06', 'Thursday; 30 (31–2) 3 4 5 6'],
  ['I2', '2025-09-26', '2025-10-10', 'Friday; (27) 28Su 29 30 (1–8) 9 10'],
  ['I3', '2025-04-20', '2025-05-06', '5 May is the last day of the holiday'],
  ['I3', '2025-09-26', '2025-10-11', 'a worked Saturday'],
  ['I4', '2025-09-30', '2025-10-14', 'Tuesday; (1–8) 9 10 11Sa (12) 13 14'],
  ['I5', '2025-02-10', '2025-02-06', 'hearing on Monday; back (9) 8Sa 7 6'],
  ['I5', '2025-10-13', '2025-10-09', 'hearing on Monday; back (12) 11Sa 10 9'],
  ['I7', '2025-02-03', '2025-05-06', 'docketed on a holiday; 3 May'],
  ['I7', '2025-02-28', '2025-05-28', 'Wednesday: the last day of a month gives the same day, not the last'],
  ['I7', '2025-07-08', '2025-10-09', '8 October is the last day of the holiday'],
  ['I7', '2025-11-30', '2026-02-28', 'no 30 February; a worked Saturday'],
  ['I7', '2025-11-15', '2026-02-24', '15 February, first day of Spring Festival (15–23)'],
  ['I7', '2026-01-31', '2026-04-30', 'no 31 April; Thursday'],
  ['I7', '2026-02-01', '2026-05-06', '1 to 5 May'],
  ['I7', '2026-10-31', '2027-02-01', '31 January 2027 is a Sunday'],
  ['I11', '2025-09-10', '2025-10-14', '11 12 15–19 22–26 28Su 29 30 (1–8) 9 10 11Sa 13 14', { docketedOn: '2025-06-03' }],
  ['M0', '2025-05-16', '2025-06-03', '31 May to 2 June'],
  ['M1', '2025-03-31', '2025-04-08', 'Monday; 1 2 3 (4–6) 7 8'],
  ['M2', '2025-10-31', '2026-02-02', '31 January 2026 is a plain Saturday'],
  ['C1', '2026-02-11', '2026-02-25', 'Wednesday; 12 13 14Sa (15–23) 24 25'],
  ['C2', '2025-12-29', '2026-01-13', 'Monday; 30 31 (1–3) 4Su 5–9 12 13'],
  ['C4', '2025-03-31', '2025-04-30', 'no 31 April; Wednesday'],
  ['C4', '2025-04-30', '2025-05-30', 'Friday'],
  ['C4', '2025-05-02', '2025-06-03', '2 June is the last day of Dragon Boat'],
  ['C8', '2025-09-15', '2025-10-17', '16–19 22–26 28Su 29 30 (1–8) 9 10 11Sa 13–17', { docketedOn: '2025-08-01' }],
  ['A-ARCHIVE', '2025-09-05', '2025-10-09', '30 days end on 5 October', { docketedOn: '2025-06-03' }],
  ['A-ARCHIVE', '2026-09-01', '2026-10-08', '30 days end on 1 October', { docketedOn: '2026-06-01' }],
];
