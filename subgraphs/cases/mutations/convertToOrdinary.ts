import { uuidv7 } from 'uuidv7';
import { mayHold } from '../lifecycle/jurisdiction.ts';
import { convert } from '../lifecycle/exhibition.ts';
import { exhibitionAct } from '../store/exhibition-acts.ts';
import { receiveFromShow } from '../store/exhibition-conversion.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 转普通程序 (§2.5): the request that comes of it is on record in the same transaction. */
export const convertToOrdinary: MutationResolvers['convertToOrdinary'] = (_, { input }, context) => {
  const convertedId = uuidv7();
  return exhibitionAct(context, 'convertToOrdinary', input, (acting) => ({
    decide: async (facts, row) => {
      const office = await acting.store.office(row.agencyId);
      const delegated = await acting.store.delegated(row.agencyId, 'INFRINGEMENT', acting.today);
      const holdsDisputes = office !== null && mayHold(office, 'INFRINGEMENT', delegated);
      return convert(input, facts, { holdsDisputes, convertedId });
    },
    write: (row) => receiveFromShow(acting, row, { id: convertedId, standing: input.standing, at: input.at, lateReason: input.lateReason }),
  }));
};
