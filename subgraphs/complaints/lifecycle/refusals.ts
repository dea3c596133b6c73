import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on complaints and identities are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_A_CENTRE: [
    'NOT_PERMITTED',
    'Only staff of an assistance centre may register a complaint.',
    '只有维权援助中心工作人员可以登记举报投诉。',
    'R7.1',
  ],
  NOT_THE_CENTRE: ['NOT_PERMITTED', 'Only the centre that took the complaint may refer it.', '只有受理该举报投诉的中心可以转交。', 'R2.3'],
  NOT_THE_OFFICE: [
    'NOT_PERMITTED',
    'Only a handler of the office that it was referred to may do this.',
    '只有接收机关的执法人员可以执行此操作。',
    'R2.3',
  ],
  NOT_A_REQUESTER: [
    'NOT_PERMITTED',
    'Only offices, handlers and the centre may ask for an identity.',
    '只有执法机关、执法人员和中心可以申请查看身份。',
    'R7.7',
  ],
  NOT_THE_CUSTODIAN: ['NOT_PERMITTED', 'Only the custodian of the centre may decide this.', '只有该中心的身份保管人可以决定。', 'R7.7'],
  OWN_REQUEST: ['NOT_PERMITTED', 'Nobody decides a request of their own.', '不得决定本人提出的申请。', 'R7.7'],
  NOT_THE_REQUESTER: [
    'NOT_PERMITTED',
    'An identity is opened to the person who asked, and to nobody else.',
    '身份信息仅向申请人本人开放。',
    'R7.7',
  ],
  CONFLICT: ['CONFLICT', 'Somebody changed the complaint meanwhile. Load it again.', '该举报投诉已被他人修改,请重新加载。'],
  WRONG_STATE: ['WRONG_STATE', 'The complaint is not in a state that allows this.', '该举报投诉当前状态不允许此操作。', 'R2.3'],
  DISPATCH_DECIDES: [
    'WRONG_STATE',
    'It was sent back twice: now the dispatch command of the common superior decides which office takes it.',
    '该举报投诉已两次被退回,须由共同上级的指挥调度决定接收机关。',
    'R2.3',
  ],
  ALREADY_DECIDED: ['WRONG_STATE', 'This request is already decided.', '该申请已作出决定。', 'R7.7'],
  NOT_OPEN: [
    'WRONG_STATE',
    'The identity is not open to you: the request was not granted, or its three hours are over. Ask the custodian again.',
    '身份信息未向您开放:申请未获同意,或三小时期限已过。请重新申请。',
    'R7.7',
  ],
  COMPLAINANT_MISSING: [
    'INVALID_VALUE',
    'A complainant who is not anonymous must be named. The name goes to the vault and nowhere else.',
    '非匿名举报投诉须填写举报投诉人信息;该信息只存入身份保险库。',
    'R7.7',
  ],
  COMPLAINANT_ANONYMOUS: ['INVALID_VALUE', 'An anonymous complainant is not named.', '匿名举报投诉不得填写举报投诉人信息。', 'R7.7'],
  NOBODY_TO_OPEN: [
    'INVALID_VALUE',
    'The complainant is anonymous: there is no identity to open.',
    '匿名举报投诉没有可查看的身份信息。',
    'R7.7',
  ],
  LEFT_SEQUENCE: [
    'NO_JURISDICTION',
    'This centre has left the sequence of assistance centres and takes no more complaints. Send the caller to the centre of the province.',
    '本中心已退出知识产权维权援助中心序列,不再接收举报投诉,请引导至省级中心。',
    'R10.4',
  ],
  OUTSIDE_CENTRE: ['NO_JURISDICTION', 'The place lies outside the division of this centre.', '发生地不在本中心的行政区划内。', 'R7.1'],
  OUTSIDE_OFFICE: ['NO_JURISDICTION', 'This office does not cover the place of the complaint.', '该机关的辖区不包括发生地。', 'R2.3'],
} as const satisfies Readonly<Record<string, Text>>;

export type Reason = keyof typeof TEXTS;

export const because = refusing(TEXTS);
