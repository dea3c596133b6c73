import { uuidv7 } from 'uuidv7';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { becauseOf } from '../lifecycle/cooperation-refusals.ts';
import { operate } from '../lifecycle/referral.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 记录联合执法 (R9.4): by the office that took part. */
export const recordJointOperation: MutationResolvers['recordJointOperation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'recordJointOperation', input, async (writes, today, db) => {
    const office = mayWrite(viewer, 'jointOperation') && viewer.office ? await writes.office(viewer.office) : null;
    if (!office) return refuse(becauseOf('NOT_PERMITTED'));
    const found = await writes.cooperation.partners.standing([...new Set(input.partners)], input.heldOn);
    const decided = operate(input, { today, found: found.length });
    if (!decided.ok) return decided;
    const [id, place] = [uuidv7(), { agencyId: office.id, jurisdiction: office.jurisdiction }];
    await writes.cooperation.operations.insert({ id, ...place, ...decided.value, partners: [...decided.value.partners] });
    const entity = { entityType: 'joint_operation', entityId: id, jurisdiction: office.jurisdiction };
    await appendEvent(db, viewer, { what: 'JOINT_OPERATION_RECORDED', ...entity });
    return accept({ id });
  });
  return {
    jointOperation: outcome.ok ? await store.cooperation.operations.byId.load(outcome.value.id) : null,
    userErrors: userErrors(outcome),
  };
};
