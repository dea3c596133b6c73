import { divisionOf } from '#platform/aggregate.ts';
import type {
  CommendationLevel,
  CommendationRecipient,
  FieldPersonKind,
  FieldSiteKind,
  QueryResolvers,
  SafetyIncidentKind,
} from '../types.generated.ts';

/** Field posts, incidents on duty and commendations. */
export const fieldQueries = {
  fieldPost: (_, { id }, { store }) => store.fieldPosts.byId.load(id),
  fieldPosts: (_, { filter, orderBy, first, after }, { store }) =>
    store.fieldPosts.page({ filter, orderBy: orderBy ?? 'STARTS_DESC', first: first ?? 20, after }),
  fieldPostAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.fieldPosts.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      siteKind: (cell.SITE_KIND ?? null) as FieldSiteKind | null,
      personKind: (cell.PERSON_KIND ?? null) as FieldPersonKind | null,
      count: cell.count,
    }));
  },
  safetyIncidentAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.safetyIncidents.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      kind: (cell.KIND ?? null) as SafetyIncidentKind | null,
      year: cell.YEAR == null ? null : Number(cell.YEAR),
      injured: cell.INJURED == null ? null : cell.INJURED === 'true',
      count: cell.count,
    }));
  },
  commendation: (_, { id }, { store }) => store.commendations.byId.load(id),
  commendations: (_, { filter, orderBy, first, after }, { store }) =>
    store.commendations.page({ filter, orderBy: orderBy ?? 'PROPOSED_DESC', first: first ?? 20, after }),
  commendationAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.commendations.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      level: (cell.LEVEL ?? null) as CommendationLevel | null,
      recipientKind: (cell.RECIPIENT_KIND ?? null) as CommendationRecipient | null,
      year: cell.YEAR == null ? null : Number(cell.YEAR),
      count: cell.count,
    }));
  },
} satisfies QueryResolvers;
