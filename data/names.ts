import type { Random } from './random.ts';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙史陶贺顾毛郝龚邵万钱覃武戴莫孔向汤',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建国红玉梅志文斌辉鹏宇晨欣怡子轩浩然思雨佳琪海燕春生永康立新学东晓峰雪松俊凯瑞祥',
];
const BRANDS = [
  ...'华盛恒信鑫泰宏达锦源康瑞联创中科博远东方天润金利美佳光明新力嘉诚永兴德隆凯旋飞鸿卓越海纳安捷通宝丰亿晟腾启航正邦万和同辉',
];
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '制品厂', '贸易有限公司'];

/** What patents are about: the product, and the trade of who makes it. */
const PRODUCTS: readonly (readonly [product: string, trade: string])[] = [
  ['保温杯', '日用品'],
  ['电热水壶', '电器'],
  ['节能灯具', '照明'],
  ['太阳能热水器', '新能源'],
  ['折叠婴儿车', '童车'],
  ['电动自行车', '车业'],
  ['防盗门锁', '五金'],
  ['塑料收纳盒', '塑胶'],
  ['按摩椅', '健康科技'],
  ['净水器滤芯', '环保科技'],
  ['手机保护套', '电子'],
  ['移动电源', '电子'],
  ['包装瓶', '包装'],
  ['玩具积木', '玩具'],
  ['陶瓷餐具', '陶瓷'],
  ['办公座椅', '家具'],
  ['水泵叶轮', '机械'],
  ['数控刀具', '机械'],
  ['医用敷料', '医疗器械'],
  ['中药口服液', '药业'],
  ['纺织面料', '纺织'],
  ['运动鞋底', '鞋业'],
  ['汽车雨刮器', '汽车配件'],
  ['建筑模板', '建材'],
];

/** A product with the words for its trade. */
export interface Product {
  readonly name: string;
  readonly trade: string;
}

export const personName = (random: Random): string =>
  random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.62) ? random.pick(GIVEN) : '');

export function product(random: Random): Product {
  const [name, trade] = random.pick(PRODUCTS);
  return { name, trade };
}

/** @param place short name of a city, such as 深圳 */
export function companyName(place: string, trade: string, random: Random): string {
  const form = random.pick(FORMS);
  const city = form === '制品厂' || random.chance(0.5) ? `${place}市` : place;
  return `${city}${random.pick(BRANDS)}${random.pick(BRANDS)}${trade}${form}`;
}

/** A mobile number in a range that was in use in 2011. */
export const mobileNumber = (random: Random): string =>
  `1${random.pick(['35', '36', '37', '38', '39', '50', '58', '86', '89'])}${String(random.below(100_000_000)).padStart(8, '0')}`;

const PEOPLES = '土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜|朝鲜|维吾尔';
const ENDING = new RegExp(`(?:(?:壮族|回族|维吾尔)?自治区|(?:(?:${PEOPLES})族?)+自治[州县]|市|地区|盟|省|县|区)$`);

/** 深圳市 → 深圳, 恩施土家族苗族自治州 → 恩施, 内蒙古自治区 → 内蒙古 */
export const shortName = (name: string): string => name.replace(ENDING, '') || name;
