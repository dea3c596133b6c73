import type { IssuedCertificateResolvers } from '../types.generated.ts';

export const IssuedCertificate: IssuedCertificateResolvers = {
  officer: async (issued, _, { store }) => {
    const certificate = await issued.certificate;
    return certificate ? store.officers.byId.load(certificate.officerId) : null;
  },
};
