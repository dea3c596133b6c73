import { inForceOn, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';
import type { Told } from './told.ts';

/** Acts that are a counterfeit: the five of 细则 §84, and the two of the law before them. */
export const COUNTERFEIT_ACTS = {
  MARKING: [
    'Marking goods that have no patent in force, or with the number of another',
    '在未被授予专利权、专利权无效或者终止的产品上标注专利标识,或者标注他人专利号',
  ],
  SELLING: ['Selling goods so marked', '销售前项产品'],
  MISREPRESENTING: [
    'Calling a technique patented, or an application a patent',
    '将未被授予专利权的技术或者设计称为专利,将专利申请称为专利',
  ],
  FORGING: ['Forging patent papers', '伪造或者变造专利证书、专利文件或者专利申请文件'],
  OTHER_CONFUSION: ['Other acts that mislead the public', '其他使公众混淆的行为'],
  PASSING_OFF: ["Passing off as another's patent", '假冒他人专利'],
  PRETENDING: ['Pretending that there is a patent', '冒充专利'],
} as const satisfies Record<string, Told>;
export type CounterfeitAct = keyof typeof COUNTERFEIT_ACTS;

interface Acts extends Dated {
  readonly acts: readonly CounterfeitAct[];
  readonly citation: string;
}

const FIVE = ['MARKING', 'SELLING', 'MISREPRESENTING', 'FORGING', 'OTHER_CONFUSION'] as const;

/** Until 1 October 2009 the law knew two types; the regulations of 2010 list five. */
const LISTS: readonly [Acts, ...Acts[]] = [
  { from: '2001-07-01', acts: ['PASSING_OFF', 'PRETENDING'], citation: '专利法(2000年修正)§58、§59' },
  { from: '2009-10-01', acts: FIVE, citation: '专利法(2008年修正)§63' },
  { from: '2010-02-01', acts: FIVE, citation: '专利法实施细则(2010年修订)§84' },
  { from: '2024-01-20', acts: FIVE, citation: '专利法实施细则(2023年修订)§101' },
];

/** The acts that were a counterfeit on a day, and the article. */
export const counterfeitActsOn = (day: Day): Omit<Acts, 'from'> => inForceOn(LISTS, day);

/** What takes an act out, wholly or from the fine (细则 §84). */
export const EXEMPTIONS = {
  MARKED_BEFORE_LAPSE: ['Marked lawfully before the patent ended', '专利权终止前依法标注专利标识,终止后许诺销售、销售该产品'],
  INNOCENT_SELLER: ['A seller who did not know and proves the lawful source', '销售不知道是假冒专利的产品并能证明合法来源'],
} as const satisfies Record<string, Told>;
export type Exemption = keyof typeof EXEMPTIONS;

/** What may follow: marked before the end is no counterfeit; the innocent seller must stop and pays no fine. */
export function consequenceOf(act: CounterfeitAct, exemption: Exemption | null): 'NO_COUNTERFEIT' | 'STOP_SALE' | 'PENALTY' {
  if (exemption === 'MARKED_BEFORE_LAPSE') return 'NO_COUNTERFEIT';
  return exemption === 'INNOCENT_SELLER' && act === 'SELLING' ? 'STOP_SALE' : 'PENALTY';
}
