import type { Sql } from 'postgres';

/**
 * Articles 14, 16 and 17 of the Decision written a second time, straight from the rows and without the product's law: the yardstick
 * for `capacityCompliance`.
 */
export interface Expected {
  readonly id: string;
  readonly code: string;
  readonly category: string;
  /** rule → whether it is met, with the ids that prove it; null where it does not bind */
  readonly lines: Readonly<Record<string, { readonly met: boolean; readonly proof: readonly string[] } | null>>;
}

interface Rows {
  readonly offices: readonly { id: string; code: string; level: string; jurisdiction: string }[];
  readonly units: readonly {
    id: string;
    agency_id: string;
    kind: string;
    duty_level: string;
    plaque: string | null;
    plaque_from: string | null;
  }[];
  readonly venues: readonly { id: string; agency_id: string; kind: string }[];
  readonly lots: readonly { id: string; agency_id: string; kind: string; quantity: number; condition: string }[];
  readonly members: readonly { id: string; member_id: string }[];
}

const SUB_PROVINCIAL = '沈阳 大连 长春 哈尔滨 南京 杭州 宁波 厦门 济南 青岛 武汉 广州 深圳 成都 西安'.split(' ');

async function rowsOn(sql: Sql, day: string): Promise<Rows & { readonly ranked: ReadonlySet<string> }> {
  const ranked = await sql<{ code: string }[]>`
    select code from platform.jurisdiction where level = 'PREFECTURE' and name = any(${SUB_PROVINCIAL.map((name) => `${name}市`)})`;
  return {
    ranked: new Set(ranked.map(({ code }) => code)),
    offices: await sql<Rows['offices'][number][]>`
      select id, code, level, jurisdiction from institutions.agency where established_on <= ${day} order by code`,
    units: await sql<Rows['units'][number][]>`
      select id, agency_id, kind, duty_level, plaque, plaque_from::text from institutions.agency_unit
      where valid_from <= ${day} and coalesce(valid_to > ${day}, true)`,
    venues: await sql<Rows['venues'][number][]>`
      select id, agency_id, kind from institutions.venue where valid_from <= ${day} and coalesce(valid_to > ${day}, true)`,
    lots: await sql<Rows['lots'][number][]>`
      select id, agency_id, kind, quantity, condition from institutions.equipment where valid_from <= ${day} and coalesce(valid_to > ${day}, true)`,
    members: await sql<Rows['members'][number][]>`
      select id, member_id from institutions.programme_membership
      where programme = 'PROJECT_526' and valid_from <= ${day} and coalesce(valid_to > ${day}, true)`,
  };
}

/** kind and number of pieces for province, city, county; a dash where nothing is owed */
const EQUIPMENT: Readonly<Record<string, readonly [kind: string, province: number, city: number, county: number][]>> = {
  BASIC_EQUIPMENT: [
    ['COMPUTER', 4, 2, 1],
    ['PRINTER', 2, 1, 0],
    ['CAMERA', 2, 1, 1],
    ['AUDIO_RECORDER', 2, 1, 0],
  ],
  ENFORCEMENT_EQUIPMENT: [
    ['VEHICLE', 1, 1, 0],
    ['EVIDENCE_KIT', 2, 1, 1],
  ],
  QUERY_DEVICE: [['QUERY_DEVICE', 1, 1, 1]],
  ARCHIVE_STORAGE: [['ARCHIVE_STORAGE', 1, 1, 1]],
};

/** Every office on that day, by code. */
export async function referenceOn(sql: Sql, day: string): Promise<readonly Expected[]> {
  const { ranked, offices, units, venues, lots, members } = await rowsOn(sql, day);
  return offices.map(({ id, code, level, jurisdiction }) => {
    const mine = units.filter((unit) => unit.agency_id === id);
    const rooms = venues.filter((venue) => venue.agency_id === id);
    const things = lots.filter((lot) => lot.agency_id === id && lot.condition !== 'BROKEN');
    const project = members.filter((member) => member.member_id === id).map((member) => member.id);
    const own = mine.filter(({ kind }) => kind === 'DIVISION' || kind === 'SECTION');
    const category =
      level === 'NATION' || level === 'PROVINCE'
        ? level
        : level === 'COUNTY'
          ? own.length > 0
            ? 'ENFORCING_COUNTY'
            : 'COUNTY'
          : ranked.has(jurisdiction)
            ? 'SUB_PROVINCIAL'
            : project.length > 0
              ? 'PROJECT_526'
              : 'OTHER_CITY';
    const city = level === 'PREFECTURE';
    const local = level === 'PROVINCE' || city;
    const leading = level === 'PROVINCE' || category === 'SUB_PROVINCIAL' || category === 'PROJECT_526';
    const other = category === 'OTHER_CITY';
    const because = category === 'PROJECT_526' ? project : [];
    const have = (binds: boolean, found: readonly { id: string }[], why: readonly string[] = []) =>
      binds ? { met: found.length > 0, proof: [...why, ...found.map((one) => one.id)].toSorted() } : null;
    const equipment = (rule: string) => {
      if (!local && category !== 'ENFORCING_COUNTY') return null;
      const owed = (EQUIPMENT[rule] ?? []).map(([kind, p, c, x]) => ({ kind, least: level === 'PROVINCE' ? p : city ? c : x }));
      const asked = owed.filter(({ least }) => least > 0);
      const pieces = (wanted: string) => things.filter(({ kind }) => kind === wanted).reduce((sum, { quantity }) => sum + quantity, 0);
      const proof = things.filter(({ kind }) => asked.some((one) => one.kind === kind)).map((lot) => lot.id);
      return { met: asked.every(({ kind, least }) => pieces(kind) >= least), proof: proof.toSorted() };
    };
    const plaque = (wanted: string) =>
      mine.filter((unit) => unit.plaque === wanted && unit.plaque_from !== null && unit.plaque_from <= day);
    const lines = {
      DEDICATED_DIVISION: have(
        leading,
        own.filter((unit) => unit.duty_level === 'DEDICATED'),
        because,
      ),
      MAIN_SECTION: have(other, own),
      CORPS_PLAQUE: have(level === 'PROVINCE', plaque('CORPS')),
      DETACHMENT_PLAQUE: have(city, plaque('DETACHMENT')),
      GUIDANCE_BODY: have(
        local,
        mine.filter((unit) => unit.kind === 'GUIDANCE'),
      ),
      DISPATCH_BODY: have(
        local,
        mine.filter((unit) => unit.kind === 'DISPATCH_COMMAND'),
      ),
      DEDICATED_VENUE: have(
        leading,
        rooms.filter((venue) => venue.kind === 'DEDICATED'),
        because,
      ),
      AVAILABLE_VENUE: have(other, rooms),
      BASIC_EQUIPMENT: equipment('BASIC_EQUIPMENT'),
      ENFORCEMENT_EQUIPMENT: equipment('ENFORCEMENT_EQUIPMENT'),
      QUERY_DEVICE: equipment('QUERY_DEVICE'),
      ARCHIVE_STORAGE: equipment('ARCHIVE_STORAGE'),
    };
    return { id, code, category, lines };
  });
}

export const hasGap = ({ lines }: Expected): boolean => Object.values(lines).some((line) => line?.met === false);
