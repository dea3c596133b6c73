import { expect, test } from 'vitest';
import { findsNoDefect, REPORT_FINDINGS } from '#law/evaluation-report.ts';

test('a patent stands by its report only where no part of it falls; unknown stays unknown', () =>
  expect([...REPORT_FINDINGS, null].map(findsNoDefect)).toEqual([true, false, false, null]));
