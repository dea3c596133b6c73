import { sql, type SQL } from 'drizzle-orm';
import { PUBLIC_VIEWER, viewerOf, type Role, type Viewer } from '#platform/viewer.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import type { contactActivity, keyContactBase } from '../../../../subgraphs/institutions/tables.ts';
import { idOf, type Answer, type OwnGraph } from '../../../support/graph.ts';
import { createGround } from '../ground.ts';

export const TODAY = '2014-01-10';
export const [NATION, GUANGDONG, SHENZHEN, NANSHAN, ZHEJIANG] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)] as const;
const SHENZHEN_CENTRE = idOf(21);

const viewer = (subject: string, role: Role, office: string | null, area: string | null): Viewer =>
  viewerOf({ subject, role, office, area });
export const VIEWERS = {
  national: viewer('national', 'OFFICE', NATION, 'CN'),
  province: viewer('province:44', 'OFFICE', GUANGDONG, '44'),
  city: viewer('city:4403', 'OFFICE', SHENZHEN, '4403'),
  county: viewer('county:440305', 'OFFICE', NANSHAN, '440305'),
  elsewhere: viewer('province:33', 'OFFICE', ZHEJIANG, '33'),
  handler: viewer('handler:4403', 'HANDLER', SHENZHEN, '4403'),
  analyst: viewer('analyst', 'ANALYST', NATION, 'CN'),
  centre: viewer('centre:4403', 'CENTRE', SHENZHEN_CENTRE, '4403'),
  custodian: viewer('custodian:4403', 'CUSTODIAN', SHENZHEN_CENTRE, '4403'),
  police: viewer('police:4403', 'PARTNER', idOf(31), '4403'),
  holder: viewer('rightholder:1', 'RIGHT_HOLDER', null, null),
  public: PUBLIC_VIEWER,
} as const;
export type Persona = keyof typeof VIEWERS;
export const PERSONAS = Object.keys(VIEWERS) as Persona[];

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
  readonly path: readonly string[];
  readonly rule: string | null;
}
export type Payload = { readonly userErrors: readonly UserError[] } & Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

export interface Ground extends OwnGraph {
  as(persona: Persona, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** runs a mutation with one `input` and gives its payload; errors of the machinery throw */
  act(persona: Persona, field: string, selection: string, input: Readonly<Record<string, unknown>>): Promise<Payload>;
  statement<T>(query: SQL): Promise<T[]>;
  eventsOf(id: string): Promise<string[]>;
}

/** The divisions and offices of the institutions' tests, asked by persona. */
export async function createActing(): Promise<Ground> {
  const graph = await createGround();
  const as: Ground['as'] = (persona, query, variables) => graph.ask(institutions, VIEWERS[persona], query, variables);
  const statement = async <T>(query: SQL): Promise<T[]> => [...(await graph.rows.execute(query))] as T[];
  return {
    ...graph,
    as,
    statement,
    act: async (persona, field, selection, input) => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
      const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} userErrors { code message messageZh path rule } } }`;
      const { data, errors } = await as(persona, query, { input });
      if (errors.length > 0) throw new Error(errors.join('; '));
      return (data as Record<string, Payload>)[field] as Payload;
    },
    eventsOf: async (id) =>
      (await statement<{ what: string }>(sql`select what from platform.event where entity_id = ${id} order by at, id`)).map(
        ({ what }) => what,
      ),
  };
}

export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

/** A base of Shenzhen, as the past left it. */
export const baseOf = (n: number, more: Partial<typeof keyContactBase.$inferInsert> = {}): typeof keyContactBase.$inferInsert => ({
  id: idOf(2000 + n),
  agencyId: SHENZHEN,
  name: `第${n}研究院`,
  kind: 'RESEARCH',
  contactPerson: `联系人${n}`,
  status: 'NOMINATED',
  nominatedOn: `2012-03-${String(1 + (n % 28)).padStart(2, '0')}`,
  statusFrom: '2012-03-01',
  jurisdiction: '440300',
  ...more,
});

export const activityOf = (n: number, baseId: string, heldOn: string): typeof contactActivity.$inferInsert => ({
  id: idOf(3000 + n),
  baseId,
  agencyId: SHENZHEN,
  heldOn,
  topic: `活动${n}`,
  output: null,
  jurisdiction: '440300',
});
