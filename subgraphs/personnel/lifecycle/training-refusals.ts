import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on classes, enrolments, studies and seminars are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_AN_OFFICE: ['NOT_PERMITTED', 'Only an office may plan a class, for itself.', '只有专利行政执法机关可以拟办本局的培训班。', 'R15.3'],
  NOT_THE_ORGANISER: [
    'NOT_PERMITTED',
    'Only the office that organises the class may do this.',
    '只有培训班的主办局可以执行此操作。',
    'R15.3',
  ],
  NOT_THE_NATION: [
    'NOT_PERMITTED',
    'Only the national office consents to a class or refuses it.',
    '只有国家局可以决定是否同意举办培训班。',
    'R15.3',
  ],
  NOT_AN_ENROLLER: [
    'NOT_PERMITTED',
    'Only province offices, for their division, and the national office enrol officers. Ask your province office.',
    '只有省局(辖区内)和国家局可以组织人员参加培训,请联系省局。',
    'R15.2',
  ],
  CLASS_OF_OTHERS: [
    'NOT_PERMITTED',
    'This class is held by an office outside your division. Enrol in a class of your own division or of the national office.',
    '该培训班由辖区外的机关主办,请选择本辖区或国家局主办的培训班。',
    'R15.2',
  ],
  NOT_THE_OWN_OFFICE: [
    'NOT_PERMITTED',
    'Only the office where the officer serves may do this.',
    '只有该人员所在局可以执行此操作。',
    'R15.8',
  ],
  NOT_A_HOST: ['NOT_PERMITTED', 'Only an office may record a seminar, its own.', '只有专利行政执法机关可以登记本局的专题研讨。', 'R15.6'],
  INDUCTION_BY_PROVINCE: [
    'NOT_PERMITTED',
    'Only province offices and the national office organise induction. Plan a specialised class, or ask your province office.',
    '上岗培训由省局和国家局组织,请改办业务培训或联系省局。',
    'R15.2',
  ],
  WRONG_STATE: ['WRONG_STATE', 'The class is not in a state that allows this.', '培训班当前状态不允许此操作。', 'R15.3'],
  NEEDS_NO_CONSENT: [
    'WRONG_STATE',
    'This class needs no consent of the national office: hold it.',
    '该培训班无需报国家局同意,可直接举办。',
    'R15.3',
  ],
  CONSENT_MISSING: [
    'WRONG_STATE',
    'Induction needs the consent of the national office first. Submit the class, and wait for the consent.',
    '上岗培训须事先取得国家局同意,请先报请并等待同意。',
    'R15.3',
  ],
  TOO_LATE_TO_ASK: [
    'WRONG_DATE',
    'Consent must be asked for and given before the class begins. Plan another class.',
    '须在开班前报国家局同意,请另行拟办培训班。',
    'R15.3',
  ],
  BEGINS_IN_THE_PAST: [
    'WRONG_DATE',
    'A class is planned ahead: it begins today or later.',
    '培训班须提前拟办,开班日期不得早于今日。',
    'R15.3',
  ],
  ENDS_BEFORE_IT_BEGINS: ['WRONG_DATE', 'The last day lies before the first.', '结束日期早于开始日期。'],
  NOT_OVER: ['WRONG_DATE', 'The class is not over. Record it from its last day on.', '培训班尚未结束,请自结业之日起登记。', 'R15.3'],
  ENROLMENT_OVER: ['WRONG_DATE', 'The class is over: nobody can be enrolled.', '培训班已结束,不能再报名。', 'R15.2'],
  SCORED_TOO_EARLY: ['WRONG_DATE', 'Scores are given after the last day of the class.', '评分日期不得早于结业日期。', 'R15.4'],
  TWICE_IN_THE_LIST: ['INVALID_VALUE', 'The officer stands in the list twice.', '名单中有重复人员。'],
  OFFICER_NOT_FOUND: ['NOT_FOUND', 'No such officer in your division.', '辖区内没有该人员。', 'R15.2'],
  NOT_IN_SERVICE: [
    'NOT_OF_THIS_OFFICE',
    'The officer does not serve on that day. Leave the officer out.',
    '该人员当日不在职,请从名单中删除。',
    'R14.1',
  ],
  ALREADY_ENROLLED: ['CONFLICT', 'The officer is enrolled in this class already.', '该人员已报名本培训班。', 'R15.2'],
  CLASS_FULL: ['WRONG_STATE', 'The class has fewer free seats than that. Enrol fewer officers.', '剩余名额不足,请减少人数。', 'R15.2'],
  NOT_ENROLLED: ['NOT_FOUND', 'The officer is not enrolled in this class.', '该人员未报名本培训班。', 'R15.2'],
  DID_NOT_ATTEND: ['WRONG_STATE', 'The officer did not attend: there is nothing to score.', '该人员未参加培训,不能评分。', 'R15.4'],
  ALREADY_SCORED: ['WRONG_STATE', 'The officer has a score already.', '该人员已有成绩。', 'R15.4'],
  STUDY_OVER: ['WRONG_STATE', 'This study has ended already.', '该研修已结束。', 'R15.7'],
  ALREADY_MARKED: ['WRONG_STATE', 'That is on record already.', '已是该状态,无需重复操作。', 'R15.8'],
  SERVICE_TOO_SHORT: [
    'WRONG_STATE',
    'The officer has not served long enough to be named a backbone of enforcement.',
    '任职年限不足,不能认定为业务骨干。',
    'R15.8',
  ],
  HOURS_TOO_FEW: [
    'WRONG_STATE',
    'The officer has had too few hours of training lately. Enrol the officer in a class first.',
    '近年培训学时不足,请先组织参加培训。',
    'R15.8',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing(TEXTS);
