import { addWorkingDays } from './calendar.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';

export type ComplaintStatus =
  | 'REGISTERED'
  | 'CONSULTATION_ANSWERED'
  | 'REFUSED'
  | 'TRANSFERRED'
  | 'ACKNOWLEDGED'
  | 'RETURNED'
  | 'DOCKETED'
  | 'NOT_DOCKETED'
  | 'RESULT_RECEIVED'
  | 'FEEDBACK_GIVEN'
  | 'CLOSED';

/** Who moves a complaint: the centre, the office it was referred to, or the common superior (指挥调度). */
export type ComplaintActor = 'CENTRE' | 'OFFICE' | 'SUPERIOR';

/** A move a complaint can make, and who makes it. */
export interface Move {
  readonly to: ComplaintStatus;
  readonly by: ComplaintActor;
}

/** An office that has no competence sends a complaint back to the centre and never passes it on itself (R2.3). */
export const COMPLAINT_MOVES: Readonly<Record<ComplaintStatus, readonly Move[]>> = {
  REGISTERED: [
    { to: 'CONSULTATION_ANSWERED', by: 'CENTRE' },
    { to: 'REFUSED', by: 'CENTRE' },
    { to: 'TRANSFERRED', by: 'CENTRE' },
  ],
  CONSULTATION_ANSWERED: [{ to: 'CLOSED', by: 'CENTRE' }],
  REFUSED: [{ to: 'CLOSED', by: 'CENTRE' }],
  TRANSFERRED: [
    { to: 'ACKNOWLEDGED', by: 'OFFICE' },
    { to: 'DOCKETED', by: 'OFFICE' }, // docketing acknowledges as well
    { to: 'RETURNED', by: 'OFFICE' },
  ],
  ACKNOWLEDGED: [
    { to: 'DOCKETED', by: 'OFFICE' },
    { to: 'NOT_DOCKETED', by: 'OFFICE' },
  ],
  RETURNED: [{ to: 'TRANSFERRED', by: 'CENTRE' }],
  DOCKETED: [{ to: 'RESULT_RECEIVED', by: 'OFFICE' }],
  NOT_DOCKETED: [{ to: 'RESULT_RECEIVED', by: 'OFFICE' }],
  RESULT_RECEIVED: [{ to: 'FEEDBACK_GIVEN', by: 'CENTRE' }],
  FEEDBACK_GIVEN: [{ to: 'CLOSED', by: 'CENTRE' }],
  CLOSED: [],
};

/** How often an office may send a complaint back before the common superior decides where it goes (R2.3). */
export const MOST_RETURNS = 1;

/** The moves a complaint can make now: after the second return the common superior, not the centre, refers it. */
export const movesFrom = (status: ComplaintStatus, bounceCount: number): readonly Move[] =>
  status === 'RETURNED' && bounceCount > MOST_RETURNS ? [{ to: 'TRANSFERRED', by: 'SUPERIOR' }] : COMPLAINT_MOVES[status];

/** Whether that actor may bring a complaint from one status to the next. */
export const mayMove = (from: ComplaintStatus, to: ComplaintStatus, by: ComplaintActor, bounceCount = 0): boolean =>
  movesFrom(from, bounceCount).some((move) => move.to === to && move.by === by);

/** Working days within which a complaint must leave a status; statuses not named have no clock here. */
export interface ComplaintLimits extends Dated {
  readonly workingDays: Readonly<Partial<Record<ComplaintStatus, number>>>;
  readonly confidence: Confidence;
}

/** The centres' procedure. Ten days to docket a referred report became law on 2015-07-01; the rest is the platform's setting. */
export const COMPLAINT_LIMITS: readonly [ComplaintLimits, ...ComplaintLimits[]] = [
  {
    from: '2011-01-01',
    confidence: 'SETTING',
    workingDays: {
      REGISTERED: 3, // refer
      TRANSFERRED: 5, // acknowledge or send back
      RETURNED: 3, // refer again
      ACKNOWLEDGED: 10, // docket, or refuse with a reason
      NOT_DOCKETED: 5, // report the refusal to the centre
      RESULT_RECEIVED: 5, // tell the complainant
    },
  },
];

/** Day by which a complaint that reached `status` on `on` must take its next step; null where no clock runs here (a docketed one follows its case). */
export function nextDue(status: ComplaintStatus, on: Day): Day | null {
  const days = inForceOn(COMPLAINT_LIMITS, on).workingDays[status];
  return days === undefined ? null : addWorkingDays(on, days);
}
