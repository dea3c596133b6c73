/**
 * Acts of which parties and partners are told: those that reach them as a paper, or that they do themselves. Every other act is
 * hidden from them, also one that is new: who knows of a seizure or of a transfer to the police to come moves the goods.
 */
export const TOLD_ACTS: readonly string[] = [
  'RECEIVE',
  'REQUEST_CORRECTION',
  'CORRECT',
  'SERVE_MEDIATION_REQUEST',
  'AWAIT_CONSENT',
  'CONSENT',
  'NO_CONSENT',
  'SERVE_REFUSAL',
  'REFUSE',
  'DECLINE',
  'DOCKET',
  'DOCKETED',
  'IMPORTED',
  'HANDLERS_ASSIGNED',
  'ADD_PARTY',
  'CORRECT_PARTY',
  'ADD_PATENT',
  'SWITCH_PROCEDURE',
  'SERVE',
  'OPEN_INVESTIGATION',
  'BEGIN_INVESTIGATION',
  'RECORD_DEFENCE',
  'FORWARD_DEFENCE',
  'FORWARD_PAPER',
  'FILE_STATEMENT',
  'SCHEDULE_HEARING',
  'CALL_OFF_HEARING',
  'RECORD_HEARING',
  'BEGIN_MEDIATION',
  'RECORD_MEDIATION_SESSION',
  'RECORD_NOTARISATION',
  'SUSPEND',
  'REFUSE_SUSPENSION',
  'RESUME',
  'EXTEND',
  'RECORD_EXCLUSION',
  'TRANSFER',
  'MERGE',
  'JURISDICTION_DESIGNATED',
  'NOTICE_PENALTY',
  'REQUEST_PENALTY_HEARING',
  'WAIVE_PENALTY_HEARING',
  'HOLD_PENALTY_HEARING',
  'DECIDE_PENALTY',
  'SERVE_PENALTY',
  'EXECUTE_PENALTY',
  'RECORD_PAYMENT',
  'CONCLUDE',
  'CONCLUDED',
  'SERVE_DECISION',
  'PUBLISH_DECISION',
  'WITHDRAW_PUBLICATION',
  'APPLY_FOR_ENFORCEMENT',
  'APPLY_CONFIRMATION',
  'CONFIRM_BY_COURT',
  'RECORD_LITIGATION',
  'RECORD_LITIGATION_OUTCOME',
  'SEAL',
];

/**
 * Clocks of which parties and partners are told: their own, and those of what reaches them. Not that a seizure or a transfer runs
 * (C3, I9, T1 to T4), nor which of C1 and C2 runs: it tells whether somebody reported (domain §6.1).
 */
export const TOLD_CLOCKS: readonly string[] = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I7',
  'I10',
  'I11',
  'M0',
  'M1',
  'M2',
  'M3',
  'C4',
  'C5',
  'C5b',
  'C7',
  'C8',
  'C8b',
  'C9',
  'C9b',
];

/** Days that do not count, as parties are told of them: not those for which a case lies with the police. */
const TOLD_PERIODS: readonly string[] = ['SUSPENSION', 'APPRAISAL', 'PUBLIC_NOTICE', 'HEARING'];

const texts = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The lists as the database keeps them with each row, so that no writer decides what is told (lock two). */
export const toldStep = `act in (${texts(TOLD_ACTS)})`;
export const toldClock = `rule in (${texts(TOLD_CLOCKS)})`;
export const toldPeriod = `kind in (${texts(TOLD_PERIODS)})`;
export const toldEvent = `entity_type = 'case' and what in (${texts(TOLD_ACTS.flatMap((act) => [act, `CASE_${act}`]))})`;
