/** The closed list of refusals, `UserErrorCode` of the schema; the compiler holds both together. */
export type RefusalCode =
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOT_PERMITTED'
  | 'WRONG_STATE'
  | 'WRONG_DATE'
  | 'INVALID_VALUE'
  | 'NEED_TWO_OFFICERS'
  | 'NEED_ODD_PANEL'
  | 'CERT_MISSING'
  | 'CERT_EXPIRED'
  | 'CERT_UNVERIFIED'
  | 'CERT_NOT_IN_FORCE'
  | 'OUTSIDE_AREA'
  | 'CERT_OTHER_OFFICE'
  | 'NOT_OF_THIS_OFFICE'
  | 'NO_JURISDICTION'
  | 'ALREADY_DOCKETED'
  | 'UNLAWFUL_OUTCOME'
  | 'ALREADY_CERTIFIED'
  | 'RECUSED'
  | 'RECUSAL_PENDING'
  | 'SEPARATION_OF_DUTIES'
  | 'REASON_REQUIRED'
  | 'TOO_LATE'
  | 'UNLAWFUL_MEASURE'
  | 'NOT_APPROVED'
  | 'INCOMPLETE';

/** Why the law or a rule of the platform refuses an act: shown to the caller as a `UserError`, in both languages. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly messageZh: string;
  /** input path the refusal is about, e.g. ['input', 'handlers'] */
  readonly path?: readonly string[];
  /** requirement or article, e.g. 'R15.1' or '专利行政执法办法 §10' */
  readonly rule?: string;
}

/** What a rule answers: the act may happen and gives `value`, or it is refused for every reason listed. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (...refusals: readonly Refusal[]): Outcome<never> => ({ ok: false, refusals });
