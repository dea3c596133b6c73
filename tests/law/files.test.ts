import { describe, expect, test } from 'vitest';
import { fileLimits, fileReasons, hashOf, isHash, mediaTypeOf } from '#law/files.ts';

const file = (change: object = {}) => ({ mediaType: 'application/pdf', bytes: 1000, sha256: 'a'.repeat(64), ...change });
const DAY = '2014-01-10';

describe('a file of any use', () => {
  test.each(['PAPER', 'EVIDENCE'] as const)('that can be read, of a size that can be kept: %s', (use) =>
    expect(fileReasons(file(), use, DAY)).toEqual([]),
  );
  test.each([
    ['an empty one', { bytes: 0 }, ['EMPTY_FILE']],
    ['less than nothing', { bytes: -1 }, ['EMPTY_FILE']],
    ['half a byte', { bytes: 1.5 }, ['EMPTY_FILE']],
    ['1 GB', { bytes: 2 ** 30 }, ['TOO_LARGE']],
    ['a program', { mediaType: 'application/x-msdownload' }, ['PROGRAM']],
    ['a shell script', { mediaType: 'text/x-shellscript' }, ['PROGRAM']],
    ['a program in capitals', { mediaType: 'Application/Vnd.Microsoft.Portable-Executable' }, ['PROGRAM']],
    ['an unknown type', { mediaType: 'application/x-dwg' }, ['WRONG_TYPE']],
    ['no type', { mediaType: '' }, ['WRONG_TYPE']],
    ['a type with blanks around', { mediaType: ' image/jpeg ' }, []],
    ['the page layout of the state', { mediaType: 'application/ofd' }, []],
    ['a short hash', { sha256: 'ab' }, ['WRONG_HASH']],
    ['a hash in capitals', { sha256: 'A'.repeat(64) }, []],
    ['everything wrong', { bytes: 0, mediaType: 'x', sha256: '' }, ['EMPTY_FILE', 'WRONG_TYPE', 'WRONG_HASH']],
  ])('%s', (_, change, reasons) => {
    for (const use of ['PAPER', 'EVIDENCE'] as const) expect(fileReasons(file(change), use, DAY)).toEqual(reasons);
  });
});

test.each([
  ['PAPER', 200_000_000, 'video/mp4', ['WRONG_TYPE']],
  ['EVIDENCE', 500_000_000, 'video/mp4', []],
] as const)('%s takes %d bytes at most', (use, mostBytes, mediaType, reasons) => {
  expect(fileLimits(use, DAY)).toMatchObject({ mostBytes, confidence: 'SETTING' });
  expect(fileReasons(file({ bytes: mostBytes }), use, DAY)).toEqual([]);
  expect(fileReasons(file({ bytes: mostBytes + 1 }), use, DAY)).toEqual(['TOO_LARGE']);
  expect(fileReasons(file({ mediaType }), use, DAY)).toEqual(reasons);
});

test('every paper may also be evidence', () =>
  expect(fileLimits('EVIDENCE', DAY).mediaTypes).toEqual(expect.arrayContaining([...fileLimits('PAPER', DAY).mediaTypes])));

test('hashes and types are kept in small letters', () => {
  expect([hashOf(' AbC '), mediaTypeOf(' Image/PNG ')]).toEqual(['abc', 'image/png']);
  expect(['a'.repeat(64), 'F'.repeat(64), 'g'.repeat(64), 'a'.repeat(63)].map(isHash)).toEqual([true, true, false, false]);
});
