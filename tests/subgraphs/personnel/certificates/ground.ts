import { jurisdiction } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Role, type Viewer } from '#platform/viewer.ts';
import { agency } from '../../../../subgraphs/institutions/tables.ts';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import { certificate, certificateApplication, enrolment, officer, trainingClass } from '../../../../subgraphs/personnel/tables.ts';
import { WORLD } from '../../../support/database.ts';
import { idOf, ownGraph, type Answer, type OwnGraph } from '../../../support/graph.ts';

export const TODAY = WORLD.today;

const PLACES = { nation: '000000', guangdong: '440000', shenzhen: '440300', nanshan: '440305', zhejiang: '330000' } as const;
type Office = keyof typeof PLACES;
const LEVELS = { nation: 'NATION', guangdong: 'PROVINCE', shenzhen: 'PREFECTURE', nanshan: 'COUNTY', zhejiang: 'PROVINCE' } as const;
export const OFFICES: Readonly<Record<Office, string>> = {
  nation: idOf(1),
  guangdong: idOf(2),
  shenzhen: idOf(3),
  nanshan: idOf(4),
  zhejiang: idOf(5),
};

const viewer = (subject: string, role: Role, office: string | null, area: string | null): Viewer =>
  viewerOf({ subject, role, office, area });
export const VIEWERS = {
  national: viewer('national', 'OFFICE', OFFICES.nation, 'CN'),
  province: viewer('province:44', 'OFFICE', OFFICES.guangdong, '44'),
  city: viewer('city:4403', 'OFFICE', OFFICES.shenzhen, '4403'),
  county: viewer('county:440305', 'OFFICE', OFFICES.nanshan, '440305'),
  elsewhere: viewer('province:33', 'OFFICE', OFFICES.zhejiang, '33'),
  handler: viewer('handler:4403', 'HANDLER', OFFICES.shenzhen, '4403'),
  analyst: viewer('analyst', 'ANALYST', OFFICES.nation, 'CN'),
  centre: viewer('centre:4403', 'CENTRE', idOf(31), '4403'),
  public: PUBLIC_VIEWER,
} as const;
export type Persona = keyof typeof VIEWERS;

const at = (office: Office) => ({ agencyId: OFFICES[office], jurisdiction: PLACES[office] });

/** Offices of two provinces, and the means to lay out officers, classes, applications and cards by their numbers. */
export interface Ground extends OwnGraph {
  as(persona: Persona | Viewer, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** runs a mutation with one `input` and gives its payload */
  act<Payload = Acted>(
    persona: Persona | Viewer,
    field: string,
    input: Readonly<Record<string, unknown>>,
    selection?: string,
  ): Promise<Payload>;
  officer(n: number, more?: Partial<typeof officer.$inferInsert>, office?: Office): Promise<string>;
  class(n: number, more?: Partial<typeof trainingClass.$inferInsert>, office?: Office): Promise<string>;
  enrolled(n: number, classN: number, officerN: number, more?: Partial<typeof enrolment.$inferInsert>): Promise<string>;
  application(n: number, classN: number, officerN: number, more?: Partial<typeof certificateApplication.$inferInsert>): Promise<string>;
  card(n: number, officerN: number, more?: Partial<typeof certificate.$inferInsert>): Promise<string>;
}

export interface Acted {
  readonly certificate: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly rule: string | null;
    readonly message: string;
    readonly messageZh: string;
  }[];
}
export const ERRORS = 'userErrors { code path rule message messageZh }';
const CARD = `certificate { id number status statusOn statusReason standing verificationDueOn expiresOn version lapses { fromOn toOn } } ${ERRORS}`;

export async function createGround(): Promise<Ground> {
  const graph = await ownGraph();
  const { rows } = graph;
  const offices = Object.keys(PLACES) as Office[];
  await rows.insert(jurisdiction).values(
    [...offices.map((office) => [PLACES[office], LEVELS[office]] as const), ['440100', 'PREFECTURE'] as const].map(([code, level]) => ({
      code,
      name: code,
      nameEn: null,
      level,
      parent: null,
    })),
  );
  await rows.insert(agency).values(
    offices.map((office) => ({
      id: OFFICES[office],
      code: `IPO-${PLACES[office]}`,
      name: office,
      nameEn: office,
      level: LEVELS[office],
      jurisdiction: PLACES[office],
      establishedOn: '2001-01-01',
    })),
  );
  const viewerFor = (persona: Persona | Viewer) => (typeof persona === 'string' ? VIEWERS[persona] : persona);
  const as: Ground['as'] = (persona, query, variables) => graph.ask(personnel, viewerFor(persona), query, variables);
  return {
    ...graph,
    as,
    act: async <Payload>(
      persona: Persona | Viewer,
      field: string,
      input: Readonly<Record<string, unknown>>,
      selection = CARD,
    ): Promise<Payload> => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
      const { data, errors } = await as(persona, `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`, { input });
      if (errors.length > 0) throw new Error(errors.join('; '));
      return (data as Record<string, Payload>)[field] as Payload;
    },
    officer: async (n, more = {}, office = 'shenzhen') => {
      const facts = { staffNumber: `S-${n}`, name: `人员${n}`, post: '科员', fullTime: true, joinedOn: '2012-03-01', ...at(office) };
      await rows.insert(officer).values({ id: idOf(n), ...facts, ...more });
      return idOf(n);
    },
    class: async (n, more = {}, office = 'guangdong') => {
      const days = {
        submittedOn: '2013-04-01',
        consentOn: '2013-05-02',
        consentNo: '国知培函〔2013〕1号',
        heldFrom: '2013-06-03',
        heldTo: '2013-06-07',
      };
      const facts = { title: '上岗培训班', venue: '广州', hours: 40, seats: 60, kind: 'INDUCTION', status: 'SCORED', ...days } as const;
      await rows.insert(trainingClass).values({ id: idOf(n), classNo: `TC-${n}`, ...facts, ...at(office), ...more });
      return idOf(n);
    },
    enrolled: async (n, classN, officerN, more = {}) => {
      const facts = { organiserId: OFFICES.guangdong, enrolledOn: '2013-05-20', attended: true, score: 80, scoredOn: '2013-06-14' };
      await rows
        .insert(enrolment)
        .values({ id: idOf(n), classId: idOf(classN), officerId: idOf(officerN), ...facts, ...at('shenzhen'), ...more });
      return idOf(n);
    },
    application: async (n, classN, officerN, more = {}) => {
      const facts = { area: '440300', status: 'PROVINCE_CHECKED', appliedOn: '2013-07-01', checkedOn: '2013-07-10' } as const;
      await rows
        .insert(certificateApplication)
        .values({ id: idOf(n), classId: idOf(classN), officerId: idOf(officerN), ...facts, ...at('shenzhen'), ...more });
      return idOf(n);
    },
    card: async (n, officerN, more = {}) => {
      const term = { issuedOn: '2012-05-01', expiresOn: '2018-04-30', verificationDueOn: '2014-05-01', statusFrom: '2012-05-01' };
      const facts = { number: `ZF${n}`, area: '440300', status: 'VALID', ...term } as const;
      await rows
        .insert(certificate)
        .values({ id: idOf(n), officerId: idOf(officerN), ...facts, ...at('shenzhen'), holderAgencyId: OFFICES.shenzhen, ...more });
      return idOf(n);
    },
  };
}

export const codes = ({ userErrors }: Pick<Acted, 'userErrors'>): readonly string[] => userErrors.map(({ code }) => code);
