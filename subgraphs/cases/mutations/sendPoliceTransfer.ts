import { dayOf } from '#law/instants.ts';
import { send } from '../lifecycle/transfer.ts';
import { transferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 移送公安 (annex A5; T2): to the police of the office's own place, copied to the procuratorate there or, where there is none, of the province. */
export const sendPoliceTransfer: MutationResolvers['sendPoliceTransfer'] = (_, { input }, context) =>
  transferAct(context, 'sendPoliceTransfer', input, async (row, facts, { store }, file) => {
    const office = await store.office(row.agencyId);
    const place = office?.jurisdiction ?? '';
    const on = dayOf(input.at);
    const police = await store.cooperation.partners.at('PUBLIC_SECURITY', [place], on);
    const procuratorate = await store.cooperation.partners.at('PROCURATORATE', [place, `${place.slice(0, 2)}0000`], on);
    const timed = await store.clocks.timed(file);
    return send(input, { ...row, police: police?.id ?? null, procuratorate: procuratorate?.id ?? null, timed }, facts);
  });
