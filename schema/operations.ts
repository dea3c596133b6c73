import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** One user story as a question to the graph, `schema/operations/NN-name.graphql` (architecture §9). */
export interface SavedOperation {
  /** the story's number in the domain's list of the most valuable operations */
  readonly number: number;
  /** the file's name without number and ending: `national-month-report` */
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  /** who asks, in the notation of the token command: `province:44` */
  readonly persona: string;
  /** values that are valid in the demo world */
  readonly variables: Readonly<Record<string, unknown>>;
  /** names of the subgraphs that the answer is put together from */
  readonly crosses: readonly string[];
  /** the GraphQL text without its header */
  readonly document: string;
}

export const OPERATIONS_FOLDER: string = join(import.meta.dirname, 'operations');

const FILE_NAME = /^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)\.graphql$/;
const HEADER_LINE = /^#\s?([A-Za-z]+):\s*(.*)$/;
const HEADERS = ['title', 'persona', 'variables', 'crosses'] as const;
type Header = (typeof HEADERS)[number];
const PERSONA = /^[a-z]+(?::[0-9]+)?$/;
const SUBGRAPH = /^[a-z]+$/;

/**
 * All saved operations, in the order of their numbers.
 * @throws Error naming the file and what is wrong in it
 */
export async function readOperations(folder: string = OPERATIONS_FOLDER): Promise<SavedOperation[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).toSorted();
  const operations = await Promise.all(files.map(async (file) => parseOperation(file, await readFile(join(folder, file), 'utf8'))));
  const seen = new Map<string, string>();
  for (const [index, { number, name }] of operations.entries()) {
    for (const key of [`number ${number}`, `name ${name}`]) {
      const first = seen.get(key);
      if (first !== undefined) throw new Error(`${files[index]}: ${key} is already taken by ${first}`);
      seen.set(key, files[index] ?? '');
    }
  }
  return operations.toSorted((a, b) => a.number - b.number);
}

/**
 * One file's text as a saved operation.
 * @throws Error naming the file and what is wrong in it
 */
export function parseOperation(file: string, text: string): SavedOperation {
  const fail = (fault: string): never => {
    throw new Error(`${file}: ${fault}`);
  };
  const [, number, name] = FILE_NAME.exec(file) ?? fail('the file name must be NN-name.graphql, in lower case');
  const { headers, document } = split(text, fail);
  const [title, titleZh, ...more] = headers.title.split(' · ').map((part) => part.trim());
  if (!title || !titleZh || more.length > 0) return fail('"# title:" must be "English · 中文"');
  if (!PERSONA.test(headers.persona)) fail(`"# persona: ${headers.persona}" is no persona, such as "national" or "province:44"`);
  const crosses = headers.crosses.split(/[\s,]+/).filter((part) => part !== '');
  if (crosses.length === 0 || !crosses.every((part) => SUBGRAPH.test(part))) {
    fail('"# crosses:" must name subgraphs, separated by commas');
  }
  const variables = variablesOf(headers.variables, fail);
  checkVariables(operationOf(document, fail), variables, fail);
  return { number: Number(number), name: name ?? '', title, titleZh, persona: headers.persona, variables, crosses, document };
}

type Fail = (fault: string) => never;

/** Headers stand in the first comment block; a value may run on over further comment lines. */
function split(text: string, fail: Fail): { headers: Record<Header, string>; document: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const found = new Map<string, string>();
  let current: string | undefined;
  for (const line of lines.slice(0, end === -1 ? lines.length : end)) {
    const [, key, value] = HEADER_LINE.exec(line) ?? [];
    if (key !== undefined) {
      if (!HEADERS.includes(key as Header)) fail(`unknown header "# ${key}:" (known: ${HEADERS.join(', ')})`);
      if (found.has(key)) fail(`"# ${key}:" is given twice`);
      found.set(key, value ?? '');
      current = key;
    } else if (current === undefined) {
      fail(`the first line must be one of ${HEADERS.map((header) => `"# ${header}:"`).join(', ')}`);
    } else {
      found.set(current, `${found.get(current)}\n${line.slice(1).trim()}`);
    }
  }
  const of = (header: Header): string => found.get(header)?.trim() || fail(`the header "# ${header}:" is missing or empty`);
  const headers = { title: of('title'), persona: of('persona'), variables: of('variables'), crosses: of('crosses') };
  return {
    headers,
    document: `${lines
      .slice(end === -1 ? lines.length : end)
      .join('\n')
      .trim()}\n`,
  };
}

function variablesOf(json: string, fail: Fail): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail(`"# variables:" is no JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('"# variables:" must be a JSON object');
  return value as Record<string, unknown>;
}

function operationOf(document: string, fail: Fail): OperationDefinitionNode {
  let ast: DocumentNode;
  try {
    ast = parse(document);
  } catch (error) {
    return fail(`the document does not parse: ${(error as Error).message}`);
  }
  const [operation, ...others] = ast.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.name === undefined || others.length > 0)
    return fail('the document must hold exactly one operation, and it must have a name');
  return operation;
}

function checkVariables(operation: OperationDefinitionNode, variables: Record<string, unknown>, fail: Fail): void {
  const declared = operation.variableDefinitions ?? [];
  for (const key of Object.keys(variables)) {
    if (!declared.some(({ variable }) => variable.name.value === key))
      fail(`"# variables:" gives "${key}", which the operation does not declare`);
  }
  for (const { variable, type, defaultValue } of declared) {
    const missing = variables[variable.name.value] === undefined && type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
    if (missing) fail(`"# variables:" must give "${variable.name.value}"`);
  }
}
