import { consequenceOf, counterfeitActsOn } from '#law/counterfeit-acts.ts';
import { thresholdsMet } from '#law/criminal-thresholds.ts';
import type { CaseActor, CaseStatus } from '#law/case-courses.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CaseRow, CounterfeitFindingRow } from '../tables.ts';
import type { CloseInvestigationInput } from '../types.generated.ts';
import { actReasons, actingOfficers, stepReasons, type ActFacts, type ActInput, type Needs } from './guards.ts';
import { because } from './investigation-refusals.ts';
import type { Taken } from './taken.ts';

/** Where no act of annex A3 leads from: other kinds have states of the same name, which these acts must not move. */
const closed = (facts: ActFacts): ActFacts => ({ ...facts, kind: 'COUNTERFEIT', status: 'ARCHIVED' });
// out of WAITING_CRIMINAL the answer of the police leads, not these acts
const mine = (facts: ActFacts): ActFacts => (facts.kind === 'COUNTERFEIT' && facts.status !== 'WAITING_CRIMINAL' ? facts : closed(facts));

/** A step of annex A3, by the one whose act it is; that the head brings a case back there from the police gives the head no part in it. */
export const counterfeitStep = (input: ActInput, facts: ActFacts, to: CaseStatus, needs: Needs): readonly Refusal[] =>
  stepReasons(input, mine(facts), to, { ...needs, apartFrom: 'WAITING_CRIMINAL' });

/** An act of annex A3 that does not move the case. */
export const counterfeitAct = (
  input: ActInput,
  facts: ActFacts,
  needs: Needs & { readonly open: readonly CaseStatus[]; readonly by: readonly CaseActor[] },
): readonly Refusal[] => actReasons(input, mine(facts), needs);

/** 启动调查 (A3): two of the handlers begin. */
export function openInvestigation(input: ActInput, facts: ActFacts): Outcome<Taken> {
  const refusals = counterfeitStep(input, facts, 'INVESTIGATING', { officers: 'TWO' });
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason } = input;
  return accept({ act: 'OPEN_INVESTIGATION', to: 'INVESTIGATING', on, lateReason, officers: actingOfficers(input, facts) });
}

/** A closed investigation, with what it found. */
export interface Found extends Taken {
  readonly finding: Pick<CounterfeitFindingRow, 'closedOn' | 'act' | 'exemption' | 'facts' | 'officers'>;
}

/**
 * 调查终结 (A3; 细则 §84): the act, the facts and the sums, from which the criminal thresholds follow (刑法 §216). It finds no fewer
 * patents than the case has on record. A case that went to the police before and came back is closed where it stands.
 */
export function closeInvestigation(
  input: CloseInvestigationInput,
  facts: ActFacts,
  before: CounterfeitFindingRow | null,
  patentsOnRecord: number,
): Outcome<Found> {
  const back = facts.status === 'INVESTIGATION_CLOSED' && before === null;
  const general = back
    ? counterfeitAct(input, facts, { open: ['INVESTIGATION_CLOSED'], by: ['HANDLER'], officers: 'TWO' })
    : counterfeitStep(input, facts, 'INVESTIGATION_CLOSED', { officers: 'TWO' });
  const { act, on, lateReason } = input;
  const exemption = input.exemption ?? null;
  const sums = {
    businessYuan: input.businessYuan ?? 0,
    gainsYuan: input.gainsYuan ?? 0,
    lossYuan: input.lossYuan ?? 0,
    patentCount: input.patentCount ?? patentsOnRecord,
  };
  const refusals = [
    ...general,
    ...(before === null ? [] : [because('FOUND_ALREADY')]),
    ...(counterfeitActsOn(facts.docketedOn).acts.includes(act) ? [] : [because('NOT_AN_ACT', 'act')]),
    ...(exemption === 'INNOCENT_SELLER' && act !== 'SELLING' ? [because('NOT_A_SELLER', 'exemption')] : []),
    ...(fits(input.facts, 10, 4000) ? [] : [because('INVALID_VALUE', 'facts')]),
    ...(['businessYuan', 'gainsYuan', 'lossYuan'] as const).filter((sum) => sums[sum] < 0).map((sum) => because('INVALID_VALUE', sum)),
    ...(sums.patentCount >= patentsOnRecord ? [] : [because('INVALID_VALUE', 'patentCount')]),
  ];
  if (general.length > 0) return refuse(...general);
  if (refusals.length > 0) return refuse(...refusals);
  const officers = [...actingOfficers(input, facts)];
  return accept({
    act: 'CLOSE_INVESTIGATION',
    to: 'INVESTIGATION_CLOSED',
    on,
    lateReason,
    officers,
    changes: { ...sums, thresholdMet: thresholdsOf(sums).length > 0 },
    finding: { closedOn: on, act, exemption, facts: input.facts.trim(), officers },
  });
}

type Sums = Partial<Pick<CaseRow, 'businessYuan' | 'gainsYuan' | 'lossYuan' | 'patentCount'>>;

/** The criminal thresholds that the sums of a case meet (R9.8). */
export const thresholdsOf = ({ businessYuan = null, gainsYuan = null, lossYuan = null, patentCount = 1 }: Sums) =>
  thresholdsMet({ businessYuan, gainsYuan, directLossYuan: lossYuan, patentCount });

/** What may follow from what was found. */
export const consequenceFound = ({ act, exemption }: Pick<CounterfeitFindingRow, 'act' | 'exemption'>) => consequenceOf(act, exemption);
