import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Internal } from '../lifecycle/deliberation.ts';
import type { Store } from '../store.ts';
import { caseStep as s, internalRecord as i, type CaseRow, type InternalRecordRow, type Proposal } from '../tables.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

const COLUMNS = columnsOf(i, i.caseId);
const byCase = lookUp<InternalRecordRow>({
  table: i,
  by: i.caseId,
  resource: 'internalRecord',
  columns: COLUMNS,
  orderBy: [asc(i.madeOn), asc(i.id)],
});

/** The internal volume (副卷): its rows are for the team, the head, and who watches over the case. */
export function internalStore(db: Db, viewer: Viewer) {
  return {
    of: loadMany<InternalRecordRow>(
      (ids) => byCase(db, viewer, ids),
      (row) => row.caseId,
    ),
    add: async (row: CaseRow, paper: Internal): Promise<void> => {
      await db.insert(i).values({ id: uuidv7(), ...placeOf(row), ...paper, recordedBy: viewer.subject });
    },
    /** what the panel said last, since deliberation began the last time; null before it voted */
    opinion: async (caseId: string): Promise<{ majority: Proposal | null; madeOn: string } | null> => {
      const begun = db
        .select({ at: s.recordedAt })
        .from(s)
        .where(and(eq(s.caseId, caseId), eq(s.toStatus, 'DELIBERATING'), sql`${s.fromStatus} <> 'SUSPENDED'`))
        .orderBy(desc(s.recordedAt))
        .limit(1);
      const [row] = await db
        .select({ majority: i.majority, madeOn: i.madeOn })
        .from(i)
        .where(
          and(
            eq(i.caseId, caseId),
            eq(i.kind, 'DELIBERATION'),
            gte(i.recordedAt, sql`coalesce((${begun}), '-infinity')`),
            predicate(viewer, 'internalRecord', COLUMNS),
          ),
        )
        .orderBy(desc(i.recordedAt), desc(i.id))
        .limit(1);
      return row ?? null;
    },
  };
}

/**
 * The internal volume for one viewer; null where the viewer may not see it at all, so that an empty volume and a hidden one are told
 * apart only by who is inside: the head's desk of the office, the team, and offices that watch over the case (domain §6.7).
 */
export async function internalVolume(
  { id, agencyId }: Pick<CaseRow, 'id' | 'agencyId'>,
  viewer: Viewer,
  store: Pick<Store, 'internal' | 'handlersOf'>,
): Promise<readonly InternalRecordRow[] | null> {
  const rows = await store.internal.of.load(id);
  if (rows.length > 0) return rows;
  if (viewer.office !== agencyId) return null;
  if (viewer.role === 'OFFICE') return [];
  if (viewer.role !== 'HANDLER') return null;
  const handlers = await store.handlersOf.load(id);
  return handlers.some(({ officerId, relievedOn }) => relievedOn === null && officerId === viewer.subject) ? [] : null;
}
