import { parseCaseNumber, type CaseNumber } from '#law/case-number.ts';
import type { Day } from '#law/dates.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { couldBear, parseCreditCode } from '#law/uscc.ts';
import type { CaseChannel, CaseKind, Disposition, LegalBasis, MediationSubject, PatentType } from '../types.generated.ts';
import { createReader, type ImportCells, type Problem, type Reader } from './import-cells.ts';
import { endingOf, subjectOf } from './import-ending.ts';
import { placeOfCase, teamOf, type HandlerOnCard, type PlaceFacts, type TeamFacts } from './import-team.ts';
import { timingOf, type ImportedTiming } from './import-timing.ts';
import { BASIS_WORDS, CHANNEL_WORDS, codeReader, KIND_WORDS, listOf, PATENT_TYPE_WORDS } from './import-words.ts';

/** What of the world a row is judged by. */
export interface RowFacts extends PlaceFacts, TeamFacts {
  readonly today: Day;
  /** what numbers of this office begin with */
  readonly prefix: string;
  /** whether a case has the canonical number already */
  readonly numberTaken: (caseNo: string) => boolean;
  /** whether another line of the import has this key, this number */
  readonly repeated: (column: 'key' | 'caseNo', value: string) => boolean;
  /** content under which the office imported the key before; undefined where it did not */
  readonly importedAs: (key: string) => string | undefined;
}

/** A case that may be put on record. */
export interface FitRow extends ImportedTiming {
  readonly key: string;
  readonly number: CaseNumber & { readonly canonical: string };
  readonly kind: CaseKind;
  readonly title: string;
  readonly petitioner: string | null;
  readonly petitionerCode: string | null;
  readonly respondent: string;
  readonly respondentCode: string | null;
  readonly patentNumber: string;
  readonly patentType: PatentType;
  readonly jurisdiction: string;
  readonly authorityId: string | null;
  readonly channel: CaseChannel;
  readonly legalBasis: readonly LegalBasis[];
  readonly receivedOn: Day;
  readonly docketedOn: Day;
  readonly concludedOn: Day | null;
  readonly disposition: Disposition | null;
  readonly fineYuan: number | null;
  readonly gainsYuan: number | null;
  readonly handlers: readonly HandlerOnCard[];
  readonly subject: MediationSubject | null;
}

/** What a row is worth: fit, on record already, or unfit for every reason told. */
export type Judged =
  | { readonly outcome: 'GOOD'; readonly row: FitRow }
  | { readonly outcome: 'PRESENT' }
  | { readonly outcome: 'BAD'; readonly problems: readonly Problem[] };

const readKind = codeReader(KIND_WORDS);
const readType = codeReader(PATENT_TYPE_WORDS);
const readChannel = codeReader(CHANNEL_WORDS);
const readBasis = codeReader(BASIS_WORDS);

/** 批量导入 (R17.1): one row of a local system by the law of its own days; every reason at once. `hash` is that of its content. */
export function judgeRow(cells: ImportCells, hash: string, facts: RowFacts): Judged {
  if (cells.faults.some(({ column }) => column == null)) return { outcome: 'BAD', problems: createReader(cells).problems() };
  const before = cells.key === null ? undefined : facts.importedAs(cells.key);
  if (before === hash && cells.faults.length === 0) return { outcome: 'PRESENT' };
  const reader = createReader(cells);
  const key = reader.text('key', { least: 1, most: 100 });
  if (key !== null && before !== undefined) reader.say('key', 'KEY_CHANGED');
  if (key !== null && facts.repeated('key', key)) reader.say('key', 'REPEATED');
  const kind = reader.code('kind', readKind);
  const title = reader.name('title');
  const respondent = reader.name('respondent');
  // a counterfeit is investigated by the office itself; every other kind of case has somebody who asked for it
  const petitioner = reader.name('petitioner', kind === null || kind === 'COUNTERFEIT');
  const days = daysOf(reader, facts.today);
  const number = numberOf(reader, { kind, docketedOn: days.docketedOn }, facts);
  const petitionerCode = creditCode(reader, cells, 'petitionerCode', days.docketedOn);
  const respondentCode = creditCode(reader, cells, 'respondentCode', days.docketedOn);
  const patent = patentOf(reader, cells);
  const place = placeOfCase(reader, cells, { kind, docketedOn: days.docketedOn }, facts);
  const channel = reader.code('channel', readChannel, true) ?? 'DIRECT';
  const legalBasis = basisOf(reader);
  const timing = timingOf(reader, { kind, ...days, today: facts.today });
  const ending = endingOf(reader, { kind, ...days });
  const handlers = teamOf(reader, { kind, docketedOn: days.docketedOn, jurisdiction: place?.jurisdiction ?? null }, facts);
  const subject = subjectOf(reader, kind);
  const problems = reader.problems();
  const { receivedOn, docketedOn, concludedOn } = days;
  if (problems.length > 0 || !key || !number || !kind || !title || !respondent || !patent || !place || !receivedOn || !docketedOn)
    return { outcome: 'BAD', problems };
  return {
    outcome: 'GOOD',
    row: {
      key,
      number,
      kind,
      title,
      petitioner,
      petitionerCode,
      respondent,
      respondentCode,
      ...patent,
      ...place,
      channel,
      legalBasis,
      receivedOn,
      docketedOn,
      concludedOn,
      ...timing,
      ...ending,
      handlers,
      subject,
    },
  };
}

