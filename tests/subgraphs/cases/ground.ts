import { makePatentNumber } from '#law/patent-number.ts';
import { jurisdiction } from '#platform/tables.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import type { complaint } from '../../../subgraphs/complaints/tables.ts';
import { agency } from '../../../subgraphs/institutions/tables.ts';
import { certificate, officer } from '../../../subgraphs/personnel/tables.ts';
import { idOf, ownGraph, type OwnGraph } from '../../support/graph.ts';

export const TODAY = '2014-01-10';
export const PATENT = makePatentNumber({ year: 2010, type: 'UTILITY_MODEL', serial: 1 });

const DIVISIONS = [
  ['000000', '全国', 'NATION', null],
  ['440000', '广东省', 'PROVINCE', '000000'],
  ['440300', '深圳市', 'PREFECTURE', '440000'],
  ['440304', '福田区', 'COUNTY', '440300'],
  ['440305', '南山区', 'COUNTY', '440300'],
  ['440100', '广州市', 'PREFECTURE', '440000'],
] as const;
/** offices by the last digits of their id */
export const OFFICE = { nation: 1, province: 2, shenzhen: 3, nanshan: 4, guangzhou: 5 } as const;
const PLACES = { nation: '000000', province: '440000', shenzhen: '440300', nanshan: '440305', guangzhou: '440100' } as const;
type Office = keyof typeof OFFICE;
export const officeId = (office: Office): string => idOf(OFFICE[office]);

const FAR = '2019-12-31';
interface Card {
  readonly status?: 'VALID' | 'REVOKED';
  readonly statusFrom?: string;
  readonly expiresOn?: string;
  readonly verificationDueOn?: string;
  readonly area?: string;
}
interface Person {
  readonly n: number;
  readonly office: Office;
  readonly leftOn?: string;
  /** null: without a certificate */
  readonly card: Card | null;
}
/** Officers by what is the matter with them; their ids are `officerId(n)`. */
export const OFFICER = {
  first: { n: 1, office: 'shenzhen', card: {} },
  second: { n: 2, office: 'shenzhen', card: {} },
  third: { n: 3, office: 'shenzhen', card: {} },
  fourth: { n: 4, office: 'shenzhen', card: {} },
  expired: { n: 5, office: 'shenzhen', card: { expiresOn: '2013-12-31' } },
  unverified: { n: 6, office: 'shenzhen', card: { verificationDueOn: '2014-01-09' } },
  revoked: { n: 7, office: 'shenzhen', card: { status: 'REVOKED', statusFrom: TODAY } },
  elsewhere: { n: 8, office: 'shenzhen', card: { area: '440100' } },
  uncertified: { n: 9, office: 'shenzhen', card: null },
  left: { n: 10, office: 'shenzhen', leftOn: '2014-01-09', card: {} },
  nanshan: { n: 11, office: 'nanshan', card: { area: '440305' } },
  nanshanToo: { n: 12, office: 'nanshan', card: { area: '440305' } },
  nanshanThree: { n: 13, office: 'nanshan', card: { area: '440305' } },
  guangzhou: { n: 14, office: 'guangzhou', card: { area: '440100' } },
  nation: { n: 15, office: 'nation', card: { area: '000000' } },
} as const satisfies Record<string, Person>;
export type OfficerName = keyof typeof OFFICER;
export const officerId = (name: OfficerName): string => idOf(100 + OFFICER[name].n);
export const cardId = (name: OfficerName): string => idOf(200 + OFFICER[name].n);

/** A person at the desk of an office, as its handler unless another role is named. */
export const at = (office: Office, role: 'HANDLER' | 'OFFICE' = 'HANDLER'): Viewer =>
  viewerOf({
    subject: `${role} of ${office}`,
    role,
    office: officeId(office),
    area: PLACES[office] === '000000' ? 'CN' : PLACES[office].replace(/(?:00)+$/, ''),
  });

