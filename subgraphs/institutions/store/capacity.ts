import { and, asc, eq, getTableColumns, lte, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { CapacityFacts } from '#law/capacity.ts';
import { plan, predicate, reaches, type Columns } from '#platform/access.ts';
import { byId, holdsOn, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  agency as a,
  agencyUnit as u,
  agencyVersion as x,
  equipment as e,
  programmeMembership as p,
  venue as v,
  type AgencyRow,
} from '../tables.ts';

type Capacity = 'agencyUnit' | 'venue' | 'equipment';
interface Tabled {
  readonly agencyId: AnyPgColumn;
  readonly id: AnyPgColumn;
  readonly validFrom: AnyPgColumn;
  readonly validTo: AnyPgColumn;
  readonly jurisdiction: AnyPgColumn;
  readonly province: AnyPgColumn;
  readonly prefecture: AnyPgColumn;
}

const columnsOf = ({ jurisdiction, province, prefecture, id, agencyId }: Tabled): Columns => ({
  place: jurisdiction,
  province,
  prefecture,
  key: id,
  office: agencyId,
});
/** Offices are published, what they have is not: who may not see the units of an office does not see its compliance either. */
const OFFICE = columnsOf({ ...a, agencyId: a.id, validFrom: a.establishedOn, validTo: a.establishedOn });

/** An office with what it had on the day. */
export interface OfficeFacts {
  readonly office: AgencyRow;
  readonly facts: CapacityFacts;
}

/** What decides compliance, of all offices of a division that the viewer may see: five statements, however many offices. */
export function capacityReads(db: Db, viewer: Viewer) {
  const of = (resource: Capacity, table: Tabled, ids: readonly string[], on: string): SQL | undefined =>
    and(oneOf(table.agencyId, ids), holdsOn(table.validFrom, table.validTo, on), predicate(viewer, resource, columnsOf(table)));
  return {
    facts: async (division: string, on: string): Promise<readonly OfficeFacts[]> => {
      const offices = await officesOn(division, on);
      const ids = offices.map(({ office }) => office.id);
      if (ids.length === 0) return [];
      const [units, venues, equipment, project526] = await Promise.all([
        db
          .select()
          .from(u)
          .where(of('agencyUnit', u, ids, on))
          .orderBy(asc(u.validFrom), asc(u.id)),
        db
          .select()
          .from(v)
          .where(of('venue', v, ids, on))
          .orderBy(asc(v.validFrom), asc(v.id)),
        db
          .select()
          .from(e)
          .where(of('equipment', e, ids, on))
          .orderBy(asc(e.kind), asc(e.validFrom), asc(e.id)),
        db
          .select()
          .from(p)
          .where(and(eq(p.programme, 'PROJECT_526'), oneOf(p.memberId, ids), holdsOn(p.validFrom, p.validTo, on))),
      ]);
      const owned = <Row extends { readonly agencyId: string }>(rows: readonly Row[]) => Map.groupBy(rows, ({ agencyId }) => agencyId);
      const [unitsOf, venuesOf, equipmentOf] = [owned(units), owned(venues), owned(equipment)];
      const memberships = Map.groupBy(project526, ({ memberId }) => memberId);
      return offices.map(({ office, level }) => ({
        office,
        facts: {
          level: level ?? office.level,
          place: office.jurisdiction,
          units: unitsOf.get(office.id) ?? [],
          venues: venuesOf.get(office.id) ?? [],
          equipment: equipmentOf.get(office.id) ?? [],
          project526: memberships.get(office.id) ?? [],
        },
      }));
    },
    /** the viewer's own office, when it may add such rows there; null otherwise */
    ownOffice: async (resource: Capacity): Promise<AgencyRow | null> => {
      if (viewer.office === null || plan(viewer, resource, 'create').kind === 'NONE') return null;
      const [office] = await db
        .select()
        .from(a)
        .where(and(byId(a.id, viewer.office), predicate(viewer, 'agency', OFFICE)));
      return office && reaches(viewer, resource, 'create', { place: office.jurisdiction, office: office.id }) ? office : null;
    },
  };

  /** the offices of that day with the level that they had then; one that was merged into another is there no more */
  async function officesOn(division: string, on: string) {
    const merged = sql`exists (select from ${x} where ${and(eq(x.agencyId, a.id), lte(x.validTo, on), sql`${x.mergedIntoId} is not null`)})`;
    return db
      .select({ office: getTableColumns(a), level: x.level })
      .from(a)
      .leftJoin(x, and(eq(x.agencyId, a.id), holdsOn(x.validFrom, x.validTo, on)))
      .where(and(under(OFFICE, division), lte(a.establishedOn, on), sql`not ${merged}`, predicate(viewer, 'agencyUnit', OFFICE)))
      .orderBy(asc(a.code));
  }
}
