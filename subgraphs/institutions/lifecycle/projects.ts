import { leadsTo, stepsFrom } from '#law/course.ts';
import { LEGISLATION_COURSE, mayBeMadeAt, ONCE_IN_FORCE } from '#law/instruments.ts';
import type { OfficeActor } from '#platform/acting.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { AgencyRow, LegalInstrumentRow, LegislationProjectRow } from '../tables.ts';
import type { AdvanceLegislationProjectInput, LegislationStage, StartLegislationProjectInput } from '../types.generated.ts';
import { because } from './legislation-refusals.ts';
import { keepers } from './legislation.ts';

export type Started = Pick<LegislationProjectRow, 'title' | 'level' | 'stage' | 'listedOn' | 'stageFrom'>;

/** 立项 (R1.1): of what an office of that level makes. */
export function start({ title, level }: StartLegislationProjectInput, office: Pick<AgencyRow, 'level'>, today: string): Outcome<Started> {
  const refusals = [
    ...(fits(title, 2, 200) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(mayBeMadeAt(level, office.level) ? [] : [because('WRONG_LEVEL', 'level')]),
  ];
  return refusals.length > 0
    ? refuse(...refusals)
    : accept({ title: title.trim(), level, stage: 'LISTED', listedOn: today, stageFrom: today });
}

type Became = Pick<LegalInstrumentRow, 'id' | 'agencyId' | 'kind' | 'status'>;
/** What is known of a project that shall advance; `became`: the instrument that it names or has. */
export interface AdvanceFacts extends Pick<LegislationProjectRow, 'stage' | 'version' | 'agencyId' | 'level' | 'instrumentId'> {
  readonly today: string;
  readonly actors: readonly OfficeActor[];
  readonly became: Became | null;
}
export type Advanced = Pick<LegislationProjectRow, 'stage' | 'stageFrom' | 'instrumentId'>;

/** 推进 (R1.1): by exactly one stage; the promulgation names the instrument, and it is in force when the project is. */
export function advance(
  { to, version, instrumentId }: Pick<AdvanceLegislationProjectInput, 'to' | 'version' | 'instrumentId'>,
  facts: AdvanceFacts,
): Outcome<Advanced> {
  const { stage, actors, became, today } = facts;
  if (!keepers(actors).includes('OFFICE')) return refuse(because('NOT_THE_OFFICE'));
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (!leadsTo(LEGISLATION_COURSE, stage, to)) return refuse(because('NOT_THE_NEXT_STAGE', 'to'));
  if (to !== 'PROMULGATED' && instrumentId != null) return refuse(because('INSTRUMENT_TOO_EARLY', 'instrumentId'));
  if (to === 'PROMULGATED') {
    const promulgated = became?.agencyId === facts.agencyId && became.status !== 'DRAFT' && became.status !== 'CONSULTATION';
    if (!promulgated) return refuse(because('INSTRUMENT_MISSING', 'instrumentId'));
    if (became.kind !== facts.level) return refuse(because('INSTRUMENT_OTHER_LEVEL', 'instrumentId'));
  }
  if (to === 'IN_FORCE' && !(became && ONCE_IN_FORCE.includes(became.status))) return refuse(because('INSTRUMENT_NOT_IN_FORCE'));
  return accept({ stage: to, stageFrom: today, instrumentId: became?.id ?? facts.instrumentId });
}

/** The stage that these actors may bring a project to now. */
export const nextStage = ({ stage }: Pick<LegislationProjectRow, 'stage'>, actors: readonly OfficeActor[]): LegislationStage | null =>
  stepsFrom(LEGISLATION_COURSE, stage, keepers(actors))[0] ?? null;
