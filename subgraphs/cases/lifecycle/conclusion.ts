import { courseOf, mayConclude } from '#law/case-courses.ts';
import { leadsTo } from '#law/course.ts';
import { DECISION_PARTS, awardsDamages, isAskedFor, isOnMerits, revocationGrounds } from '#law/endings.ts';
import { CONCLUSION_RULES } from '#law/limits.ts';
import { dispositionsOf, fineBoundOf, type Disposition, type FineFacts } from '#law/penalties.ts';
import { policeHaveIt, waitedUntil } from '#law/police-transfer-course.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { DecisionRow, Proposal } from '../tables.ts';
import type { ConcludeCaseInput } from '../types.generated.ts';
import { becauseOf } from './dispute-refusals.ts';
import { endingReasonsBeside } from './police-standing.ts';
import { closing, type Answered, type Closing } from './police-waiting.ts';
import { actingOfficers, dayReasons, notTheirs, officerReasons, type ActFacts, type ActInput } from './guards.ts';
import { because } from './refusals.ts';
import type { Taken } from './taken.ts';
import type { Timed } from './timing.ts';

/** What is known when a case is to be concluded. */
export interface EndingFacts extends ActFacts {
  /** the panel's opinion since deliberation last began, and its day */
  readonly opinion: { readonly majority: Proposal | null; readonly madeOn: string } | null;
  /** whether it was found to repeat an earlier infringement, and whether that decision is in effect still (办法 §20) */
  readonly linked: boolean;
  readonly repeats: boolean;
  /** whether the petitioner stayed away from a hearing without reason */
  readonly petitionerAbsent: boolean;
  /** fine of the penalty decision on record, in yuan, and the days that choose its law */
  readonly fineYuan: number | null;
  readonly fined: Pick<FineFacts, 'decidedOn' | 'actedOn'> | null;
  /** what of the fine and its additional fine is owed on the day of conclusion, in yuan */
  readonly owedYuan: number;
  /** whether another decision bears the number given */
  readonly numberTaken: boolean;
  /** its transfers to the police */
  readonly transfers: readonly Answered[];
  readonly timed: Timed;
}

/** The paper a case ends with, before it is on record. */
export type Ended = Pick<DecisionRow, 'kind' | 'outcome' | 'decidedOn'> &
  Partial<Pick<DecisionRow, 'docNo' | 'parties' | 'facts' | 'reasons' | 'ruling' | 'appealRoute' | 'ground' | 'requestedOn'>>;

export interface Concluded extends Taken {
  readonly concludedOn: string;
  /** null where another paper ends the case: a penalty decision, the transfer to the police */
  readonly ended: Ended | null;
  readonly closes: readonly Closing[];
}

