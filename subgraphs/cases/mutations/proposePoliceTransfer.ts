import { cooperationNo } from '#law/cooperation.ts';
import { extractOf } from '../lifecycle/package.ts';
import { yearOf } from '../lifecycle/record.ts';
import { propose } from '../lifecycle/transfer.ts';
import { caseActMaking } from '../store/making.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提出移送 (annex A5): what would be sent is put together now, and nobody outside the office sees it yet. */
export const proposePoliceTransfer: MutationResolvers['proposePoliceTransfer'] = async (_, { input }, context) => {
  const { on, suspectedOffence, report } = input;
  const { made, ...payload } = await caseActMaking(
    context,
    'proposePoliceTransfer',
    input,
    ({ cooperation }) => cooperation.transfers,
    ({ store }, id) => ({
      decide: async (facts, row) =>
        propose(input, { ...facts, transferId: id, transfers: await store.cooperation.transfers.ofCase.load(row.id) }, row),
      write: async ({ thresholds, amounts, evidence, officers, decideDueOn }, row) => {
        const office = await store.office(row.agencyId);
        const sequence = await store.nextNumber(row.agencyId, 'TRANSFER', yearOf(on));
        const transferNo = cooperationNo('TRANSFER', office?.code ?? '', yearOf(on), sequence);
        const found = { suspectedOffence, thresholds: [...thresholds], amounts, evidence, team: [...officers], report: report.trim() };
        const course = { status: 'PREPARED' as const, proposedOn: on, decideDueOn };
        await store.cooperation.transfers.insert({
          id,
          transferNo,
          ...placeOf(row),
          ...found,
          ...course,
          extract: extractOf(row, input.facts),
        });
      },
    }),
  );
  return { ...payload, policeTransfer: made };
};
