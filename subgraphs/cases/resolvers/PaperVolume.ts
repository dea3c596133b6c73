import type { PaperVolumeResolvers } from '../types.generated.ts';

export const PaperVolume: PaperVolumeResolvers = {
  pages: ({ papers }) => papers.reduce((sum, { pages }) => sum + pages, 0),
};
