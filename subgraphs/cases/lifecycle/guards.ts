import type { CaseActor, CaseStatus } from '#law/case-courses.ts';
import { courseOf, isConcluded } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { leadsTo, mayStep } from '#law/course.ts';
import { teamReason } from '#law/teams.ts';
import type { Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import { because as guarded } from './guard-refusals.ts';
import { because } from './refusals.ts';
import { handlersOf, teamSizeReasons, type OfficerFacts } from './team.ts';

/** What every act on a case says. */
export interface ActInput {
  readonly version: number;
  /** day of the act */
  readonly on: string;
  /** officers who acted; the whole team when left out */
  readonly officers?: readonly string[] | null | undefined;
  /** why it is recorded after its day */
  readonly lateReason?: string | null | undefined;
}

/** What is known when somebody acts on a case. */
export interface ActFacts {
  readonly today: string;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly jurisdiction: string;
  readonly officeId: string;
  readonly version: number;
  readonly docketedOn: string;
  /** day of the last step on record */
  readonly lastStepOn: string;
  /** who handles it now */
  readonly team: readonly string[];
  /** what personnel publishes of those who act */
  readonly officers: readonly OfficerFacts[];
  /** officers who must not act: recused, or asked to withdraw and not yet decided */
  readonly barred: readonly Barred[];
  /** capacities of the acting login */
  readonly actors: readonly CaseActor[];
  /** whether the acting login is one of the handlers, or was */
  readonly handlesItself: boolean;
  /** why the acting login may not sign as the head: recused, or asked to withdraw and not yet decided */
  readonly aside?: Barred['why'] | undefined;
}

export interface Barred {
  readonly officerId: string;
  readonly why: 'RECUSED' | 'RECUSAL_PENDING';
  /** day of the request; left out, always */
  readonly from?: string;
  /** day on which a request was refused: from then on the officer may act again */
  readonly until?: string | null;
}

/** Whether it bars from an act of that day: an entry of a day before is judged by its day. */
export const bars = ({ from = '', until = null }: Barred, on: string): boolean => from <= on && (until === null || on < until);

/** What a certain act needs beyond its place in the course. */
export interface Needs {
  /** officers who must act: the lawful team of the kind, two, one, or nobody (the head signs) */
  readonly officers: 'TEAM' | 'TWO' | 'ONE' | 'NONE';
  /** a state out of which another act leads to the same state: who takes that act is no actor of this one */
  readonly apartFrom?: CaseStatus;
}

/**
 * Whether the case may take this step, by this login, on that day, by these officers: course (annexes A1 to A3), order of days,
 * certificates (R15.1), recusal (办法 §7), numbers of officers. A wrong person, a stale version or a wrong state is told alone, in
 * this order: who may not act at all learns nothing about the rest.
 */
export function stepReasons(input: ActInput, facts: ActFacts, to: CaseStatus, needs: Needs): readonly Refusal[] {
  const course = courseOf(facts.kind);
  const ever = course.filter(({ from, to: next }) => next === to && (from === null || from !== needs.apartFrom)).flatMap(({ by }) => by);
  if (ever.length > 0 && !mayAct(facts, ever)) return [notTheirs(facts, ever)];
  if (input.version !== facts.version) return [because('CONFLICT', 'version')];
  if (!leadsTo(course, facts.status, to)) return [because('WRONG_STATE')];
  if (!mayStep(course, facts.status, to, facts.actors))
    return [
      notTheirs(
        facts,
        course.filter((step) => step.from === facts.status && step.to === to).flatMap(({ by }) => by),
      ),
    ];
  return [...dayReasons(input, facts), ...officerReasons(input, facts, needs), ...completeReasons(facts)];
}

const mayAct = ({ actors }: Pick<ActFacts, 'actors'>, by: readonly CaseActor[]): boolean => by.some((actor) => actors.includes(actor));

/** Who handles the case, or stands aside as its head, is told that somebody else must do it; everybody else that it is not theirs at all. */
export const notTheirs = ({ handlesItself, aside }: Pick<ActFacts, 'handlesItself' | 'aside'>, by: readonly CaseActor[]): Refusal =>
  aside && by.includes('HEAD')
    ? because(aside)
    : because(handlesItself && (by.includes('HEAD') || by.includes('ARCHIVIST')) ? 'SEPARATION_OF_DUTIES' : 'NOT_PERMITTED');

/** After a recusal the team must be lawful again before the case goes on (domain 6.2); acts that do not move it stay possible. */
function completeReasons({ kind, status, team, barred }: ActFacts): readonly Refusal[] {
  if (isConcluded(status) || !barred.some(({ why }) => why === 'RECUSED')) return [];
  return teamReason(kind, team.length) === undefined && team.length > 0 ? [] : [guarded('TEAM_INCOMPLETE')];
}

/** The same for an act that does not change the state. `open` says in which states it may be done. */
export function actReasons(
  input: ActInput,
  facts: ActFacts,
  { open, by, ...needs }: Needs & { readonly open: readonly CaseStatus[]; readonly by: readonly CaseActor[] },
): readonly Refusal[] {
  if (!mayAct(facts, by)) return [notTheirs(facts, by)];
  if (input.version !== facts.version) return [because('CONFLICT', 'version')];
  if (!open.includes(facts.status)) return [because('WRONG_STATE')];
  return [...dayReasons(input, facts), ...officerReasons(input, facts, needs)];
}

/** A day not in the future, not before the last step; an entry after its day says why (domain 6.3). */
export function dayReasons({ on, lateReason }: ActInput, { today, lastStepOn }: Pick<ActFacts, 'today' | 'lastStepOn'>): Refusal[] {
  if (on > today || on < lastStepOn) return [because('WRONG_DATE', 'on')];
  if (on < today && !fits(lateReason ?? '', 2, 500)) return [because('REASON_REQUIRED', 'lateReason')];
  return [];
}

/** Who acts is on the team, not recused nor waiting for that decision, and holds a certificate for the day and place. */
export function officerReasons(input: Pick<ActInput, 'on' | 'officers'>, facts: ActFacts, { officers: needed }: Needs): Refusal[] {
  if (needed === 'NONE') return [];
  const acting = actingOfficers(input, facts);
  const { refusals } = handlersOf(
    { handlers: acting, jurisdiction: facts.jurisdiction, field: 'officers' },
    { today: input.on, office: { id: facts.officeId }, officers: facts.officers },
  );
  return [
    ...acting.filter((id) => !facts.team.includes(id)).map((id) => because('NOT_ON_TEAM', 'officers', id)),
    ...facts.barred
      .filter((barred) => acting.includes(barred.officerId) && bars(barred, input.on))
      .map(({ officerId, why }) => because(why, 'officers', officerId)),
    ...refusals,
    ...numberReasons(acting, facts, needed),
  ];
}

function numberReasons(acting: readonly string[], { kind }: ActFacts, needed: Exclude<Needs['officers'], 'NONE'>): Refusal[] {
  if (needed === 'TEAM') return teamSizeReasons({ kind, handlers: acting, field: 'officers' });
  return acting.length < (needed === 'TWO' ? 2 : 1) ? [because('NEED_TWO_OFFICERS', 'officers')] : [];
}

/** The officers who act: those named, each once, or the whole team. */
export const actingOfficers = ({ officers }: Pick<ActInput, 'officers'>, { team }: Pick<ActFacts, 'team'>): readonly string[] => [
  ...new Set(officers ?? team),
];
