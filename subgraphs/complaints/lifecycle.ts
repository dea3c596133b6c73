import { mayMove, movesFrom, nextDue, type ComplaintActor } from '#law/complaints.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { isInSequence } from '#law/programmes.ts';
import type { Term } from '#law/terms.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { areaOfCode, covers, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import { withoutAuthor, withoutNumbers } from './lifecycle/masking.ts';
import { because, type Reason } from './lifecycle/refusals.ts';
import type { ComplaintRow } from './tables.ts';
import type { ComplainantInput, ComplaintAction, ComplaintStatus, RegisterComplaintInput } from './types.generated.ts';

/** Whether the office acts on the complaint as the centre that took it, or as the office that has it. */
export function actorOf(office: string | null, { centreId, agencyId }: Pick<ComplaintRow, 'centreId' | 'agencyId'>): ComplaintActor | null {
  if (office === null) return null;
  return office === centreId ? 'CENTRE' : office === agencyId ? 'OFFICE' : null;
}

export interface RegisterFacts {
  readonly today: string;
  /** whether the place is a division we know */
  readonly placeKnown: boolean;
  /** whether the viewer acts for its centre in that place */
  readonly placeOpen: boolean;
  readonly centre: { readonly jurisdiction: string };
  /** when the centre was in the sequence of assistance centres; none on record: before such records */
  readonly terms: readonly Term[];
}

type Told = 'kind' | 'channel' | 'subjectRight' | 'jurisdiction' | 'identityMode' | 'accused' | 'facts';

/** What everybody who sees the complaint may read. */
export interface Registered extends Pick<RegisterComplaintInput, Told> {
  /** the patent in its canonical form; null when none was named */
  readonly patentNumber: string | null;
  readonly status: 'REGISTERED';
  readonly registeredOn: string;
  readonly nextDueOn: string | null;
}

/** 登记 (R7.1): a definite accused, facts that name no complainant, a place of the centre. All reasons at once. */
export function register(input: RegisterComplaintInput, facts: RegisterFacts): Outcome<Registered> {
  const { today, placeKnown, placeOpen, centre } = facts;
  if (!isInSequence(facts.terms, today)) return refuse(because('LEFT_SEQUENCE'));
  const { kind, channel, subjectRight, jurisdiction, identityMode } = input;
  const patentNumber = input.patentNumber == null ? null : parsePatentNumber(input.patentNumber)?.canonical;
  const patentFits = patentNumber === null || (patentNumber !== undefined && subjectRight === 'PATENT');
  const placeInside = placeOpen && covers(reachOf(areaOfCode(centre.jurisdiction)), jurisdiction);
  const refusals = [
    ...(fits(input.accused, 2, 200) ? [] : [because('INVALID_VALUE', 'accused')]),
    ...(fits(input.facts, 2, 4_000) ? [] : [because('INVALID_VALUE', 'facts')]),
    ...(patentFits ? [] : [because('INVALID_VALUE', 'patentNumber')]),
    ...(!placeKnown ? [because('INVALID_VALUE', 'jurisdiction')] : placeInside ? [] : [because('OUTSIDE_CENTRE', 'jurisdiction')]),
    ...complainantReasons(input),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    kind,
    channel,
    subjectRight,
    jurisdiction,
    identityMode,
    accused: input.accused.trim(),
    facts: withoutAuthor(input.facts.trim(), input.complainant),
    patentNumber: patentNumber ?? null,
    status: 'REGISTERED',
    registeredOn: today,
    nextDueOn: nextDue('REGISTERED', today),
  });
}

/** Named and confidential complainants are named to the vault, anonymous ones to nobody (R7.7). */
function complainantReasons({ identityMode, complainant }: RegisterComplaintInput): Refusal[] {
  if (identityMode === 'ANONYMOUS') return complainant == null ? [] : [because('COMPLAINANT_ANONYMOUS', 'complainant')];
  if (complainant == null) return [because('COMPLAINANT_MISSING', 'complainant')];
  const lengths: readonly [keyof ComplainantInput, number, number][] = [
    ['name', 2, 100],
    ['phone', 5, 40],
    ['address', 2, 200],
  ];
  return lengths.flatMap(([field, least, most]) => {
    const value = complainant[field];
    return (value == null && field !== 'name') || fits(value ?? '', least, most) ? [] : [because('INVALID_VALUE', 'complainant', field)];
  });
}

