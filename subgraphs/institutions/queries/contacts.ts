import { CONTACT_BASE_KINDS } from '#law/contact-bases.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { NATION_CODE, provinceOf } from '../lifecycle/places.ts';
import type { KeyContactBaseKind, KeyContactBaseLevel, KeyContactBaseStatus, QueryResolvers } from '../types.generated.ts';

type Fields =
  | 'keyContactBase'
  | 'keyContactBases'
  | 'keyContactBaseAggregate'
  | 'keyContactCoverage'
  | 'collaborationAgreement'
  | 'collaborationAgreements';

/** Key contact bases and collaboration agreements (articles 1 and 13). */
export const contactQueries: Pick<QueryResolvers, Fields> = {
  keyContactBase: (_, { id }, { store }) => store.contacts.byId.load(id),
  keyContactBases: (_, { filter, orderBy, first, after }, { store }) =>
    store.contacts.page({ filter, orderBy: orderBy ?? 'NOMINATED_DESC', first: first ?? 20, after }),
  keyContactBaseAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.contacts.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async (cell) => {
        const division = divisionOf(cell);
        return {
          jurisdiction: division && (await store.jurisdictions.byCode.load(division.code)),
          kind: (cell.KIND ?? null) as KeyContactBaseKind | null,
          status: (cell.STATUS ?? null) as KeyContactBaseStatus | null,
          level: (cell.LEVEL ?? null) as KeyContactBaseLevel | null,
          count: cell.count,
        };
      }),
    );
  },
  keyContactCoverage: async (_, { under }, { store }) => {
    const listed = await store.contacts.listedKinds(under);
    const provinces =
      under === NATION_CODE
        ? await store.jurisdictions.below.load(NATION_CODE)
        : [await store.jurisdictions.byCode.load(provinceOf(under))].filter((province) => province !== null);
    return provinces.map((jurisdiction) => {
      const kinds = new Set(listed.flatMap(({ province, kind }) => (province === jurisdiction.code ? [kind] : [])));
      return {
        jurisdiction,
        present: CONTACT_BASE_KINDS.filter((kind) => kinds.has(kind)),
        missing: CONTACT_BASE_KINDS.filter((kind) => !kinds.has(kind)),
      };
    });
  },
  collaborationAgreement: (_, { id }, { store }) => store.agreements.byId.load(id),
  collaborationAgreements: (_, { filter, orderBy, first, after }, { store }) =>
    store.agreements.page({ filter, orderBy: orderBy ?? 'SIGNED_DESC', first: first ?? 20, after }),
};
