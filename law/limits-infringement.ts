import { MAJOR_DISPUTES, ORDER_60, ORDER_71, ORDER_81, PENALTY_LAW_1996, PENALTY_LAW_2021, SETTING } from './citations.ts';
import type { Span } from './clock.ts';
import type { Confidence } from './configuration.ts';
import { days, months, RS, throughout, workingDays, type ClockRule, type Limit } from './limit.ts';

const conclude = (from: string, count: number, extension: Span, citation: string, confidence: Confidence = 'VERIFIED'): Limit => ({
  from,
  span: months(count),
  extension,
  citation,
  confidence,
});

const BY_ORDER_71_OR_MAJOR = `${ORDER_71};${MAJOR_DISPUTES}§10`;

/** Clocks of infringement disputes, I1 to I11 (domain §2.2). I6 and I8 are no clocks; I12 is practice, not law. */
export const INFRINGEMENT_LIMITS = {
  I1: {
    id: 'I1',
    duty: ['docket or refuse, and name the panel', '决定立案或不予受理,指定承办人员'],
    event: ['Received', '收到'],
    chosenBy: 'DOCKET',
    versions: throughout(workingDays(5), 'MEMORY'),
  },
  I2: {
    id: 'I2',
    duty: ['serve the request on the respondent', '向被请求人送达请求书副本'],
    event: ['Docketed', '立案'],
    chosenBy: 'DOCKET',
    versions: throughout(workingDays(5), 'MEMORY', 'VERIFIED', BY_ORDER_71_OR_MAJOR),
  },
  I3: {
    id: 'I3',
    duty: ['state the defence; a late one does not hold up the case', '提交答辩书;逾期不影响案件处理'],
    event: ['Received by the respondent', '被请求人收到请求书副本'],
    chosenBy: 'DOCKET',
    versions: throughout(days(15), 'VERIFIED'),
  },
  I4: {
    id: 'I4',
    duty: ['forward the defence to the petitioner', '向请求人送达答辩书副本'],
    event: ['Defence received', '收到答辩书'],
    chosenBy: 'DOCKET',
    versions: throughout(workingDays(5), 'VERIFIED'),
  },
  I5: {
    id: 'I5',
    duty: ['notify the parties of the oral hearing', '通知当事人口头审理'],
    event: ['Hearing held', '口头审理'],
    chosenBy: 'DOCKET',
    before: true,
    versions: throughout(workingDays(3), 'MEMORY'),
  },
  I7: {
    id: 'I7',
    duty: ['conclude the case', '结案'],
    event: ['Docketed', '立案'],
    chosenBy: 'DOCKET',
    versions: [
      // The limits of Order 19 are unknown to us; its few old cases are judged by those of Order 60.
      conclude(RS[2001], 4, months(1), SETTING, 'SETTING'),
      conclude(RS[2011], 4, months(1), ORDER_60),
      conclude(RS[2015], 3, months(1), ORDER_71),
      conclude(RS[2021], 3, months(1), ORDER_71),
      conclude(RS[2025], 3, months(2), ORDER_81), // never over five in all
    ],
  },
  I9: {
    id: 'I9',
    duty: ['decide on registered and preserved evidence', '对登记保存的证据作出处理决定'],
    event: ['Preserved', '登记保存'],
    chosenBy: 'EVENT',
    versions: [
      { from: '1996-10-01', span: days(7), citation: `${PENALTY_LAW_1996}§37`, confidence: 'MEMORY' },
      { from: '2021-07-15', span: workingDays(7), citation: `${PENALTY_LAW_2021}§56、§85`, confidence: 'MEMORY' },
    ],
  },
  I10: {
    id: 'I10',
    duty: ['sue against the decision', '对处理决定提起行政诉讼'],
    event: ['Decision received', '收到处理通知'],
    chosenBy: 'EVENT',
    versions: [
      { from: '2001-07-01', span: days(15), citation: '专利法(2000年修正)§57', confidence: 'MEMORY' },
      { from: '2009-10-01', span: days(15), citation: '专利法(2008年修正)§60', confidence: 'VERIFIED' },
      { from: '2021-06-01', span: days(15), citation: '专利法(2020年修正)§65', confidence: 'VERIFIED' },
    ],
  },
  I11: {
    id: 'I11',
    duty: ['publish the order to stop', '公开责令停止侵权的处理决定'],
    event: ['Decided', '作出处理决定'],
    chosenBy: 'DOCKET',
    versions: [
      { from: RS[2001], span: null },
      { from: RS[2015], span: workingDays(20), citation: ORDER_71, confidence: 'VERIFIED' },
      { from: RS[2021], span: workingDays(20), citation: ORDER_71, confidence: 'VERIFIED' },
      { from: RS[2025], span: workingDays(20), citation: '政府信息公开条例(2019年修订)§26', confidence: 'MEMORY' },
    ],
  },
} as const satisfies Record<string, ClockRule>;
