import { and, eq, sql } from 'drizzle-orm';
import { servesOn } from '#law/service.ts';
import { predicate, reaches } from '#platform/access.ts';
import { isId } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { publishedBody, publishedOffice, type PublishedOffice } from '#platform/offices.ts';
import { covers } from '#platform/reach.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Recipient } from '../lifecycle/commendation.ts';
import { officer as o, type CommendationRow } from '../tables.ts';

interface Unit extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly jurisdiction: string;
  /** whether it is open on the day */
  readonly there: boolean;
}

const OFFICERS = { place: o.jurisdiction, province: o.province, prefecture: o.prefecture, key: o.id, office: o.agencyId };

/** Who commends and who may be commended: offices, centres and units as institutions publishes them, officers of our own. */
export function recipients(db: Db, viewer: Viewer) {
  const inside = ({ jurisdiction }: Pick<Unit, 'jurisdiction'>): boolean => covers(viewer.reach, jurisdiction);

  const officer = async (id: string, today: string): Promise<Recipient | null> => {
    // whom the viewer's office may commend at all stays where the officer is until that is written
    const here = predicate(viewer, 'officer', OFFICERS, 'write');
    await db
      .select({ id: o.id })
      .from(o)
      .where(and(eq(o.id, id), here))
      .for('share');
    const [row] = await db
      .select()
      .from(o)
      .where(and(eq(o.id, id), predicate(viewer, 'officer', OFFICERS)));
    return row ? { id, name: row.name, agencyId: row.agencyId, inside: inside(row), there: servesOn(row, today) } : null;
  };

  const unit = async (id: string, today: string): Promise<Recipient | null> => {
    const [row] = await db.execute<Unit>(
      sql`select id, name, agency_id as "agencyId", jurisdiction, valid_from <= ${today} and (valid_to is null or ${today} < valid_to) as there
          from institutions.published_unit where id = ${id}`,
    );
    const open = row && reaches(viewer, 'agencyUnit', 'read', { place: row.jurisdiction, office: row.agencyId });
    return open ? { id, name: row.name, agencyId: row.agencyId, inside: inside(row), there: row.there } : null;
  };

  const body = async (id: string, kind: 'AGENCY' | 'CENTRE'): Promise<Recipient | null> => {
    const row = await publishedBody(db, id, kind);
    return row ? { id, name: row.name, agencyId: row.agencyId, inside: inside(row), there: true } : null;
  };

  return {
    /** the acting office; null for who acts for none */
    office: (): Promise<PublishedOffice | null> => publishedOffice(db, viewer.office),
    /** null where there is none, or the viewer may not know of it */
    find: async (kind: CommendationRow['recipientKind'], id: string, today: string): Promise<Recipient | null> => {
      if (!isId(id)) return null;
      if (kind === 'OFFICER') return officer(id, today);
      return kind === 'UNIT' ? unit(id, today) : body(id, kind);
    },
  };
}
