import type { Day } from './dates.ts';
import type { Told } from './told.ts';

/** Why an officer may not take part (§2.9): 重大专利侵权纠纷行政裁决办法 §9, 专利行政执法办法 §7. */
export const RECUSAL_GROUNDS = {
  CLOSE_RELATIVE: ['Party or agent, or a close relative of one', '是当事人或者其代理人,或者是其近亲属'],
  INTEREST: ['Has an interest in the patent or the application', '与专利申请或者专利权有利害关系'],
  OTHER_RELATION: ['Another relation that may affect a fair handling', '与当事人或者其代理人有其他关系,可能影响公正办案'],
} as const satisfies Record<string, Told>;
export const RECUSAL_CITATION = '重大专利侵权纠纷行政裁决办法§9;专利行政执法办法§7';

/** Who decides: the head of the office; where it is about the head, the superior office. Nobody decides on himself. */
export const recusalDecider = ({ aboutHead }: { readonly aboutHead: boolean }): 'HEAD' | 'SUPERIOR' => (aboutHead ? 'SUPERIOR' : 'HEAD');

/** A request for recusal, as far as it has come. */
export interface RecusalFacts {
  readonly officerId: string;
  readonly requestedOn: Day;
  /** null while not decided */
  readonly decidedOn: Day | null;
  readonly granted: boolean | null;
}

/**
 * Why an officer may not act on a day: recused, or waiting for the decision, which suspends from the case (办法 §7). Undefined
 * when nothing stands against it; a request that was refused stood against it only until its decision.
 */
export function recusalReason(requests: readonly RecusalFacts[], officerId: string, on: Day): 'RECUSED' | 'RECUSAL_PENDING' | undefined {
  const own = requests.filter((request) => request.officerId === officerId && request.requestedOn <= on);
  if (own.some(({ decidedOn, granted }) => granted === true && decidedOn !== null && decidedOn <= on)) return 'RECUSED';
  return own.some(({ decidedOn }) => decidedOn === null || on < decidedOn) ? 'RECUSAL_PENDING' : undefined;
}
