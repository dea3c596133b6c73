import { fineBoundOf, type FineFacts } from '#law/penalties.ts';
import { givesHearing, hearingAskedBy, needsCollective } from '#law/penalty-procedure.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CounterfeitFindingRow, PenaltyRow } from '../tables.ts';
import type { DecidePenaltyInput, NoticePenaltyInput, WaivePenaltyHearingInput } from '../types.generated.ts';
import { actingOfficers, type ActFacts, type ActInput } from './guards.ts';
import { consequenceFound, counterfeitAct, counterfeitStep } from './investigation.ts';
import { because } from './investigation-refusals.ts';
import { noticeReasons, runningReasons, type Standing } from './police-standing.ts';
import type { Taken } from './taken.ts';

/** An act on a penalty: what it puts on its record. */
export interface OnPenalty extends Taken {
  readonly penalty: Partial<PenaltyRow>;
}
/** A penalty that the party is told of. */
export interface Noticed extends Taken {
  readonly penalty: Omit<
    PenaltyRow,
    | 'id'
    | 'caseId'
    | 'agencyId'
    | 'jurisdiction'
    | 'province'
    | 'prefecture'
    | `hearing${'Asked' | 'Waived' | 'Told'}On`
    | 'hearingOn'
    | 'hearingChair'
    | `decided${'On' | 'By'}`
    | 'fineYuan'
    | 'collective'
    | 'servedOn'
    | 'delivery'
    | 'paymentDueOn'
  >;
}

/** What of the case bears on telling the party of a penalty. */
export interface NoticeFacts {
  readonly gainsYuan: number;
  readonly thresholdMet: boolean;
  readonly transfers: readonly Standing[];
}

const texts = (said: Readonly<Record<string, readonly [text: string, least: number, most: number]>>): Refusal[] =>
  Object.entries(said).flatMap(([field, text]) => (fits(...text) ? [] : [because('INVALID_VALUE', field)]));

