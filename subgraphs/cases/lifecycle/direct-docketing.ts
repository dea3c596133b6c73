import { clockOf, docketClock } from '#law/clocks.ts';
import { docketRule } from '#law/limits.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import { docket, type DocketFacts, type Docketed } from '../lifecycle.ts';
import type { DocketCaseInput } from '../types.generated.ts';
import { criteriaReasons, patentFacts, subjectMatters, type PatentFacts } from './acceptance.ts';
import { because } from './intake-refusals.ts';
import type { CaseRecord } from './record.ts';

/** A matter that is received and docketed in one go. */
export interface DirectlyDocketed {
  readonly docketed: Docketed;
  /** from which day the docketing clock counted: receipt, or the consent to a mediation (M1) */
  readonly clockFrom: string;
  readonly lateReason: string | null;
  readonly patent: PatentFacts;
}

/**
 * 收案 and 立案 in one act (A1 to A3): nothing is asked less than when a received matter is docketed. A handler files it only with the
 * name of the head who signed it; who dockets after the last day says why.
 */
export function docketDirectly(input: DocketCaseInput, facts: DocketFacts): Outcome<DirectlyDocketed> {
  const { today } = facts;
  const docketed = docket(input, facts);
  const clockFrom = countsFrom(input);
  const refusals = [
    ...(docketed.ok ? [] : docketed.refusals),
    ...(facts.head === null && input.approvedBy == null ? [because('APPROVAL_MISSING', 'approvedBy')] : []),
    ...criteriaReasons({ ...input, on: today }, input.kind),
    ...consentReasons(input, today),
    ...subjectMatters({ ...input, on: today }, input),
    ...(docketed.ok ? lateReasons(input, docketed.value, clockFrom) : []),
  ];
  if (refusals.length > 0 || !docketed.ok) return refuse(...refusals);
  const patent = { ...patentFacts(input.patentProof), ...(input.grantedOn != null && { grantedOn: input.grantedOn }) };
  return accept({ docketed: docketed.value, clockFrom, lateReason: input.lateReason?.trim() ?? null, patent });
}

const countsFrom = ({ kind, consentOn, receivedOn }: DocketCaseInput): string =>
  kind === 'MEDIATION' ? (consentOn ?? receivedOn) : receivedOn;

/** Without consent no mediation (专利行政执法办法, domain §2.4); nothing else waits for one. */
function consentReasons({ kind, consentOn, receivedOn }: DocketCaseInput, today: string): Refusal[] {
  if (kind !== 'MEDIATION') return consentOn == null ? [] : [because('INVALID_VALUE', 'consentOn')];
  if (consentOn == null) return [because('NO_CONSENT', 'consentOn')];
  return consentOn < receivedOn || consentOn > today ? [because('INVALID_VALUE', 'consentOn')] : [];
}

/** Lateness itself does not hinder docketing, silence about it does (domain §6.3). */
function lateReasons({ kind, lateReason }: DocketCaseInput, { channel, docketedOn }: Docketed, clockFrom: string): Refusal[] {
  const { dueOn } = docketClock({ kind, channel, receivedOn: clockFrom, decidedOn: docketedOn });
  const needed = docketedOn > dueOn || lateReason != null;
  return needed && !fits(lateReason ?? '', 2, 500) ? [because('LATE_DOCKETING', 'lateReason')] : [];
}

/** The record with what only this way of docketing tells: the proof of the patent, the reason of the delay, a clock that counts from consent. */
export function withDirect(record: CaseRecord, { docketed, clockFrom, lateReason, patent }: DirectlyDocketed): CaseRecord {
  const { id, kind, receivedOn, agencyId, jurisdiction } = record.row;
  const { id: rule } = docketRule(kind, docketed.channel);
  const on = docketed.docketedOn;
  const clock = clockFrom === receivedOn ? null : clockOf(rule, { startedOn: clockFrom, docketedOn: on });
  const docketing = clock ? [{ caseId: id, agencyId, jurisdiction, rule, startedOn: clockFrom, dueOn: clock.dueOn, doneOn: on }] : [];
  return {
    ...record,
    steps: record.steps.map((step) => (step.act === 'DOCKET' ? { ...step, lateReason } : step)),
    clocks: [...docketing, ...record.clocks],
    patents: record.patents.map((each) => ({ ...each, ...patent })),
  };
}
