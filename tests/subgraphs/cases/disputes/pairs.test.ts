import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statusesOf, type CaseStatus } from '#law/case-courses.ts';
import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { caseFile } from '../../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { createGround, TODAY } from '../ground.ts';
import { layCase } from '../laid.ts';
import { act, codes, HANDLER, HEAD, PARTS } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const ACTIVE: readonly CaseStatus[] = ['DOCKETED', 'SERVED', 'INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING'];
const END = { concludedOn: TODAY, requestedOn: TODAY, reason: '理由说明', agreement: { signedOn: TODAY, sealed: true, terms: '协议' } };
const DAY = { on: TODAY };
const PAPER = { ...DAY, title: '文书', content: '内容' };

interface Asked {
  readonly act: string;
  readonly by: 'HANDLER' | 'HEAD';
  readonly input: Readonly<Record<string, unknown>>;
  /** written by hand from annexes A1 to A3: in which states of which kind it has its place */
  readonly at: Readonly<Partial<Record<CaseKind, readonly CaseStatus[]>>>;
}
const DEFENDED: readonly CaseStatus[] = ['INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING'];
const conclude = (disposition: string, by: 'HANDLER' | 'HEAD', at: Asked['at'], more = {}): Asked => ({
  act: 'concludeCase',
  by,
  at,
  input: {
    ...END,
    disposition,
    ...more,
  },
});
const ASKED: readonly Asked[] = [
  { act: 'serveCase', by: 'HANDLER', input: DAY, at: { INFRINGEMENT: ['DOCKETED'] } },
  { act: 'recordDefence', by: 'HANDLER', input: PAPER, at: { INFRINGEMENT: ['SERVED', ...DEFENDED] } },
  { act: 'beginInvestigation', by: 'HANDLER', input: DAY, at: { INFRINGEMENT: ['SERVED'] } },
  { act: 'forwardDefence', by: 'HANDLER', input: { ...DAY, delivery: 'POST', deliveredTo: '请求人' }, at: { INFRINGEMENT: DEFENDED } },
  {
    act: 'forwardPaper',
    by: 'HANDLER',
    input: { ...DAY, documentId: 'none', delivery: 'POST', deliveredTo: '请求人' },
    at: { INFRINGEMENT: ['SERVED', ...DEFENDED, 'SUSPENDED'], MEDIATION: ['MEDIATING', 'SUSPENDED'] },
  },
  {
    act: 'scheduleHearing',
    by: 'HANDLER',
    input: { ...DAY, scheduledOn: '2014-02-20', venue: '口审庭' },
    at: { INFRINGEMENT: ['INVESTIGATING'] },
  },
  { act: 'callOffHearing', by: 'HANDLER', input: { ...DAY, reason: '改期' }, at: { INFRINGEMENT: ['HEARING_SCHEDULED'] } },
  {
    act: 'recordHearing',
    by: 'HANDLER',
    at: { INFRINGEMENT: ['HEARING_SCHEDULED'] },
    input: {
      ...DAY,
      petitioner: 'PRESENT',
      respondent: 'PRESENT',
      recordSigned: true,
    },
  },
  { act: 'beginDeliberation', by: 'HANDLER', input: DAY, at: { INFRINGEMENT: ['INVESTIGATING', 'HEARD'] } },
  { act: 'recordDeliberation', by: 'HANDLER', input: { ...DAY, content: '合议', votes: [] }, at: { INFRINGEMENT: ['DELIBERATING'] } },
  { act: 'reopenInvestigation', by: 'HANDLER', input: { ...DAY, reason: '补证' }, at: { INFRINGEMENT: ['DELIBERATING'] } },
  { act: 'beginMediation', by: 'HANDLER', input: { ...DAY, mode: 'ONLINE', summary: '情况' }, at: { MEDIATION: ['DOCKETED'] } },
  { act: 'recordMediationSession', by: 'HANDLER', input: { ...DAY, mode: 'ONLINE', summary: '情况' }, at: { MEDIATION: ['MEDIATING'] } },
  { act: 'recordNotarisation', by: 'HANDLER', input: { ...DAY, deedNo: '证1', notary: '公证处' }, at: { MEDIATION: ['CONCLUDED'] } },
  {
    act: 'serveDecision',
    by: 'HANDLER',
    input: {
      ...DAY,
      delivery: 'POST',
      deliveredTo: '当事人',
    },
    at: {
      INFRINGEMENT: ['CONCLUDED'],
      MEDIATION: ['CONCLUDED'],
    },
  },
  {
    act: 'publishDecision',
    by: 'HANDLER',
    input: {
      ...DAY,
      title: '标题',
      content: '公开文本',
    },
    at: {
      INFRINGEMENT: ['CONCLUDED'],
      // a penalty from its decision on, whether it is paid or not (C8)
      COUNTERFEIT: ['DECIDED', 'SERVED', 'EXECUTING', 'CONCLUDED'],
    },
  },
  {
    act: 'withdrawPublication',
    by: 'HEAD',
    input: {
      ...DAY,
      ground: 'CHANGED',
      reason: '决定变更',
    },
    at: {
      INFRINGEMENT: ['PUBLISHED', 'ENFORCEMENT', 'ARCHIVED'],
      COUNTERFEIT: ['SERVED', 'EXECUTING', 'CONCLUDED', 'PUBLISHED', 'ARCHIVED'],
    },
  },
  { act: 'applyForEnforcement', by: 'HEAD', input: { ...DAY, court: '法院' }, at: { INFRINGEMENT: ['CONCLUDED', 'PUBLISHED'] } },
  conclude('STOP_ORDER', 'HEAD', { INFRINGEMENT: ['DELIBERATING'] }, { decision: { docNo: '决字', ...PARTS } }),
  conclude('NOT_INFRINGED', 'HEAD', { INFRINGEMENT: ['DELIBERATING'] }, { decision: { docNo: '决字', ...PARTS } }),
  conclude('MEDIATED', 'HANDLER', { INFRINGEMENT: ['INVESTIGATING', 'HEARD', 'DELIBERATING'], MEDIATION: ['MEDIATING'] }),
  conclude('WITHDRAWN', 'HEAD', { INFRINGEMENT: [...ACTIVE, 'SUSPENDED'], MEDIATION: ['DOCKETED', 'MEDIATING', 'SUSPENDED'] }),
  conclude('SETTLED', 'HEAD', { INFRINGEMENT: [...ACTIVE, 'SUSPENDED'] }),
  conclude('DEEMED_WITHDRAWN', 'HEAD', { INFRINGEMENT: [...ACTIVE, 'SUSPENDED'] }),
  conclude('REVOKED', 'HEAD', {
    INFRINGEMENT: [...ACTIVE, 'SUSPENDED'],
    MEDIATION: ['DOCKETED', 'MEDIATING', 'SUSPENDED'],
    COUNTERFEIT: ['INVESTIGATING', 'INVESTIGATION_CLOSED', 'PENALTY_NOTICED', 'PENALTY_HEARING'],
  }),
  conclude('PENALISED', 'HEAD', { COUNTERFEIT: ['EXECUTING'] }),
  conclude('EXEMPTED', 'HEAD', { COUNTERFEIT: ['INVESTIGATION_CLOSED', 'PENALTY_NOTICED', 'PENALTY_HEARING'] }),
  conclude('TRANSFERRED_TO_POLICE', 'HEAD', { COUNTERFEIT: ['WAITING_CRIMINAL'] }),
  conclude('TRANSFERRED', 'HEAD', {}),
  conclude('MERGED', 'HEAD', {}),
];
const PAIRS = CASE_KINDS.flatMap((kind) => statusesOf(kind).map((status) => ({ kind, status })));

