import { entitledOn, type CertificateFacts } from '#law/certificate.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { servesOn, type Service } from '#law/service.ts';
import { teamReason } from '#law/teams.ts';
import type { Refusal } from '#platform/outcome.ts';
import { because } from './refusals.ts';

/** An officer as personnel publishes the facts for an act: service and certificates, newest first. */
export interface OfficerFacts extends Service {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly certificates: readonly (CertificateFacts & { readonly id: string; readonly number: string })[];
}

/** An officer who may act, with the certificate that entitles. */
export interface Handler {
  readonly officerId: string;
  readonly name: string;
  readonly certificateId: string;
  readonly certificateNumber: string;
}

export interface Team {
  readonly handlers: readonly Handler[];
  readonly refusals: readonly Refusal[];
}

/** Who of the named officers may act on that day in that place, and why the others may not (R15.1, R14.1). */
export function handlersOf(
  {
    handlers,
    jurisdiction,
    field = 'handlers',
  }: { readonly handlers: readonly string[]; readonly jurisdiction: string; readonly field?: string },
  {
    today,
    office,
    officers,
  }: { readonly today: string; readonly office: { readonly id: string }; readonly officers: readonly OfficerFacts[] },
): Team {
  const known = new Map(officers.map((officer) => [officer.id, officer]));
  const judged = [...new Set(handlers)].map((id) => judge(known.get(id), id));
  return {
    handlers: judged.flatMap(({ handler }) => handler ?? []),
    refusals: judged.flatMap(({ refusals = [] }) => refusals),
  };

  function judge(officer: OfficerFacts | undefined, id: string): { handler?: Handler; refusals?: Refusal[] } {
    if (!officer) return { refusals: [because('NOT_FOUND', field, id)] };
    const serves = officer.agencyId === office.id && servesOn(officer, today);
    if (!serves) return { refusals: [because('NOT_OF_THIS_OFFICE', field, id)] };
    const verdict = entitledOn(officer.certificates, today, jurisdiction, office.id);
    if ('reasons' in verdict) return { refusals: verdict.reasons.map((reason) => because(reason, field, id)) };
    const { certificate } = verdict;
    return { handler: { officerId: id, name: officer.name, certificateId: certificate.id, certificateNumber: certificate.number } };
  }
}

/** Whether so many officers are a lawful team for that kind of case. */
export function teamSizeReasons({
  kind,
  handlers,
  field = 'handlers',
}: {
  readonly kind: CaseKind;
  readonly handlers: readonly string[];
  readonly field?: string;
}): Refusal[] {
  if (handlers.length === 0) return [because('INVALID_VALUE', field)];
  const reason = teamReason(kind, new Set(handlers).size);
  return reason ? [because(reason, field)] : [];
}
