import type { Reason } from '#law/certificate.ts';
import type { UserError } from '../types.generated.ts';

export type IneligibilityCode = Reason | 'CERT_MISSING' | 'NOT_OF_THIS_OFFICE';

interface Text {
  readonly message: string;
  readonly messageZh: string;
  /** argument of `eligibility` that the reason is about */
  readonly path: readonly string[];
  readonly rule: string;
}

/** Why an officer may not act, in both languages, and what would help. */
const TEXTS: Readonly<Record<IneligibilityCode, Text>> = {
  NOT_OF_THIS_OFFICE: {
    message: 'The officer did not serve on that day. Choose an officer who served.',
    messageZh: '该人员当日不在职,请选择当日在职的执法人员。',
    path: ['on'],
    rule: 'R14.1',
  },
  CERT_MISSING: {
    message: 'The officer holds no enforcement certificate. Only certificate holders may act.',
    messageZh: '该人员未取得专利行政执法证,持证后方可从事执法办案。',
    path: [],
    rule: 'R15.1',
  },
  CERT_EXPIRED: {
    message: 'The certificate was not in its term on that day. It must be renewed before the officer acts.',
    messageZh: '执法证当日不在有效期内,换发后方可执法。',
    path: ['on'],
    rule: 'R15.1',
  },
  CERT_UNVERIFIED: {
    message: 'The certificate had missed its verification on that day. It must be verified before the officer acts.',
    messageZh: '执法证当日已逾期未核检,核检后方可执法。',
    path: ['on'],
    rule: 'R15.1',
  },
  CERT_NOT_IN_FORCE: {
    message: 'The certificate was suspended, revoked, cancelled, lost or replaced on that day.',
    messageZh: '执法证当日已暂扣、吊销、注销、遗失或换发。',
    path: ['on'],
    rule: 'R15.1',
  },
  OUTSIDE_AREA: {
    message: 'The certificate does not cover that place. Choose an officer whose enforcement area includes it.',
    messageZh: '执法证的执法地域不包括该地,请选择执法地域相符的人员。',
    path: ['jurisdiction'],
    rule: 'R15.1',
  },
};

/** A reason as the schema's `UserError`. */
export const because = (code: IneligibilityCode): UserError => ({ code, ...TEXTS[code] });
