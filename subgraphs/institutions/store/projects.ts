import { sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById } from '#platform/batch.ts';
import { among, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { legislationProject as p, type LegislationProjectRow } from '../tables.ts';
import type { LegislationProjectFilter, LegislationProjectGroup, LegislationProjectOrder } from '../types.generated.ts';

export type LegislationProjectPage = Page<LegislationProjectRow>;

const COLUMNS = {
  place: p.jurisdiction,
  province: p.province,
  prefecture: p.prefecture,
  key: p.id,
  office: p.agencyId,
  published: p.published,
};

const PROJECTS: Listing<LegislationProjectRow, LegislationProjectOrder> = {
  table: p,
  resource: 'legislationProject',
  columns: COLUMNS,
  key: p.id,
  orders: { LISTED_DESC: { column: p.listedOn, descending: true }, LISTED_ASC: { column: p.listedOn, descending: false } },
};

const GROUPS: Readonly<Record<LegislationProjectGroup, SQL>> = { PROVINCE: sql`${p.province}`, STAGE: sql`${p.stage}` };

type Filter = LegislationProjectFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(p.stage, filter?.stage),
  among(p.level, filter?.level),
];

const byId = lookUp({ table: p, by: p.id, resource: 'legislationProject', columns: COLUMNS });

type ListRequest = Omit<PageRequest<LegislationProjectOrder>, 'where'> & { readonly filter?: Filter };

/** Laws in the making. Public from the consultation on; before it for the office and those above it. */
export function projectStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'legislationProject', COLUMNS, 'write');
  return {
    byId: loadById<LegislationProjectRow>((ids) => byId(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, PROJECTS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly LegislationProjectGroup[]) =>
      aggregate(db, viewer, PROJECTS, GROUPS, { where: conditions(filter), groupBy }),
    insert: async (values: typeof p.$inferInsert): Promise<void> => void (await db.insert(p).values(values)),
    /** the project, locked for a step by its office; null for everybody else */
    lock: (id: string): Promise<LegislationProjectRow | null> => lockRow(db, p, p.id, id, writable),
    move: (id: string, values: Partial<typeof p.$inferInsert>): Promise<void> => changeRow(db, p, p.id, id, values, writable),
  };
}
