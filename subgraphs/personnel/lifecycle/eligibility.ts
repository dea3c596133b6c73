import { entitledOn, type CertificateFacts } from '#law/certificate.ts';
import { servesOn, type Service } from '#law/service.ts';
import type { UserError } from '../types.generated.ts';
import { because } from './reasons.ts';

export interface Act {
  readonly on: string;
  /** six-digit code of the place of the act */
  readonly jurisdiction: string;
  /** office where the officer served that day, as far as it is known: the card must name it */
  readonly office?: string | undefined;
}

export interface Verdict<C> {
  readonly eligible: boolean;
  readonly on: string;
  /** the certificate that entitles on that day in that place; a holder who does not serve still may not act */
  readonly certificate: C | null;
  readonly reasons: readonly UserError[];
}

/** Whether an officer may act: in service on that day, with a certificate that is good there and then (R14.1, R15.1). All reasons at once. */
export function eligibility<C extends CertificateFacts>(
  service: Service,
  certificates: readonly C[],
  { on, jurisdiction, office }: Act,
): Verdict<C> {
  const entitlement = entitledOn(certificates, on, jurisdiction, office);
  const reasons = [
    ...(servesOn(service, on) ? [] : [because('NOT_OF_THIS_OFFICE')]),
    ...('reasons' in entitlement ? entitlement.reasons.map(because) : []),
  ];
  return { eligible: reasons.length === 0, on, certificate: 'certificate' in entitlement ? entitlement.certificate : null, reasons };
}
