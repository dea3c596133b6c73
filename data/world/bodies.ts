import type { assistanceCentre, partnerAgency } from '../../subgraphs/institutions/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import type { Division } from '../divisions.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { RowOf } from '../sink.ts';
import type { Office } from './offices.ts';
import { CITIES_EN, COUNTIES_EN, PROVINCES_EN } from './places-en.ts';

/** An assistance centre with the places that it serves. */
export interface Centre {
  readonly row: RowOf<typeof assistanceCentre>;
  readonly place: string;
  readonly counties: readonly string[];
}
export type Partner = RowOf<typeof partnerAgency>;

/** 12330 centres about 2010 to 2012: one in each province, the others in large cities. */
const CENTRES = 76;
/** The day from which all partners are taken to exist: the law names them, not their founding. */
const PARTNERS_FROM = dayOf('2000-01-01');

const provinceOf = (place: string): string => `${place.slice(0, 2)}0000`;

export function makeCentres(offices: readonly Office[], names: ReadonlyMap<string, Division>, random: Random): readonly Centre[] {
  const provinces = offices.filter(({ level }) => level === 'PROVINCE');
  const cities = Object.keys(CITIES_EN)
    .slice(0, CENTRES - provinces.length)
    .flatMap((place) => offices.filter((office) => office.place === place));
  return [...provinces, ...cities].map((office) => {
    const founded = dayOf(`${random.between(2007, 2009)}-01-01`) + random.below(360);
    const name = names.get(office.place)?.name ?? '';
    const english = PROVINCES_EN[office.place] ?? CITIES_EN[office.place] ?? office.place;
    return {
      place: office.place,
      counties: office.counties,
      row: {
        id: uuidAt(noonOf(founded), random),
        code: `ARC-${office.place}`,
        name: `中国(${name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, '')})知识产权维权援助中心`,
        nameEn: `China (${english}) Intellectual Property Rights Protection Assistance Centre`,
        agencyId: office.row.id,
        establishedOn: dateOf(founded),
        jurisdiction: office.place,
      },
    };
  });
}

/** The police beside every office, and the high court of every province. */
export function makePartners(offices: readonly Office[], names: ReadonlyMap<string, Division>, random: Random): readonly Partner[] {
  const partner = (kind: Partner['kind'], { place }: Office, title: string, titleEn: string): Partner => {
    const known =
      PROVINCES_EN[place] ?? CITIES_EN[place] ?? COUNTIES_EN[place] ?? `Division ${place}, ${PROVINCES_EN[provinceOf(place)] ?? ''}`;
    return {
      id: uuidAt(noonOf(PARTNERS_FROM), random),
      code: `${kind}-${place}`,
      name: `${names.get(place)?.name ?? ''}${title}`,
      nameEn: `${titleEn} of ${known}`,
      kind,
      validFrom: dateOf(PARTNERS_FROM),
      validTo: null,
      successorId: null,
      jurisdiction: place,
    };
  };
  return offices.flatMap((office) => {
    if (office.level === 'NATION') return [];
    const title = office.level === 'PROVINCE' && !names.get(office.place)?.name.endsWith('市') ? '公安厅' : '公安局';
    const police = partner('PUBLIC_SECURITY', office, title, 'Public Security Bureau');
    return office.level === 'PROVINCE' ? [police, partner('COURT', office, '高级人民法院', "High People's Court")] : [police];
  });
}
