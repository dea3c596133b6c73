import { hashOf } from '#law/files.ts';
import { add } from '../lifecycle/evidence.ts';
import { caseActMaking } from '../store/making.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记证据 (行政处罚法 §46; R17.2). */
export const addEvidence: MutationResolvers['addEvidence'] = async (_, { input }, context) => {
  const { made, ...payload } = await caseActMaking(
    context,
    'addEvidence',
    input,
    ({ evidence }) => evidence,
    ({ store }, id) => ({
      decide: async (facts, row) => {
        const [onFile, measure] = [
          await store.evidence.onFile(row.id, hashOf(input.sha256)),
          await store.measures.byId.load(input.measureId ?? ''),
        ];
        const inspection = await store.inspections.byId.load(input.inspectionId ?? '');
        const measureKnown = input.measureId == null || measure?.caseId === row.id;
        return add(input, facts, { onFile, measureKnown, inspectionKnown: input.inspectionId == null || inspection?.caseId === row.id });
      },
      write: ({ item }, row) => store.evidence.insert({ id, ...placeOf(row), ...item }),
    }),
  );
  return { ...payload, evidence: made };
};
