import { parse, type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { CodedError, unavailable } from '#platform/errors.ts';
import type { Viewer } from '#platform/viewer.ts';
import { formatError, publicError } from '../errors.ts';
import type { Source } from '../graph.ts';
import { deduplicated, type Answer, type Variables } from './references.ts';

/** How one request is executed on a subgraph in this process. */
export type Run = (
  request: { readonly document: DocumentNode; readonly operationName?: string; readonly variables: Variables },
  viewer: Viewer,
  signal: AbortSignal,
) => Promise<ExecutionResult>;

const DOCUMENTS_KEPT = 1_000;

/** Places in the planner's text mean nothing to the caller, who wrote another. */
const travelling = (error: GraphQLError) => formatError({ message: error.message, path: error.path, extensions: error.extensions }, error);

/**
 * A subgraph in this process. The texts come from the planner and are few, so each is parsed once, and not validated: it
 * was planned against the very schema that executes it.
 */
export function inProcessSource(run: Run): Source {
  const documents = new LRUCache<string, DocumentNode, unknown>({
    max: DOCUMENTS_KEPT,
    memoMethod: (text) => parse(text, { noLocation: true }),
  });
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) return { data: {} };
      const { request, context } = options;
      const { variables, fanOut } = deduplicated(request.variables ?? {});
      const document = documents.memo(request.query ?? '');
      const answer = await answered(
        run({ document, operationName: request.operationName, variables }, context.viewer, context.signal),
        context.signal,
      );
      return fanOut(answer);
    },
  };
}

/** A refusal of the whole request is an answer without data, so that the rest of the query goes on. */
async function answered(result: Promise<ExecutionResult>, gone: AbortSignal): Promise<Answer> {
  try {
    const { data, errors } = await result;
    return { data, ...(errors && { errors: errors.map(travelling) }) };
  } catch (error) {
    if (error instanceof CodedError) return { errors: [publicError(error)] };
    // nobody is left to be told, and nothing is at fault
    if (gone.aborted) return { errors: [publicError(unavailable(error))] };
    throw error;
  }
}
