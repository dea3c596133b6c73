import { and, eq, sql } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { isId } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Changed } from '../lifecycle/certificates.ts';
import { certificate as c, officer as o, type CertificateRow, type OfficerRow } from '../tables.ts';
import { COLUMNS } from './certificates.ts';

export type NewCertificate = Omit<typeof c.$inferInsert, 'number' | 'version'>;

/** National numbers: ZFZ and seven digits. */
const SERIES = 'ZFZ';
const DIGITS = 7;
/** States that no card leaves (A9). */
const OVER = ['COLLECTED', 'REVOKED', 'CANCELLED', 'REPLACED'];
const HOLDER = { place: o.jurisdiction, province: o.province, prefecture: o.prefecture, key: o.id, office: o.agencyId };

/** What issuing and changing certificates read and write, in their own transaction. Holders are locked before their cards. */
export function certificateWrites(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'certificate', COLUMNS, 'write');
  const holders = predicate(viewer, 'officer', HOLDER, 'write');
  /** the next free numbers; others wait until this transaction ends, and none is ever used again, as no card is deleted */
  const nextNumbers = async (count: number): Promise<string[]> => {
    await inTurn(db, 'certificate_no');
    const [row] = await db.execute<{ last: string }>(
      sql`select number as last from ${c} where number > ${SERIES} and number < ${`${SERIES}:`} order by number desc limit 1`,
    );
    const last = Number((row?.last ?? '').slice(SERIES.length));
    return Array.from({ length: count }, (_, index) => SERIES + String(last + 1 + index).padStart(DIGITS, '0'));
  };
  /** a card that is over changes no more and so cannot be locked; that it is over is for those to hear who could have changed it */
  const ended = async (id: string): Promise<CertificateRow | null> => {
    if (!isId(id)) return null;
    const [row] = await db
      .select()
      .from(c)
      .where(and(eq(c.id, id), oneOf(c.status, OVER), writable));
    return row ?? null;
  };
  return {
    /** officers, locked so that nobody else gives them a card meanwhile; those that are the viewer's to give one to */
    lockHolders: async (ids: readonly string[]): Promise<readonly OfficerRow[]> =>
      db
        .select()
        .from(o)
        .where(and(oneOf(o.id, ids.filter(isId)), holders))
        .orderBy(o.id)
        .for('update'),
    /** the card, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: async (id: string): Promise<CertificateRow | null> => (await lockRow(db, c, c.id, id, writable)) ?? ended(id),
    change: (id: string, changed: Changed): Promise<void> => changeRow(db, c, c.id, id, changed, writable),
    /** gives each card the next number */
    insert: async (cards: readonly NewCertificate[]): Promise<void> => {
      if (cards.length === 0) return;
      const numbers = await nextNumbers(cards.length);
      await db.insert(c).values(cards.map((card, index) => ({ ...card, number: numbers[index] ?? '' })));
    },
  };
}
