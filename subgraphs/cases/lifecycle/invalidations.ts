import { addMonths } from '#law/dates.ts';
import type { Told } from '#law/told.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CasePatentRow, ExcludedPeriodRow, InvalidationRow } from '../tables.ts';
import type { RecordInvalidationDecisionInput, RecordInvalidationInput } from '../types.generated.ts';
import { because } from './clock-refusals.ts';

type Recorded = Pick<InvalidationRow, 'patentNumber' | 'patentType' | 'requestNo' | 'requestedBy' | 'requestedOn' | 'acceptedOn'>;

/** 登记无效宣告请求 (R8.4): from the notice of acceptance, once for every request number. */
export function recordRequest(
  input: RecordInvalidationInput,
  { today, known }: { readonly today: string; readonly known: boolean },
): Outcome<Recorded> {
  const patent = parsePatentNumber(input.patentNumber);
  const { requestNo, requestedBy, requestedOn, acceptedOn } = input;
  const refusals = [
    ...(patent ? [] : [because('INVALID_VALUE', 'patentNumber')]),
    ...(fits(requestNo, 2, 40) ? [] : [because('INVALID_VALUE', 'requestNo')]),
    ...(fits(requestedBy, 2, 200) ? [] : [because('INVALID_VALUE', 'requestedBy')]),
    ...(requestedOn <= acceptedOn && acceptedOn <= today ? [] : [because('ORDER_OF_DAYS', 'acceptedOn')]),
    ...(known ? [because('RECORDED_ALREADY', 'requestNo')] : []),
  ];
  if (refusals.length > 0 || !patent) return refuse(...refusals);
  return accept({
    patentNumber: patent.canonical,
    patentType: patent.type,
    requestNo: requestNo.trim(),
    requestedBy: requestedBy.trim(),
    requestedOn,
    acceptedOn,
  });
}

/** 登记审查决定 (专利法 §46): once decided, only the day from which the decision binds can still be added. */
export function recordDecision(
  input: RecordInvalidationDecisionInput,
  row: InvalidationRow,
  today: string,
): Outcome<Pick<InvalidationRow, 'decision' | 'decidedOn' | 'effectiveOn'>> {
  if (input.version !== row.version) return refuse(because('CONFLICT', 'version'));
  const { decision, decidedOn } = input;
  const effectiveOn = input.effectiveOn ?? null;
  const same = row.decision === decision && row.decidedOn === decidedOn && row.effectiveOn === null && effectiveOn !== null;
  if (row.decision !== 'PENDING' && !same) return refuse(because('DECIDED_ALREADY', 'decision'));
  const ordered =
    row.acceptedOn <= decidedOn && decidedOn <= today && (effectiveOn === null || (decidedOn <= effectiveOn && effectiveOn <= today));
  const refusals = [
    ...(decision === 'PENDING' ? [because('DECISION', 'decision')] : []),
    ...(ordered ? [] : [because('ORDER_OF_DAYS', 'decidedOn')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ decision, decidedOn, effectiveOn });
}

const ADVICE: Readonly<Record<InvalidationRow['decision'], Told | null>> = {
  PENDING: null,
  MAINTAINED: ['The patent stands: resume the case.', '专利权维持有效,应恢复处理。'],
  PARTLY_INVALID: [
    'The patent stands in part: resume the case on the claims that are left.',
    '专利权部分无效,应就维持有效的权利要求恢复处理。',
  ],
  INVALID: ['The patent does not stand: once the decision binds, revoke the case.', '专利权被宣告无效,决定生效后应撤销案件。'],
};

/** What the office should do with a suspension that lasts, once the invalidation that it waits for is decided (R8.4). */
export const adviceOn = (
  { granted, toOn }: Pick<ExcludedPeriodRow, 'granted' | 'toOn'>,
  named: Pick<InvalidationRow, 'decision'> | null,
): Told | null => (granted && toOn === null && named ? ADVICE[named.decision] : null);

/** The latest day on which a proof shows a patent in force; null where none does. */
export const provenOn = (proofs: readonly Pick<CasePatentRow, 'proofOn'>[]): string | null =>
  proofs.reduce<string | null>(
    (latest, { proofOn }) => (proofOn !== null && (latest === null || latest < proofOn) ? proofOn : latest),
    null,
  );

/**
 * Whether a patent stands on a day, as far as the records tell: false once it was invalidated as a whole; true where a proof shows it
 * in force less than a year before, since the fee is paid by the year (专利法 §43); null, not told.
 */
export function standsOn(
  requests: readonly Pick<InvalidationRow, 'decision' | 'effectiveOn'>[],
  proofs: readonly Pick<CasePatentRow, 'proofOn'>[],
  today: string,
): boolean | null {
  if (requests.some(({ decision, effectiveOn }) => decision === 'INVALID' && effectiveOn !== null && effectiveOn <= today)) return false;
  const proven = provenOn(proofs);
  return proven !== null && proven <= today && today < addMonths(proven, 12) ? true : null;
}
