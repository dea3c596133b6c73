import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseOperation, readOperations } from '../../schema/operations.ts';

const FILE = '12-open-cases.graphql';
const TEXT = `# title: Open cases · 在办案件
# persona: city:4403
# variables: {
#   "first": 20
# }
# crosses: cases, personnel institutions
query OpenCases($first: Int!, $after: String) {
  cases(first: $first, after: $after) { totalCount }
}
`;

test('a file is read into its typed parts; variables may run over several lines', () => {
  expect(parseOperation(FILE, TEXT)).toEqual({
    number: 12,
    name: 'open-cases',
    title: 'Open cases',
    titleZh: '在办案件',
    persona: 'city:4403',
    variables: { first: 20 },
    crosses: ['cases', 'personnel', 'institutions'],
    document: TEXT.slice(TEXT.indexOf('query')),
  });
});

test('line ends and byte order mark of another system make no difference', () => {
  expect(parseOperation(FILE, `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)).toEqual(parseOperation(FILE, TEXT));
});

test.each([
  ['Open.graphql', TEXT, /NN-name\.graphql/],
  [FILE, TEXT.replace(' · ', ' - '), /English · 中文/],
  [FILE, TEXT.replace('# persona: city:4403\n', ''), /"# persona:" is missing/],
  [FILE, TEXT.replace('city:4403', 'City 4403'), /is no persona/],
  [FILE, TEXT.replace('# crosses:', '# cross:'), /unknown header "# cross:"/],
  [FILE, TEXT.replace('# persona:', '# title:'), /given twice/],
  [FILE, `# about\n${TEXT}`, /the first line must be/],
  [FILE, TEXT.replace('"first": 20', '"first": '), /no JSON/],
  [FILE, TEXT.replace(/\{\n# {3}"first": 20\n# \}/, '[]'), /must be a JSON object/],
  [FILE, TEXT.replace('"first": 20', '"frist": 20'), /gives "frist"/],
  [FILE, TEXT.replace('"first": 20', ''), /must give "first"/],
  [FILE, TEXT.replace('query OpenCases', 'query OpenCases('), /does not parse/],
  [FILE, `${TEXT}query Another { cases }`, /exactly one operation/],
  [FILE, TEXT.replace('personnel', 'Personnel!'), /must name subgraphs/],
])('%s is refused with its fault (case %#)', (file, text, fault) => {
  expect(() => parseOperation(file, text)).toThrow(fault);
  expect(() => parseOperation(file, text)).toThrow(file);
});

test('a folder is read in the order of the numbers, and no number stands twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, '101-last.graphql'), TEXT);
  await writeFile(join(folder, '12-open-cases.graphql'), TEXT);
  await writeFile(join(folder, 'README.md'), 'no operation');
  expect((await readOperations(folder)).map(({ number }) => number)).toEqual([12, 101]);
  await writeFile(join(folder, '12-again.graphql'), TEXT);
  await expect(readOperations(folder)).rejects.toThrow(/number 12 is already taken/);
});
