import { addDays, addMonths } from '#law/dates.ts';
import { needsEnd, POST_AHEAD_MONTHS } from '#law/field-posts.ts';
import { servesOn, type Service } from '#law/service.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type {
  EndFieldPostInput,
  IssueInsigniaInput,
  PostFieldPersonInput,
  ReportSafetyIncidentInput,
  ReturnInsigniaInput,
} from '../types.generated.ts';
import type { FieldPostRow, InsigniaRow, SafetyIncidentRow } from '../tables.ts';
import { because } from './field-refusals.ts';

export type Posted = Pick<FieldPostRow, 'jurisdiction' | 'siteKind' | 'site' | 'personKind' | 'person' | 'phone' | 'validFrom' | 'validTo'>;

export interface PostFacts {
  readonly today: string;
  /** whether the place is a division we know, and whether it lies in that of the office */
  readonly placeKnown: boolean;
  readonly placeOpen: boolean;
}

/** 选派 (R14.9): to a site in the office's division; where the site itself lasts some days only, until a day. All reasons at once. */
export function post(input: PostFieldPersonInput, { today, placeKnown, placeOpen }: PostFacts): Outcome<Posted> {
  const { jurisdiction, siteKind, site, personKind, person, startsOn } = input;
  const [phone, endsOn] = [input.phone ?? null, input.endsOn ?? null];
  const refusals = [
    ...(!placeKnown ? [because('INVALID_VALUE', 'jurisdiction')] : placeOpen ? [] : [because('OUTSIDE_OFFICE', 'jurisdiction')]),
    ...(fits(site, 2, 200) ? [] : [because('INVALID_VALUE', 'site')]),
    ...(fits(person, 2, 100) ? [] : [because('INVALID_VALUE', 'person')]),
    ...(phone === null || fits(phone, 5, 40) ? [] : [because('INVALID_VALUE', 'phone')]),
    ...(tooFar(startsOn, today) ? [because('TOO_FAR_AHEAD', 'startsOn')] : []),
    ...(endsOn === null ? (needsEnd(siteKind) ? [because('END_NEEDED', 'endsOn')] : []) : endReasons(startsOn, endsOn, today)),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    jurisdiction,
    siteKind,
    site: site.trim(),
    personKind,
    person: person.trim(),
    phone: phone?.trim() ?? null,
    validFrom: startsOn,
    validTo: endsOn && addDays(endsOn, 1),
  });
}

const tooFar = (day: string, today: string): boolean => day > addMonths(today, POST_AHEAD_MONTHS);

function endReasons(startsOn: string, endsOn: string, today: string): Refusal[] {
  if (endsOn < startsOn) return [because('END_BEFORE_START', 'endsOn')];
  return tooFar(endsOn, today) ? [because('TOO_FAR_AHEAD', 'endsOn')] : [];
}

/** Last day of a post; null while no end is set. */
export const lastDayOf = ({ validTo }: Pick<FieldPostRow, 'validTo'>): string | null => validTo && addDays(validTo, -1);

/** 结束选派 (R14.9): once it has begun and not after it ended; an end that is set is only brought forward. */
export function end(
  { endsOn }: EndFieldPostInput,
  { today, ...row }: Pick<FieldPostRow, 'validFrom' | 'validTo'> & { readonly today: string },
): Outcome<{ readonly validTo: string }> {
  const last = lastDayOf(row);
  if (last !== null && last < today) return refuse(because('POST_ENDED'));
  const reasons = endReasons(row.validFrom, endsOn, today);
  if (reasons.length > 0) return refuse(...reasons);
  return last !== null && endsOn >= last ? refuse(because('END_NOT_EARLIER', 'endsOn')) : accept({ validTo: addDays(endsOn, 1) });
}

export interface OfficerFacts {
  readonly today: string;
  readonly officer: Service;
}

/** 发放执法标志 (R16.5): to an officer who serves, then and today. Whether the badge is free is for the store. */
export function issue(
  { badgeNo, issuedOn }: IssueInsigniaInput,
  { today, officer }: OfficerFacts,
): Outcome<Pick<InsigniaRow, 'badgeNo' | 'issuedOn'>> {
  const refusals = [
    ...(fits(badgeNo, 2, 40) ? [] : [because('INVALID_VALUE', 'badgeNo')]),
    ...(servesOn(officer, today) ? dayReasons('issuedOn', issuedOn, { today, officer }) : [because('NOT_SERVING', 'officerId')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ badgeNo: badgeNo.trim(), issuedOn });
}

/** A day that has come, on which the officer served. */
function dayReasons(field: string, day: string, { today, officer }: OfficerFacts): Refusal[] {
  if (day > today) return [because('IN_THE_FUTURE', field)];
  return servesOn(officer, day) ? [] : [because('NOT_SERVING', field)];
}

/** 交回 (R16.5): once, not before it was given. */
export function takeBack(
  { returnedOn }: ReturnInsigniaInput,
  { today, ...row }: Pick<InsigniaRow, 'issuedOn' | 'returnedOn'> & { readonly today: string },
): Outcome<{ readonly returnedOn: string }> {
  if (row.returnedOn !== null) return refuse(because('RETURNED_ALREADY'));
  if (returnedOn > today) return refuse(because('IN_THE_FUTURE', 'returnedOn'));
  return returnedOn < row.issuedOn ? refuse(because('RETURNED_BEFORE_ISSUED', 'returnedOn')) : accept({ returnedOn });
}

type Reported = Pick<SafetyIncidentRow, 'occurredOn' | 'kind' | 'injured' | 'facts' | 'measures'>;

/** 报告人身安全事件 (R16.5): a day that has come, on which the officer served; who left since is still recorded. */
export function report(input: ReportSafetyIncidentInput, facts: OfficerFacts): Outcome<Reported> {
  const { occurredOn, kind, injured } = input;
  const measures = input.measures ?? null;
  const refusals = [
    ...dayReasons('occurredOn', occurredOn, facts),
    ...(fits(input.facts, 2, 2_000) ? [] : [because('INVALID_VALUE', 'facts')]),
    ...(measures === null || fits(measures, 2, 2_000) ? [] : [because('INVALID_VALUE', 'measures')]),
  ];
  return refusals.length > 0
    ? refuse(...refusals)
    : accept({ occurredOn, kind, injured, facts: input.facts.trim(), measures: measures?.trim() ?? null });
}
