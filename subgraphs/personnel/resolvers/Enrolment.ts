import { passed } from '#law/training.ts';
import type { EnrolmentResolvers } from '../types.generated.ts';

export const Enrolment: EnrolmentResolvers = {
  class: ({ classId }, _, { store }) => store.training.byId.load(classId),
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
  passed: ({ score, scoredOn }) => (score === null || scoredOn === null ? null : passed(score, scoredOn)),
};
