import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTAKE_STATUSES, intakeCourseOf, type CaseActor, type IntakeStatus } from '#law/case-courses.ts';
import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { leadsTo, mayStep } from '#law/course.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, TODAY } from './ground.ts';
import { accepting, codesOf, INTAKE_TABLES, layIntake, sending, type Answered, type IntakeWish } from './intake-ground.ts';

let graph: OwnGraph;
beforeAll(async () => {
  graph = await createGround();
  await graph.rows.execute(INTAKE_TABLES);
});
afterAll(() => graph.end());

/** The act that brings an intake to a state; the two states in which a matter begins are reached by no act on an intake. */
const ACTS: readonly (readonly [field: string, to: IntakeStatus, input: (kind: CaseKind) => Record<string, unknown>])[] = [
  ['requestCorrection', 'CORRECTION_REQUESTED', () => ({ defects: '缺少身份证明', correctionDueOn: '2014-01-20' })],
  ['recordCorrection', 'CORRECTED', () => ({})],
  ['serveMediationRequest', 'SERVED', () => ({})],
  ['awaitConsent', 'AWAITING_CONSENT', () => ({ servedOn: TODAY })],
  ['docketRequest', 'DOCKETED', (kind) => accepting(kind)],
  ['refuseRequest', 'REFUSED', () => ({ reason: 'OUT_OF_SCOPE', text: '不属于受案范围' })],
  ['declineDocketing', 'NOT_DOCKETED', () => ({ reason: 'OUT_OF_SCOPE', text: '不属于受案范围' })],
];
/** Who a persona is: the calendar's steps are recorded by the clerk through recordConsent, never by a decision. */
const PEOPLE: Readonly<Record<'OFFICE' | 'HANDLER', readonly CaseActor[]>> = {
  OFFICE: ['HEAD', 'CLERK'],
  HANDLER: ['CLERK', 'HANDLER', 'PANEL'],
};
const facts = (status: IntakeStatus): IntakeWish =>
  status === 'AWAITING_CONSENT' ? { servedOn: '2014-01-07', consentOn: '2014-01-08', consented: true } : {};
const stored = async (id: string) => [...(await graph.rows.execute(sql`select status, version from cases.intake where id = ${id}`))];

describe.for(CASE_KINDS)('%s', (kind) => {
  const pairs = INTAKE_STATUSES.flatMap((from) => ACTS.map(([field, to]) => [from, to, field] as const));
  it.for(pairs)('from %s to %s by %s: as the course says', async ([from, to, field]) => {
    const course = intakeCourseOf(kind);
    const input = ACTS.find(([name]) => name === field)?.[2](kind);
    for (const role of ['OFFICE', 'HANDLER'] as const) {
      const intakeId = await layIntake(graph, { kind, status: from, ...facts(from) });
      const sent: Answered = await sending(graph)(field, { intakeId, version: 1, on: TODAY, ...input }, at('shenzhen', role));
      const may = mayStep(course, from, to, PEOPLE[role]);
      const ever = course.filter((step) => step.to === to).flatMap(({ by }) => by);
      const stranger = ever.length > 0 && !ever.some((actor) => PEOPLE[role].includes(actor));
      const refused = stranger || leadsTo(course, from, to) ? 'NOT_PERMITTED' : 'WRONG_STATE';
      expect([role, codesOf(sent)]).toEqual([role, may ? [] : [refused]]);
      expect(await stored(intakeId)).toEqual([may ? { status: to, version: 2 } : { status: from, version: 1 }]);
    }
  });

  it('is not touched by an office elsewhere, nor by the one above', async () => {
    for (const [field, , input] of ACTS) {
      const intakeId = await layIntake(graph, { kind });
      const send = (viewer: ReturnType<typeof at>) => sending(graph)(field, { intakeId, version: 1, on: TODAY, ...input(kind) }, viewer);
      expect([codesOf(await send(at('guangzhou', 'OFFICE'))), codesOf(await send(at('province', 'OFFICE')))]).toEqual([
        ['NOT_FOUND'],
        ['NOT_PERMITTED'],
      ]);
      expect(await stored(intakeId)).toMatchObject([{ version: 1 }]);
    }
  });
});
