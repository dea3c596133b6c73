import type { Import, SourceFile } from './source-file.ts';

/** Violations are sentences that begin with the file's path; an empty list is a house in order. */
export type Violations = readonly string[];

const SERVER = /^(?:gateway|subgraphs|platform|law|data)\//;

/** Where the embedded database, its migrations and the demo world meet the gateway: the one file that may reach data/. */
const COMPOSITION_ROOT = 'gateway/stack.ts';

/** Layers inside one subgraph, upper ones first: a file imports its own layer and those below. */
const LAYERS = ['index', 'resolvers|mutations|queries', 'store', 'tables|lifecycle', 'types.generated'] as const;

function layerOf(rest: string): number {
  const head = rest.split('/')[0]?.replace(/\.ts$/, '') ?? '';
  return LAYERS.findIndex((layer) => layer.split('|').includes(head));
}

const inSubgraph = (path: string): { readonly name: string; readonly rest: string } | null => {
  const [, name, rest] = /^subgraphs\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return name !== undefined && rest !== undefined ? { name, rest } : null;
};

function subgraphMayImport(from: { name: string; rest: string }, target: string, typeOnly: boolean): boolean {
  if (/^(?:law|platform)\//.test(target)) return true;
  const to = inSubgraph(target);
  if (to === null || to.name !== from.name) return false;
  if (from.rest === 'types.generated.ts') return typeOnly;
  if (to.rest === 'types.generated.ts' && !typeOnly) return false;
  return layerOf(to.rest) >= layerOf(from.rest);
}

/** Architecture §1: who may import whom. Own files only; packages are judged by `mayImportPackage`. */
function mayImport(from: string, target: string, typeOnly: boolean): boolean {
  const folder = from.split('/')[0] ?? '';
  const subgraph = inSubgraph(from);
  if (subgraph) return subgraphMayImport(subgraph, target, typeOnly);
  switch (folder) {
    case 'gateway':
      if (from === COMPOSITION_ROOT && target.startsWith('data/')) return true;
      return /^(?:gateway|platform|schema)\//.test(target) || target === 'subgraphs/index.ts';
    case 'subgraphs':
      return target.startsWith('platform/') || /^subgraphs\/(?:[^/]+|[^/]+\/index\.ts)$/.test(target);
    case 'law':
      return target.startsWith('law/');
    case 'platform':
      return target.startsWith('platform/');
    case 'schema':
      return /^(?:schema|platform)\//.test(target);
    case 'explorer':
      return !SERVER.test(target);
    default:
      return true;
  }
}

/** The law imports no package at all; lifecycles know neither clock nor database, so they import none either. */
function mayImportPackage(from: string): boolean {
  const subgraph = inSubgraph(from);
  return !(from.startsWith('law/') || (subgraph !== null && /^lifecycle[./]/.test(subgraph.rest)));
}

/** Folders in which a path computed at run time would slip past these rules. */
const GOVERNED = /^(?:gateway|subgraphs|law|platform|schema)\//;

function importViolation(from: string, { target, own, typeOnly }: Import): string | null {
  if (target === null) return GOVERNED.test(from) ? `${from}: imports a path computed at run time` : null;
  const allowed = own ? mayImport(from, target, typeOnly) : typeOnly || mayImportPackage(from);
  return allowed ? null : `${from}: may not import ${target}${typeOnly ? ' (type)' : ''}`;
}

/** Imports go down only. */
export const importDirection = (sources: readonly SourceFile[]): Violations =>
  sources.flatMap((source) => source.imports.map((each) => importViolation(source.path, each)).filter((each) => each !== null));

const handWritten = (sources: readonly SourceFile[]): readonly SourceFile[] =>
  sources.filter((source) => !source.path.endsWith('.generated.ts'));

/** Median of the hand-written files' lines. */
export function medianLines(sources: readonly SourceFile[]): number {
  const sorted = handWritten(sources)
    .map(({ lines }) => lines)
    .toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** No hand-written file over 300 lines, nine in ten at most 180; a mutation is at most 30 lines of code. */
export function fileSizes(sources: readonly SourceFile[]): Violations {
  const files = handWritten(sources);
  const long = files.filter((source) => source.lines > 180);
  const tooMany = long.length > files.length / 10;
  return [
    ...files.filter((source) => source.lines > 300).map((source) => `${source.path}: has ${source.lines} lines, over 300`),
    ...files
      .filter((source) => /^subgraphs\/[^/]+\/mutations\//.test(source.path) && source.codeLines > 30)
      .map((source) => `${source.path}: has ${source.codeLines} lines of code, a mutation has at most 30`),
    ...(tooMany ? [`(all): ${long.length} of ${files.length} files are over 180 lines: ${long.map(({ path }) => path).join(', ')}`] : []),
  ];
}

const COMPOSED = ['schema/supergraph.graphql', 'schema/api.graphql'];

/** Nor is a part of the SDL over 300 lines; what is composed of the parts is. */
export const sdlSizes = (files: ReadonlyMap<string, string>): Violations =>
  [...files]
    .filter(([path]) => path.endsWith('.graphql') && !COMPOSED.includes(path))
    .map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
    .map(({ path, lines }) => `${path}: has ${lines} lines, over 300`);

/** No class but errors; `inArray` makes one statement per list length (use `= any($1)`); no test left out; no mock. */
export const bannedNames = (sources: readonly SourceFile[]): Violations =>
  sources.flatMap(({ path, classes, names }) => {
    const plain = classes.filter((each) => !each.extends?.endsWith('Error'));
    const banned = names.filter(({ name }) => isBanned(path, name));
    const places = new Set(banned.map(({ name, line }) => `${path}:${line}: ${name} is banned`));
    return [...plain.map(({ name, line }) => `${path}:${line}: class ${name} is no error`), ...places];
  });

const isBanned = (path: string, name: string): boolean =>
  path.startsWith('tests/')
    ? /^(?:describe|it|test|suite)\.(?:[\w.]+\.)?(?:only|skip|todo)$/.test(name) || /^vi\.(?:mock|doMock|hoisted)$/.test(name)
    : /(?:^|\.)inArray$/.test(name);
