import { sql } from 'drizzle-orm';
import type { PartnerKind } from '#law/partner-kinds.ts';
import { isId } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';

/** A partner as institutions publishes it. */
export interface PublishedPartner extends Record<string, unknown> {
  readonly id: string;
  readonly code: string;
  readonly kind: PartnerKind;
  readonly jurisdiction: string;
}

const standsOn = (on: string) => sql`p.valid_from <= ${on} and (p.valid_to is null or ${on} < p.valid_to)`;
const FIELDS = sql`p.id, p.code, p.kind, p.jurisdiction`;

/** Partners of article 9, as other subgraphs may know them. */
export const partnerStore = (db: Db) => ({
  /** those of the ids that stood on that day */
  standing: async (ids: readonly string[], on: string): Promise<readonly PublishedPartner[]> => {
    const known = ids.filter(isId);
    if (known.length === 0) return [];
    return db.execute<PublishedPartner>(
      sql`select ${FIELDS} from institutions.published_partner p where p.id = any(${sql.param(known)}::uuid[]) and ${standsOn(on)}`,
    );
  },
  /** the partner of a kind at the first of the places that has one */
  at: async (kind: PartnerKind, places: readonly string[], on: string): Promise<PublishedPartner | null> => {
    const [row] = await db.execute<PublishedPartner>(
      sql`select ${FIELDS} from institutions.published_partner p where p.kind = ${kind} and p.jurisdiction = any(${sql.param(places)}::text[]) and ${standsOn(on)}
          order by array_position(${sql.param(places)}::text[], p.jurisdiction::text), p.code limit 1`,
    );
    return row ?? null;
  },
  /** an office with an open case on that enterprise or patent; which case it is stays untold */
  check: async (creditCode: string | null, patentNumber: string | null): Promise<string | null> => {
    const [row] = await db.execute<{ agency_id: string }>(sql`select agency_id from cases.partner_check(${creditCode}, ${patentNumber})`);
    return row?.agency_id ?? null;
  },
});
