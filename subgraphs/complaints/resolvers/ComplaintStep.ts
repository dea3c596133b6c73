import { STEP_TEXTS } from '../lifecycle/steps.ts';
import type { ComplaintStepResolvers } from '../types.generated.ts';

export const ComplaintStep: ComplaintStepResolvers = {
  text: ({ status }) => STEP_TEXTS[status][0],
  textZh: ({ status }) => STEP_TEXTS[status][1],
};
