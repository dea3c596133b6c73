import { type DocumentNode, isTypeDefinitionNode, isTypeExtensionNode, Kind } from 'graphql';
import type { Violations } from './architecture.ts';

const KNOWN = /^(?:index|types\.generated|(?:tables|lifecycle|store|queries)(?:\/[\w-]+)?|(?:resolvers|mutations)(?:\/\w+)?)\.ts$/;

function membersOf(sdl: DocumentNode): { readonly types: ReadonlySet<string>; readonly mutations: ReadonlySet<string> } {
  const nodes = sdl.definitions.filter((node) => isTypeDefinitionNode(node) || isTypeExtensionNode(node));
  const mutations = nodes
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION)
    .filter((node) => node.name.value === 'Mutation')
    .flatMap((node) => node.fields?.map((field) => field.name.value) ?? []);
  return { types: new Set(nodes.map((node) => node.name.value)), mutations: new Set(mutations) };
}

/**
 * Architecture §4: five subgraphs of one shape. Required files, no others, and files named after the members of the SDL.
 * A subgraph without mutations has no states to move between, so it may do without a lifecycle.
 * @param files every path of the project @param sdl the SDL of this subgraph, with what all share
 */
export function subgraphShape(name: string, files: readonly string[], sdl: DocumentNode): Violations {
  const root = `subgraphs/${name}/`;
  const own = files.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length));
  const { types, mutations } = membersOf(sdl);
  const has = (part: string): boolean => own.some((path) => path === `${part}.ts` || path.startsWith(`${part}/`));
  const named = (folder: string): readonly string[] =>
    own.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1, -'.ts'.length));
  return [
    ...['index', 'tables', 'store', 'resolvers', 'types.generated', ...(mutations.size > 0 ? ['lifecycle'] : [])]
      .filter((part) => !has(part))
      .map((part) => `${root}: has no ${part}`),
    ...own.filter((path) => !KNOWN.test(path)).map((path) => `${root}${path}: has no place in the shape of a subgraph`),
    ...named('resolvers')
      .filter((type) => !types.has(type))
      .map((type) => `${root}resolvers/${type}.ts: is named after no type of the SDL`),
    ...named('mutations')
      .filter((field) => !mutations.has(field))
      .map((field) => `${root}mutations/${field}.ts: is named after no mutation of the SDL`),
    ...[...mutations].filter((field) => !named('mutations').includes(field)).map((field) => `${root}mutations/${field}.ts: is missing`),
  ];
}
