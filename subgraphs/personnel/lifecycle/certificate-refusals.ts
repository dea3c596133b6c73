import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on applications and certificates are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_THE_OFFICE: ['NOT_PERMITTED', 'Only the office of the officer may do this.', '只有该人员所在局可以执行此操作。', 'R15.4'],
  NOT_ABOVE: [
    'NOT_PERMITTED',
    'Only the province above the office, or the national office, may do this.',
    '只有所属省局或国家局可以执行此操作。',
    'R15.4',
  ],
  NOT_THE_NATION: ['NOT_PERMITTED', 'Only the national office may do this.', '只有国家局可以执行此操作。', 'R15.4'],
  NOT_A_HOLDERS_OFFICE: [
    'NOT_PERMITTED',
    'Only the office of the holder, or an office above it, may do this.',
    '只有持证人所在局或其上级局可以执行此操作。',
    'R15.4',
  ],
  WRONG_APPLICATION_STATE: [
    'WRONG_STATE',
    'The application is not in a state that allows this: an office applies, the province checks, the nation decides.',
    '该申请当前状态不允许此操作:由所在局申请、省局审核、国家局决定。',
    'R15.4',
  ],
  WRONG_STANDING: [
    'WRONG_STATE',
    'The certificate does not stand in a way that allows this on that day.',
    '执法证当日状态不允许此操作。',
    'R15.4',
  ],
  NOT_YET_DUE: [
    'WRONG_STATE',
    'It is not yet due: it may be seen to from 90 days before its last day.',
    '尚未到期:到期前 90 日起方可办理。',
    'R15.4',
  ],
  NOT_MISSED: [
    'WRONG_STATE',
    'The verification was not missed on that day: its last day had not passed.',
    '当日核检期限尚未届满,不属于逾期未核检。',
    'R15.4',
  ],
  VERIFY_FIRST: [
    'WRONG_STATE',
    'The certificate missed its verification. Verify it first; if its term has ended, apply for a new one.',
    '执法证逾期未核检,请先核检;有效期已届满的,须重新申领。',
    'R15.4',
  ],
  LOSS_IS_LOSS: [
    'INVALID_VALUE',
    'A lost certificate is replaced for its loss, an expired one for its expiry; choose the cause that fits.',
    '遗失的以遗失补发、过期的以届满换发,请选择相符的事由。',
    'R15.4',
  ],
  IN_THE_FUTURE: [...COMMON.IN_THE_FUTURE, 'R15.4'],
  BEFORE_LAST_CHANGE: [
    'WRONG_DATE',
    'The day lies before the last change of the certificate.',
    '日期不得早于执法证上一次状态变更之日。',
    'R15.4',
  ],
  BACKDATED: [
    'INVALID_VALUE',
    'What is entered for a day in the past needs a reason of 2 to 500 characters.',
    '补录以往日期的变更须说明原因(2 至 500 字)。',
    'R15.4',
  ],
  REASON_MISSING: ['INVALID_VALUE', 'Give a reason of 2 to 500 characters.', '请填写理由(2 至 500 字)。', 'R15.4'],
  REASON_UNASKED: ['INVALID_VALUE', 'An approval carries no refusal.', '同意时不得填写不予发证理由。'],
  NOT_SERVING: ['NOT_OF_THIS_OFFICE', 'The officer does not serve today.', '该人员今日不在职。', 'R15.4'],
  OTHER_OFFICE: [
    'NOT_OF_THIS_OFFICE',
    'The officer now serves at another office, which must apply itself.',
    '该人员已调至其他局,须由现任职局重新申请。',
    'R15.4',
  ],
  NO_ENFORCEMENT: [
    'NOT_OF_THIS_OFFICE',
    'The officer does not serve at an office with the power to enforce.',
    '该人员所在单位不具有执法职能。',
    'R15.4',
  ],
  NO_SUCH_CLASS: ['NOT_FOUND', 'There is no such class.', '未找到该培训班。', 'R15.4'],
  NOT_INDUCTION: [
    'INVALID_VALUE',
    'Only induction training leads to a certificate; this class is of another kind.',
    '只有上岗培训可以作为颁证依据,该班不是上岗培训。',
    'R15.4',
  ],
  NO_CONSENT: [
    'WRONG_STATE',
    'The national office had not consented before the class began: its results cannot found certificates.',
    '该班未在开班前取得国家局同意,其成绩不得作为颁证依据。',
    'R15.3',
  ],
  NOT_SCORED: ['WRONG_STATE', 'The examination of the class is not yet scored.', '该班考试成绩尚未录入。', 'R15.4'],
  NOT_ATTENDED: ['WRONG_STATE', 'The officer did not attend the class.', '该人员未参加该上岗培训。', 'R15.4'],
  NOT_PASSED: ['WRONG_STATE', 'The officer did not pass the examination.', '该人员考试不合格。', 'R15.4'],
  NOT_CHECKED: [
    'WRONG_STATE',
    'There is no application that the province has checked. The own office applies, then the province checks.',
    '没有经省局审核同意的申请:先由所在局申请,再由省局审核。',
    'R15.4',
  ],
  EXAMINATION_USED: [
    'WRONG_STATE',
    'This examination has already founded a certificate. Who has lost that one for good attends a class again.',
    '该次考试已据以颁发过执法证,证件失效的须重新参加上岗培训。',
    'R15.4',
  ],
  ALREADY_APPLIED: ['WRONG_STATE', 'An application for this officer is already on its way.', '该人员已有申请正在办理。', 'R15.4'],
  ALREADY_CERTIFIED: [
    'ALREADY_CERTIFIED',
    'The officer already holds a certificate: one person, one card. Replace that one instead.',
    '该人员已持有执法证,一人一证;需要时请办理换发。',
    'R15.4',
  ],
  UNKNOWN_AREA: ['INVALID_VALUE', 'There is no such division.', '没有该行政区划。'],
  AREA_TOO_WIDE: [
    'NO_JURISDICTION',
    "The area must lie in the division of the officer's office.",
    '执法地域须在该人员所在局的行政区划内。',
    'R15.4',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export type Reason = keyof typeof TEXTS;

export const because = refusing(TEXTS);
