import { largest, sum } from './fold.ts';
import { tooCostly, type Law } from './law.ts';

/** An operation begins with a bounded number of fields, counted with every fragment opened. */
export const rootFields: Law = (document, bounds) =>
  largest(document, { field: () => 1, join: sum }) > bounds.rootFields
    ? tooCostly('asks too many questions at once', '一次提出的请求过多')
    : null;
