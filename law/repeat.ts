import type { CaseKind } from './case-kind.ts';
import type { Day } from './dates.ts';
import type { Told } from './told.ts';

/** A decision that somebody infringed, as far as repeating it matters. */
export interface PriorDecision {
  readonly caseId: string;
  readonly kind: CaseKind;
  /** credit code, or the name where there is none */
  readonly respondent: string;
  readonly patentNumber: string;
  /** day from which it has been in effect; null while a suit may still undo it */
  readonly effectiveOn: Day | null;
}

/** The act that may repeat an earlier one. */
export interface RepeatFacts {
  readonly kind: CaseKind;
  readonly respondent: string;
  readonly patentNumber: string;
  readonly on: Day;
}

/**
 * The decisions that an act repeats: same party, same patent, same type, after the decision took effect. The office may then
 * order to stop at once (专利行政执法办法 §20; R1.3).
 */
export const repeatsOf = (
  { kind, respondent, patentNumber, on }: RepeatFacts,
  decisions: readonly PriorDecision[],
): readonly PriorDecision[] =>
  decisions.filter(
    (prior) =>
      prior.kind === kind &&
      prior.respondent === respondent &&
      prior.patentNumber === patentNumber &&
      prior.effectiveOn !== null &&
      prior.effectiveOn < on,
  );

/** One infringer of a patent, and where. */
export interface Infringer {
  readonly respondent: string;
  /** two digits of the province */
  readonly province: string;
}

export interface Group {
  readonly respondents: number;
  readonly provinces: number;
  readonly suggests: 'JOIN' | 'ESCALATE';
  readonly words: Told;
}

const MOST_ALONE = 2;

/**
 * Whether the infringers of one patent are a group 群体侵权: three respondents or more, or two provinces (R1.3). In one
 * province the cases may be joined; over several the superior may be asked (专利法 2020 §70). Null when they are none.
 */
export function groupOf(infringers: readonly Infringer[]): Group | null {
  const respondents = new Set(infringers.map(({ respondent }) => respondent)).size;
  const provinces = new Set(infringers.map(({ province }) => province)).size;
  if (respondents <= MOST_ALONE && provinces < 2) return null;
  return provinces >= 2
    ? { respondents, provinces, suggests: 'ESCALATE', words: ['Ask the common superior to handle them', '跨区域,可提请上级部门处理'] }
    : { respondents, provinces, suggests: 'JOIN', words: ['Join the cases', '同一专利,可合并处理'] };
}
