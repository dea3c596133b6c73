import type { StaffFiguresResolvers } from '../types.generated.ts';

export const StaffFigures: StaffFiguresResolvers = {
  jurisdiction: ({ province }) => ({ code: province }),
  partTime: ({ serving, fullTime }) => serving - fullTime,
  certificatedShare: ({ serving, certificated }) => (serving === 0 ? null : certificated / serving),
};
