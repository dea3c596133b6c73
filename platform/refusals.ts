import type { Refusal, RefusalCode } from './outcome.ts';

/** A refusal as a table of texts holds it; `rule` is the requirement or article that refuses. */
export type Text = readonly [code: RefusalCode, message: string, messageZh: string, rule?: string];

/** What every table of refusals says alike. One that knows more says it under the same name, or adds its rule. */
export const COMMON = {
  NOT_FOUND: ['NOT_FOUND', 'Not found, or not open to you.', '未找到,或您无权查看。'],
  CONFLICT: ['CONFLICT', 'Somebody changed it meanwhile. Load it again.', '数据已被他人修改,请重新加载。'],
  INVALID_VALUE: [
    'INVALID_VALUE',
    'This value is missing, too long, or not of the right form. Correct it and send again.',
    '该字段缺失、过长或格式不正确,请更正后重新提交。',
  ],
  IN_THE_FUTURE: ['WRONG_DATE', 'This day lies in the future. Give today or an earlier day.', '日期不得晚于今日,请填写今天或更早的日期。'],
} as const satisfies Readonly<Record<string, Text>>;

/** Makes refusals from a table of texts: the reason, then where in the input it lies; nothing of the input when no path is given. */
export const refusing =
  <Reason extends string>(texts: Readonly<Record<Reason, Text>>) =>
  (reason: Reason, ...path: string[]): Refusal => {
    const [code, message, messageZh, rule] = texts[reason];
    return { code, message, messageZh, path: path.length > 0 ? ['input', ...path] : [], ...(rule && { rule }) };
  };
