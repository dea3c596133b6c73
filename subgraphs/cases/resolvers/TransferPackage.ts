import type { TransferPackageResolvers } from '../types.generated.ts';

export const TransferPackage: TransferPackageResolvers = {
  facts: ({ extract }) => extract,
  businessYuan: ({ amounts }) => amounts.businessYuan,
  gainsYuan: ({ amounts }) => amounts.gainsYuan,
  lossYuan: ({ amounts }) => amounts.lossYuan,
  patentCount: ({ amounts }) => amounts.patentCount,
};
