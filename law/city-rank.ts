import type { Confidence } from './configuration.ts';
import type { Day } from './dates.ts';

/** A city of sub-provincial rank 副省级城市, from the day its rank was given. */
export interface SubProvincialCity {
  /** six-digit code of GB/T 2260 */
  readonly code: string;
  readonly name: string;
  readonly from: Day;
  /** first day without the rank; null while it has it */
  readonly to: Day | null;
  readonly confidence: Confidence;
}

/** 中编[1994]1号: sixteen cities. Chongqing left the list on 1997-03-14, when it became a municipality; fifteen are left. */
const RANKED_FROM = '1994-02-25';

const ranked = (code: string, name: string, to: Day | null = null): SubProvincialCity => ({
  code,
  name,
  from: RANKED_FROM,
  to,
  confidence: 'MEMORY',
});

/** The cities of sub-provincial rank (R14.3 asks dedicated divisions of them). */
export const SUB_PROVINCIAL_CITIES: readonly SubProvincialCity[] = [
  ranked('210100', '沈阳市'),
  ranked('210200', '大连市'),
  ranked('220100', '长春市'),
  ranked('230100', '哈尔滨市'),
  ranked('320100', '南京市'),
  ranked('330100', '杭州市'),
  ranked('330200', '宁波市'),
  ranked('350200', '厦门市'),
  ranked('370100', '济南市'),
  ranked('370200', '青岛市'),
  ranked('420100', '武汉市'),
  ranked('440100', '广州市'),
  ranked('440300', '深圳市'),
  ranked('510100', '成都市'),
  ranked('510200', '重庆市', '1997-03-14'),
  ranked('610100', '西安市'),
];

/** Whether the city of that six-digit code had sub-provincial rank on the day. Its districts have not. */
export const isSubProvincial = (code: string, on: Day): boolean =>
  SUB_PROVINCIAL_CITIES.some((city) => city.code === code && city.from <= on && (city.to === null || on < city.to));
