import { conclusionDue } from '#law/clocks.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { areaOfCode, covers, levelOfCode, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import { because } from './lifecycle/refusals.ts';
import { handlersOf, teamSizeReasons, type Handler, type OfficerFacts } from './lifecycle/team.ts';
import type { CaseChannel, DocketCaseInput, PatentType } from './types.generated.ts';

/** What is known when a case is to be docketed. */
export interface DocketFacts {
  readonly today: string;
  /** the acting office */
  readonly office: { readonly id: string; readonly jurisdiction: string };
  readonly officers: readonly OfficerFacts[];
  /** whether the place of the case is a division we know */
  readonly placeKnown: boolean;
  /** whether the acting person's own area holds the place */
  readonly placeReached: boolean;
  /** in whose name a county acts, and whether a delegation on record names the kind (专利行政执法办法 §6) */
  readonly authority: { readonly authorityId: string | null; readonly delegated: boolean };
  /** login of the head who dockets it; null where a clerk files what the head signed on paper */
  readonly head: string | null;
  /** the complaint named in the input: null when absent or hidden */
  readonly complaint: { readonly agencyId: string | null; readonly status: string; readonly jurisdiction: string } | null;
}

/** A case that may be docketed, before it has a number. */
export interface Docketed {
  readonly patentNumber: string;
  readonly patentType: PatentType;
  readonly channel: CaseChannel;
  readonly docketedOn: string;
  readonly dueOn: string;
  readonly handlers: readonly Handler[];
  /** the authority whose seal the decision will bear; null where the office is one */
  readonly authorityId: string | null;
  /** the leader who signed on paper; null where the head of the office dockets */
  readonly approvedBy: string | null;
}

/** 立案: who may handle what, where, with whom (专利行政执法办法 §10, §28; R15.1). All reasons at once. */
export function docket(input: DocketCaseInput, facts: DocketFacts): Outcome<Docketed> {
  const patent = parsePatentNumber(input.patentNumber);
  const team = handlersOf(input, facts);
  const refusals: Refusal[] = [
    ...textReasons(input),
    ...placeReasons(input, facts),
    ...complaintReasons(input, facts),
    ...team.refusals,
    ...(patent ? [] : [because('INVALID_VALUE', 'patentNumber')]),
    ...(input.receivedOn > facts.today ? [because('WRONG_DATE', 'receivedOn')] : []),
    ...teamSizeReasons(input),
    ...(facts.head !== null && input.handlers.includes(facts.head) ? [because('SEPARATION_OF_DUTIES', 'handlers', facts.head)] : []),
  ];
  if (refusals.length > 0 || !patent) return refuse(...refusals);
  return accept({
    patentNumber: patent.canonical,
    patentType: patent.type,
    channel: input.channel ?? (input.complaintId ? 'CENTRE_REFERRAL' : 'DIRECT'),
    docketedOn: facts.today,
    dueOn: conclusionDue({ kind: input.kind, docketedOn: facts.today }),
    handlers: team.handlers,
    authorityId: facts.authority.authorityId,
    approvedBy: input.approvedBy?.trim() ?? null,
  });
}

/**
 * A counterfeit is investigated by the office itself; every other kind of case has somebody who asked for it. One that came out of a
 * complaint names nobody: who reported it stays unknown (domain §6.1).
 */
function textReasons({ title, respondent, petitioner, kind, legalBasis, approvedBy, complaintId }: DocketCaseInput): Refusal[] {
  const named = (text: string) => fits(text, 2, 200);
  const ofReport = kind === 'COUNTERFEIT' && complaintId != null;
  const petitionerFits = petitioner == null ? kind === 'COUNTERFEIT' : named(petitioner) && !ofReport;
  return [
    ...(named(title) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(named(respondent) ? [] : [because('INVALID_VALUE', 'respondent')]),
    ...(petitionerFits ? [] : [because('INVALID_VALUE', 'petitioner')]),
    ...(legalBasis.length > 0 ? [] : [because('INVALID_VALUE', 'legalBasis')]),
    ...(approvedBy == null || fits(approvedBy, 2, 50) ? [] : [because('INVALID_VALUE', 'approvedBy')]),
  ];
}

/** An office acts in its own division; county offices hold no infringement dispute without a delegation. */
function placeReasons({ kind, jurisdiction }: DocketCaseInput, { office, placeKnown, placeReached, authority }: DocketFacts): Refusal[] {
  if (!placeKnown) return [because('INVALID_VALUE', 'jurisdiction')];
  const inside = placeReached && covers(reachOf(areaOfCode(office.jurisdiction)), jurisdiction);
  const mayHold = kind !== 'INFRINGEMENT' || authority.delegated || levelOfCode(office.jurisdiction) !== 'COUNTY';
  return inside && mayHold ? [] : [because('NO_JURISDICTION', 'jurisdiction')];
}

function complaintReasons({ complaintId, jurisdiction }: DocketCaseInput, { complaint, office }: DocketFacts): Refusal[] {
  if (complaintId == null) return [];
  if (!complaint) return [because('NOT_FOUND', 'complaintId')];
  const waiting = complaint.status === 'TRANSFERRED' || complaint.status === 'ACKNOWLEDGED';
  if (!waiting || complaint.agencyId !== office.id) return [because('ALREADY_DOCKETED', 'complaintId')];
  return complaint.jurisdiction === jurisdiction ? [] : [because('NO_JURISDICTION', 'jurisdiction')];
}
