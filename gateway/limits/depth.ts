import { largest } from './fold.ts';
import { tooCostly, type Law } from './law.ts';

/** Fields stand below one another to a bounded depth, counted with every fragment opened. */
export const depth: Law = (document, bounds) =>
  largest(document, { field: (_, inside) => 1 + inside, join: Math.max }) > bounds.depth ? tooCostly('is too deep', '层级过深') : null;
