import { CASE_STATUSES, isConcluded, type CaseStatus } from '#law/case-courses.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { DecideRecusalInput, RecusalRequester, RecusalStatus, RequestRecusalInput } from '../types.generated.ts';
import { recusalDecider, recusalReason } from '#law/recusal.ts';
import { because } from './guard-refusals.ts';
import { actReasons, dayReasons, type ActFacts } from './guards.ts';
import { because as general } from './refusals.ts';
import type { RecusalRow } from '../tables.ts';
import type { Taken } from './taken.ts';

const OPEN = CASE_STATUSES.filter((status) => !isConcluded(status));

interface Named {
  readonly officerId: string;
  readonly name: string;
  readonly certificateNumber: string;
}

/** What is known when somebody asks that a handler withdraw. */
export interface RecusalFacts {
  readonly viewer: Pick<Viewer, 'role' | 'subject' | 'office'>;
  readonly officeId: string;
  readonly status: CaseStatus;
  /** who handles it now, as everybody sees who sees the case */
  readonly handlers: readonly Named[];
  /** the officer named as the head of the office, where that officer serves there; null otherwise */
  readonly head: { readonly id: string; readonly name: string } | null;
  /** office above the one that has the case */
  readonly superiorId: string | null;
  /** officers about whom this login has asked already and waits */
  readonly asked: readonly string[];
}

export interface Requested {
  readonly officerId: string;
  readonly officerName: string;
  readonly reason: string;
  /** who decides it where it is about the head */
  readonly superiorId: string | null;
}

/**
 * 申请回避 (办法 §7, §2.9): the officer for itself, a party, or the office; with reasons, about somebody who handles the case now, or
 * about the head of the office, who decides it.
 */
export function requestRecusal(input: RequestRecusalInput, facts: RecusalFacts): Outcome<Requested> {
  const aboutHead = input.aboutHead === true;
  if (aboutHead && facts.viewer.role === 'RIGHT_HOLDER') return refuse(because('HEAD_BY_DESK', 'aboutHead'));
  const named = aboutHead ? headNamed(facts) : handlerNamed(input, facts.handlers);
  if (!mayAsk(input.requestedBy, facts, named)) return refuse(because('NOT_YOURS', 'requestedBy'));
  if (isConcluded(facts.status)) return refuse(because('CLOSED'));
  const unknown = because(aboutHead ? 'NOT_THE_HEAD' : 'NOT_A_HANDLER', input.officerId == null ? 'certificateNumber' : 'officerId');
  const refusals: Refusal[] = [
    ...((input.officerId == null) === (input.certificateNumber == null) ? [because('ONE_OFFICER', 'officerId')] : []),
    ...(named ? [] : [unknown]),
    ...(fits(input.reason, 2, 1000) ? [] : [because('INVALID_VALUE', 'reason')]),
    ...(named && facts.asked.includes(named.officerId) ? [because('ASKED_ALREADY')] : []),
  ];
  if (refusals.length > 0 || !named) return refuse(...refusals);
  const superiorId = recusalDecider({ aboutHead }) === 'SUPERIOR' ? facts.superiorId : null;
  return accept({ officerId: named.officerId, officerName: named.name, reason: input.reason.trim(), superiorId });
}

type Person = Pick<Named, 'officerId' | 'name'>;

const handlerNamed = ({ officerId, certificateNumber }: RequestRecusalInput, handlers: readonly Named[]): Person | undefined =>
  handlers.find((handler) => handler.officerId === officerId || handler.certificateNumber === certificateNumber);

/** Who handles the case does not decide it, so that the request is about the handler. */
const headNamed = ({ head, handlers, superiorId }: RecusalFacts): Person | undefined =>
  head && superiorId !== null && !handlers.some(({ officerId }) => officerId === head.id)
    ? { officerId: head.id, name: head.name }
    : undefined;

/** Who may ask in which name; the desk of the office also records what a party asked for by letter or aloud. */
function mayAsk(by: RecusalRequester, { viewer: { role, subject, office }, officeId }: RecusalFacts, named: Person | undefined): boolean {
  if (role === 'RIGHT_HOLDER') return by === 'PETITIONER' || by === 'RESPONDENT';
  if (office !== officeId) return false;
  if (by === 'SELF') return named === undefined || named.officerId === subject;
  return role === 'OFFICE' || (role === 'HANDLER' && by !== 'OFFICE');
}

/** What is known of a request that the head decides. */
export interface RecusalAsked {
  readonly officerId: string;
  readonly pending: boolean;
  readonly subject: string;
}

export interface RecusalDecided extends Taken {
  readonly granted: boolean;
  readonly decision: string;
  /** who leads from now on, where the officer who leaves led; null where nobody is left or nothing changes */
  readonly nextLead: string | null;
}

/** 决定回避 (办法 §7): by the head, with a reason, never by the officer whom it is about. Granted, the officer leaves the team. */
export function decideRecusal(input: DecideRecusalInput, facts: ActFacts, asked: RecusalAsked): Outcome<RecusalDecided> {
  if (asked.officerId === asked.subject) return refuse(because('OWN_RECUSAL'));
  const refusals = actReasons(input, facts, { open: OPEN, by: ['HEAD'], officers: 'NONE' });
  if (refusals.length > 0) return refuse(...refusals);
  if (!asked.pending) return refuse(because('DECIDED'));
  if (!fits(input.reason, 2, 1000)) return refuse(because('INVALID_VALUE', 'reason'));
  return accept({
    act: 'DECIDE_RECUSAL',
    to: facts.status,
    on: input.on,
    lateReason: input.lateReason,
    officers: [],
    granted: input.granted,
    decision: input.reason.trim(),
    nextLead: input.granted ? (facts.team.find((id) => id !== asked.officerId) ?? null) : null,
  });
}

/** What is known of a request about a head, which the superior decides. */
export interface HeadRecusal extends Pick<RecusalAsked, 'officerId' | 'subject'> {
  readonly today: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly requestedOn: string;
}

/** 决定负责人回避: by the superior office, never by the head whom it is about. The case itself goes on, signed by somebody else. */
export function decideHeadRecusal(input: DecideRecusalInput, asked: HeadRecusal): Outcome<{ readonly decision: string }> {
  if (asked.officerId === asked.subject) return refuse(because('OWN_RECUSAL'));
  if (input.version !== asked.version) return refuse(general('CONFLICT', 'version'));
  if (isConcluded(asked.status)) return refuse(because('CLOSED'));
  const refusals = [
    ...dayReasons(input, { today: asked.today, lastStepOn: asked.requestedOn }),
    ...(fits(input.reason, 2, 1000) ? [] : [because('INVALID_VALUE', 'reason')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ decision: input.reason.trim() });
}

type Request = Pick<RecusalRow, 'officerId' | 'requestedOn' | 'decidedOn' | 'granted' | 'withdrawnOn'>;

/** Whether a login stands aside from a case: recused, or waiting for that decision (办法 §7). */
export const standsAside = (subject: string, requests: readonly Request[], on: string): boolean =>
  recusalReason(
    requests.filter(({ withdrawnOn }) => withdrawnOn === null),
    subject,
    on,
  ) !== undefined;

/** Where a request stands. */
export function recusalStatus({
  granted,
  withdrawnOn,
}: {
  readonly granted: boolean | null;
  readonly withdrawnOn: string | null;
}): RecusalStatus {
  if (withdrawnOn !== null) return 'WITHDRAWN';
  return granted === null ? 'PENDING' : granted ? 'GRANTED' : 'REFUSED';
}
