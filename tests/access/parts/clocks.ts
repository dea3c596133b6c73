import { uuidv7 } from 'uuidv7';
import { makePatentNumber } from '#law/patent-number.ts';
import { caseLink, excludedPeriod, invalidation, litigation } from '../../../subgraphs/cases/tables.ts';
import { below, holds, isOffice, list, OFFICES, one, secondedTo, sum, supervises, toldOf } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffff0c';
/** what belongs to a case is seen with the case */
const CASES = [...OFFICES, 'analyst', 'supervisor:4403'];
const HOLDERS = ['city:4403', 'handler:4403'];
const ELSEWHERE = ['province:33', 'city:4401', 'handler:4401', 'county:440305'];
/** the notice that one office received serves every office, supervisor and partner (R8.4) */
const EVERY_OFFICE = [...CASES, ...ELSEWHERE, 'police:4403', 'police:4401', 'court:44'];
const DESKS = [...OFFICES, ...ELSEWHERE];
/** before anything of the world */
const DAY = '1990-01-01';
const REPEATED = makePatentNumber({ year: 2009, type: 'DESIGN', serial: 7_777_701 });
const WANTED = makePatentNumber({ year: 2009, type: 'DESIGN', serial: 7_777_702 });

/** Suits on a case: offices above it, those that supervise it, the national analyst, supervisors seconded, its parties and partners. */
function mayReadFile(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (asker.role === 'ANALYST') return below(asker, row);
  if (isOffice(asker)) return below(asker, row) || supervises(asker, row, grants, today);
  if (asker.role === 'SUPERVISOR' && secondedTo(asker, row, grants, today)) return true;
  return ['SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER'].includes(asker.role) && holds(asker, row, grants, today);
}
/** A link names another case, which parties, partners and offices that merely help with this one may not see. */
const mayReadLink = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean =>
  !['PARTNER', 'RIGHT_HOLDER'].includes(asker.role) && mayReadFile(asker, row, grants, today);
const mayReadInvalidation = (asker: Asker): boolean => isOffice(asker) || ['ANALYST', 'SUPERVISOR', 'PARTNER'].includes(asker.role);

const ACT = { version: 1, on: '2014-01-10', reason: '理由充分' };
const onCase = ({ caseId }: Target) => ({ caseId, ...ACT });
const plain = ({ caseId }: Target) => ({ caseId, version: 1, on: '2014-01-10' });
const filed = () => `filedFrom: "${DAY}", filedTo: "${DAY}"`;

