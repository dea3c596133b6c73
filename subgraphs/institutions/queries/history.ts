import { versionOn } from '#law/reorganisation.ts';
import { divisionVersions, type DivisionVersion } from '../lifecycle/history.ts';
import type { Store } from '../store.ts';
import type { QueryResolvers } from '../types.generated.ts';

async function versionsOfCode(store: Store, code: string): Promise<readonly DivisionVersion[]> {
  const [division, recorded] = await Promise.all([store.jurisdictions.byCode.load(code), store.history.ofDivision.load(code)]);
  return divisionVersions(division, recorded);
}

/** Offices and divisions on a past day (domain §6.6). */
export const historyQueries = {
  agencyAsOf: async (_, { code, on }, { store }) => {
    const agency = await store.agencies.byCode.load(code);
    const version = agency && versionOn(await store.history.ofAgency(agency), on);
    return version && { ...version, on };
  },
  jurisdictionAsOf: async (_, { code, on }, { store }) => versionOn(await versionsOfCode(store, code), on),
  jurisdictionHistory: (_, { code }, { store }) => versionsOfCode(store, code),
} satisfies QueryResolvers;
