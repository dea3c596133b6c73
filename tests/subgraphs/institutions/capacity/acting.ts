import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createGround } from '../ground.ts';

const office = (n: number, area: string): Viewer => viewerOf({ subject: `office ${area}`, role: 'OFFICE', office: idOf(n), area });
/** Somebody of each office of the ground, and those beside them who may not change what an office has. */
export const WHO = {
  nation: office(1, 'CN'),
  province: office(2, '44'),
  city: office(3, '4403'),
  county: office(4, '440305'),
  zhejiang: office(5, '33'),
  handler: viewerOf({ subject: 'h', role: 'HANDLER', office: idOf(3), area: '4403' }),
  analyst: viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' }),
  centre: viewerOf({ subject: 'c', role: 'CENTRE', office: idOf(21), area: '4403' }),
  public: PUBLIC_VIEWER,
};

export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly rule: string | null;
}

/** Offices of Guangdong and Zhejiang to act for, and a short way to act. */
export async function actingGround() {
  const graph: OwnGraph = await createGround();
  const act = async (viewer: Viewer, field: string, input: Record<string, unknown>, fields: string) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} userErrors { code message messageZh path rule } } }`;
    const { data, errors } = await graph.ask(institutions, viewer, query, { input });
    expect(errors).toEqual([]);
    const { userErrors, ...rest } = (
      data as Record<string, Record<string, unknown> & { userErrors: (Refused & { message: string; messageZh: string })[] }>
    )[field] as Record<string, unknown> & { userErrors: (Refused & { message: string; messageZh: string })[] };
    for (const { message, messageZh } of userErrors) {
      expect([/^[A-Z][^\p{Script=Han}]+[.?]$/u.test(message), /\p{Script=Han}.*。$/u.test(messageZh)]).toEqual([true, true]);
    }
    return { ...rest, refused: userErrors.map(({ code, path, rule }) => [code, path.join('.'), rule]) } as Record<string, unknown> & {
      refused: [string, string, string | null][];
    };
  };
  const ask = async (viewer: Viewer, query: string, variables?: Record<string, unknown>) => {
    const { data, errors, statements } = await graph.ask(institutions, viewer, query, variables);
    expect(errors).toEqual([]);
    return { data: data as Record<string, unknown>, statements: statements.length };
  };
  const events = async (id: string): Promise<readonly unknown[]> =>
    await graph.rows.execute(sql`select what, payload, actor from platform.event where entity_id = ${id} order by at, id`);
  const unit = async (viewer: Viewer, input: Record<string, unknown> = {}): Promise<string> => {
    const { unit: made, refused } = await act(viewer, 'createUnit', { ...DIVISION, ...input }, 'unit { id }');
    expect(refused).toEqual([]);
    return (made as { id: string }).id;
  };
  return { graph, act, ask, events, unit, end: graph.end };
}
export type ActingGround = Awaited<ReturnType<typeof actingGround>>;

export const DIVISION = { name: '专利行政执法处', kind: 'DIVISION', dutyLevel: 'DEDICATED', setUpOn: '2012-03-01' };
export const APPROVED = { approvalNo: '粤编办〔2012〕5号', approvedOn: '2012-04-01', raisedOn: '2012-05-01' };
