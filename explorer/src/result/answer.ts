import { tablesOf, type Table } from './tables.ts';

export interface AnswerError {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}

/** What the panel needs of an answer. */
export interface Answer {
  readonly tables: readonly Table[];
  readonly errors: readonly AnswerError[];
}

interface Raw {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Reads the text of GraphiQL's response editor; undefined where there is no (whole) answer. */
export function answerOf(text: string): Answer | undefined {
  let raw: Raw | null;
  try {
    raw = JSON.parse(text) as Raw | null;
  } catch {
    return undefined;
  }
  if (raw === null || typeof raw !== 'object') return undefined;
  const errors = Array.isArray(raw.errors) ? raw.errors : [];
  return {
    tables: tablesOf(raw.data),
    errors: errors.map(({ extensions, message }) => ({
      code: String(extensions?.['code'] ?? ''),
      message,
      messageZh: String(extensions?.['messageZh'] ?? message),
    })),
  };
}
