import type { CaseDocumentResolvers } from '../types.generated.ts';

export const CaseDocument: CaseDocumentResolvers = {
  case: ({ caseId }, _, { store }) => store.byId.load(caseId),
  file: ({ sha256, mediaType, bytes, pages }) =>
    sha256 === null || mediaType === null || bytes === null ? null : { sha256, mediaType, bytes, pages },
};
