import type { CaseActor } from '#law/case-courses.ts';
import type { CaseChannel } from '#law/case-kind.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { areaOfCode, covers, levelOfCode, reachOf } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { CaseReferralRow, intake } from '../tables.ts';
import type { ReceiveRequestInput, RegisterClueInput } from '../types.generated.ts';
import { dayReasons } from './guards.ts';
import { waitsUntil } from './intake-clock.ts';
import { because } from './intake-refusals.ts';

/** What is known when a matter reaches an office. */
export interface ReceiveFacts {
  readonly today: string;
  readonly office: { readonly id: string; readonly jurisdiction: string };
  /** capacities of the acting login */
  readonly actors: readonly CaseActor[];
  readonly placeKnown: boolean;
  readonly placeReached: boolean;
  /** whether the office holds infringement disputes: an authority, or a county with such a delegation */
  readonly holdsDisputes: boolean;
  /** the complaint named in the input: null when absent or hidden */
  readonly complaint: { readonly agencyId: string | null; readonly status: string; readonly jurisdiction: string } | null;
  /** the referral of a partner named in the input: null when absent or hidden */
  readonly referral: Pick<CaseReferralRow, 'agencyId' | 'direction' | 'status'> | null;
}

/** A matter as it is first put on record, before it has an id. */
export type Received = Omit<typeof intake.$inferInsert, 'id'>;

type Common = Pick<ReceiveRequestInput, 'title' | 'jurisdiction' | 'respondent' | 'patentNumber' | 'legalBasis' | 'on' | 'lateReason'>;

