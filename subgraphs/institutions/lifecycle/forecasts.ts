import { parsePatentNumber } from '#law/patent-number.ts';
import { forecastDue, inService } from '#law/talent.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import { ACTS, judge, type Moved, type ProfileFacts } from './talent.ts';
import { because } from './talent-refusals.ts';
import type { DisputeForecastRow } from '../tables.ts';
import type { CompleteDisputeForecastInput, CreateDisputeForecastInput, ForecastCause } from '../types.generated.ts';

/** An alert that a person raised, and what becomes of the profile; null where it stays in ALERT. */
export interface Raised {
  readonly forecast: Pick<DisputeForecastRow, 'patentNumber' | 'raisedOn' | 'dueOn'> & { readonly dispute: string };
  readonly moved: Moved | null;
}

/** 发起预警 (R12.5): on one of the profile's patents, while the service runs; the forecast is due in five working days (A17). */
export function raise(
  input: CreateDisputeForecastInput,
  facts: ProfileFacts & { readonly patentNumbers: readonly string[] },
): Outcome<Raised> {
  const judged = judge('RAISE_ALERT', input, facts);
  if (!judged.ok) return judged;
  if (!inService(facts.status)) return refuse(because('NOT_IN_SERVICE'));
  const patent = parsePatentNumber(input.patentNumber)?.canonical;
  const known = patent !== undefined && facts.patentNumbers.includes(patent);
  const refusals = [
    ...(patent === undefined ? [because('INVALID_VALUE', 'patentNumber')] : known ? [] : [because('NOT_ITS_PATENT', 'patentNumber')]),
    ...(fits(input.dispute, 2, 2_000) ? [] : [because('INVALID_VALUE', 'dispute')]),
  ];
  if (refusals.length > 0 || patent === undefined) return refuse(...refusals);
  const { today, status } = facts;
  const { from, to } = ACTS.RAISE_ALERT;
  return accept({
    forecast: { patentNumber: patent, dispute: input.dispute.trim(), raisedOn: today, dueOn: forecastDue(today) },
    moved: status === from ? { status: to, statusFrom: today } : null,
  });
}

export interface CompleteFacts extends ProfileFacts {
  readonly forecastOn: string | null;
  /** open forecasts of the profile besides this one */
  readonly others: number;
}

export interface Completed {
  readonly forecast: Pick<DisputeForecastRow, 'impact' | 'likelihood' | 'plan' | 'forecastOn'>;
  readonly moved: Moved | null;
}

/** 完成预测 (R12.5): once, by either owner; the last one ends the alert (A17). */
export function complete(input: CompleteDisputeForecastInput, facts: CompleteFacts): Outcome<Completed> {
  const judged = judge('FORECAST', input, facts);
  if (!judged.ok) return judged;
  if (facts.forecastOn !== null) return refuse(because('FORECAST_MADE'));
  const { from, to } = ACTS.FORECAST;
  if (facts.status !== from) return refuse(because('WRONG_STATE'));
  if (!fits(input.plan, 2, 4_000)) return refuse(because('INVALID_VALUE', 'plan'));
  const { impact, likelihood } = input;
  return accept({
    forecast: { impact, likelihood, plan: input.plan.trim(), forecastOn: facts.today },
    moved: facts.others === 0 ? { status: to, statusFrom: facts.today } : null,
  });
}

/** Whether the forecast is still owed and late on that day (R12.5). */
export const isOverdue = ({ forecastOn, dueOn }: Pick<DisputeForecastRow, 'forecastOn' | 'dueOn'>, today: string): boolean =>
  forecastOn === null && dueOn < today;

export const causeOf = ({ caseId, complaintId }: Pick<DisputeForecastRow, 'caseId' | 'complaintId'>): ForecastCause =>
  caseId !== null ? 'CASE' : complaintId !== null ? 'COMPLAINT' : 'PERSON';
