import { createHash } from 'node:crypto';
import { assert, nat, pre, property, uint8Array, uniqueArray } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chained, isSha256, merkleRoot } from '#platform/merkle.ts';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const [leaf, node] = [Buffer.of(0), Buffer.of(1)];
const hashes = ['a', 'b', 'c', 'd', 'e'].map((text) => sha256(Buffer.from(text)));
const [a, b, c, d, e] = hashes.map((hash) => sha256(leaf, hash)) as [Buffer, Buffer, Buffer, Buffer, Buffer];
const hex = hashes.map((hash) => hash.toString('hex'));

describe('the root over papers', () => {
  it('is that of RFC 6962, written out for one to five leaves', () => {
    const ab = sha256(node, a, b);
    const cd = sha256(node, c, d);
    expect(merkleRoot([])).toBe(sha256().toString('hex'));
    expect(merkleRoot(hex.slice(0, 1))).toBe(a.toString('hex'));
    expect(merkleRoot(hex.slice(0, 2))).toBe(ab.toString('hex'));
    expect(merkleRoot(hex.slice(0, 3))).toBe(sha256(node, ab, c).toString('hex'));
    expect(merkleRoot(hex.slice(0, 4))).toBe(sha256(node, ab, cd).toString('hex'));
    expect(merkleRoot(hex)).toBe(sha256(node, sha256(node, ab, cd), e).toString('hex'));
  });

  test('changes when a paper is changed, dropped, doubled or put elsewhere', () => {
    const hash = uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    assert(
      property(uniqueArray(hash, { minLength: 2, maxLength: 20 }), nat(), hash, (papers, at, other) => {
        pre(!papers.includes(other));
        const place = at % papers.length;
        const root = merkleRoot(papers);
        const swapped = papers
          .with(place, papers.at(place - 1) ?? '')
          .with(place - 1 < 0 ? papers.length - 1 : place - 1, papers[place] ?? '');
        for (const changed of [papers.with(place, other), papers.toSpliced(place, 1), [...papers, papers[place] ?? ''], swapped])
          expect(merkleRoot(changed)).not.toBe(root);
      }),
    );
  });

  it('is no leaf: a node cannot pass for a paper', () => {
    expect(merkleRoot([merkleRoot(hex.slice(0, 2)), hex[2] ?? ''])).not.toBe(merkleRoot(hex.slice(0, 3)));
  });
});

test('a seal hangs on the one before it and on both volumes', () => {
  const [one = '', two = '', three = ''] = hex;
  const seal = chained(one, two, three);
  expect(seal).toBe(sha256(node, ...hashes.slice(0, 3)).toString('hex'));
  expect(new Set([seal, chained(two, two, three), chained(one, three, three), chained(one, two, two)]).size).toBe(4);
});

test.each([
  ['a'.repeat(64), true],
  ['F'.repeat(64), true],
  ['a'.repeat(63), false],
  [`${'a'.repeat(63)}g`, false],
  ['', false],
])('%s', (text, is) => expect(isSha256(text)).toBe(is));
