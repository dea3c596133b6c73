import type { SavedOperation } from './operations.ts';

/** What one saved operation brought. */
export interface OperationRun {
  readonly number: number;
  readonly name: string;
  readonly persona: string;
  readonly subgraphs: readonly string[];
  readonly rows: number;
  /** wall time of the whole HTTP request */
  readonly ms: number;
  readonly errors: readonly string[];
}

export interface RunOptions {
  /** address of the graph, ending in /graphql */
  readonly url: string;
  readonly operations: readonly SavedOperation[];
  /** a bearer token; undefined asks without a login */
  readonly tokenFor: (persona: string) => Promise<string | undefined>;
  readonly onRun?: (run: OperationRun) => void;
}

const TIMEOUT_MS = 30_000;

/** Runs the operations one after the other, each as the persona that it names (architecture §9). */
export async function runOperations(options: RunOptions): Promise<OperationRun[]> {
  const runs: OperationRun[] = [];
  for (const operation of options.operations) {
    const run = await runOperation(operation, options);
    options.onRun?.(run);
    runs.push(run);
  }
  return runs;
}

/** An operation is good when it brought at least one row and no error. */
export const isGood = (run: OperationRun): boolean => run.errors.length === 0 && run.rows > 0;

async function runOperation(operation: SavedOperation, { url, tokenFor }: RunOptions): Promise<OperationRun> {
  const { number, name, persona, crosses, document, variables } = operation;
  let token: string | undefined;
  try {
    token = await tokenFor(persona);
  } catch (error) {
    return { number, name, persona, subgraphs: crosses, rows: 0, ms: 0, errors: [`${persona}: ${(error as Error).message}`] };
  }
  const start = performance.now();
  const answer = await ask(url, JSON.stringify({ query: document, variables }), token);
  const ms = performance.now() - start;
  return {
    number,
    name,
    persona,
    subgraphs: crosses,
    rows: countRows(answer.data),
    ms,
    errors: [...answer.errors, ...refusals(answer.data)],
  };
}

async function ask(url: string, body: string, token: string | undefined): Promise<{ data: unknown; errors: string[] }> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    const answer = parsed(text);
    if (answer === undefined) return { data: null, errors: [`HTTP ${response.status}: ${text.slice(0, 200)}`] };
    return {
      data: answer.data,
      errors: (answer.errors ?? []).map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`),
    };
  } catch (error) {
    const { message, cause } = error as Error;
    return { data: null, errors: [cause instanceof Error ? `${message}: ${cause.message}` : message] };
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function parsed(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * How many things an answer tells of: items of a list or connection, one for a single object. Nulls and empty lists
 * count nothing; `userErrors` are refusals, not rows.
 */
export function countRows(data: unknown): number {
  if (!isObject(data)) return 0;
  return Object.values(data).reduce<number>((sum, value) => sum + rowsOf(value), 0);
}

function rowsOf(value: unknown): number {
  if (Array.isArray(value)) return value.filter((item) => item !== null).length;
  if (!isObject(value)) return value === null || value === undefined ? 0 : 1;
  const list = value['edges'] ?? value['nodes'];
  if (Array.isArray(list)) return rowsOf(list);
  const fields = Object.entries(value).filter(([name, field]) => name !== '__typename' && name !== 'userErrors' && field !== null);
  if (fields.some(([, field]) => typeof field !== 'object')) return 1;
  return fields.reduce((sum, [, field]) => sum + rowsOf(field), 0);
}

function refusals(data: unknown): string[] {
  if (!isObject(data)) return [];
  return Object.values(data)
    .filter(isObject)
    .flatMap((payload) => (Array.isArray(payload['userErrors']) ? payload['userErrors'] : []))
    .filter(isObject)
    .map((refusal) => `${String(refusal['code'] ?? 'REFUSED')}: ${String(refusal['message'] ?? '')}`);
}
