import { isPatentOrdinance } from '#law/instruments.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { NATION_CODE } from '../lifecycle/places.ts';
import type { InstrumentKind, InstrumentStatus, LegislationStage, QueryResolvers } from '../types.generated.ts';

type Fields =
  | 'legalInstrument'
  | 'legalInstruments'
  | 'legalInstrumentAggregate'
  | 'legislationProject'
  | 'legislationProjects'
  | 'legislationProjectAggregate'
  | 'ordinanceCoverage';

/** Legal instruments and laws in the making (requirement R0.1, R0.3, R1.1). */
export const legislationQueries: Pick<QueryResolvers, Fields> = {
  legalInstrument: (_, { docNo }, { store }) => store.instruments.byDocNo.load(docNo),
  legalInstruments: (_, { filter, orderBy, first, after }, { store }) =>
    store.instruments.page({ filter, orderBy: orderBy ?? 'DOC_NO_ASC', first: first ?? 20, after }),
  legalInstrumentAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.instruments.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async (cell) => {
        const division = divisionOf(cell);
        return {
          jurisdiction: division && (await store.jurisdictions.byCode.load(division.code)),
          kind: (cell.KIND ?? null) as InstrumentKind | null,
          status: (cell.STATUS ?? null) as InstrumentStatus | null,
          count: cell.count,
        };
      }),
    );
  },
  legislationProject: (_, { id }, { store }) => store.projects.byId.load(id),
  legislationProjects: (_, { filter, orderBy, first, after }, { store }) =>
    store.projects.page({ filter, orderBy: orderBy ?? 'LISTED_DESC', first: first ?? 20, after }),
  legislationProjectAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.projects.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async (cell) => {
        const division = divisionOf(cell);
        return {
          jurisdiction: division && (await store.jurisdictions.byCode.load(division.code)),
          stage: (cell.STAGE ?? null) as LegislationStage | null,
          count: cell.count,
        };
      }),
    );
  },
  ordinanceCoverage: async (_, { on }, { store, today }) => {
    const day = on ?? (await today());
    const provinces = await store.jurisdictions.below.load(NATION_CODE);
    const ordinances = (await store.instruments.localRegulationsOn(day)).filter(isPatentOrdinance);
    const lines = provinces.map((jurisdiction) => ({
      jurisdiction,
      instrument: ordinances.findLast((one) => one.jurisdiction === jurisdiction.code) ?? null,
    }));
    const covered = lines.filter(({ instrument }) => instrument !== null).length;
    return { on: day, provinces: lines.length, covered, share: lines.length === 0 ? 0 : covered / lines.length, lines };
  },
};
