import { and, eq, isNull, or } from 'drizzle-orm';
import { LOST_OUTCOMES } from '#law/litigation.ts';
import { predicate } from '#platform/access.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { litigation as l, party as y, penalty as f, type PartyRow, type PenaltyRow } from '../tables.ts';
import { columnsOf } from './columns.ts';

/** What ending and publishing a case asks of its other records. */
export function disputeFacts(db: Db, viewer: Viewer) {
  return {
    penalty: async (caseId: string): Promise<PenaltyRow | null> => {
      const [row] = await db
        .select()
        .from(f)
        .where(and(eq(f.caseId, caseId), predicate(viewer, 'penalty', columnsOf(f, f.caseId))));
      return row ?? null;
    },
    parties: (caseId: string): Promise<readonly PartyRow[]> =>
      db
        .select()
        .from(y)
        .where(and(eq(y.caseId, caseId), predicate(viewer, 'party', columnsOf(y, y.caseId)))),
    /** whether a suit or a reconsideration stands in the way of the decision: one that is open, or that the office lost (行政强制法 §53) */
    sued: async (caseId: string): Promise<boolean> => {
      const stands = or(isNull(l.outcome), oneOf(l.outcome, LOST_OUTCOMES));
      const suits = and(eq(l.caseId, caseId), stands, predicate(viewer, 'litigation', columnsOf(l, l.caseId)));
      return (await db.select({ id: l.id }).from(l).where(suits).limit(1)).length > 0;
    },
  };
}
