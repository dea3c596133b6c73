import { sql } from 'drizzle-orm';
import { makePatentNumber } from '#law/patent-number.ts';
import { PUBLIC_VIEWER, viewerOf, type Role, type Viewer } from '#platform/viewer.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import {
  assistanceCentre,
  disputeForecast,
  profilePatent,
  talentProfile,
  type DisputeForecastRow,
  type TalentProfileRow,
} from '../../../../subgraphs/institutions/tables.ts';
import { idOf, type Answer, type OwnGraph } from '../../../support/graph.ts';
import { createGround as createCases, officeId, PATENT, TODAY } from '../../cases/ground.ts';

export { PATENT, TODAY };
export const OTHER_PATENT = makePatentNumber({ year: 2009, type: 'INVENTION', serial: 77 });
export const THIRD_PATENT = makePatentNumber({ year: 2009, type: 'INVENTION', serial: 78 });
export const [CENTRE, OTHER_CENTRE] = [idOf(91), idOf(92)] as const;
export const OFFICE = officeId('shenzhen');

const viewer = (subject: string, role: Role, office: string | null, area: string | null): Viewer =>
  viewerOf({ subject, role, office, area });
export const VIEWERS = {
  centre: viewer('centre:4403', 'CENTRE', CENTRE, '4403'),
  office: viewer('city:4403', 'OFFICE', OFFICE, '4403'),
  province: viewer('province:44', 'OFFICE', officeId('province'), '44'),
  national: viewer('national', 'OFFICE', officeId('nation'), 'CN'),
  otherCentre: viewer('centre:4401', 'CENTRE', OTHER_CENTRE, '4401'),
  otherCity: viewer('city:4401', 'OFFICE', officeId('guangzhou'), '4401'),
  county: viewer('county:440305', 'OFFICE', officeId('nanshan'), '440305'),
  otherProvince: viewer('province:33', 'OFFICE', idOf(33), '33'),
  handler: viewer('handler:4403', 'HANDLER', OFFICE, '4403'),
  provinceHandler: viewer('handler:44', 'HANDLER', officeId('province'), '44'),
  custodian: viewer('custodian:4403', 'CUSTODIAN', CENTRE, '4403'),
  analyst: viewer('analyst', 'ANALYST', officeId('nation'), 'CN'),
  supervisor: viewer('supervisor', 'SUPERVISOR', OFFICE, '4403'),
  police: viewer('police:4403', 'PARTNER', OFFICE, '4403'),
  rightHolder: viewer('rightholder:1', 'RIGHT_HOLDER', null, null),
  public: PUBLIC_VIEWER,
} as const;
export type Persona = keyof typeof VIEWERS;
/** R12.5: the owning centre, its office, the province and the nation, and nobody else. */
export const INSIDERS: readonly Persona[] = ['centre', 'office', 'province', 'national'];
export const OUTSIDERS = (Object.keys(VIEWERS) as Persona[]).filter((persona) => !INSIDERS.includes(persona));

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
  readonly path: readonly string[];
  readonly rule: string | null;
}
export const ERRORS = 'userErrors { code message messageZh path rule }';
export const codesOf = ({ userErrors }: { readonly userErrors: readonly Refused[] }): string[] => userErrors.map(({ code }) => code);

export interface Ground extends OwnGraph {
  as(persona: Persona, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** runs a mutation with one `input` and gives its payload */
  act<Payload = { userErrors: readonly Refused[] }>(
    persona: Persona,
    field: string,
    input: Readonly<Record<string, unknown>>,
    selection?: string,
  ): Promise<Payload>;
  /** lays a profile with the patents; ids by number */
  lay(n: number, row?: Partial<TalentProfileRow>, patents?: readonly string[]): Promise<string>;
  layForecast(n: number, profileId: string, row?: Partial<DisputeForecastRow>): Promise<string>;
  profile(id: string): Promise<TalentProfileRow | undefined>;
}

/** The offices and officers of the cases' ground, with a centre in Shenzhen and another in Guangzhou. */
export async function createGround(): Promise<Ground> {
  const graph = await createCases();
  const { rows, ask } = graph;
  const facts = { name: '中心', nameEn: 'Centre', establishedOn: '2009-01-01' };
  await rows.insert(assistanceCentre).values([
    { id: CENTRE, code: 'ARC-440300', agencyId: OFFICE, jurisdiction: '440300', ...facts },
    { id: OTHER_CENTRE, code: 'ARC-440100', agencyId: officeId('guangzhou'), jurisdiction: '440100', ...facts },
  ]);
  const owned = { centreId: CENTRE, agencyId: OFFICE, jurisdiction: '440300' };
  const as: Ground['as'] = (persona, query, variables) => ask(institutions, VIEWERS[persona], query, variables);
  return {
    ...graph,
    as,
    act: async <Payload>(
      persona: Persona,
      field: string,
      input: Readonly<Record<string, unknown>>,
      selection = ERRORS,
    ): Promise<Payload> => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
      const { data, errors } = await as(persona, `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`, { input });
      if (errors.length > 0) throw new Error(errors.join('; '));
      return (data as Record<string, Payload>)[field] as Payload;
    },
    lay: async (n, row = {}, patents = [PATENT]) => {
      const id = idOf(700_000 + n);
      const laid = {
        id,
        profileNo: `TP-440300-2013-${String(n).padStart(3, '0')}`,
        kind: 'TALENT' as const,
        name: '张伟',
        sponsor: '海外高层次人才引进计划',
        tags: ['BIOLOGY'],
        status: 'ACTIVE' as const,
        nominatedOn: '2013-09-01',
        statusFrom: '2013-10-01',
        ...owned,
        ...row,
      };
      await rows.insert(talentProfile).values(laid);
      const { centreId, agencyId, jurisdiction } = laid;
      for (const [index, patentNumber] of patents.entries()) {
        const ids = { id: idOf(710_000 + n * 10 + index), profileId: id };
        await rows.insert(profilePatent).values({ ...ids, patentNumber, centreId, agencyId, jurisdiction });
      }
      return id;
    },
    layForecast: async (n, profileId, row = {}) => {
      const id = idOf(720_000 + n);
      const open = { patentNumber: PATENT, raisedOn: '2014-01-02', dueOn: '2014-01-09', ...owned };
      const cause = row.caseId || row.complaintId ? {} : { dispute: '对手参展' };
      await rows.insert(disputeForecast).values({ id, profileId, ...open, ...cause, ...row });
      return id;
    },
    profile: async (id) => (await rows.select().from(talentProfile)).find((row) => row.id === id),
  };
}

/** What the acts of one test leave behind, for the next. */
export const EMPTIED = sql`truncate platform.event, platform.idempotency_key, institutions.talent_profile, institutions.profile_patent, institutions.service_action, institutions.dispute_forecast`;
