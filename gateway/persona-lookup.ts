import { existsSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { claimsOf } from '#platform/access.ts';
import type { Db } from '#platform/db.ts';
import { badInput } from '#platform/errors.ts';
import { codeOfArea } from '#platform/reach.ts';
import type { Services } from '#platform/subgraph.ts';
import { viewerOf, type ViewerClaims } from '#platform/viewer.ts';
import type { Persona, PersonaKind, PersonaLookup } from './personas.ts';
import { openRunning } from '#platform/running.ts';

/** The office, centre or partner that each kind of persona works for, by the natural key of its place. */
const OFFICES: Readonly<Partial<Record<PersonaKind, { readonly table: string; readonly prefix: string }>>> = {
  national: { table: 'agency', prefix: 'IPO' },
  analyst: { table: 'agency', prefix: 'IPO' },
  province: { table: 'agency', prefix: 'IPO' },
  city: { table: 'agency', prefix: 'IPO' },
  county: { table: 'agency', prefix: 'IPO' },
  handler: { table: 'agency', prefix: 'IPO' },
  centre: { table: 'assistance_centre', prefix: 'ARC' },
  custodian: { table: 'assistance_centre', prefix: 'ARC' },
  police: { table: 'partner_agency', prefix: 'PUBLIC_SECURITY' },
  court: { table: 'partner_agency', prefix: 'COURT' },
  procuratorate: { table: 'partner_agency', prefix: 'PROCURATORATE' },
  customs: { table: 'partner_agency', prefix: 'CUSTOMS' },
  aic: { table: 'partner_agency', prefix: 'AIC' },
  supervisor: { table: 'agency', prefix: 'IPO' },
};

/** Kinds that see by their area; the others see what lies with their office or is granted to them. */
const REACHING: readonly PersonaKind[] = ['national', 'analyst', 'province', 'city', 'county', 'handler', 'centre', 'custodian'];
const ASKING = claimsOf(viewerOf({ subject: 'persona-lookup', role: 'OFFICE', area: 'CN' }));

/** Finds personas in the demo world of the given services. */
export const createPersonaLookup =
  ({ pools }: Services): PersonaLookup =>
  async (persona) => {
    const { kind, role, area, number } = persona;
    const place = OFFICES[kind];
    if (!place || area === null) return { subject: number === null ? kind : `${kind}:${number}`, role };
    const code = `${place.prefix}-${codeOfArea(area)}`;
    const office = await pools.institutions_app.read(ASKING, (db) => idOf(db, sql`institutions.${sql.identifier(place.table)}`, code));
    if (office === null) throw nobody(persona);
    const reaching = REACHING.includes(kind) ? { area } : {};
    if (kind === 'supervisor') {
      const subject = await pools.personnel_app.read(ASKING, (db) => supervisorAt(db, office));
      if (subject === null) throw nobody(persona);
      return { subject, role };
    }
    if (kind !== 'handler') return { subject: `${kind}:${area}`, role, office, ...reaching };
    const subject = await pools.personnel_app.read(ASKING, (db) => handlerOf(db, office));
    if (subject === null) throw nobody(persona);
    return { subject, role, office, ...reaching } satisfies ViewerClaims;
  };

async function idOf(db: Db, table: ReturnType<typeof sql>, code: string): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`select id from ${table} where code = ${code}`);
  return row?.id ?? null;
}

/** The first officer of the office who may act today: the one with the lowest staff number. */
async function handlerOf(db: Db, office: string): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    select o.id from personnel.officer o join personnel.certificate c on c.officer_id = o.id
    where o.agency_id = ${office} and o.left_on is null and c.status = 'VALID' and c.issued_on <= platform.today()
      and c.expires_on >= platform.today() and c.verification_due_on >= platform.today()
    order by o.staff_number limit 1`);
  return row?.id ?? null;
}

/** Who is seconded to the office today (督导员). */
async function supervisorAt(db: Db, office: string): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    select s.officer_id as id from personnel.secondment s where s.to_agency_id = ${office}
      and s.valid_from <= platform.today() and platform.today() < s.valid_to order by s.id limit 1`);
  return row?.id ?? null;
}

const nobody = ({ kind, area }: Persona) =>
  badInput(
    `The demo world has no ${kind} in ${area}. Try another place, such as 4403 or 44.`,
    `演示数据中 ${area} 没有该身份(${kind}),请换一个地区,例如 4403 或 44。`,
  );

/** The same for a command beside a running server, or on a data folder at rest. */
export async function personaLookup(data: string): Promise<{ lookup: PersonaLookup; close: () => Promise<void> }> {
  if (!existsSync(data) && process.env['DATABASE_URL'] === undefined) {
    throw new Error(`There is no data in ${data}. Run npm start first. 数据目录 ${data} 不存在,请先运行 npm start。`);
  }
  const { services, close } = await openRunning(data);
  return { lookup: createPersonaLookup(services), close };
}
