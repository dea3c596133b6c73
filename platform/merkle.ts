import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Whether a text is a SHA-256 hash: 64 hexadecimal digits. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/**
 * Root of the hash tree over hashes in their order (RFC 6962 §2.1): leaves and nodes are hashed with different first bytes, so that no
 * node can pass for a leaf. Changing, adding, dropping or reordering one hash changes the root. @param hashes SHA-256, hexadecimal
 */
export function merkleRoot(hashes: readonly string[]): string {
  return treeOf(hashes.map((hash) => Buffer.from(hash, 'hex'))).toString('hex');
}

function treeOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  const [only] = leaves;
  if (leaves.length === 1 && only) return sha256(LEAF, only);
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha256(NODE, treeOf(leaves.slice(0, half)), treeOf(leaves.slice(half)));
}

/** What a seal is chained to: the seal before it at the same office, and its own roots. */
export const chained = (previous: string, ...roots: readonly string[]): string =>
  sha256(NODE, ...[previous, ...roots].map((hash) => Buffer.from(hash, 'hex'))).toString('hex');
