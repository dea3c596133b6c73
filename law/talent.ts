import { addWorkingDays } from './calendar.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Course } from './course.ts';
import type { Day } from './dates.ts';
import { DECISION_FROM } from './decision.ts';

export type TalentStatus = 'NOMINATED' | 'ENROLLED' | 'ACTIVE' | 'ALERT' | 'CLOSED';

/** Who moves a profile: its centre, the office of that centre, or the platform when a case or complaint touches a patent (R12.5). */
export type TalentActor = 'CENTRE' | 'OFFICE' | 'PLATFORM';

/**
 * NOMINATED → ENROLLED → ACTIVE ⇄ ALERT → CLOSED (Annex A17, R12.3). An alert ends only with its forecast, which leads back to
 * ACTIVE; so a profile is closed from there, and one that never came into service is not closed at all.
 */
export const TALENT_COURSE: Course<TalentStatus, TalentActor> = [
  { from: null, to: 'NOMINATED', by: ['CENTRE'] },
  { from: 'NOMINATED', to: 'ENROLLED', by: ['OFFICE'] },
  { from: 'ENROLLED', to: 'ACTIVE', by: ['CENTRE'] },
  { from: 'ACTIVE', to: 'ALERT', by: ['CENTRE', 'OFFICE', 'PLATFORM'] },
  { from: 'ALERT', to: 'ACTIVE', by: ['CENTRE', 'OFFICE'] },
  { from: 'ACTIVE', to: 'CLOSED', by: ['CENTRE'] },
];

/** Whether the services of R12.3 run: only then is a profile watched, and may an alert be raised on it. */
export const inService = (status: TalentStatus): boolean => status === 'ACTIVE' || status === 'ALERT';

/** Working days that centre and office have for the forecast. */
export interface ForecastLimit extends Dated {
  readonly workingDays: number;
  readonly confidence: Confidence;
  readonly citation: string;
}

/** Article 12 says 及时, in time, and no number: five working days are the platform's setting (Annex A17). */
export const FORECAST_LIMITS: readonly [ForecastLimit, ...ForecastLimit[]] = [
  { from: DECISION_FROM, workingDays: 5, confidence: 'SETTING', citation: '平台配置(决定第十二条)' },
];

/** Last day for the forecast of a dispute that was raised that day (R12.5). */
export const forecastDue = (raisedOn: Day): Day => addWorkingDays(raisedOn, inForceOn(FORECAST_LIMITS, raisedOn).workingDays);

/** Exactly these five measures: 全面监测、主动跟踪、专题指导、提前介入、快速维权 (R12.3). */
export const SERVICE_KINDS = ['MONITORING', 'TRACKING', 'GUIDANCE', 'EARLY_INTERVENTION', 'RAPID_PROTECTION'] as const;

export type StrategicIndustry =
  | 'ENERGY_SAVING'
  | 'NEW_GENERATION_IT'
  | 'BIOLOGY'
  | 'HIGH_END_EQUIPMENT'
  | 'NEW_ENERGY'
  | 'NEW_MATERIALS'
  | 'NEW_ENERGY_VEHICLES'
  | 'DIGITAL_CREATIVE';

/** The strategic emerging industries of a time (战略性新兴产业, R12.4). */
export interface IndustryList extends Dated {
  readonly industries: readonly StrategicIndustry[];
  readonly confidence: Confidence;
  readonly citation: string;
}

const SEVEN = [
  'ENERGY_SAVING',
  'NEW_GENERATION_IT',
  'BIOLOGY',
  'HIGH_END_EQUIPMENT',
  'NEW_ENERGY',
  'NEW_MATERIALS',
  'NEW_ENERGY_VEHICLES',
] as const satisfies readonly StrategicIndustry[];

/** Seven by the State Council's decision of 2010; the plan of the 13th five years added digital creation. */
export const STRATEGIC_INDUSTRIES: readonly [IndustryList, ...IndustryList[]] = [
  { from: '2010-10-10', industries: SEVEN, confidence: 'MEMORY', citation: '国发〔2010〕32号' },
  { from: '2016-11-29', industries: [...SEVEN, 'DIGITAL_CREATIVE'], confidence: 'MEMORY', citation: '国发〔2016〕67号' },
];

/** Whether an industry counts as strategic and emerging on that day. */
export const isStrategicOn = (industry: StrategicIndustry, date: Day): boolean =>
  inForceOn(STRATEGIC_INDUSTRIES, date).industries.includes(industry);
