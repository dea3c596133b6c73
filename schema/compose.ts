import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeServices } from '@apollo/composition';
import { buildSchema, findBreakingChanges, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { readSubgraphSdl, SUBGRAPH_NAMES, subgraphUrl } from './read.ts';

const HELP = `npm run compose                composes the five subgraphs into schema/supergraph.graphql and schema/api.graphql
npm run compose -- --check     writes nothing; fails when these files are stale, or when api.graphql breaks a client of the committed one
`;

export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export type Composition =
  | { readonly ok: true; readonly supergraph: string; readonly api: string; readonly hints: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** One supergraph of these subgraphs, and the schema its clients see, sorted so that a diff shows only what changed. */
export function composeGraph(subgraphs: readonly SubgraphSdl[]): Composition {
  const services = [];
  const problems: string[] = [];
  for (const { name, url, sdl } of subgraphs) {
    try {
      services.push({ name, url, typeDefs: parse(sdl) });
    } catch (error) {
      problems.push(`[${name}] ${String(error)}`);
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const result = composeServices(services);
  if (result.errors) {
    return { ok: false, problems: result.errors.map((error) => `${String(error.extensions.code ?? 'ERROR')}: ${error.message}`) };
  }
  const api = printSchema(lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema()));
  const worthReading = result.hints.filter((hint) => hint.definition.level.name !== 'DEBUG');
  const hints = worthReading.map((hint) => `${hint.definition.level.name} ${hint.definition.code}: ${hint.message}`);
  return { ok: true, supergraph: `${result.supergraphSdl.trimEnd()}\n`, api: `${api.trimEnd()}\n`, hints };
}

/** What a client of the `before` schema could no longer do with `after`: one line each, empty when nothing breaks. */
export const breakingChanges = (before: string, after: string): readonly string[] =>
  findBreakingChanges(buildSchema(before), buildSchema(after)).map((change) => `${change.type}: ${change.description}`);

const pathOf = (file: string): URL => new URL(file, import.meta.url);

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(pathOf(file), 'utf8');
  } catch {
    return undefined;
  }
}

/** The last committed version: the promise made to clients. Without git (a source archive) it is the file as it lies there. */
function committed(file: string): string | undefined {
  try {
    return execFileSync('git', ['show', `HEAD:./${file}`], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return readIfThere(file);
  }
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.error(`${title}\n${lines.map((line) => `  - ${line.replaceAll('\n', '\n    ')}`).join('\n')}`);
}

function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const composition = composeGraph(SUBGRAPH_NAMES.map((name) => ({ name, url: subgraphUrl(name), sdl: readSubgraphSdl(name) })));
  if (!composition.ok) {
    list('The subgraphs do not compose:', composition.problems);
    return 1;
  }
  list('Hints of the composer:', composition.hints);
  const outputs = { 'supergraph.graphql': composition.supergraph, 'api.graphql': composition.api };
  if (!values.check) {
    for (const [file, text] of Object.entries(outputs)) writeFileSync(pathOf(file), text);
    console.log(`Composed ${SUBGRAPH_NAMES.length} subgraphs into schema/supergraph.graphql and schema/api.graphql.`);
    return 0;
  }
  const stale = Object.entries(outputs).filter(([file, text]) => readIfThere(file) !== text);
  const before = committed('api.graphql');
  const broken = before === undefined ? [] : breakingChanges(before, composition.api);
  list(
    'Stale, run `npm run compose`:',
    stale.map(([file]) => `schema/${file}`),
  );
  list('Breaking changes against the committed schema/api.graphql (deprecate first, see CONTRIBUTING.md):', broken);
  return stale.length + broken.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main();
