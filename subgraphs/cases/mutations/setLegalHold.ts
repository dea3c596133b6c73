import { hold } from '../lifecycle/archives.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 法律保留 (R17.2, domain 6.5). */
export const setLegalHold: MutationResolvers['setLegalHold'] = (_, { input }, context) =>
  caseAct(context, 'setLegalHold', input, ({ store: { archives } }) => ({
    decide: (facts) => hold(input, facts),
    write: (_, row) => archives.hold(row.id, input.hold),
  }));
