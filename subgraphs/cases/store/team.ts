import { and, eq, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { caseFile as c, caseHandler as h, type CaseRow } from '../tables.ts';
import type { Candidate, Relation } from '../lifecycle/candidates.ts';

interface CandidateLine extends Record<string, unknown> {
  readonly officer_id: string;
  readonly staff_number: string;
  readonly name: string;
  readonly certificate_id: string;
  readonly number: string;
  readonly expires_on: string;
}

/** What whoever puts officers on a case must know of them. */
export function caseTeam(db: Db, visible: SQL | undefined) {
  return {
    /** officers of an office who may act in a place today, as personnel publishes them (R15.1) */
    candidates: async ({ agencyId, jurisdiction }: CaseRow): Promise<readonly Candidate[]> => {
      const lines = await db.execute<CandidateLine>(sql`select * from personnel.candidates(${agencyId}, ${jurisdiction})`);
      return lines.map((line) => ({
        officerId: line.officer_id,
        staffNumber: line.staff_number,
        name: line.name,
        certificateId: line.certificate_id,
        certificateNumber: line.number,
        expiresOn: line.expires_on,
      }));
    },
    /** everybody who handles or handled it: they stay apart from deciding and archiving */
    everHandled: async (caseId: string): Promise<readonly string[]> =>
      (await db.selectDistinct({ officerId: h.officerId }).from(h).where(eq(h.caseId, caseId))).map(({ officerId }) => officerId),
    /** how many open cases each of them is on */
    openCases: async (officerIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
      const rows = await db
        .select({ officerId: h.officerId, open: sql<number>`count(*)::int` })
        .from(h)
        .innerJoin(c, eq(c.id, h.caseId))
        .where(and(oneOf(h.officerId, officerIds), isNull(h.relievedOn), isNull(c.concludedOn), visible))
        .groupBy(h.officerId);
      return new Map(rows.map(({ officerId, open }) => [officerId, open]));
    },
    /** relations to these names that the officers have declared; the name itself stays with personnel */
    declared: async (officerIds: readonly string[], names: readonly string[]): Promise<readonly Relation[]> => {
      const rows = await db.execute<{ officer_id: string; kind: Relation['kind'] }>(
        sql`select distinct officer_id, kind from personnel.relations_touching(${sql.param(officerIds)}::uuid[], ${sql.param(names)}::text[])`,
      );
      return rows.map(({ officer_id: officerId, kind }) => ({ officerId, kind }));
    },
    /** who of them handled another case on the same patent with one of these parties */
    handledBefore: async (row: CaseRow, officerIds: readonly string[], names: readonly string[]): Promise<readonly string[]> => {
      const same = and(eq(c.patentNumber, row.patentNumber), ne(c.id, row.id), or(oneOf(c.respondent, names), oneOf(c.petitioner, names)));
      const rows = await db
        .selectDistinct({ officerId: h.officerId })
        .from(h)
        .innerJoin(c, eq(c.id, h.caseId))
        .where(and(oneOf(h.officerId, officerIds), same, visible));
      return rows.map(({ officerId }) => officerId);
    },
  };
}
