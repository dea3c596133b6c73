import { expect, it } from 'vitest';
import { ASSIST_ACTORS, ASSIST_STATUSES, assistCourseOf, type AssistStatus } from '#law/assist-course.ts';
import { describeCourse } from './course-table.ts';

/** A4 between provinces. */
const CROSS = `
  - REQUESTED OFFICE
  REQUESTED OUT_APPROVED OUT_PROVINCE
  OUT_APPROVED IN_RECEIVED IN_PROVINCE
  IN_RECEIVED ASSIGNED|REFUSED IN_PROVINCE
  ASSIGNED EXECUTING RECEIVER
  EXECUTING REPLIED RECEIVER
  REPLIED CONFIRMED OFFICE`;
/** A4 inside a province (R9.2): direct. */
const INTRA = `
  - REQUESTED OFFICE
  REQUESTED ASSIGNED OFFICE,RECEIVER
  ASSIGNED EXECUTING RECEIVER
  EXECUTING REPLIED RECEIVER
  REPLIED CONFIRMED OFFICE`;
const DIRECT: readonly AssistStatus[] = ['REQUESTED', 'ASSIGNED', 'EXECUTING', 'REPLIED', 'CONFIRMED'];

describeCourse('A4 between provinces', assistCourseOf(true), CROSS, ASSIST_STATUSES, ASSIST_ACTORS);
describeCourse('A4 inside a province', assistCourseOf(false), INTRA, DIRECT, ASSIST_ACTORS);

it('only the province that was asked may refuse', () =>
  expect([...assistCourseOf(true), ...assistCourseOf(false)].filter(({ to }) => to === 'REFUSED').flatMap(({ by }) => by)).toEqual([
    'IN_PROVINCE',
  ]));
