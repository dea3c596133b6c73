import { userErrors } from '#platform/mutation.ts';
import { refuse } from '#platform/outcome.ts';
import { extensionPreview, suspensionPreview, type Preview } from '../lifecycle/previews.ts';
import type { QueryResolvers } from '../types.generated.ts';

const shown = ({ obstacles, ...preview }: Preview) => ({
  ...preview,
  obstacles: obstacles.length === 0 ? [] : userErrors(refuse(...obstacles)),
});

export const clockQueries = {
  previewSuspension: async (_, { caseId, fromOn, toOn }, { store, today }) => {
    const row = await store.byId.load(caseId);
    if (!row) return null;
    return shown(
      suspensionPreview(row, await store.steps.periodsOf.load(row.id), { from: fromOn, to: toOn ?? null, today: await today() }),
    );
  },
  previewExtension: async (_, { caseId }, { store, today }) => {
    const row = await store.byId.load(caseId);
    return row && shown(extensionPreview(row, await store.steps.periodsOf.load(row.id), await today()));
  },
  suspensionFigures: async (_, { under }, { store, today }) => {
    const figures = await store.clocks.figures(under, await today());
    const { openCases, suspendedCases } = figures;
    return { ...figures, suspendedShare: openCases === 0 ? null : suspendedCases / openCases };
  },
} satisfies Pick<QueryResolvers, 'previewSuspension' | 'previewExtension' | 'suspensionFigures'>;
