import { addDays } from '#law/dates.ts';
import { isShortEnough, mayHost, type Span } from '#law/secondment.ts';
import { servesOn, type Service } from '#law/service.ts';
import { overlap } from '#law/terms.ts';
import type { OfficeActor } from '#platform/acting.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { ReportSecondmentInput, SecondmentAction, SecondSupervisorInput } from '../types.generated.ts';
import { because } from './service-refusals.ts';

/** What is known when a supervisor shall be sent. */
export interface SendFacts {
  readonly today: string;
  /** six-digit code of the sending office's seat */
  readonly sender: string;
  readonly host: { readonly jurisdiction: string } | null;
  readonly officer: Service;
  /** other secondments of the officer */
  readonly others: readonly Span[];
}

/** 派驻 (R14.7, R14.8): to an office below the sender, for a time in which the officer serves and is not sent elsewhere. All reasons at once. */
export function second({ startsOn, endsOn, tasks }: SecondSupervisorInput, facts: SendFacts): Outcome<Span & { readonly tasks: string }> {
  const { today, sender, host, officer, others } = facts;
  const span = { validFrom: startsOn, validTo: addDays(endsOn, 1) };
  const refusals = [
    ...(host === null
      ? [because('NOT_FOUND', 'hostId')]
      : mayHost(sender, host.jurisdiction)
        ? []
        : [because('OUTSIDE_SUBTREE', 'hostId')]),
    ...(startsOn < today ? [because('IN_THE_PAST', 'startsOn')] : []),
    ...(endsOn < startsOn ? [because('ENDS_BEFORE', 'endsOn')] : isShortEnough(startsOn, endsOn) ? [] : [because('TOO_LONG', 'endsOn')]),
    ...(servesOn(officer, startsOn) && servesOn(officer, endsOn) ? [] : [because('NOT_SERVING', 'officerId')]),
    ...(others.some((other) => overlap(span, other)) ? [because('SECONDED_THEN', 'startsOn')] : []),
    ...(fits(tasks, 2, 2_000) ? [] : [because('INVALID_VALUE', 'tasks')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...span, tasks: tasks.trim() });
}

export interface RunningFacts extends Span {
  readonly today: string;
  /** in which capacities the viewer acts on it: as the sender, as the nation */
  readonly actors: readonly OfficeActor[];
  readonly version: number;
  readonly endedOn: string | null;
}

const hasBegun = ({ validFrom, validTo, today }: Omit<RunningFacts, 'actors' | 'version'>): boolean =>
  validFrom <= today && validFrom < validTo;
const isOver = ({ validTo, endedOn, today }: Omit<RunningFacts, 'actors' | 'version'>): boolean => endedOn !== null || validTo <= today;

/** 督导报告 (R14.7): by the sender, once the secondment has begun; a later report takes the place of an earlier one. */
export function report(input: ReportSecondmentInput, facts: RunningFacts): Outcome<{ report: string; reportedOn: string }> {
  if (!facts.actors.includes('OFFICE')) return refuse(because('NOT_THE_SENDER'));
  if (input.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  const refusals: Refusal[] = [
    ...(hasBegun(facts) ? [] : [because('NOT_BEGUN')]),
    ...(fits(input.report, 10, 10_000) ? [] : [because('INVALID_VALUE', 'report')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ report: input.report.trim(), reportedOn: facts.today });
}

/** 提前终止 (R14.7): by the sender, or by the nation where that is gone; nothing is open from today on; what has not begun is called off. */
export function end({ version }: { readonly version: number }, facts: RunningFacts): Outcome<{ validTo: string; endedOn: string }> {
  const { today, actors, validFrom } = facts;
  if (!actors.includes('OFFICE') && !actors.includes('NATION')) return refuse(because('NOT_THE_SENDER'));
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (isOver(facts)) return refuse(because('SECONDMENT_OVER'));
  return accept({ validTo: today < validFrom ? validFrom : today, endedOn: today });
}

/** What the actors may do with a secondment today. */
export function secondmentActions({ actors, ...facts }: Omit<RunningFacts, 'version'>): SecondmentAction[] {
  const sender = actors.includes('OFFICE');
  return [
    ...(sender && hasBegun(facts) ? ['REPORT' as const] : []),
    ...((sender || actors.includes('NATION')) && !isOver(facts) ? ['END' as const] : []),
  ];
}
