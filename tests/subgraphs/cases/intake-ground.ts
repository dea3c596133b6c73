import { sql } from 'drizzle-orm';
import type { CaseKind } from '#law/case-kind.ts';
import { expect } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { waitsUntil } from '../../../subgraphs/cases/lifecycle/intake-clock.ts';
import { caseStep, intake, party } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { ACCEPTED, at, officeId, officerId, PATENT, PROOF, TODAY, type OfficerName } from './ground.ts';

/** Tables that intakes write; truncate them before each test. */
export const INTAKE_TABLES = sql`truncate cases.intake, cases."case", cases.case_handler, cases.case_number, cases.case_step, cases.deadline, cases.party,
  cases.matter_patent, cases.case_link, cases.delegation, platform.event, platform.idempotency_key, platform."grant", complaints.complaint, complaints.referral, complaints.step`;

export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly messageZh: string;
  readonly rule: string | null;
}
export interface Answered {
  readonly intake?: Readonly<Record<string, unknown>> | null;
  readonly case?: Readonly<Record<string, unknown>> | null;
  readonly warnings?: readonly Readonly<Record<string, unknown>>[];
  readonly userErrors: readonly Refused[];
}

const SHOWN = 'id kind status version decidedOn refusalReason refusalText dueless: deadline { rule dueOn state }';
const CASE_SHOWN = 'id caseNo kind status version subject docketedOn disposition procedure';

/** Sends one mutation of this part; its payload holds an intake or a case. */
export const sending =
  (graph: OwnGraph) =>
  async (field: string, input: Record<string, unknown>, viewer: Viewer = at('shenzhen', 'OFFICE')): Promise<Answered> => {
    const name = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    const warned = ['receiveRequest', 'registerClue', 'docketRequest', 'docketFromComplaint', 'docketCase'].includes(field);
    const onCase = ['docket', 'add', 'correct', 'switch', 'transfer', 'merge', 'recordEvaluation'].some((verb) => field.startsWith(verb));
    const query = `mutation ($input: ${name}Input!) { ${field}(input: $input) {
      ${onCase ? `case { ${CASE_SHOWN} }` : `intake { ${SHOWN} }`} ${warned ? 'warnings { reason agency { id } case { id } docketedOn explain explainZh }' : ''}
      userErrors { code path message messageZh rule } } }`;
    const { data, errors } = await graph.ask(cases, viewer, query, { input });
    expect(errors).toEqual([]);
    return (data as Record<string, Answered>)[field] as Answered;
  };

export const codesOf = ({ userErrors }: Answered): string[] => userErrors.map(({ code }) => code);

/** A lawful request for an infringement decision; parts can be changed. */
export const requesting = (change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  kind: 'INFRINGEMENT',
  title: '灯具侵权纠纷',
  jurisdiction: '440305',
  petitioner: '广东某专利权人',
  standing: 'PATENTEE',
  respondent: '深圳某灯饰厂',
  patentNumber: PATENT,
  legalBasis: ['PATENT_LAW'],
  claims: '请求责令停止制造、销售侵权灯具。',
  on: TODAY,
  ...change,
});

export const TEAM: Readonly<Record<CaseKind, readonly OfficerName[]>> = {
  INFRINGEMENT: ['first', 'second', 'third'],
  MEDIATION: ['first'],
  COUNTERFEIT: ['first', 'second'],
};

/** What docketing an intake of that kind lawfully needs. */
export const accepting = (kind: CaseKind, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  version: 1,
  on: TODAY,
  handlers: TEAM[kind].map(officerId),
  jurisdictionBasis: 'ACT',
  ...(kind === 'COUNTERFEIT' ? {} : { acceptance: ACCEPTED }),
  ...(kind === 'INFRINGEMENT' ? { patentProof: PROOF } : {}),
  ...change,
});
export const acceptance = (change: Readonly<Record<string, unknown>>) => ({ acceptance: { ...ACCEPTED, ...change } });

let laid = 0;

type Row = Omit<typeof intake.$inferInsert, 'id' | 'dueOn'>;
export type IntakeWish = Partial<Omit<Row, 'kind'>>;

/** Lays an intake past row-level security, with the step that began it. */
export async function layIntake(
  { rows }: Pick<OwnGraph, 'rows'>,
  { office = 'shenzhen', ...wish }: IntakeWish & { readonly kind: CaseKind; readonly office?: 'shenzhen' | 'nanshan' | 'guangzhou' },
): Promise<string> {
  const id = idOf(70_000_000 + (laid += 1));
  const { kind } = wish;
  const decided = ['DOCKETED', 'REFUSED', 'NOT_DOCKETED'].includes(wish.status ?? '') ? { decidedOn: '2014-01-08' } : {};
  const row: Row = {
    status: kind === 'COUNTERFEIT' ? 'CLUE' : 'RECEIVED',
    title: '收案',
    agencyId: officeId(office),
    respondent: '深圳某灯饰厂',
    petitioner: kind === 'COUNTERFEIT' ? null : '广东某专利权人',
    patentNumber: PATENT,
    patentType: 'UTILITY_MODEL',
    channel: 'DIRECT',
    standing: kind === 'COUNTERFEIT' ? null : 'PATENTEE',
    subject: kind === 'MEDIATION' ? 'OTHER' : null,
    legalBasis: ['PATENT_LAW'],
    claims: '请求处理',
    receivedOn: '2014-01-06',
    jurisdiction: office === 'guangzhou' ? '440100' : '440305',
    ...decided,
    ...wish,
  };
  await rows.insert(intake).values({ id, dueOn: waitsUntil(row), ...row });
  const place = { caseId: id, agencyId: row.agencyId, jurisdiction: row.jurisdiction };
  const step = { fromStatus: null, toStatus: row.status, takenOn: row.receivedOn, officers: [], recordedBy: 'laid' };
  await rows.insert(caseStep).values({ id: idOf(71_000_000 + laid), ...place, act: 'RECEIVE', ...step });
  await rows.insert(party).values({ id: idOf(72_000_000 + laid), ...place, side: 'RESPONDENT', kind: 'OTHER', name: row.respondent });
  return id;
}