describe('every pair that is not in the annexes is refused, and nothing is written', () => {
  it.for(PAIRS)('$kind $status', async ({ kind, status }) => {
    const laid = await layCase(graph, { kind, status });
    const { caseId } = laid;
    const tried: string[] = [];
    for (const { act: name, by, input, at } of ASKED) {
      if (at[kind]?.includes(status)) continue;
      const refused = codes(await act(graph, name, by === 'HEAD' ? HEAD : HANDLER, { caseId, version: 1, ...input }));
      const what = `${name} ${String(input['disposition'] ?? '')}`;
      if (!['WRONG_STATE', 'UNLAWFUL_OUTCOME'].includes(refused.join())) tried.push(`${what}: ${refused.join()}`);
    }
    expect(tried).toEqual([]);
    const [row] = await graph.rows.select().from(caseFile).where(eq(caseFile.id, caseId));
    expect([row?.status, row?.version]).toEqual([status, 1]);
  });

  it.for(PAIRS)('and what is in them is never refused for the state: $kind $status', async ({ kind, status }) => {
    const tried: string[] = [];
    for (const { act: name, by, input, at } of ASKED) {
      if (!at[kind]?.includes(status)) continue;
      const { caseId } = await layCase(graph, { kind, status });
      const refused = codes(await act(graph, name, by === 'HEAD' ? HEAD : HANDLER, { caseId, version: 1, ...input }));
      // withdrawing what was never published is refused for its own reason
      if (name !== 'withdrawPublication' && refused.some((code) => code === 'WRONG_STATE' || code === 'NOT_PERMITTED'))
        tried.push(`${name}: ${refused.join()}`);
    }
    expect(tried).toEqual([]);
  });
});
