import type { ConsistencyCheckResolvers } from '../types.generated.ts';

export const ConsistencyCheck: ConsistencyCheckResolvers = {
  checkedBy: ({ checkedBy }) => checkedBy.map((id) => ({ officer: { id } })),
};
