import { type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';

/** The SDL as one reads it: what parts of the same subgraph add by `extend type` stands in the type itself. */
export function wholeTypes(sdl: DocumentNode): DocumentNode {
  const extensions = sdl.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_EXTENSION);
  const others = sdl.definitions.filter((node) => node.kind !== Kind.OBJECT_TYPE_EXTENSION);
  const known = new Set(others.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? node.name.value : [])));
  const added = Map.groupBy(extensions, ({ name }) => name.value);
  const fieldsOf = (name: string) => (added.get(name) ?? []).flatMap(({ fields }) => fields ?? []);
  const alone = [...added.values()].flatMap(([first]): ObjectTypeDefinitionNode[] =>
    !first || known.has(first.name.value) ? [] : [{ ...first, kind: Kind.OBJECT_TYPE_DEFINITION, fields: fieldsOf(first.name.value) }],
  );
  const whole = others.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? { ...node, fields: [...(node.fields ?? []), ...fieldsOf(node.name.value)] } : node,
  );
  return { ...sdl, definitions: [...whole, ...alone] };
}
