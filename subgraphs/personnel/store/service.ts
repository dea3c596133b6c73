import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { branches, predicate } from '#platform/access.ts';
import { loadMany } from '#platform/batch.ts';
import { under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { publishedOffice, type PublishedOffice } from '#platform/offices.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Appointed, Staff } from '../lifecycle/service.ts';
import { insignia, officer as o, officerService as s, type OfficerRow, type OfficerServiceRow } from '../tables.ts';

const COLUMNS = { place: s.jurisdiction, province: s.province, prefecture: s.prefecture, key: s.officerId, office: s.agencyId };
const BADGES = {
  place: insignia.jurisdiction,
  province: insignia.province,
  prefecture: insignia.prefecture,
  key: insignia.id,
  office: insignia.agencyId,
  person: insignia.officerId,
};
const OFFICERS = { place: o.jurisdiction, province: o.province, prefecture: o.prefecture, key: o.id, office: o.agencyId };

const byOfficer = lookUp({
  table: s,
  by: s.officerId,
  resource: 'officerService',
  columns: COLUMNS,
  orderBy: [asc(s.validFrom), asc(s.id)],
});

type Left = 'RESIGNED' | 'DISMISSED' | 'RETIRED';

/** Terms of service, figures of the staff, and what changes an officer's service. */
export function serviceStore(db: Db, viewer: Viewer) {
  const writableTerm = predicate(viewer, 'officerService', COLUMNS, 'write');
  const visibleBadge = predicate(viewer, 'insignia', BADGES);
  const writableOfficer = predicate(viewer, 'officer', OFFICERS, 'write');
  const begin = async (row: Pick<OfficerRow, 'id' | 'agencyId' | 'jurisdiction' | 'post'>, validFrom: string): Promise<void> => {
    const { id: officerId, agencyId, jurisdiction, post } = row;
    await db.insert(s).values({ id: uuidv7(), officerId, agencyId, jurisdiction, post, validFrom });
  };
  const end = async (officerId: string, validTo: string, endReason: NonNullable<OfficerServiceRow['endReason']>): Promise<void> => {
    await db
      .update(s)
      .set({ validTo, endReason })
      .where(and(eq(s.officerId, officerId), isNull(s.validTo), writableTerm));
  };
  const update = (id: string, values: Partial<typeof o.$inferInsert>): Promise<void> => changeRow(db, o, o.id, id, values, writableOfficer);
  return {
    /** terms of one officer, oldest first */
    of: loadMany<OfficerServiceRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    figures: (place: string | null | undefined, on: string) => figures(db, viewer, place, on),
    office: (id: string): Promise<PublishedOffice | null> => publishedOffice(db, id),
    /** an officer, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<OfficerRow | null> => lockRow(db, o, o.id, id, writableOfficer),
    /** @returns the officer's id; whoever appoints second at one place waits for the number */
    appoint: async (facts: Appointed, { id: agencyId, jurisdiction }: PublishedOffice): Promise<string> => {
      const [next] = await db.execute<{ number: string }>(sql`select personnel.next_staff_number(${jurisdiction}) as number`);
      const row = { id: uuidv7(), agencyId, jurisdiction, staffNumber: next?.number ?? '', ...facts };
      await db.insert(o).values(row);
      await begin(row, facts.joinedOn);
      return row.id;
    },
    changePost: async (row: OfficerRow, post: string, fullTime: boolean, on: string): Promise<void> => {
      await end(row.id, on, 'POST_CHANGED');
      await begin({ ...row, post }, on);
      await update(row.id, { post, fullTime });
    },
    transfer: async (row: OfficerRow, to: PublishedOffice, post: string, on: string): Promise<void> => {
      const there = { agencyId: to.id, jurisdiction: to.jurisdiction, post };
      await end(row.id, on, 'TRANSFERRED');
      await update(row.id, there);
      await begin({ ...there, id: row.id }, on);
      await db.execute(sql`select personnel.follow_officer(${row.id})`);
    },
    /** the certificate is cancelled in the same transaction (§2.7) @param nextOn the day after the last one */
    leave: async (row: OfficerRow, reason: Left, lastOn: string, nextOn: string): Promise<void> => {
      await end(row.id, nextOn, reason);
      await update(row.id, { leftOn: lastOn });
      await db.execute(sql`select personnel.collect_cards(${row.id})`);
    },
    /** badges that an officer still has (R16.5) */
    badgesOf: async (officerId: string): Promise<string[]> => {
      const rows = await db
        .select({ badgeNo: insignia.badgeNo })
        .from(insignia)
        .where(and(eq(insignia.officerId, officerId), isNull(insignia.returnedOn), visibleBadge))
        .orderBy(asc(insignia.badgeNo));
      return rows.map(({ badgeNo }) => badgeNo);
    },
  };
}

/** Counts by province, of officers whom the viewer may see. A card counts when it would entitle its holder on that day (R15.1). */
async function figures(db: Db, viewer: Viewer, place: string | null | undefined, on: string): Promise<readonly Staff[]> {
  const ways = branches(viewer, 'officer', OFFICERS).map((branch) => and(sql`true`, branch, under(OFFICERS, place)) as SQL);
  if (ways.length === 0) return [];
  const visible = ways.map(
    (where) => sql`select ${o.id}, ${o.province}, ${o.fullTime}, ${o.joinedOn}, ${o.leftOn} from ${o} where ${where}`,
  );
  const card = sql`exists (select from personnel.certificate c where c.officer_id = v.id and c.issued_on <= ${on} and ${on} <= c.expires_on
    and ${on} <= c.verification_due_on and (c.status = 'VALID' or ${on} < c.status_from) and not c.lapses @> ${on}::date)`;
  const rows = await db.execute<Record<'serving' | 'fullTime' | 'certificated' | 'joined' | 'left', number> & { province: string }>(sql`
    select v.province, (count(*) filter (where v.serves))::int as serving, (count(*) filter (where v.serves and v.full_time))::int as "fullTime",
      (count(*) filter (where v.serves and ${card}))::int as certificated,
      (count(*) filter (where v.joined_on <= ${on} and v.joined_on > ${on}::date - interval '1 year'))::int as joined,
      (count(*) filter (where v.left_on <= ${on} and v.left_on > ${on}::date - interval '1 year'))::int as "left"
    from (select *, (joined_on <= ${on} and (left_on is null or left_on >= ${on})) as serves from (${sql.join(visible, sql` union all `)}) as visible) as v
    group by v.province order by v.province`);
  return rows.map((row) => ({ ...row, on }));
}
