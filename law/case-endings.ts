import type { CaseKind } from './case-kind.ts';
import type { CaseActor, CaseStatus } from './case-states.ts';
import { COUNTERFEIT_ACTIVE } from './counterfeit-course.ts';
import { INFRINGEMENT_ACTIVE } from './infringement-course.ts';
import { MEDIATION_ACTIVE } from './mediation-course.ts';
import type { Disposition } from './penalties.ts';

/** Out of which states a case may be concluded that way, and by whom. */
interface Ending {
  readonly from: readonly CaseStatus[];
  readonly as: readonly Disposition[];
  readonly by: readonly CaseActor[];
  /** only where the case repeats an infringement that was decided in effect */
  readonly onRepeat?: true;
}

// A1, A2, A3: the panel signs an agreement, the head signs every decision.
const ENDINGS: Readonly<Record<CaseKind, readonly Ending[]>> = {
  INFRINGEMENT: [
    { from: ['INVESTIGATING', 'HEARD', 'DELIBERATING'], as: ['MEDIATED'], by: ['PANEL'] },
    { from: ['DELIBERATING'], as: ['STOP_ORDER', 'NOT_INFRINGED'], by: ['HEAD'] },
    // who infringes again is ordered to stop directly, without defence, hearing or deliberation (专利行政执法办法 §20 [M]; R1.3)
    { from: ['DOCKETED', 'SERVED', 'INVESTIGATING'], as: ['STOP_ORDER'], by: ['HEAD'], onRepeat: true },
    { from: [...INFRINGEMENT_ACTIVE, 'SUSPENDED'], as: ['WITHDRAWN', 'DEEMED_WITHDRAWN', 'SETTLED', 'REVOKED'], by: ['HEAD'] },
  ],
  MEDIATION: [
    { from: ['MEDIATING'], as: ['MEDIATED'], by: ['HANDLER'] },
    { from: [...MEDIATION_ACTIVE, 'SUSPENDED'], as: ['WITHDRAWN', 'REVOKED'], by: ['HEAD'] },
  ],
  COUNTERFEIT: [
    { from: ['EXECUTING'], as: ['PENALISED'], by: ['HEAD'] },
    // also on what the party said to the notice or at the hearing (行政处罚法: the office hears the defence before it decides)
    { from: ['INVESTIGATION_CLOSED', 'PENALTY_NOTICED', 'PENALTY_HEARING'], as: ['EXEMPTED', 'REVOKED'], by: ['HEAD'] },
    { from: ['INVESTIGATING'], as: ['REVOKED'], by: ['HEAD'] },
    { from: ['WAITING_CRIMINAL'], as: ['TRANSFERRED_TO_POLICE'], by: ['HEAD'] },
  ],
};

/**
 * Who may conclude a case of that kind, as it stands, with that disposition; nobody: the ending is unlawful now. `repeats`: whether
 * the office found that the case repeats an infringement decided in effect.
 */
export const mayConclude = (kind: CaseKind, from: CaseStatus, disposition: Disposition, repeats = false): readonly CaseActor[] =>
  ENDINGS[kind]
    .filter((ending) => ending.from.includes(from) && ending.as.includes(disposition) && (repeats || !ending.onRepeat))
    .flatMap(({ by }) => by);

/** Dispositions without which a concluded case does not go that way. */
const AFTERWARDS: Readonly<Record<CaseKind, Readonly<Partial<Record<CaseStatus, readonly Disposition[]>>>>> = {
  INFRINGEMENT: { PUBLISHED: ['STOP_ORDER'], ENFORCEMENT: ['STOP_ORDER'] },
  MEDIATION: { CONFIRMED_BY_COURT: ['MEDIATED'], NOTARISED: ['MEDIATED'] },
  COUNTERFEIT: { PUBLISHED: ['PENALISED'] },
};

/** Whether a case concluded that way may go on to that state: only stop orders and penalties are published, only agreements confirmed. */
export const mayFollow = (kind: CaseKind, to: CaseStatus, disposition: Disposition): boolean =>
  AFTERWARDS[kind][to]?.includes(disposition) ?? true;

const ACTIVE: Readonly<Record<CaseKind, readonly CaseStatus[]>> = {
  INFRINGEMENT: INFRINGEMENT_ACTIVE,
  MEDIATION: MEDIATION_ACTIVE,
  COUNTERFEIT: COUNTERFEIT_ACTIVE,
};

/** The states in which the office works on a case of that kind: neither waiting (SUSPENDED, WAITING_CRIMINAL) nor concluded. */
export const activeStates = (kind: CaseKind): readonly CaseStatus[] => ACTIVE[kind];
