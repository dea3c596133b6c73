import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { isId, loadMany } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Level } from '#platform/reach.ts';
import type { Viewer } from '#platform/viewer.ts';
import { versionsOf, type Other, type Reorganised } from '../lifecycle/history.ts';
import type { Member } from '../lifecycle/programmes.ts';
import {
  agency as a,
  agencyVersion as v,
  jurisdictionVersion as j,
  type AgencyRow,
  type AgencyVersionRow,
  type JurisdictionVersionRow,
} from '../tables.ts';
import { agencyReads, COLUMNS as AGENCIES } from './agencies.ts';
import { centreReads } from './centres.ts';

const VERSIONS = { place: v.jurisdiction, province: v.province, prefecture: v.prefecture, key: v.id, office: v.agencyId };
const DIVISIONS = { place: j.jurisdiction, province: j.province, prefecture: j.prefecture, key: j.id };

const ofAgencies = lookUp({ table: v, by: v.agencyId, resource: 'agencyVersion', columns: VERSIONS, orderBy: [asc(v.validFrom)] });
const ofDivisions = lookUp({
  table: j,
  by: j.jurisdiction,
  resource: 'jurisdictionVersion',
  columns: DIVISIONS,
  orderBy: [asc(j.validFrom)],
});

/** What offices and divisions were, and how an office becomes another. */
export function historyStore(db: Db, viewer: Viewer) {
  const offices = agencyReads(db, viewer);
  const centres = centreReads(db, viewer);
  const writable = predicate(viewer, 'agency', AGENCIES, 'write');
  const recorded = loadMany<AgencyVersionRow>(
    (ids) => ofAgencies(db, viewer, ids),
    (row) => row.agencyId,
  );
  return {
    /** versions of an office, oldest first; never none */
    ofAgency: async (row: AgencyRow) => versionsOf(row, await recorded.load(row.id)),
    /** recorded versions of a code, oldest first */
    ofDivision: loadMany<JurisdictionVersionRow>(
      (codes) => ofDivisions(db, viewer, codes),
      (row) => row.jurisdiction,
    ),
    /** the offices among these that the viewer may change, locked in one order for all, so that two mergers never wait for each other */
    lock: async (ids: readonly (string | null | undefined)[]): Promise<readonly AgencyRow[]> =>
      db
        .select()
        .from(a)
        .where(
          and(
            oneOf(
              a.id,
              ids.filter((id) => id != null && isId(id)),
            ),
            writable,
          ),
        )
        .orderBy(asc(a.id))
        .for('update'),
    /** an office beside the one that is reorganised, and whether the viewer may change it as well */
    other: async (id: string | null | undefined, locked: readonly AgencyRow[]): Promise<Other | null> => {
      const row = id == null ? null : await offices.byId.load(id);
      return row && { row, versions: versionsOf(row, await recorded.load(row.id)), open: locked.some((one) => one.id === row.id) };
    },
    /** the office or the centre with that id */
    member: async (id: string): Promise<Member | null> => {
      const row = await offices.byId.load(id);
      if (row) return { kind: 'AGENCY', row, versions: versionsOf(row, await recorded.load(row.id)) };
      const centre = await centres.byId.load(id);
      return centre && { kind: 'CENTRE', row: centre };
    },
    /** levels of the offices that report to it and still exist */
    levelsBelow: async (id: string): Promise<readonly Level[]> => {
      const gone = sql`exists (select from ${v} where ${v.agencyId} = ${a.id} and ${v.mergedIntoId} is not null)`;
      const rows = await db
        .select({ level: a.level })
        .from(a)
        .where(and(eq(a.parentId, id), sql`not ${gone}`));
      return rows.map(({ level }) => level);
    },
    /** ends the present version, begins the next, and keeps the office in step with it */
    reorganise: async (row: AgencyRow, { ends, begins, dissolvedOn }: Reorganised): Promise<void> => {
      const [present] = await db.select().from(v).where(eq(v.agencyId, row.id)).orderBy(desc(v.validFrom)).limit(1);
      if (present) await db.update(v).set(ends).where(eq(v.id, present.id));
      else await db.insert(v).values(versionsOf(row, []).map((first) => ({ ...first, ...ends, id: uuidv7() })));
      const becomes = begins && { name: begins.name, nameEn: begins.nameEn, level: begins.level, parentId: begins.parentId };
      if (begins) await db.insert(v).values({ id: uuidv7(), agencyId: row.id, jurisdiction: row.jurisdiction, ...begins });
      await db
        .update(a)
        .set({ ...becomes, dissolvedOn })
        .where(and(eq(a.id, row.id), writable));
    },
  };
}
