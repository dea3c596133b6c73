import { sql, type SQL } from 'drizzle-orm';
import { levelOfCode } from '#platform/reach.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { agency } from '../../../../subgraphs/institutions/tables.ts';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import {
  enrolment,
  officer,
  study,
  trainingClass,
  type EnrolmentRow,
  type TrainingClassRow,
} from '../../../../subgraphs/personnel/tables.ts';
import { WORLD } from '../../../support/database.ts';
import { idOf, ownGraph } from '../../../support/graph.ts';

export const TODAY = WORLD.today;
/** n of each office, and its place */
const OFFICES = { nation: [1, '000000'], gd: [2, '440000'], sz: [3, '440300'], ns: [4, '440305'], zj: [5, '330000'] } as const;
export type Office = keyof typeof OFFICES;
export const officeId = (office: Office): string => idOf(OFFICES[office][0]);
export const placeOf = (office: Office): string => OFFICES[office][1];

/** n, office, first and last day of service */
const OFFICERS: readonly (readonly [number, Office, string, (string | null)?])[] = [
  [101, 'sz', '2008-05-01'],
  [102, 'sz', '2013-06-01'],
  [103, 'sz', '2006-03-01', '2013-11-30'],
  [104, 'ns', '2010-03-01'],
  [105, 'gd', '2009-03-01'],
  [106, 'zj', '2009-07-01'],
  [107, 'ns', '2012-07-01'],
];

const of = (office: Office, role: Viewer['role'], area: string, subject: string = `${role} ${office}`): Viewer =>
  viewerOf({ subject, role, area, office: officeId(office) });
export const VIEWERS = {
  national: of('nation', 'OFFICE', 'CN'),
  province: of('gd', 'OFFICE', '44'),
  city: of('sz', 'OFFICE', '4403'),
  county: of('ns', 'OFFICE', '440305'),
  elsewhere: of('zj', 'OFFICE', '33'),
  /** a handler who is officer 101 */
  handler: of('sz', 'HANDLER', '4403', idOf(101)),
  colleague: of('sz', 'HANDLER', '4403', idOf(102)),
  analyst: viewerOf({ subject: 'analyst', role: 'ANALYST', area: 'CN' }),
  supervisor: viewerOf({ subject: idOf(101), role: 'SUPERVISOR', office: officeId('sz'), area: '4403' }),
  centre: viewerOf({ subject: 'centre', role: 'CENTRE', office: idOf(8), area: '4403' }),
  custodian: viewerOf({ subject: 'custodian', role: 'CUSTODIAN', office: idOf(8), area: '4403' }),
  partner: viewerOf({ subject: 'partner', role: 'PARTNER', office: idOf(7), area: '4403' }),
  rightHolder: viewerOf({ subject: 'holder', role: 'RIGHT_HOLDER' }),
  public: PUBLIC_VIEWER,
};
export type Persona = keyof typeof VIEWERS;
export const PERSONAS = Object.keys(VIEWERS) as Persona[];

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
  readonly path: readonly string[];
  readonly rule: string | null;
}

/** Five offices with a few officers; each test lays out its own classes. */
export async function createGround() {
  const { ask, rows, end } = await ownGraph();
  await rows.insert(agency).values(
    Object.values(OFFICES).map(([n, place]) => ({
      id: idOf(n),
      code: `IPO-${place}`,
      name: `${place}知识产权局`,
      nameEn: `Office ${place}`,
      establishedOn: '1990-01-01',
      level: levelOfCode(place),
      jurisdiction: place,
    })),
  );
  await rows.insert(officer).values(OFFICERS.map(([n, office, joinedOn, leftOn = null]) => officerRow(n, office, joinedOn, leftOn)));
  let next = 1000;
  const lay = async (office: Office, values: Partial<TrainingClassRow> = {}): Promise<string> => {
    next += 1;
    const [year, place] = [(values.heldFrom ?? '2014-03-01').slice(0, 4), placeOf(office)];
    await rows.insert(trainingClass).values({
      id: idOf(next),
      classNo: `TC-${place}-${year}-T${next}`,
      agencyId: officeId(office),
      kind: 'INDUCTION',
      title: '上岗培训班',
      venue: '培训中心',
      hours: 40,
      seats: 50,
      heldFrom: '2014-03-01',
      heldTo: '2014-03-05',
      status: 'DRAFT',
      jurisdiction: place,
      ...values,
    });
    return idOf(next);
  };
  const enrol = async (classId: string, organiser: Office, n: number, values: Partial<EnrolmentRow> = {}): Promise<string> => {
    next += 1;
    const home = OFFICERS.find(([number]) => number === n)?.[1] ?? 'sz';
    await rows.insert(enrolment).values({
      id: idOf(next),
      classId,
      organiserId: officeId(organiser),
      officerId: idOf(n),
      agencyId: officeId(home),
      enrolledOn: '2013-11-01',
      jurisdiction: placeOf(home),
      ...values,
    });
    return idOf(next);
  };
  const studies = async (n: number, values: Partial<typeof study.$inferInsert> = {}): Promise<string> => {
    next += 1;
    const home = OFFICERS.find(([number]) => number === n)?.[1] ?? 'sz';
    await rows.insert(study).values({
      id: idOf(next),
      officerId: idOf(n),
      agencyId: officeId(home),
      kind: 'DOMESTIC',
      institution: '中国知识产权培训中心',
      subject: '专利法',
      startedOn: '2013-03-01',
      status: 'ONGOING',
      jurisdiction: placeOf(home),
      ...values,
    });
    return idOf(next);
  };
  /** one mutation; what it gives and why not */
  const act = async (persona: Persona, field: string, fields: string, input: Record<string, unknown>) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${fields} userErrors { code message messageZh path rule } } }`;
    const { data, errors } = await ask(personnel, VIEWERS[persona], query, { input });
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return (data as Record<string, { userErrors: UserError[] } & Record<string, unknown>>)[field] ?? { userErrors: [] };
  };
  const as = (persona: Persona, query: string, variables?: Record<string, unknown>) => ask(personnel, VIEWERS[persona], query, variables);
  const statement = async <T>(query: SQL): Promise<T[]> => [...(await rows.execute(query))] as T[];
  const eventsOf = async (id: string) =>
    (await statement<{ what: string }>(sql`select what from platform.event where entity_id = ${id} order by id`)).map(({ what }) => what);
  return { rows, lay, enrol, studies, act, as, statement, eventsOf, end };
}
export type Ground = Awaited<ReturnType<typeof createGround>>;

export const officerRow = (n: number, office: Office, joinedOn: string, leftOn: string | null = null) => ({
  id: idOf(n),
  staffNumber: `${placeOf(office)}-${n}`,
  name: `张${n}`,
  agencyId: officeId(office),
  post: '科员',
  fullTime: true,
  joinedOn,
  leftOn,
  phone: null,
  jurisdiction: placeOf(office),
});

export const codes = ({ userErrors }: { readonly userErrors: readonly UserError[] }): readonly string[] =>
  userErrors.map(({ code }) => code);