/** Time to conclude, invalidations, suits, repeats: requirements R1.3, R2.4, R8.4, R8.5. */
export const clocks: Part = {
  lay: async (root, { caseId, agencyId, place }) => {
    const ids = { invalidationId: uuidv7(), litigationId: uuidv7(), priorCaseId: uuidv7(), repeatCaseId: uuidv7() };
    const at = { agency_id: agencyId, jurisdiction: place };
    const file = {
      kind: 'INFRINGEMENT',
      title: '外观设计专利侵权纠纷',
      petitioner: '某专利权人',
      patent_type: 'DESIGN',
      channel: 'DIRECT',
      legal_basis: ['PATENT_LAW'],
      ...at,
    };
    const days = { received_on: DAY, docketed_on: DAY, due_on: DAY };
    const lost = { status: 'CONCLUDED', disposition: 'STOP_ORDER', concluded_on: DAY };
    const lay = (id: string, no: number, respondent: string, patent_number: string, facts: Record<string, unknown>) =>
      root`insert into cases."case" ${root({ id, case_no: `TEST-CLOCKS-${no}`, ...file, respondent, patent_number, ...days, ...facts })}`;
    await lay(ids.priorCaseId, 1, '屡犯公司', REPEATED, lost);
    await lay(ids.repeatCaseId, 2, '屡犯公司', REPEATED, {
      ...lost,
      disposition: 'NOT_INFRINGED',
      docketed_on: '1990-03-01',
      concluded_on: '1990-03-01',
    });
    for (const [no, respondent] of [
      [3, '甲'],
      [4, '乙'],
      [5, '丙'],
    ] as const)
      await lay(uuidv7(), no, `${respondent}公司`, WANTED, lost);
    const request = {
      patent_number: REPEATED,
      patent_type: 'DESIGN',
      request_no: 'TEST-6W1',
      requested_by: '屡犯公司',
      requested_on: DAY,
      accepted_on: DAY,
    };
    await root`insert into cases.invalidation ${root({ id: ids.invalidationId, ...request, ...at })}`;
    const suit = { kind: 'LITIGATION', court: '某法院', court_case_no: 'TEST-1', filed_on: DAY, notified_on: DAY, defence_due_on: DAY };
    await root`insert into cases.litigation ${root({ id: ids.litigationId, case_id: caseId, ...suit, ...at })}`;
    const link = { kind: 'REPEAT', other_case_id: ids.priorCaseId, reason: '再次侵权', linked_on: '2014-01-08' };
    await root`insert into cases.case_link ${root({ id: uuidv7(), case_id: ids.repeatCaseId, ...link, ...at })}`;
    const period = {
      kind: 'SUSPENSION',
      ground: 'FORCE_MAJEURE',
      requested_by: 'OFFICE',
      granted: true,
      decided_on: DAY,
      reason: '台风',
      from_on: DAY,
      to_on: DAY,
    };
    await root`insert into cases.excluded_period ${root({ id: uuidv7(), case_id: ids.priorCaseId, ...period, ...at })}`;
    return ids;
  },
  nowhere: { invalidationId: UNKNOWN, litigationId: UNKNOWN, priorCaseId: UNKNOWN, repeatCaseId: UNKNOWN },
  probes: {
    previewSuspension: {
      ...one('previewSuspension', 'caseId', 'caseId', CASES, 'dueOn'),
      ask: ({ caseId }) => `previewSuspension(caseId: "${caseId}", fromOn: "2014-01-10") { dueOn }`,
    },
    previewExtension: one('previewExtension', 'caseId', 'caseId', CASES, 'dueOn'),
    suspensionFigures: {
      sees: CASES,
      ask: ({ place }) => `suspensionFigures(under: "${place}") { granted suspensionDays }`,
      shows: (answer) => (answer as { suspensionDays: number }).suspensionDays > 0,
    },
    invalidation: one('invalidation', 'id', { laid: 'invalidationId' }, EVERY_OFFICE),
    patentRecord: {
      sees: EVERY_OFFICE,
      ask: () => `patentRecord(number: "${REPEATED}") { number invalidations { id } }`,
      shows: (answer) => (answer as { invalidations: unknown[] }).invalidations.length > 0,
    },
    litigation: one('litigation', 'id', { laid: 'litigationId' }, CASES),
    litigations: list('litigations', filed, CASES),
    litigationAggregate: sum('litigationAggregate', filed, CASES),
    litigationFigures: {
      sees: CASES,
      ask: ({ place }) => `litigationFigures(under: "${place}", fromOn: "${DAY}", toOn: "${DAY}") { litigations decisions }`,
      shows: (answer) => (answer as { litigations: number }).litigations > 0,
    },
    repeatInfringers: {
      sees: CASES,
      ask: ({ place }) => `repeatInfringers(under: "${place}", docketedFrom: "1990-02-01", first: 100) { respondent patent { number } }`,
      shows: (answer) => (answer as { patent: { number: string } }[]).some(({ patent }) => patent.number === REPEATED),
    },
    infringementClusters: {
      sees: CASES,
      ask: () => `infringementClusters(minRespondents: 3, first: 100) { patent { number } cases(first: 1) { totalCount } }`,
      shows: (answer) => (answer as { patent: { number: string } }[]).some(({ patent }) => patent.number === WANTED),
    },
  },
  attempts: {
    suspendCase: { on: 'case', may: HOLDERS, input: (aim) => ({ ...onCase(aim), ground: 'FORCE_MAJEURE', requestedBy: 'OFFICE' }) },
    refuseSuspension: {
      on: 'case',
      may: HOLDERS,
      input: (aim) => ({ ...onCase(aim), ground: 'FORCE_MAJEURE', requestedBy: 'PETITIONER', requestedOn: '2014-01-09' }),
    },
    resumeCase: { on: 'case', may: HOLDERS, input: onCase },
    extendCase: { on: 'case', may: HOLDERS, input: onCase },
    recordExclusion: {
      on: 'case',
      may: HOLDERS,
      input: (aim) => ({ ...onCase(aim), kind: 'PUBLIC_NOTICE', fromOn: '2014-01-10', toOn: '2014-01-12' }),
    },
    recordInvalidation: {
      may: DESKS,
      input: ({ patentNumber }) => ({
        patentNumber,
        requestNo: 'TEST-6W2',
        requestedBy: '某公司',
        requestedOn: '2014-01-02',
        acceptedOn: '2014-01-09',
      }),
    },
    recordInvalidationDecision: {
      on: 'invalidation',
      may: HOLDERS,
      input: ({ laid }) => ({ invalidationId: laid['invalidationId'], version: 1, decision: 'MAINTAINED', decidedOn: '2014-01-09' }),
    },
    recordLitigation: {
      on: 'case',
      may: HOLDERS,
      input: (aim) => ({
        ...plain(aim),
        kind: 'LITIGATION',
        court: '某法院',
        courtCaseNo: 'TEST-2',
        filedOn: '2014-01-06',
        notifiedOn: '2014-01-09',
      }),
    },
    recordDefenceFiled: { on: 'case', may: HOLDERS, input: (aim) => ({ ...plain(aim), litigationId: aim.laid['litigationId'] }) },
    recordLitigationOutcome: {
      on: 'case',
      may: HOLDERS,
      input: (aim) => ({
        ...plain(aim),
        litigationId: aim.laid['litigationId'],
        outcome: 'MAINTAINED',
        decidedOn: '2014-01-09',
        headAppeared: true,
      }),
    },
    linkRepeatInfringement: { on: 'case', may: HOLDERS, input: (aim) => ({ ...onCase(aim), priorCaseId: aim.laid['priorCaseId'] }) },
  },
  entities: {
    Invalidation: { subgraph: 'cases', field: 'invalidation', keys: { id: 'invalidationId' } },
    Litigation: { subgraph: 'cases', field: 'litigation', keys: { id: 'litigationId' } },
  },
  tables: {
    invalidation: { table: invalidation, role: 'cases_app', mayRead: mayReadInvalidation },
    litigation: { table: litigation, role: 'cases_app', mayRead: mayReadFile },
    caseLink: { table: caseLink, role: 'cases_app', mayRead: mayReadLink },
    excludedPeriod: { table: excludedPeriod, role: 'cases_app', mayRead: toldOf },
  },
  counted: ['cases.invalidation', 'cases.litigation', 'cases.case_link', 'cases.excluded_period', 'cases.deadline', 'cases.case_step'],
};
