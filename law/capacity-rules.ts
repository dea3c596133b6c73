import { isSubProvincial } from './city-rank.ts';
import type { Dated } from './configuration.ts';
import type { Day } from './dates.ts';
import { DECISION_FROM } from './decision.ts';
import { BASIC, FIELD, oneEach, type Standards } from './equipment-standards.ts';
import type { Level } from './levels.ts';
import type { Plaque } from './plaques.ts';

/** What articles 14 and 16 tell offices apart by. A county office enforces as it needs to (R14.5); one that does has a unit for it. */
export type OfficeCategory = 'NATION' | 'PROVINCE' | 'SUB_PROVINCIAL' | 'PROJECT_526' | 'OTHER_CITY' | 'COUNTY' | 'ENFORCING_COUNTY';

export type UnitKind = 'DIVISION' | 'SECTION' | 'GUIDANCE' | 'DISPATCH_COMMAND';
export type DutyLevel = 'DEDICATED' | 'MAIN';
export type VenueKind = 'DEDICATED' | 'SHARED';

/** What a rule asks for. */
export type Demand =
  | { readonly of: 'UNIT'; readonly kinds: readonly UnitKind[]; readonly duties: readonly DutyLevel[] }
  | { readonly of: 'PLAQUE'; readonly plaque: Plaque }
  | { readonly of: 'VENUE'; readonly kinds: readonly VenueKind[] }
  | { readonly of: 'EQUIPMENT'; readonly standards: Standards };

export type CapacityRuleId =
  | 'DEDICATED_DIVISION'
  | 'MAIN_SECTION'
  | 'CORPS_PLAQUE'
  | 'DETACHMENT_PLAQUE'
  | 'GUIDANCE_BODY'
  | 'DISPATCH_BODY'
  | 'DEDICATED_VENUE'
  | 'AVAILABLE_VENUE'
  | 'BASIC_EQUIPMENT'
  | 'ENFORCEMENT_EQUIPMENT'
  | 'QUERY_DEVICE'
  | 'ARCHIVE_STORAGE';

/** One rule of the Decision on what an office must have. */
export interface CapacityRule extends Dated {
  readonly id: CapacityRuleId;
  /** requirement and article */
  readonly citation: string;
  readonly binds: readonly OfficeCategory[];
  readonly demand: Demand;
  /** what it asks for, as an object: 'a division …', '…处室' */
  readonly what: string;
  readonly whatZh: string;
}

/** 省局、副省级城市及进入5·26工程的地级市局 */
const LEADING: readonly OfficeCategory[] = ['PROVINCE', 'SUB_PROVINCIAL', 'PROJECT_526'];
const CITIES: readonly OfficeCategory[] = ['SUB_PROVINCIAL', 'PROJECT_526', 'OTHER_CITY'];
const LOCAL: readonly OfficeCategory[] = [...LEADING, 'OTHER_CITY'];
/** 承担专利执法工作职责的地方知识产权局: provinces and cities by law, a county once it has a unit for it. */
const ENFORCING: readonly OfficeCategory[] = [...LOCAL, 'ENFORCING_COUNTY'];

const rule = (
  id: CapacityRuleId,
  citation: string,
  binds: readonly OfficeCategory[],
  demand: Demand,
  [what, whatZh]: readonly [string, string],
): CapacityRule => ({ id, citation, binds, demand, what, whatZh, from: DECISION_FROM });

/**
 * What articles 14, 16 and 17 ask offices to have. County offices owe nothing under article 14: they build forces as they need
 * them (R14.5), so R14.6, which speaks of every level, binds none of them either. A plaque counts as lacking even where the
 * staffing authority refused it: the rule tells what there is, not whose fault it is.
 */
