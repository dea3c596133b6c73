import { problemText } from '../lifecycle/import-problems.ts';
import type { ImportProblemCode, ImportProblemResolvers } from '../types.generated.ts';

export const ImportProblem: ImportProblemResolvers = {
  column: ({ field }) => field,
  code: ({ code }) => code as ImportProblemCode,
  message: ({ code }) => problemText(code).message,
  messageZh: ({ code }) => problemText(code).messageZh,
  rule: ({ code }) => problemText(code).rule,
};
