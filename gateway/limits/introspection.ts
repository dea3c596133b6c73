import { Kind, visit } from 'graphql';
import { largest, sum } from './fold.ts';
import { tooCostly, type Law } from './law.ts';

const SCHEMA_FIELDS = ['__schema', '__type'];
const isAboutSchema = (name: string): boolean => SCHEMA_FIELDS.includes(name);

/** The schema is asked about once per operation and without aliases: its own lists have no pages that would bound the answer. */
export const introspection: Law = (document) => {
  const questions = largest(document, { field: (node) => (isAboutSchema(node.name.value) ? 1 : 0), join: sum });
  if (questions === 0) return null;
  let aliased = false;
  visit(document, { enter: (node) => void (aliased ||= node.kind === Kind.FIELD && node.alias !== undefined) });
  return questions > 1 || aliased ? tooCostly('asks too much about the schema', '对模式的内省请求过多') : null;
};
