import { sql } from 'drizzle-orm';
import { isId } from './batch.ts';
import type { Db } from './db.ts';
import type { Level } from './reach.ts';

/** An office or a centre as institutions publishes it to other subgraphs. An office that was taken over is published no more (R17.1). */
export interface PublishedBody extends Record<string, unknown> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** six-digit code of its division */
  readonly jurisdiction: string;
  /** name of its division; empty where that is not known */
  readonly place: string;
  /** the office that a centre belongs to; an office's own id */
  readonly agencyId: string;
}
export interface PublishedOffice extends PublishedBody {
  readonly level: Level;
}

/** Centres have no level: they leave this file as bodies. */
async function read(db: Db, asked: readonly string[], kind: 'AGENCY' | 'CENTRE'): Promise<readonly PublishedOffice[]> {
  const ids = asked.filter(isId);
  if (ids.length === 0) return [];
  return db.execute<PublishedOffice>(
    sql`select o.id, o.code, o.name, o.level, o.jurisdiction, coalesce(j.name, '') as place, coalesce(o.agency_id, o.id) as "agencyId"
        from institutions.published_office o left join platform.jurisdiction j on j.code = o.jurisdiction
        where o.id = any(${sql.param(ids)}::uuid[]) and o.kind = ${kind}`,
  );
}

/** An office or a centre by its id; null when there is none. */
export async function publishedBody(db: Db, id: string | null, kind: 'AGENCY' | 'CENTRE'): Promise<PublishedBody | null> {
  return id === null ? null : ((await read(db, [id], kind))[0] ?? null);
}

/** Those of the ids that are enforcement offices. */
export const publishedOffices = (db: Db, ids: readonly string[]): Promise<readonly PublishedOffice[]> => read(db, ids, 'AGENCY');

/** An enforcement office by its id; null when there is none. */
export async function publishedOffice(db: Db, id: string | null): Promise<PublishedOffice | null> {
  return id === null ? null : ((await publishedOffices(db, [id]))[0] ?? null);
}