export const CAPACITY_RULES: readonly CapacityRule[] = [
  rule('DEDICATED_DIVISION', 'R14.2; 决定第十四条', LEADING, { of: 'UNIT', kinds: ['DIVISION', 'SECTION'], duties: ['DEDICATED'] }, [
    'a division or section that does nothing but enforcement',
    '专门承担执法职责的处室',
  ]),
  rule(
    'MAIN_SECTION',
    'R14.3; 决定第十四条',
    ['OTHER_CITY'],
    { of: 'UNIT', kinds: ['DIVISION', 'SECTION'], duties: ['DEDICATED', 'MAIN'] },
    ['a section whose main duty is enforcement', '主要承担执法职责的科室'],
  ),
  rule('CORPS_PLAQUE', 'R14.4; 决定第十四条', ['PROVINCE'], { of: 'PLAQUE', plaque: 'CORPS' }, [
    'the plaque of an enforcement corps, agreed to by the staffing authority',
    '经编制部门同意加挂的执法总队牌子',
  ]),
  rule('DETACHMENT_PLAQUE', 'R14.4; 决定第十四条', CITIES, { of: 'PLAQUE', plaque: 'DETACHMENT' }, [
    'the plaque of an enforcement detachment, agreed to by the staffing authority',
    '经编制部门同意加挂的执法支队牌子',
  ]),
  rule('GUIDANCE_BODY', 'R14.6; 决定第十四条', LOCAL, { of: 'UNIT', kinds: ['GUIDANCE'], duties: ['DEDICATED', 'MAIN'] }, [
    'a body that guides enforcement',
    '执法指导机构',
  ]),
  rule('DISPATCH_BODY', 'R14.6; 决定第十四条', LOCAL, { of: 'UNIT', kinds: ['DISPATCH_COMMAND'], duties: ['DEDICATED', 'MAIN'] }, [
    'a dispatch command for reports and complaints',
    '举报投诉指挥调度机构',
  ]),
  rule('DEDICATED_VENUE', 'R16.1; 决定第十六条', LEADING, { of: 'VENUE', kinds: ['DEDICATED'] }, [
    'a place of its own for handling disputes',
    '专门的专利纠纷调处场所',
  ]),
  rule('AVAILABLE_VENUE', 'R16.2; 决定第十六条', ['OTHER_CITY'], { of: 'VENUE', kinds: ['DEDICATED', 'SHARED'] }, [
    'a place that may be used for handling disputes',
    '可供专利纠纷调处的场所',
  ]),
  rule('BASIC_EQUIPMENT', 'R16.3; 决定第十六条', ENFORCING, { of: 'EQUIPMENT', standards: BASIC }, [
    'basic equipment for handling cases',
    '基本的办案设备',
  ]),
  rule('ENFORCEMENT_EQUIPMENT', 'R16.4; 决定第十六条', ENFORCING, { of: 'EQUIPMENT', standards: FIELD }, [
    'the equipment that enforcement needs',
    '必要的执法装备',
  ]),
  rule('QUERY_DEVICE', 'R17.3; 决定第十七条', ENFORCING, { of: 'EQUIPMENT', standards: oneEach('QUERY_DEVICE') }, [
    'a device for instant look-up',
    '专利执法电子查询设备',
  ]),
  rule('ARCHIVE_STORAGE', 'R17.5; 决定第十七条', ENFORCING, { of: 'EQUIPMENT', standards: oneEach('ARCHIVE_STORAGE') }, [
    'storage for enforcement archives',
    '专用执法档案保存设备',
  ]),
];

/** The rules in force on a day; none before the Decision. */
export const capacityRulesOn = (on: Day): readonly CapacityRule[] => CAPACITY_RULES.filter(({ from }) => from <= on);

/** What decides the category of an office on a day. */
export interface CategoryFacts {
  readonly level: Level;
  /** six-digit code of its division */
  readonly place: string;
  /** whether it belonged to the project 5·26 on that day */
  readonly inProject526: boolean;
  /** whether it had a division or section for enforcement on that day */
  readonly enforces: boolean;
}

/** The category of an office on a day. A sub-provincial city stays one inside the project 5·26. */
export function categoryOf({ level, place, inProject526, enforces }: CategoryFacts, on: Day): OfficeCategory {
  if (level === 'COUNTY') return enforces ? 'ENFORCING_COUNTY' : 'COUNTY';
  if (level !== 'PREFECTURE') return level;
  if (isSubProvincial(place, on)) return 'SUB_PROVINCIAL';
  return inProject526 ? 'PROJECT_526' : 'OTHER_CITY';
}
