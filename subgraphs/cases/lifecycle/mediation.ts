import { mayFollow } from '#law/case-courses.ts';
import type { Disposition } from '#law/penalties.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { BeginMediationInput, RecordMediationSessionInput, RecordNotarisationInput } from '../types.generated.ts';
import { reasonsAgainst } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { actingOfficers, type ActFacts, type ActInput } from './guards.ts';
import type { Taken } from './taken.ts';

function sessionFaults({ invited, summary }: BeginMediationInput | RecordMediationSessionInput): readonly Refusal[] {
  return [
    ...(invited == null || fits(invited, 2, 200) ? [] : [becauseOf('VALUE', 'invited')]),
    ...(fits(summary, 2, 5000) ? [] : [becauseOf('VALUE', 'summary')]),
  ];
}

/** 开始调解 (A2): at least one mediator who is not recused. */
export function beginMediation(input: BeginMediationInput, facts: ActFacts): Outcome<Taken> {
  const refusals = reasonsAgainst('BEGIN_MEDIATION', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const faults = sessionFaults(input);
  if (faults.length > 0) return refuse(...faults);
  const { on, lateReason } = input;
  return accept({ act: 'BEGIN_MEDIATION', to: 'MEDIATING', on, lateReason, officers: actingOfficers(input, facts) });
}

/** 登记调解 (A2). */
export function recordMediationSession(input: RecordMediationSessionInput, facts: ActFacts): Outcome<Taken> {
  const refusals = reasonsAgainst('RECORD_MEDIATION_SESSION', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const faults = sessionFaults(input);
  if (faults.length > 0) return refuse(...faults);
  const { on, lateReason } = input;
  return accept({ act: 'RECORD_MEDIATION_SESSION', to: facts.status, on, lateReason, officers: actingOfficers(input, facts) });
}

export interface AgreedFacts extends ActFacts {
  readonly disposition: Disposition | null;
}

const agreed = (facts: AgreedFacts, to: 'NOTARISED' | 'CONFIRMED_BY_COURT'): readonly Refusal[] =>
  facts.disposition !== null && mayFollow('MEDIATION', to, facts.disposition) ? [] : [becauseOf('NOT_AGREED')];

/** 登记公证 (A2): only an agreement; no confirmation by a court is waited for any more. */
export function recordNotarisation(input: RecordNotarisationInput, facts: AgreedFacts): Outcome<Taken> {
  const { on, lateReason, deedNo, notary } = input;
  const refusals = reasonsAgainst('RECORD_NOTARISATION', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const faults = [
    ...agreed(facts, 'NOTARISED'),
    ...(fits(deedNo, 2, 60) ? [] : [becauseOf('VALUE', 'deedNo')]),
    ...(fits(notary, 2, 200) ? [] : [becauseOf('VALUE', 'notary')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ act: 'RECORD_NOTARISATION', to: 'NOTARISED', on, lateReason, officers: actingOfficers(input, facts), waives: ['M3'] });
}

/** 司法确认 (A2; M3): the step that a court's confirmation brings about; what the court said is for cooperation to record. */
export function confirmByCourt(input: ActInput, facts: AgreedFacts): Outcome<Taken> {
  const refusals = reasonsAgainst('CONFIRM_BY_COURT', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const faults = agreed(facts, 'CONFIRMED_BY_COURT');
  if (faults.length > 0) return refuse(...faults);
  const { on, lateReason } = input;
  return accept({ act: 'CONFIRM_BY_COURT', to: 'CONFIRMED_BY_COURT', on, lateReason, officers: [], meets: [{ rule: 'M3', on }] });
}
