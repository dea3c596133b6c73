import { cooperationNo } from '#law/cooperation.ts';
import { ask } from '../lifecycle/assist.ts';
import { extractOf } from '../lifecycle/package.ts';
import { yearOf } from '../lifecycle/record.ts';
import { caseActMaking } from '../store/making.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提出协作请求 (annex A4): between provinces it waits for the own province; inside one it is with the other office at once. */
export const createAssistRequest: MutationResolvers['createAssistRequest'] = async (_, { input }, context) => {
  const { kind, on, wantedJurisdiction, agencyId } = input;
  const { made, ...payload } = await caseActMaking(
    context,
    'createAssistRequest',
    input,
    ({ cooperation }) => cooperation.assist,
    ({ store }, id) => ({
      decide: async (facts) => {
        const placeKnown = wantedJurisdiction != null && (await store.divisionKnown(wantedJurisdiction));
        return ask(input, facts, { placeKnown, office: agencyId == null ? null : await store.office(agencyId) });
      },
      write: async ({ crossProvince, receiver, dueOn, wantedPlace: place }, row) => {
        const office = await store.office(row.agencyId);
        const sequence = await store.nextNumber(row.agencyId, 'ASSIST', yearOf(on));
        const requestNo = cooperationNo('ASSIST', office?.code ?? '', yearOf(on), sequence);
        const extract = extractOf(row, input.facts);
        const asked = { kind, ask: input.ask.trim(), extract, wantedPlace: place, crossProvince, requestedOn: on, dueOn };
        const sent = receiver && { receiverId: receiver.id, toJurisdiction: receiver.jurisdiction, assignedOn: on };
        const status = receiver ? 'ASSIGNED' : 'REQUESTED';
        await store.cooperation.assist.insert({ id, requestNo, ...placeOf(row), ...asked, ...sent, status });
      },
    }),
  );
  return { ...payload, assistRequest: made };
};
