import { isConcluded, CONCLUDED_STATUSES } from '#law/case-courses.ts';
import { addDays } from '#law/dates.ts';
import { defenceDue, isLost } from '#law/litigation.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { LitigationRow } from '../tables.ts';
import type { RecordDefenceFiledInput, RecordLitigationInput, RecordLitigationOutcomeInput } from '../types.generated.ts';
import { because } from './clock-refusals.ts';
import { actReasons, type ActFacts, type ActInput } from './guards.ts';
import type { Taken } from './taken.ts';

/** Longest time, in days, that a court gives for a defence. */
const LONGEST_DEFENCE = 90;

/** A suit is answered by the office whose decision it attacks, whoever is at its desk. */
function generalReasons(input: ActInput, facts: ActFacts): readonly Refusal[] {
  if (input.version === facts.version && !isConcluded(facts.status)) return [because('NOTHING_TO_ATTACK')];
  return actReasons(input, facts, { open: CONCLUDED_STATUSES, by: ['HEAD', 'CLERK'], officers: 'NONE' });
}

const taken = (act: string, { on, lateReason }: ActInput, { status }: ActFacts): Taken => ({
  act,
  to: status,
  on,
  lateReason,
  officers: [],
});

export interface SuitRecorded extends Taken {
  readonly suit: Pick<LitigationRow, 'kind' | 'court' | 'courtCaseNo' | 'filedOn' | 'notifiedOn' | 'defenceDueOn'>;
}

/** 登记行政诉讼、行政复议 (R2.4). The time for the defence is the law's, unless the court set another. */
export function recordSuit(
  input: RecordLitigationInput,
  facts: ActFacts,
  { concludedOn, numbers }: { readonly concludedOn: string | null; readonly numbers: readonly string[] },
): Outcome<SuitRecorded> {
  const { kind, court, courtCaseNo, filedOn, notifiedOn, on } = input;
  const defenceDueOn = input.defenceDueOn ?? defenceDue(kind, notifiedOn).dueOn;
  const ordered = concludedOn !== null && concludedOn <= filedOn && filedOn <= notifiedOn && notifiedOn <= on;
  const general = generalReasons(input, facts);
  if (general.some(({ code }) => code === 'WRONG_STATE' || code === 'CONFLICT')) return refuse(...general);
  const refusals = [
    ...general,
    ...(fits(court, 2, 100) ? [] : [because('INVALID_VALUE', 'court')]),
    ...(fits(courtCaseNo, 2, 60) ? [] : [because('INVALID_VALUE', 'courtCaseNo')]),
    ...(ordered ? [] : [because('ORDER_OF_DAYS', 'notifiedOn')]),
    ...(notifiedOn <= defenceDueOn && defenceDueOn <= addDays(notifiedOn, LONGEST_DEFENCE)
      ? []
      : [because('ORDER_OF_DAYS', 'defenceDueOn')]),
    ...(numbers.includes(courtCaseNo.trim()) ? [because('RECORDED_ALREADY', 'courtCaseNo')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const suit = { kind, court: court.trim(), courtCaseNo: courtCaseNo.trim(), filedOn, notifiedOn, defenceDueOn };
  const attacked = kind === 'RECONSIDERATION' ? 'C9' : facts.kind === 'COUNTERFEIT' ? 'C9b' : 'I10';
  return accept({ ...taken('RECORD_LITIGATION', input, facts), meets: [{ rule: attacked, on: filedOn }], suit });
}

export interface SuitChanged extends Taken {
  readonly suit: Partial<Pick<LitigationRow, 'defenceFiledOn' | 'headAppeared' | 'outcome' | 'decidedOn'>>;
}

/** 登记答辩 (R2.4): late is late, and still recorded. */
export function recordDefence(input: RecordDefenceFiledInput, facts: ActFacts, row: LitigationRow | undefined): Outcome<SuitChanged> {
  const general = generalReasons(input, facts);
  if (general.length > 0) return refuse(...general);
  if (!row) return refuse(because('NOT_FOUND', 'litigationId'));
  if (row.defenceFiledOn !== null || row.outcome !== null) return refuse(because('CLOSED_SUIT', 'litigationId'));
  if (input.on < row.notifiedOn) return refuse(because('ORDER_OF_DAYS', 'on'));
  return accept({ ...taken('RECORD_DEFENCE_FILED', input, facts), suit: { defenceFiledOn: input.on } });
}

/**
 * 登记裁判结果 (R2.4): a judgment of a court tells whether the head appeared (行政诉讼法 §3); reconsideration knows no hearing. A penalty
 * that did not stand, and is public, must be withdrawn (C8b).
 */
export function recordOutcome(
  input: RecordLitigationOutcomeInput,
  facts: ActFacts & { readonly published: boolean },
  row: LitigationRow | undefined,
): Outcome<SuitChanged> {
  const general = generalReasons(input, facts);
  if (general.length > 0) return refuse(...general);
  if (!row) return refuse(because('NOT_FOUND', 'litigationId'));
  if (row.outcome !== null) return refuse(because('CLOSED_SUIT', 'litigationId'));
  const { outcome, decidedOn, on } = input;
  const headAppeared = input.headAppeared ?? null;
  const refusals = [
    ...(row.notifiedOn <= decidedOn && decidedOn <= on ? [] : [because('ORDER_OF_DAYS', 'decidedOn')]),
    ...(headAppeared === null && row.kind === 'LITIGATION' && outcome !== 'WITHDRAWN' ? [because('HEAD_APPEARED', 'headAppeared')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const withdraw = facts.kind === 'COUNTERFEIT' && facts.published && isLost(outcome);
  const starts = withdraw ? [{ rule: 'C8b', on: decidedOn }] : [];
  return accept({ ...taken('RECORD_LITIGATION_OUTCOME', input, facts), starts, suit: { outcome, decidedOn, headAppeared } });
}
