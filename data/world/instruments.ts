import type { InstrumentKind, InstrumentStatus, LegislationStage } from '#law/instruments.ts';

export interface InstrumentFacts {
  readonly docNo: string;
  readonly title: string;
  readonly kind: InstrumentKind;
  readonly issuer: string;
  /** division of the office that keeps the record */
  readonly seat: string;
  readonly status: InstrumentStatus;
  readonly promulgated: string | null;
  readonly from: string | null;
  /** first day on which it no longer holds */
  readonly to: string | null;
  /** document number of the version before it, which stands above it in the list */
  readonly previous: string | null;
  readonly articles: readonly string[];
}

const NATION = '000000';
const [NPC, COUNCIL, SIPO] = ['全国人民代表大会常务委员会', '国务院', '国家知识产权局'];

type Version = readonly [
  docNo: string,
  status: InstrumentStatus,
  promulgated: string | null,
  from: string | null,
  to: string | null,
  articles?: readonly string[],
];
const versions = (title: string, kind: InstrumentKind, issuer: string, seat: string, list: readonly Version[]): InstrumentFacts[] =>
  list.map(([docNo, status, promulgated, from, to, articles = []], index) => ({
    docNo,
    title,
    kind,
    issuer,
    seat,
    status,
    promulgated,
    from,
    to,
    previous: list[index - 1]?.[0] ?? null,
    articles,
  }));

type Dated = readonly [docNo: string, promulgated: string, from: string, articles?: readonly string[]];
/**
 * Versions as they stood on a day: each was amended on the day on which the next began, one that is still to begin is adopted, one
 * that was promulgated later is unknown.
 */
const dated = (
  today: string,
  title: string,
  kind: InstrumentKind,
  issuer: string,
  seat: string,
  list: readonly Dated[],
): InstrumentFacts[] => {
  const known = list.filter(([, promulgated]) => promulgated <= today);
  return versions(
    title,
    kind,
    issuer,
    seat,
    known.map(([docNo, promulgated, from, articles], index): Version => {
      const next = known[index + 1]?.[2];
      const ends = next !== undefined && next <= today ? next : null;
      const status = from > today ? 'ADOPTED' : ends === null ? 'IN_FORCE' : 'AMENDED';
      return [docNo, status, promulgated, from > today ? null : from, ends, articles];
    }),
  );
};

/** Real instruments of the time, their older versions first. */
const nationalOn = (today: string): readonly InstrumentFacts[] => [
  ...dated(today, '中华人民共和国专利法', 'LAW', NPC, NATION, [
    ['主席令第36号(2000)', '2000-08-25', '2001-07-01', ['§57', '§58', '§59']],
    ['主席令第8号(2008)', '2008-12-27', '2009-10-01', ['§3', '§60', '§63', '§64']],
    ['主席令第55号(2020)', '2020-10-17', '2021-06-01', ['§3', '§65', '§68', '§69', '§70']],
  ]),
  ...dated(today, '中华人民共和国专利法实施细则', 'ADMINISTRATIVE_REGULATION', COUNCIL, NATION, [
    ['国务院令第306号', '2001-06-15', '2001-07-01'],
    ['国务院令第368号', '2002-12-28', '2003-02-01', ['§78', '§79', '§84', '§85']],
    ['国务院令第569号', '2010-01-09', '2010-02-01', ['§79', '§80', '§81', '§82', '§83', '§84', '§85']],
    ['国务院令第769号', '2023-12-11', '2024-01-20', ['§95', '§96', '§101', '§102']],
  ]),
  ...dated(today, '专利行政执法办法', 'DEPARTMENT_RULE', SIPO, NATION, [
    ['国家知识产权局令第19号', '2001-12-17', '2001-12-17'],
    ['国家知识产权局令第60号', '2010-12-29', '2011-02-01', ['§5', '§8', '§10', '§21', '§26', '§31', '§37']],
    ['国家知识产权局令第71号', '2015-05-29', '2015-07-01', ['§5', '§8', '§10', '§21', '§26', '§43', '§45']],
  ]),
  ...dated(today, '专利纠纷行政裁决和调解办法', 'DEPARTMENT_RULE', SIPO, NATION, [['国家知识产权局令第81号', '2024-12-26', '2025-02-01']]),
  ...dated(today, '展会知识产权保护办法', 'DEPARTMENT_RULE', '商务部等四部门', NATION, [
    ['商务部令2006年第1号', '2006-01-10', '2006-03-01', ['§2', '§7', '§16']],
  ]),
  ...versions('国家知识产权局关于加强专利行政执法工作的决定', 'NORMATIVE_DOCUMENT', SIPO, NATION, [
    ['国知发管字〔2011〕74号-征求意见稿', 'CONSULTATION', null, null, null],
    ['国知发管字〔2011〕74号', 'IN_FORCE', '2011-06-27', '2011-06-27', null, ['（一）', '（六）', '（十三）', '（十六）']],
  ]),
  ...versions('专利行政执法跨地区协作办法', 'COLLABORATION_RULE', SIPO, NATION, [['跨地区协作办法-2013-草案', 'DRAFT', null, null, null]]),
];

/**
 * Ordinances of the provinces. They have no document number that everybody knows, so theirs here is a descriptive one. Guangdong's
 * day is known; the years of the others are remembered and their days are of the demo world.
 */