function commonReasons(input: Common, facts: ReceiveFacts): Refusal[] {
  const { title, respondent, jurisdiction, patentNumber, legalBasis } = input;
  const inside = facts.placeReached && covers(reachOf(areaOfCode(facts.office.jurisdiction)), jurisdiction);
  return [
    ...(fits(title, 2, 200) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(fits(respondent, 2, 200) ? [] : [because('INVALID_VALUE', 'respondent')]),
    ...(parsePatentNumber(patentNumber) ? [] : [because('INVALID_VALUE', 'patentNumber')]),
    ...(legalBasis.length > 0 ? [] : [because('INVALID_VALUE', 'legalBasis')]),
    ...(!facts.placeKnown ? [because('INVALID_VALUE', 'jurisdiction')] : inside ? [] : [because('NO_JURISDICTION', 'jurisdiction')]),
    ...dayReasons({ version: 0, on: input.on, lateReason: input.lateReason }, { today: facts.today, lastStepOn: '' }),
  ];
}

/** 收案 (A1, A2): petitioner with standing, respondent, patent and claims are there; whether they suffice, the head judges at docketing. */
export function receive(input: ReceiveRequestInput, facts: ReceiveFacts): Outcome<Received> {
  const { kind, subject, standing, petitioner, claims, on, complaintId, referralId } = input;
  if (kind === 'COUNTERFEIT') return refuse(because('WRONG_KIND', 'kind'));
  const refusals = [
    ...commonReasons(input, facts),
    ...(fits(petitioner, 2, 200) ? [] : [because('INVALID_VALUE', 'petitioner')]),
    ...(fits(claims, 2, 4_000) ? [] : [because('INVALID_VALUE', 'claims')]),
    ...((kind === 'MEDIATION') === (subject != null) ? [] : [because('SUBJECT_MISFITS', 'subject')]),
    ...(kind === 'INFRINGEMENT' && standing === 'PARTY' ? [because('STANDING_MISFITS', 'standing')] : []),
    ...(kind === 'INFRINGEMENT' && !facts.holdsDisputes ? [because('NO_JURISDICTION', 'kind')] : []),
    ...complaintReasons(input, facts),
    ...referralReasons(input, facts),
  ];
  const channel = channelOf(input, 'DIRECT');
  const origin = { originComplaintId: complaintId ?? null, referralId: referralId ?? null };
  const request = { petitioner: petitioner.trim(), standing, subject: subject ?? null, claims: claims.trim(), ...origin };
  return made(refusals, input, facts, {
    ...request,
    kind,
    channel,
    status: 'RECEIVED',
    dueOn: waitsUntil({ kind, channel, receivedOn: on }),
  });
}

/** 线索登记 (A3): the office's own discovery, a complaint that lies with it, or what a partner referred to it (R9.4). */
export function registerClue(input: RegisterClueInput, facts: ReceiveFacts): Outcome<Received> {
  const { complaintId, referralId, on } = input;
  const channel = channelOf(input, 'OWN_DISCOVERY');
  const refusals = [
    ...commonReasons(input, facts),
    ...(fits(input.facts, 2, 4_000) ? [] : [because('INVALID_VALUE', 'facts')]),
    ...complaintReasons(input, facts),
    ...referralReasons(input, facts),
  ];
  const origin = { originComplaintId: complaintId ?? null, referralId: referralId ?? null };
  const clue = { petitioner: null, standing: null, subject: null, claims: input.facts.trim(), ...origin };
  const dueOn = waitsUntil({ kind: 'COUNTERFEIT', channel, receivedOn: on });
  return made(refusals, input, facts, { ...clue, kind: 'COUNTERFEIT', channel, status: 'CLUE', dueOn });
}

function complaintReasons(
  { complaintId, jurisdiction }: Pick<RegisterClueInput, 'complaintId' | 'jurisdiction'>,
  { complaint, office }: ReceiveFacts,
): Refusal[] {
  if (complaintId == null) return [];
  if (!complaint) return [because('NOT_FOUND', 'complaintId')];
  const waiting = complaint.status === 'TRANSFERRED' || complaint.status === 'ACKNOWLEDGED';
  if (!waiting || complaint.agencyId !== office.id) return [because('COMPLAINT_ELSEWHERE', 'complaintId')];
  return complaint.jurisdiction === jurisdiction ? [] : [because('NO_JURISDICTION', 'jurisdiction')];
}

/** A referral leads to one matter, of the office that accepted it (R9.4). */
function referralReasons(
  { referralId, complaintId }: Pick<RegisterClueInput, 'referralId' | 'complaintId'>,
  { referral, office }: ReceiveFacts,
): Refusal[] {
  if (referralId == null) return [];
  if (complaintId != null) return [because('TWO_ORIGINS', 'referralId')];
  if (referral?.direction !== 'IN' || referral.agencyId !== office.id) return [because('NOT_FOUND', 'referralId')];
  return referral.status === 'ACCEPTED' ? [] : [because('REFERRAL_NOT_ACCEPTED', 'referralId')];
}

/** What was referred has waited elsewhere: the clock on a clue is that of a report (C2), not that of the office's own discovery. */
const channelOf = (
  { channel, complaintId, referralId }: Pick<RegisterClueInput, 'channel' | 'complaintId' | 'referralId'>,
  own: 'DIRECT' | 'OWN_DISCOVERY',
): CaseChannel => channel ?? (complaintId != null ? 'CENTRE_REFERRAL' : referralId != null ? 'TRANSFERRED' : own);

type Own = 'kind' | 'channel' | 'status' | 'dueOn' | 'petitioner' | 'standing' | 'subject' | 'claims' | 'originComplaintId' | 'referralId';

function made(refusals: readonly Refusal[], input: Common, { office }: ReceiveFacts, own: Pick<Received, Own>): Outcome<Received> {
  const patent = parsePatentNumber(input.patentNumber);
  if (refusals.length > 0 || !patent) return refuse(...refusals);
  return accept({
    ...own,
    title: input.title.trim(),
    respondent: input.respondent.trim(),
    patentNumber: patent.canonical,
    patentType: patent.type,
    legalBasis: [...input.legalBasis],
    receivedOn: input.on,
    agencyId: office.id,
    jurisdiction: input.jurisdiction,
  });
}

/** Only authorities hold infringement disputes; a county needs a delegation on record (专利行政执法办法 §6). */
export const holdsDisputes = (office: { readonly jurisdiction: string }, delegated: boolean): boolean =>
  delegated || levelOfCode(office.jurisdiction) !== 'COUNTY';
