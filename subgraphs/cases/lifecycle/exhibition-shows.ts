import { clockOf } from '#law/clock-of.ts';
import { addDays } from '#law/dates.ts';
import { dayOf, inChina } from '#law/instants.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { areaOfCode, covers, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { exhibitionCase, ExhibitionRow } from '../tables.ts';
import type { CreateExhibitionInput, FileExhibitionComplaintInput, StationOfficersInput } from '../types.generated.ts';
import { closingOf, instantReasons, type Closing } from './exhibition.ts';
import { because } from './exhibition-refusals.ts';
import { handlersOf, type Handler, type OfficerFacts } from './team.ts';

const text = (value: string, least: number, most: number, field: string): readonly Refusal[] =>
  fits(value, least, most) ? [] : [because('INVALID_VALUE', field)];

/** 登记展会 (§2.5): a desk only for shows of three days and more; inside the division of the office; each show once. */
export function createExhibition(
  input: CreateExhibitionInput,
  facts: {
    readonly office: { readonly jurisdiction: string };
    readonly placeKnown: boolean;
    readonly placeReached: boolean;
    readonly onRecord: boolean;
  },
): Outcome<null> {
  const { fromOn, toOn, desk, jurisdiction } = input;
  const inside = facts.placeReached && covers(reachOf(areaOfCode(facts.office.jurisdiction)), jurisdiction);
  const refusals = [
    ...text(input.name, 2, 200, 'name'),
    ...text(input.venue, 2, 200, 'venue'),
    ...text(input.organiser, 2, 200, 'organiser'),
    ...text(input.contact, 2, 200, 'contact'),
    ...(!facts.placeKnown ? [because('INVALID_VALUE', 'jurisdiction')] : inside ? [] : [because('NO_JURISDICTION', 'jurisdiction')]),
    ...(toOn < fromOn ? [because('WRONG_DAYS', 'toOn')] : desk && toOn < addDays(fromOn, 2) ? [because('TOO_SHORT', 'desk')] : []),
    ...(input.closingTime == null || /^([01]\d|2[0-3]):[0-5]\d$/.test(input.closingTime) ? [] : [because('INVALID_VALUE', 'closingTime')]),
    ...(facts.onRecord ? [because('ON_RECORD', 'name')] : []),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept(null);
}

export interface StationFacts {
  readonly today: string;
  readonly show: Pick<ExhibitionRow, 'agencyId' | 'jurisdiction' | 'fromOn' | 'toOn' | 'version'>;
  /** whether the acting login is the head of the office, and not to be stationed */
  readonly head: boolean;
  readonly stationed: readonly string[];
  readonly officers: readonly OfficerFacts[];
}

/** 派驻 (R8.6): officers of the office with certificates for the place, on the first day or today, whichever is later. */
export function stationOfficers(
  input: StationOfficersInput,
  facts: StationFacts,
): Outcome<{ readonly added: readonly Handler[]; readonly withdrawn: readonly string[] }> {
  const { show, stationed, today } = facts;
  if (!facts.head) return refuse(because('NOT_PERMITTED'));
  if (input.version !== show.version) return refuse(because('CONFLICT', 'version'));
  if (show.toOn < today) return refuse(because('CLOSED_SHOW'));
  const wanted = [...new Set(input.officers)];
  const day = today < show.fromOn ? show.fromOn : today;
  const { handlers, refusals } = handlersOf(
    { handlers: wanted, jurisdiction: show.jurisdiction, field: 'officers' },
    { today: day, office: { id: show.agencyId }, officers: facts.officers },
  );
  const added = handlers.filter(({ officerId }) => !stationed.includes(officerId));
  const withdrawn = stationed.filter((id) => !wanted.includes(id));
  const all = [
    ...refusals,
    ...(wanted.length === 0 ? [because('INVALID_VALUE', 'officers')] : []),
    ...(refusals.length === 0 && wanted.length > 0 && added.length + withdrawn.length === 0 ? [because('SAME_STATION', 'officers')] : []),
  ];
  return all.length > 0 ? refuse(...all) : accept({ added, withdrawn });
}

export type Filed = Omit<typeof exhibitionCase.$inferInsert, 'id' | 'exhibitionId' | 'agencyId' | 'jurisdiction'>;

/** 展会投诉 (§2.5): while the show is open; its clocks end with the show at the latest (E1, E3). */
export function fileComplaint(
  input: FileExhibitionComplaintInput,
  { today, show }: { readonly today: string; readonly show: Closing & Pick<ExhibitionRow, 'fromOn'> },
): Outcome<Filed> {
  const { at, lateReason } = input;
  const patent = parsePatentNumber(input.patentNumber);
  const closesAt = closingOf(show);
  const outside = dayOf(at) < show.fromOn || Date.parse(at) > Date.parse(closesAt);
  const refusals = [
    ...text(input.booth, 1, 50, 'booth'),
    ...text(input.exhibitor, 2, 200, 'exhibitor'),
    ...text(input.petitioner, 2, 200, 'petitioner'),
    ...text(input.claims, 2, 4000, 'claims'),
    ...(patent ? [] : [because('INVALID_VALUE', 'patentNumber')]),
    ...(outside ? [because('OUTSIDE_SHOW', 'at')] : instantReasons({ at, lateReason }, { today })),
  ];
  if (refusals.length > 0 || !patent) return refuse(...refusals);
  const due = (rule: 'E1' | 'E3') => clockOf(rule, { startedAt: at, closesAt })?.dueAt ?? closesAt;
  return accept({
    booth: input.booth.trim(),
    exhibitor: input.exhibitor.trim(),
    petitioner: input.petitioner.trim(),
    claims: input.claims.trim(),
    patentNumber: patent.canonical,
    patentType: patent.type,
    status: 'DESK_RECEIVED',
    receivedAt: inChina(at),
    forwardDueAt: due('E1'),
    dueAt: due('E3'),
    lateReason: lateReason?.trim() ?? null,
  });
}
