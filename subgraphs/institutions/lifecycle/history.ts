import { addDays } from '#law/dates.ts';
import { RECORD_BEGINS, versionOn } from '#law/reorganisation.ts';
import type { OfficeActor } from '#platform/acting.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { areaOfCode, covers, LEVELS, reachOf, type Level } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { AgencyRow, AgencyVersionRow, JurisdictionRow, JurisdictionVersionRow, ProgrammeMembershipRow } from '../tables.ts';
import type { ReorganiseAgencyInput } from '../types.generated.ts';
import { because } from './history-refusals.ts';

/** An office as it was for a time. */
export type AgencyVersion = Omit<AgencyVersionRow, 'id' | 'province' | 'prefecture'>;
/** The same, with the day that was asked for; null in a list of all. */
export interface AgencyVersionAsked extends AgencyVersion {
  readonly on: string | null;
}
export type DivisionVersion = Omit<JurisdictionVersionRow, 'id' | 'province' | 'prefecture'>;

/** The versions on record; an office without any has been what it is since it was established. */
export function versionsOf(agency: AgencyRow, recorded: readonly AgencyVersion[]): readonly AgencyVersion[] {
  if (recorded.length > 0) return recorded;
  const { id: agencyId, establishedOn: validFrom, name, nameEn, level, parentId, jurisdiction } = agency;
  const term = { validFrom, validTo: null, mergedIntoId: null, document: null, mergerDocument: null };
  return [{ agencyId, name, nameEn, level, parentId, jurisdiction, ...term }];
}

/** The same of a division: one without history has always been itself. */
export function divisionVersions(division: JurisdictionRow | null, recorded: readonly DivisionVersion[]): readonly DivisionVersion[] {
  if (recorded.length > 0 || division === null) return recorded;
  const { code: jurisdiction, name, level, parent } = division;
  return [{ jurisdiction, name, level, parent, validFrom: RECORD_BEGINS, validTo: null, becameCodes: [], document: null }];
}

/** The last day of a version, or today while it holds. */
export const lastDay = ({ validTo }: Pick<AgencyVersion, 'validTo'>, today: string): string =>
  validTo === null ? today : addDays(validTo, -1);

/** The office that took over one with these versions; null while it exists. */
export const successorOf = (versions: readonly AgencyVersion[]): string | null => versions.at(-1)?.mergedIntoId ?? null;

export interface Other {
  readonly row: AgencyRow;
  readonly versions: readonly AgencyVersion[];
  /** whether the viewer may change it as well */
  readonly open: boolean;
}

export interface ReorganisationFacts {
  readonly today: string;
  readonly agency: AgencyRow;
  readonly versions: readonly AgencyVersion[];
  readonly actors: readonly OfficeActor[];
  /** levels of the offices that report to it */
  readonly below: readonly Level[];
  /** the superior that it has or is to have; null for the nation's office, or when there is no such office */
  readonly superior: Other | null;
  /** the office that is to take it over */
  readonly successor: Other | null;
  /** its memberships in programmes, ended ones too */
  readonly memberships: readonly Pick<ProgrammeMembershipRow, 'id' | 'validFrom' | 'validTo'>[];
}

/** What ends, what begins, and what the office is from now on. */
export interface Reorganised {
  readonly ends: Pick<AgencyVersion, 'validTo' | 'mergedIntoId' | 'mergerDocument'>;
  readonly begins: Pick<AgencyVersion, 'validFrom' | 'document' | 'name' | 'nameEn' | 'level' | 'parentId'> | null;
  /** the day on which the office is no more; null where it goes on */
  readonly dissolvedOn: string | null;
  /** memberships that end with the office */
  readonly left: readonly string[];
}

