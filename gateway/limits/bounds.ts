/**
 * How much one request may ask. Callers are told which bound they passed, never its value (reliability §3), save for the
 * page size, which is part of the published contract.
 */
export interface Bounds {
  /** lexical tokens of the document */
  readonly tokens: number;
  /** brackets of any kind open at once, in the document or in the variables */
  readonly nesting: number;
  /** fields below one another, fragments opened */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** fields directly below the operation, fragments opened */
  readonly rootFields: number;
  /** all fields of an operation, fragments opened as often as they are spread */
  readonly selections: number;
  /** largest `first` or `last` */
  readonly pageSize: number;
  /** rows assumed where `first` is neither given nor has a default */
  readonly defaultPage: number;
  /** rows assumed of a list without `first` */
  readonly assumedList: number;
  /** objects that the operation may be expected to return; a leaf counts a tenth */
  readonly cost: number;
}

export const BOUNDS: Bounds = {
  tokens: 5_000,
  nesting: 64,
  depth: 20,
  aliases: 50,
  directives: 50,
  rootFields: 25,
  selections: 1_500,
  pageSize: 100,
  defaultPage: 20,
  assumedList: 10,
  cost: 100_000,
};

/** Largest request body in bytes. */
export const BODY_BYTES = 100 * 1024;