/** 事先告知 (A3; 行政处罚法 §31): facts, reasons, articles, rights, and a fine that the law of that day allows; C5 where a hearing may be asked for. */
export function notice(
  input: NoticePenaltyInput,
  facts: ActFacts,
  finding: CounterfeitFindingRow | null,
  { gainsYuan, thresholdMet, transfers }: NoticeFacts,
): Outcome<Noticed> {
  const general = counterfeitStep(input, facts, 'PENALTY_NOTICED', { officers: 'TWO' });
  if (general.length > 0) return refuse(...general);
  const police = noticeReasons(thresholdMet, transfers);
  if (police.length > 0) return refuse(...police);
  if (finding === null) return refuse(because('NO_FINDING'));
  const { on, lateReason, proposedFineYuan, basis, rights } = input;
  const actedOn = input.actedOn ?? null;
  const consequence = consequenceFound(finding);
  const refusals = [
    ...texts({ facts: [input.facts, 10, 4000], reasons: [input.reasons, 10, 4000], basis: [basis, 2, 500], rights: [rights, 2, 1000] }),
    ...(consequence === 'NO_COUNTERFEIT' ? [because('NO_COUNTERFEIT')] : []),
    ...(consequence === 'STOP_SALE' && proposedFineYuan !== 0 ? [because('INNOCENT', 'proposedFineYuan')] : []),
    ...(actedOn === null ? [] : actDayReasons(actedOn, on)),
    ...boundReasons(proposedFineYuan, { decidedOn: on, actedOn, illegalGainsYuan: gainsYuan }, 'proposedFineYuan'),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const sums = { fineYuan: proposedFineYuan, confiscatedYuan: gainsYuan };
  const hearingRight = givesHearing(sums, on);
  const told = { facts: input.facts.trim(), reasons: input.reasons.trim(), basis, rights };
  return accept({
    act: 'NOTICE_PENALTY',
    to: 'PENALTY_NOTICED',
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    starts: hearingRight ? [{ rule: 'C5', on }] : [],
    penalty: { noticedOn: on, actedOn, ...told, proposedFineYuan, confiscatedYuan: gainsYuan, hearingRight },
  });
}

/** 从旧兼从轻: the article that binds is named, that of the act or a lighter one of the day. */
function boundReasons(fineYuan: number, facts: FineFacts, field: string): Refusal[] {
  const { yuan, citation } = fineBoundOf(facts);
  return fineYuan >= 0 && fineYuan <= yuan ? [] : [{ ...because('OVER_BOUND', field), rule: citation }];
}

/** An act is punished after it ended, or goes on until that day. */
const actDayReasons = (actedOn: string, on: string): Refusal[] => (actedOn <= on ? [] : [because('ACT_DAY', 'actedOn')]);

/** 要求听证 (行政处罚法 §42, since 2021 §64): in time, C5; recorded by whoever takes it in. */
export function askHearing(input: ActInput, facts: ActFacts, penalty: PenaltyRow | null): Outcome<OnPenalty> {
  const refusals = [...counterfeitAct(input, facts, { open: ['PENALTY_NOTICED'], by: ['CLERK'], officers: 'NONE' })];
  if (refusals.length > 0) return refuse(...refusals);
  const reason = penalty === null ? 'NO_PENALTY' : mayAsk(penalty, input.on);
  if (reason !== null) return refuse(because(reason, ...(reason === 'ASKED_TOO_LATE' ? ['on'] : [])));
  const { on, lateReason } = input;
  const act = { act: 'REQUEST_PENALTY_HEARING', to: facts.status, on, lateReason, officers: [] };
  return accept({ ...act, meets: [{ rule: 'C5', on }], penalty: { hearingAskedOn: on } });
}

function mayAsk({ hearingRight, hearingAskedOn, hearingWaivedOn, noticedOn }: PenaltyRow, on: string) {
  if (!hearingRight) return 'NO_HEARING_RIGHT';
  if (hearingAskedOn !== null || hearingWaivedOn !== null) return 'ASKED_ALREADY';
  return on > hearingAskedBy(noticedOn) ? 'ASKED_TOO_LATE' : null;
}

/** 放弃听证: before it is held, whether it was asked for or not. */
export function waiveHearing(input: WaivePenaltyHearingInput, facts: ActFacts, penalty: PenaltyRow | null): Outcome<OnPenalty> {
  const general = counterfeitAct(input, facts, { open: ['PENALTY_NOTICED'], by: ['CLERK'], officers: 'NONE' });
  if (general.length > 0) return refuse(...general);
  if (penalty === null) return refuse(because('NO_PENALTY'));
  if (!penalty.hearingRight) return refuse(because('NO_HEARING_RIGHT'));
  if (penalty.hearingWaivedOn !== null) return refuse(because('ASKED_ALREADY'));
  if (!fits(input.reason, 2, 500)) return refuse(because('REASON', 'reason'));
  const { on, lateReason, reason } = input;
  const act = { act: 'WAIVE_PENALTY_HEARING', to: facts.status, on, lateReason, reason, officers: [] };
  return accept({ ...act, waives: ['C5'], penalty: { hearingWaivedOn: on } });
}

/**
 * 作出处罚决定 (A3; 专利法; 行政处罚法): by the head, a fine within the law of the day of the act, or a lighter one of that day, and within
 * what the party was told, after the hearing or its time, by the leaders together where it is heavy. Nobody fines while a transfer to the
 * police runs.
 */
export function decide(
  input: DecidePenaltyInput,
  facts: ActFacts,
  penalty: PenaltyRow | null,
  { signedBy, transfers }: { readonly signedBy: string; readonly transfers: readonly Standing[] },
): Outcome<OnPenalty> {
  const general = counterfeitStep(input, facts, 'DECIDED', { officers: 'NONE' });
  if (general.length > 0) return refuse(...general);
  const police = runningReasons(transfers);
  if (police.length > 0) return refuse(...police);
  if (penalty === null) return refuse(because('NO_PENALTY'));
  const { on, lateReason, actedOn, fineYuan, collective } = input;
  const { confiscatedYuan } = penalty;
  const refusals = [
    ...actDayReasons(actedOn, on),
    ...boundReasons(fineYuan, { decidedOn: on, actedOn, illegalGainsYuan: confiscatedYuan }, 'fineYuan'),
    ...(fineYuan > penalty.proposedFineYuan ? [because('OVER_TOLD', 'fineYuan')] : []),
    ...(needsCollective({ fineYuan, confiscatedYuan }, on) && !collective ? [because('NOT_COLLECTIVE', 'collective')] : []),
    ...texts({ reason: [input.reason, 10, 4000] }),
    ...(facts.status === 'PENALTY_NOTICED' ? hearingReasons(penalty, on) : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    act: 'DECIDE_PENALTY',
    to: 'DECIDED',
    on,
    lateReason,
    reason: input.reason.trim(),
    officers: [],
    starts: [
      { rule: 'C6', on },
      { rule: 'C8', on },
    ],
    waives: ['C5'],
    penalty: { decidedOn: on, actedOn, decidedBy: signedBy, fineYuan, collective },
  });
}

function hearingReasons({ hearingRight, hearingAskedOn, hearingWaivedOn, noticedOn }: PenaltyRow, on: string): Refusal[] {
  if (!hearingRight || hearingWaivedOn !== null) return [];
  if (hearingAskedOn !== null) return [because('HEARING_OUTSTANDING')];
  return on > hearingAskedBy(noticedOn) ? [] : [because('HEARING_PERIOD', 'on')];
}
