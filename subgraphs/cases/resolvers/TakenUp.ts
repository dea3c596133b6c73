import type { TakenUpResolvers } from '../types.generated.ts';

export const TakenUp: TakenUpResolvers = {
  result: ({ status, decidedOn }) => (decidedOn === null ? null : status === 'DOCKETED' ? 'DOCKETED' : 'NOT_DOCKETED'),
};
