import type { CertificateLapseResolvers } from '../types.generated.ts';

export const CertificateLapse: CertificateLapseResolvers = {
  startOn: ({ from }) => from,
  endOn: ({ to }) => to,
};
