import type { SQL } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { createAdmin } from '#platform/db.ts';
import { type grant, jurisdiction } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Role, type Viewer } from '#platform/viewer.ts';
import { complaints } from '../../../subgraphs/complaints/index.ts';
import type { complaint } from '../../../subgraphs/complaints/tables.ts';
import { agency, assistanceCentre } from '../../../subgraphs/institutions/tables.ts';
import { testGraph, WORLD, type TestGraph } from '../../support/database.ts';
import { asking, idOf, type Answer } from '../../support/graph.ts';

type Level = 'NATION' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
const DIVISIONS: readonly (readonly [code: string, level: Level, parent: string | null])[] = [
  ['000000', 'NATION', null],
  ['330000', 'PROVINCE', '000000'],
  ['440000', 'PROVINCE', '000000'],
  ['440100', 'PREFECTURE', '440000'],
  ['440300', 'PREFECTURE', '440000'],
  ['440304', 'COUNTY', '440300'],
  ['440305', 'COUNTY', '440300'],
];
export const [NATION, GUANGDONG, SHENZHEN, NANSHAN, ZHEJIANG] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)] as const;
const OFFICES: readonly (readonly [id: string, place: string, level: Level])[] = [
  [NATION, '000000', 'NATION'],
  [GUANGDONG, '440000', 'PROVINCE'],
  [SHENZHEN, '440300', 'PREFECTURE'],
  [NANSHAN, '440305', 'COUNTY'],
  [ZHEJIANG, '330000', 'PROVINCE'],
];
export const [SHENZHEN_CENTRE, GUANGZHOU_CENTRE] = [idOf(21), idOf(22)] as const;

const viewer = (subject: string, role: Role, office: string | null, area: string | null): Viewer =>
  viewerOf({ subject, role, office, area });
export const VIEWERS = {
  centre: viewer('centre:4403', 'CENTRE', SHENZHEN_CENTRE, '4403'),
  otherCentre: viewer('centre:4401', 'CENTRE', GUANGZHOU_CENTRE, '4401'),
  custodian: viewer('custodian:4403', 'CUSTODIAN', SHENZHEN_CENTRE, '4403'),
  otherCustodian: viewer('custodian:4401', 'CUSTODIAN', GUANGZHOU_CENTRE, '4401'),
  handler: viewer('handler:4403', 'HANDLER', SHENZHEN, '4403'),
  colleague: viewer('handler:4403:2', 'HANDLER', SHENZHEN, '4403'),
  county: viewer('handler:440305', 'HANDLER', NANSHAN, '440305'),
  province: viewer('province:44', 'OFFICE', GUANGDONG, '44'),
  elsewhere: viewer('province:33', 'OFFICE', ZHEJIANG, '33'),
  national: viewer('national', 'OFFICE', NATION, 'CN'),
  analyst: viewer('analyst', 'ANALYST', NATION, 'CN'),
  police: viewer('police:4403', 'PARTNER', idOf(31), '4403'),
  supervisor: viewer('supervisor', 'SUPERVISOR', NATION, null),
  holder: viewer('rightholder:1', 'RIGHT_HOLDER', null, null),
  stranger: viewer('rightholder:2', 'RIGHT_HOLDER', null, null),
  public: PUBLIC_VIEWER,
} as const;
export type Persona = keyof typeof VIEWERS;

export const TODAY = WORLD.today;

export interface Ground extends TestGraph {
  /** past row-level security */
  readonly rows: PostgresJsDatabase;
  readonly statement: <T>(query: SQL) => Promise<T[]>;
  readonly close: () => Promise<void>;
  as(persona: Persona, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** runs a mutation with one `input` and gives its payload */
  act<Payload>(persona: Persona, field: string, selection: string, input: Readonly<Record<string, unknown>>): Promise<Payload>;
  /** a registered complaint in 440305 */
  registered(more?: Readonly<Record<string, unknown>>): Promise<{ id: string; complaintNo: string; receiptCode: string }>;
}

/** A few divisions of two provinces, five offices and two centres. */
export async function createGround(): Promise<Ground> {
  const graph = await testGraph({ world: false });
  const root = createAdmin(graph.admin);
  const rows = drizzle(root);
  const ask = asking(graph.services);
  await rows.insert(jurisdiction).values(DIVISIONS.map(([code, level, parent]) => ({ code, name: code, nameEn: null, level, parent })));
  const facts = (place: string) => ({ name: place, nameEn: place, jurisdiction: place, establishedOn: '2009-01-01' });
  await rows.insert(agency).values(OFFICES.map(([id, place, level]) => Object.assign(facts(place), { id, code: `IPO-${place}`, level })));
  await rows.insert(assistanceCentre).values([
    { id: SHENZHEN_CENTRE, code: 'ARC-440300', agencyId: SHENZHEN, ...facts('440300') },
    { id: GUANGZHOU_CENTRE, code: 'ARC-440100', agencyId: GUANGDONG, ...facts('440100') },
  ]);
  const as: Ground['as'] = (persona, query, variables) => ask(complaints, VIEWERS[persona], query, variables);
  const act: Ground['act'] = async <Payload>(
    persona: Persona,
    field: string,
    selection: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Payload> => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
    const { data, errors } = await as(persona, `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`, { input });
    if (errors.length > 0) throw new Error(errors.join('; '));
    return (data as Record<string, Payload>)[field] as Payload;
  };
  const registered: Ground['registered'] = async (more = {}) => {
    const { complaint, receiptCode, userErrors } = await act<{
      complaint: { id: string; complaintNo: string };
      receiptCode: string;
      userErrors: unknown[];
    }>('centre', 'registerComplaint', 'complaint { id complaintNo } receiptCode userErrors { code path }', { ...REGISTRATION, ...more });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return { ...complaint, receiptCode };
  };
  const statement: Ground['statement'] = async <T>(query: SQL): Promise<T[]> =>
    [...(await rows.execute<Record<string, unknown>>(query))] as T[];
  const close = async () => {
    await root.end();
    await graph.end();
  };
  return { ...graph, rows, statement, close, as, act, registered };
}

export const REGISTRATION = {
  kind: 'REPORT',
  channel: 'PHONE',
  subjectRight: 'PATENT',
  jurisdiction: '440305',
  accused: '深圳市假冒贸易有限公司',
  facts: '该公司在包装上标注他人专利号 ZL201130123456.7。',
  identityMode: 'REAL_NAME',
  complainant: { name: '李小明', phone: '13812345678', address: '南山区科技园路一号' },
};

export const ERRORS = 'userErrors { code path }';

/** A complaint row of the past, as a world would hold it. */
export const pastComplaint = (n: number, more: Partial<typeof complaint.$inferInsert> = {}): typeof complaint.$inferInsert => ({
  id: idOf(1000 + n),
  complaintNo: `ARC-440300-2013-${String(n).padStart(6, '0')}`,
  receiptHash: `hash ${n}`,
  kind: 'REPORT',
  channel: 'WEB',
  subjectRight: 'PATENT',
  status: 'REGISTERED',
  centreId: SHENZHEN_CENTRE,
  accused: `第${n}公司`,
  facts: '事实',
  identityMode: 'ANONYMOUS',
  registeredOn: `2013-05-${String(1 + (n % 28)).padStart(2, '0')}`,
  jurisdiction: '440305',
  ...more,
});

/** Opens one complaint to one person or office for January 2014. */
export const grantOf = (n: number, objectId: string, grantee: string): typeof grant.$inferInsert => ({
  id: idOf(5000 + n),
  grantee,
  kind: 'PARTY',
  objectId,
  validFrom: '2014-01-01',
  validTo: '2014-02-01',
});
