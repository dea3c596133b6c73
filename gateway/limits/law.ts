import type { DocumentNode } from 'graphql';
import { CodedError } from '#platform/errors.ts';
import type { Bounds } from './bounds.ts';

/** One law over a parsed document: null when it is kept, else the refusal. Must be linear in the size of the document. */
export type Law = (document: DocumentNode, bounds: Bounds) => CodedError | null;

/** The request asks for more than one request may; says in which respect, not how much would be allowed. */
export const tooCostly = (respect: string, respectZh: string): CodedError =>
  new CodedError('QUERY_TOO_COSTLY', `The query ${respect}. Ask for less at once.`, `查询${respectZh},请减少单次请求的内容。`);
