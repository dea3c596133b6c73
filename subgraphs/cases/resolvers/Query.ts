import { divisionOf } from '#platform/aggregate.ts';
import { archiveQueries } from '../queries/archives.ts';
import { decisionQueries } from '../queries/decisions.ts';
import { exhibitionQueries } from '../queries/exhibitions.ts';
import { jurisdictionQueries } from '../queries/jurisdiction.ts';
import { lookupQueries } from '../queries/lookup.ts';
import { handlingQueries } from '../queries/handling.ts';
import { importQueries } from '../queries/imports.ts';
import { intakeQueries } from '../queries/intakes.ts';
import { investigationQueries } from '../queries/investigation.ts';
import { cooperationQueries } from '../queries/cooperation.ts';
import { partnerQueries } from '../queries/partners.ts';
import { teamQueries } from '../queries/team.ts';
import { clockQueries } from '../queries/clocks.ts';
import { invalidationQueries } from '../queries/invalidations.ts';
import { litigationQueries } from '../queries/litigations.ts';
import { repeatQueries } from '../queries/repeat.ts';
import { worklistQueries } from '../queries/worklist.ts';
import type { CaseKind, CaseStatus, Disposition, PatentType, QueryResolvers } from '../types.generated.ts';

export const Query: QueryResolvers = {
  ...cooperationQueries,
  ...partnerQueries,
  ...archiveQueries,
  ...lookupQueries,
  ...teamQueries,
  ...investigationQueries,
  ...importQueries,
  ...intakeQueries,
  ...handlingQueries,
  ...jurisdictionQueries,
  ...exhibitionQueries,
  ...decisionQueries,
  ...worklistQueries,
  ...clockQueries,
  ...invalidationQueries,
  ...litigationQueries,
  ...repeatQueries,
  case: (_, { id }, { store }) => store.byId.load(id),
  caseByNo: (_, { caseNo }, { store }) => {
    const number = store.canonicalNumber(caseNo);
    return number === undefined ? null : store.byNo.load(number);
  },
  cases: (_, { filter, orderBy, first, after }, { store }) =>
    store.page({ filter, orderBy: orderBy ?? 'DOCKETED_DESC', first: first ?? 20, after }),
  caseAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      month: cell.MONTH ?? null,
      kind: (cell.KIND ?? null) as CaseKind | null,
      status: (cell.STATUS ?? null) as CaseStatus | null,
      patentType: (cell.PATENT_TYPE ?? null) as PatentType | null,
      disposition: (cell.DISPOSITION ?? null) as Disposition | null,
      count: cell.count,
    }));
  },
};
