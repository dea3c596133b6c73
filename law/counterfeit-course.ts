import type { CaseActor, CounterfeitStatus } from './case-states.ts';
import { fromEach, type Course } from './course.ts';

/** States in which a counterfeit case is worked on; while the police look at it (WAITING_CRIMINAL) the office waits. */
export const COUNTERFEIT_ACTIVE = [
  'DOCKETED',
  'INVESTIGATING',
  'INVESTIGATION_CLOSED',
  'PENALTY_NOTICED',
  'PENALTY_HEARING',
  'DECIDED',
  'SERVED',
  'EXECUTING',
] as const;

/** Investigated or noticed, and no penalty decided: the case may still go to the police as a whole, be revoked or exempted. */
const UNDECIDED = ['INVESTIGATING', 'INVESTIGATION_CLOSED', 'PENALTY_NOTICED', 'PENALTY_HEARING'] as const;

/** A3 from docketing on; how it may end out of each state is told by case-endings.ts. */
export const COUNTERFEIT_COURSE: Course<CounterfeitStatus, CaseActor> = [
  { from: 'DOCKETED', to: 'INVESTIGATING', by: ['HANDLER'] },
  { from: 'INVESTIGATING', to: 'INVESTIGATION_CLOSED', by: ['HANDLER'] },
  { from: 'INVESTIGATION_CLOSED', to: 'PENALTY_NOTICED', by: ['HANDLER'] },
  { from: 'PENALTY_NOTICED', to: 'PENALTY_HEARING', by: ['HANDLER'] },
  ...fromEach(['PENALTY_NOTICED', 'PENALTY_HEARING'], 'DECIDED', ['HEAD']),
  { from: 'DECIDED', to: 'SERVED', by: ['HANDLER'] },
  { from: 'SERVED', to: 'EXECUTING', by: ['HANDLER', 'SYSTEM'] },
  ...fromEach(UNDECIDED, 'WAITING_CRIMINAL', ['HEAD']), // the police transfer was sent
  // the police declined: back to where it waited from, an investigation to its closing
  { from: 'WAITING_CRIMINAL', to: 'INVESTIGATION_CLOSED', by: ['HEAD'] },
  { from: 'WAITING_CRIMINAL', to: 'PENALTY_NOTICED', by: ['HEAD'] },
  { from: 'WAITING_CRIMINAL', to: 'PENALTY_HEARING', by: ['HEAD'] },
  ...fromEach([...UNDECIDED, 'EXECUTING', 'WAITING_CRIMINAL'], 'CONCLUDED', ['HEAD']),
  { from: 'CONCLUDED', to: 'PUBLISHED', by: ['HANDLER'] },
  ...fromEach(['CONCLUDED', 'PUBLISHED', 'TRANSFERRED_OUT', 'MERGED'], 'ARCHIVED', ['ARCHIVIST']),
  ...fromEach(['DOCKETED', 'INVESTIGATING'], 'TRANSFERRED_OUT', ['HEAD']),
  ...fromEach(['DOCKETED', 'INVESTIGATING'], 'MERGED', ['HEAD']),
];
