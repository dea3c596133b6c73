import type { CaseStatus } from '#law/case-courses.ts';
import { noticeEnds } from '#law/endings.ts';
import { accountOf, payableBy, type Payment } from '#law/penalty-procedure.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { PenaltyRow } from '../tables.ts';
import type { ExecutePenaltyInput, RecordPaymentInput, ServePenaltyInput } from '../types.generated.ts';
import { actingOfficers, type ActFacts } from './guards.ts';
import { counterfeitAct, counterfeitStep } from './investigation.ts';
import { because } from './investigation-refusals.ts';
import type { OnPenalty } from './penalty.ts';
import type { Taken } from './taken.ts';

/** 送达处罚决定书 (A3; C6): the fifteen days to pay begin (C7), and the times to attack it (C9, C9b); a public notice counts as delivered when it ends. */
export function serve(input: ServePenaltyInput, facts: ActFacts, penalty: PenaltyRow | null): Outcome<OnPenalty> {
  const general = counterfeitStep(input, facts, 'SERVED', { officers: 'TWO' });
  if (general.length > 0) return refuse(...general);
  if (penalty?.fineYuan == null) return refuse(because('NO_PENALTY'));
  const { on, lateReason, delivery } = input;
  const delivered = delivery === 'PUBLIC_NOTICE' ? noticeEnds(on) : on;
  return accept({
    act: 'SERVE_PENALTY',
    to: 'SERVED',
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    meets: [{ rule: 'C6', on }],
    starts: ['C9', 'C9b', ...(penalty.fineYuan > 0 ? ['C7'] : [])].map((rule) => ({ rule, on: delivered })),
    penalty: { servedOn: on, delivery, paymentDueOn: payableBy(delivered) },
  });
}

/** 执行 (A3; 行政处罚法 §51): where no fine is to be paid, or the time to pay has ended. */
export function execute(input: ExecutePenaltyInput, facts: ActFacts, penalty: PenaltyRow | null): Outcome<Taken> {
  const general = counterfeitStep(input, facts, 'EXECUTING', { officers: 'NONE' });
  if (general.length > 0) return refuse(...general);
  if (penalty?.paymentDueOn == null) return refuse(because('NO_PENALTY'));
  const { on, lateReason, reason } = input;
  const refusals = [
    ...(penalty.fineYuan === 0 || on > penalty.paymentDueOn ? [] : [because('STILL_PAYABLE', 'on')]),
    ...(fits(reason, 2, 500) ? [] : [because('REASON', 'reason')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ act: 'EXECUTE_PENALTY', to: 'EXECUTING', on, lateReason, reason, officers: [] });
}

/** A payment, as it is put on record. */
export interface Paid extends Taken {
  readonly payment: { readonly paidOn: string; readonly yuan: number; readonly receiptNo: string };
}
export interface AccountFacts {
  readonly penalty: PenaltyRow | null;
  readonly payments: readonly (Payment & { readonly receiptNo: string })[];
}

/** States in which a payment does not move the case. */
const PAYABLE: readonly CaseStatus[] = ['EXECUTING', 'CONCLUDED', 'PUBLISHED'];

/**
 * 缴款 (C7; 行政处罚法 §46, §51): never more than is owed on that day with the additional fine; the first one
 * begins the execution, and a case that was concluded with the fine unpaid still takes them.
 */
export function pay(input: RecordPaymentInput, facts: ActFacts, { penalty, payments }: AccountFacts): Outcome<Paid> {
  const general = PAYABLE.includes(facts.status)
    ? counterfeitAct(input, facts, { open: PAYABLE, by: ['HANDLER', 'SYSTEM'], officers: 'NONE' })
    : counterfeitStep(input, facts, 'EXECUTING', { officers: 'NONE' });
  if (general.length > 0) return refuse(...general);
  if (penalty?.paymentDueOn == null) return refuse(because('NO_PENALTY'));
  const { on, lateReason, yuan } = input;
  const receiptNo = input.receiptNo.trim();
  const { owedYuan } = accountOf(penalty.fineYuan ?? 0, penalty.paymentDueOn, payments, on);
  const refusals = [
    ...(yuan > 0 && Math.abs(Math.round(yuan * 100) - yuan * 100) < 1e-6 ? [] : [because('NO_SUM', 'yuan')]),
    ...(yuan > owedYuan ? [because('OVERPAID', 'yuan')] : []),
    ...(fits(input.receiptNo, 2, 60) ? [] : [because('INVALID_VALUE', 'receiptNo')]),
    ...(payments.some((earlier) => earlier.receiptNo === receiptNo) ? [because('RECEIPT_KNOWN', 'receiptNo')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const paidOff = accountOf(penalty.fineYuan ?? 0, penalty.paymentDueOn, [...payments, { paidOn: on, yuan }], on).owedYuan === 0;
  return accept({
    act: 'RECORD_PAYMENT',
    to: facts.status === 'SERVED' ? 'EXECUTING' : facts.status,
    on,
    lateReason,
    officers: [],
    meets: paidOff ? [{ rule: 'C7', on }] : [],
    payment: { paidOn: on, yuan, receiptNo },
  });
}
