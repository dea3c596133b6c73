import { decide } from '../lifecycle/penalty.ts';
import { caseAct } from '../store/acts.ts';
import { penaltyAct } from '../store/penalty-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 作出处罚决定 (annex A3; 专利法). */
export const decidePenalty: MutationResolvers['decidePenalty'] = (_, { input }, context) =>
  caseAct(context, 'decidePenalty', input, (acting) =>
    penaltyAct(acting, async (facts, penalty, { id }) =>
      decide(input, facts, penalty, {
        signedBy: acting.viewer.subject,
        transfers: await acting.store.cooperation.transfers.ofCase.load(id),
      }),
    ),
  );
