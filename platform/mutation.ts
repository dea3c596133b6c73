import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from './db.ts';
import { accept, refuse, type Outcome, type Refusal } from './outcome.ts';
import { todayOf, type Context } from './subgraph.ts';
import { idempotencyKey } from './tables.ts';
import { inTurn } from './turns.ts';

export interface Repeatable {
  readonly idempotencyKey?: string | null | undefined;
}

/** Rolls the transaction back and brings the refusals out of it. */
class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/**
 * Runs one act of one mutation in one transaction: all of it or nothing. With an idempotency key the first answer is kept
 * and given again to the same viewer; the same key with another input is refused. The answer must be plain JSON: ids.
 */
export async function perform<Store, Answer>(
  { viewer, write }: Pick<Context<Store>, 'viewer' | 'write'>,
  field: string,
  input: Repeatable,
  act: (store: Store, today: string, db: Db) => Promise<Outcome<Answer>>,
): Promise<Outcome<Answer>> {
  try {
    const value = await write(async (store, db) => {
      const key = input.idempotencyKey ?? null;
      const kept = key === null ? undefined : await keptAnswer(db, viewer.subject, key, field, input);
      if (kept) return settled(kept) as Answer;
      const answer = settled(await act(store, await todayOf(db), db));
      if (key !== null) await db.insert(idempotencyKey).values({ viewer: viewer.subject, key, field, inputHash: hashOf(input), answer });
      return answer;
    });
    return accept(value);
  } catch (error) {
    if (error instanceof Refused) return refuse(...error.refusals);
    throw error;
  }
}

function settled<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.refusals);
}

/** Repeats of one key wait for each other, so that the second finds what the first kept. */
async function keptAnswer(db: Db, viewer: string, key: string, field: string, input: Repeatable): Promise<Outcome<unknown> | undefined> {
  if (key.length < 1 || key.length > 100) {
    return refuse({
      code: 'INVALID_VALUE',
      message: 'An idempotency key has 1 to 100 characters.',
      messageZh: '幂等键长度为 1 到 100 个字符。',
      path: ['input', 'idempotencyKey'],
    });
  }
  await inTurn(db, 'idempotency_key', `${viewer} ${key}`);
  const [row] = await db
    .select()
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.viewer, viewer), eq(idempotencyKey.key, key)));
  if (!row) return undefined;
  if (row.field === field && row.inputHash === hashOf(input)) return accept(row.answer);
  return refuse({
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'This idempotency key was used for another request. Take a new key.',
    messageZh: '该幂等键已用于其他请求,请更换。',
    path: ['input', 'idempotencyKey'],
    rule: 'R17.1',
  });
}

const hashOf = (input: Repeatable): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

/** Refusals as the schema's `userErrors`. */
export const userErrors = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.refusals.map(({ path = [], rule = null, ...refusal }) => ({ ...refusal, path: [...path], rule }));
