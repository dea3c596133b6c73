import { assistDue } from '#law/cooperation.ts';
import type { AssistStatus } from '#law/assist-course.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { codeOfArea, covers, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { AssistRequestRow, PackageItem } from '../tables.ts';
import type { ReplyAssistRequestInput } from '../types.generated.ts';
import { assistReasons, type AssistFacts } from './assist.ts';
import { becauseOf } from './cooperation-refusals.ts';
import { itemsOf } from './package.ts';

interface Versioned {
  readonly version: number;
}
/** The columns that a step changes. */
export type AssistStep = Partial<AssistRequestRow> & { readonly status: AssistStatus };

/** The office of a province that acts, with its seat. */
export interface ProvinceFacts extends AssistFacts {
  readonly office: string;
}

/** 本省核准 (A4): from now on the province asked knows of it. */
export function approve(input: Versioned, facts: ProvinceFacts & { readonly wantedPlace: string }): Outcome<AssistStep> {
  const refusals = assistReasons(input, facts, 'OUT_APPROVED');
  if (refusals.length > 0) return refuse(...refusals);
  const toJurisdiction = codeOfArea(facts.wantedPlace.slice(0, 2));
  return accept({ status: 'OUT_APPROVED', approvedOn: facts.today, outProvinceId: facts.office, toJurisdiction });
}

/** 对方省接收 (A4). */
export function receive(input: Versioned, facts: ProvinceFacts): Outcome<AssistStep> {
  const refusals = assistReasons(input, facts, 'IN_RECEIVED');
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ status: 'IN_RECEIVED', receivedOn: facts.today, inProvinceId: facts.office });
}

export interface RouteFacts extends AssistFacts {
  readonly jurisdiction: string;
  readonly toJurisdiction: string | null;
  /** the office named; null when there is none */
  readonly target: { readonly id: string; readonly jurisdiction: string } | null;
}

/** 指派 (A4): to an office of the province asked, itself included; the fifteen working days begin anew (P1). */
export function route(input: Versioned, { target, ...facts }: RouteFacts): Outcome<AssistStep> {
  const refusals = assistReasons(input, facts, 'ASSIGNED');
  if (refusals.length > 0) return refuse(...refusals);
  if (!target) return refuse(becauseOf('NOT_FOUND', 'toAgencyId'));
  const province = (facts.toJurisdiction ?? facts.jurisdiction).slice(0, 2);
  if (!covers(reachOf(province), target.jurisdiction)) return refuse(becauseOf('NO_JURISDICTION', 'toAgencyId'));
  const { today } = facts;
  return accept({
    status: 'ASSIGNED',
    assignedOn: today,
    receiverId: target.id,
    toJurisdiction: target.jurisdiction,
    dueOn: assistDue(today),
  });
}

/** 拒绝 (A4): only the province asked, and never without a reason. */
export function refuseRequest(input: Versioned & { readonly reason: string }, facts: AssistFacts): Outcome<AssistStep> {
  const refusals = assistReasons(input, facts, 'REFUSED');
  if (refusals.length > 0) return refuse(...refusals);
  if (!fits(input.reason, 10, 2_000)) return refuse(becauseOf('REASON_REQUIRED', 'reason'));
  return accept({ status: 'REFUSED', closedOn: facts.today, refusalReason: input.reason.trim() });
}

/** 开始办理 (A4). */
export function begin(input: Versioned, facts: AssistFacts): Outcome<AssistStep> {
  const refusals = assistReasons(input, facts, 'EXECUTING');
  return refusals.length > 0 ? refuse(...refusals) : accept({ status: 'EXECUTING', begunOn: facts.today });
}

/** 答复 (A4): late or in time, a reply is taken; that it was late is seen. */
export function reply(input: ReplyAssistRequestInput, facts: AssistFacts): Outcome<AssistStep> {
  const refusals = assistReasons(input, facts, 'REPLIED');
  if (refusals.length > 0) return refuse(...refusals);
  const documents: Outcome<readonly PackageItem[]> = itemsOf(input.documents ?? [], 'documents');
  const faults = [
    ...(fits(input.reply, 10, 10_000) ? [] : [becauseOf('INVALID_VALUE', 'reply')]),
    ...(documents.ok ? [] : documents.refusals),
  ];
  if (faults.length > 0 || !documents.ok) return refuse(...faults);
  return accept({ status: 'REPLIED', repliedOn: facts.today, reply: input.reply.trim(), documents: documents.value });
}

/** 确认 (A4). */
export function confirm(input: Versioned, facts: AssistFacts): Outcome<AssistStep> {
  const refusals = assistReasons(input, facts, 'CONFIRMED');
  return refusals.length > 0 ? refuse(...refusals) : accept({ status: 'CONFIRMED', closedOn: facts.today });
}
