import { hearingToldBy } from '#law/penalty-procedure.ts';
import { servesOn } from '#law/service.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { PenaltyRow } from '../tables.ts';
import type { RecordPenaltyHearingInput } from '../types.generated.ts';
import { chairReasons } from './acting.ts';
import { conclusionOf } from './deadlines.ts';
import { actingOfficers, type ActFacts } from './guards.ts';
import { counterfeitStep } from './investigation.ts';
import { because } from './investigation-refusals.ts';
import type { OnPenalty } from './penalty.ts';
import type { OfficerFacts } from './team.ts';
import type { Excluded, Timed } from './timing.ts';

/** What is known of who chairs, and of the time that the hearing takes out of C4. */
export interface HearingFacts {
  readonly penalty: PenaltyRow | null;
  readonly chair: OfficerFacts | undefined;
  /** everybody who handled the case, relieved or not */
  readonly investigators: readonly string[];
  readonly timed: Timed;
}

/** A hearing that was held: its days do not count to the time to conclude (C4). */
export type Heard = OnPenalty & Excluded;

/** 举行听证 (A3; 行政处罚法 §42, since 2021 §64): told seven days before, in the chair somebody who did not investigate. */
export function hold(input: RecordPenaltyHearingInput, facts: ActFacts, known: HearingFacts): Outcome<Heard> {
  const general = counterfeitStep(input, facts, 'PENALTY_HEARING', { officers: 'TWO' });
  if (general.length > 0) return refuse(...general);
  const { on, lateReason, toldOn, chair } = input;
  const { penalty, timed } = known;
  const askedOn = penalty?.hearingWaivedOn === null ? penalty.hearingAskedOn : null;
  if (askedOn === null) return refuse(because('NOT_ASKED'));
  const refusals = [
    ...(toldOn >= askedOn && toldOn <= hearingToldBy(on) ? [] : [because('TOLD_TOO_LATE', 'toldOn')]),
    ...chairFaults(input, facts, known),
    ...(fits(input.summary, 10, 4000) ? [] : [because('INVALID_VALUE', 'summary')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const period = { kind: 'HEARING', granted: true, decidedOn: on, reason: '听证', fromOn: askedOn, toOn: on } as const;
  const { dueOn } = conclusionOf(timed, [...timed.periods, period], on);
  return accept({
    act: 'HOLD_PENALTY_HEARING',
    to: 'PENALTY_HEARING',
    on,
    lateReason,
    reason: input.summary.trim(),
    officers: actingOfficers(input, facts),
    changes: { dueOn },
    starts: [{ rule: 'C5b', on, metOn: toldOn }],
    penalty: { hearingToldOn: toldOn, hearingOn: on, hearingChair: chair },
    period,
    conclusion: { dueOn },
  });
}

function chairFaults(
  { chair: id, on }: RecordPenaltyHearingInput,
  { officeId, barred }: ActFacts,
  { chair, investigators }: HearingFacts,
): readonly Refusal[] {
  if (!chair) return [because('NOT_FOUND', 'chair')];
  const apart = chairReasons(id, [...investigators, ...barred.map(({ officerId }) => officerId)], 'chair');
  if (apart.length > 0) return apart;
  return chair.agencyId === officeId && servesOn(chair, on) ? [] : [because('CHAIR_ELSEWHERE', 'chair')];
}
