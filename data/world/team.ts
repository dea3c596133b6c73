import type { CaseKind } from '#law/case-kind.ts';
import { entitledOn } from '#law/certificate.ts';
import { dateOf } from '../days.ts';
import type { Random } from '../random.ts';
import type { Officer } from './officers.ts';

export interface Member {
  readonly officer: Officer;
  readonly certificate: Officer['certificates'][number];
  readonly entitled: boolean;
}

const serves = ({ row }: Officer, date: string): boolean => row.joinedOn <= date && (row.leftOn === null || date <= row.leftOn);

/** How many officers take the case: panels are odd and at least three, counterfeits need two. */
export function teamSize(kind: CaseKind, random: Random): number {
  if (kind === 'INFRINGEMENT') return random.chance(0.08) ? 5 : 3;
  if (kind === 'COUNTERFEIT') return random.chance(0.1) ? 3 : 2;
  return random.chance(0.5) ? 2 : 1;
}

/** A size that the law does not allow: an even panel, or a single officer against a counterfeit; null where any size is lawful. */
export const unlawfulSize = (kind: CaseKind, random: Random): number | null =>
  ({ INFRINGEMENT: random.pick([2, 4]), COUNTERFEIT: 1, MEDIATION: null })[kind];

/** Officers who serve that day and whose certificate entitles them in that place, the leader first; fewer where there are no more. */
export function pickTeam(staff: readonly Officer[], size: number, day: number, place: string, random: Random): Member[] {
  const date = dateOf(day);
  const team: Member[] = [];
  const start = random.below(staff.length);
  // a stride without common factor visits everybody once
  const stride = [7, 5, 3, 1].find((step) => staff.length % step !== 0) ?? 1;
  for (let i = 0; i < staff.length && team.length < size; i += 1) {
    const officer = staff[(start + i * stride) % staff.length] as Officer;
    if (!serves(officer, date)) continue;
    const entitlement = entitledOn(officer.certificates, date, place);
    if ('certificate' in entitlement) team.push({ officer, certificate: entitlement.certificate, entitled: true });
  }
  return team;
}

/** Somebody who serves, but whose only certificates have run out. */
export function pickExpired(staff: readonly Officer[], day: number, place: string): Member | null {
  const date = dateOf(day);
  for (const officer of staff) {
    const certificate = officer.certificates.at(-1);
    if (
      certificate &&
      serves(officer, date) &&
      certificate.expiresOn < date &&
      'reasons' in entitledOn(officer.certificates, date, place)
    ) {
      return { officer, certificate, entitled: false };
    }
  }
  return null;
}