/** A few divisions and offices of one province, with officers of every kind. */
export async function createGround(): Promise<OwnGraph> {
  const graph = await ownGraph();
  const { rows } = graph;
  await rows.insert(jurisdiction).values(DIVISIONS.map(([code, name, level, parent]) => ({ code, name, level, parent })));
  await rows.insert(agency).values(
    (Object.keys(OFFICE) as Office[]).map((office) => ({
      id: officeId(office),
      code: `IPO-${PLACES[office]}`,
      name: office,
      nameEn: office,
      level: DIVISIONS.find(([code]) => code === PLACES[office])?.[2] ?? 'COUNTY',
      establishedOn: '2000-01-01',
      jurisdiction: PLACES[office],
    })),
  );
  const people = (Object.entries(OFFICER) as [OfficerName, Person][]).map(([name, person]) => ({ name, ...person }));
  await rows.insert(officer).values(
    people.map(({ name, office, leftOn, n }) => ({
      id: officerId(name),
      staffNumber: `S${String(n).padStart(3, '0')}`,
      name,
      agencyId: officeId(office),
      post: 'officer',
      fullTime: true,
      joinedOn: '2010-01-01',
      leftOn: leftOn ?? null,
      jurisdiction: PLACES[office],
    })),
  );
  await rows.insert(certificate).values(
    people.flatMap(({ name, office, card, n }) =>
      card === null
        ? []
        : {
            id: cardId(name),
            number: `C${String(n).padStart(3, '0')}`,
            officerId: officerId(name),
            agencyId: officeId(office),
            holderAgencyId: officeId(office),
            area: card.area ?? '440300',
            issuedOn: '2010-01-01',
            expiresOn: card.expiresOn ?? FAR,
            verificationDueOn: card.verificationDueOn ?? FAR,
            status: card.status ?? 'VALID',
            statusFrom: card.statusFrom ?? '2010-01-01',
            jurisdiction: PLACES[office],
          },
    ),
  );
  return graph;
}

type ComplaintRow = typeof complaint.$inferInsert;

/** A complaint that lies with Shenzhen and waits to be docketed. */
export const complaintAt = (n: number, facts: Partial<ComplaintRow> = {}): ComplaintRow => ({
  id: idOf(n),
  complaintNo: `K${n}`,
  receiptHash: `h${n}`,
  kind: 'REPORT',
  channel: 'PHONE',
  subjectRight: 'PATENT',
  status: 'ACKNOWLEDGED',
  centreId: idOf(90),
  agencyId: officeId('shenzhen'),
  accused: 'a stall',
  facts: 'marked as patented',
  identityMode: 'ANONYMOUS',
  registeredOn: '2014-01-02',
  nextDueOn: '2014-01-20',
  jurisdiction: '440305',
  ...facts,
});

export const ACCEPTED = { standing: true, definiteRespondent: true, definiteClaims: true, inScope: true, noCourtSuit: true };
export const PROOF = {
  kind: 'REGISTER_COPY',
  on: '2014-01-08',
  holder: '广东某专利权人',
  evaluationReport: true,
  reportFinding: 'NO_DEFECT',
};
/** what the other kinds need beside it (专利行政执法办法 §10; domain §2.4) */
const NEEDED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  INFRINGEMENT: { acceptance: ACCEPTED, patentProof: PROOF },
  MEDIATION: { acceptance: ACCEPTED, consentOn: TODAY },
};

/** What a lawful case needs that a handler files as its head signed it, of a counterfeit unless another kind is named; parts can be changed. */
export const docketing = (change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  kind: 'COUNTERFEIT',
  title: '假冒专利灯具',
  jurisdiction: '440305',
  respondent: '华强北某商铺',
  patentNumber: PATENT,
  legalBasis: ['PATENT_LAW'],
  receivedOn: '2014-01-06',
  handlers: [officerId('first'), officerId('second')],
  approvedBy: '王局长',
  ...NEEDED[String(change['kind'])],
  ...change,
});
