/** One-character names of the provinces (省简称), by the first two digits of GB/T 2260. */
export const PROVINCE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  '11': '京',
  '12': '津',
  '13': '冀',
  '14': '晋',
  '15': '蒙',
  '21': '辽',
  '22': '吉',
  '23': '黑',
  '31': '沪',
  '32': '苏',
  '33': '浙',
  '34': '皖',
  '35': '闽',
  '36': '赣',
  '37': '鲁',
  '41': '豫',
  '42': '鄂',
  '43': '湘',
  '44': '粤',
  '45': '桂',
  '46': '琼',
  '50': '渝',
  '51': '川',
  '52': '黔',
  '53': '滇',
  '54': '藏',
  '61': '陕',
  '62': '甘',
  '63': '青',
  '64': '宁',
  '65': '新',
};

/** First characters that two or more prefectures of a province share: those prefectures take two characters. */
const SHARED_FIRST_CHARACTERS: Readonly<Record<string, string>> = {
  '14': '晋',
  '15': '呼乌',
  '22': '白',
  '23': '大',
  '32': '南',
  '34': '淮',
  '37': '济',
  '42': '黄荆',
  '43': '湘',
  '44': '汕',
  '46': '三',
  '51': '广',
  '52': '黔',
  '63': '海',
  '65': '克阿',
};

/** County names that occur twice in a province: the prefecture's character stands before them. */
const PREFECTURES_OF_SHARED_NAMES: Readonly<Record<string, string>> = {
  '130104': '石',
  '130703': '张',
  '130105': '石',
  '130902': '沧',
  '140302': '阳',
  '140502': '晋城',
  '210106': '沈',
  '210303': '鞍',
  '230402': '鹤',
  '230803': '佳',
  '320106': '南京',
  '320302': '徐',
  '370103': '济南',
  '370402': '枣',
  '511002': '内',
  '511102': '乐',
};

/** Headings of GB/T 2260 that are no place: they have no office, and keep their whole name. */
const isHeading = (name: string): boolean => /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/.test(name);

/**
 * What case numbers of an office begin with, different for every division: 国 for the nation; 粤 for a province; 粤深 for a
 * prefecture (two characters where one is shared, 粤汕头); 粤南山区 for a county, with its whole name, and the prefecture
 * before it where the province has the name twice (冀石桥西区). `code` has six digits, or two or four for the upper levels.
 * Domain §2.10 [A].
 */
export function officePrefix({ code, name }: { readonly code: string; readonly name: string }): string {
  const six = code.padEnd(6, '0');
  if (six === '000000') return '国';
  const province = PROVINCE_ABBREVIATIONS[six.slice(0, 2)] ?? six.slice(0, 2);
  if (six.endsWith('0000')) return province;
  if (!six.endsWith('00')) return province + (PREFECTURES_OF_SHARED_NAMES[six] ?? '') + name;
  if (isHeading(name)) return province + name;
  const [first = ''] = name;
  return province + (SHARED_FIRST_CHARACTERS[six.slice(0, 2)]?.includes(first) ? name.slice(0, 2) : first);
}