/** 结案 (A1 to A3): out of the right state, signed by the right person, with the paper that such an ending needs. */
export function conclude(input: ConcludeCaseInput, facts: EndingFacts): Outcome<Concluded> {
  const { concludedOn, disposition, lateReason } = input;
  const act: ActInput = { ...input, on: concludedOn };
  const refusals = endingReasons(act, disposition, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const police = endingReasonsBeside(disposition, facts.transfers);
  if (police.length > 0) return refuse(...police);
  const faults = paperFaults(input, facts);
  if (faults.length > 0) return refuse(...faults);
  const ended = endedBy(input);
  const decidedOn = ended?.decidedOn ?? concludedOn;
  const { closes, dueOn } = lastDays(facts, concludedOn);
  return accept({
    act: 'CONCLUDE',
    to: 'CONCLUDED',
    on: concludedOn,
    concludedOn,
    lateReason,
    reason: input.reason,
    officers: signers(disposition, facts).length > 0 && needs(disposition) === 'TEAM' ? actingOfficers(act, facts) : [],
    changes: { dueOn, concludedOn, disposition, fineYuan: disposition === 'PENALISED' ? facts.fineYuan : null },
    meets: [{ rule: CONCLUSION_RULES[facts.kind], on: concludedOn, dueOn }],
    waives: fallenAway(disposition, facts),
    starts: [
      { rule: 'A-ARCHIVE', on: concludedOn },
      ...(disposition === 'STOP_ORDER' ? [{ rule: 'I11', on: decidedOn }] : []),
      ...(facts.kind === 'MEDIATION' && disposition === 'MEDIATED' ? [{ rule: 'M3', on: decidedOn }] : []),
    ],
    ended,
    closes,
  });
}

/** What stood still until now goes on for the last time: a suspension to the conclusion, a stay with the police to their answer. */
const lastDays = ({ timed, transfers }: EndingFacts, on: string) => {
  const answered = transfers.findLast(policeHaveIt);
  return closing(timed, ({ kind }) => (kind === 'CRIMINAL' && answered ? waitedUntil(answered, on) : on), on);
};

/** Clocks whose duty falls away with the case; whoever is not punished has no hearing left to ask for (C5). */
const fallenAway = (disposition: Disposition, { kind }: ActFacts): readonly string[] =>
  kind === 'INFRINGEMENT' ? ['I2', 'I3', 'I4'] : kind === 'COUNTERFEIT' && disposition !== 'PENALISED' ? ['C5'] : [];

const signers = (disposition: Disposition, { kind, status, repeats }: EndingFacts) => mayConclude(kind, status, disposition, repeats);
/** A stop order on a repeat goes without the panel's deliberation (专利行政执法办法 §20). */
const isDirect = (disposition: Disposition, { kind, status }: EndingFacts) => mayConclude(kind, status, disposition).length === 0;
/** Why nobody may conclude it that way now: a stop order without the panel's votes rests on a decision in effect. */
function notNow(disposition: Disposition, { kind, status, linked }: EndingFacts): Refusal {
  if (mayConclude(kind, status, disposition, true).length === 0) return because('WRONG_STATE', 'disposition');
  return becauseOf(linked ? 'PRIOR_NOT_IN_EFFECT' : 'NO_PRIOR', 'disposition');
}
/** The parties' agreement is signed by the panel or the mediators; everything else by the head alone. */
const needs = (disposition: Disposition): 'TEAM' | 'NONE' => (disposition === 'MEDIATED' ? 'TEAM' : 'NONE');

/** Whether this ending is lawful out of this state, by this login, on that day. A stale version, a wrong state or person is told alone. */
function endingReasons(act: ActInput, disposition: Disposition, facts: EndingFacts): readonly Refusal[] {
  if (act.version !== facts.version) return [because('CONFLICT', 'version')];
  if (!leadsTo(courseOf(facts.kind), facts.status, 'CONCLUDED')) return [because('WRONG_STATE')];
  if (!dispositionsOf(facts.kind).includes(disposition)) return [because('UNLAWFUL_OUTCOME', 'disposition')];
  const by = signers(disposition, facts);
  if (by.length === 0) return [notNow(disposition, facts)];
  if (!by.some((actor) => facts.actors.includes(actor))) return [notTheirs(facts, by)];
  const onDay = ({ path, ...refusal }: Refusal): Refusal => ({
    ...refusal,
    ...(path && { path: path.map((at) => (at === 'on' ? 'concludedOn' : at)) }),
  });
  return [...dayReasons(act, facts).map(onDay), ...officerReasons(act, facts, { officers: needs(disposition) })];
}

/** What the paper of such an ending lacks. */
function paperFaults(input: ConcludeCaseInput, facts: EndingFacts): readonly Refusal[] {
  const { disposition } = input;
  if (disposition === 'PENALISED') return fineFaults(input, facts);
  if (input.fineYuan != null) return [because('UNLAWFUL_OUTCOME', 'fineYuan')];
  if (isOnMerits(disposition)) return decisionFaults(input, facts);
  if (disposition === 'MEDIATED') return agreementFaults(input, facts);
  return [
    ...(disposition === 'DEEMED_WITHDRAWN' && !facts.petitionerAbsent ? [becauseOf('NOT_ABSENT', 'disposition')] : []),
    ...(isAskedFor(disposition) ? requestFaults(input, facts) : []),
    ...(disposition === 'REVOKED' && (input.ground == null || !revocationGrounds(facts.kind).includes(input.ground))
      ? [becauseOf('GROUND_MISSING', 'ground')]
      : []),
    ...(isAskedFor(disposition) || fits(input.reason ?? '', 2, 2000) ? [] : [becauseOf('REASON_MISSING', 'reason')]),
  ];
}

/** The fine is the one that was decided; what is told of the gains must bear it (专利法); one that is not paid says why it ends. */
function fineFaults({ fineYuan, illegalGainsYuan, reason }: ConcludeCaseInput, facts: EndingFacts): readonly Refusal[] {
  if (facts.fineYuan === null || facts.fined === null) return [becauseOf('NO_PENALTY', 'disposition')];
  if (illegalGainsYuan != null && illegalGainsYuan < 0) return [because('INVALID_VALUE', 'illegalGainsYuan')];
  if (fineYuan != null && fineYuan !== facts.fineYuan) return [becauseOf('OTHER_FINE', 'fineYuan')];
  const { yuan, citation } = fineBoundOf({ ...facts.fined, illegalGainsYuan: illegalGainsYuan ?? null });
  if (illegalGainsYuan != null && facts.fineYuan > yuan) return [{ ...because('UNLAWFUL_OUTCOME', 'illegalGainsYuan'), rule: citation }];
  return facts.owedYuan > 0 && !fits(reason ?? '', 2, 2000) ? [becauseOf('FINE_UNPAID', 'reason')] : [];
}

function decisionFaults({ decision, disposition, concludedOn }: ConcludeCaseInput, facts: EndingFacts): readonly Refusal[] {
  const { opinion, docketedOn, numberTaken } = facts;
  const voted = isDirect(disposition, facts) || opinion?.majority === disposition ? [] : [becauseOf('NO_MAJORITY', 'disposition')];
  if (!decision) return [...voted, becauseOf('PART_MISSING', 'decision')];
  const { docNo, decidedOn, ruling } = decision;
  const day = decidedOn ?? concludedOn;
  return [
    ...voted,
    ...DECISION_PARTS.filter((part) => !fits(decision[part], 2, 20_000)).map((part) => becauseOf('PART_MISSING', 'decision', part)),
    ...(fits(docNo, 2, 60) ? [] : [becauseOf('VALUE', 'decision', 'docNo')]),
    ...(numberTaken ? [becauseOf('NUMBER_TAKEN', 'decision', 'docNo')] : []),
    ...(awardsDamages(ruling) ? [becauseOf('DAMAGES_DECIDED', 'decision', 'ruling')] : []),
    ...(day > concludedOn || day < (opinion?.madeOn ?? docketedOn) ? [becauseOf('DAY', 'decision', 'decidedOn')] : []),
  ];
}

function agreementFaults({ agreement, concludedOn }: ConcludeCaseInput, { docketedOn, numberTaken }: EndingFacts): readonly Refusal[] {
  if (!agreement?.sealed) return [becauseOf('NO_AGREEMENT', 'agreement')];
  const { signedOn, terms, docNo } = agreement;
  return [
    ...(signedOn > concludedOn || signedOn < docketedOn ? [becauseOf('DAY', 'agreement', 'signedOn')] : []),
    ...(fits(terms, 2, 20_000) ? [] : [becauseOf('VALUE', 'agreement', 'terms')]),
    ...(docNo == null || fits(docNo, 2, 60) ? [] : [becauseOf('VALUE', 'agreement', 'docNo')]),
    ...(numberTaken ? [becauseOf('NUMBER_TAKEN', 'agreement', 'docNo')] : []),
  ];
}

function requestFaults({ requestedOn, concludedOn }: ConcludeCaseInput, { docketedOn }: EndingFacts): readonly Refusal[] {
  if (requestedOn == null) return [becauseOf('NO_REQUEST', 'requestedOn')];
  return requestedOn > concludedOn || requestedOn < docketedOn ? [becauseOf('DAY', 'requestedOn')] : [];
}

function endedBy({ disposition, concludedOn, decision, agreement, reason, ground, requestedOn }: ConcludeCaseInput): Ended | null {
  if (disposition === 'PENALISED' || disposition === 'TRANSFERRED_TO_POLICE') return null;
  if (isOnMerits(disposition) && decision)
    return { kind: 'HANDLING', outcome: disposition, ...decision, decidedOn: decision.decidedOn ?? concludedOn };
  if (disposition === 'MEDIATED' && agreement) {
    const { signedOn, terms, docNo = null } = agreement;
    return { kind: 'AGREEMENT', outcome: disposition, docNo, decidedOn: signedOn, ruling: terms };
  }
  const kind = disposition === 'REVOKED' ? 'REVOCATION' : 'CLOSING';
  return {
    kind,
    outcome: disposition,
    decidedOn: concludedOn,
    reasons: reason ?? null,
    ground: ground ?? null,
    requestedOn: requestedOn ?? null,
  };
}
