import { divisionOf } from '#platform/aggregate.ts';
import type { AssistKind, AssistStatus, QueryResolvers, SuspectedOffence, TransferStatus } from '../types.generated.ts';

const division = (code: string | null | undefined) => (code == null ? null : { code });

/** Requests for assistance and transfers to the police (R9.1 to R9.3, R9.7, R9.8). */
export const cooperationQueries = {
  assistRequest: (_, { id }, { store }) => store.cooperation.assist.byId.load(id),
  assistRequests: (_, { filter, orderBy, first, after }, { store }) =>
    store.cooperation.assist.page({ filter, orderBy: orderBy ?? 'REQUESTED_DESC', first: first ?? 20, after }),
  assistRequestAggregate: async (_, { filter, groupBy }, { store }) =>
    (await store.cooperation.assist.aggregate(filter, groupBy)).map((cell) => ({
      from: division(cell.PROVINCE),
      to: division(cell.TO_PROVINCE),
      status: (cell.STATUS ?? null) as AssistStatus | null,
      kind: (cell.KIND ?? null) as AssistKind | null,
      month: cell.MONTH ?? null,
      count: cell.count,
    })),
  assistMatrix: async (_, { requestedFrom, requestedTo }, { store }) =>
    (await store.cooperation.assist.matrix(requestedFrom, requestedTo)).map(({ from, to, due, onTime, overdue }) => ({
      from: { code: from },
      to: { code: to },
      due,
      onTime,
      overdue,
      onTimeRate: due === 0 ? null : onTime / due,
    })),
  policeTransfer: (_, { id }, { store }) => store.cooperation.transfers.byId.load(id),
  policeTransfers: (_, { filter, orderBy, first, after }, { store }) =>
    store.cooperation.transfers.page({ filter, orderBy: orderBy ?? 'PROPOSED_DESC', first: first ?? 20, after }),
  policeTransferAggregate: async (_, { filter, groupBy }, { store }) =>
    (await store.cooperation.transfers.aggregate(filter, groupBy)).map((cell) => ({
      jurisdiction: divisionOf(cell),
      status: (cell.STATUS ?? null) as TransferStatus | null,
      suspectedOffence: (cell.SUSPECTED_OFFENCE ?? null) as SuspectedOffence | null,
      month: cell.MONTH ?? null,
      count: cell.count,
    })),
  transferFigures: async (_, { under }, { store }) => {
    const { accepted, ...figures } = await store.cooperation.transfers.figures(under);
    const { thresholdMet, thresholdSent, decided } = figures;
    return {
      ...figures,
      transferRate: thresholdMet === 0 ? null : thresholdSent / thresholdMet,
      acceptRate: decided === 0 ? null : accepted / decided,
    };
  },
} satisfies Partial<QueryResolvers>;
