import { DEPARTMENT_MERGERS } from '#law/reorganisation.ts';
import type { assistanceCentre, partnerAgency } from '../../subgraphs/institutions/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import type { Division } from '../divisions.ts';
import { uuidAt } from '../ids.ts';
import { shortName } from '../names.ts';
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
/** Capitals and the largest other cities: they have a department of industry and commerce, copyright and customs of their own. */
const CITIES_WITH_DEPARTMENTS: readonly string[] = (
  '130100 140100 150100 210100 210200 220100 230100 320100 320200 320500 ' +
  '330100 330200 330300 340100 350100 350200 360100 370100 370200 370600 ' +
  '410100 410300 420100 430100 440100 440300 440500 440600 441900 450100 ' +
  '460100 510100 520100 530100 540100 610100 620100 630100 640100 650100'
).split(' ');
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

type Title = (isMunicipality: boolean) => readonly [title: string, titleEn: string];
/** The departments of article 9 beside the police, and the procuratorate; customs have names of their own. */
const DEPARTMENTS: Readonly<Partial<Record<Partner['kind'], Title>>> = {
  AIC: () => ['工商行政管理局', 'Administration for Industry and Commerce'],
  COPYRIGHT: () => ['版权局', 'Copyright Administration'],
  CULTURE: (municipality) => [municipality ? '文化局' : '文化厅', 'Department of Culture'],
  RADIO_FILM_TV: () => ['广播电影电视局', 'Administration of Radio, Film and Television'],
  QUALITY: () => ['质量技术监督局', 'Administration of Quality and Technical Supervision'],
  AGRICULTURE: (municipality) => [municipality ? '农业局' : '农业厅', 'Department of Agriculture'],
  FORESTRY: (municipality) => [municipality ? '林业局' : '林业厅', 'Department of Forestry'],
  PROCURATORATE: () => ['人民检察院', "People's Procuratorate"],
  CUSTOMS: () => ['海关', 'Customs'],
};
/** Customs of a province sit in a city and carry its name. */
const CUSTOMS_SEATS: Readonly<Record<string, string>> = {
  '130000': '石家庄',
  '140000': '太原',
  '150000': '呼和浩特',
  '210000': '沈阳',
  '220000': '长春',
  '230000': '哈尔滨',
  '320000': '南京',
  '330000': '杭州',
  '340000': '合肥',
  '350000': '福州',
  '360000': '南昌',
  '370000': '青岛',
  '410000': '郑州',
  '420000': '武汉',
  '430000': '长沙',
  '440000': '广州',
  '450000': '南宁',
  '460000': '海口',
  '510000': '成都',
  '520000': '贵阳',
  '530000': '昆明',
  '540000': '拉萨',
  '610000': '西安',
  '620000': '兰州',
  '630000': '西宁',
  '640000': '银川',
  '650000': '乌鲁木齐',
};
const IN_CITIES: readonly Partner['kind'][] = ['AIC', 'COPYRIGHT', 'CUSTOMS'];

/**
 * The other departments of article 9 (R9.4): all kinds in every province, three in the largest cities. They are drawn from a
 * stream of their own, so that police and courts keep the ids that they had.
 */
export function makeDepartments(
  offices: readonly Office[],
  names: ReadonlyMap<string, Division>,
  today: string,
  random: Random,
  mergers: Random,
): readonly Partner[] {
  const seats = offices.filter(({ level, place }) => level === 'PROVINCE' || CITIES_WITH_DEPARTMENTS.includes(place));
  return seats.flatMap(({ level, place }) => {
    const name = names.get(place)?.name ?? '';
    const known = PROVINCES_EN[place] ?? CITIES_EN[place] ?? place;
    const kinds = Object.entries(DEPARTMENTS) as [Partner['kind'], Title][];
    const departments = kinds
      .filter(([kind]) => level === 'PROVINCE' || IN_CITIES.includes(kind))
      .map(([kind, title]): Partner => {
        const [chinese, english] = title(name.endsWith('市'));
        return {
          id: uuidAt(noonOf(PARTNERS_FROM), random),
          code: `${kind}-${place}`,
          name: `${kind === 'CUSTOMS' ? (CUSTOMS_SEATS[place] ?? shortName(name)) : name}${chinese}`,
          nameEn: `${english} of ${known}`,
          kind,
          validFrom: dateOf(PARTNERS_FROM),
          validTo: null,
          successorId: null,
          jurisdiction: place,
        };
      });
    return merged(departments, { level, place, today, names: [name, known] }, mergers);
  });
}

interface Seat {
  readonly level: Office['level'];
  readonly place: string;
  readonly today: string;
  readonly names: readonly [string, string];
}

/** Departments of one place as they are on the world's day: those that a merger took end with it, and what it made of them begins (R9.4). */
function merged(departments: readonly Partner[], { level, place, today, names: [name, nameEn] }: Seat, random: Random): readonly Partner[] {
  return DEPARTMENT_MERGERS.reduce<readonly Partner[]>((found, { kinds, into, from }) => {
    const day = from[level];
    const goes = ({ kind }: Partner): boolean => kinds.some((one) => one === kind);
    if (day > today || !found.some(goes)) return found;
    const heir: Partner = {
      id: uuidAt(noonOf(dayOf(day)), random),
      code: `${into}-${place}`,
      name: `${name}市场监督管理局`,
      nameEn: `Administration for Market Regulation of ${nameEn}`,
      kind: into,
      validFrom: day,
      validTo: null,
      successorId: null,
      jurisdiction: place,
    };
    return [...found.map((one) => (goes(one) ? { ...one, validTo: day, successorId: heir.id } : one)), heir];
  }, departments);
}
