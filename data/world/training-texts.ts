import type { Random } from '../random.ts';

/** What specialised classes are about. */
export const SPECIAL_TITLES = [
  '外观设计侵权判定业务培训班',
  '假冒专利行为查处业务培训班',
  '展会专利执法业务培训班',
  '电子商务领域专利执法业务培训班',
  '专利侵权纠纷口头审理业务培训班',
  '专利行政执法文书制作业务培训班',
];

/** Topics of seminars, each with what came of it. */
export const SEMINAR_TOPICS: readonly (readonly [topic: string, conclusions: string])[] = [
  ['假冒专利案件证据固定突出问题研讨', '统一现场照片、抽样和询问笔录的要求,形成取证指引。'],
  ['侵权纠纷案件结案周期偏长问题研讨', '立案时一次告知补正材料,口头审理排期提前公布。'],
  ['执法文书送达不规范问题研讨', '送达回证统一存档,留置送达须有见证人签字。'],
  ['跨区域协作移送材料不齐问题研讨', '明确移送清单,受移送机关五个工作日内反馈。'],
  ['展会专利纠纷快速处理问题研讨', '会前进驻、当日受理,简化外观设计比对流程。'],
];

const INSTITUTIONS: Readonly<Record<'DOMESTIC' | 'ABROAD' | 'DEGREE', readonly string[]>> = {
  DOMESTIC: ['中国知识产权培训中心', '国家行政学院', '华东政法大学知识产权学院', '华南理工大学知识产权学院'],
  ABROAD: ['德国马克斯·普朗克研究所', '日本发明协会亚太工业产权中心', '新加坡知识产权学院'],
  DEGREE: ['北京大学', '中国人民大学', '中山大学', '同济大学', '西南政法大学', '中南财经政法大学'],
};
const SUBJECTS = ['知识产权法', '专利法', '行政法学', '公共管理', '法律硕士(非法学)'];

/** An office's own rooms, or the place where it usually trains. */
export const venueOf = (office: string, random: Random): string =>
  random.pick([`${office}培训室`, '中国知识产权培训中心', '国家知识产权培训基地', '省委党校']);

export const institutionOf = (kind: keyof typeof INSTITUTIONS, random: Random): string => random.pick(INSTITUTIONS[kind]);
export const subjectOf = (random: Random): string => random.pick(SUBJECTS);
