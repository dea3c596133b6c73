import type { CaseActor, InfringementStatus } from './case-states.ts';
import { fromEach, type Course } from './course.ts';

/** States in which an infringement dispute is worked on; it may be suspended out of each, and resumes where it was. */
export const INFRINGEMENT_ACTIVE = ['DOCKETED', 'SERVED', 'INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING'] as const;

/** A1 from docketing on; how it may end out of each state is told by case-endings.ts. */
export const INFRINGEMENT_COURSE: Course<InfringementStatus, CaseActor> = [
  { from: 'DOCKETED', to: 'SERVED', by: ['HANDLER'] },
  { from: 'SERVED', to: 'INVESTIGATING', by: ['HANDLER', 'SYSTEM'] }, // defence received, or its time is over
  { from: 'INVESTIGATING', to: 'HEARING_SCHEDULED', by: ['PANEL'] },
  { from: 'HEARING_SCHEDULED', to: 'HEARD', by: ['PANEL'] },
  { from: 'HEARING_SCHEDULED', to: 'INVESTIGATING', by: ['PANEL'] }, // hearing called off
  ...fromEach(['INVESTIGATING', 'HEARD'], 'DELIBERATING', ['PANEL']),
  { from: 'DELIBERATING', to: 'INVESTIGATING', by: ['PANEL'] }, // more facts wanted
  ...fromEach(INFRINGEMENT_ACTIVE, 'SUSPENDED', ['HEAD']),
  ...INFRINGEMENT_ACTIVE.map((to) => ({ from: 'SUSPENDED', to, by: ['HEAD', 'SYSTEM'] }) as const), // only to where it was: resumesTo
  ...fromEach(['INVESTIGATING', 'HEARD', 'DELIBERATING'], 'CONCLUDED', ['PANEL', 'HEAD']),
  ...fromEach(['DOCKETED', 'SERVED', 'HEARING_SCHEDULED', 'SUSPENDED'], 'CONCLUDED', ['HEAD']),
  ...fromEach(INFRINGEMENT_ACTIVE, 'TRANSFERRED_OUT', ['HEAD']),
  ...fromEach(INFRINGEMENT_ACTIVE, 'MERGED', ['HEAD']),
  { from: 'CONCLUDED', to: 'PUBLISHED', by: ['HANDLER'] },
  ...fromEach(['CONCLUDED', 'PUBLISHED'], 'ENFORCEMENT', ['HEAD']),
  ...fromEach(['CONCLUDED', 'PUBLISHED', 'ENFORCEMENT', 'TRANSFERRED_OUT', 'MERGED'], 'ARCHIVED', ['ARCHIVIST']),
];
