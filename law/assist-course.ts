import type { Course } from './course.ts';

/** The asking office, its province, the province asked, and the office that does it. */
export const ASSIST_ACTORS = ['OFFICE', 'OUT_PROVINCE', 'IN_PROVINCE', 'RECEIVER'] as const;
export type AssistActor = (typeof ASSIST_ACTORS)[number];

/** Where a request for assistance stands; the last two end it. */
export const ASSIST_STATUSES = [
  'REQUESTED',
  'OUT_APPROVED',
  'IN_RECEIVED',
  'ASSIGNED',
  'EXECUTING',
  'REPLIED',
  'CONFIRMED',
  'REFUSED',
] as const;
export type AssistStatus = (typeof ASSIST_STATUSES)[number];

const CARRIED_OUT: Course<AssistStatus, AssistActor> = [
  { from: 'ASSIGNED', to: 'EXECUTING', by: ['RECEIVER'] },
  { from: 'EXECUTING', to: 'REPLIED', by: ['RECEIVER'] },
  { from: 'REPLIED', to: 'CONFIRMED', by: ['OFFICE'] },
];

/** A4 between provinces: through both provincial offices (R9.2); only the province asked may refuse, with a reason. */
export const CROSS_PROVINCE_COURSE: Course<AssistStatus, AssistActor> = [
  { from: null, to: 'REQUESTED', by: ['OFFICE'] },
  { from: 'REQUESTED', to: 'OUT_APPROVED', by: ['OUT_PROVINCE'] },
  { from: 'OUT_APPROVED', to: 'IN_RECEIVED', by: ['IN_PROVINCE'] },
  { from: 'IN_RECEIVED', to: 'ASSIGNED', by: ['IN_PROVINCE'] },
  { from: 'IN_RECEIVED', to: 'REFUSED', by: ['IN_PROVINCE'] },
  ...CARRIED_OUT,
];

/** A4 inside a province: direct to the receiving office, with a copy to the province and no approval (R9.2). */
export const INTRA_PROVINCE_COURSE: Course<AssistStatus, AssistActor> = [
  { from: null, to: 'REQUESTED', by: ['OFFICE'] },
  { from: 'REQUESTED', to: 'ASSIGNED', by: ['OFFICE', 'RECEIVER'] },
  ...CARRIED_OUT,
];

/** The course of a request; `crossProvince` when the two offices lie in different provinces. */
export const assistCourseOf = (crossProvince: boolean): Course<AssistStatus, AssistActor> =>
  crossProvince ? CROSS_PROVINCE_COURSE : INTRA_PROVINCE_COURSE;
