import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** What a law counts: the worth of a field, given that of its own selections, and how two worths stand together. */
export interface Measure {
  readonly field: (field: FieldNode, inside: number) => number;
  readonly join: (a: number, b: number) => number;
}

export const sum = (a: number, b: number): number => a + b;

export const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));

/**
 * The largest worth of any operation, fragments opened. Each fragment is measured once however often it is spread, so a
 * chain of fragments that doubles at each step costs no more than its text. Fragments must not be circular.
 */
export function largest(document: DocumentNode, { field, join }: Measure): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const ofSet = (set: SelectionSetNode | undefined): number => (set ? set.selections.map(ofSelection).reduce(join, 0) : 0);
  const ofSelection = (node: SelectionNode): number => {
    if (node.kind === Kind.FIELD) return field(node, ofSet(node.selectionSet));
    return node.kind === Kind.INLINE_FRAGMENT ? ofSet(node.selectionSet) : ofFragment(node.name.value);
  };
  const ofFragment = (name: string): number => {
    const worth = known.get(name) ?? ofSet(fragments.get(name)?.selectionSet);
    known.set(name, worth);
    return worth;
  };
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.map((operation) => ofSet(operation.selectionSet)));
}
