import { addDays } from '#law/dates.ts';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { counterfeitFinding, penalty } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, officeId, TODAY } from '../ground.ts';
import { layCase, type Laid, type ToLay } from '../laid.ts';

export interface Told {
  readonly code: string;
  readonly path: readonly string[];
  readonly rule: string | null;
  readonly message: string;
  readonly messageZh: string;
}
export interface Payload {
  readonly case: { readonly id: string; readonly status: string; readonly version: number; readonly [more: string]: unknown } | null;
  readonly userErrors: readonly Told[];
  readonly [more: string]: unknown;
}

/** One act by its field; `more` selects further fields of the payload. */
export async function act(
  { ask }: OwnGraph,
  viewer: Viewer,
  field: string,
  input: Readonly<Record<string, unknown>>,
  more = '',
): Promise<Payload> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { case { id status version } ${more} userErrors { code path rule message messageZh } } }`;
  const { data, errors } = await ask(cases, viewer, query, { input });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return (data as Record<string, Payload>)[field] as Payload;
}

export const codes = ({ userErrors }: Payload): readonly string[] => userErrors.map(({ code }) => code);
export const on = ({ caseId, version }: Laid): { caseId: string; version: number; on: string } => ({ caseId, version, on: TODAY });
export const HANDLER = at('shenzhen');
export const HEAD = at('shenzhen', 'OFFICE');

let made = 0;
const nextId = (): string => idOf(90_000_000 + (made += 1));

interface ToPunish extends ToLay {
  readonly finding?: Partial<typeof counterfeitFinding.$inferInsert>;
  readonly penalty?: Partial<typeof penalty.$inferInsert> | null;
}
const NOTICED = ['PENALTY_NOTICED', 'PENALTY_HEARING', 'DECIDED', 'SERVED', 'EXECUTING'];
const DECIDED = ['DECIDED', 'SERVED', 'EXECUTING'];
const SERVED = ['SERVED', 'EXECUTING'];

/** A counterfeit in that state with the finding and the penalty that the acts before it would have left. */
export async function layCounterfeit(graph: OwnGraph, wish: ToPunish = {}): Promise<Laid> {
  const { finding = {}, penalty: wanted = {}, ...toLay } = wish;
  const { status = 'INVESTIGATING' } = toLay;
  const laid = await layCase(graph, {
    ...toLay,
    status,
    kind: 'COUNTERFEIT',
    row: { gainsYuan: 3000, businessYuan: 9000, lossYuan: 0, ...toLay.row },
  });
  const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: toLay.jurisdiction ?? '440305' };
  const noticedOn = laid.steps['PENALTY_NOTICED'] ?? laid.lastStepOn;
  if (NOTICED.includes(status) || status === 'INVESTIGATION_CLOSED') {
    const found = {
      closedOn: laid.steps['INVESTIGATION_CLOSED'] ?? laid.lastStepOn,
      act: 'MARKING',
      facts: '在产品上标注失效专利号',
    } as const;
    await graph.rows.insert(counterfeitFinding).values({ id: nextId(), ...place, ...found, officers: [...laid.officers], ...finding });
  }
  if (NOTICED.includes(status) && wanted !== null) {
    const told = { facts: '在产品上标注失效专利号', reasons: '构成假冒专利行为', basis: '专利法 §63', rights: '陈述、申辩' };
    const sums = { proposedFineYuan: 8000, confiscatedYuan: 3000, hearingRight: false };
    const decided = DECIDED.includes(status)
      ? { decidedOn: laid.steps['DECIDED'] ?? noticedOn, decidedBy: 'head', fineYuan: 8000, collective: false }
      : {};
    const servedOn = laid.steps['SERVED'] ?? noticedOn;
    const served = SERVED.includes(status) ? ({ servedOn, delivery: 'DIRECT', paymentDueOn: addDays(servedOn, 15) } as const) : {};
    await graph.rows.insert(penalty).values({ id: nextId(), ...place, noticedOn, ...told, ...sums, ...decided, ...served, ...wanted });
  }
  return laid;
}
