import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { ComplainantIdentity, ComplainantInput } from '../types.generated.ts';

/** A sealed identity: the nonce, and the ciphertext with its tag behind it. */
export interface Sealed {
  readonly nonce: Buffer;
  readonly sealed: Buffer;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals identities, each for its complaint: moved to another complaint it does not open (R7.7). @param key 32 bytes */
export const sealWith =
  (key: Buffer) =>
  (complaintId: string, { name, phone = null, address = null }: ComplainantInput): Sealed => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(complaintId));
    const text = JSON.stringify({ name, phone, address });
    return { nonce, sealed: Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]) };
  };

/** @throws Error when key or complaint are not those it was sealed with, or a byte was changed */
export function openWith(key: Buffer, complaintId: string, { nonce, sealed }: Sealed): ComplainantIdentity {
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(complaintId));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  return JSON.parse(text) as ComplainantIdentity;
}
