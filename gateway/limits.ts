import { getOperationAST, GraphQLError, Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { badInput, CodedError } from '#platform/errors.ts';
import { aliases } from './limits/aliases.ts';
import { readBody } from './limits/body.ts';
import { BOUNDS, type Bounds } from './limits/bounds.ts';
import { costOf } from './limits/cost.ts';
import { depth } from './limits/depth.ts';
import { directives } from './limits/directives.ts';
import { fragmentCycles } from './limits/fragment-cycles.ts';
import { introspection } from './limits/introspection.ts';
import { tooCostly, type Law } from './limits/law.ts';
import { oneMutation } from './limits/one-mutation.ts';
import { operationKinds } from './limits/operation-kinds.ts';
import type { Size } from './limits/page-size.ts';
import { rootFields } from './limits/root-fields.ts';
import { selections } from './limits/selections.ts';
import { malformed, readText } from './limits/text.ts';

/** In this order: cycles first, as the laws after it open fragments; then what bounds the work of the rest. */
const LAWS: readonly Law[] = [
  operationKinds,
  fragmentCycles,
  selections,
  depth,
  rootFields,
  aliases,
  directives,
  introspection,
  oneMutation,
];

interface Verdict {
  readonly document: DocumentNode;
  /** per operation, in the order of the text */
  readonly costs: ReadonlyMap<unknown, Size>;
  /** tokens, as a measure of the memory that the verdict holds */
  readonly tokens: number;
}

/** Throws a CodedError for any body that may not go on to planning. */
export type Limits = (body: unknown) => void;

const BYTES_PER_TOKEN = 300;
const MEMORY = 64 * 1024 * 1024;

/**
 * Everything that is refused before planning, and before any subgraph hears of it. What depends on the text alone is
 * decided once per text and kept; what depends on the variables is decided per request. All of it is linear in the size
 * of the request.
 */
export function createLimits(schema: GraphQLSchema, bounds: Bounds = BOUNDS): Limits {
  const verdicts = new LRUCache<string, Verdict | CodedError>({
    maxSize: MEMORY,
    sizeCalculation: (verdict, text) => 2 * text.length + (verdict instanceof CodedError ? 1 : (verdict.tokens + 1) * BYTES_PER_TOKEN),
  });
  const verdictOn = (text: string): Verdict | CodedError => {
    const known = verdicts.get(text);
    if (known) return known;
    const verdict = judge(text, schema, bounds);
    verdicts.set(text, verdict);
    return verdict;
  };
  return (body) => {
    const question = readBody(body, bounds);
    const verdict = verdictOn(question.query);
    if (verdict instanceof CodedError) throw verdict;
    const cost = verdict.costs.get(getOperationAST(verdict.document, question.operationName));
    if (!cost) throw badInput('"operationName" must name one operation of the query.', '“operationName” 必须是查询中某个操作的名称。');
    if (cost(question.variables) > bounds.cost) throw tooCostly('would return too much', '预计返回的数据过多');
  };
}

function judge(text: string, schema: GraphQLSchema, bounds: Bounds): Verdict | CodedError {
  const tokens = readText(text, bounds);
  if (tokens instanceof CodedError) return tokens;
  const document = parsed(text);
  if (document instanceof CodedError) return document;
  for (const law of LAWS) {
    const refusal = law(document, bounds);
    if (refusal) return refusal;
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return { document, tokens, costs: new Map(operations.map((operation) => [operation, costOf(schema, document, operation, bounds)])) };
}

function parsed(text: string): DocumentNode | CodedError {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return malformed(error);
    throw error;
  }
}
