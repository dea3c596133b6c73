import type { GraphQLFormattedError } from 'graphql';

export type Variables = Record<string, unknown>;

/** What a subgraph answers, errors in the form in which they travel. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Asks each reference once: what to send, and how to give every asker its answer. */
export interface Deduplicated {
  readonly variables: Variables;
  readonly fanOut: (answer: Answer) => Answer;
}

const ENTITIES = '_entities';

/**
 * The gateway sends a reference for every place where an entity stands; often a few dozen of hundreds differ (measured: 27
 * of 633). Each is sent once. Its askers get copies, as the gateway goes on to write into what it is given.
 */
export function deduplicated(variables: Variables): Deduplicated {
  const references = variables['representations'];
  if (!Array.isArray(references)) return { variables, fanOut: (answer) => answer };
  const seen = new Map<string, number>();
  const unique: unknown[] = [];
  const positions = references.map((reference) => {
    const key = JSON.stringify(reference);
    const position = seen.get(key) ?? unique.push(reference) - 1;
    seen.set(key, position);
    return position;
  });
  if (unique.length === references.length) return { variables, fanOut: (answer) => answer };
  return { variables: { ...variables, representations: unique }, fanOut: (answer) => spread(answer, positions) };
}

function spread(answer: Answer, positions: readonly number[]): Answer {
  const entities = answer.data?.[ENTITIES];
  const errors = answer.errors?.flatMap((error) => spreadError(error, positions));
  if (!Array.isArray(entities)) return { ...answer, ...(errors && { errors }) };
  const given = new Set<number>();
  const spreadOut = positions.map((position) => {
    const first = !given.has(position);
    given.add(position);
    return first ? entities[position] : copy(entities[position]);
  });
  return { data: { ...answer.data, [ENTITIES]: spreadOut }, ...(errors && { errors }) };
}

/** An error at `_entities.<n>` belongs to every asker of reference n. */
function spreadError(error: GraphQLFormattedError, positions: readonly number[]): GraphQLFormattedError[] {
  const [root, position, ...rest] = error.path ?? [];
  if (root !== ENTITIES || typeof position !== 'number') return [error];
  return positions.flatMap((sent, asker) => (sent === position ? { ...error, path: [ENTITIES, asker, ...rest] } : []));
}

/** A copy of plain data. Objects have no prototype, so that no field name means anything but itself. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  const twin: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) twin[key] = copy(inner);
  return twin;
}
