import type { Random } from './random.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex32 = (bits: number): string => `${HEX[bits >>> 24]}${HEX[(bits >>> 16) & 255]}${HEX[(bits >>> 8) & 255]}${HEX[bits & 255]}`;

/** A UUIDv7 (RFC 9562) whose time is the entity's own, not the clock's, so that a world is the same each time it is made. */
export function uuidAt(ms: number, random: Random): string {
  const time = hex32(Math.floor(ms / 65_536)) + hex32((ms % 65_536) * 65_536).slice(0, 4);
  const a = hex32(random.bits());
  const b = hex32(((random.bits() & 0x3fff_ffff) | 0x8000_0000) >>> 0);
  const c = hex32(random.bits());
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${a.slice(0, 3)}-${b.slice(0, 4)}-${b.slice(4)}${c}`;
}

/** 128 random bits as base64url: the form of a receipt code, 22 characters. */
export function receiptCode(random: Random): string {
  const bytes = Buffer.allocUnsafe(16);
  for (let i = 0; i < 16; i += 4) bytes.writeUInt32BE(random.bits(), i);
  return bytes.toString('base64url');
}
