import type { ArchivePaper as Kind } from '#law/archive-contents.ts';
import type { ArchivePaperResolvers } from '../types.generated.ts';

export const ArchivePaper: ArchivePaperResolvers = {
  paper: ({ paper }) => paper as Kind,
};
