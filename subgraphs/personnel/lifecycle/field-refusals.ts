import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on field posts, badges, incidents and commendations are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_AN_OFFICE: [
    'NOT_PERMITTED',
    'Only an IP office keeps these records. Ask your office to do it.',
    '此类记录由知识产权局管理,请由本局办理。',
    'R14.9',
  ],
  NOT_OUR_POST: [
    'NOT_PERMITTED',
    'Only the office that sent the person may end the post. Ask that office.',
    '只有选派机关可以结束该选派,请联系选派机关。',
    'R14.9',
  ],
  NOT_OUR_OFFICER: [
    'NOT_PERMITTED',
    "Only the officer's own office keeps badges and incidents. Ask that office.",
    '执法标志和人身安全事件由该人员所在局管理,请联系其所在局。',
    'R16.5',
  ],
  OUTSIDE_OFFICE: [
    'NO_JURISDICTION',
    'The site lies outside the division of your office. Choose a site inside it.',
    '该场所不在本局辖区内,请选择辖区内的场所。',
    'R14.9',
  ],
  END_NEEDED: [
    'INVALID_VALUE',
    'An exhibition or event ends: give the last day of the post.',
    '展会和活动有期限,请填写截止日期。',
    'R14.9',
  ],
  END_BEFORE_START: [
    'WRONG_DATE',
    'The last day lies before the first one. Give a later last day.',
    '截止日期早于起始日期,请更正。',
    'R14.9',
  ],
  TOO_FAR_AHEAD: [
    'WRONG_DATE',
    'This day lies more than five years ahead. Give an earlier one.',
    '该日期在五年以后,请填写更早的日期。',
    'R14.9',
  ],
  END_NOT_EARLIER: [
    'WRONG_DATE',
    'The post ends by then already. A post can only be ended earlier; send the person anew for a longer time.',
    '该选派届时已结束;只能提前结束,如需延长请重新选派。',
    'R14.9',
  ],
  POST_ENDED: ['WRONG_STATE', 'This post has ended already.', '该选派已结束。', 'R14.9'],
  IN_THE_FUTURE: [...COMMON.IN_THE_FUTURE, 'R16.5'],
  NOT_SERVING: [
    'NOT_OF_THIS_OFFICE',
    'The officer did not serve on that day. Choose an officer or a day of service.',
    '该人员当日不在职,请选择当日在职的人员或在职日期。',
    'R14.1',
  ],
  BADGE_TAKEN: [
    'CONFLICT',
    'A badge with this number is or was in the hands of an officer at that time. Take another badge, or have it returned first.',
    '该编号的执法标志当时由其他人员持有,请更换编号或先办理交回。',
    'R16.5',
  ],
  RETURNED_ALREADY: ['WRONG_STATE', 'This badge was returned already.', '该执法标志已交回。', 'R16.5'],
  RETURNED_BEFORE_ISSUED: [
    'WRONG_DATE',
    'The badge came back before it was given. Give the day of its return.',
    '交回日期早于发放日期,请更正。',
    'R16.5',
  ],
  LEVEL_NOT_OURS: [
    'NOT_PERMITTED',
    'Only the national office commends nationally, and only the office of a province provincially. Choose the level of your office.',
    '国家级表彰由国家局作出,省级表彰由省局作出,请选择与本局相符的级别。',
    'R10.2',
  ],
  RECIPIENT_OF_OTHER_LEVEL: [
    'INVALID_VALUE',
    'An office commends only its own units and officers locally; offices and centres are commended by the province or the nation.',
    '本局表彰仅限本局执法处(科)室和人员;对局和中心的表彰由省局或国家局作出。',
    'R10.8',
  ],
  RECIPIENT_NOT_OURS: [
    'NOT_OF_THIS_OFFICE',
    'This unit or officer is not of your office. Local praise is for your own.',
    '该处(科)室或人员不属于本局;本局表彰仅限本局。',
    'R10.8',
  ],
  RECIPIENT_OUTSIDE: [
    'NO_JURISDICTION',
    'The recipient lies outside the division of your office. Commend whom it covers.',
    '该对象不在本局辖区内,请选择辖区内的对象。',
    'R10.2',
  ],
  RECIPIENT_IS_SELF: [
    'INVALID_VALUE',
    'No office commends itself. Choose another recipient.',
    '不得表彰本局自身,请选择其他对象。',
    'R10.2',
  ],
  RECIPIENT_GONE: [
    'NOT_OF_THIS_OFFICE',
    'The officer does not serve today, or the unit no longer exists. Choose another recipient.',
    '该人员今日不在职,或该处(科)室已撤销,请选择其他对象。',
    'R10.8',
  ],
  NOT_OUR_COMMENDATION: [
    'NOT_PERMITTED',
    'Only the office that proposed the commendation may decide it. Ask that office.',
    '只有提出表彰的机关可以决定,请联系该机关。',
    'R10.8',
  ],
  CONFLICT: ['CONFLICT', 'Somebody changed the commendation meanwhile. Load it again.', '该表彰已被他人修改,请重新加载。'],
  DECIDED_ALREADY: ['WRONG_STATE', 'This commendation is decided already.', '该表彰已作出决定。', 'R10.8'],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing(TEXTS);
