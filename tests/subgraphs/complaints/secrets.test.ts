import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openWith, sealWith } from '../../../subgraphs/complaints/store/seal.ts';
import { personToken, receiptCode, receiptHash, withoutPersons } from '../../../subgraphs/complaints/store/secrets.ts';

const [key, other] = [randomBytes(32), randomBytes(32)];

describe('a sealed identity', () => {
  const person = { name: '李小明', phone: '13812345678', address: null };
  const { nonce, sealed } = sealWith(key)('a', person);

  it('opens with its key for its complaint', () => expect(openWith(key, 'a', { nonce, sealed })).toEqual(person));
  it('keeps what was left out as null', () => {
    expect(openWith(key, 'a', sealWith(key)('a', { name: '李小明' }))).toEqual({ name: '李小明', phone: null, address: null });
  });
  it('shows nothing of the person', () => expect(sealed.includes('李小明')).toBe(false));
  it('is never the same twice', () => expect(sealWith(key)('a', person).sealed.equals(sealed)).toBe(false));
  it('opens with no other key', () => expect(() => openWith(other, 'a', { nonce, sealed })).toThrow(Error));
  it('opens for no other complaint', () => expect(() => openWith(key, 'b', { nonce, sealed })).toThrow(Error));
  it('opens for no changed byte', () => {
    for (const at of [0, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openWith(key, 'a', { nonce, sealed: changed })).toThrow(Error);
    }
  });
});

describe('a receipt code', () => {
  it('is 128 bits that nobody can guess', () => {
    expect(receiptCode(key, 's', null)).toMatch(/^[\w-]{22}$/);
    expect(receiptCode(key, 's', null)).not.toBe(receiptCode(key, 's', null));
  });
  it('is told again for the same caller and key, and to nobody else', () => {
    const code = receiptCode(key, 's', 'k');
    expect(code).toMatch(/^[\w-]{22}$/);
    expect(receiptCode(key, 's', 'k')).toBe(code);
    for (const another of [receiptCode(key, 's', 'l'), receiptCode(key, 't', 'k'), receiptCode(other, 's', 'k')])
      expect(another).not.toBe(code);
  });
  it('is kept as SHA-256', () => expect(receiptHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
});

describe('a pseudonym', () => {
  const token = personToken(key, { name: '李小明', phone: '138-1234-5678' });
  it.for([
    ['the way of writing', key, '李 小明', '13812345678', true],
    ['full-width digits', key, '李小明', '\uFF1138\uFF112345678', true],
    ['another telephone', key, '李小明', '13812345679', false],
    ['another name', key, '李小红', '13812345678', false],
    ['another key', other, '李小明', '13812345678', false],
  ] as const)('by %s', ([, by, name, phone, same]) => expect(personToken(by, { name, phone }) === token).toBe(same));
});

it('an input is compared under the key', () => {
  const input = { idempotencyKey: 'k', complainant: { name: '李小明' } };
  const kept = withoutPersons(key, input);
  expect(kept).toEqual(withoutPersons(key, input));
  expect(kept.idempotencyKey).toBe('k');
  expect(JSON.stringify(kept)).not.toContain('李小明');
  expect(withoutPersons(key, { ...input, complainant: { name: '李小红' } }).digest).not.toBe(kept.digest);
  expect(withoutPersons(other, input).digest).not.toBe(kept.digest);
});
