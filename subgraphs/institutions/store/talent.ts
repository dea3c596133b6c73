import { asc, desc, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { among, byId, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  profilePatent as h,
  serviceAction as s,
  talentProfile as p,
  type ProfilePatentRow,
  type ServiceActionRow,
  type TalentProfileRow,
} from '../tables.ts';
import type { TalentProjectProfileFilter, TalentProjectProfileGroup, TalentProjectProfileOrder } from '../types.generated.ts';

export type TalentProfilePage = Page<TalentProfileRow>;

export const COLUMNS = {
  place: p.jurisdiction,
  province: p.province,
  prefecture: p.prefecture,
  key: p.id,
  office: p.centreId,
  receiver: p.agencyId,
};
/** Children are reached as their profile is. */
const ofChild = (t: typeof h | typeof s) => ({
  place: t.jurisdiction,
  province: t.province,
  prefecture: t.prefecture,
  key: t.profileId,
  office: t.centreId,
  receiver: t.agencyId,
});

const PROFILES: Listing<TalentProfileRow, TalentProjectProfileOrder> = {
  table: p,
  resource: 'talentProfile',
  columns: COLUMNS,
  key: p.id,
  orders: {
    NOMINATED_DESC: { column: p.nominatedOn, descending: true },
    NOMINATED_ASC: { column: p.nominatedOn, descending: false },
  },
};

const GROUPS: Readonly<Record<TalentProjectProfileGroup, SQL>> = {
  PROVINCE: sql`${p.province}`,
  KIND: sql`${p.kind}`,
  STATUS: sql`${p.status}`,
};

type Filter = TalentProjectProfileFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(p.kind, filter?.kind),
  among(p.status, filter?.status),
  filter?.tag == null ? undefined : sql`${filter.tag} = any(${p.tags})`,
  byId(p.centreId, filter?.centreId),
];

const profilesById = lookUp({ table: p, by: p.id, resource: 'talentProfile', columns: COLUMNS });
const profilesByNo = lookUp({ table: p, by: p.profileNo, resource: 'talentProfile', columns: COLUMNS });
const patentsOfProfiles = lookUp({
  table: h,
  by: h.profileId,
  resource: 'profilePatent',
  columns: ofChild(h),
  orderBy: [asc(h.patentNumber)],
});
const actionsOfProfiles = lookUp({
  table: s,
  by: s.profileId,
  resource: 'serviceAction',
  columns: ofChild(s),
  orderBy: [desc(s.doneOn), desc(s.id)],
});

type ListRequest = Omit<PageRequest<TalentProjectProfileOrder>, 'where'> & { readonly filter?: Filter };
export type NewProfile = Omit<typeof p.$inferInsert, 'version'>;
/** What a child takes from its profile, so that it lies where that lies. */
export const ofProfile = ({
  id,
  centreId,
  agencyId,
  jurisdiction,
}: Pick<TalentProfileRow, 'id' | 'centreId' | 'agencyId' | 'jurisdiction'>) => ({
  profileId: id,
  centreId,
  agencyId,
  jurisdiction,
});

/** Profiles of talent and projects with their patents and services, read and written (R12.1 to R12.4). */
export function talentStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'talentProfile', COLUMNS, 'write');
  return {
    byId: loadById<TalentProfileRow>((ids) => profilesById(db, viewer, ids)),
    byNo: loadOne<TalentProfileRow>(
      (numbers) => profilesByNo(db, viewer, numbers),
      (row) => row.profileNo,
    ),
    patentsOf: loadMany<ProfilePatentRow>(
      (ids) => patentsOfProfiles(db, viewer, ids),
      (row) => row.profileId,
    ),
    servicesOf: loadMany<ServiceActionRow>(
      (ids) => actionsOfProfiles(db, viewer, ids),
      (row) => row.profileId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, PROFILES, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly TalentProjectProfileGroup[]) =>
      aggregate(db, viewer, PROFILES, GROUPS, { where: conditions(filter), groupBy }),
    /** the next number of the centre's year; others wait until this transaction ends, so that none is given twice */
    nextNumber: async (centreCode: string, year: string): Promise<string> => {
      const series = `TP-${centreCode.replace(/^ARC-/, '')}-${year}-`;
      await inTurn(db, 'profile_no', series);
      const [row] = await db.execute<{ last: number | null }>(
        sql`select max(substr(profile_no, ${series.length + 1}::int)::int) as last from ${p} where profile_no >= ${series} and profile_no < ${`${series}:`}`,
      );
      return series + String((row?.last ?? 0) + 1).padStart(3, '0');
    },
    insert: async (values: NewProfile, patentNumbers: readonly string[]): Promise<void> => {
      await db.insert(p).values(values);
      await db.insert(h).values(patentNumbers.map((patentNumber) => ({ id: uuidv7(), patentNumber, ...ofProfile(values) })));
    },
    /** the profile, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<TalentProfileRow | null> => lockRow(db, p, p.id, id, writable),
    change: (id: string, values: Partial<NewProfile>): Promise<void> => changeRow(db, p, p.id, id, values, writable),
    addPatent: async (profile: TalentProfileRow, patentNumber: string): Promise<void> => {
      await db.insert(h).values({ id: uuidv7(), patentNumber, ...ofProfile(profile) });
    },
    addService: async (profile: TalentProfileRow, done: Pick<ServiceActionRow, 'kind' | 'doneOn' | 'doneBy' | 'result'>): Promise<void> => {
      await db.insert(s).values({ id: uuidv7(), ...done, ...ofProfile(profile) });
    },
  };
}
