import { list, OFFICES, one, sum, under } from './kit.ts';
import { PARTS } from './parts.ts';

/**
 * What the matrix asks of every root field: a query that aims at one known row, and the same aimed at nothing. A root field
 * without a probe turns the matrix red.
 */
export interface Target {
  readonly caseId: string;
  readonly caseNo: string;
  readonly patentNumber: string;
  readonly complaintId: string;
  readonly complaintNo: string;
  readonly officerId: string;
  readonly staffNumber: string;
  readonly certificateId: string;
  readonly certificateNumber: string;
  readonly reportId: string;
  readonly reportNo: string;
  readonly supervisedId: string;
  readonly supervisionNo: string;
  readonly disclosureId: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly centreId: string;
  readonly centreCode: string;
  readonly partnerId: string;
  /** six-digit code of the place where all of these lie */
  readonly place: string;
  /** what the parts have laid, by names of their own */
  readonly laid: Readonly<Record<string, string>>;
}

/** Who may see the target: everybody, or the personas that the access matrix names. */
export type Audience = 'everybody' | readonly string[];
export interface Probe {
  readonly sees: Audience;
  /** aims at the very row, not at a division that holds others too */
  readonly exact?: true;
  /** the fields to ask; `at` aims at the target, `nowhere` at what does not exist */
  readonly ask: (aim: Target) => string;
  /** whether the answer shows the target */
  readonly shows: (answer: unknown, target: Target) => boolean;
}

/** the supervisor reads what the host office has, while seconded there (R14.7) */
const CASES = [...OFFICES, 'analyst', 'supervisor:4403'];
const COMPLAINTS = [...OFFICES, 'analyst', 'centre:4403', 'custodian:4403'];
const REPORTS = [...OFFICES, 'analyst', 'supervisor:4403'];
/** cases on which a superior watches: the listing itself is not the host's */
const WATCHED = [...OFFICES, 'analyst'];

const OWN: Readonly<Record<string, Probe>> = {
  jurisdiction: one('jurisdiction', 'code', 'place', 'everybody', 'code'),
  jurisdictions: list('jurisdictions', under, 'everybody'),
  agency: one('agency', 'id', 'agencyId', 'everybody'),
  agencyByCode: one('agencyByCode', 'code', 'agencyCode', 'everybody'),
  agencies: list('agencies', under, 'everybody'),
  agencyAggregate: sum('agencyAggregate', under, 'everybody'),
  assistanceCentre: one('assistanceCentre', 'id', 'centreId', 'everybody'),
  assistanceCentreByCode: one('assistanceCentreByCode', 'code', 'centreCode', 'everybody'),
  assistanceCentres: list('assistanceCentres', under, 'everybody'),
  partnerAgency: one('partnerAgency', 'id', 'partnerId', 'everybody'),
  officer: one('officer', 'id', 'officerId', OFFICES),
  officerByStaffNumber: one('officerByStaffNumber', 'staffNumber', 'staffNumber', OFFICES),
  officers: list('officers', under, OFFICES),
  officerAggregate: sum('officerAggregate', under, OFFICES),
  certificate: one('certificate', 'id', 'certificateId', OFFICES),
  certificateByNumber: one('certificateByNumber', 'number', 'certificateNumber', OFFICES),
  certificates: list('certificates', under, OFFICES),
  certificateAggregate: sum('certificateAggregate', under, OFFICES),
  certificateCheck: {
    sees: 'everybody',
    ask: ({ certificateNumber }) => `certificateCheck(number: ${JSON.stringify(certificateNumber)}) { valid }`,
    shows: (answer) => (answer as { valid: boolean }).valid,
  },
  case: one('case', 'id', 'caseId', CASES),
  caseByNo: one('caseByNo', 'caseNo', 'caseNo', CASES),
  cases: list('cases', ({ patentNumber }) => `patentNumber: "${patentNumber}"`, CASES),
  caseAggregate: sum('caseAggregate', ({ patentNumber }) => `patentNumber: "${patentNumber}"`, CASES),
  myWorklist: {
    sees: ['handler:4403', 'city:4403'],
    ask: ({ agencyId }) => `myWorklist(dueWithin: 90) { case { agency { id } } } # ${agencyId}`,
    shows: (answer, { agencyId }) => (answer as { case: { agency: { id: string } } }[]).some((item) => item.case.agency.id === agencyId),
  },
  instantLookup: {
    sees: CASES,
    ask: ({ patentNumber }) => `instantLookup(q: "${patentNumber}") { kind repeatInfringer cases { id } }`,
    shows: (answer) => (answer as { cases: unknown[] }).cases.length > 0,
  },
  eligibleHandlers: {
    sees: OFFICES,
    exact: true,
    ask: ({ caseId }) => `eligibleHandlers(caseId: "${caseId}") { name conflictHints { kind } }`,
    shows: (answer) => (answer as unknown[]).length > 0,
  },
  complaint: one('complaint', 'id', 'complaintId', COMPLAINTS),
  complaintByNo: one('complaintByNo', 'complaintNo', 'complaintNo', COMPLAINTS),
  complaints: list('complaints', under, COMPLAINTS),
  complaintAggregate: sum('complaintAggregate', under, COMPLAINTS),
  complaintProgress: {
    sees: [],
    ask: () => 'complaintProgress(receiptCode: "not-a-receipt-code-0000") { status }',
    shows: (answer) => answer !== null,
  },
  identityDisclosure: one('identityDisclosure', 'id', 'disclosureId', ['custodian:4403']),
  statReport: one('statReport', 'id', 'reportId', REPORTS),
  statReportByNo: one('statReportByNo', 'reportNo', 'reportNo', REPORTS),
  statReports: list('statReports', under, REPORTS),
  statReportAggregate: sum('statReportAggregate', under, REPORTS),
  reportingStatus: {
    sees: REPORTS,
    ask: ({ place }) => `reportingStatus(period: "2013-09", under: "${place}") { expected reports(first: 1) { nodes { id } } }`,
    shows: (answer) => (answer as { expected: number }).expected > 0,
  },
  supervisedCase: one('supervisedCase', 'id', 'supervisedId', WATCHED),
  supervisedCaseByNo: one('supervisedCaseByNo', 'supervisionNo', 'supervisionNo', WATCHED),
  supervisedCases: list('supervisedCases', under, WATCHED),
  monthlyFigures: {
    sees: CASES,
    ask: ({ place }) => `monthlyFigures(period: "2013-11", jurisdiction: "${place}") { figures { value } }`,
    shows: (answer) => (answer as { figures: { value: number }[] }).figures.some(({ value }) => value > 0),
  },
  statCube: {
    sees: CASES,
    ask: ({ place }) => `statCube(from: "2011-01", to: "2013-12", by: [], measures: [DOCKETED], under: "${place}") { docketed }`,
    shows: (answer) => (answer as { docketed: number }[]).some(({ docketed }) => docketed > 0),
  },
  publicMonthlyStatistics: {
    sees: 'everybody',
    ask: () => 'publicMonthlyStatistics(period: "2013-11") { suppressed }',
    shows: (answer) => (answer as unknown[]).length > 0,
  },
};

export const PROBES: Readonly<Record<string, Probe>> = Object.assign({}, OWN, ...PARTS.map(({ probes }) => probes));
