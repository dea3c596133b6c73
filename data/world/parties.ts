import { makePatentNumber, type PatentType } from '#law/patent-number.ts';
import { companyName, personName, product, shortName } from '../names.ts';
import type { Random } from '../random.ts';
import type { ProvinceFigures } from '../figures.ts';
import type { CaseKind } from '#law/case-kind.ts';

/** A patent with its holder and whoever was last accused over it. */
export interface Patent {
  readonly number: string;
  readonly type: PatentType;
  readonly holder: string;
  /** 1 to 20 where the holder is one of the world's right holders who log in */
  readonly rightHolder: number | null;
  readonly product: string;
  readonly trade: string;
  accused: string | null;
}

const TYPES = ['INVENTION', 'UTILITY_MODEL', 'DESIGN'] as const satisfies readonly PatentType[];
export const TYPE_ZH: Readonly<Record<PatentType, string>> = { INVENTION: '发明', UTILITY_MODEL: '实用新型', DESIGN: '外观设计' };
/** Counterfeits concern designs above all (Chongqing 2015 to 2018); mediations all kinds. */
const TYPES_OF: Readonly<Record<Exclude<CaseKind, 'INFRINGEMENT'>, readonly number[]>> = {
  COUNTERFEIT: [10, 30, 60],
  MEDIATION: [25, 40, 35],
};
/** Patents that may come up again; older ones are forgotten, so memory stays bounded. */
const REMEMBERED = 2_000;
const AGAIN = 0.07;
const SAME_ACCUSED = 0.4;
export const RIGHT_HOLDERS = 20;
const BY_RIGHT_HOLDER = 0.025;
/** Where patent holders are at home. */
const CITIES = ['深圳', '广州', '宁波', '苏州', '杭州', '温州', '北京', '上海', '长沙', '济南', '武汉', '成都', '佛山', '台州'];

/** Makes patents and parties; a few patents, and some infringers, come up again and again (R1.3). */
export function createParties(random: Random) {
  const companies = Array.from({ length: RIGHT_HOLDERS }, (_, index) => {
    const made = product(random);
    return { number: index + 1, name: companyName(CITIES[index % CITIES.length] ?? '', made.trade, random), made };
  });
  const known: Record<CaseKind, Patent[]> = { INFRINGEMENT: [], MEDIATION: [], COUNTERFEIT: [] };
  const counts: Record<CaseKind, number> = { INFRINGEMENT: 0, MEDIATION: 0, COUNTERFEIT: 0 };
  let turn = 0;

  const make = (kind: CaseKind, year: number, province: ProvinceFigures): Patent => {
    const weights = kind === 'INFRINGEMENT' ? TYPES.map((type) => province.patentTypes[type]) : TYPES_OF[kind];
    const type = TYPES[random.weighted(weights)] ?? 'DESIGN';
    const number = makePatentNumber({ year: year - random.between(1, 7), type, serial: random.between(1_000, 5_999_999) });
    const holder = kind === 'INFRINGEMENT' && random.chance(BY_RIGHT_HOLDER) ? companies[turn++ % RIGHT_HOLDERS] : undefined;
    const made = holder?.made ?? product(random);
    const name = holder?.name ?? (random.chance(0.35) ? personName(random) : companyName(random.pick(CITIES), made.trade, random));
    return { number, type, holder: name, rightHolder: holder?.number ?? null, product: made.name, trade: made.trade, accused: null };
  };

  return {
    patent: (kind: CaseKind, year: number, province: ProvinceFigures): Patent => {
      const pool = known[kind];
      if (pool.length > 0 && random.chance(AGAIN)) return random.pick(pool);
      const patent = make(kind, year, province);
      pool[counts[kind] % REMEMBERED] = patent;
      counts[kind] += 1;
      return patent;
    },
    /** the accused: now and then the same as last time over this patent */
    accused: (patent: Patent, city: string): string => {
      if (patent.accused && random.chance(SAME_ACCUSED)) return patent.accused;
      const again = random.chance(0.12) ? `${shortName(city)}${personName(random)}经营部` : companyName(city, patent.trade, random);
      patent.accused = again;
      return again;
    },
  };
}
