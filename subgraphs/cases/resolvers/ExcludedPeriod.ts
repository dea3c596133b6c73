import { daysBetween } from '#law/dates.ts';
import { adviceOn } from '../lifecycle/invalidations.ts';
import type { ExcludedPeriodResolvers, SuspensionGround } from '../types.generated.ts';

export const ExcludedPeriod: ExcludedPeriodResolvers = {
  ground: ({ ground }) => ground as SuspensionGround | null,
  invalidation: ({ invalidationId }, _, { store }) => (invalidationId === null ? null : store.invalidations.byId.load(invalidationId)),
  days: async ({ fromOn, toOn }, _, { today }) => (fromOn === null ? 0 : Math.max(0, daysBetween(fromOn, toOn ?? (await today())) + 1)),
  advice: async (row, _, { store }) => adviceOn(row, await store.invalidations.byId.load(row.invalidationId ?? ''))?.[0] ?? null,
  adviceZh: async (row, _, { store }) => adviceOn(row, await store.invalidations.byId.load(row.invalidationId ?? ''))?.[1] ?? null,
};
