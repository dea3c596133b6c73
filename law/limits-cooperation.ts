import { SETTING, TRANSFER_RULES, TRANSFER_RULES_2020 } from './citations.ts';
import type { Confidence } from './configuration.ts';
import { days, RS, workingDays, type ClockRule, type Limit } from './limit.ts';

const threeDays = (article: string, confidence: Confidence): readonly [Limit, Limit] => [
  { from: '2001-07-09', span: days(3), citation: TRANSFER_RULES + article, confidence },
  { from: '2020-08-07', span: days(3), citation: TRANSFER_RULES_2020 + article, confidence },
];

/** Clocks of a transfer to the police in days (§2.6, A5), of assistance between offices (A4) and of the archive (R17.2). T2 is in hours. */
export const COOPERATION_LIMITS = {
  T1: {
    id: 'T1',
    duty: ['decide whether to transfer', '决定是否移送公安机关'],
    event: ['Report submitted', '收到移送报告'],
    chosenBy: 'EVENT',
    versions: threeDays('§5', 'VERIFIED'),
  },
  T3: {
    id: 'T3',
    duty: ['decide whether to open a criminal case', '决定是否立案侦查'],
    event: ['Received by the police', '公安机关收到移送案件'],
    chosenBy: 'EVENT',
    versions: threeDays('§8', 'VERIFIED'),
  },
  T4: {
    id: 'T4',
    duty: ['object to the refusal of the police', '提请复议或建议检察院立案监督'],
    event: ['Refusal received', '收到不予立案通知书'],
    chosenBy: 'EVENT',
    versions: threeDays('§9', 'MEMORY'),
  },
  P1: {
    id: 'P1',
    duty: ['reply to a request for assistance', '答复协助请求'],
    event: ['Received', '收到'],
    chosenBy: 'EVENT',
    versions: [{ from: RS[2001], span: workingDays(15), citation: SETTING, confidence: 'SETTING' }],
  },
  'A-ARCHIVE': {
    id: 'A-ARCHIVE',
    duty: ['seal the file', '案卷归档'],
    event: ['Concluded', '结案'],
    chosenBy: 'DOCKET',
    versions: [{ from: RS[2001], span: days(30), citation: SETTING, confidence: 'SETTING' }],
  },
} as const satisfies Record<string, ClockRule>;
