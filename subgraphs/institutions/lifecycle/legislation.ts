import { mayStep, stepsFrom } from '#law/course.ts';
import { INSTRUMENT_COURSE, mayBeMadeAt, type InstrumentActor, type InstrumentStatus } from '#law/instruments.ts';
import type { OfficeActor } from '#platform/acting.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { AgencyRow, LegalInstrumentRow } from '../tables.ts';
import type { DraftInstrumentInput, InstrumentAction } from '../types.generated.ts';
import { because } from './legislation-refusals.ts';

/** Records are moved by the office that keeps them; who stands above it only reads (R1.1). */
export const keepers = (actors: readonly OfficeActor[]): readonly InstrumentActor[] => actors.filter((actor) => actor === 'OFFICE');

export type Drafted = Pick<LegalInstrumentRow, 'docNo' | 'title' | 'kind' | 'issuer' | 'status' | 'basis' | 'articles' | 'previousId'>;
export interface DraftFacts {
  readonly office: Pick<AgencyRow, 'id' | 'level'>;
  /** the version that it names as its previous one; null when it names none, or one that is not there */
  readonly previous: Pick<LegalInstrumentRow, 'id' | 'agencyId'> | null;
}

/** 起草 (R0.3): a first version, or the next one of an instrument that the same office keeps. */
export function draft(input: DraftInstrumentInput, { office, previous }: DraftFacts): Outcome<Drafted> {
  const { docNo, title, kind, issuer, previousId } = input;
  const basis = (input.basis ?? []).map((text) => text.trim());
  const articles = (input.articles ?? []).map((text) => text.trim());
  const refusals = [
    ...(fits(docNo, 2, 100) ? [] : [because('INVALID_VALUE', 'docNo')]),
    ...(fits(title, 2, 200) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(mayBeMadeAt(kind, office.level) ? [] : [because('WRONG_LEVEL', 'kind')]),
    ...(fits(issuer, 2, 100) ? [] : [because('INVALID_VALUE', 'issuer')]),
    ...(areCitations(basis, 50) ? [] : [because('INVALID_VALUE', 'basis')]),
    ...(areCitations(articles, 200) ? [] : [because('INVALID_VALUE', 'articles')]),
    ...(previousId == null || previous?.agencyId === office.id ? [] : [because('OTHER_KEEPER', 'previousId')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    docNo: docNo.trim(),
    title: title.trim(),
    kind,
    issuer: issuer.trim(),
    status: 'DRAFT',
    basis,
    articles,
    previousId: previous?.id ?? null,
  });
}

const areCitations = (texts: readonly string[], most: number): boolean => texts.length <= most && texts.every((text) => fits(text, 1, 200));

type Dates = Partial<Pick<LegalInstrumentRow, 'promulgatedOn' | 'effectiveFrom' | 'repealedOn'>>;
export type Moved = Pick<LegalInstrumentRow, 'status'> & Dates;

/** What is known of an instrument that shall move. */
export interface MoveFacts extends Pick<LegalInstrumentRow, 'status' | 'version' | 'promulgatedOn' | 'effectiveFrom'> {
  readonly today: string;
  readonly actors: readonly OfficeActor[];
  readonly previous: Pick<LegalInstrumentRow, 'status' | 'repealedOn'> | null;
}

/** One step of R0.3 with the day that it brings; `judge` finds what is wrong with that day. */
function move(
  to: InstrumentStatus,
  { version }: { readonly version: number },
  { status, actors, ...facts }: MoveFacts,
  dates: Dates,
  judge: () => readonly Refusal[] = () => [],
): Outcome<Moved> {
  if (!keepers(actors).includes('OFFICE')) return refuse(because('NOT_THE_OFFICE'));
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (!mayStep(INSTRUMENT_COURSE, status, to, keepers(actors))) return refuse(because('WRONG_STATE'));
  const refusals = judge();
  return refusals.length > 0 ? refuse(...refusals) : accept({ status: to, ...dates });
}

/** 征求意见 (R0.3): from here on everybody reads it. */
export const consult = (input: { readonly version: number }, facts: MoveFacts): Outcome<Moved> => move('CONSULTATION', input, facts, {});

/** 通过 (R0.3): promulgated on a day that has come. */
export const adopt = (input: { readonly version: number; readonly promulgatedOn: string }, facts: MoveFacts): Outcome<Moved> =>
  move('ADOPTED', input, facts, { promulgatedOn: input.promulgatedOn }, () =>
    input.promulgatedOn > facts.today ? [because('IN_THE_FUTURE', 'promulgatedOn')] : [],
  );

interface Effective {
  readonly version: number;
  readonly effectiveOn: string;
}

/** 施行 (R0.3): on a day that has come; where a previous version is in force, only its amendment does this. */
export const bring = (input: Effective, facts: MoveFacts): Outcome<Moved> =>
  move('IN_FORCE', input, facts, { effectiveFrom: input.effectiveOn }, () => {
    const { previous } = facts;
    if (previous?.status === 'IN_FORCE') return [because('AMEND_INSTEAD')];
    if (previous?.status === 'AMENDED') return [because('ALREADY_AMENDED')];
    const overlaps = previous?.repealedOn != null && input.effectiveOn < previous.repealedOn;
    return overlaps ? [because('BEFORE_REPEAL', 'effectiveOn')] : tooEarlyOrLate(input, facts);
  });

const tooEarlyOrLate = ({ effectiveOn }: Effective, { today, promulgatedOn }: Pick<MoveFacts, 'today' | 'promulgatedOn'>): Refusal[] =>
  effectiveOn > today
    ? [because('IN_THE_FUTURE', 'effectiveOn')]
    : promulgatedOn === null || effectiveOn < promulgatedOn
      ? [because('BEFORE_PROMULGATION', 'effectiveOn')]
      : [];

export interface NextVersion extends Pick<LegalInstrumentRow, 'id' | 'status' | 'previousId' | 'promulgatedOn'> {
  readonly kept: boolean;
}

/** 修改 (R0.3): on one day the adopted next version begins to hold and this one ends. */
export const amend = (
  input: Effective,
  facts: MoveFacts & { readonly id: string; readonly next: NextVersion | null },
): Outcome<{ readonly old: Moved; readonly next: Moved }> => {
  const moved = move('AMENDED', input, facts, { repealedOn: input.effectiveOn }, () => {
    const { next } = facts;
    if (!next?.kept) return [because('OTHER_KEEPER', 'nextId')];
    if (next.id === facts.id || (next.previousId !== null && next.previousId !== facts.id)) return [because('NOT_ITS_NEXT', 'nextId')];
    if (next.status !== 'ADOPTED') return [because('NEXT_NOT_ADOPTED', 'nextId')];
    if (endsBeforeItBegan(input.effectiveOn, facts)) return [because('BEFORE_FORCE', 'effectiveOn')];
    return tooEarlyOrLate(input, { today: facts.today, promulgatedOn: next.promulgatedOn });
  });
  return moved.ok ? accept({ old: moved.value, next: { status: 'IN_FORCE', effectiveFrom: input.effectiveOn } }) : moved;
};

const endsBeforeItBegan = (day: string, { effectiveFrom }: Pick<MoveFacts, 'effectiveFrom'>): boolean =>
  effectiveFrom !== null && day <= effectiveFrom;

/** 废止 (R0.3): from a day that has come. */
export const repeal = (input: { readonly version: number; readonly repealedOn: string }, facts: MoveFacts): Outcome<Moved> =>
  move('REPEALED', input, facts, { repealedOn: input.repealedOn }, () =>
    input.repealedOn > facts.today
      ? [because('IN_THE_FUTURE', 'repealedOn')]
      : endsBeforeItBegan(input.repealedOn, facts)
        ? [because('BEFORE_FORCE', 'repealedOn')]
        : [],
  );

const ACTIONS: readonly (readonly [InstrumentAction, InstrumentStatus])[] = [
  ['PUBLISH_CONSULTATION', 'CONSULTATION'],
  ['ADOPT', 'ADOPTED'],
  ['BRING_INTO_FORCE', 'IN_FORCE'],
  ['AMEND', 'AMENDED'],
  ['REPEAL', 'REPEALED'],
];

/** What the actors may do with an instrument now. */
export function instrumentActions({ status }: Pick<LegalInstrumentRow, 'status'>, actors: readonly OfficeActor[]): InstrumentAction[] {
  const open = stepsFrom(INSTRUMENT_COURSE, status, keepers(actors));
  return ACTIONS.flatMap(([action, to]) => (open.includes(to) ? [action] : []));
}
