import { expect } from 'vitest';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { decision, internalRecord, oralHearing } from '../../../../subgraphs/cases/tables.ts';
import type { Proposal } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, officeId, officerId, TODAY, type OfficerName } from '../ground.ts';
import type { Laid } from '../laid.ts';

export interface Payload {
  readonly case: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly rule: string | null }[];
  readonly [field: string]: unknown;
}

export const HANDLER = at('shenzhen');
export const HEAD = at('shenzhen', 'OFFICE');
/** an officer at the desk of the office, under the own name */
export const officerAt = (name: OfficerName, role: 'HANDLER' | 'OFFICE' = 'HANDLER'): Viewer =>
  viewerOf({ subject: officerId(name), role, office: officeId('shenzhen'), area: '4403' });

/** One act through GraphQL; input left out is the usual: the case as it was laid, today. */
export async function act(
  graph: OwnGraph,
  field: string,
  viewer: Viewer,
  input: Readonly<Record<string, unknown>>,
  selection = '',
): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const chosen =
    field === 'fileStatement' ? '' : 'case { id status version disposition concludedOn dueOn: deadlines { rule dueOn state } }';
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${chosen} ${selection} userErrors { code path rule } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
}

export const on = (laid: Laid, change: Readonly<Record<string, unknown>> = {}) => ({
  caseId: laid.caseId,
  version: laid.version,
  on: TODAY,
  ...change,
});
export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

let made = 0;
const nextId = (): string => idOf(70_000_000 + (made += 1));
const placeOf = ({ caseId }: Laid) => ({ caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' });

export const layVotes = (graph: OwnGraph, laid: Laid, majority: Proposal | null = 'STOP_ORDER') =>
  graph.rows.insert(internalRecord).values({
    id: nextId(),
    ...placeOf(laid),
    kind: 'DELIBERATION',
    madeOn: laid.lastStepOn,
    content: '合议意见',
    majority,
    recordedBy: 'laid',
    votes: laid.officers.map((officer) => ({
      officerId: officer,
      vote: majority ?? 'REVOKED',
      opinion: null,
    })),
  });

export const layHearing = (graph: OwnGraph, laid: Laid, facts: Partial<typeof oralHearing.$inferInsert> = {}) =>
  graph.rows.insert(oralHearing).values({
    id: nextId(),
    ...placeOf(laid),
    status: 'SCHEDULED',
    noticedOn: laid.lastStepOn,
    scheduledOn: TODAY,
    venue: '口审一庭',
    ...facts,
  });

export const layDecision = (graph: OwnGraph, laid: Laid, facts: Partial<typeof decision.$inferInsert> = {}) => {
  const parts = { parties: '当事人', facts: '事实', reasons: '理由', ruling: '责令立即停止侵权', appealRoute: '十五日内起诉' };
  return graph.rows.insert(decision).values({
    id: nextId(),
    ...placeOf(laid),
    kind: 'HANDLING',
    outcome: 'STOP_ORDER',
    docNo: `粤知处决字${(made += 1)}号`,
    decidedOn: laid.lastStepOn,
    signedBy: 'laid',
    authorityId: officeId('shenzhen'),
    ...parts,
    ...facts,
  });
};

export const PARTS = {
  parties: '请求人某公司,被请求人某厂。',
  facts: '被控产品落入专利权保护范围。',
  reasons: '依据专利法第六十条。',
  ruling: '责令被请求人立即停止制造、销售侵权产品。',
  appealRoute: '不服的,可自收到之日起十五日内向人民法院起诉。',
};
