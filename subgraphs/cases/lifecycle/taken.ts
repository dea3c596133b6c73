import type { CaseStatus } from '#law/case-courses.ts';
import type { caseFile } from '../tables.ts';

/** A clock that an act starts, waits no longer for, or lets fall away. `subjectId`: the row that it is about. */
export interface ClockMark {
  readonly rule: string;
  readonly on: string;
  readonly subjectId?: string;
}

/** A clock that starts; `metOn`: one that counts back from its event was met before it starts (I5, C5b). */
export interface ClockStart extends ClockMark {
  readonly metOn?: string;
}

/** A clock that was met; `dueOn`: where it ends with the days that did not count until then. */
export interface ClockMet extends ClockMark {
  readonly dueOn?: string;
}

/** What a rule lets happen to a case: one step of its course, with everything that follows from it. */
export interface Taken {
  /** the act, such as SERVE; also the name of the event with CASE_ before it */
  readonly act: string;
  /** the state it comes to; the present one where the act does not move it */
  readonly to: CaseStatus;
  readonly on: string;
  readonly officers: readonly string[];
  readonly reason?: string | null | undefined;
  readonly lateReason?: string | null | undefined;
  /** columns of the case that change beside its state */
  readonly changes?: Partial<typeof caseFile.$inferInsert>;
  readonly starts?: readonly ClockStart[];
  readonly meets?: readonly ClockMet[];
  /** clocks whose duty fell away */
  readonly waives?: readonly string[];
}
