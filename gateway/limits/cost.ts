import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Bounds } from './bounds.ts';
import { fragmentsOf } from './fold.ts';
import { pageSize, type Size } from './page-size.ts';

const LEAF = 0.1;
const none: Size = () => 0;

interface Branch {
  readonly condition: GraphQLCompositeType;
  readonly cost: Size;
}

const listsIn = (type: GraphQLOutputType): number =>
  isNonNullType(type) ? listsIn(type.ofType) : isListType(type) ? 1 + listsIn(type.ofType) : 0;

/**
 * An operation is expected to return a bounded number of objects: lists multiply what stands below them, by `first` where
 * there is one and by an assumed length where there is none; of types that exclude one another the dearest counts.
 * Read once per document; the returned function needs only the variables. Fragments must not be circular and the
 * expanded number of selections must be bounded, as each is visited once.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, bounds: Bounds): Size {
  const fragments = fragmentsOf(document);

  /** `page` is the size asked for one level up, by a connection field: its lists (edges, nodes) have that many rows. */
  const ofSet = (set: SelectionSetNode, type: GraphQLCompositeType, page: Size | null): Size => {
    const always: Size[] = [];
    const branches: Branch[] = [];
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        always.push(ofField(node, type, page));
        continue;
      }
      const target = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (!target) continue;
      const named = target.typeCondition ? schema.getType(target.typeCondition.name.value) : type;
      const condition = isCompositeType(named) ? named : type;
      const cost = ofSet(target.selectionSet, condition, page);
      if (isAbstractType(type) && condition !== type) branches.push({ condition, cost });
      else always.push(cost);
    }
    const dearest = branches.length > 0 && isAbstractType(type) ? dearestOf(branches, schema, type) : none;
    return (variables) => always.reduce((total, cost) => total + cost(variables), dearest(variables));
  };

  const ofField = (node: FieldNode, parent: GraphQLCompositeType, page: Size | null): Size => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!definition) return () => LEAF;
    const own = pageSize(node, definition, operation, bounds);
    const lists = listsIn(definition.type);
    const type = getNamedType(definition.type);
    const inside = node.selectionSet && isCompositeType(type) ? ofSet(node.selectionSet, type, lists === 0 ? own : null) : none;
    const weight = isCompositeType(type) ? 1 : LEAF;
    const rows = lists === 0 ? own : (own ?? page);
    const assumed = bounds.assumedList ** (rows === null ? lists : Math.max(0, lists - 1));
    return (variables) => {
      const size = rows?.(variables) ?? 1;
      return (lists === 0 ? 1 : size * assumed) * (weight + inside(variables));
    };
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root, null) : none;
}

/** The dearest sum of branches that one object can meet at the same time. */
function dearestOf(branches: readonly Branch[], schema: GraphQLSchema, type: GraphQLCompositeType): Size {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const met = possible.map((object) =>
    branches.flatMap(({ condition }, index) =>
      condition === object || (isAbstractType(condition) && schema.isSubType(condition, object)) ? index : [],
    ),
  );
  return (variables) => {
    const costs = branches.map(({ cost }) => cost(variables));
    return Math.max(0, ...met.map((indexes) => indexes.reduce((total, index) => total + (costs[index] ?? 0), 0)));
  };
}
