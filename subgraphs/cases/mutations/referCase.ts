import { uuidv7 } from 'uuidv7';
import { cooperationNo } from '#law/cooperation.ts';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { becauseOf } from '../lifecycle/cooperation-refusals.ts';
import { yearOf } from '../lifecycle/record.ts';
import { refer } from '../lifecycle/referral.ts';
import { referFacts } from '../store/refer-facts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 通报线索 (R9.4): an office refers out, a partner refers in. */
export const referCase: MutationResolvers['referCase'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'referCase', input, async (writes, today, db) => {
    if (!mayWrite(viewer, 'caseReferral') || viewer.office === null) return refuse(becauseOf('NOT_PERMITTED'));
    const facts = await referFacts({ store: writes, viewer, today, db }, input);
    if (!facts) return refuse(becauseOf('NOT_PERMITTED'));
    const decided = refer(input, facts);
    if (!decided.ok) return decided;
    const id = uuidv7();
    const { direction, sender } = facts;
    const { nextNumber, cooperation } = writes;
    const sequence = await (direction === 'OUT'
      ? nextNumber(sender.id, 'REFERRAL', yearOf(today))
      : cooperation.referrals.nextOfPartner(sender.id, yearOf(today)));
    const referralNo = cooperationNo('REFERRAL', sender.code, yearOf(today), sequence);
    await cooperation.referrals.insert({ id, referralNo, direction, status: 'SENT', ...decided.value });
    await appendEvent(db, viewer, {
      what: 'CASE_REFERRED',
      entityType: 'case_referral',
      entityId: id,
      jurisdiction: decided.value.jurisdiction,
    });
    return accept({ id });
  });
  return {
    caseReferral: outcome.ok ? await store.cooperation.referrals.byId.load(outcome.value.id) : null,
    userErrors: userErrors(outcome),
  };
};
