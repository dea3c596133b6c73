import { leftWith, PROGRAMMES, type MemberKind } from '#law/programmes.ts';
import { versionOn } from '#law/reorganisation.ts';
import { overlap } from '#law/terms.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { AgencyRow, AssistanceCentreRow, ProgrammeMembershipRow } from '../tables.ts';
import type { EnterProgrammeInput, ExitProgrammeInput } from '../types.generated.ts';
import type { AgencyVersion } from './history.ts';
import { because } from './history-refusals.ts';

/** An office with what it was through time, or a centre. */
export type Member =
  | { readonly kind: 'AGENCY'; readonly row: AgencyRow; readonly versions: readonly AgencyVersion[] }
  | { readonly kind: 'CENTRE'; readonly row: AssistanceCentreRow };

type Membership = Pick<ProgrammeMembershipRow, 'id' | 'programme' | 'validFrom' | 'validTo'>;

export interface EntryFacts {
  readonly today: string;
  readonly member: Member | null;
  /** all memberships of that member, ended ones too */
  readonly memberships: readonly Membership[];
}

export interface Entered {
  readonly programme: EnterProgrammeInput['programme'];
  readonly memberId: string;
  readonly memberKind: MemberKind;
  readonly validFrom: string;
  readonly entryDocument: string;
  readonly jurisdiction: string;
}

/** 列入 (R10.4, R12.2, R18.4): the right kind of member, there on that day, and not in the programme already. All reasons at once. */
export function enter(input: EnterProgrammeInput, { today, member, memberships }: EntryFacts): Outcome<Entered> {
  const { programme, fromOn } = input;
  if (!member) return refuse(because('NOT_FOUND', 'memberId'));
  const rule = PROGRAMMES[programme];
  if (member.kind !== rule.member) return refuse(because('WRONG_MEMBER', 'memberId'));
  const wanted = { validFrom: fromOn, validTo: null };
  const level = member.kind === 'AGENCY' ? levelOn(member.versions, fromOn) : null;
  const there = member.kind === 'AGENCY' ? level !== null : member.row.establishedOn <= fromOn;
  const inside = memberships.filter((one) => one.programme === rule.within);
  const held = inside.length === 0 || inside.some((one) => one.validFrom <= fromOn && one.validTo === null);
  const refusals = [
    ...(fromOn > today ? [because('IN_THE_FUTURE', 'fromOn')] : []),
    ...(there ? [] : [because('NOT_THERE_THEN', 'fromOn')]),
    ...(level !== null && rule.levels !== null && !rule.levels.includes(level) ? [because('WRONG_LEVEL', 'memberId')] : []),
    ...(rule.within !== null && !held ? [because('NOT_IN_SEQUENCE', 'fromOn')] : []),
    ...(memberships.some((one) => one.programme === programme && overlap(one, wanted)) ? [because('ALREADY_MEMBER', 'fromOn')] : []),
    ...(fits(input.document, 2, 200) ? [] : [because('NO_DOCUMENT', 'document')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { id: memberId, jurisdiction } = member.row;
  return accept({ programme, memberId, memberKind: member.kind, validFrom: fromOn, entryDocument: input.document.trim(), jurisdiction });
}

/** The level of an office on a day on which it exists and after which it was not taken over: a membership has no end yet. */
function levelOn(versions: readonly AgencyVersion[], on: string): AgencyRow['level'] | null {
  const gone = versions.at(-1)?.validTo !== null;
  return gone ? null : (versionOn(versions, on)?.level ?? null);
}

export interface ExitFacts {
  readonly today: string;
  readonly membership: Membership;
  /** all memberships of the same member */
  readonly memberships: readonly Membership[];
}

/** 退出 (R10.4): once, after the entry. A centre that leaves the sequence is a key centre no longer (R18.4). Gives what ends. */
export function exit(input: ExitProgrammeInput, { today, membership, memberships }: ExitFacts): Outcome<readonly string[]> {
  const { toOn } = input;
  if (membership.validTo !== null) return refuse(because('ALREADY_LEFT'));
  const dependent = leftWith(membership.programme);
  const lasting = memberships.filter(({ programme, validTo }) => dependent.includes(programme) && (validTo === null || validTo > toOn));
  const late = lasting.some(({ validFrom, validTo }) => validFrom >= toOn || validTo !== null);
  const refusals = [
    ...(toOn > today ? [because('IN_THE_FUTURE', 'toOn')] : []),
    ...(toOn <= membership.validFrom ? [because('NOT_AFTER_ENTRY', 'toOn')] : []),
    ...(late ? [because('KEY_CENTRE_LATER', 'toOn')] : []),
    ...(fits(input.document, 2, 200) ? [] : [because('NO_DOCUMENT', 'document')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept([membership.id, ...lasting.map(({ id }) => id)]);
}
