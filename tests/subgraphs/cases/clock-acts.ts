import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { conclusionDue } from '#law/clocks.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { invalidation } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, PATENT, TODAY } from './ground.ts';
import { layCase, type Laid, type ToLay } from './laid.ts';

export interface Payload {
  readonly case: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly rule: string | null;
    readonly messageZh: string;
  }[];
}
export const codes = ({ userErrors }: Payload): readonly string[] => userErrors.map(({ code }) => code);

/** The head of Shenzhen's office, who decides on the time of its cases. */
export const HEAD = at('shenzhen', 'OFFICE');
/** Somebody with a grant on a case and nothing else. */
export const PARTNER = viewerOf({ subject: idOf(770), role: 'PARTNER' });

const CASE = `id status version extendedOn deadlines { rule dueOn excludedDays excluded { fromOn toOn } state }
  excludedPeriods { kind ground granted requestedBy fromOn toOn days advice reason invalidation { requestNo } } history { what } permittedActions`;

export interface ClockGround {
  readonly graph: OwnGraph;
  readonly lay: (wish?: ToLay) => Promise<Laid>;
  /** one act on a case of Shenzhen, of today unless told otherwise */
  readonly act: (
    field: string,
    laid: Pick<Laid, 'caseId' | 'version'>,
    input?: Readonly<Record<string, unknown>>,
    viewer?: Viewer,
  ) => Promise<Payload>;
  readonly read: (caseId: string, fields: string, viewer?: Viewer) => Promise<Readonly<Record<string, unknown>> | null>;
  readonly ask: (query: string, viewer?: Viewer, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** a request to invalidate, recorded by Shenzhen */
  readonly layInvalidation: (n: number, facts?: Partial<typeof invalidation.$inferInsert>) => Promise<string>;
  readonly due: (caseId: string) => Promise<Record<string, unknown>>;
}

const title = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export async function clockGround(): Promise<ClockGround> {
  const graph = await createGround();
  const ask: ClockGround['ask'] = async (query, viewer = HEAD, variables = {}) => {
    const { data, errors } = await graph.ask(cases, viewer, query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  return {
    graph,
    ask,
    lay: (wish) => layCase(graph, wish),
    act: async (field, { caseId, version }, input = {}, viewer = HEAD) => {
      const query = `mutation ($input: ${title(field)}Input!) { ${field}(input: $input) { case { ${CASE} } userErrors { code path rule messageZh } } }`;
      const data = await ask(query, viewer, { input: { caseId, version, on: TODAY, ...input } });
      return (data as Record<string, Payload>)[field] ?? expect.fail(field);
    },
    read: async (caseId, fields, viewer) => {
      const data = await ask(`query ($id: ID!) { case(id: $id) { ${fields} } }`, viewer, { id: caseId });
      return (data as { case: Record<string, unknown> | null }).case;
    },
    layInvalidation: async (n, facts = {}) => {
      const [id, patentNumber] = [idOf(600 + n), facts.patentNumber ?? PATENT];
      const patentType = parsePatentNumber(patentNumber)?.type ?? 'UTILITY_MODEL';
      const days = { requestedOn: '2013-12-28', acceptedOn: '2014-01-06' };
      const own = { agencyId: officeId('shenzhen'), jurisdiction: '440300' };
      await graph.rows
        .insert(invalidation)
        .values({ id, patentNumber, patentType, requestNo: `5W${n}`, requestedBy: '深圳某灯饰厂', ...days, ...own, ...facts });
      return id;
    },
    due: async (caseId) => {
      const [row] = await graph.rows
        .execute(sql`select c.due_on::text as due, d.due_on::text as clock, d.paused, c.status from cases."case" c
        join cases.deadline d on d.case_id = c.id and d.rule in ('I7', 'M2', 'C4') where c.id = ${caseId}`);
      return row ?? {};
    },
  };
}

/** When a case of that kind is due, by the law alone. */
export const dueOf = conclusionDue;
