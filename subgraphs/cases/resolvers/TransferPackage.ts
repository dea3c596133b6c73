import { thresholdsOf } from '../lifecycle/investigation.ts';
import type { TransferPackageResolvers } from '../types.generated.ts';

export const TransferPackage: TransferPackageResolvers = {
  facts: ({ extract }) => extract,
  businessYuan: ({ amounts }) => amounts.businessYuan,
  gainsYuan: ({ amounts }) => amounts.gainsYuan,
  thresholdsMet: ({ amounts }) => thresholdsOf(amounts).map(({ words: [text, textZh], citation }) => ({ text, textZh, citation })),
  lossYuan: ({ amounts }) => amounts.lossYuan,
  patentCount: ({ amounts }) => amounts.patentCount,
};
