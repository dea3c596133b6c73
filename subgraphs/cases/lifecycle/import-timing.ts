import { courseOf } from '#law/case-courses.ts';
import { conclusionClock } from '#law/clocks.ts';
import { leadsTo } from '#law/course.ts';
import { addDays, type Day } from '#law/dates.ts';
import { excludes } from '#law/excluded-kinds.ts';
import type { CaseKind, ExcludedKind } from '../types.generated.ts';
import type { Reader } from './import-cells.ts';
import { dayOf } from './import-days.ts';
import { codeReader, EXCLUDED_WORDS, listOf } from './import-words.ts';
import { LONGEST_EXCLUSION } from './timing.ts';

/** Days taken out of the time to conclude, first and last included; `toOn` is null while a suspension lasts. */
export interface ImportedPeriod {
  readonly kind: ExcludedKind;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** What a row tells of its time: the extension, and the days that do not count. */
export interface ImportedTiming {
  readonly extendedOn: Day | null;
  readonly periods: readonly ImportedPeriod[];
}

interface Facts {
  readonly kind: CaseKind | null;
  readonly docketedOn: Day | null;
  readonly concludedOn: Day | null;
  readonly today: Day;
}

/** 中止 2013-04-01至2013-06-30: what takes the days out, the first day, the last; 至今 while it lasts. */
const PERIOD = /^(\p{L}+(?:[ _]\p{L}+)*?)[\s:]*(\d[^\s~至到—–]*)(?:\s*(?:至|到|~|—+|–)\s*|\s+(?:-|to)\s+)(今|\d\S*)$/u;
const readKind = codeReader(EXCLUDED_WORDS);

/** The time of a case as its columns tell it (专利行政执法办法 §21, §27; I8, C4; §2.12), under the conditions of the acts themselves. */
export function timingOf(reader: Reader, facts: Facts): ImportedTiming {
  const read = periodsOf(reader, facts);
  const periods = read ?? [];
  const extendedOn = reader.day('extendedOn', facts.today, true);
  const { kind, docketedOn, concludedOn } = facts;
  if (extendedOn === null || kind === null || docketedOn === null) return { extendedOn, periods };
  if (extendedOn < docketedOn || (concludedOn !== null && extendedOn > concludedOn)) reader.say('extendedOn', 'WRONG_ORDER');
  else if (read !== null) {
    const excluded = periods.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn }));
    const { extended } = conclusionClock({ kind, docketedOn, extendedOn, excluded, seenOn: extendedOn });
    if (!extended) reader.say('extendedOn', 'EXTENSION_TOO_LATE');
  }
  return { extendedOn, periods };
}

/** Null where one of them cannot be taken out. */
function periodsOf(reader: Reader, facts: Facts): readonly ImportedPeriod[] | null {
  const text = reader.list('excludedPeriods', true);
  if (text === null) return [];
  const periods = listOf(text).map((each) => periodOf(each));
  const read = periods.filter((each) => typeof each !== 'string');
  const faults = [
    ...periods.filter((each) => typeof each === 'string'),
    ...read.flatMap((each) => reasonAgainst(each, facts) ?? []),
    ...(overlap(read) ? (['OVERLAPPING'] as const) : []),
  ];
  for (const code of new Set(faults)) reader.say('excludedPeriods', code);
  return faults.length > 0 ? null : read;
}

function periodOf(text: string): ImportedPeriod | 'NOT_A_PERIOD' | 'UNKNOWN_CODE' | 'NOT_A_DAY' {
  const [, word = '', from = '', to = ''] = PERIOD.exec(text.normalize('NFKC')) ?? [];
  if (word === '') return 'NOT_A_PERIOD';
  const [kind, fromOn, toOn] = [readKind(word), dayOf(from), to === '今' ? null : dayOf(to)];
  if (kind === undefined) return 'UNKNOWN_CODE';
  return fromOn === undefined || toOn === undefined ? 'NOT_A_DAY' : { kind, fromOn, toOn };
}

/** Only a dispute is suspended, and only what is open still is; appraisals, notices and hearings take out no more than a year at once. */
function reasonAgainst({ kind, fromOn, toOn }: ImportedPeriod, { kind: of, docketedOn, concludedOn, today }: Facts) {
  const suspends = kind === 'SUSPENSION';
  const counted = of === null || (suspends ? leadsTo(courseOf(of), 'DOCKETED', 'SUSPENDED') : excludes(of, kind));
  if (!counted) return 'NOT_EXCLUDED';
  if (toOn === null && (!suspends || concludedOn !== null)) return 'NOT_A_PERIOD';
  // what ends today is over tomorrow: until then it lasts
  if (fromOn > today || (toOn !== null && (concludedOn === null && suspends ? toOn >= today : toOn > today))) return 'IN_THE_FUTURE';
  const before = docketedOn !== null && (suspends ? fromOn < docketedOn : fromOn <= docketedOn);
  if (before || (toOn !== null && toOn < fromOn) || (concludedOn !== null && toOn !== null && toOn > concludedOn)) return 'WRONG_ORDER';
  const bounded = !suspends && kind !== 'CRIMINAL' && toOn !== null;
  return bounded && toOn > addDays(fromOn, LONGEST_EXCLUSION) ? 'PERIOD_TOO_LONG' : null;
}

/** A case that stands still already is not suspended again; other days may lie over each other, and count once. */
function overlap(periods: readonly ImportedPeriod[]): boolean {
  const inOrder = periods.filter(({ kind }) => kind === 'SUSPENSION').toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return inOrder.some(({ fromOn }, n) => {
    const last = inOrder[n - 1];
    return last !== undefined && (last.toOn === null || fromOn <= last.toOn);
  });
}
