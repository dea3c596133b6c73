import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on contact bases and agreements are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_AN_OFFICE: ['NOT_PERMITTED', 'Only an IP office may do this, for itself.', '只有知识产权局可以为本局办理。', 'R13.3'],
  NOT_THE_OFFICE: [
    'NOT_PERMITTED',
    'Only the office that keeps the contact may do this.',
    '只有负责联系该基地的知识产权局可以执行此操作。',
    'R13.3',
  ],
  NOT_THE_KEEPER: [
    'NOT_PERMITTED',
    'Only the office that keeps the agreement, its first party, may end it.',
    '只有协议的第一签约方(保管方)可以终止协议。',
    'R1.4',
  ],
  NOT_A_RECOMMENDER: [
    'NOT_PERMITTED',
    'Only the office that keeps the contact, or its province, may recommend a base.',
    '只有负责联系该基地的知识产权局或其省局可以推荐。',
    'R13.4',
  ],
  NATION_DECIDES: [
    'NOT_PERMITTED',
    'On the national mechanism the national office alone decides.',
    '全国机制由国家知识产权局决定。',
    'R13.4',
  ],
  WRONG_STATE: [
    'WRONG_STATE',
    'The base is not in a state that allows this: nominated, reviewed, listed locally or recommended, listed nationally, renewed or withdrawn.',
    '该基地当前状态不允许此操作:依次为提名、审核、列入当地机制或推荐、列入全国机制、续期或退出。',
    'R13.3',
  ],
  WITHDRAWN: [
    'WRONG_STATE',
    'The base was withdrawn: nothing more is recorded with it. Nominate it again first.',
    '该基地已退出,不再记录活动;如需恢复请重新提名。',
    'R13.4',
  ],
  ENDED: ['WRONG_STATE', 'The agreement has already ended.', '该协议已终止。', 'R1.4'],
  IN_THE_FUTURE: [...COMMON.IN_THE_FUTURE, 'R17.1'],
  BEFORE_NOMINATION: ['WRONG_DATE', 'This day lies before the nomination of the base.', '日期不得早于该基地的提名日期。', 'R13.1'],
  BEFORE_SIGNING: ['WRONG_DATE', 'An agreement ends on the day of its signing or later.', '终止日期不得早于签订日期。', 'R1.4'],
  LATER_END: [
    'WRONG_DATE',
    'The agreement ends earlier by its own term. Sign a new one to go on.',
    '该协议约定的终止日期更早;如需延续请另行签订。',
    'R1.4',
  ],
  TOO_FEW_PARTIES: [
    'INVALID_VALUE',
    'An agreement has two to fifty parties. Name the other offices, each once and not your own.',
    '协议须有二至五十个签约方;请填写其他签约机关,每个一次,不含本局。',
    'R1.4',
  ],
  UNKNOWN_PARTY: [
    'INVALID_VALUE',
    'A party is no IP office. Take the ids of offices.',
    '签约方中有非知识产权局的标识,请填写机构标识。',
    'R1.4',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export type Reason = keyof typeof TEXTS;

export const because = refusing(TEXTS);
