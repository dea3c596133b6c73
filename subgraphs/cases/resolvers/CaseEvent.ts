import type { CaseEventResolvers } from '../types.generated.ts';

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  CASE_DOCKETED: ['Docketed', '立案'],
  HANDLERS_ASSIGNED: ['Handlers changed', '调整承办人'],
  CASE_CONCLUDED: ['Concluded', '结案'],
};

export const CaseEvent: CaseEventResolvers = {
  what: ({ what }) => WORDS[what]?.[0] ?? what,
  whatZh: ({ what }) => WORDS[what]?.[1] ?? what,
};
