import { visit } from 'graphql';
import { tooCostly, type Law } from './law.ts';

/** A document renames a bounded number of fields: aliases are how one field is asked many times. */
export const aliases: Law = (document, bounds) => {
  let count = 0;
  visit(document, { Field: (node) => void (count += node.alias ? 1 : 0) });
  return count > bounds.aliases ? tooCostly('has too many aliases', '别名过多') : null;
};
