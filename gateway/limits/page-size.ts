import { Kind, type FieldNode, type GraphQLField, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { badInput } from '#platform/errors.ts';
import type { Bounds } from './bounds.ts';

export type Variables = Readonly<Record<string, unknown>>;
/** Rows that a field will return at most, known once the variables are. */
export type Size = (variables: Variables) => number;

const SLICING = ['first', 'last'];

const numberOf = (node: ValueNode | undefined): number | null =>
  node?.kind === Kind.INT || node?.kind === Kind.FLOAT ? Number(node.value) : null;

/** What the caller wrote for an argument: a literal, a variable, or that variable's default; null when there is none of them. */
function given(node: ValueNode | undefined, operation: OperationDefinitionNode): (variables: Variables) => number | null {
  if (node?.kind !== Kind.VARIABLE) return () => numberOf(node);
  const name = node.name.value;
  const fallback = numberOf(operation.variableDefinitions?.find((definition) => definition.variable.name.value === name)?.defaultValue);
  return (variables) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : fallback;
    return typeof value === 'number' ? value : null;
  };
}

/**
 * A page has between one row and the published maximum. Gives the size of the page that a field asks for, or null where
 * the field has no `first` or `last`.
 * @throws CodedError BAD_USER_INPUT from the returned function, when the size asked for is out of range
 */
export function pageSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  bounds: Bounds,
): Size | null {
  const slicing = definition.args.filter((argument) => SLICING.includes(argument.name));
  if (slicing.length === 0) return null;
  const asked = slicing.map(({ name }) => ({
    name,
    value: given(field.arguments?.find((node) => node.name.value === name)?.value, operation),
  }));
  const preset = slicing.map(({ defaultValue }) => defaultValue).find((value) => typeof value === 'number') ?? bounds.defaultPage;
  return (variables) => {
    const sizes = asked.flatMap(({ name, value }) => {
      const size = value(variables);
      if (size !== null && !(size >= 1 && size <= bounds.pageSize)) throw outOfRange(field.name.value, name, bounds);
      return size ?? [];
    });
    return sizes.length === 0 ? preset : Math.max(...sizes);
  };
}

const outOfRange = (field: string, argument: string, { pageSize: max }: Bounds) =>
  badInput(`"${argument}" of "${field}" must lie between 1 and ${max}.`, `“${field}” 的 “${argument}” 必须在 1 到 ${max} 之间。`);
