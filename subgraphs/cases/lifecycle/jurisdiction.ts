import { isConcluded, type CaseStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { DELEGATED_BY_DEFAULT, isOver } from '#law/jurisdiction.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { areaOfCode, covers, levelOfCode, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type {
  DesignateJurisdictionInput,
  EndDelegationInput,
  GrantDelegationInput,
  RaiseJurisdictionDisputeInput,
  WithdrawJurisdictionDisputeInput,
} from '../types.generated.ts';
import { because } from './jurisdiction-refusals.ts';

interface Seat {
  readonly id: string;
  /** six-digit code of its division */
  readonly jurisdiction: string;
}

/** Whether an office may hold cases of that kind: an authority, or a county office to which it was delegated (专利行政执法办法 §6). */
export const mayHold = ({ jurisdiction }: Pick<Seat, 'jurisdiction'>, kind: CaseKind, delegated: boolean): boolean =>
  delegated || levelOfCode(jurisdiction) !== 'COUNTY' || DELEGATED_BY_DEFAULT.includes(kind);

export interface DelegationFacts {
  readonly today: string;
  readonly authority: Seat;
  /** null when it is no enforcement office */
  readonly delegate: Seat | null;
  /** terms that the delegate has already, half open */
  readonly terms: readonly { readonly validFrom: string; readonly validTo: string | null }[];
}

/** 委托 (办法 §6): an authority to a county office below it, for some kinds of case, one delegation at a time. */
export function grantDelegation(input: GrantDelegationInput, { authority, delegate, terms }: DelegationFacts): Outcome<Seat> {
  if (!delegate) return refuse(because('NOT_FOUND', 'toAgencyId'));
  const below = levelOfCode(delegate.jurisdiction) === 'COUNTY' && isOver(authority.jurisdiction, delegate.jurisdiction);
  if (!below) return refuse(because('NOT_ABOVE', 'toAgencyId'));
  const { validFromOn, validToOn = null, kinds, legalBasis, docNo } = input;
  const refusals: Refusal[] = [
    ...(kinds.length > 0 ? [] : [because('INVALID_VALUE', 'kinds')]),
    ...(fits(legalBasis, 2, 200) ? [] : [because('INVALID_VALUE', 'legalBasis')]),
    ...(fits(docNo, 2, 100) ? [] : [because('INVALID_VALUE', 'docNo')]),
    ...(validToOn !== null && validToOn <= validFromOn ? [because('ENDS_BEFORE', 'validToOn')] : []),
    ...(terms.some((term) => overlaps(term, { validFrom: validFromOn, validTo: validToOn })) ? [because('OVERLAP', 'validFromOn')] : []),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept(delegate);
}

interface Term {
  readonly validFrom: string;
  readonly validTo: string | null;
}
const overlaps = (one: Term, other: Term): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) &&
  (other.validTo === null || one.validFrom < other.validTo) &&
  one.validFrom !== one.validTo;

/** 终止委托: from today on at the earliest; what was done under it stays lawful. */
export function endDelegation(input: EndDelegationInput, { today, row }: { readonly today: string; readonly row: Term }): Outcome<null> {
  if (row.validTo !== null && row.validTo <= today) return refuse(because('ENDED'));
  const { endsOn, reason } = input;
  const possible = endsOn >= today && endsOn >= row.validFrom && (row.validTo === null || endsOn <= row.validTo);
  const refusals = [
    ...(possible ? [] : [because('ENDS_BEFORE', 'endsOn')]),
    ...(fits(reason, 2, 500) ? [] : [because('INVALID_VALUE', 'reason')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept(null);
}

/** A request that was not decided, or a case that was not concluded, is open to a quarrel. */
export const isOpenMatter = ({ status, decidedOn }: { readonly status: string; readonly decidedOn?: string | null }): boolean =>
  (decidedOn ?? null) === null && !isConcluded(status as CaseStatus);

export interface DisputeFacts {
  readonly holder: Seat;
  /** those of the named offices that exist */
  readonly others: readonly Seat[];
  readonly open: boolean;
  readonly raised: boolean;
}

/** 提请指定管辖 (细则 §81): by the office that holds the matter, naming the others; one quarrel at a time. */
export function raiseDispute(
  input: RaiseJurisdictionDisputeInput,
  { holder, others, open, raised }: DisputeFacts,
): Outcome<readonly Seat[]> {
  if (!open) return refuse(because('CLOSED'));
  if (raised) return refuse(because('RAISED_ALREADY'));
  const named = new Set(input.otherAgencyIds.map((id) => id.toLowerCase()));
  const known = others.length === named.size && named.size === input.otherAgencyIds.length && named.size > 0 && !named.has(holder.id);
  const refusals = [
    ...(known ? [] : [because('OTHER_OFFICES', 'otherAgencyIds')]),
    ...(fits(input.reason, 2, 1000) ? [] : [because('INVALID_VALUE', 'reason')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept([holder, ...others]);
}

/** 撤回 (R2.3): by the office that raised it, with a reason, until an office is designated or the matter ends. */
export function withdrawDispute(
  { reason }: WithdrawJurisdictionDisputeInput,
  { own, open }: { readonly own: boolean; readonly open: boolean },
): Outcome<string> {
  if (!own) return refuse(because('NOT_RAISED_BY_YOU'));
  if (!open) return refuse(because('OVER'));
  return fits(reason, 2, 1000) ? accept(reason.trim()) : refuse(because('INVALID_VALUE', 'reason'));
}

/** What is known when the superior decides a quarrel; the target is among the offices under it, or itself. */
export interface DesignationFacts {
  /** place of the matter */
  readonly place: string;
  /** whether the place that the superior relies on is a division that we know */
  readonly placeKnown: boolean;
  readonly status: string;
  /** division of the office that decides */
  readonly superior: string;
  readonly target: Seat | null;
  readonly mayHold: boolean;
}

/**
 * 指定管辖 (细则 §81): to an office under the common superior, in whose division a place of the matter lies, and that may hold such a
 * matter. A matter has two places, the respondent's and that of the act: `jurisdiction` says on which one the superior relies.
 */
export function designate(input: DesignateJurisdictionInput, facts: DesignationFacts): Outcome<Seat & { readonly place: string }> {
  const { status, target } = facts;
  if (status !== 'OPEN') return refuse(because('DECIDED'));
  if (!target) return refuse(because('NOT_FOUND', 'agencyId'));
  const place = input.jurisdiction ?? facts.place;
  const inside = covers(reachOf(areaOfCode(target.jurisdiction)), place);
  const under = covers(reachOf(areaOfCode(facts.superior)), target.jurisdiction);
  const refusals = [
    ...(inside && under && facts.mayHold ? [] : [because('NO_JURISDICTION', 'agencyId')]),
    ...(facts.placeKnown ? [] : [because('UNKNOWN_PLACE', 'jurisdiction')]),
    ...(fits(input.reason, 2, 1000) ? [] : [because('INVALID_VALUE', 'reason')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...target, place });
}
