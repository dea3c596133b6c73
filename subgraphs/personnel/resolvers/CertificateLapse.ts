import type { CertificateLapseResolvers } from '../types.generated.ts';

export const CertificateLapse: CertificateLapseResolvers = {
  fromOn: ({ from }) => from,
  toOn: ({ to }) => to,
};
