import { dueKind } from '#law/certificate-course.ts';
import { daysBetween } from '#law/dates.ts';
import type { CertificateDueResolvers } from '../types.generated.ts';

export const CertificateDue: CertificateDueResolvers = {
  certificate: (row) => row,
  kind: dueKind,
  daysLeft: async ({ dueOn }, _, { today }) => daysBetween(await today(), dueOn),
};
