import type { Level } from '#law/levels.ts';
import { plaqueOf } from '#law/plaques.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { AgencyUnitRow } from '../tables.ts';
import type { CloseUnitInput, CreateUnitInput, RaisePlaqueInput } from '../types.generated.ts';
import { because } from './capacity-refusals.ts';

/** The office that acts on something of its own. */
export interface OwnOffice {
  readonly establishedOn: string;
  readonly level: Level;
}

/** The first day of something that an office sets up, opens or gets: not before the office, not after today. */
export const beginning = (day: string, field: string, office: Pick<OwnOffice, 'establishedOn'>, today: string): Refusal[] => [
  ...(day > today ? [because('IN_THE_FUTURE', field)] : []),
  ...(day < office.establishedOn ? [because('BEFORE_THE_OFFICE', field)] : []),
];

/** The first day without something: after its first day, not after today; what has ended does not end again. */
export function ending(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null },
  day: string,
  field: string,
  today: string,
): Refusal[] {
  if (validTo !== null) return [because('ENDED')];
  return [
    ...(day > today ? [because('IN_THE_FUTURE', field)] : []),
    ...(day <= validFrom ? [because('NOT_AFTER_ITS_BEGINNING', field)] : []),
  ];
}

export type SetUp = Pick<AgencyUnitRow, 'name' | 'kind' | 'dutyLevel' | 'validFrom'>;

/** 设立内设机构 (R14.2, R14.3, R14.6). All reasons at once. */
export function setUp({ name, kind, dutyLevel, setUpOn }: CreateUnitInput, office: OwnOffice, today: string): Outcome<SetUp> {
  const refusals = [...(fits(name, 2, 60) ? [] : [because('INVALID_VALUE', 'name')]), ...beginning(setUpOn, 'setUpOn', office, today)];
  return refusals.length > 0 ? refuse(...refusals) : accept({ name: name.trim(), kind, dutyLevel, validFrom: setUpOn });
}

type Term = Pick<AgencyUnitRow, 'validFrom' | 'validTo' | 'plaqueFrom'>;

/** 撤销内设机构: its plaque comes down with it, so the plaque must have been up before that day. */
export function close({ closedOn }: Pick<CloseUnitInput, 'closedOn'>, unit: Term, today: string): Outcome<{ readonly validTo: string }> {
  const first = unit.plaqueFrom ?? unit.validFrom;
  const refusals = ending({ ...unit, validFrom: first }, closedOn, 'closedOn', today);
  return refusals.length > 0 ? refuse(...refusals) : accept({ validTo: closedOn });
}

export interface PlaqueFacts {
  readonly unit: Pick<AgencyUnitRow, 'validFrom' | 'validTo' | 'plaque'>;
  readonly level: Level;
  /** whether another unit of the office carries a plaque on or after the day */
  readonly elsewhere: boolean;
  readonly today: string;
}
export type Raised = Pick<AgencyUnitRow, 'plaque' | 'plaqueFrom' | 'approvalNo' | 'approvedOn'>;

/** 加挂牌子 (R14.4): the plaque of the office's level, once the staffing authority has agreed; one for each office. */
export function raise(input: RaisePlaqueInput, { unit, level, elsewhere, today }: PlaqueFacts): Outcome<Raised> {
  const { plaque, approvalNo, approvedOn, raisedOn } = input;
  if (plaque !== plaqueOf(level)) return refuse(because('WRONG_PLAQUE', 'plaque'));
  if (unit.validTo !== null) return refuse(because('ENDED'));
  if (unit.plaque !== null) return refuse(because('CARRIES_ONE'));
  if (elsewhere) return refuse(because('ONE_PLAQUE'));
  const refusals = [
    ...(fits(approvalNo, 2, 60) ? [] : [because('APPROVAL_MISSING', 'approvalNo')]),
    ...(approvedOn > raisedOn ? [because('APPROVAL_LATER', 'approvedOn')] : []),
    ...(raisedOn < unit.validFrom ? [because('BEFORE_THE_UNIT', 'raisedOn')] : []),
    ...(raisedOn > today ? [because('IN_THE_FUTURE', 'raisedOn')] : []),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ plaque, plaqueFrom: raisedOn, approvalNo: approvalNo.trim(), approvedOn });
}
