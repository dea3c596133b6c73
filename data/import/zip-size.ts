import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { FileProblemError } from './problem.ts';

/** A workbook of 200,000 rows unpacks to less than half of this. */
const MOST_UNPACKED = 700 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

export const broken = (): FileProblemError =>
  new FileProblemError('The workbook is broken: it cannot be unpacked. Save it again.', '工作簿已损坏,无法解压,请重新保存。');
const tooLarge = (): FileProblemError =>
  new FileProblemError('The workbook unpacks to far more than it may hold. It is not read.', '工作簿解压后过大,不予读取。');

/**
 * The names in a zip file, after every entry was unpacked to nowhere and counted: what an entry says of its own size is not believed.
 * @throws FileProblemError when it is no zip file or unpacks to too much
 */
export async function checkedEntries(bytes: Buffer, most = MOST_UNPACKED): Promise<ReadonlySet<string>> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw broken();
  const names = new Set<string>();
  let at = bytes.readUInt32LE(end + 16);
  let left = most;
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken();
    const [method, packed, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    names.add(bytes.toString('utf8', at + 46, at + 46 + name));
    if (local + 30 > bytes.length) throw broken();
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    left -= method === DEFLATED ? await unpackedSize(bytes.subarray(data, data + packed), left) : packed;
    if (left < 0) throw tooLarge();
    at += 46 + name + extra + comment;
  }
  return names;
}

async function unpackedSize(packed: Buffer, most: number): Promise<number> {
  let size = 0;
  const counter = new Writable({
    write(chunk: Buffer, _, done) {
      size += chunk.length;
      done(size > most ? tooLarge() : null);
    },
  });
  try {
    await pipeline(Readable.from([packed]), createInflateRaw(), counter);
  } catch (error) {
    throw error instanceof FileProblemError ? error : broken();
  }
  return size;
}
