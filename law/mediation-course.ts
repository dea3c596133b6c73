import type { CaseActor, MediationStatus } from './case-states.ts';
import { fromEach, type Course } from './course.ts';

/** States in which a mediation is worked on. */
export const MEDIATION_ACTIVE = ['DOCKETED', 'MEDIATING'] as const;

/** A2 from docketing on: AGREED of the annex is CONCLUDED as MEDIATED, FAILED is CONCLUDED as REVOKED. */
export const MEDIATION_COURSE: Course<MediationStatus, CaseActor> = [
  { from: 'DOCKETED', to: 'MEDIATING', by: ['HANDLER'] },
  ...fromEach(MEDIATION_ACTIVE, 'SUSPENDED', ['HEAD']),
  ...MEDIATION_ACTIVE.map((to) => ({ from: 'SUSPENDED', to, by: ['HEAD'] }) as const), // only to where it was: resumesTo
  ...fromEach(['DOCKETED', 'SUSPENDED'], 'CONCLUDED', ['HEAD']), // nobody resumes what is withdrawn
  { from: 'MEDIATING', to: 'CONCLUDED', by: ['HANDLER', 'HEAD'] },
  { from: 'CONCLUDED', to: 'CONFIRMED_BY_COURT', by: ['HANDLER'] },
  { from: 'CONCLUDED', to: 'NOTARISED', by: ['HANDLER'] },
  ...fromEach(['CONCLUDED', 'CONFIRMED_BY_COURT', 'NOTARISED'], 'ARCHIVED', ['ARCHIVIST']),
];