interface Days {
  readonly receivedOn: Day | null;
  readonly docketedOn: Day | null;
  readonly concludedOn: Day | null;
}

function daysOf(reader: Reader, today: Day): Days {
  const days = {
    receivedOn: reader.day('receivedOn', today),
    docketedOn: reader.day('docketedOn', today),
    concludedOn: reader.day('concludedOn', today, true),
  };
  if (days.receivedOn && days.docketedOn && days.docketedOn < days.receivedOn) reader.say('docketedOn', 'WRONG_ORDER');
  if (days.concludedOn && days.docketedOn && days.concludedOn < days.docketedOn) reader.say('concludedOn', 'WRONG_ORDER');
  return days;
}

/** A number that is kept as it was given: of this office, of the kind and the year of the case, and given once (§2.10). */
function numberOf(
  reader: Reader,
  { kind, docketedOn }: { readonly kind: CaseKind | null; readonly docketedOn: Day | null },
  { prefix, numberTaken, repeated }: RowFacts,
) {
  const written = reader.text('caseNo', { least: 1, most: 100 });
  if (written === null) return null;
  const number = parseCaseNumber(written);
  if (!number) return void reader.say('caseNo', 'NOT_A_CASE_NUMBER');
  if (number.prefix !== prefix) return void reader.say('caseNo', 'OTHER_OFFICE_NUMBER');
  if (kind !== null && number.kind !== kind) reader.say('caseNo', 'OTHER_KIND_NUMBER');
  if (docketedOn !== null && number.year !== Number(docketedOn.slice(0, 4))) reader.say('caseNo', 'OTHER_YEAR_NUMBER');
  if (numberTaken(number.canonical)) reader.say('caseNo', 'NUMBER_TAKEN');
  if (repeated('caseNo', number.canonical)) reader.say('caseNo', 'REPEATED');
  return number;
}

/** Organisations show the code that there was on the day of docketing (GB 32100-2015, GB 11714-1997). */
function creditCode(
  reader: Reader,
  cells: ImportCells,
  column: 'petitionerCode' | 'respondentCode',
  docketedOn: Day | null,
): string | null {
  const written = cells[column];
  if (written === null) return null;
  const found = parseCreditCode(written);
  if (!found) reader.say(column, 'CREDIT_CODE');
  else if (docketedOn !== null && !couldBear(found.kind, docketedOn)) reader.say(column, 'CREDIT_CODE_TOO_EARLY');
  return found?.canonical ?? null;
}

function patentOf(reader: Reader, { patentNumber }: ImportCells) {
  const type = reader.code('patentType', readType, true);
  if (patentNumber === null) return void reader.say('patentNumber', 'MISSING');
  const patent = parsePatentNumber(patentNumber);
  if (!patent) return void reader.say('patentNumber', 'PATENT_NUMBER');
  if (type !== null && type !== patent.type) reader.say('patentType', 'OTHER_PATENT_TYPE');
  return { patentNumber: patent.canonical, patentType: patent.type };
}

function basisOf(reader: Reader): readonly LegalBasis[] {
  const text = reader.list('legalBasis');
  if (text === null) return [];
  const written = listOf(text);
  if (written.length === 0) reader.say('legalBasis', 'MISSING');
  const read = written.map((each) => readBasis(each));
  if (read.includes(undefined)) reader.say('legalBasis', 'UNKNOWN_CODE');
  return [...new Set(read.filter((each) => each !== undefined))];
}
