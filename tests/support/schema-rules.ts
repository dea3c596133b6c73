import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type TypeNode,
  visit,
} from 'graphql';
import { descriptionFault } from './schema-descriptions.ts';
import type { Violations } from './architecture.ts';

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
const isList = (type: TypeNode): boolean => type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
const isNullable = (type: TypeNode): boolean => type.kind !== Kind.NON_NULL_TYPE;

function objectTypes(sdl: DocumentNode): readonly ObjectTypeDefinitionNode[] {
  return sdl.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
}

const keysOf = (type: ObjectTypeDefinitionNode): readonly string[] =>
  (type.directives ?? [])
    .filter((each) => each.name.value === 'key')
    .flatMap((each) => each.arguments ?? [])
    .flatMap((argument) => (argument.value.kind === Kind.STRING ? argument.value.value.split(/\s+/) : []));

/** An entity belongs to the subgraph that describes it; a stub of another's entity carries no description. */
const isStub = (type: ObjectTypeDefinitionNode): boolean => keysOf(type).length > 0 && type.description === undefined;

/** Every member is described: an English sentence, the Chinese term, and on types, queries and mutations what it honours. */
export function descriptions(sdl: DocumentNode): Violations {
  const found: string[] = [];
  const check = (at: string, text: string | undefined, cited: boolean): void => {
    const fault = descriptionFault(text, cited);
    if (fault !== null) found.push(`${at}: ${fault}`);
  };
  const checkArguments = (at: string, values: readonly InputValueDefinitionNode[] | undefined): void =>
    values?.forEach((each) => check(`${at}(${each.name.value}:)`, each.description?.value, false));
  for (const node of sdl.definitions.filter(isTypeDefinitionNode)) {
    const name = node.name.value;
    const stubKeys = node.kind === Kind.OBJECT_TYPE_DEFINITION && isStub(node) ? keysOf(node) : null;
    if (!ROOTS.has(name) && stubKeys === null) check(name, node.description?.value, true);
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      node.values?.forEach((value) => check(`${name}.${value.name.value}`, value.description?.value, false));
    } else if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      node.fields?.forEach((field) => check(`${name}.${field.name.value}`, field.description?.value, false));
    } else if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const field of node.fields ?? []) {
        const at = `${name}.${field.name.value}`;
        if (!stubKeys?.includes(field.name.value)) check(at, field.description?.value, ROOTS.has(name));
        checkArguments(at, field.arguments);
      }
    }
  }
  return found;
}

/**
 * A hidden entity must be able to read null: behind `!` it would take its parent with it. Lists are `[X!]!`. An own entity
 * inside the Edge or Item of a list was read with that list, so it may promise to be there.
 */
export function nullability(sdl: DocumentNode): Violations {
  const entities = new Map(objectTypes(sdl).flatMap((type) => (keysOf(type).length > 0 ? [[type.name.value, isStub(type)] as const] : [])));
  return eachField(sdl, (at, { type, description }, parent) => {
    const name = namedType(type);
    const foreign = entities.get(name) === true;
    const marked = /(?:where|as far as) the viewer may see|^Private\b/.test(description?.value ?? '');
    if (marked && !isNullable(type)) return `${at}: may be hidden, so it must be nullable`;
    if (!isList(type)) {
      const fromRow = /(?:Edge|Item)$/.test(parent) && !foreign;
      return entities.has(name) && !fromRow && !isNullable(type) ? `${at}: refers to an entity, so it must be nullable` : null;
    }
    if (foreign) return `${at}: lists entities of another subgraph; list an own type with a nullable field instead`;
    const strict = /^\[\w+!\]!$/.test(print(type)) || (marked && /^\[\w+!\]$/.test(print(type)));
    return strict ? null : `${at}: is ${print(type)}, lists are [${name}!]!`;
  });
}

/** Mutations take one input of their own and answer with a payload; lists of the roots are filtered, ordered and paged. */
export function signatures(sdl: DocumentNode): Violations {
  const types = new Map(sdl.definitions.filter(isTypeDefinitionNode).map((node) => [node.name.value, node]));
  const fieldTypes = (type: string): ReadonlyMap<string, string> => {
    const node = types.get(type);
    const fields = node && 'fields' in node ? (node.fields ?? []) : [];
    return new Map(fields.map((field) => [field.name.value, print(field.type)]));
  };
  return eachField(sdl, (at, field, parent) => {
    const given = (field.arguments ?? []).map((each) => each.name.value);
    const returned = print(field.type);
    if (parent === 'Mutation') {
      const name = `${field.name.value.charAt(0).toUpperCase()}${field.name.value.slice(1)}`;
      if (given.join() !== 'input') return `${at}: takes not exactly one input`;
      if (field.arguments?.some((each) => print(each.type) !== `${name}Input!`)) return `${at}: input is no ${name}Input!`;
      if (fieldTypes(`${name}Input`).get('idempotencyKey') !== 'String') return `${name}Input: accepts no idempotencyKey: String`;
      if (returned !== `${name}Payload!`) return `${at}: answers no ${name}Payload!`;
      if (fieldTypes(`${name}Payload`).get('userErrors') !== '[UserError!]!') return `${name}Payload: has no userErrors: [UserError!]!`;
      const promised = [...fieldTypes(`${name}Payload`)].filter(([member, type]) => member !== 'userErrors' && /^\w+!$/.test(type));
      return promised.length > 0 ? `${name}Payload.${promised[0]?.[0]}: is not null even when refused` : null;
    }
    if (!returned.replace(/!$/, '').endsWith('Connection')) return null;
    const wanted = parent === 'Query' ? ['filter', 'orderBy', 'first', 'after'] : ['first', 'after'];
    const missing = wanted.filter((name) => !given.includes(name));
    return missing.length > 0 ? `${at}: a list without ${missing.join(', ')}` : null;
  });
}

