import { clockOf } from '#law/clock-of.ts';
import { leadsTo, mayStep } from '#law/course.ts';
import { EXHIBITION_COURSE, mayConvert, type ExhibitionActor, type ExhibitionStatus } from '#law/exhibition-course.ts';
import { dayOf, endOf, inChina, type Instant } from '#law/instants.ts';
import { actReason } from '#law/teams.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { exhibitionCase, ExhibitionRow } from '../tables.ts';
import type {
  CheckOnSiteInput,
  CloseExhibitionCaseInput,
  ConvertToOrdinaryInput,
  ExhibitionAction,
  NotifyExhibitorInput,
  RecordExhibitorDefenceInput,
  RefuseExhibitionComplaintInput,
} from '../types.generated.ts';
import { because } from './exhibition-refusals.ts';
import { handlersOf, type OfficerFacts } from './team.ts';

/** What every act on a complaint at a show says. */
export interface ExhibitionInput {
  readonly version: number;
  readonly at: string;
  readonly lateReason?: string | null | undefined;
}

/** What is known when somebody acts on a complaint at a show. */
export interface ExhibitionFacts {
  readonly today: string;
  readonly status: ExhibitionStatus;
  readonly version: number;
  readonly actors: readonly ExhibitionActor[];
  /** last instant on record */
  readonly lastAt: Instant;
  readonly defenceDueAt: Instant | null;
  /** last instant of the show */
  readonly closesAt: Instant;
  readonly agencyId: string;
  readonly jurisdiction: string;
  /** officers stationed at the show now */
  readonly stationed: readonly string[];
  /** what personnel publishes of those who act */
  readonly officers: readonly OfficerFacts[];
}

/** The last day of a show and its hour. */
export type Closing = Pick<ExhibitionRow, 'toOn' | 'closingTime'>;
type Changes = Partial<typeof exhibitionCase.$inferInsert>;
export interface ExhibitionTaken {
  readonly to: ExhibitionStatus;
  readonly changes: Changes;
}

/** The desk of a show is its office; officers stationed there act; the head, who is not one of them, decides. */
export function exhibitionActors(
  { role, office, subject }: Pick<Viewer, 'role' | 'office' | 'subject'>,
  { agencyId, stationed }: { readonly agencyId: string; readonly stationed: readonly string[] },
): readonly ExhibitionActor[] {
  if (office !== agencyId) return [];
  const there = stationed.includes(subject);
  if (role === 'OFFICE') return there ? ['DESK'] : ['DESK', 'HEAD'];
  if (role === 'HANDLER') return there ? ['DESK', 'HANDLER'] : ['DESK'];
  return [];
}

const OFFERS: readonly (readonly [ExhibitionAction, ExhibitionStatus])[] = [
  ['FORWARD', 'FORWARDED'],
  ['NOTIFY', 'NOTIFIED'],
  ['RECORD_DEFENCE', 'DEFENCE'],
  ['CHECK', 'ON_SITE_CHECK'],
  ['CLOSE', 'CLEARED'],
  ['CONVERT', 'CONVERTED_TO_ORDINARY'],
  ['REFUSE', 'REFUSED'],
];
/** What may be done now; `closed` says whether the show is over. */
export const exhibitionActions = (status: ExhibitionStatus, actors: readonly ExhibitionActor[], closed: boolean): ExhibitionAction[] =>
  OFFERS.filter(
    ([action, to]) => mayStep(EXHIBITION_COURSE, status, to, actors) && (action !== 'CONVERT' || mayConvert(status, closed)),
  ).map(([action]) => action);

/** Why an instant cannot be: after today, before the last act, or of an earlier day without saying why. */
export function instantReasons(
  { at, lateReason }: Pick<ExhibitionInput, 'at' | 'lateReason'>,
  { today, lastAt }: { readonly today: string; readonly lastAt?: Instant },
): readonly Refusal[] {
  const before = lastAt !== undefined && Date.parse(at) < Date.parse(lastAt);
  if (dayOf(at) > today || before) return [because('WRONG_TIME', 'at')];
  return dayOf(at) < today && !fits(lateReason ?? '', 2, 500) ? [because('LATE_REASON', 'lateReason')] : [];
}

/** Whether the complaint may take this step, by this login, at that instant (§2.5). Who may never take it is told so before anything else. */
export function exhibitionReasons(input: ExhibitionInput, facts: ExhibitionFacts, to: ExhibitionStatus): readonly Refusal[] {
  const { actors } = facts;
  const ever = EXHIBITION_COURSE.filter((row) => row.to === to).flatMap(({ by }) => by);
  const apart = actors.length > 0 && ever.includes('HEAD') && !actors.includes('HEAD');
  const notTheirs = because(apart ? 'SEPARATION_OF_DUTIES' : 'NOT_PERMITTED');
  if (!ever.some((actor) => actors.includes(actor))) return [notTheirs];
  if (input.version !== facts.version) return [because('CONFLICT', 'version')];
  if (!leadsTo(EXHIBITION_COURSE, facts.status, to)) return [because('WRONG_STATE')];
  if (!mayStep(EXHIBITION_COURSE, facts.status, to, actors)) return [notTheirs];
  return instantReasons(input, facts);
}

