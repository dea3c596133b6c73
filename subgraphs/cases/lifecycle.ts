import { conclusionDue } from '#law/clocks.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { dispositionsOf, fineBound } from '#law/penalties.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { areaOfCode, covers, levelOfCode, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import { because } from './lifecycle/refusals.ts';
import { handlersOf, teamSizeReasons, type Handler, type OfficerFacts } from './lifecycle/team.ts';
import type {
  CaseAction,
  CaseChannel,
  CaseKind,
  CaseStatus,
  ConcludeCaseInput,
  Disposition,
  DocketCaseInput,
  PatentType,
} from './types.generated.ts';

/** What may happen to a case in each state; a state that is not named here does not exist. */
export const ACTIONS = {
  DOCKETED: ['ASSIGN_HANDLERS', 'CONCLUDE'],
  INVESTIGATING: ['ASSIGN_HANDLERS', 'CONCLUDE'],
  SUSPENDED: ['ASSIGN_HANDLERS'],
  CONCLUDED: [],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>;

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
  ];
  if (refusals.length > 0 || !patent) return refuse(...refusals);
  return accept({
    patentNumber: patent.canonical,
    patentType: patent.type,
    channel: input.channel ?? (input.complaintId ? 'CENTRE_REFERRAL' : 'DIRECT'),
    docketedOn: facts.today,
    dueOn: conclusionDue({ kind: input.kind, docketedOn: facts.today }),
    handlers: team.handlers,
  });
}

/** A counterfeit is investigated by the office itself; every other kind of case has somebody who asked for it. */
function textReasons({ title, respondent, petitioner, kind, legalBasis }: DocketCaseInput): Refusal[] {
  const named = (text: string) => fits(text, 2, 200);
  const petitionerFits = petitioner == null ? kind === 'COUNTERFEIT' : named(petitioner);
  return [
    ...(named(title) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(named(respondent) ? [] : [because('INVALID_VALUE', 'respondent')]),
    ...(petitionerFits ? [] : [because('INVALID_VALUE', 'petitioner')]),
    ...(legalBasis.length > 0 ? [] : [because('INVALID_VALUE', 'legalBasis')]),
  ];
}

/** An office acts in its own division; county offices hold no infringement dispute without a delegation. */
function placeReasons({ kind, jurisdiction }: DocketCaseInput, { office, placeKnown, placeReached }: DocketFacts): Refusal[] {
  if (!placeKnown) return [because('INVALID_VALUE', 'jurisdiction')];
  const inside = placeReached && covers(reachOf(areaOfCode(office.jurisdiction)), jurisdiction);
  const mayHold = kind !== 'INFRINGEMENT' || levelOfCode(office.jurisdiction) !== 'COUNTY';
  return inside && mayHold ? [] : [because('NO_JURISDICTION', 'jurisdiction')];
}

function complaintReasons({ complaintId, jurisdiction }: DocketCaseInput, { complaint, office }: DocketFacts): Refusal[] {
  if (complaintId == null) return [];
  if (!complaint) return [because('NOT_FOUND', 'complaintId')];
  const waiting = complaint.status === 'TRANSFERRED' || complaint.status === 'ACKNOWLEDGED';
  if (!waiting || complaint.agencyId !== office.id) return [because('ALREADY_DOCKETED', 'complaintId')];
  return complaint.jurisdiction === jurisdiction ? [] : [because('NO_JURISDICTION', 'jurisdiction')];
}

/** What is known when a case is to be concluded. */
export interface ConcludeFacts {
  readonly today: string;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly jurisdiction: string;
  readonly docketedOn: string;
  readonly version: number;
  readonly officeId: string;
  /** ids of the officers on the case, and what personnel publishes of them: nothing of one who left the viewer's reach */
  readonly handlers: readonly string[];
  readonly officers: readonly OfficerFacts[];
}

export interface Concluded {
  readonly concludedOn: string;
  readonly disposition: Disposition;
  readonly fineYuan: number | null;
}

/** 结案: in time order, with a lawful outcome, by officers who are still entitled on that day (R15.1; 专利法 §63). */
export function conclude(input: ConcludeCaseInput, facts: ConcludeFacts): Outcome<Concluded> {
  if (input.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (!(ACTIONS[facts.status] as readonly CaseAction[]).includes('CONCLUDE')) return refuse(because('WRONG_STATE'));
  const { concludedOn, disposition } = input;
  const fineYuan = input.fineYuan ?? null;
  const gains = input.illegalGainsYuan ?? 0;
  const bound = fineBound({ decidedOn: concludedOn, illegalGainsYuan: gains });
  const fineFits = fineYuan === null || (disposition === 'PENALISED' && fineYuan >= 0 && fineYuan <= bound);
  const refusals = [
    ...(concludedOn > facts.today || concludedOn < facts.docketedOn ? [because('WRONG_DATE', 'concludedOn')] : []),
    ...(dispositionsOf(facts.kind).includes(disposition) ? [] : [because('UNLAWFUL_OUTCOME', 'disposition')]),
    ...(fineFits ? [] : [because('UNLAWFUL_OUTCOME', 'fineYuan')]),
    ...(gains < 0 ? [because('INVALID_VALUE', 'illegalGainsYuan')] : []),
    ...handlersOf(
      { handlers: facts.handlers, jurisdiction: facts.jurisdiction },
      { today: concludedOn, office: { id: facts.officeId }, officers: facts.officers },
    ).refusals,
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ concludedOn, disposition, fineYuan });
}
