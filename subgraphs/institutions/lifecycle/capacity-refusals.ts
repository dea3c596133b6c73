import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on units, venues and equipment are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_AN_OFFICE: [
    'NOT_PERMITTED',
    'Only an IP office records its own units, venues and equipment.',
    '只有知识产权局可以登记本局的机构、场所和设备。',
    'R14.2',
  ],
  NOT_YOUR_OFFICE: [
    'NOT_PERMITTED',
    'An office changes only what is its own. Ask the office that it belongs to.',
    '只能变更本局的机构、场所和设备,请联系所属机构办理。',
    'R14.2',
  ],
  TOO_MANY: ['INVALID_VALUE', 'The lot has not that many pieces. Load it again.', '该批次没有这么多数量,请重新加载后填写。', 'R16.3'],
  SAME_CONDITION: ['INVALID_VALUE', 'The lot is in this condition already.', '该批次已是此状况,无需变更。', 'R16.3'],
  BEFORE_THE_OFFICE: ['WRONG_DATE', 'The office did not exist on that day.', '该日期早于机构成立日期。', 'R14.2'],
  NOT_AFTER_ITS_BEGINNING: [
    'WRONG_DATE',
    'The day must lie after its first day (and after the plaque was raised).',
    '日期须晚于其起始日期(及挂牌日期)。',
  ],
  ENDED: ['WRONG_STATE', 'It has ended already. Load it again.', '已撤销、停用或退出,请重新加载。'],
  WRONG_PLAQUE: [
    'INVALID_VALUE',
    'A corps plaque is for province offices, a detachment plaque for the offices of cities; no other office raises one.',
    '执法总队牌子仅限省(区、市)知识产权局加挂,执法支队牌子仅限副省级城市、地级市知识产权局加挂,其他机构不得加挂。',
    'R14.4',
  ],
  APPROVAL_MISSING: [
    'INVALID_VALUE',
    'A plaque needs the agreement of the staffing authority: give the number of its document.',
    '加挂牌子须经编制部门同意,请填写批复文号。',
    'R14.4',
  ],
  APPROVAL_LATER: [
    'WRONG_DATE',
    'The staffing authority must agree before the plaque is raised.',
    '挂牌日期不得早于编制部门批复日期。',
    'R14.4',
  ],
  BEFORE_THE_UNIT: ['WRONG_DATE', 'The unit did not exist on that day.', '该日期早于内设机构设立日期。', 'R14.4'],
  CARRIES_ONE: ['WRONG_STATE', 'The unit carries a plaque already.', '该内设机构已加挂牌子。', 'R14.4'],
  ONE_PLAQUE: [
    'WRONG_STATE',
    'Another unit of the office carries the plaque. Close that unit first: an office has one plaque.',
    '本局另一内设机构已加挂牌子,请先撤销该机构:每局只挂一块牌子。',
    'R14.4',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing(TEXTS);
