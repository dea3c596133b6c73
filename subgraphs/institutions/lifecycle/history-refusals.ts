import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why reorganisations and memberships are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_A_SUPERIOR: [
    'NOT_PERMITTED',
    'Only the national office, or the province over this office, writes down its reorganisation.',
    '机构改革只能由国家局或其所在省的省级局登记。',
    'R17.1',
  ],
  NOT_NATIONAL: [
    'NOT_PERMITTED',
    'Only the national office decides who enters or leaves a programme.',
    '列入或退出项目只能由国家局决定。',
    'R10.4',
  ],
  MEMBER_OF_NATION: [
    'NOT_PERMITTED',
    'This office is in a programme, and only the national office ends a membership. Ask it to write down the merger.',
    '该机构在列国家局项目,成员资格只能由国家局终止,请由国家局登记合并。',
    'R10.4',
  ],
  CONFLICT: [
    'CONFLICT',
    'Somebody wrote down another reorganisation of this office meanwhile. Load it again.',
    '该机构的改革信息已被他人修改,请重新加载。',
  ],
  MERGED_AWAY: [
    'WRONG_STATE',
    'This office was taken over by another: act on its successor.',
    '该机构已并入其他机构,请对承继机构操作。',
    'R17.1',
  ],
  OFFICES_BELOW: [
    'WRONG_STATE',
    'Other offices still report to this one. Give them another superior first.',
    '仍有下级机构隶属于该机构,请先调整其隶属关系。',
    'R17.1',
  ],
  ALREADY_MEMBER: [
    'WRONG_STATE',
    'It is in this programme already on a day from then on; two memberships of one programme never overlap.',
    '该成员在此期间已在列该项目,同一项目的成员资格不得重叠。',
    'R10.4',
  ],
  ALREADY_LEFT: ['WRONG_STATE', 'This membership has ended already.', '该成员资格已终止。', 'R10.4'],
  NOT_IN_SEQUENCE: [
    'WRONG_STATE',
    'Only a centre of the sequence of assistance centres becomes a key centre, and stays one no longer than that.',
    '只有在维权援助中心序列内的中心才能列为重点中心。',
    'R18.4',
  ],
  NOT_AFTER_PRESENT: [
    'WRONG_DATE',
    'This day must come after the first day of the present version.',
    '生效日须晚于现版本的起始日。',
    'R17.1',
  ],
  SUCCESSOR_NOT_THERE: ['WRONG_DATE', 'The other office did not exist on that day.', '另一机构在该日不存在。', 'R17.1'],
  MEMBERSHIP_LATER: [
    'WRONG_DATE',
    'A membership of this office began on that day or later, or ended after it. Correct the memberships first.',
    '该机构有成员资格在该日或之后开始或终止,请先更正。',
    'R10.4',
  ],
  NOT_THERE_THEN: ['WRONG_DATE', 'The office or centre did not exist on that day.', '该机构或中心在该日不存在。', 'R10.4'],
  NOT_AFTER_ENTRY: ['WRONG_DATE', 'A membership ends after the day of its entry.', '退出日期须晚于进入日期。', 'R10.4'],
  KEY_CENTRE_LATER: [
    'WRONG_DATE',
    'The centre was a key centre after that day. End that membership first, or choose a later day.',
    '该中心在该日之后仍为重点中心,请先终止其重点中心资格,或选择更晚的日期。',
    'R18.4',
  ],
  NO_DOCUMENT: ['INVALID_VALUE', 'Name the document that orders this.', '请填写依据文件。', 'R10.4'],
  NOTHING_CHANGES: ['INVALID_VALUE', 'This is what the office is already.', '与现状相同,没有变化。'],
  NOT_OF_THIS_CHANGE: ['INVALID_VALUE', 'This value has no part in such a change. Leave it out.', '该类型的改革不涉及此字段,请勿填写。'],
  NOT_ABOVE: [
    'INVALID_VALUE',
    'A superior is of a higher level and covers the division of the office.',
    '上级局的层级须高于该机构,且其辖区包括该机构所在区划。',
    'R17.1',
  ],
  ONE_NATION: ['INVALID_VALUE', 'There is one national office, and it has no superior.', '国家局只有一个,且没有上级局。', 'R17.1'],
  INTO_ITSELF: ['INVALID_VALUE', 'An office is not merged into itself.', '机构不能并入自身。', 'R17.1'],
  OUTSIDE_PROVINCE: [
    'NO_JURISDICTION',
    'The other office lies outside your province. Ask the national office to write down the merger.',
    '另一机构不在本省辖区内,请由国家局登记合并。',
    'R17.1',
  ],
  WRONG_MEMBER: [
    'INVALID_VALUE',
    'This programme takes the other kind of member: offices belong to projects and pilots, centres to the sequence and the key centres.',
    '成员类别不符:工程与试点示范的成员为知识产权局,中心序列与重点中心的成员为维权援助中心。',
    'R10.4',
  ],
  WRONG_LEVEL: ['INVALID_VALUE', 'Offices of this level do not enter this programme.', '该层级的知识产权局不能列入此项目。', 'R10.4'],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing(TEXTS);
