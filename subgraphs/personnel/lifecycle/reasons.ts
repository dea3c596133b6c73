import type { Reason } from '#law/certificate.ts';
import { CERTIFICATE_REASONS } from '#platform/certificate-reasons.ts';
import type { UserError } from '../types.generated.ts';

export type IneligibilityCode = Reason | 'CERT_MISSING' | 'NOT_OF_THIS_OFFICE';

/** Why an officer may not act, in both languages, and what would help. */
const TEXTS: Readonly<Record<IneligibilityCode, readonly [message: string, messageZh: string, rule: string]>> = {
  ...CERTIFICATE_REASONS,
  NOT_OF_THIS_OFFICE: [
    'The officer did not serve on that day. Choose an officer who served.',
    '该人员当日不在职,请选择当日在职的执法人员。',
    'R14.1',
  ],
};

/** Argument of `eligibility` that a reason is about; none where no day and no place would help. */
const PATHS: Readonly<Record<IneligibilityCode, readonly string[]>> = {
  NOT_OF_THIS_OFFICE: ['on'],
  CERT_MISSING: [],
  CERT_EXPIRED: ['on'],
  CERT_UNVERIFIED: ['on'],
  CERT_NOT_IN_FORCE: ['on'],
  OUTSIDE_AREA: ['jurisdiction'],
  CERT_OTHER_OFFICE: [],
};

/** A reason as the schema's `UserError`. */
export function because(code: IneligibilityCode): UserError {
  const [message, messageZh, rule] = TEXTS[code];
  return { code, message, messageZh, path: PATHS[code], rule };
}
