import type { agency } from '../../subgraphs/institutions/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { isPseudoPrefecture, NATION_CODE, type Division } from '../divisions.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { RowOf } from '../sink.ts';
import { CITIES_EN, COUNTIES_EN, COUNTY_OFFICES, PROVINCES_EN } from './places-en.ts';

/** An IP office with the places where its cases lie. */
export interface Office {
  readonly row: RowOf<typeof agency>;
  /** six-digit code of its seat */
  readonly place: string;
  readonly level: Division['level'];
  /** counties of its area; its own code where the area has none */
  readonly counties: readonly string[];
}

/** Provincial-county cities in the provinces with the most cases get an office too, up to this many county offices in all. */
const COUNTY_OFFICE_COUNT = 40;
const BUSY_PROVINCES = ['32', '33', '37', '43', '44', '35'];
const AREA_CODES: Readonly<Record<string, string>> = {
  '000000': '010',
  '110000': '010',
  '310000': '021',
  '440000': '020',
  '440300': '0755',
};

function seatsOf(all: readonly Division[]): readonly Division[] {
  const counties = all.filter(({ level }) => level === 'COUNTY');
  const fixed = counties.filter(({ code }) => COUNTY_OFFICES.includes(code));
  const cities = counties.filter(
    ({ code, name }) => name.endsWith('市') && BUSY_PROVINCES.includes(code.slice(0, 2)) && !COUNTY_OFFICES.includes(code),
  );
  const stride = cities.length / (COUNTY_OFFICE_COUNT - fixed.length);
  const spread = cities.filter((_, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride));
  const chosen = new Set([...fixed, ...spread]);
  return all.filter((one) => (one.level === 'COUNTY' ? chosen.has(one) : !(one.level === 'PREFECTURE' && isPseudoPrefecture(one.name))));
}

function nameOf({ code, name, level }: Division, parentName: string): { readonly name: string; readonly nameEn: string } {
  const office = 'Intellectual Property Office';
  if (level === 'NATION') return { name: '国家知识产权局', nameEn: 'State Intellectual Property Office' };
  if (level === 'PROVINCE') return { name: `${name}知识产权局`, nameEn: `${PROVINCES_EN[code] ?? code} ${office}` };
  const known = CITIES_EN[code] ?? COUNTIES_EN[code];
  // Names of lower divisions have no official English form: the code says honestly which place is meant.
  const nameEn = known ? `${known} ${office}` : `${office} of Division ${code}, ${PROVINCES_EN[`${code.slice(0, 2)}0000`] ?? ''}`;
  return { name: `${level === 'COUNTY' ? parentName : ''}${name}知识产权局`, nameEn };
}

/** Offices of the nation, the provinces, every real prefecture-level city and some counties; superiors first. */
export function makeOffices(all: readonly Division[], random: Random): readonly Office[] {
  const byCode = new Map(all.map((one) => [one.code, one]));
  const offices = new Map<string, Office>();
  const superiorOf = (division: Division): string | null => {
    for (let code = division.parent; code !== null; code = byCode.get(code)?.parent ?? null) {
      const office = offices.get(code);
      if (office) return office.row.id;
    }
    return null;
  };
  for (const seat of seatsOf(all)) {
    const prefix = { NATION: '', PROVINCE: seat.code.slice(0, 2), PREFECTURE: seat.code.slice(0, 4), COUNTY: seat.code }[seat.level];
    const counties = all.filter(({ code, level }) => level === 'COUNTY' && code.startsWith(prefix)).map(({ code }) => code);
    const founded = dayOf(`${seat.level === 'NATION' ? 1998 : random.between(1998, 2008)}-01-01`) + random.below(300);
    const parent = seat.parent ? byCode.get(seat.parent) : undefined;
    offices.set(seat.code, {
      place: seat.code,
      level: seat.level,
      counties: counties.length === 0 ? [seat.code] : counties,
      row: {
        id: uuidAt(noonOf(founded), random),
        code: `IPO-${seat.code}`,
        ...nameOf(
          seat,
          parent && !isPseudoPrefecture(parent.name) ? parent.name : (byCode.get(`${seat.code.slice(0, 2)}0000`)?.name ?? ''),
        ),
        level: seat.level,
        parentId: seat.code === NATION_CODE ? null : superiorOf(seat),
        phone: `${AREA_CODES[seat.code] ?? `0${random.between(310, 999)}`}-8${String(random.below(10_000_000)).padStart(7, '0')}`,
        establishedOn: dateOf(founded),
        dissolvedOn: null,
        jurisdiction: seat.code,
      },
    });
  }
  return [...offices.values()];
}
