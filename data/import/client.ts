import { setTimeout as delay } from 'node:timers/promises';
import { FileProblemError } from './problem.ts';
import type { SentRow } from './columns.ts';

/** One reason why a row cannot be imported, as the graph tells it. */
export interface RowProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}

export interface Batch {
  readonly id: string;
  readonly status: 'OPEN' | 'IMPORTING' | 'IMPORTED' | 'ABANDONED';
  readonly received: number;
  readonly bad: number;
  readonly present: number;
  readonly imported: number | null;
}
interface Told {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}
interface Payload {
  readonly batch: Batch | null;
  readonly userErrors: readonly Told[];
}
interface Page {
  readonly nodes: readonly RowProblem[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const BATCH = 'batch { id status received bad present imported } userErrors { code message messageZh }';
const PROBLEM = 'line column code message messageZh';
const mutation = (field: string, also = ''): string => {
  const input = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  return `mutation ($input: ${input}) { ${field}(input: $input) { ${BATCH} ${also} } }`;
};
const PROBLEMS = `query ($id: ID!, $after: String) { importBatch(id: $id) { problems(first: 100, after: $after) { nodes { ${PROBLEM} } pageInfo { hasNextPage endCursor } } } }`;

/** How long we wait before the same is sent again, in ms: every call of an import may be repeated safely. */
const PAUSES = [200, 1_000, 3_000, 5_000, 10_000];
const POLL_MS = 500;

/** What the graph refused as a whole, in both languages. */
export class RefusedError extends FileProblemError {
  readonly code: string;
  constructor({ code, message, messageZh }: Told) {
    super(message, messageZh);
    this.code = code;
  }
}

/** The import as the graph offers it to machine clients; each call is repeated until it is answered. */
export function createClient(url: string, token: string) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };

  const once = async (body: string): Promise<Readonly<Record<string, unknown>> | null> => {
    const response = await fetch(url, { method: 'POST', headers, body });
    const answer = (await response.json()) as {
      readonly data?: Readonly<Record<string, unknown>> | null;
      readonly errors?: readonly {
        readonly message: string;
        readonly extensions?: { readonly code?: string; readonly messageZh?: string };
      }[];
    };
    const [error] = answer.errors ?? [];
    if (!error) return answer.data ?? null;
    const { code = 'ERROR', messageZh = error.message } = error.extensions ?? {};
    if (code === 'SUBGRAPH_UNAVAILABLE') return null;
    throw new RefusedError({ code, message: error.message, messageZh });
  };

  const ask = async <Answer>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const body = JSON.stringify({ query, variables });
    for (const pause of [...PAUSES, null]) {
      const data = await once(body).catch((error: unknown) => {
        if (error instanceof RefusedError) throw error;
        return null;
      });
      if (data) return data as Answer;
      if (pause !== null) await delay(pause);
    }
    throw new FileProblemError(
      `${url} does not answer. Run the same command again later: it goes on where it stopped.`,
      `${url} 无响应。请稍后重新运行同一命令,将从中断处继续。`,
    );
  };

  const act = async <More = object>(field: string, input: Readonly<Record<string, unknown>>, also = ''): Promise<Payload & More> =>
    (await ask<Record<string, Payload & More>>(mutation(field, also), { input }))[field] as Payload & More;
  /** @throws RefusedError */
  const done = <P extends Payload>({ batch, userErrors, ...more }: P): { batch: Batch } & Omit<P, 'batch' | 'userErrors'> => {
    const [refusal] = userErrors;
    if (refusal || !batch) throw new RefusedError(refusal ?? { code: 'ERROR', message: 'No answer.', messageZh: '无应答。' });
    return { batch, ...more };
  };
  return {
    open: async (source: string, expectedRows: number, contentHash: string): Promise<Batch> =>
      done(await act('openImport', { source, expectedRows, contentHash })).batch,
    add: async (batchId: string, rows: readonly SentRow[]) =>
      done(await act<{ readonly problems: readonly RowProblem[] }>('addImportRows', { batchId, rows }, `problems { ${PROBLEM} }`)),
    /** put on record, or why not; `waiting` is called while it goes on */
    commit: async (
      batchId: string,
      skipBad: boolean,
      waiting: () => void,
    ): Promise<{ readonly batch: Batch; readonly refusal: Told | null }> => {
      for (;;) {
        const { batch, userErrors } = await act('commitImport', { batchId, skipBad });
        const [refusal = null] = userErrors;
        if (!batch) throw new RefusedError(refusal ?? { code: 'ERROR', message: 'No answer.', messageZh: '无应答。' });
        if (batch.status === 'IMPORTED') return { batch, refusal: null };
        if (refusal && refusal.code !== 'CONFLICT') return { batch, refusal };
        waiting();
        await delay(POLL_MS);
      }
    },
    abandon: async (batchId: string): Promise<void> => void (await act('abandonImport', { batchId })),
    /** every reason on record, in the order of the lines */
    problems: async (id: string): Promise<readonly RowProblem[]> => {
      const all: RowProblem[] = [];
      for (let after: string | null = null; ;) {
        const { importBatch }: { importBatch: { problems: Page } } = await ask(PROBLEMS, { id, after });
        all.push(...importBatch.problems.nodes);
        if (!importBatch.problems.pageInfo.hasNextPage) return all;
        after = importBatch.problems.pageInfo.endCursor;
      }
    },
  };
}
export type Client = ReturnType<typeof createClient>;

/** Most bytes of rows in one request; the graph takes 100 kB in all. */
const PIECE_BYTES = 90_000;
const PIECE_ROWS = 500;

/** Rows in pieces that one request holds. */
export function* piecesOf(rows: readonly SentRow[]): Generator<readonly SentRow[]> {
  let piece: SentRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row)) + 1;
    if (piece.length > 0 && (bytes + size > PIECE_BYTES || piece.length === PIECE_ROWS)) {
      yield piece;
      [piece, bytes] = [[], 0];
    }
    piece.push(row);
    bytes += size;
  }
  if (piece.length > 0) yield piece;
}
