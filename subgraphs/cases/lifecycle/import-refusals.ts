import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on imports are refused (R17.1). */
const TEXTS = {
  ...COMMON,
  NOT_PERMITTED: ['NOT_PERMITTED', 'Only an enforcement office imports cases, and only its own.', '仅执法机关可以导入本局案件。', 'R17.1'],
  NO_ROWS: ['INVALID_VALUE', 'Send 1 to 500 rows at once, each line once.', '每次提交1至500行,行号不得重复。', 'R17.1'],
  LINE: ['INVALID_VALUE', 'A line is a number from 1 up.', '行号须为正整数。', 'R17.1'],
  TOO_MANY: ['INVALID_VALUE', 'More rows come than the import was opened for.', '提交行数超过开始导入时申报的行数。', 'R17.1'],
  SIZE: ['INVALID_VALUE', 'An import has 1 to 200000 rows. Split it.', '每批导入1至200000行,请拆分。', 'R17.1'],
  CHANGED_LINE: [
    'CONFLICT',
    'This line came before with another content. Open a new import.',
    '该行此前已提交且内容不同,请重新开始导入。',
    'R17.1',
  ],
  CLOSED: [
    'WRONG_STATE',
    'The import takes no more rows: it is being put on record, or has ended.',
    '该批次已入库、正在入库或已放弃,不再接收数据。',
    'R17.1',
  ],
  DONE: ['WRONG_STATE', 'The import is on record already; nothing was changed.', '该批次此前已入库,未作任何更改。', 'R17.1'],
  GIVEN_UP: ['WRONG_STATE', 'The import was given up. Open a new one.', '该批次已放弃,请重新开始导入。', 'R17.1'],
  ROWS_MISSING: ['INCOMPLETE', 'Not all rows have come. Send the others first.', '尚有数据行未提交,请先提交。', 'R17.1'],
  BAD_ROWS: [
    'INCOMPLETE',
    'Some rows are not fit, so nothing was put on record. Correct them, or import the others with skipBad.',
    '有数据行存在错误,未导入任何案件。请更正后重新导入,或使用 skipBad 仅导入无误的行。',
    'R17.1',
  ],
  BUSY: [
    'CONFLICT',
    'Another import of this office is at work at this moment. Try again shortly.',
    '本局另有导入正在进行,请稍后重试。',
    'R17.1',
  ],
  OVERTAKEN: [
    'CONFLICT',
    'Numbers or keys of this import were used meanwhile. Nothing was put on record; try again to see which.',
    '本批次的案号或编号已被占用,未导入任何案件,请重试以查看明细。',
    'R17.1',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing<keyof typeof TEXTS>(TEXTS);
