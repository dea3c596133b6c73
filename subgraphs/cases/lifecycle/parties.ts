import { CASE_STATUSES, isConcluded } from '#law/case-courses.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { couldBear, parseCreditCode } from '#law/uscc.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CasePatentRow, CaseRow, PartyRow } from '../tables.ts';
import type { AddCasePatentInput, AddPartyInput, CorrectPartyInput } from '../types.generated.ts';
import { patentFacts, proofReasons, type PatentFacts } from './acceptance.ts';
import { withMore } from './alone.ts';
import { actReasons, type ActFacts } from './guards.ts';
import { because } from './handling-refusals.ts';
import type { Taken } from './taken.ts';

const OPEN = CASE_STATUSES.filter((status) => !isConcluded(status));
/** What the clerk of the holding office puts on record while the case is open. */
export const BY_CLERK = { open: OPEN, by: ['CLERK'], officers: 'NONE' } as const;

/** What is recorded of a party. */
export type PartyFacts = Pick<PartyRow, 'kind' | 'name' | 'creditCode' | 'agent'>;
type Given = Pick<AddPartyInput, 'kind' | 'name' | 'creditCode' | 'agent' | 'on'>;

/** A name, a credit code whose check character is right and that could exist on the day, and who acts for the party. */
function partyReasons({ name, creditCode, agent, on }: Given): Refusal[] {
  const code = creditCode == null ? null : parseCreditCode(creditCode);
  return [
    ...(fits(name, 2, 200) ? [] : [because('INVALID_VALUE', 'name')]),
    ...(agent == null || fits(agent, 2, 200) ? [] : [because('INVALID_VALUE', 'agent')]),
    ...(code === undefined ? [because('INVALID_VALUE', 'creditCode')] : []),
    ...(code && !couldBear(code.kind, on) ? [because('CODE_TOO_NEW', 'creditCode')] : []),
  ];
}

const factsOf = ({ kind, name, creditCode, agent }: Given): PartyFacts => ({
  kind,
  name: name.trim(),
  creditCode: creditCode == null ? null : (parseCreditCode(creditCode)?.canonical ?? null),
  agent: agent?.trim() ?? null,
});

export interface PartyTaken extends Taken {
  readonly party: PartyFacts;
}

const step = (act: string, { on, lateReason }: Pick<AddPartyInput, 'on' | 'lateReason'>, { status }: ActFacts) => ({
  act,
  to: status,
  on,
  lateReason,
  officers: [],
});

/** 增加当事人: while the case is open. Whoever reported a counterfeit is never a party to it (R6.1). */
export function addParty(input: AddPartyInput, facts: ActFacts & Pick<CaseRow, 'originComplaintId'>): Outcome<PartyTaken> {
  const told = input.side === 'PETITIONER' && facts.kind === 'COUNTERFEIT' && facts.originComplaintId !== null;
  const refusals = withMore(actReasons(input, facts, BY_CLERK), partyReasons(input), told ? [because('COMPLAINANT', 'side')] : []);
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...step('ADD_PARTY', input, facts), party: factsOf(input) });
}

/** 更正当事人: the name on the case itself follows where it is the one that was recorded. */
export function correctParty(
  input: CorrectPartyInput,
  facts: ActFacts & { readonly petitioner: string | null; readonly respondent: string },
  party: Pick<PartyRow, 'side' | 'name'> | null,
): Outcome<PartyTaken> {
  const missing = party ? [] : [because('NOT_FOUND', 'partyId')];
  const refusals = withMore(actReasons(input, facts, BY_CLERK), missing, partyReasons(input));
  if (refusals.length > 0 || !party) return refuse(...refusals);
  const corrected = factsOf(input);
  const changes = {
    ...(party.side === 'PETITIONER' && party.name === facts.petitioner && { petitioner: corrected.name }),
    ...(party.side === 'RESPONDENT' && party.name === facts.respondent && { respondent: corrected.name }),
  };
  return accept({ ...step('CORRECT_PARTY', input, facts), changes, party: corrected });
}

export interface PatentTaken extends Taken {
  readonly patent: PatentFacts & Pick<CasePatentRow, 'patentNumber' | 'patentType'>;
}

/** 增加涉案专利: each once; their number counts for the criminal thresholds (刑法 §216). */
export function addPatent(
  input: AddCasePatentInput,
  facts: ActFacts,
  present: readonly Pick<CasePatentRow, 'patentNumber'>[],
): Outcome<PatentTaken> {
  const patent = parsePatentNumber(input.patentNumber);
  const known = patent && present.some(({ patentNumber }) => patentNumber === patent.canonical);
  const refusals = withMore(
    actReasons(input, facts, BY_CLERK),
    patent ? [] : [because('INVALID_VALUE', 'patentNumber')],
    known ? [because('SAME_PATENT', 'patentNumber')] : [],
    proofReasons(input.patentProof, input.on),
  );
  if (refusals.length > 0 || !patent) return refuse(...refusals);
  return accept({
    ...step('ADD_PATENT', input, facts),
    changes: { patentCount: present.length + 1 },
    patent: { patentNumber: patent.canonical, patentType: patent.type, ...patentFacts(input.patentProof) },
  });
}
