import { uuidv7 } from 'uuidv7';
import { inspect, measuresOnSpot } from '../lifecycle/inspection.ts';
import { caseActMaking } from '../store/making.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 现场检查 (story 3): the inspection and what was done on the spot. */
export const recordFieldInspection: MutationResolvers['recordFieldInspection'] = async (_, { input }, context) => {
  const { made, ...payload } = await caseActMaking(
    context,
    'recordFieldInspection',
    input,
    ({ inspections }) => inspections,
    ({ store }, id) => ({
      decide: (facts) => inspect(input, facts),
      write: async ({ officers, on }, row) => {
        const place = placeOf(row);
        const { atPlace, findings, certificateShown, products = [] } = input;
        const seen = { inspectedOn: on, atPlace: atPlace.trim(), findings: findings.trim(), certificateShown, products: [...products] };
        await store.inspections.insert({ id, ...place, ...seen, officers: [...officers] });
        await store.measures.insert(
          measuresOnSpot(input, officers).map((measure) => ({ id: uuidv7(), ...place, inspectionId: id, ...measure })),
        );
      },
    }),
  );
  return { ...payload, inspection: made };
};
