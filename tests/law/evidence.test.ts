import { expect, test } from 'vitest';
import { EVIDENCE_KINDS, EVIDENCE_SOURCES, evidenceLimits, fileReasons, gatheredByOffice } from '#law/evidence.ts';

const file = (change: object = {}) => ({ mediaType: 'application/pdf', bytes: 1000, sha256: 'a'.repeat(64), ...change });

test('a file that can be read, of a size that can be kept', () => expect(fileReasons(file(), '2014-01-10')).toEqual([]));

test.each([
  ['an empty one', { bytes: 0 }, ['EMPTY_FILE']],
  ['less than nothing', { bytes: -1 }, ['EMPTY_FILE']],
  ['half a byte', { bytes: 1.5 }, ['EMPTY_FILE']],
  ['500 MB', { bytes: 500_000_000 }, []],
  ['a byte more', { bytes: 500_000_001 }, ['TOO_LARGE']],
  ['1 GB', { bytes: 2 ** 30 }, ['TOO_LARGE']],
  ['a program', { mediaType: 'application/x-msdownload' }, ['PROGRAM']],
  ['a shell script', { mediaType: 'text/x-shellscript' }, ['PROGRAM']],
  ['a program in capitals', { mediaType: 'Application/Vnd.Microsoft.Portable-Executable' }, ['PROGRAM']],
  ['an unknown type', { mediaType: 'application/x-dwg' }, ['WRONG_TYPE']],
  ['no type', { mediaType: '' }, ['WRONG_TYPE']],
  ['a type with blanks around', { mediaType: ' image/jpeg ' }, []],
  ['a short hash', { sha256: 'ab' }, ['WRONG_HASH']],
  ['a hash in capitals', { sha256: 'A'.repeat(64) }, ['WRONG_HASH']],
  ['everything wrong', { bytes: 0, mediaType: 'x', sha256: '' }, ['EMPTY_FILE', 'WRONG_TYPE', 'WRONG_HASH']],
])('%s', (_, change, reasons) => expect(fileReasons(file(change), '2014-01-10')).toEqual(reasons));

test('eight kinds; what the office gathers takes two', () => {
  expect(Object.keys(EVIDENCE_KINDS)).toHaveLength(8);
  expect(EVIDENCE_SOURCES.filter(gatheredByOffice)).toEqual(['COLLECTED', 'SAMPLED', 'PRESERVED']);
});

test('the limits are a setting', () =>
  expect(evidenceLimits('2014-01-10')).toMatchObject({ mostBytes: 500_000_000, confidence: 'SETTING' }));
