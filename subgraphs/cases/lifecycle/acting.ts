import type { CaseActor } from '#law/case-courses.ts';
import { separationReasons, type Duty } from '#law/separation.ts';
import type { Refusal } from '#platform/outcome.ts';
import type { Viewer } from '#platform/viewer.ts';
import { because } from './guard-refusals.ts';

/** What a login that handled the matter may take on beside it (law/separation.ts). */
const mayTake = (played: readonly Duty[], next: Duty): boolean => separationReasons(played, next).length === 0;

/**
 * In which capacity a viewer acts on a matter of an office: its desk as the head or authorised leader, its handlers as clerk, handler
 * and panel. Who handles a case, or did until relieved, neither decides nor archives it (处理与审批分离; R17.2). Nobody from elsewhere
 * acts at all. `team`: everybody who handles or handled it; `aside`: the login stands aside as the head (办法 §7).
 */
export function caseActors(
  { role, office, subject }: Pick<Viewer, 'role' | 'office' | 'subject'>,
  { agencyId, team, aside = false }: { readonly agencyId: string; readonly team: readonly string[]; readonly aside?: boolean },
): readonly CaseActor[] {
  if (office !== agencyId) return [];
  const played: readonly Duty[] = team.includes(subject) ? ['HANDLER'] : [];
  const head = mayTake(played, 'APPROVER') && !aside ? (['HEAD'] as const) : [];
  const archivist = mayTake(played, 'ARCHIVIST') ? (['ARCHIVIST'] as const) : [];
  if (role === 'OFFICE') return ['CLERK', 'SYSTEM', ...head, ...archivist];
  if (role === 'HANDLER') return ['CLERK', 'SYSTEM', 'HANDLER', 'PANEL', ...archivist];
  return [];
}

/** The chair of a penalty hearing did not handle or investigate the case (行政处罚法). `investigators`: all who did, now or before. */
export const chairReasons = (chair: string, investigators: readonly string[], ...path: string[]): readonly Refusal[] =>
  investigators.includes(chair) && !mayTake(['INVESTIGATOR'], 'HEARING_CHAIR') ? [because('CHAIR_INVESTIGATED', ...path)] : [];
