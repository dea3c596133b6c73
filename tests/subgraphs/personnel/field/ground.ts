import { sql } from 'drizzle-orm';
import { jurisdiction } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Role, type Viewer } from '#platform/viewer.ts';
import { agency, agencyUnit, assistanceCentre } from '../../../../subgraphs/institutions/tables.ts';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import { certificate, officer } from '../../../../subgraphs/personnel/tables.ts';
import { WORLD } from '../../../support/database.ts';
import { idOf, ownGraph, type Answer, type OwnGraph } from '../../../support/graph.ts';

export const TODAY = WORLD.today;
export const [NATION, GUANGDONG, SHENZHEN, NANSHAN, GUANGZHOU, ZHEJIANG] = [1, 2, 3, 4, 5, 6].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
export const CENTRE = idOf(21);
export const [UNIT, OLD_UNIT, NANSHAN_UNIT] = [idOf(31), idOf(32), idOf(33)] as const;
/** Officers: two who serve in Shenzhen, one who left, one each in Nanshan, Guangzhou and Zhejiang. */
export const [ZHANG, LI, LEFT, NAN, GUANG, ZHE] = [101, 102, 103, 104, 105, 106].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const OFFICES = [
  [NATION, '000000', 'NATION'],
  [GUANGDONG, '440000', 'PROVINCE'],
  [SHENZHEN, '440300', 'PREFECTURE'],
  [NANSHAN, '440305', 'COUNTY'],
  [GUANGZHOU, '440100', 'PREFECTURE'],
  [ZHEJIANG, '330000', 'PROVINCE'],
] as const;
const PEOPLE = [
  [ZHANG, SHENZHEN, '440300', '张伟', '2004-05-01', null],
  [LI, SHENZHEN, '440300', '李静', '2013-09-15', null],
  [LEFT, SHENZHEN, '440300', '王芳', '2006-03-01', '2013-06-30'],
  [NAN, NANSHAN, '440305', '南敏', '2010-03-01', null],
  [GUANG, GUANGZHOU, '440100', '陈杰', '2010-03-01', null],
  [ZHE, ZHEJIANG, '330000', '浙强', '2009-07-01', null],
] as const;

const viewer = (subject: string, role: Role, office: string | null, area: string | null): Viewer =>
  viewerOf({ subject, role, office, area });
export const VIEWERS = {
  national: viewer('national', 'OFFICE', NATION, 'CN'),
  province: viewer('province:44', 'OFFICE', GUANGDONG, '44'),
  city: viewer('city:4403', 'OFFICE', SHENZHEN, '4403'),
  county: viewer('county:440305', 'OFFICE', NANSHAN, '440305'),
  otherCity: viewer('city:4401', 'OFFICE', GUANGZHOU, '4401'),
  elsewhere: viewer('province:33', 'OFFICE', ZHEJIANG, '33'),
  handler: viewer(ZHANG, 'HANDLER', SHENZHEN, '4403'),
  colleague: viewer(LI, 'HANDLER', SHENZHEN, '4403'),
  analyst: viewer('analyst', 'ANALYST', NATION, 'CN'),
  supervisor: viewer(NAN, 'SUPERVISOR', SHENZHEN, '4403'),
  centre: viewer('centre:4403', 'CENTRE', CENTRE, '4403'),
  custodian: viewer('custodian:4403', 'CUSTODIAN', CENTRE, '4403'),
  police: viewer('police:4403', 'PARTNER', idOf(41), '4403'),
  holder: viewer('rightholder:1', 'RIGHT_HOLDER', null, null),
  public: PUBLIC_VIEWER,
} as const;
export type Persona = keyof typeof VIEWERS;

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
  readonly path: readonly string[];
  readonly rule: string | null;
}
export interface Payload<Row = Record<string, unknown>> {
  readonly row: Row | null;
  readonly userErrors: readonly UserError[];
}

