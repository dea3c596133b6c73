import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { jurisdiction } from '#platform/tables.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { agency, partnerAgency } from '../../../../subgraphs/institutions/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, createGround } from '../ground.ts';

/** Offices of another province, by the last digits of their id. */
export const FAR = { zhejiang: 21, hangzhou: 22, ningbo: 23 } as const;
const FAR_PLACES = { zhejiang: '330000', hangzhou: '330100', ningbo: '330200' } as const;
/** Partners beside the offices of the ground. */
export const PARTNER = {
  police: 41,
  otherPolice: 42,
  court: 43,
  procuratorate: 44,
  aic: 45,
  customs: 46,
  copyright: 47,
  market: 48,
} as const;
export type PartnerName = keyof typeof PARTNER;
const PARTNERS = {
  police: ['PUBLIC_SECURITY', '440300'],
  otherPolice: ['PUBLIC_SECURITY', '440100'],
  court: ['COURT', '440000'],
  procuratorate: ['PROCURATORATE', '440000'],
  aic: ['AIC', '440300'],
  customs: ['CUSTOMS', '440300'],
  copyright: ['COPYRIGHT', '440300'],
  market: ['MARKET_SUPERVISION', '440300'],
} as const;
export const partnerId = (name: PartnerName): string => idOf(PARTNER[name]);

/** A person of a partner agency. */
export const partner = (name: PartnerName): Viewer => viewerOf({ subject: `${name}`, role: 'PARTNER', office: partnerId(name) });
/** A person at the desk of an office elsewhere. */
export const far = (office: keyof typeof FAR, role: 'HANDLER' | 'OFFICE' = 'OFFICE'): Viewer =>
  viewerOf({ subject: `${role} of ${office}`, role, office: idOf(FAR[office]), area: FAR_PLACES[office].replace(/(?:00)+$/, '') });

/** Who may try an act, one of each kind. */
export const ANYBODY: Readonly<Record<string, Viewer>> = {
  nation: at('nation', 'OFFICE'),
  province: at('province', 'OFFICE'),
  head: at('shenzhen', 'OFFICE'),
  handler: at('shenzhen'),
  county: at('nanshan', 'OFFICE'),
  guangzhou: at('guangzhou', 'OFFICE'),
  zhejiang: far('zhejiang'),
  hangzhou: far('hangzhou'),
  hangzhouHandler: far('hangzhou', 'HANDLER'),
  ningbo: far('ningbo'),
  analyst: viewerOf({ subject: 'analyst', role: 'ANALYST', area: 'CN', office: idOf(1) }),
  centre: viewerOf({ subject: 'centre', role: 'CENTRE', office: idOf(90), area: '4403' }),
  rightHolder: viewerOf({ subject: 'rightholder:1', role: 'RIGHT_HOLDER' }),
  public: viewerOf({ subject: 'public', role: 'PUBLIC' }),
  ...Object.fromEntries((Object.keys(PARTNER) as PartnerName[]).map((name) => [name, partner(name)])),
};

/** One of them by name. */
export function anybody(name: string): Viewer {
  const viewer = ANYBODY[name];
  if (!viewer) throw new Error(`The ground has no ${name}`);
  return viewer;
}

export async function createCooperationGround(): Promise<OwnGraph> {
  const graph = await createGround();
  const divisions = [
    ['330000', '浙江省', 'PROVINCE', '000000'],
    ['330100', '杭州市', 'PREFECTURE', '330000'],
    ['330200', '宁波市', 'PREFECTURE', '330000'],
  ] as const;
  await graph.rows.insert(jurisdiction).values(divisions.map(([code, name, level, parent]) => ({ code, name, level, parent })));
  await graph.rows.insert(agency).values(
    (Object.keys(FAR) as (keyof typeof FAR)[]).map((name) => ({
      id: idOf(FAR[name]),
      code: `IPO-${FAR_PLACES[name]}`,
      name,
      nameEn: name,
      establishedOn: '2000-01-01',
      level: name === 'zhejiang' ? ('PROVINCE' as const) : ('PREFECTURE' as const),
      jurisdiction: FAR_PLACES[name],
    })),
  );
  await graph.rows.insert(partnerAgency).values(
    (Object.keys(PARTNER) as PartnerName[]).map((name) => {
      const [kind, place] = PARTNERS[name];
      return { id: partnerId(name), code: `${kind}-${place}`, name, nameEn: name, kind, validFrom: '2000-01-01', jurisdiction: place };
    }),
  );
  return graph;
}

export interface Payload {
  readonly [field: string]: unknown;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly messageZh: string }[];
}

/** Runs one mutation; what it must not be is an error of the machine. */
export async function run(graph: OwnGraph, field: string, viewer: Viewer, input: object, selection = ''): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} userErrors { code path messageZh } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
}
export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

/** Everything on record, to see that a refused act changed nothing. */
export const record = async ({ rows }: OwnGraph): Promise<unknown> => {
  const tables = [
    '"case"',
    'case_step',
    'deadline',
    'assist_request',
    'police_transfer',
    'case_referral',
    'joint_operation',
    'judicial_confirmation',
    'court_mediation',
  ];
  const sums = tables.map((name) => `select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) as sum from cases.${name} t`);
  return rows.execute(sql.raw(`${sums.join(' union all ')} union all select 'event', count(*)::text from platform.event order by 1`));
};
