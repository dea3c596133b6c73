import { SERVICE_KINDS, type StrategicIndustry } from '#law/talent.ts';
import type { Random } from '../random.ts';

const INDUSTRIES: Readonly<Record<StrategicIndustry, readonly string[]>> = {
  ENERGY_SAVING: ['工业余热回收', '污水深度处理', '半导体照明'],
  NEW_GENERATION_IT: ['下一代移动通信', '新型平板显示', '云计算平台'],
  BIOLOGY: ['基因工程药物', '新型疫苗', '生物育种'],
  HIGH_END_EQUIPMENT: ['智能数控装备', '轨道交通装备', '海洋工程装备'],
  NEW_ENERGY: ['薄膜太阳能电池', '大型风电机组', '生物质发电'],
  NEW_MATERIALS: ['碳纤维复合材料', '稀土功能材料', '石墨烯材料'],
  NEW_ENERGY_VEHICLES: ['动力电池', '纯电动客车', '驱动电机'],
  DIGITAL_CREATIVE: ['数字内容制作', '虚拟现实', '数字出版'],
};
const TALENT_SPONSORS = [
  '海外高层次人才引进计划',
  '国家高层次人才特殊支持计划',
  '新世纪百千万人才工程',
  '国家杰出青年科学基金',
  '长江学者奖励计划',
];
const PROJECT_SPONSORS = [
  '国家科技重大专项',
  '国家高技术研究发展计划',
  '国家重点基础研究发展计划',
  '战略性新兴产业发展专项资金',
  '国家科技支撑计划',
];
const RESULTS: Readonly<Record<(typeof SERVICE_KINDS)[number], readonly string[]>> = {
  MONITORING: ['完成专利法律状态监测,未发现异常。', '监测到同族专利被提出无效请求,已告知权利人。'],
  TRACKING: ['走访研发团队,了解专利布局需求。', '跟踪产业化进展,更新专利清单。'],
  GUIDANCE: ['举办专题指导会,讲解专利侵权判定。', '指导项目组完善专利管理制度。'],
  EARLY_INTERVENTION: ['提前介入合作谈判,提示侵权风险。', '在产品上市前完成专利预警分析。'],
  RAPID_PROTECTION: ['启动快速维权通道,协助固定证据。', '协助权利人在五日内提出处理请求。'],
};

/** What a project in that industry is called. */
export const titleOfProject = (industry: StrategicIndustry, city: string, random: Random): string =>
  `${city}${random.pick(INDUSTRIES[industry])}产业化项目`;

/** Who sponsors talent, or a project (R12.1). */
export const sponsorOf = (kind: 'TALENT' | 'PROJECT', random: Random): string =>
  random.pick(kind === 'TALENT' ? TALENT_SPONSORS : PROJECT_SPONSORS);

/** The n-th service for a profile: the five measures in turn, with what came of it (R12.3). */
export function actionOf(n: number, random: Random): { readonly kind: (typeof SERVICE_KINDS)[number]; readonly result: string } {
  const kind = SERVICE_KINDS[(n + random.below(2)) % SERVICE_KINDS.length] ?? 'MONITORING';
  return { kind, result: random.pick(RESULTS[kind]) };
}
