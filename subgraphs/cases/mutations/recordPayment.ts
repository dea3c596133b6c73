import { uuidv7 } from 'uuidv7';
import { pay } from '../lifecycle/execution.ts';
import { caseAct } from '../store/acts.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记缴款 (annex A3; C7). */
export const recordPayment: MutationResolvers['recordPayment'] = (_, { input }, context) =>
  caseAct(context, 'recordPayment', input, ({ store: { penalties } }) => ({
    decide: async (facts, { id }) =>
      pay(input, facts, { penalty: await penalties.of.load(id), payments: await penalties.paymentsOf.load(id) }),
    write: ({ payment }, row) => penalties.insertPayment({ id: uuidv7(), ...placeOf(row), ...payment }),
  }));
