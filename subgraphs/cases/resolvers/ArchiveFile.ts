import { papersNeeded } from '#law/archive-contents.ts';
import type { ArchiveFileResolvers } from '../types.generated.ts';

export const ArchiveFile: ArchiveFileResolvers = {
  id: ({ row }) => row.id,
  case: ({ row }) => row,
  sealedOn: ({ sealed }) => sealed?.sealedOn ?? null,
  mainRoot: ({ sealed }) => sealed?.mainRoot ?? null,
  chainNo: ({ sealed }) => sealed?.chainNo ?? null,
  chainHash: ({ sealed }) => sealed?.chainHash ?? null,
  retentionEndsOn: ({ sealed }) => sealed?.retainUntil ?? null,
  legalHold: ({ sealed }) => sealed?.legalHold ?? false,
  intact: ({ sealed }, _, { store }) => (sealed ? store.archives.intact(sealed) : null),
  papers: ({ row }, _, { store }) => store.archives.itemsOf.load(row.id),
  internalPapers: ({ row, seesInternal }, _, { store }) => (seesInternal ? store.archives.internalOf.load(row.id) : null),
  missing: async ({ row, sealed, seesInternal }, _, { store }) => {
    if (sealed || !seesInternal) return [];
    const kept = [...(await store.archives.itemsOf.load(row.id)), ...(await store.archives.internalOf.load(row.id))];
    const has = new Set(kept.map(({ paper }) => paper));
    return papersNeeded(row.kind, row.disposition).filter((paper) => !has.has(paper));
  },
  supplements: ({ row }, _, { store }) => store.archives.supplementsOf.load(row.id),
  paperVolumes: ({ row }, _, { store }) => store.archives.volumesOf.load(row.id),
  checks: ({ row }, _, { store }) => store.archives.checksOf.load(row.id),
};
