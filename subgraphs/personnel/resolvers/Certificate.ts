import { certificateValidOn } from '#law/certificate.ts';
import { assertCode } from '#platform/conditions.ts';
import type { CertificateResolvers } from '../types.generated.ts';

export const Certificate: CertificateResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.certificates.byId.load(reference.id) : store.certificates.byNumber.load(reference.number),
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
  area: ({ area }) => ({ code: area }),
  validOn: (row, { date, jurisdiction }) => {
    if (jurisdiction != null) assertCode(jurisdiction);
    return certificateValidOn(row, date, jurisdiction ?? undefined).length === 0;
  },
};
