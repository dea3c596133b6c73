import { areaOfCode, covers, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { Refusal } from '#platform/outcome.ts';
import type { IntakeRow } from '../tables.ts';
import type { TransferCaseInput } from '../types.generated.ts';
import { because } from './handling-refusals.ts';

/** The office that a matter is handed to (移送). */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  /** whether it may hold matters of that kind: an authority, or a county with a delegation (专利行政执法办法 §6) */
  readonly mayHold: boolean;
}

/** Where a matter goes, and whence it came. */
export interface HandoverFacts {
  readonly target: Receiver | null;
  /** place on which the competence of the receiving office rests; null where it goes to no enforcement office */
  readonly place: string | null;
  readonly placeKnown: boolean;
  /** the office that handed the matter to this one; null for a matter of its own */
  readonly cameFrom: string | null;
}

/** What is sent along: the receiving office sees no more of the matter than this, its names, parties and patents. */
export interface Sent {
  readonly targetId: string;
  readonly place: string;
  /** null: the claims of the request, or the subject of the case */
  readonly facts: string | null;
}

const inside = ({ jurisdiction }: Receiver, place: string): boolean => covers(reachOf(areaOfCode(jurisdiction)), place);

/** The place named; the matter's own, where it lies with the receiving office; else that office's seat (细则 §81). */
export const placeThere = (target: Receiver, named: string | null | undefined, own: string): string =>
  named ?? (inside(target, own) ? own : target.jurisdiction);

/**
 * What hinders handing a matter over: the receiving office must be competent for the place and the kind, and what was handed over is not
 * handed back or on in a circle (R2.3): a quarrel goes to the common superior.
 */
export function handoverReasons(
  { facts, jurisdiction, toAgencyId }: Pick<TransferCaseInput, 'facts' | 'jurisdiction' | 'toAgencyId'>,
  { target, place, placeKnown, cameFrom }: HandoverFacts,
): Refusal[] {
  if (toAgencyId == null) return facts == null && jurisdiction == null ? [] : [because('SENT_NOWHERE', 'toAgencyId')];
  if (!target || place === null) return [];
  const there = placeKnown && inside(target, place);
  return [
    ...(there ? [] : [because('PLACE_ELSEWHERE', 'jurisdiction')]),
    ...(target.mayHold ? [] : [because('TARGET_MAY_NOT', 'toAgencyId')]),
    ...(cameFrom === target.id ? [because('SENT_BACK', 'toAgencyId')] : []),
    ...(facts == null || fits(facts, 2, 4_000) ? [] : [because('INVALID_VALUE', 'facts')]),
  ];
}

/** Whether a refused matter goes back to the office that sent it: it came from there, and is refused as not this office's (R2.3). */
export const goesBack = ({ handover }: Pick<IntakeRow, 'handover'>, reason: string): boolean =>
  handover === 'TRANSFERRED' && reason === 'NO_JURISDICTION';

/** What this office sees of where a matter came from; null for a matter of its own. */
export interface CameFrom {
  readonly kind: NonNullable<IntakeRow['handover']>;
  readonly matterId: string;
  readonly agencyId: string;
  readonly caseNo: string | null;
  readonly reason: string;
}
export const handoverOf = ({ handover, fromMatterId, fromAgencyId, fromCaseNo, handoverReason }: IntakeRow): CameFrom | null =>
  handover === null || fromMatterId === null || fromAgencyId === null || handoverReason === null
    ? null
    : { kind: handover, matterId: fromMatterId, agencyId: fromAgencyId, caseNo: fromCaseNo, reason: handoverReason };
