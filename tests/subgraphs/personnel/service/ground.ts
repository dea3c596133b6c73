import { sql, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { claimsOf } from '#platform/access.ts';
import { createAdmin } from '#platform/db.ts';
import type { AppRole } from '#platform/roles.ts';
import { jurisdiction } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Role, type Viewer } from '#platform/viewer.ts';
import { agency } from '../../../../subgraphs/institutions/tables.ts';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import { certificate, insignia, officer, officerService } from '../../../../subgraphs/personnel/tables.ts';
import { testGraph, WORLD } from '../../../support/database.ts';
import { asking, idOf, type Answer, type OwnGraph } from '../../../support/graph.ts';

export const TODAY = WORLD.today;
const SEATS = {
  nation: [1, '000000', 'NATION', 'CN'],
  guangdong: [2, '440000', 'PROVINCE', '44'],
  shenzhen: [3, '440300', 'PREFECTURE', '4403'],
  nanshan: [4, '440305', 'COUNTY', '440305'],
  guangzhou: [5, '440100', 'PREFECTURE', '4401'],
  zhejiang: [6, '330000', 'PROVINCE', '33'],
  hangzhou: [7, '330100', 'PREFECTURE', '3301'],
} as const;
export type Seat = keyof typeof SEATS;
export const officeOf = (seat: Seat): string => idOf(SEATS[seat][0]);
export const placeOf = (seat: Seat): string => SEATS[seat][1];

const at = (role: Role, seat: Seat, subject = `${role} ${seat}`): Viewer =>
  viewerOf({ subject, role, office: officeOf(seat), area: SEATS[seat][3] });
export const VIEWERS = {
  national: at('OFFICE', 'nation'),
  province: at('OFFICE', 'guangdong'),
  city: at('OFFICE', 'shenzhen'),
  otherCity: at('OFFICE', 'guangzhou'),
  county: at('OFFICE', 'nanshan'),
  otherProvince: at('OFFICE', 'zhejiang'),
  /** an officer of Shenzhen, as handler */
  self: at('HANDLER', 'shenzhen', idOf(101)),
  colleague: at('HANDLER', 'shenzhen', idOf(102)),
  analyst: at('ANALYST', 'nation'),
  /** the province's officer, as supervisor */
  supervisor: viewerOf({ subject: idOf(201), role: 'SUPERVISOR' }),
  centre: at('CENTRE', 'shenzhen'),
  public: PUBLIC_VIEWER,
} as const;
export type Persona = keyof typeof VIEWERS;

/** number of the officer, office, number within it, name */
const OFFICERS: readonly (readonly [number, Seat, string, string])[] = [
  [101, 'shenzhen', '001', '陈志明'],
  [102, 'shenzhen', '002', '林小燕'],
  [103, 'shenzhen', '007', '黄文辉'],
  [104, 'nanshan', '001', '吴海燕'],
  [105, 'guangzhou', '001', '李国强'],
  [201, 'guangdong', '001', '周建华'],
  [202, 'guangdong', '002', '郑晓东'],
  [301, 'nation', '001', '王立新'],
  [401, 'zhejiang', '001', '沈学峰'],
];

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
  readonly path: string[];
  readonly rule: string | null;
}
export type Payload = Record<string, unknown> & { readonly userErrors: readonly Refused[] };
export const ERRORS = 'userErrors { code message messageZh path rule }';

export interface Ground extends OwnGraph {
  readonly as: (persona: Persona, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** runs a mutation with one `input` and gives its payload */
  readonly act: (persona: Persona, field: string, selection: string, input: Readonly<Record<string, unknown>>) => Promise<Payload>;
  readonly select: <T>(query: SQL) => Promise<T[]>;
  /** a statement that a subgraph's role sends in the name of a persona */
  readonly inDatabase: (role: AppRole, persona: Persona, query: SQL) => Promise<Record<string, unknown>[]>;
}

/** Seven offices of two provinces; officers who all serve since 2008 with a card of 2009, and one term of service each. */
export async function createGround(): Promise<Ground> {
  const { admin, services, end: drop } = await testGraph({ world: false });
  const root = createAdmin(admin);
  const rows = drizzle(root);
  const ask = asking(services);
  await rows
    .insert(jurisdiction)
    .values(Object.values(SEATS).map(([, code, level]) => ({ code, name: code, nameEn: null, level, parent: null })));
  await rows.insert(agency).values(
    Object.values(SEATS).map(([n, place, level]) => ({
      id: idOf(n),
      code: `IPO-${place}`,
      name: place,
      nameEn: place,
      level,
      jurisdiction: place,
      establishedOn: '2000-01-01',
    })),
  );
  await rows.insert(officer).values(OFFICERS.map((line) => officerRow(...line)));
  await rows.insert(officerService).values(OFFICERS.map(([n, seat]) => termRow(n, seat)));
  await rows.insert(certificate).values(OFFICERS.map(([n, seat]) => cardRow(n, seat)));
  await rows.insert(insignia).values({
    id: idOf(900),
    officerId: idOf(103),
    agencyId: officeOf('shenzhen'),
    badgeNo: 'B-103',
    issuedOn: '2010-01-01',
    jurisdiction: '440300',
  });
  const as: Ground['as'] = (persona, query, variables) => ask(personnel, VIEWERS[persona], query, variables);
  const act: Ground['act'] = async (persona, field, selection, input) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
    const { data, errors } = await as(persona, `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`, { input });
    if (errors.length > 0) throw new Error(errors.join('; '));
    return (data as Record<string, Payload>)[field] as Payload;
  };
  const select: Ground['select'] = async <T>(query: SQL) => [...(await rows.execute<Record<string, unknown>>(query))] as T[];
  const inDatabase: Ground['inDatabase'] = (role, persona, query) =>
    services.pools[role].write(claimsOf(VIEWERS[persona]), async (db) => (await db.execute(query)).map((row) => ({ ...row })));
  const end = async () => void (await root.end(), await drop());
  return { ask, rows, services, end, as, act, select, inDatabase };
}

export const officerRow = (n: number, seat: Seat, number: string, name: string): typeof officer.$inferInsert => ({
  id: idOf(n),
  staffNumber: `${placeOf(seat)}-${number}`,
  name,
  agencyId: officeOf(seat),
  post: '科员',
  fullTime: n % 2 === 1,
  joinedOn: '2008-02-01',
  phone: '13800000000',
  jurisdiction: placeOf(seat),
});

export const termRow = (
  n: number,
  seat: Seat,
  more: Partial<typeof officerService.$inferInsert> = {},
): typeof officerService.$inferInsert => ({
  id: idOf(1000 + n),
  officerId: idOf(n),
  agencyId: officeOf(seat),
  post: '科员',
  validFrom: '2008-02-01',
  jurisdiction: placeOf(seat),
  ...more,
});

export const cardRow = (n: number, seat: Seat, more: Partial<typeof certificate.$inferInsert> = {}): typeof certificate.$inferInsert => ({
  id: idOf(2000 + n),
  number: `ZF${n}`,
  officerId: idOf(n),
  agencyId: officeOf(seat),
  holderAgencyId: officeOf(seat),
  area: placeOf(seat),
  issuedOn: '2009-03-01',
  expiresOn: '2015-02-28',
  verificationDueOn: '2015-03-01',
  status: 'VALID',
  statusFrom: '2009-03-01',
  jurisdiction: placeOf(seat),
  ...more,
});

/** The audit trail of one entity. */
export const eventsOf = (graph: Ground, id: string): Promise<{ what: string; payload: object }[]> =>
  graph.select(sql`select what, payload from platform.event where entity_id = ${id} order by id`);

export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);
