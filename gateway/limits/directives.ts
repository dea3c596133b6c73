import { visit } from 'graphql';
import { tooCostly, type Law } from './law.ts';

/** A document carries a bounded number of directives. */
export const directives: Law = (document, bounds) => {
  let count = 0;
  visit(document, { Directive: () => void (count += 1) });
  return count > bounds.directives ? tooCostly('has too many directives', '指令过多') : null;
};
