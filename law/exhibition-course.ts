import { fromEach, type Course } from './course.ts';

/** The complaint desk of the show, the stationed handlers, the head of the office. */
export const EXHIBITION_ACTORS = ['DESK', 'HANDLER', 'HEAD'] as const;
export type ExhibitionActor = (typeof EXHIBITION_ACTORS)[number];

/** Where a complaint at a show stands (§2.5); the last four end it. */
export const EXHIBITION_STATUSES = [
  'DESK_RECEIVED',
  'FORWARDED',
  'NOTIFIED',
  'DEFENCE',
  'ON_SITE_CHECK',
  'WITHDRAWN_EXHIBIT',
  'CLEARED',
  'CONVERTED_TO_ORDINARY',
  'REFUSED',
] as const;
export type ExhibitionStatus = (typeof EXHIBITION_STATUSES)[number];

/**
 * §2.5 (展会知识产权保护办法): a missing defence does not hold up the check once its hours have passed. What the show left open when it
 * closed goes on as an ordinary request: there is no booth to look at any more.
 */
export const EXHIBITION_COURSE: Course<ExhibitionStatus, ExhibitionActor> = [
  { from: null, to: 'DESK_RECEIVED', by: ['DESK'] },
  { from: 'DESK_RECEIVED', to: 'FORWARDED', by: ['DESK'] },
  { from: 'DESK_RECEIVED', to: 'REFUSED', by: ['DESK', 'HEAD'] },
  { from: 'FORWARDED', to: 'REFUSED', by: ['HEAD'] },
  { from: 'FORWARDED', to: 'NOTIFIED', by: ['HANDLER'] },
  { from: 'NOTIFIED', to: 'DEFENCE', by: ['HANDLER'] },
  ...fromEach(['NOTIFIED', 'DEFENCE'], 'ON_SITE_CHECK', ['HANDLER']),
  { from: 'ON_SITE_CHECK', to: 'WITHDRAWN_EXHIBIT', by: ['HEAD'] },
  { from: 'ON_SITE_CHECK', to: 'CLEARED', by: ['HEAD'] },
  { from: 'ON_SITE_CHECK', to: 'CONVERTED_TO_ORDINARY', by: ['HEAD'] },
  ...fromEach(['FORWARDED', 'NOTIFIED', 'DEFENCE'], 'CONVERTED_TO_ORDINARY', ['HEAD']),
];

/** Whether a complaint may go on as an ordinary request: after the look at the booth, or once the show has closed. */
export const mayConvert = (from: ExhibitionStatus, closed: boolean): boolean => closed || from === 'ON_SITE_CHECK';
