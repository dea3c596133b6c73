import { ORDER_71, ORDER_81, SETTING } from './citations.ts';
import { days, months, RS, throughout, workingDays, type ClockRule } from './limit.ts';

/** Clocks of mediations, M0 to M3 (domain §2.4). */
export const MEDIATION_LIMITS = {
  M0: {
    id: 'M0',
    duty: ['state an opinion and consent to mediation', '提交意见陈述书并表示是否同意调解'],
    event: ['Received by the respondent', '被请求人收到请求书副本'],
    chosenBy: 'DOCKET',
    versions: throughout(days(15), 'MEMORY'),
  },
  M1: {
    id: 'M1',
    duty: ['docket the mediation', '调解立案'],
    event: ['Consented by the respondent', '被请求人同意调解'],
    chosenBy: 'DOCKET',
    // Before Order 71 the law set no time; the platform applies the later figure as its own setting.
    versions: [
      { from: RS[2001], span: workingDays(5), citation: SETTING, confidence: 'SETTING' },
      { from: RS[2015], span: workingDays(5), citation: ORDER_71, confidence: 'VERIFIED' },
      { from: RS[2025], span: workingDays(5), citation: ORDER_81, confidence: 'VERIFIED' },
    ],
  },
  M2: {
    id: 'M2',
    duty: ['conclude the mediation', '调解结案'],
    event: ['Docketed', '立案'],
    chosenBy: 'DOCKET',
    // No instrument sets a time for mediation that we know.
    versions: [{ from: RS[2001], span: months(3), extension: months(1), citation: SETTING, confidence: 'SETTING' }],
  },
  M3: {
    id: 'M3',
    duty: ['apply to the court to confirm the agreement', '申请司法确认调解协议'],
    event: ['Agreement in force', '调解协议生效'],
    chosenBy: 'EVENT',
    versions: [
      { from: '2001-01-01', span: null },
      { from: '2011-01-01', span: days(30), citation: '人民调解法§33(参照)', confidence: 'MEMORY' },
      { from: '2022-01-01', span: days(30), citation: '民事诉讼法(2021年修正)§201', confidence: 'MEMORY' },
    ],
  },
} as const satisfies Record<string, ClockRule>;
