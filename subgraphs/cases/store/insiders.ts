import { sql } from 'drizzle-orm';
import { predicate, reaches } from '#platform/access.ts';
import { loadById } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { mayRead } from '../lifecycle/inside.ts';
import { caseFile as c, intake as i } from '../tables.ts';
import { columnsOf } from './columns.ts';

/** A matter, as far as it decides who stands inside. */
interface Matter {
  readonly id: string;
  readonly jurisdiction: string;
}

/**
 * Whether the viewer stands on the office side of a matter that it sees: an office over its place, one that supervises it, who is
 * seconded there. Parties, partners and an office that merely helps (R9.3) do not. What a measure asks stands for all that is inside.
 */
export function insiders(db: Db, viewer: Viewer): (matter: Matter) => boolean | Promise<boolean> {
  const role = mayRead(viewer, 'measure');
  const opened = loadById<{ readonly id: string }>((ids) => {
    const wanted = sql.param(ids);
    return db.execute<{ id: string }>(sql`
      select ${c.id} from ${c} where ${c.id} = any(${wanted}::uuid[]) and ${predicate(viewer, 'measure', columnsOf(c, c.id)) ?? sql`true`}
      union select ${i.id} from ${i} where ${i.id} = any(${wanted}::uuid[]) and ${predicate(viewer, 'measure', columnsOf(i, i.id)) ?? sql`true`}`);
  });
  return ({ id, jurisdiction: place }) =>
    role && (reaches(viewer, 'measure', 'read', { place }) || opened.load(id).then((found) => found !== null));
}
