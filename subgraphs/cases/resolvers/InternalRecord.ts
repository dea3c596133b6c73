import type { InternalRecordResolvers } from '../types.generated.ts';

export const InternalRecord: InternalRecordResolvers = {
  votes: ({ votes }) => [...(votes ?? [])],
};