export interface Ground extends OwnGraph {
  as(persona: Persona, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** runs a mutation with one `input`; `selection` is asked of its row */
  act(persona: Persona, field: string, selection: string, input: Readonly<Record<string, unknown>>): Promise<Payload>;
  /** what happened to a row, in order */
  eventsOf(id: unknown): Promise<readonly { what: string; payload: unknown; jurisdiction: string }[]>;
}

/** Offices of three levels in two provinces, with a centre, units and officers. */
export async function createGround(): Promise<Ground> {
  const graph = await ownGraph();
  const { rows } = graph;
  await rows.insert(jurisdiction).values(OFFICES.map(([, code, level]) => ({ code, name: code, nameEn: null, level, parent: null })));
  const facts = (place: string) => ({ name: `局${place}`, nameEn: place, jurisdiction: place, establishedOn: '2009-01-01' });
  await rows.insert(agency).values(OFFICES.map(([id, place, level]) => Object.assign(facts(place), { id, code: `IPO-${place}`, level })));
  await rows.insert(assistanceCentre).values({ id: CENTRE, code: 'ARC-440300', agencyId: SHENZHEN, ...facts('440300'), name: '深圳中心' });
  const unit = (id: string, agencyId: string, place: string, name: string, validTo: string | null) => ({
    id,
    agencyId,
    name,
    kind: 'SECTION' as const,
    dutyLevel: 'MAIN' as const,
    validFrom: '2009-01-01',
    validTo,
    jurisdiction: place,
  });
  await rows
    .insert(agencyUnit)
    .values([
      unit(UNIT, SHENZHEN, '440300', '执法处', null),
      unit(OLD_UNIT, SHENZHEN, '440300', '法制科', '2012-01-01'),
      unit(NANSHAN_UNIT, NANSHAN, '440305', '执法科', null),
    ]);
  await rows.insert(officer).values(
    PEOPLE.map(([id, agencyId, place, name, joinedOn, leftOn], index) => ({
      id,
      agencyId,
      name,
      joinedOn,
      leftOn,
      jurisdiction: place,
      post: '科员',
      fullTime: true,
      staffNumber: `${place}-${String(index + 1).padStart(3, '0')}`,
    })),
  );
  await rows.insert(certificate).values({
    id: idOf(201),
    number: 'ZF201',
    officerId: ZHANG,
    agencyId: SHENZHEN,
    holderAgencyId: SHENZHEN,
    area: '440300',
    jurisdiction: '440300',
    issuedOn: '2010-05-01',
    expiresOn: '2016-04-30',
    verificationDueOn: '2014-05-01',
    status: 'VALID',
    statusFrom: '2010-05-01',
  });
  const as: Ground['as'] = (persona, query, variables) => graph.ask(personnel, VIEWERS[persona], query, variables);
  return {
    ...graph,
    as,
    act: async (persona, field, selection, input) => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
      const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} userErrors { code message messageZh path rule } } }`;
      const { data, errors } = await as(persona, query, { input });
      if (errors.length > 0) throw new Error(errors.join('; '));
      const { userErrors, ...rest } = (data as Record<string, { userErrors: UserError[] }>)[field] ?? { userErrors: [] };
      const [row = null] = Object.values(rest as Record<string, Record<string, unknown> | null>);
      return { row, userErrors };
    },
    eventsOf: async (id) => [
      ...(await rows.execute<{ what: string; payload: unknown; jurisdiction: string }>(
        sql`select what, payload, jurisdiction from platform.event where entity_id = ${String(id)} order by id`,
      )),
    ],
  };
}

export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);
/** Where the refusals lie, without `input`. */
export const paths = ({ userErrors }: Payload): string[] => userErrors.map(({ path }) => path.slice(1).join('.'));
/** Every refusal speaks both languages and says what to do. */
export const speaksBoth = ({ userErrors }: Payload): boolean =>
  userErrors.every(
    ({ message, messageZh }) => /^[A-Z].*\.$/.test(message) && /\p{Script=Han}/u.test(messageZh) && messageZh.endsWith('。'),
  );
