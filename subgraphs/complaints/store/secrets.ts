import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Repeatable } from '#platform/mutation.ts';
import type { ComplainantInput } from '../types.generated.ts';

const CODE_BYTES = 16;
/** One key, several uses: each has a name of its own, so that no result of one is a result of another. */
const keyed = (key: Buffer, use: string, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([use, ...parts]))
    .digest();

/** The secret to follow a complaint, 128 bits. With an idempotency key it can be told again to the same caller and is still kept nowhere. */
export const receiptCode = (key: Buffer, subject: string, idempotencyKey: string | null | undefined): string =>
  (idempotencyKey == null ? randomBytes(CODE_BYTES) : keyed(key, 'receipt', subject, idempotencyKey).subarray(0, CODE_BYTES)).toString(
    'base64url',
  );

/** All that is kept of a receipt code. */
export const receiptHash = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The pseudonym of a person: the same for every clue of one name and telephone, and nothing without the key (R7.5). */
export function personToken(key: Buffer, { name, phone }: ComplainantInput): string {
  const normal = (text: string) => text.normalize('NFKC').toLowerCase();
  return keyed(key, 'person', normal(name).replaceAll(/\s+/gu, ''), normal(phone ?? '').replaceAll(/\D/gu, '')).toString('base64url');
}

/** The input as repeats are compared by: under the key, as its plain hash would let a stranger try names against it. */
export const withoutPersons = <Input extends Repeatable>(key: Buffer, input: Input): Repeatable & { readonly digest: string } => ({
  idempotencyKey: input.idempotencyKey,
  digest: keyed(key, 'input', JSON.stringify(input)).toString('base64url'),
});
