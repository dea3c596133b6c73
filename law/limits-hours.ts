import { EXHIBITION_MEASURES, SETTING, TRANSFER_RULES, TRANSFER_RULES_2020 } from './citations.ts';
import type { Confidence, Dated } from './configuration.ts';
import type { Told } from './told.ts';

/** A limit in hours, from a day on; `hours` null: the office sets it, `legal`: the ordinary time to conclude. */
export interface HourLimit extends Dated {
  readonly hours: number | 'BY_OFFICE' | 'LEGAL' | null;
  readonly citation: string;
  readonly confidence: Confidence;
}

/** A clock in hours through its versions; `inShow`: it never runs past the closing of the show (§2.5). */
export interface HourRule {
  readonly id: string;
  readonly duty: Told;
  readonly event: Told;
  readonly inShow: boolean;
  readonly versions: readonly [HourLimit, ...HourLimit[]];
}

const NONE: HourLimit = { from: '2001-01-01', hours: null, citation: SETTING, confidence: 'SETTING' };

/** Clocks of the exhibition fast track, E1 to E3 (§2.5), and of sending a matter to the police, T2 (§2.6). */
export const HOUR_LIMITS = {
  E1: {
    id: 'E1',
    duty: ['forward the complaint to the competent office', '将投诉材料移交主管部门'],
    event: ['Received at the desk', '投诉站收到'],
    inShow: true,
    versions: [NONE, { from: '2006-03-01', hours: 24, citation: `${EXHIBITION_MEASURES}§11`, confidence: 'VERIFIED' }],
  },
  E2: {
    id: 'E2',
    duty: ['state the defence', '提交答辩'],
    event: ['Respondent notified', '通知被投诉人'],
    inShow: true,
    versions: [NONE, { from: '2006-03-01', hours: 'BY_OFFICE', citation: EXHIBITION_MEASURES, confidence: 'VERIFIED' }],
  },
  E3: {
    id: 'E3',
    duty: ['decide on the exhibit', '对涉案展品作出处理'],
    event: ['Received at the desk', '投诉站收到'],
    inShow: true,
    versions: [NONE, { from: '2006-03-01', hours: 'LEGAL', citation: EXHIBITION_MEASURES, confidence: 'SETTING' }],
  },
  T2: {
    id: 'T2',
    duty: ['send the matter to the police', '向公安机关移送'],
    event: ['Transfer approved', '批准移送'],
    inShow: false,
    versions: [
      { from: '2001-07-09', hours: 24, citation: `${TRANSFER_RULES}§5`, confidence: 'VERIFIED' },
      { from: '2020-08-07', hours: 24, citation: `${TRANSFER_RULES_2020}§5`, confidence: 'VERIFIED' },
    ],
  },
} as const satisfies Record<string, HourRule>;
export type HourRuleId = keyof typeof HOUR_LIMITS;
export const HOUR_RULE_IDS = Object.keys(HOUR_LIMITS) as readonly HourRuleId[];
