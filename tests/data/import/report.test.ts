import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { HEADERS } from '../../../data/import/columns.ts';
import { readFile } from '../../../data/import/read-file.ts';
import { writeTemplate } from '../../../data/import/report.ts';
import { IMPORT_COLUMNS } from '../../../subgraphs/cases/lifecycle/import-cells.ts';
import { EXCLUDED_WORDS } from '../../../subgraphs/cases/lifecycle/import-words.ts';
import { ROOT } from '../../support/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the empty table has every column, and the reader takes its head', async () => {
  const path = join(folder, 'cases.csv');
  await writeTemplate(path);
  expect(readFileSync(path, 'utf8').trim().split(',')).toHaveLength(IMPORT_COLUMNS.length);
  await expect(readFile(path)).rejects.toThrow(/no row below the head/);
});

test('the documentation names every column with every name that it may have, and the words of the days that do not count', () => {
  const text = readFileSync(join(ROOT, 'docs/import.md'), 'utf8');
  for (const column of IMPORT_COLUMNS) expect(text).toContain(`| \`${column}\` | ${HEADERS[column].join(' / ')} |`);
  for (const [code, words] of Object.entries(EXCLUDED_WORDS))
    expect(text).toContain(`| \`excludedPeriods\` | ${code} | ${words.join('、')} |`);
});
