import { badInput } from '#platform/errors.ts';
import { assertFirst } from '#platform/page.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const repeatQueries = {
  repeatInfringers: (_, { under, docketedFrom, first }, { store }) => {
    assertFirst(first ?? 50);
    return store.repeat.infringers(under, docketedFrom, first ?? 50);
  },
  infringementClusters: (_, { minRespondents, minProvinces, docketedFrom, first }, { store }) => {
    assertFirst(first ?? 20);
    const least = { minRespondents: minRespondents ?? 1, minProvinces: minProvinces ?? 1 };
    if (least.minRespondents < 1 || least.minProvinces < 1 || least.minProvinces > 40 || least.minRespondents > 1000) {
      throw badInput(
        'Minima are whole numbers: respondents 1 to 1000, provinces 1 to 40.',
        '最少被请求人数为 1 到 1000,最少省份数为 1 到 40。',
      );
    }
    return store.repeat.clusters({ ...least, since: docketedFrom ?? null, first: first ?? 20 });
  },
} satisfies Pick<QueryResolvers, 'repeatInfringers' | 'infringementClusters'>;
