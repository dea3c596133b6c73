import type { CaseKind } from './case-kind.ts';

/** What takes days out of the time to conclude besides a suspension: appraisal 鉴定, public notice 公告, penalty hearing 听证. */
export const EXCLUSION_KINDS = ['APPRAISAL', 'PUBLIC_NOTICE', 'HEARING'] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

/** Which of them count for which kind of case: disputes by I8, counterfeits by C4 (专利行政执法办法 §21, §27). */
const COUNTED: Readonly<Record<CaseKind, readonly ExclusionKind[]>> = {
  INFRINGEMENT: ['APPRAISAL', 'PUBLIC_NOTICE'],
  MEDIATION: ['APPRAISAL', 'PUBLIC_NOTICE'],
  COUNTERFEIT: ['HEARING', 'PUBLIC_NOTICE'],
};

/** Whether days of that kind are taken out of the time to conclude such a case. */
export const excludes = (kind: CaseKind, exclusion: ExclusionKind): boolean => COUNTED[kind].includes(exclusion);
