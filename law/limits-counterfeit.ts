import { COERCION_LAW, ORDER_60, ORDER_71, SETTING } from './citations.ts';
import { days, months, RS, workingDays, type ClockRule, type Limit } from './limit.ts';

const conclude = (from: string, citation: string, confidence: Limit['confidence']): Limit => ({
  from,
  span: months(1),
  extension: days(15),
  citation,
  confidence,
});

/** Before Order 71 the law set no time to docket; the platform applies the later figures as its own setting. */
const docket = (count: number): readonly [Limit, Limit] => [
  { from: RS[2001], span: workingDays(count), citation: SETTING, confidence: 'SETTING' },
  { from: RS[2015], span: workingDays(count), citation: ORDER_71, confidence: 'VERIFIED' },
];

/** Clocks of counterfeit investigations, C1 to C4 (domain §2.6); Order 81 left them under the Measures of 2015. */
export const COUNTERFEIT_LIMITS = {
  C1: {
    id: 'C1',
    duty: ["docket the office's own discovery", '对主动发现的线索决定是否立案'],
    event: ['Discovered', '发现'],
    chosenBy: 'DOCKET',
    versions: docket(5),
  },
  C2: {
    id: 'C2',
    duty: ['docket a report or referral', '对举报、投诉或移送决定是否立案'],
    event: ['Received', '收到'],
    chosenBy: 'DOCKET',
    versions: docket(10),
  },
  C3: {
    id: 'C3',
    duty: ['decide on what was sealed or seized', '对查封、扣押的财物作出处理决定'],
    event: ['Sealed or seized', '查封、扣押'],
    chosenBy: 'EVENT',
    versions: [
      { from: '2001-12-17', span: days(30), extension: days(30), citation: SETTING, confidence: 'SETTING' },
      { from: '2012-01-01', span: days(30), extension: days(30), citation: `${COERCION_LAW}§25`, confidence: 'MEMORY' },
    ],
  },
  C4: {
    id: 'C4',
    duty: ['conclude the case', '结案'],
    event: ['Docketed', '立案'],
    chosenBy: 'DOCKET',
    versions: [conclude(RS[2001], SETTING, 'SETTING'), conclude(RS[2011], ORDER_60, 'VERIFIED'), conclude(RS[2015], ORDER_71, 'VERIFIED')],
  },
} as const satisfies Record<string, ClockRule>;
