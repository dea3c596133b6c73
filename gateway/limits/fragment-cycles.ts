import { visit, type FragmentDefinitionNode } from 'graphql';
import { badInput } from '#platform/errors.ts';
import { fragmentsOf } from './fold.ts';
import type { Law } from './law.ts';

const spreadsOf = (fragment: FragmentDefinitionNode | undefined): string[] => {
  const names: string[] = [];
  if (fragment) visit(fragment, { FragmentSpread: (node) => void names.push(node.name.value) });
  return names;
};

/** A fragment does not contain itself, directly or through others (GraphQL §5.5.2.2). Goes first: the other laws open fragments. */
export const fragmentCycles: Law = (document) => {
  const fragments = fragmentsOf(document);
  const state = new Map<string, 'open' | 'done'>();
  const circular = (name: string): boolean => {
    if (state.has(name)) return state.get(name) === 'open';
    state.set(name, 'open');
    const found = spreadsOf(fragments.get(name)).some(circular);
    state.set(name, 'done');
    return found;
  };
  return [...fragments.keys()].some(circular) ? badInput('A fragment contains itself.', '片段循环引用自身。') : null;
};
