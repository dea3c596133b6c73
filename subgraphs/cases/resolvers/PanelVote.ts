import type { PanelVoteResolvers } from '../types.generated.ts';

export const PanelVote: PanelVoteResolvers = {
  officer: ({ officerId }) => ({ id: officerId }),
};
