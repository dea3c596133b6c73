import { sql } from 'drizzle-orm';
import { reaches } from '#platform/access.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';

/** Certificates by the number that somebody shows. */
export function cardStore(db: Db, viewer: Viewer) {
  return {
    /** id of the certificate, where the viewer may see the personnel of the office in which its holder serves (R15.8) */
    byNumber: async (number: string): Promise<string | null> => {
      const [card] = await db.execute<{ id: string; place: string }>(
        sql`select k.certificate_id as id, o.jurisdiction as place from personnel.cards_by_number(${sql.param([number])}::text[]) k
            join institutions.published_office o on o.id = k.agency_id`,
      );
      return card && reaches(viewer, 'certificate', 'read', { place: card.place }) ? card.id : null;
    },
  };
}
