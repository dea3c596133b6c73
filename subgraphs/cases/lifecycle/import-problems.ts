import type { ImportProblemCode } from '../types.generated.ts';

type Text = readonly [message: string, messageZh: string, rule?: string];

const NUMBERS = '专利法实施细则 §79–81; R2.3';

/** What each reason means and what to do, in both languages, with the rule. */
const TEXTS: Readonly<Record<ImportProblemCode, Text>> = {
  MISSING: ['This column must be filled in.', '此项必填。'],
  LENGTH: [
    'The text is too short or too long: names have 2 to 200 characters, keys and numbers up to 100.',
    '长度不符:名称2至200字,编号不超过100字。',
  ],
  CONTROL_CHARACTER: ['The text holds a control character, such as a line end. Take it out.', '文本含有换行等控制字符,请删除。'],
  FORMULA_TEXT: [
    'A name begins with = + - or @: a spreadsheet would run it as a formula. Write the name.',
    '名称以 = + - @ 开头,会被表格软件当作公式,请填写名称本身。',
  ],
  UNKNOWN_CODE: [
    'This word is not known here. Use one of those in docs/import.md.',
    '无法识别该代码,请使用 docs/import.md 所列代码或名称。',
  ],
  NOT_A_DAY: ['This is no day that exists. Write year, month, day, such as 2013-09-30.', '日期无效,请按年月日填写,例如 2013-09-30。'],
  IN_THE_FUTURE: ['The day lies in the future.', '日期晚于今日。'],
  WRONG_ORDER: [
    'The day lies before one that must come first: received, docketed, extended or taken out, concluded.',
    '日期先后有误:依次为收案、立案、延期或扣除期间、结案。',
    'R2.3',
  ],
  EXTENSION_TOO_LATE: [
    'The extension was not approved before the due day, so it does not count. Leave the cell empty: the case ended late.',
    '延期未在期限届满前批准,不予计算。请留空,该案按逾期办结记录。',
    '专利行政执法办法',
  ],
  NOT_A_PERIOD: [
    'This is no period. Write 中止 2013-04-01至2013-06-30, several of them separated by ; — 至今 only for a suspension of an open case.',
    '期间格式有误,例如“中止 2013-04-01至2013-06-30”,多个期间以分号分隔;仅未结案件的中止可写“至今”。',
    'R8.4',
  ],
  NOT_EXCLUDED: [
    'Days of that kind are not taken out of the time for such a case: disputes know 中止, 鉴定, 公告; counterfeits 听证, 公告, 移送公安.',
    '该类案件不扣除此类期间:纠纷案件为中止、鉴定、公告,假冒案件为听证、公告、移送公安。',
    '专利行政执法办法',
  ],
  OVERLAPPING: ['A suspension begins before another has ended. Write them as one.', '中止期间相互重叠,请合并填写。', 'R8.4'],
  PERIOD_TOO_LONG: [
    'An appraisal, a notice or a hearing takes out a year at most at once. Look at the days.',
    '鉴定、公告、听证一次扣除不超过一年,请核对日期。',
    '专利行政执法办法',
  ],
  NOT_AN_AMOUNT: ['Write whole yuan, such as 20000.', '请填写整数金额(元),例如 20000。'],
  NOT_A_CASE_NUMBER: [
    'This is no case number. They look like 粤深知执字〔2013〕5号.',
    '案号格式有误,例如 粤深知执字〔2013〕5号。',
    NUMBERS,
  ],
  OTHER_OFFICE_NUMBER: ['The number begins with the sign of another office.', '案号代字不属于本局。', NUMBERS],
  OTHER_KIND_NUMBER: [
    'The class of the number (执, 调, 假) is not that of the kind of case.',
    '案号中的类别字(执、调、假)与案件类型不符。',
    NUMBERS,
  ],
  OTHER_YEAR_NUMBER: ['The year of the number is not the year of docketing.', '案号年份与立案日期不符。', NUMBERS],
  NUMBER_TAKEN: [
    'A case with this number is on record already: a number is never given twice.',
    '该案号已有案件使用,案号不得重复。',
    NUMBERS,
  ],
  REPEATED: ['Another line of this import has the same value.', '本次导入中另一行有相同的值。'],
  KEY_CHANGED: [
    'This key was imported before, with another content. Change the case itself by its acts, or give a new key.',
    '该编号已导入过且内容不同:请通过办案操作修改案件,或使用新的编号。',
    'R17.1',
  ],
  PATENT_NUMBER: ['The patent number is wrong in its form, year or check digit.', '专利号格式、年份或校验位有误。', 'R6.4'],
  OTHER_PATENT_TYPE: ['The patent number is that of another kind of patent.', '专利类型与专利号不符。', 'R6.4'],
  CREDIT_CODE: [
    'The credit code or organisation code is wrong in its form or check character.',
    '统一社会信用代码或组织机构代码格式或校验位有误。',
    'GB 32100-2015',
  ],
  CREDIT_CODE_TOO_EARLY: [
    'Credit codes of 18 characters came in October 2015, after this case was docketed.',
    '立案时(2015年10月前)尚无18位统一社会信用代码。',
    'GB 32100-2015',
  ],
  UNKNOWN_DIVISION: [
    'This is no division that we know; write its six digits, such as 440305.',
    '行政区划代码有误,请填写六位代码,例如 440305。',
  ],
  NO_JURISDICTION: [
    'The place lies outside the division of the office, or the office holds no such cases there on that day.',
    '案件所在地不在本局辖区,或本局当日对该类案件无管辖权。',
    '专利行政执法办法 §6',
  ],
  UNKNOWN_CERTIFICATE: ['No certificate of this office has one of these numbers.', '有执法证号不属于本局或不存在。', 'R15.1'],
  NOT_OF_THIS_OFFICE: ['A holder did not serve at this office on the day of docketing.', '有持证人立案当日不在本局任职。', 'R14.1'],
  NEED_ODD_PANEL: [
    'An infringement panel has at least three officers, an odd number.',
    '侵权纠纷合议组须为三人以上单数。',
    '专利行政执法办法',
  ],
  NEED_TWO_OFFICERS: ['A counterfeit is investigated by two officers or more.', '查处假冒专利不得少于两人。', '专利行政执法办法'],
  HALF_CONCLUDED: ['Day of conclusion and outcome are given together, or neither.', '结案日期与结案方式须同时填写或同时留空。', 'R2.2'],
  UNLAWFUL_OUTCOME: ['A case of this kind cannot end that way.', '该类案件不能以此方式结案。', '专利法 §60、§63'],
  FINE_TOO_HIGH: ['The fine is over what the law allowed on the day of conclusion.', '罚款超过结案当日的法定上限。', '专利法 §63'],
  NOT_EXPECTED: ['This column stays empty for such a case.', '该类案件此项应为空。'],
  FORMULA: ['The cell holds a formula. Replace it by its value.', '单元格为公式,请替换为数值。'],
  MERGED_CELL: ['The cell is merged with others. Unmerge it and fill in each row.', '单元格已合并,请取消合并并逐行填写。'],
  ERROR_CELL: ['The cell holds an error such as #REF!. Correct it.', '单元格为错误值(如 #REF!),请更正。'],
  LOST_DIGITS: [
    'The cell holds a number of more than 15 digits, and the sheet has lost the rest. Write it as text.',
    '数字超过15位,表格已丢失尾数,请以文本格式填写。',
  ],
  HEADER_AGAIN: ['The head of the table stands here again. Delete this row.', '此行为重复的表头,请删除。'],
  TOO_MANY_CELLS: [
    'The row has more cells than the head of the table: a separator stands inside a text.',
    '该行列数多于表头,可能是文本中含有分隔符。',
  ],
  HIDDEN_ROW: [
    'The row is hidden in the sheet, by a filter or by hand. Show it, or delete it.',
    '该行在工作表中被隐藏(筛选或手动隐藏),请取消隐藏或删除。',
  ],
};

/** What one code tells. A code from a record that is not known here reads as it stands. */
export function problemText(code: string): { readonly message: string; readonly messageZh: string; readonly rule: string | null } {
  const [message, messageZh, rule]: Text = Object.hasOwn(TEXTS, code) ? TEXTS[code as ImportProblemCode] : [code, code];
  return { message, messageZh, rule: rule ?? null };
}
