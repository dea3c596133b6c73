import { PUBLIC_VIEWER, viewerOf } from '#platform/viewer.ts';
import { certificate, officer, type CertificateRow } from '../../../subgraphs/personnel/tables.ts';
import { WORLD } from '../../support/database.ts';
import { idOf, ownGraph, type OwnGraph } from '../../support/graph.ts';

export const TODAY = WORLD.today;
export const OFFICES = { shenzhen: idOf(1), nanshan: idOf(2), guangzhou: idOf(3), hangzhou: idOf(4), nanning: idOf(5) };
const PLACES = { shenzhen: '440300', nanshan: '440305', guangzhou: '440100', hangzhou: '330100', nanning: '450100' };
type Office = keyof typeof OFFICES;

export const VIEWERS = {
  national: viewerOf({ subject: 'n', role: 'OFFICE', office: idOf(9), area: 'CN' }),
  province: viewerOf({ subject: 'p', role: 'OFFICE', office: idOf(8), area: '44' }),
  city: viewerOf({ subject: 'c', role: 'OFFICE', office: OFFICES.shenzhen, area: '4403' }),
  handler: viewerOf({ subject: 'h', role: 'HANDLER', office: OFFICES.shenzhen, area: '4403' }),
  county: viewerOf({ subject: 'y', role: 'OFFICE', office: OFFICES.nanshan, area: '440305' }),
  foreign: viewerOf({ subject: 'f', role: 'HANDLER', office: OFFICES.hangzhou, area: '3301' }),
};
/** Nobody of these sees any officer or certificate, not even of their own city. */
export const STRANGERS = [
  PUBLIC_VIEWER,
  viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' }),
  viewerOf({ subject: 's', role: 'SUPERVISOR', office: idOf(7), area: '44' }),
  viewerOf({ subject: 'e', role: 'CENTRE', office: idOf(6), area: '4403' }),
  viewerOf({ subject: 'u', role: 'CUSTODIAN', office: idOf(6), area: '4403' }),
  viewerOf({ subject: 'q', role: 'PARTNER', office: idOf(7), area: '4403' }),
  viewerOf({ subject: 'r', role: 'RIGHT_HOLDER' }),
];

/** id, office, number within it, name, first and last day of service */
const OFFICERS: readonly (readonly [number, Office, string, string, string, (string | null)?])[] = [
  [101, 'shenzhen', '001', '张伟', '2004-05-01'],
  [102, 'shenzhen', '002', '李%静', '2006-03-01', '2013-06-30'],
  [103, 'shenzhen', '003', '王芳', '2013-09-15'],
  [104, 'nanshan', '001', '张敏', '2010-03-01'],
  [105, 'guangzhou', '001', '陈杰', '2010-03-01'],
  [106, 'hangzhou', '001', '张伟', '2009-07-01'],
];
/** id and its holder's, then day of issue, last day, last day to verify, state, first day of the state */
const CERTIFICATES: readonly (readonly [number, number, string, string, string, CertificateRow['status'], string])[] = [
  [201, 101, '2004-06-01', '2010-05-31', '2012-06-01', 'REPLACED', '2010-05-01'],
  [202, 101, '2010-05-01', '2016-04-30', '2014-05-01', 'VALID', '2010-05-01'],
  [203, 102, '2010-01-01', '2015-12-31', '2014-02-01', 'CANCELLED', '2013-07-01'],
  [204, 104, '2010-06-01', '2016-05-31', '2012-06-01', 'VALID', '2010-06-01'],
  [205, 105, '2010-06-01', '2016-05-31', '2014-06-01', 'SUSPENDED', '2013-09-01'],
  [206, 106, '2009-09-01', '2015-08-31', '2013-12-01', 'VALID', '2009-09-01'],
];

/** as many as a page may hold, and more */
export const CROWD = 60;

export const certificateNumber = (n: number): string => `ZF${n}`;
export const staffNumber = (office: Office, number: string): string => `${PLACES[office]}-${number}`;

/** Officers of four offices in two provinces with certificates in every state that matters, and a crowd in Nanning. */
export async function createStaff(): Promise<OwnGraph> {
  const graph = await ownGraph();
  const crowd = Array.from({ length: CROWD }, (_, index) => index);
  await graph.rows
    .insert(officer)
    .values([
      ...OFFICERS.map((line) => officerRow(...line)),
      ...crowd.map((index) => officerRow(1000 + index, 'nanning', String(index).padStart(3, '0'), `韦${index}`, '2008-02-01')),
    ]);
  const placeOf = new Map(OFFICERS.map(([n, office]) => [n, PLACES[office]]));
  await graph.rows
    .insert(certificate)
    .values([
      ...CERTIFICATES.map(([n, holder, ...facts]) => certificateRow(n, holder, placeOf.get(holder) ?? '', ...facts)),
      ...crowd.map((index) =>
        certificateRow(2000 + index, 1000 + index, '450100', '2009-01-01', '2014-12-31', '2015-01-01', 'VALID', '2009-01-01'),
      ),
    ]);
  return graph;
}

const officerRow = (n: number, office: Office, number: string, name: string, joinedOn: string, leftOn: string | null = null) => ({
  id: idOf(n),
  staffNumber: staffNumber(office, number),
  name,
  agencyId: OFFICES[office],
  post: '科员',
  fullTime: n % 2 === 1,
  joinedOn,
  leftOn,
  phone: `1380000${n}`,
  jurisdiction: PLACES[office],
});

const officeOf = (holder: number): string => OFFICES[OFFICERS.find(([n]) => n === holder)?.[1] ?? 'nanning'];

const certificateRow = (
  n: number,
  holder: number,
  place: string,
  issuedOn: string,
  expiresOn: string,
  verificationDueOn: string,
  status: CertificateRow['status'],
  statusFrom: string,
) => ({
  id: idOf(n),
  number: certificateNumber(n),
  officerId: idOf(holder),
  agencyId: officeOf(holder),
  holderAgencyId: officeOf(holder),
  area: place,
  issuedOn,
  expiresOn,
  verificationDueOn,
  status,
  statusFrom,
  jurisdiction: place,
});
