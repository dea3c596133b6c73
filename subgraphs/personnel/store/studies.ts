import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { byId as ofOffice, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { officer as o, seminar as m, study as s, type SeminarRow, type StudyRow } from '../tables.ts';
import type { SeminarFilter, SeminarOrder } from '../types.generated.ts';

export type SeminarPage = Page<SeminarRow>;

export const STUDY_COLUMNS = {
  place: s.jurisdiction,
  province: s.province,
  prefecture: s.prefecture,
  key: s.id,
  office: s.agencyId,
  person: s.officerId,
};
const SEMINAR_COLUMNS = { place: m.jurisdiction, province: m.province, prefecture: m.prefecture, key: m.id, office: m.agencyId };
const OFFICER_COLUMNS = { place: o.jurisdiction, province: o.province, prefecture: o.prefecture, key: o.id, office: o.agencyId };

const SEMINARS: Listing<SeminarRow, SeminarOrder> = {
  table: m,
  resource: 'seminar',
  columns: SEMINAR_COLUMNS,
  key: m.id,
  orders: { HELD_ASC: { column: m.heldOn, descending: false }, HELD_DESC: { column: m.heldOn, descending: true } },
};

const conditions = (filter: SeminarFilter | null | undefined): (SQL | undefined)[] => [
  under(SEMINAR_COLUMNS, filter?.under),
  ofOffice(m.agencyId, filter?.agencyId),
  filter?.findingNo == null ? undefined : sql`${filter.findingNo} = any(${m.findingNos})`,
  notBefore(m.heldOn, filter?.heldFrom),
  notAfter(m.heldOn, filter?.heldTo),
];

const byId = lookUp({ table: s, by: s.id, resource: 'study', columns: STUDY_COLUMNS });
const byOfficer = lookUp({
  table: s,
  by: s.officerId,
  resource: 'study',
  columns: STUDY_COLUMNS,
  orderBy: [desc(s.startedOn), desc(s.id)],
});
const seminarById = lookUp({ table: m, by: m.id, resource: 'seminar', columns: SEMINAR_COLUMNS });

type ListRequest = Omit<PageRequest<SeminarOrder>, 'where'> & { readonly filter?: SeminarFilter | null | undefined };

/** Further studies of officers, and the naming of backbones. */
export function studyStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'study', STUDY_COLUMNS, 'write');
  const officerWritable = predicate(viewer, 'officer', OFFICER_COLUMNS, 'write');
  return {
    byId: loadById<StudyRow>((ids) => byId(db, viewer, ids)),
    /** newest first */
    ofOfficer: loadMany<StudyRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    insert: async (values: typeof s.$inferInsert): Promise<void> => void (await db.insert(s).values(values)),
    /** the study, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<StudyRow | null> => lockRow(db, s, s.id, id, writable),
    end: async (id: string, values: Pick<StudyRow, 'status' | 'endedOn' | 'hours'>): Promise<void> => {
      await db
        .update(s)
        .set(values)
        .where(and(eq(s.id, id), writable));
    },
    markBackbone: (id: string, backbone: boolean): Promise<void> => changeRow(db, o, o.id, id, { backbone }, officerWritable),
  };
}

/** Seminars by id and as a list. */
export function seminarStore(db: Db, viewer: Viewer) {
  return {
    byId: loadById<SeminarRow>((ids) => seminarById(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, SEMINARS, { ...request, where: conditions(filter) }),
    insert: async (values: typeof m.$inferInsert): Promise<void> => void (await db.insert(m).values(values)),
  };
}
