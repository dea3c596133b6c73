import { decisionReason, mayGive, recipientReason, type CommendationActor, type CommendationStatus } from '#law/commendation.ts';
import type { Level } from '#law/levels.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CommendationRow } from '../tables.ts';
import type { DecideCommendationInput, ProposeCommendationInput } from '../types.generated.ts';
import { because } from './field-refusals.ts';

/** Where a commendation stands: it is decided from the day of its decision. */
export const statusOf = ({ decidedOn }: Pick<CommendationRow, 'decidedOn'>): CommendationStatus =>
  decidedOn === null ? 'PROPOSED' : 'DECIDED';

/** Who shall be commended, as far as the commending office may know. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** office that it is, or to which it belongs */
  readonly agencyId: string;
  /** whether it lies in the division of the commending office */
  readonly inside: boolean;
  /** whether the officer serves, or the unit exists, today */
  readonly there: boolean;
}

export interface ProposalFacts {
  readonly today: string;
  readonly office: { readonly id: string; readonly level: Level };
  readonly recipient: Recipient | null;
}

export type Proposed = Pick<
  CommendationRow,
  'level' | 'recipientKind' | 'recipientId' | 'recipientName' | 'title' | 'basis' | 'proposedOn'
>;

/** 提出表彰 (R10.2, R10.8): at a level that the office may give, to somebody of its subtree; locally to its own. All reasons at once. */
export function propose(input: ProposeCommendationInput, { today, office, recipient }: ProposalFacts): Outcome<Proposed> {
  const { level, recipientKind } = input;
  if (!mayGive(level, office.level)) return refuse(because('LEVEL_NOT_OURS', 'level'));
  const refusals = [
    ...(fits(input.title, 2, 100) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(fits(input.basis, 10, 2_000) ? [] : [because('INVALID_VALUE', 'basis')]),
    ...(recipient ? recipientReasons(input, office.id, recipient) : []),
  ];
  if (!recipient) return refuse(...refusals, because('NOT_FOUND', 'recipientId'));
  if (refusals.length > 0) return refuse(...refusals);
  const { id: recipientId, name: recipientName } = recipient;
  return accept({
    level,
    recipientKind,
    recipientId,
    recipientName,
    title: input.title.trim(),
    basis: input.basis.trim(),
    proposedOn: today,
  });
}

function recipientReasons({ level, recipientKind: kind }: ProposeCommendationInput, office: string, recipient: Recipient): Refusal[] {
  if (!recipient.inside) return [because('RECIPIENT_OUTSIDE', 'recipientId')];
  const unfit = recipientReason(level, { kind, own: recipient.agencyId === office });
  if (unfit === 'RECIPIENT_OF_OTHER_LEVEL') return [because(unfit, 'recipientKind')];
  if (unfit) return [because(unfit, 'recipientId')];
  if (kind === 'AGENCY' && recipient.id === office) return [because('RECIPIENT_IS_SELF', 'recipientId')];
  return recipient.there ? [] : [because('RECIPIENT_GONE', 'recipientId')];
}

export interface DecisionFacts extends Pick<CommendationRow, 'version' | 'decidedOn'> {
  readonly today: string;
  readonly actors: readonly CommendationActor[];
}

/** 决定表彰 (R10.8): once, by the office that proposed it. */
export function decide(
  { version }: DecideCommendationInput,
  { today, actors, ...row }: DecisionFacts,
): Outcome<{ readonly decidedOn: string }> {
  const reason = decisionReason(statusOf(row), actors);
  if (reason === 'NOT_THE_OFFICE') return refuse(because('NOT_OUR_COMMENDATION'));
  if (version !== row.version) return refuse(because('CONFLICT', 'version'));
  return reason === 'WRONG_STATE' ? refuse(because('DECIDED_ALREADY')) : accept({ decidedOn: today });
}
