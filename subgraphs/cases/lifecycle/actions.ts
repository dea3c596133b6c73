import { activeStates, courseOf, isConcluded, type CaseActor, type CaseStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { mayStep } from '#law/course.ts';
import { transfersFrom } from '#law/police-transfer-course.ts';
import type { CaseRow, JudicialConfirmationRow, LitigationRow, MeasureRow } from '../tables.ts';
import type { CaseAction } from '../types.generated.ts';
import { standsAt, takesStatements, type DisputeAct } from './dispute-acts.ts';
import { HELPED } from './assist.ts';
import { FIELD_STATES, isExtendable, isKept, KEPT_STATES } from './measures.ts';
import { mayPublish, PUBLISHING, WITHDRAWING, type Published } from './publication.ts';

/** What is on record beside a case and decides whether an act has anything to act on. */
export interface Beside {
  readonly measures: readonly Pick<MeasureRow, 'kind' | 'status'>[];
  readonly suits: readonly Pick<LitigationRow, 'defenceFiledOn' | 'outcome'>[];
  readonly confirmations: readonly Pick<JudicialConfirmationRow, 'status'>[];
  /** requests for recusal that wait: for this login to decide, or for it to take back */
  readonly recusals: { readonly toDecide: boolean; readonly own: boolean };
  /** what was published last, public or withdrawn */
  readonly publication: Published | null;
  /** whether a quarrel over the case is open */
  readonly disputed: boolean;
}

export interface Standing extends Pick<CaseRow, 'extendedOn' | 'disposition'>, Beside {
  readonly kind: CaseKind;
  readonly status: CaseStatus;
}
type Offer = (standing: Standing, actors: readonly CaseActor[]) => boolean;

/** Offered where the course knows such a step for one of these actors. */
const step =
  (...to: readonly CaseStatus[]): Offer =>
  ({ kind, status }, actors) =>
    to.some((next) => mayStep(courseOf(kind), status, next, actors));

/** Offered while the office still works on the case, to these actors. */
const open =
  (...by: readonly CaseActor[]): Offer =>
  ({ status }, actors) =>
    !isConcluded(status) && by.some((actor) => actors.includes(actor));

/** Offered where the act of a dispute has its place, to who may take it there. */
const of =
  (name: DisputeAct): Offer =>
  ({ kind, status }, actors) =>
    standsAt(name, { kind, status }, actors);

/** Acts of annex A3 alone: other kinds have states of the same name. */
const counterfeit =
  (offer: Offer): Offer =>
  (standing, actors) =>
    standing.kind === 'COUNTERFEIT' && offer(standing, actors);

/** Not offered while the case waits for the police: their answer leads it back, not these acts. */
const apartFromPolice =
  (offer: Offer): Offer =>
  (standing, actors) =>
    standing.status !== 'WAITING_CRIMINAL' && offer(standing, actors);

/** Offered in these states of a counterfeit, to these actors. */
const among = (states: readonly CaseStatus[], ...by: readonly CaseActor[]): Offer =>
  counterfeit(({ status }, actors) => states.includes(status) && by.some((actor) => actors.includes(actor)));

/** Offered while evidence is gathered on the spot. */
const inField =
  (by: CaseActor): Offer =>
  ({ kind, status }, actors) =>
    FIELD_STATES[kind].includes(status) && actors.includes(by);

const concluded: Offer = ({ status }, actors) => isConcluded(status) && actors.includes('CLERK');

/** Offered to the head while the office still holds something of that sort. */
const onKept =
  (held: (measure: Beside['measures'][number]) => boolean): Offer =>
  ({ kind, status, measures }, actors) =>
    KEPT_STATES[kind].includes(status) && actors.includes('HEAD') && measures.some(held);

/** What may be done with a case now; what an act asks beyond that, its own rule says. */
const OFFERS: Readonly<Record<CaseAction, Offer>> = {
  ASSIGN_HANDLERS: open('HEAD', 'CLERK'),
  SERVE: of('SERVE'),
  CONCLUDE: step('CONCLUDED'),
  ADD_PARTY: open('CLERK'),
  CORRECT_PARTY: open('CLERK'),
  ADD_PATENT: open('CLERK'),
  RECORD_EVALUATION_REPORT: open('CLERK'),
  SWITCH_PROCEDURE: open('HEAD'),
  TRANSFER_OUT: step('TRANSFERRED_OUT'),
  MERGE: step('MERGED'),
  ADD_PAPERS: ({ status }, actors) => status !== 'ARCHIVED' && actors.includes('CLERK'),
  LIST_PAPER_VOLUME: (_, actors) => actors.includes('CLERK'),
  COMPARE_VOLUMES: (_, actors) => actors.includes('CLERK'),
  SEAL_ARCHIVE: step('ARCHIVED'),
  SUPPLEMENT_ARCHIVE: ({ status }, actors) => status === 'ARCHIVED' && actors.includes('ARCHIVIST'),
  LEGAL_HOLD: ({ status }, actors) => status === 'ARCHIVED' && actors.includes('HEAD'),
  REQUEST_RECUSAL: open('CLERK', 'HANDLER'),
  DECIDE_RECUSAL: (standing, actors) => standing.recusals.toDecide && open('HEAD')(standing, actors),
  WITHDRAW_RECUSAL: ({ recusals }) => recusals.own,
  REQUEST_ASSISTANCE: ({ status }, actors) => HELPED.includes(status) && actors.includes('HANDLER'),
  PROPOSE_TRANSFER: ({ kind, status }, actors) => transfersFrom(kind, status, true) && actors.includes('HANDLER'),
  APPLY_CONFIRMATION: ({ kind, status, disposition, confirmations }, actors) =>
    kind === 'MEDIATION' &&
    status === 'CONCLUDED' &&
    disposition === 'MEDIATED' &&
    actors.includes('HANDLER') &&
    confirmations.every((one) => one.status === 'REJECTED'),
  APPLY_COURT_RULING: (standing, actors) =>
    standing.confirmations.some((one) => one.status === 'CONFIRMED') && of('CONFIRM_BY_COURT')(standing, actors),
  SUSPEND: step('SUSPENDED'),
  REFUSE_SUSPENSION: step('SUSPENDED'),
  RESUME: ({ status }, actors) => status === 'SUSPENDED' && actors.includes('HEAD'),
  EXTEND: ({ kind, status, extendedOn }, actors) => extendedOn === null && activeStates(kind).includes(status) && actors.includes('HEAD'),
  RECORD_EXCLUSION: ({ kind, status }, actors) => activeStates(kind).includes(status) && actors.includes('HEAD'),
  RECORD_LITIGATION: concluded,
  RECORD_DEFENCE_FILED: (standing, actors) =>
    standing.suits.some((suit) => suit.outcome === null && suit.defenceFiledOn === null) && concluded(standing, actors),
  RECORD_LITIGATION_OUTCOME: (standing, actors) => standing.suits.some(({ outcome }) => outcome === null) && concluded(standing, actors),
  REFER: (_, actors) => actors.includes('CLERK'),
  RAISE_JURISDICTION_DISPUTE: (standing, actors) => !standing.disputed && open('CLERK')(standing, actors),
  LINK_REPEAT: open('HANDLER', 'HEAD'),
  RECORD_DEFENCE: (...asked) => of('RECORD_DEFENCE')(...asked) || of('RECORD_LATE_DEFENCE')(...asked),
  BEGIN_INVESTIGATION: of('BEGIN_INVESTIGATION'),
  FORWARD_DEFENCE: of('FORWARD_DEFENCE'),
  FORWARD_PAPER: of('FORWARD_PAPER'),
  SCHEDULE_HEARING: of('SCHEDULE_HEARING'),
  CALL_OFF_HEARING: of('CALL_OFF_HEARING'),
  RECORD_HEARING: of('RECORD_HEARING'),
  BEGIN_DELIBERATION: of('BEGIN_DELIBERATION'),
  RECORD_DELIBERATION: of('RECORD_DELIBERATION'),
  REOPEN_INVESTIGATION: of('REOPEN_INVESTIGATION'),
  BEGIN_MEDIATION: of('BEGIN_MEDIATION'),
  RECORD_MEDIATION_SESSION: of('RECORD_MEDIATION_SESSION'),
  RECORD_NOTARISATION: of('RECORD_NOTARISATION'),
  SERVE_DECISION: of('SERVE_DECISION'),
  PUBLISH_DECISION: (standing, actors) => mayPublish(standing) && PUBLISHING.some((act) => of(act)(standing, actors)),
  WITHDRAW_PUBLICATION: (standing, actors) => standing.publication?.open === true && WITHDRAWING.some((act) => of(act)(standing, actors)),
  APPLY_FOR_ENFORCEMENT: of('APPLY_FOR_ENFORCEMENT'),
  ADD_DOCUMENT: of('ADD_DOCUMENT'),
  ADD_INTERNAL_RECORD: of('ADD_INTERNAL_RECORD'),
  OPEN_INVESTIGATION: counterfeit(step('INVESTIGATING')),
  RECORD_FIELD_INSPECTION: inField('HANDLER'),
  CLOSE_INVESTIGATION: counterfeit(apartFromPolice(step('INVESTIGATION_CLOSED'))),
  NOTICE_PENALTY: apartFromPolice(step('PENALTY_NOTICED')),
  REQUEST_PENALTY_HEARING: among(['PENALTY_NOTICED'], 'CLERK'),
  WAIVE_PENALTY_HEARING: among(['PENALTY_NOTICED'], 'CLERK'),
  RECORD_PENALTY_HEARING: apartFromPolice(step('PENALTY_HEARING')),
  DECIDE_PENALTY: step('DECIDED'),
  SERVE_PENALTY: counterfeit(step('SERVED')),
  EXECUTE_PENALTY: step('EXECUTING'),
  RECORD_PAYMENT: among(['SERVED', 'EXECUTING', 'CONCLUDED', 'PUBLISHED'], 'HANDLER', 'SYSTEM'),
  PROPOSE_MEASURE: inField('HANDLER'),
  DECIDE_MEASURE: (standing, actors) => standing.measures.some(({ status }) => status === 'PROPOSED') && inField('HEAD')(standing, actors),
  TAKE_MEASURE: (standing, actors) =>
    standing.measures.some(({ status }) => status === 'PROPOSED' || status === 'APPROVED') && inField('HANDLER')(standing, actors),
  EXTEND_MEASURE: onKept(isExtendable),
  RELEASE_MEASURE: onKept(isKept),
  ADD_EVIDENCE: ({ kind, status }, actors) => activeStates(kind).includes(status) && actors.includes('HANDLER'),
  // a party files, the office only takes it in
  FILE_STATEMENT: () => false,
};

export const permittedActions = (standing: Standing, actors: readonly CaseActor[]): CaseAction[] =>
  (Object.keys(OFFERS) as CaseAction[]).filter((action) => OFFERS[action](standing, actors));

/** What a party may do with its own case now: file papers, and ask that somebody withdraw (办法 §7). */
export const partyActions = (status: CaseStatus, asked: boolean): CaseAction[] => [
  ...(takesStatements(status) ? (['FILE_STATEMENT', 'REQUEST_RECUSAL'] as const) : []),
  ...(asked ? (['WITHDRAW_RECUSAL'] as const) : []),
];
