import type { OralHearingResolvers } from '../types.generated.ts';

export const OralHearing: OralHearingResolvers = {
  byDefault: ({ respondent }) => respondent === 'ABSENT',
};
