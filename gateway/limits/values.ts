import { badInput, type CodedError } from '#platform/errors.ts';

/** NUL ends a text in PostgreSQL, and half a surrogate pair is no character: neither can be stored or searched. */
export const unusableText = (text: string | undefined): boolean => text !== undefined && (text.includes('\0') || !text.isWellFormed());

const refusal = (value: unknown): CodedError | null => {
  if (typeof value === 'string' && unusableText(value)) {
    return badInput(
      'A text contains a character that no text may hold (NUL, or half a character).',
      '文本中含有不允许的字符(空字符或不完整字符)。',
    );
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return badInput('A number is too large.', '数值过大。');
  return null;
};

/**
 * Values sent beside the query hold only texts and numbers that can be stored, and are nested to a bounded depth.
 * Walks without recursion, so that no nesting can end the stack.
 */
export function checkValues(root: unknown, nesting: number): CodedError | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    const refused = refusal(value);
    if (refused) return refused;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= nesting) return badInput('The variables are nested too deeply.', '变量嵌套过深。');
    for (const [key, inner] of Object.entries(value)) waiting.push({ value: key, depth }, { value: inner, depth: depth + 1 });
  }
  return null;
}
