import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Viewer } from '#platform/viewer.ts';
import { CodedError } from '#platform/errors.ts';

/** A graph of two subgraphs, small enough to be read here, on which the gateway is tested without a database. */
const LIBRARY = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    book(id: ID!): Book
    books(first: Int = 20, last: Int): BookConnection!
    shelf(first: Int): [Book!]!
    media: [Media!]!
    echo(text: String): String
    who: String!
    fails(how: String!): String
    broken: String!
    sorted(order: Order): String
    wait: String
  }
  enum Order { RISING FALLING }
  type Mutation { addBook(title: String!): Book, removeBook(id: ID!): Boolean }
  type BookConnection { nodes: [Book!]!, totalCount: Int! }
  interface Media { id: ID! }
  type Book implements Media @key(fields: "id") { id: ID!, title: String!, sequel: Book, related: [Book!]!, relatedPage(first: Int): [Book!]! }
  type Film implements Media { id: ID!, scenes: [Media!]! }
`;
const PEOPLE = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { people: [Person!]! }
  type Book @key(fields: "id") { id: ID!, author: Person, readers: [Person!], rating: Int! }
  type Person { name: String!, tags: [String!]! }
`;

/** Texts that must never reach a caller. */
export const SECRETS = ['SELECT secret FROM vault', 'http://10.0.0.7/library', 'at Object.<anonymous>'];

const book = (id: string) => ({ __typename: 'Book', id, title: `Title ${id}`, related: [], relatedPage: [] });

const FAILURES: Record<string, () => never> = {
  coded: () => {
    throw new CodedError('FORBIDDEN', 'Not yours.', '无权查看。');
  },
  sql: () => {
    throw new Error(SECRETS.join(' '));
  },
};

interface Asked {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
}

const libraryResolvers = {
  Query: {
    book: (_: unknown, { id }: { id: string }) => book(id),
    books: (_: unknown, { first }: { first: number }) => ({
      nodes: Array.from({ length: first }, (_row, i) => book(String(i % 3))),
      totalCount: 3,
    }),
    shelf: () => [book('1')],
    media: () => [book('1'), { __typename: 'Film', id: 'f', scenes: [] }],
    echo: (_: unknown, { text }: { text: string }) => text,
    who: (_: unknown, _args: unknown, { viewer }: Asked) => `${viewer.role} ${viewer.subject}`,
    fails: (_: unknown, { how }: { how: string }) => FAILURES[how]?.(),
    broken: () => null,
    wait: (_: unknown, _args: unknown, { signal }: Asked) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve('aborted'), { once: true })),
  },
  Mutation: { addBook: (_: unknown, { title }: { title: string }) => ({ ...book('9'), title }), removeBook: () => true },
};

const peopleResolvers = {
  Query: { people: () => [{ name: 'Ada', tags: ['a'] }] },
  Book: {
    __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { __typename: 'Book', id }),
    author: ({ id }: { id: string }) => (id === '2' ? FAILURES['coded']?.() : { name: `Author ${id}`, tags: [`tag ${id}`] }),
    rating: () => 5,
    readers: ({ id }: { id: string }) => [{ name: `Reader of ${id}`, tags: [] }],
  },
};

type Name = 'library' | 'people';
export const SCHEMAS: Readonly<Record<Name, GraphQLSchema>> = {
  library: buildSubgraphSchema([{ typeDefs: parse(LIBRARY), resolvers: libraryResolvers }]),
  people: buildSubgraphSchema([{ typeDefs: parse(PEOPLE), resolvers: peopleResolvers }]),
};

/** The composed schema with each subgraph at its URL. */
export function supergraphAt(urls: Record<Name, string>): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'library', url: urls.library, typeDefs: parse(LIBRARY) },
    { name: 'people', url: urls.people, typeDefs: parse(PEOPLE) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

export interface Sent {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

/** Executes on one of the subgraphs. */
export const executeOn = (name: Name, { document, variables }: Sent, asked: Asked): Promise<ExecutionResult> =>
  Promise.resolve(execute({ schema: SCHEMAS[name], document, variableValues: variables, contextValue: asked }));
