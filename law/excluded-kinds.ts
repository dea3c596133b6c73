import type { CaseKind } from './case-kind.ts';

/**
 * What takes days out of the time to conclude besides a suspension: appraisal 鉴定, public notice 公告, penalty hearing 听证, and the
 * days for which a case lies with the police 移送公安.
 */
export const EXCLUSION_KINDS = ['APPRAISAL', 'PUBLIC_NOTICE', 'HEARING', 'CRIMINAL'] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

/**
 * Which of them count for which kind of case: disputes by I8, counterfeits by C4 (专利行政执法办法 §21, §27). While the police look at a
 * counterfeit the office may not decide it (行政执法机关移送涉嫌犯罪案件的规定 §11: no penalty in place of a transfer), so its time does not run.
 */
const COUNTED: Readonly<Record<CaseKind, readonly ExclusionKind[]>> = {
  INFRINGEMENT: ['APPRAISAL', 'PUBLIC_NOTICE'],
  MEDIATION: ['APPRAISAL', 'PUBLIC_NOTICE'],
  COUNTERFEIT: ['HEARING', 'PUBLIC_NOTICE', 'CRIMINAL'],
};

/** Whether days of that kind are taken out of the time to conclude such a case. */
export const excludes = (kind: CaseKind, exclusion: ExclusionKind): boolean => COUNTED[kind].includes(exclusion);

/** Whether the head takes such days out by a decision; those with the police begin and end with the transfer itself. */
export const isTakenOut = (kind: CaseKind, exclusion: ExclusionKind): boolean => exclusion !== 'CRIMINAL' && excludes(kind, exclusion);