const ORDINANCES: readonly (readonly [seat: string, title: string, ...days: (readonly [promulgated: string, from: string])[]])[] = [
  ['110000', '北京市专利保护和促进条例', ['2005-05-20', '2005-10-01'], ['2013-09-27', '2014-03-01']],
  ['120000', '天津市专利促进与保护条例', ['2011-05-11', '2011-07-01']],
  ['210000', '辽宁省专利条例', ['2013-09-27', '2014-01-01']],
  ['310000', '上海市专利保护条例', ['2001-12-28', '2002-07-01']],
  ['320000', '江苏省专利促进条例', ['2009-05-20', '2009-10-01']],
  ['330000', '浙江省专利保护条例', ['2005-09-30', '2006-01-01']],
  ['340000', '安徽省专利保护和促进条例', ['2006-06-29', '2006-09-01']],
  ['360000', '江西省专利促进条例', ['2009-11-27', '2010-01-01']],
  ['370000', '山东省专利条例', ['1998-08-14', '1998-10-01'], ['2013-08-01', '2013-12-01']],
  ['410000', '河南省专利保护条例', ['2005-12-02', '2006-03-01']],
  ['420000', '湖北省专利条例', ['2010-12-01', '2011-03-01']],
  ['430000', '湖南省专利条例', ['2011-11-27', '2012-03-01']],
  ['440000', '广东省专利条例', ['2010-09-29', '2010-12-01']],
  ['510000', '四川省专利保护条例', ['1997-06-16', '1997-08-01'], ['2012-03-29', '2012-05-01']],
  ['610000', '陕西省专利条例', ['2003-09-28', '2004-01-01'], ['2012-07-12', '2012-10-01']],
];

export const ordinanceNo = (seat: string, promulgated: string): string => `地方性法规-${seat}-${promulgated.slice(0, 4)}`;

const provincialOn = (today: string): readonly InstrumentFacts[] =>
  ORDINANCES.flatMap(([seat, title, ...days]) =>
    dated(
      today,
      title,
      'LOCAL_REGULATION',
      '省级人民代表大会常务委员会',
      seat,
      days.map(([promulgated, from]): Dated => [ordinanceNo(seat, promulgated), promulgated, from]),
    ),
  );

export const instrumentsOn = (today: string): readonly InstrumentFacts[] => [...nationalOn(today), ...provincialOn(today)];

type Level = Exclude<InstrumentKind, 'COLLABORATION_RULE'>;
/** Laws in the making at every stage: seat of the office, title, level, stage, day of the listing, what it became. */
export const PROJECTS: readonly (readonly [string, string, Level, LegislationStage, string, string | null])[] = [
  ['000000', '专利法第四次修改', 'LAW', 'DRAFTING', '2011-11-15', null],
  ['000000', '职务发明条例', 'ADMINISTRATIVE_REGULATION', 'CONSULTATION', '2010-11-01', null],
  ['000000', '专利行政执法办法修订', 'DEPARTMENT_RULE', 'LISTED', '2013-12-02', null],
  ['000000', '专利行政执法操作指南', 'NORMATIVE_DOCUMENT', 'CONSULTATION', '2013-03-11', null],
  ['110000', '北京市专利保护和促进条例修订', 'LOCAL_REGULATION', 'PROMULGATED', '2012-02-20', ordinanceNo('110000', '2013')],
  ['210000', '辽宁省专利条例', 'LOCAL_REGULATION', 'IN_FORCE', '2011-10-17', ordinanceNo('210000', '2013')],
  ['370000', '山东省专利条例修订', 'LOCAL_REGULATION', 'IN_FORCE', '2011-03-08', ordinanceNo('370000', '2013')],
  ['610000', '陕西省专利条例修订', 'LOCAL_REGULATION', 'IN_FORCE', '2010-09-06', ordinanceNo('610000', '2012')],
  ['430000', '湖南省专利条例', 'LOCAL_REGULATION', 'IN_FORCE', '2009-12-14', ordinanceNo('430000', '2011')],
  ['330000', '浙江省专利条例', 'LOCAL_REGULATION', 'DRAFTING', '2013-01-21', null],
  ['340000', '安徽省专利条例', 'LOCAL_REGULATION', 'DELIBERATION', '2012-09-03', null],
  ['130000', '河北省专利条例', 'LOCAL_REGULATION', 'DRAFTING', '2013-05-06', null],
  ['140000', '山西省专利促进条例', 'LOCAL_REGULATION', 'CONSULTATION', '2012-11-19', null],
  ['350000', '福建省专利促进与保护条例', 'LOCAL_REGULATION', 'DELIBERATION', '2012-03-12', null],
  ['450000', '广西壮族自治区专利条例', 'LOCAL_REGULATION', 'DELIBERATION', '2012-04-09', null],
  ['500000', '重庆市专利促进与保护条例修订', 'LOCAL_REGULATION', 'LISTED', '2013-10-14', null],
  ['530000', '云南省专利促进与保护条例', 'LOCAL_REGULATION', 'CONSULTATION', '2012-08-20', null],
  ['620000', '甘肃省专利条例', 'LOCAL_REGULATION', 'CONSULTATION', '2012-06-25', null],
  ['440000', '广东省展会专利保护办法', 'NORMATIVE_DOCUMENT', 'CONSULTATION', '2012-05-28', null],
  ['440300', '深圳经济特区知识产权保护条例', 'LOCAL_REGULATION', 'DRAFTING', '2013-06-17', null],
];
