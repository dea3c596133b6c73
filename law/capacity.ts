import {
  capacityRulesOn,
  categoryOf,
  type CapacityRule,
  type CapacityRuleId,
  type Demand,
  type DutyLevel,
  type OfficeCategory,
  type UnitKind,
  type VenueKind,
} from './capacity-rules.ts';
import { lotWords, membershipWords, pieces, plaqueWords, unitWords, venueWords, type Words } from './capacity-words.ts';
import { inForceOn } from './configuration.ts';
import type { Day } from './dates.ts';
import type { EquipmentKind, Quantities, Standards } from './equipment-standards.ts';
import type { Level } from './levels.ts';
import type { Plaque } from './plaques.ts';
import { lastingOn, type Term } from './terms.ts';

/** Something that an office has for a time. */
export interface Held extends Term {
  readonly id: string;
}
export interface HeldUnit extends Held {
  readonly name: string;
  readonly kind: UnitKind;
  readonly dutyLevel: DutyLevel;
  readonly plaque: Plaque | null;
  readonly plaqueFrom: Day | null;
  readonly approvalNo: string | null;
  readonly approvedOn: Day | null;
}
export interface HeldVenue extends Held {
  readonly kind: VenueKind;
  readonly address: string;
  readonly rooms: number;
}
export interface HeldLot extends Held {
  readonly kind: EquipmentKind;
  readonly quantity: number;
  readonly condition: 'GOOD' | 'WORN' | 'BROKEN';
}
export interface HeldMembership extends Held {
  readonly entryDocument: string;
}

/** What an office has, of which the day chooses. */
export interface CapacityFacts {
  readonly level: Level;
  /** six-digit code of its division */
  readonly place: string;
  readonly units: readonly HeldUnit[];
  readonly venues: readonly HeldVenue[];
  readonly equipment: readonly HeldLot[];
  /** its memberships in the project 5·26 */
  readonly project526: readonly HeldMembership[];
}

export interface Evidence extends Words {
  readonly kind: 'MEMBERSHIP' | 'UNIT' | 'APPROVAL' | 'VENUE' | 'EQUIPMENT';
  readonly id: string;
}

/** One rule held against one office on one day. */
export interface CapacityLine {
  readonly rule: CapacityRuleId;
  readonly citation: string;
  readonly applicable: boolean;
  /** null where the rule does not bind the office */
  readonly satisfied: boolean | null;
  readonly evidence: readonly Evidence[];
  readonly explain: string;
  readonly explainZh: string;
}

export interface Compliance {
  readonly category: OfficeCategory;
  readonly lines: readonly CapacityLine[];
}

/** Every rule in force on the day, held against what the office had then (R14.2 to R14.6, R16.1 to R16.4, R17.3, R17.5). */
export function complianceOn(facts: CapacityFacts, on: Day): Compliance {
  const had: CapacityFacts = {
    ...facts,
    units: lastingOn(facts.units, on),
    venues: lastingOn(facts.venues, on),
    equipment: lastingOn(facts.equipment, on),
    project526: lastingOn(facts.project526, on),
  };
  const enforces = had.units.some(({ kind }) => kind === 'DIVISION' || kind === 'SECTION');
  const category = categoryOf({ ...facts, inProject526: had.project526.length > 0, enforces }, on);
  return { category, lines: capacityRulesOn(on).map((rule) => lineOf(rule, category, had, on)) };
}

function lineOf(rule: CapacityRule, category: OfficeCategory, had: CapacityFacts, on: Day): CapacityLine {
  const { id, citation, what, whatZh, binds } = rule;
  if (!binds.includes(category)) {
    const [explain, explainZh] = [`It does not bind this category of office.`, `该规定不适用于此类机构。`];
    return { rule: id, citation, applicable: false, satisfied: null, evidence: [], explain, explainZh };
  }
  const { evidence, missing } = found(rule.demand, had, on);
  const why = category === 'PROJECT_526' && !binds.includes('OTHER_CITY') ? had.project526.map(membershipWords) : [];
  const satisfied = missing === null;
  return {
    rule: id,
    citation,
    applicable: true,
    satisfied,
    evidence: [...why, ...evidence],
    explain: satisfied ? `The office has ${what}.` : `The office lacks ${what}${missing.text}.`,
    explainZh: satisfied ? `已具备${whatZh}。` : `缺少${whatZh}${missing.textZh}。`,
  };
}

interface Found {
  readonly evidence: readonly Evidence[];
  /** what is missing, to follow the name of what is asked for; null where nothing is */
  readonly missing: Words | null;
}
const NOTHING_MORE: Words = { text: '', textZh: '' };
const any = (evidence: readonly Evidence[]): Found => ({ evidence, missing: evidence.length > 0 ? null : NOTHING_MORE });

function found(demand: Demand, { level, units, venues, equipment }: CapacityFacts, on: Day): Found {
  switch (demand.of) {
    case 'UNIT':
      return any(units.filter(({ kind, dutyLevel }) => demand.kinds.includes(kind) && demand.duties.includes(dutyLevel)).map(unitWords));
    case 'PLAQUE':
      return any(
        units.filter(({ plaque, plaqueFrom }) => plaque === demand.plaque && plaqueFrom !== null && plaqueFrom <= on).map(plaqueWords),
      );
    case 'VENUE':
      return any(venues.filter(({ kind }) => demand.kinds.includes(kind)).map(venueWords));
    case 'EQUIPMENT':
      return measured(leastOf(demand.standards, level, on), equipment);
  }
}

/** The numbers that the standard of the day asks of an office of that level. */
export function leastOf(standards: Standards, level: Level, on: Day): Quantities {
  const { least } = inForceOn(standards, on);
  return { NATION: {}, PROVINCE: least.PROVINCE, PREFECTURE: least.CITY, COUNTY: least.COUNTY }[level];
}

/** What is broken does not count. */
function measured(least: Quantities, lots: readonly HeldLot[]): Found {
  const usable = lots.filter(({ kind, condition }) => condition !== 'BROKEN' && least[kind] !== undefined);
  const short = (Object.entries(least) as [EquipmentKind, number][]).flatMap(([kind, wanted]) => {
    const has = usable.filter((lot) => lot.kind === kind).reduce((sum, { quantity }) => sum + quantity, 0);
    return has < wanted ? [pieces(kind, wanted, has)] : [];
  });
  const evidence = usable.map(lotWords);
  if (short.length === 0) return { evidence, missing: null };
  const [text, textZh] = [short.map((one) => one.text).join(', '), short.map((one) => one.textZh).join('、')];
  return { evidence, missing: { text: ` (${text})`, textZh: `(${textZh})` } };
}
