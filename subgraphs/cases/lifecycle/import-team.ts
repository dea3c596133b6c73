import type { CaseKind } from '#law/case-kind.ts';
import { certificateValidOn } from '#law/certificate.ts';
import type { Day } from '#law/dates.ts';
import { DELEGATED_BY_DEFAULT } from '#law/jurisdiction.ts';
import { servesOn } from '#law/service.ts';
import { teamReason } from '#law/teams.ts';
import { areaOfCode, covers, levelOfCode, reachOf } from '#platform/reach.ts';
import type { ImportCells, Reader } from './import-cells.ts';
import { listOf } from './import-words.ts';
import type { Handler, OfficerFacts } from './team.ts';

/** A delegation to a county office, from a day until before another. */
export interface DelegationTerm {
  readonly authorityId: string;
  readonly kinds: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface PlaceFacts {
  readonly office: { readonly id: string; readonly jurisdiction: string };
  readonly divisionKnown: (code: string) => boolean;
  /** whether the acting person's own area holds the place */
  readonly reached: (code: string) => boolean;
  /** delegations to the office, and the authority in whose name a county acts without one; null where the office is one */
  readonly delegations: readonly DelegationTerm[];
  readonly authorityId: string | null;
}

/** An officer as found by the number of a certificate: with that certificate alone. */
export interface TeamFacts {
  readonly holderOf: (certificateNumber: string) => OfficerFacts | undefined;
}

/** Who handled it, and whether the certificate entitled on the day of docketing: judged, not refused, as the act is done (R15.1). */
export interface HandlerOnCard extends Handler {
  readonly entitled: boolean;
}

interface About {
  readonly kind: CaseKind | null;
  readonly docketedOn: Day | null;
}

/** An office holds cases of its own division; a county no infringement dispute without a delegation of that day (专利行政执法办法 §6). */
export function placeOfCase(
  reader: Reader,
  { jurisdiction }: ImportCells,
  { kind, docketedOn }: About,
  { office, divisionKnown, reached, delegations, authorityId }: PlaceFacts,
): { readonly jurisdiction: string; readonly authorityId: string | null } | undefined {
  if (jurisdiction === null) return void reader.say('jurisdiction', 'MISSING');
  if (!/^\d{6}$/.test(jurisdiction) || !divisionKnown(jurisdiction)) return void reader.say('jurisdiction', 'UNKNOWN_DIVISION');
  const inside = reached(jurisdiction) && covers(reachOf(areaOfCode(office.jurisdiction)), jurisdiction);
  const named =
    docketedOn === null
      ? undefined
      : delegations.find(
          ({ kinds, validFrom, validTo }) =>
            kinds.includes(kind ?? '') && validFrom <= docketedOn && (validTo === null || docketedOn < validTo),
        );
  const byDefault = kind === null || docketedOn === null || DELEGATED_BY_DEFAULT.includes(kind);
  const mayHold = levelOfCode(office.jurisdiction) !== 'COUNTY' || byDefault || named !== undefined;
  if (!inside || !mayHold) return void reader.say('jurisdiction', 'NO_JURISDICTION');
  return { jurisdiction, authorityId: named?.authorityId ?? authorityId };
}

/** The team by its certificates; the first leads (R2.2). */
export function teamOf(
  reader: Reader,
  { kind, docketedOn, jurisdiction }: About & { readonly jurisdiction: string | null },
  { office, holderOf }: TeamFacts & Pick<PlaceFacts, 'office'>,
): readonly HandlerOnCard[] {
  const written = reader.list('handlers');
  if (written === null) return [];
  const numbers = [...new Set(listOf(written))];
  if (numbers.length === 0) reader.say('handlers', 'MISSING');
  const holders = numbers.map((number) => holderOf(number));
  if (holders.includes(undefined)) reader.say('handlers', 'UNKNOWN_CERTIFICATE');
  const known = holders.filter((holder) => holder !== undefined);
  if (known.some((holder) => !servedHere(holder, office.id, docketedOn))) reader.say('handlers', 'NOT_OF_THIS_OFFICE');
  const officers = new Map(known.map((holder) => [holder.id, holder]));
  const reason = kind === null ? undefined : teamReason(kind, officers.size);
  if (reason && numbers.length > 0 && known.length === numbers.length) reader.say('handlers', reason);
  return [...officers.values()].flatMap((holder) => {
    const [certificate] = holder.certificates;
    if (!certificate) return [];
    const entitled =
      docketedOn !== null && jurisdiction !== null && certificateValidOn(certificate, docketedOn, jurisdiction, office.id).length === 0;
    return { officerId: holder.id, name: holder.name, certificateId: certificate.id, certificateNumber: certificate.number, entitled };
  });
}

/** The certificate names the office; whoever serves there now also served there on the day. */
function servedHere(holder: OfficerFacts, officeId: string, day: Day | null): boolean {
  const named = holder.certificates.some(({ agencyId }) => agencyId === officeId);
  return named && (day === null || holder.agencyId !== officeId || servesOn(holder, day));
}