/** What is known of a complaint that shall move. */
export interface MoveFacts extends Pick<ComplaintRow, 'status' | 'bounceCount' | 'version' | 'jurisdiction'> {
  readonly today: string;
  readonly actor: ComplaintActor | null;
}

export interface Moved {
  readonly status: ComplaintStatus;
  readonly nextDueOn: string | null;
}

function move(to: ComplaintStatus, by: ComplaintActor, version: number, facts: MoveFacts): Outcome<Moved> {
  const { status, bounceCount, today } = facts;
  const stranger: Reason = by === 'CENTRE' ? 'NOT_THE_CENTRE' : 'NOT_THE_OFFICE';
  if (facts.actor !== by) return refuse(because(stranger));
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (mayMove(status, to, by, bounceCount)) return accept({ status: to, nextDueOn: nextDue(to, today) });
  return refuse(because(mayMove(status, to, 'SUPERIOR', bounceCount) ? 'DISPATCH_DECIDES' : 'WRONG_STATE'));
}

/** 转交 (R3.3): by the centre, to an office that covers the place; after a second return the common superior decides (R2.3). */
export function refer(
  { version }: { readonly version: number },
  facts: MoveFacts & { readonly agency: { readonly jurisdiction: string } | null },
): Outcome<Moved> {
  const moved = move('TRANSFERRED', 'CENTRE', version, facts);
  if (!moved.ok) return moved;
  if (!facts.agency) return refuse(because('NOT_FOUND', 'agencyId'));
  const inside = covers(reachOf(areaOfCode(facts.agency.jurisdiction)), facts.jurisdiction);
  return inside ? moved : refuse(because('OUTSIDE_OFFICE', 'agencyId'));
}

/** 签收 (R2.3): by the office that has it. */
export const acknowledge = ({ version }: { readonly version: number }, facts: MoveFacts): Outcome<Moved> =>
  move('ACKNOWLEDGED', 'OFFICE', version, facts);

export interface SentBack extends Moved {
  readonly bounceCount: number;
  readonly reason: string;
}

/** 退回 (R2.3): to the centre, never onward, and with a reason; every return is counted. */
export function sendBack({ version, reason }: { readonly version: number; readonly reason: string }, facts: MoveFacts): Outcome<SentBack> {
  const moved = move('RETURNED', 'OFFICE', version, facts);
  if (!moved.ok) return moved;
  if (!fits(reason, 2, 500)) return refuse(because('INVALID_VALUE', 'reason'));
  return accept({ ...moved.value, bounceCount: facts.bounceCount + 1, reason: withoutNumbers(reason.trim()) });
}

const ACTIONS: readonly [ComplaintAction, ComplaintStatus][] = [
  ['REFER', 'TRANSFERRED'],
  ['ACKNOWLEDGE', 'ACKNOWLEDGED'],
  ['RETURN', 'RETURNED'],
];

/** What the actor may do now (R2.2). A case may be docketed from a complaint that waits at the office, acknowledged or not. */
export function actionsOf(
  { status, bounceCount }: Pick<ComplaintRow, 'status' | 'bounceCount'>,
  actor: ComplaintActor | null,
): ComplaintAction[] {
  const moves = movesFrom(status, bounceCount).filter(({ by }) => by === actor);
  const offered = ACTIONS.flatMap(([action, to]) => (moves.some((each) => each.to === to) ? [action] : []));
  const waits = actor === 'OFFICE' && (status === 'TRANSFERRED' || status === 'ACKNOWLEDGED');
  return waits ? [...offered, 'DOCKET'] : offered;
}

/** Whether the next step is late on that day (R3.3). */
export const isOverdue = ({ nextDueOn, closedOn }: Pick<ComplaintRow, 'nextDueOn' | 'closedOn'>, today: string): boolean =>
  nextDueOn !== null && closedOn === null && nextDueOn < today;