function step(
  input: ExhibitionInput,
  facts: ExhibitionFacts,
  to: ExhibitionStatus,
  changes: Changes,
  more: readonly Refusal[] = [],
): Outcome<ExhibitionTaken> {
  const refusals = exhibitionReasons(input, facts, to);
  const all = refusals.some(({ code }) => ['CONFLICT', 'WRONG_STATE', 'NOT_PERMITTED', 'SEPARATION_OF_DUTIES'].includes(code))
    ? refusals
    : [...refusals, ...more];
  return all.length > 0 ? refuse(...all) : accept({ to, changes: { ...changes, lateReason: input.lateReason?.trim() ?? null } });
}

const text = (value: string, most: number, field: string): readonly Refusal[] =>
  fits(value, 2, most) ? [] : [because('INVALID_VALUE', field)];

/** 移交 (E1): late forwarding stays on record by its instant. */
export const forward = (input: ExhibitionInput, facts: ExhibitionFacts): Outcome<ExhibitionTaken> =>
  step(input, facts, 'FORWARDED', { forwardedAt: input.at });

/** 通知 (E2): the office sets the hours; they never run past the closing of the show. */
export function notify(input: NotifyExhibitorInput, facts: ExhibitionFacts): Outcome<ExhibitionTaken> {
  const { at, defenceHours } = input;
  const possible =
    Number.isInteger(defenceHours) && defenceHours >= 1 && defenceHours <= 240 && Date.parse(at) < Date.parse(facts.closesAt);
  const clock = clockOf('E2', { startedAt: at, hours: defenceHours, closesAt: facts.closesAt });
  const defenceDueAt = clock?.dueAt ?? facts.closesAt;
  return step(input, facts, 'NOTIFIED', { notifiedAt: at, defenceHours, defenceDueAt }, possible ? [] : [because('HOURS', 'defenceHours')]);
}

/** 答辩: one that comes late is read all the same, as long as nobody has looked at the booth. */
export const recordDefence = (input: RecordExhibitorDefenceInput, facts: ExhibitionFacts): Outcome<ExhibitionTaken> =>
  step(input, facts, 'DEFENCE', { defendedAt: input.at, defence: input.defence.trim() }, text(input.defence, 4000, 'defence'));

/** 现场检查: two certificated officers who are stationed there, once the defence is in or its hours have passed. */
export function check(input: CheckOnSiteInput, facts: ExhibitionFacts): Outcome<ExhibitionTaken> {
  const officers = [...new Set(input.officers)];
  const { refusals } = handlersOf(
    { handlers: officers, jurisdiction: facts.jurisdiction, field: 'officers' },
    { today: dayOf(input.at), office: { id: facts.agencyId }, officers: facts.officers },
  );
  const few = actReason(officers.length);
  const early = facts.status === 'NOTIFIED' && facts.defenceDueAt !== null && Date.parse(input.at) < Date.parse(facts.defenceDueAt);
  return step(input, facts, 'ON_SITE_CHECK', { checkedAt: input.at, checkedBy: officers, finding: input.finding.trim() }, [
    ...(early ? [because('NOT_OVER')] : []),
    ...(few ? [because(few, 'officers')] : []),
    ...officers.filter((id) => !facts.stationed.includes(id)).map((id) => because('NOT_STATIONED', 'officers', id)),
    ...refusals,
    ...text(input.finding, 4000, 'finding'),
  ]);
}

const ended = ({ at, reason }: { readonly at: string; readonly reason: string }): Changes => ({ closedAt: at, reason: reason.trim() });

/** 办结: the exhibit goes, or is cleared. */
export const close = (input: CloseExhibitionCaseInput, facts: ExhibitionFacts): Outcome<ExhibitionTaken> =>
  step(input, facts, input.outcome, ended(input), text(input.reason, 1000, 'reason'));

/** 不予受理: on a ground of the closed list, with words. */
export const refuseComplaint = (input: RefuseExhibitionComplaintInput, facts: ExhibitionFacts): Outcome<ExhibitionTaken> =>
  step(input, facts, 'REFUSED', { ...ended(input), refusalGround: input.ground }, text(input.reason, 1000, 'reason'));

/** 转普通程序: the office must be one that holds infringement disputes; before the look at the booth only once the show has closed. */
export const convert = (
  input: ConvertToOrdinaryInput,
  facts: ExhibitionFacts,
  { holdsDisputes, convertedId }: { readonly holdsDisputes: boolean; readonly convertedId: string },
): Outcome<ExhibitionTaken> =>
  step(input, facts, 'CONVERTED_TO_ORDINARY', { ...ended(input), convertedId }, [
    ...(mayConvert(facts.status, Date.parse(input.at) > Date.parse(facts.closesAt)) ? [] : [because('SHOW_OPEN', 'at')]),
    ...(holdsDisputes ? [] : [because('NO_JURISDICTION')]),
    ...(input.standing === 'PARTY' ? [because('STANDING', 'standing')] : []),
    ...text(input.reason, 1000, 'reason'),
  ]);

/** When a show closes, in China: at its hour, or with its last day. Its clocks never run past it (E1 to E3). */
export const closingOf = ({ toOn, closingTime }: Closing): Instant =>
  closingTime === null ? endOf(toOn) : `${toOn}T${closingTime}:00+08:00`;

/** Instants as the database writes them, in China's time; null stays null. */
export const instantOf = (at: string | null): Instant | null => (at === null ? null : inChina(at));