/** Days end in On, instants in At (in filters also From, To); enum values are SCREAMING_SNAKE. */
export function names(sdl: DocumentNode): Violations {
  const fault = (at: string, name: string, type: TypeNode, filter: boolean): string | null => {
    const endings = { Date: /^on$|On$/, DateTime: /^at$|At$/ }[namedType(type)];
    const fits = endings === undefined || endings.test(name) || (filter && /(?:From|To)$/.test(name));
    return fits ? null : `${at}: a ${namedType(type)} ends in ${namedType(type) === 'Date' ? 'On' : 'At'}`;
  };
  const inputs = sdl.definitions.filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
  const enums = sdl.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
  return [
    ...eachField(sdl, (at, field) => fault(at, field.name.value, field.type, false)),
    ...inputs.flatMap(({ name, fields }) =>
      (fields ?? []).flatMap(
        (each) => fault(`${name.value}.${each.name.value}`, each.name.value, each.type, name.value.endsWith('Filter')) ?? [],
      ),
    ),
    ...enums.flatMap(({ name, values }) =>
      (values ?? []).flatMap((each) =>
        /^[A-Z][A-Z0-9_]*$/.test(each.name.value) ? [] : `${name.value}.${each.name.value}: is not SCREAMING_SNAKE`,
      ),
    ),
  ];
}

const BANNED: Readonly<Record<string, string>> = {
  authenticated: 'the gateway refuses to start with it',
  requiresScopes: 'the gateway refuses to start with it',
  policy: 'the gateway refuses to start with it',
  oneOf: 'composition fails with it',
};

/** What the federation of our versions cannot do, and the form of a deprecation. */
export function directives(sdl: DocumentNode): Violations {
  const found: string[] = [];
  const text = (node: ConstDirectiveNode, argument: string): string => {
    const value = node.arguments?.find((each) => each.name.value === argument)?.value;
    return value?.kind === Kind.STRING ? value.value : '';
  };
  visit(sdl, {
    Directive(node) {
      const directive = node as ConstDirectiveNode;
      const name = directive.name.value;
      if (BANNED[name] !== undefined) found.push(`@${name}: ${BANNED[name]}`);
      if (name === 'requires' && text(directive, 'fields').includes('(')) {
        found.push(`@requires(fields: "${text(directive, 'fields')}"): with arguments the planner returns wrong data`);
      }
      if (name === 'deprecated' && !/^Since \d{4}-\d\d\. Use .+\. Removal \d{4}-\d\d\.$/.test(text(directive, 'reason'))) {
        found.push(`@deprecated(reason: "${text(directive, 'reason')}"): say "Since YYYY-MM. Use x. Removal YYYY-MM."`);
      }
      if (name === 'link') found.push(...bannedImports(directive));
    },
  });
  return found;
}

const bannedImports = (link: ConstDirectiveNode): Violations =>
  Object.keys(BANNED)
    .filter((name) => link.arguments?.some((each) => print(each.value).includes(`"@${name}"`)))
    .map((name) => `@link imports @${name}: ${BANNED[name]}`);

function eachField(sdl: DocumentNode, judge: (at: string, field: FieldDefinitionNode, parent: string) => string | null): Violations {
  return objectTypes(sdl).flatMap((type) =>
    (type.fields ?? []).flatMap((field) => judge(`${type.name.value}.${field.name.value}`, field, type.name.value) ?? []),
  );
}

/** Every entity is described, and so owned, by exactly one subgraph. */
export function ownership(sdls: readonly (readonly [name: string, sdl: DocumentNode])[]): Violations {
  const entities = sdls.flatMap(([name, sdl]) =>
    objectTypes(sdl)
      .filter((type) => keysOf(type).length > 0)
      .map((type) => ({ type: type.name.value, owner: isStub(type) ? null : name })),
  );
  return [...new Set(entities.map(({ type }) => type))].flatMap((type) => {
    const owners = entities.flatMap((each) => (each.type === type && each.owner !== null ? [each.owner] : []));
    return owners.length === 1 ? [] : `${type}: is described by ${owners.length === 0 ? 'no subgraph' : owners.join(' and ')}`;
  });
}

/** All rules that judge one subgraph's SDL. */
export const RULES = { descriptions, nullability, signatures, names, directives };
