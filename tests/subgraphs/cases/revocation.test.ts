import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../subgraphs/cases/index.ts';
import { certificate } from '../../../subgraphs/personnel/tables.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, cardId, createGround, docketing, officerId, TODAY, type OfficerName } from './ground.ts';

const ROUNDS = 60;
/** the bar of the issue: not one assignment gets through */
const RACES = 1000;
const DOCKET = `mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } userErrors { code } } }`;
interface Payload {
  readonly docketCase: { readonly case: { readonly id: string } | null; readonly userErrors: readonly { readonly code: string }[] };
}

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const restore = () =>
  graph.rows
    .update(certificate)
    .set({ status: 'VALID', statusFrom: '2010-01-01' })
    .where(eq(certificate.id, cardId('second')));

/** Revokes while others docket; afterwards, still in its transaction, it sees every case that was committed before it. */
const revoke = (title: string): Promise<boolean> =>
  graph.rows.transaction(async (tx) => {
    await tx
      .update(certificate)
      .set({ status: 'REVOKED', statusFrom: TODAY })
      .where(eq(certificate.id, cardId('second')));
    const [seen] = await tx.execute<{ before: boolean }>(sql`select exists (select from cases."case" where title = ${title}) as before`);
    return seen?.before ?? false;
  });

describe('a certificate revoked while a case is docketed (R15.1)', () => {
  it(`never stands behind a case docketed after it: ${ROUNDS} rounds`, async () => {
    const outcomes = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await restore();
      const title = `第${round}轮假冒案`;
      const docketed = graph.ask(cases, at('shenzhen'), DOCKET, { input: docketing({ title }) });
      // spread over the docketing, so that both orders happen
      await new Promise((resolve) => setTimeout(resolve, round % 10));
      const [answer, before] = await Promise.all([docketed, revoke(title)]);
      expect(answer.errors).toEqual([]);
      const { case: made, userErrors } = (answer.data as Payload).docketCase;
      const outcome = made ? (before ? 'docketed, then revoked' : 'VIOLATION') : userErrors.map(({ code }) => code).join();
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()].filter((outcome) => !['docketed, then revoked', 'CERT_NOT_IN_FORCE'].includes(outcome))).toEqual([]);
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(ROUNDS);
  });

  it(`never stands behind an assignment made after it: ${RACES} rounds`, async () => {
    const query = `mutation ($input: AssignHandlersInput!) { assignHandlers(input: $input) { case { version } userErrors { code } } }`;
    const made = await graph.ask(
      cases,
      at('shenzhen'),
      `mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } } }`,
      {
        input: docketing({ title: '反复换人', handlers: [officerId('first'), officerId('third')] }),
      },
    );
    const caseId = (made.data as Payload).docketCase.case?.id ?? '';
    const assign = async (version: number, ...team: OfficerName[]) => {
      // each round works on the same patent against the same party: whoever comes back has handled it before
      const input = { caseId, version, reason: '调整', conflictReason: '本局人员有限,经核无利害关系', handlers: team.map(officerId) };
      const { data, errors } = await graph.ask(cases, at('shenzhen'), query, { input });
      expect(errors).toEqual([]);
      return (data as { assignHandlers: { case: { version: number } | null; userErrors: { code: string }[] } }).assignHandlers;
    };
    const on = sql`select exists (select from cases.case_handler where case_id = ${caseId} and officer_id = ${officerId('second')} and relieved_on is null) as before`;
    const outcomes = { assignedBefore: 0, refused: 0, violations: 0 };
    const refusals = new Set<string>();
    let version = 1;
    for (let round = 0; round < RACES; round += 1) {
      await restore();
      const assigned = assign(version, 'first', 'second');
      await new Promise((resolve) => setTimeout(resolve, round % 8));
      const revoked = graph.rows.transaction(async (tx) => {
        await tx
          .update(certificate)
          .set({ status: 'REVOKED', statusFrom: TODAY })
          .where(eq(certificate.id, cardId('second')));
        const [seen] = await tx.execute<{ before: boolean }>(on);
        return seen?.before ?? false;
      });
      const [answer, before] = await Promise.all([assigned, revoked]);
      if (answer.case === null) {
        refusals.add(answer.userErrors.map(({ code }) => code).join());
        outcomes.refused += 1;
      } else {
        outcomes[before ? 'assignedBefore' : 'violations'] += 1;
        version = (await assign(answer.case.version, 'first', 'third')).case?.version ?? 0;
      }
    }
    process.stderr.write(`revocation: ${JSON.stringify(outcomes)}\n`);
    expect([outcomes.violations, ...refusals]).toEqual([0, 'CERT_NOT_IN_FORCE']);
    // both orders happened, or nothing was shown
    expect(Math.min(outcomes.assignedBefore, outcomes.refused)).toBeGreaterThan(10);
  }, 180_000);

  it('waits for a revocation that has begun, and then refuses', async () => {
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    await restore();
    const revoked = graph.rows.transaction(async (tx) => {
      await tx
        .update(certificate)
        .set({ status: 'REVOKED', statusFrom: TODAY })
        .where(eq(certificate.id, cardId('second')));
      begun.resolve();
      await held.promise;
    });
    await begun.promise;
    const docketed = graph.ask(cases, at('shenzhen'), DOCKET, { input: docketing({ title: '撤证之后' }) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    held.resolve();
    await revoked;
    expect((await docketed).data).toEqual({ docketCase: { case: null, userErrors: [{ code: 'CERT_NOT_IN_FORCE' }] } });
  });
});
