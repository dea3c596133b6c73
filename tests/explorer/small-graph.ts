import { ApolloServer, type BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { explorerRoutes, type ExplorerOptions, type ExplorerPersona } from '../../gateway/explorer.ts';
import type { SavedOperation } from '../../schema/operations.ts';
import { parseOperation } from '../../schema/operations.ts';

const TYPE_DEFS = `
  "Something that the law names"
  type Office { name: String! area: String! }
  type Case { number: String! title: String! office: Office filedOn: String! }
  type CaseEdge { node: Case! }
  type CaseConnection { totalCount: Int! edges: [CaseEdge!]! }
  type MonthFigure { month: String! kind: String! count: Int! }
  type Query {
    "Who asks"
    viewer: String!
    "Cases within reach of the viewer"
    cases(first: Int = 20): CaseConnection!
    figures(year: Int!): [MonthFigure!]!
    refused: String
  }
`;

const PROVINCES = ['广东省', '浙江省', '江苏省', '山东省'];
const CASES = Array.from({ length: 40 }, (_, index) => ({
  number: `粤知法处字〔2011〕第${index + 1}号`,
  title: index === 0 ? '=HYPERLINK("x"), "quoted"' : `假冒专利案 ${index + 1}`,
  office: { name: `${PROVINCES[index % 4]}知识产权局`, area: String(44 - (index % 4)) },
  filedOn: `2011-0${(index % 9) + 1}-15`,
}));

interface Context extends BaseContext {
  readonly persona: string;
}

const resolvers = {
  Query: {
    viewer: (_: unknown, _arguments: unknown, { persona }: Context) => persona,
    cases: (_: unknown, { first }: { first: number }, { persona }: Context) => {
      const seen = persona === 'national' ? CASES : CASES.slice(0, 3);
      return { totalCount: seen.length, edges: seen.slice(0, first).map((node) => ({ node })) };
    },
    figures: (_: unknown, { year }: { year: number }) =>
      Array.from({ length: 12 }, (_unused, month) => ({
        month: `${year}-${String(month + 1).padStart(2, '0')}`,
        kind: 'COUNTERFEIT',
        count: 300 + month * 37,
      })),
    refused: () => {
      throw new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN', messageZh: '无权查看。' } });
    },
  },
};

const OPERATIONS = [
  parseOperation(
    '01-national-month-report.graphql',
    `# title: National month report by kind · 全国执法月报(按案件类型)
# persona: national
# variables: { "year": 2011 }
# crosses: cases, institutions
query NationalMonthReport($year: Int!) {
  figures(year: $year) {
    month
    kind
    count
  }
}
`,
  ),
  parseOperation(
    '12-open-cases-of-an-office.graphql',
    `# title: Open cases of an office, with their handlers · 某局在办案件及承办人员
# persona: city:4403
# variables: { "first": 20 }
# crosses: cases, personnel, institutions
query OpenCases($first: Int!) {
  cases(first: $first) {
    totalCount
    edges {
      node {
        number
        title
        filedOn
        office {
          name
          area
        }
      }
    }
  }
}
`,
  ),
];

const PERSONAS: readonly ExplorerPersona[] = [
  { name: 'national', title: 'National office, supervision', titleZh: '国家知识产权局(督导)', token: 'national' },
  { name: 'city:4403', title: 'Shenzhen office', titleZh: '深圳市知识产权局', token: 'city:4403' },
];

export const smallOperations: readonly SavedOperation[] = OPERATIONS;

/** A true GraphQL server with the workbench in front of a graph of four fields; ends with `app.close()`. */
export async function startSmallGraph(options: Partial<ExplorerOptions> = {}, port = 0): Promise<{ app: FastifyInstance; url: string }> {
  const app = fastify();
  const apollo = new ApolloServer<Context>({ typeDefs: TYPE_DEFS, resolvers, csrfPrevention: true });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const context = async (request: { headers: { authorization?: string } }): Promise<Context> => ({
    persona: (request.headers.authorization ?? '').replace(/^Bearer /, '') || 'public',
  });
  app.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(apollo, { context }) });
  await explorerRoutes(app, { operations: async () => OPERATIONS, personas: async () => PERSONAS, ...options });
  const address = await app.listen({ host: '127.0.0.1', port });
  return { app, url: address };
}
