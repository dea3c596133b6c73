import { largest, sum } from './fold.ts';
import { tooCostly, type Law } from './law.ts';

/** An operation selects a bounded number of fields, counted with every fragment opened: a short text may stand for millions. */
export const selections: Law = (document, bounds) =>
  largest(document, { field: (_, inside) => 1 + inside, join: sum }) > bounds.selections
    ? tooCostly('selects too many fields', '选择的字段过多')
    : null;
