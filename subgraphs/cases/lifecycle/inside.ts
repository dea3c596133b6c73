import type { CaseStatus } from '#law/case-courses.ts';
import type { CaseChannel } from '#law/case-kind.ts';
import { TOLD_CLOCKS } from '#platform/access-rules/told.ts';
import { plan, reaches, type Resource } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { CaseRow, ExcludedPeriodRow } from '../tables.ts';

/** Who acted, for those who see the personnel of that place; null for everybody else (access matrix, R15.8). */
export const actedBy = (viewer: Viewer, place: string, officers: readonly string[] | null) =>
  officers !== null && reaches(viewer, 'officer', 'read', { place }) ? officers.map((id) => ({ officer: { id } })) : null;

/** Whether the viewer's role sees such rows at all: a list that is hidden is null, not empty. */
export const mayRead = (viewer: Viewer, resource: Resource): boolean => plan(viewer, resource, 'read').kind !== 'NONE';

/** Whether the viewer is told of a clock that no row keeps, on a case that it sees. */
export const mayAwait = (inside: boolean, rule: string): boolean => inside || TOLD_CLOCKS.includes(rule);

/** Clocks stand still for whom they are told to: who sees no period that lasts sees them run. */
export const pausedAsTold = <Row extends { readonly paused: boolean }>(
  rows: readonly Row[],
  periods: readonly Pick<ExcludedPeriodRow, 'granted' | 'toOn'>[],
): readonly Row[] => {
  const lasts = periods.some(({ granted, toOn }) => granted && toOn === null);
  return rows.map((row) => ({ ...row, paused: row.paused && lasts }));
};

/**
 * States that parties and partners are told as an investigation: that the police look at a case, that the panel deliberates. The
 * closed investigation is one of them, for a case goes back from it to the police, and no party sees a case go back.
 */
export const UNTOLD: readonly CaseStatus[] = ['WAITING_CRIMINAL', 'DELIBERATING', 'INVESTIGATION_CLOSED'];
export const TOLD_INSTEAD = 'INVESTIGATING' satisfies CaseStatus;

/** How a counterfeit reached the office is not told to whom it accuses: a report stays unknown (domain §6.1). */
export const channelTold = (inside: boolean, { kind, channel }: Pick<CaseRow, 'kind' | 'channel'>): CaseChannel =>
  kind === 'COUNTERFEIT' && !inside ? 'DIRECT' : channel;

/** The state of a case as the viewer is told it; the same words as of the public wording hold for both. */
export const statusTold = <Status extends string>(inside: boolean, status: Status): Status | typeof TOLD_INSTEAD =>
  !inside && UNTOLD.some((untold) => untold === status) ? TOLD_INSTEAD : status;
