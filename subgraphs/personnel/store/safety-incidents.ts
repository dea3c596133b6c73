import { desc, eq, sql, type SQL } from 'drizzle-orm';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Listing } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { safetyIncident as s, type SafetyIncidentRow } from '../tables.ts';
import type { SafetyIncidentFilter, SafetyIncidentGroup } from '../types.generated.ts';

const COLUMNS = {
  place: s.jurisdiction,
  province: s.province,
  prefecture: s.prefecture,
  key: s.id,
  office: s.agencyId,
  person: s.officerId,
};

const INCIDENTS: Listing<SafetyIncidentRow> = { table: s, resource: 'safetyIncident', columns: COLUMNS, key: s.id, orders: {} };

const GROUPS: Readonly<Record<SafetyIncidentGroup, SQL>> = {
  PROVINCE: sql`${s.province}`,
  KIND: sql`${s.kind}`,
  YEAR: sql`to_char(${s.occurredOn}, 'YYYY')`,
  INJURED: sql`${s.injured}::text`,
};

type Filter = SafetyIncidentFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(s.kind, filter?.kind),
  filter?.injured == null ? undefined : eq(s.injured, filter.injured),
  notBefore(s.occurredOn, filter?.occurredFrom),
  notAfter(s.occurredOn, filter?.occurredTo),
];

const byId = lookUp({ table: s, by: s.id, resource: 'safetyIncident', columns: COLUMNS });
const byOfficer = lookUp({
  table: s,
  by: s.officerId,
  resource: 'safetyIncident',
  columns: COLUMNS,
  orderBy: [desc(s.occurredOn), desc(s.id)],
});

/** Incidents on duty: by id, by officer and as counts; putting one on record. */
export function safetyIncidents(db: Db, viewer: Viewer) {
  return {
    byId: loadById<SafetyIncidentRow>((ids) => byId(db, viewer, ids)),
    /** newest first */
    ofOfficer: loadMany<SafetyIncidentRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    aggregate: (filter: Filter, groupBy: readonly SafetyIncidentGroup[]) =>
      aggregate(db, viewer, INCIDENTS, GROUPS, { where: conditions(filter), groupBy }),
    insert: async (values: typeof s.$inferInsert): Promise<void> => void (await db.insert(s).values(values)),
  };
}