/** 机构改革 (R17.1, domain §6.6): by the nation, or the province over the office; on paper, not in advance, and on what it is now. */
export function reorganise(input: ReorganiseAgencyInput, facts: ReorganisationFacts): Outcome<Reorganised> {
  const { agency, versions, actors, today } = facts;
  const provincial = actors.includes('PROVINCE') && !actors.includes('OFFICE');
  if (!actors.includes('NATION') && !provincial) return refuse(because('NOT_A_SUPERIOR'));
  const last = versions.at(-1);
  if (input.presentFromOn !== last?.validFrom) return refuse(because(last?.mergedIntoId ? 'MERGED_AWAY' : 'CONFLICT', 'presentFromOn'));
  if (last.validTo !== null) return refuse(because('CONFLICT', 'presentFromOn'));
  const refusals = [
    ...(input.fromOn > today ? [because('IN_THE_FUTURE', 'fromOn')] : []),
    ...(input.fromOn <= last.validFrom ? [because('NOT_AFTER_PRESENT', 'fromOn')] : []),
    ...(fits(input.document, 2, 200) ? [] : [because('NO_DOCUMENT', 'document')]),
    ...strangers(input),
    ...{ RENAMED: renaming, RELEVELLED: relevelling, MERGED: merging }[input.change](input, facts),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const document = input.document.trim();
  if (input.change === 'MERGED') {
    const ends = { validTo: input.fromOn, mergedIntoId: input.mergedIntoId ?? null, mergerDocument: document };
    return accept({
      ends,
      begins: null,
      dissolvedOn: input.fromOn,
      left: facts.memberships.filter(({ validTo }) => validTo === null).map(({ id }) => id),
    });
  }
  const begins = {
    validFrom: input.fromOn,
    document,
    name: input.name?.trim() ?? agency.name,
    nameEn: input.nameEn?.trim() ?? agency.nameEn,
    level: input.level ?? agency.level,
    parentId: input.parentId ?? agency.parentId,
  };
  return accept({ ends: { validTo: input.fromOn, mergedIntoId: null, mergerDocument: null }, begins, dissolvedOn: null, left: [] });
}

const VALUES = { RENAMED: ['name', 'nameEn'], RELEVELLED: ['level', 'parentId'], MERGED: ['mergedIntoId'] } as const;

/** Values that belong to another kind of change. */
const strangers = (input: ReorganiseAgencyInput): Refusal[] =>
  Object.values(VALUES)
    .flat()
    .filter((field) => input[field] != null && !VALUES[input.change].some((own) => own === field))
    .map((field) => because('NOT_OF_THIS_CHANGE', field));

function renaming({ name, nameEn }: ReorganiseAgencyInput, { agency }: ReorganisationFacts): Refusal[] {
  const changed = (value: string | null | undefined, present: string): boolean => value != null && value.trim() !== present;
  if (!changed(name, agency.name) && !changed(nameEn, agency.nameEn)) return [because('NOTHING_CHANGES', 'name')];
  return [
    ...(name != null && !fits(name, 2, 100) ? [because('INVALID_VALUE', 'name')] : []),
    ...(nameEn != null && !fits(nameEn, 2, 200) ? [because('INVALID_VALUE', 'nameEn')] : []),
  ];
}

/** The offices below stay below, the one above stays above. */
function relevelling({ level, parentId, fromOn }: ReorganiseAgencyInput, { agency, superior, below }: ReorganisationFacts): Refusal[] {
  const becomes = level ?? agency.level;
  if (becomes === agency.level && (parentId ?? agency.parentId) === agency.parentId) return [because('NOTHING_CHANGES', 'level')];
  if (agency.level === 'NATION' || becomes === 'NATION') return [because('ONE_NATION', 'level')];
  const refusals = below.some((one) => !isAbove(becomes, one)) ? [because('OFFICES_BELOW', 'level')] : [];
  const path = parentId == null ? 'level' : 'parentId';
  if (!superior) return [...refusals, because('NOT_FOUND', path)];
  if (!versionOn(superior.versions, fromOn) || successorOf(superior.versions)) return [...refusals, because('SUCCESSOR_NOT_THERE', path)];
  const { row } = superior;
  const over = row.id !== agency.id && isAbove(row.level, becomes) && covers(reachOf(areaOfCode(row.jurisdiction)), agency.jurisdiction);
  return over ? refusals : [...refusals, because('NOT_ABOVE', path)];
}

const isAbove = (upper: Level, lower: Level): boolean => LEVELS.indexOf(upper) < LEVELS.indexOf(lower);

/** Nobody may be left below it, and what the nation granted it only the nation takes away (R10.4). */
function merging(input: ReorganiseAgencyInput, { agency, actors, below, successor, memberships }: ReorganisationFacts): Refusal[] {
  if (agency.level === 'NATION') return [because('ONE_NATION', 'agencyId')];
  if (input.mergedIntoId === agency.id) return [because('INTO_ITSELF', 'mergedIntoId')];
  const into = (): Refusal[] => {
    if (!successor) return [because('NOT_FOUND', 'mergedIntoId')];
    if (!successor.open) return [because('OUTSIDE_PROVINCE', 'mergedIntoId')];
    const there = versionOn(successor.versions, input.fromOn) !== null && successorOf(successor.versions) === null;
    return there ? [] : [because('SUCCESSOR_NOT_THERE', 'mergedIntoId')];
  };
  const lasting = memberships.filter(({ validTo }) => validTo === null || validTo > input.fromOn);
  const late = lasting.some(({ validFrom, validTo }) => validFrom >= input.fromOn || validTo !== null);
  return [
    ...into(),
    ...(below.length > 0 ? [because('OFFICES_BELOW', 'agencyId')] : []),
    ...(late ? [because('MEMBERSHIP_LATER', 'fromOn')] : []),
    ...(lasting.length > 0 && !actors.includes('NATION') ? [because('MEMBER_OF_NATION', 'agencyId')] : []),
  ];
}
