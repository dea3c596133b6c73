import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statusesOf } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, TODAY } from './ground.ts';
import { layCase } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

describe('a laid case', () => {
  it.for(CASE_KINDS.flatMap((kind) => statusesOf(kind).map((status) => [kind, status] as const)))(
    '%s stands at %s',
    async ([kind, status]) => {
      const { caseId, lastStepOn } = await layCase(graph, { kind, status });
      const query = `query ($id: ID!) { case(id: $id) { kind status course { from to } } }`;
      const { data, errors } = await graph.ask(cases, at('shenzhen'), query, { id: caseId });
      expect(errors).toEqual([]);
      const { course, ...row } = (data as { case: { course: { from: string | null; to: string }[] } }).case;
      expect([row, course.at(-1)?.to, lastStepOn <= TODAY]).toEqual([{ kind, status }, status, true]);
      course.reduce((before, step) => (expect(step.from).toBe(before), step.to), null as string | null);
    },
  );
});
