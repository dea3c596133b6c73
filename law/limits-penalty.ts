import { ORDER_71, PENALTY_LAW_1996, PENALTY_LAW_2021 } from './citations.ts';
import { days, months, RS, workingDays, type ClockRule, type Limit } from './limit.ts';

/** From the first penalty law, and from its revision; see citations.ts on their days. */
const penaltyLaw = (before: Limit['span'], article: string, since: Limit['span'], articleSince: string): readonly [Limit, Limit] => [
  { from: '1996-10-01', span: before, citation: PENALTY_LAW_1996 + article, confidence: 'MEMORY' },
  { from: '2021-07-15', span: since, citation: PENALTY_LAW_2021 + articleSince, confidence: 'MEMORY' },
];

/** Clocks of a penalty for a counterfeit, C5 to C9 (domain §2.6); C5b, C8b and C9b are the second clocks of their rows. */
export const PENALTY_LIMITS = {
  C5: {
    id: 'C5',
    duty: ['ask for a hearing', '要求听证'],
    event: ['Told of the penalty', '收到行政处罚事先告知'],
    chosenBy: 'EVENT',
    versions: penaltyLaw(days(3), '§42', workingDays(5), '§64、§85'),
  },
  C5b: {
    id: 'C5b',
    duty: ['notify the party of the hearing', '通知当事人听证'],
    event: ['Hearing held', '听证'],
    chosenBy: 'EVENT',
    before: true,
    versions: penaltyLaw(days(7), '§42', workingDays(7), '§64、§85'),
  },
  C6: {
    id: 'C6',
    duty: ['serve the decision on an absent party', '向不在场的当事人送达处罚决定书'],
    event: ['Announced', '宣告处罚决定'],
    chosenBy: 'EVENT',
    versions: penaltyLaw(days(7), '§40', workingDays(7), '§61、§85'),
  },
  C7: {
    id: 'C7',
    duty: ['pay the fine', '缴纳罚款'],
    event: ['Decision received', '收到处罚决定书'],
    chosenBy: 'EVENT',
    versions: penaltyLaw(days(15), '§46', days(15), '§67'),
  },
  C8: {
    id: 'C8',
    duty: ['publish the penalty', '公开处罚决定'],
    event: ['Decided', '作出处罚决定'],
    chosenBy: 'DOCKET',
    versions: [
      { from: RS[2001], span: null },
      { from: RS[2015], span: workingDays(20), citation: ORDER_71, confidence: 'VERIFIED' },
    ],
  },
  C8b: {
    id: 'C8b',
    duty: ['withdraw a published penalty that was changed or annulled', '撤回已被变更、撤销的处罚决定信息'],
    event: ['Changed or annulled', '处罚决定被变更、撤销'],
    chosenBy: 'EVENT',
    versions: [
      { from: '1996-10-01', span: null },
      { from: '2021-07-15', span: workingDays(3), citation: `${PENALTY_LAW_2021}§48、§85`, confidence: 'MEMORY' },
    ],
  },
  C9: {
    id: 'C9',
    duty: ['apply for reconsideration', '申请行政复议'],
    event: ['Decision received', '收到处罚决定书'],
    chosenBy: 'EVENT',
    versions: [
      { from: '1999-10-01', span: days(60), citation: '行政复议法§9', confidence: 'MEMORY' },
      { from: '2024-01-01', span: days(60), citation: '行政复议法(2023年修订)§20', confidence: 'MEMORY' },
    ],
  },
  C9b: {
    id: 'C9b',
    duty: ['sue against the penalty', '对处罚决定提起行政诉讼'],
    event: ['Decision received', '收到处罚决定书'],
    chosenBy: 'EVENT',
    versions: [
      { from: '1990-10-01', span: months(3), citation: '行政诉讼法(1989年)§39', confidence: 'MEMORY' },
      // Six months from 1 May 2015, also for those whose three months had not ended by then: received from 1 February on.
      { from: '2015-02-01', span: months(6), citation: '行政诉讼法(2014年修正)§46;法释〔2015〕9号§26', confidence: 'MEMORY' },
    ],
  },
} as const satisfies Record<string, ClockRule>;
