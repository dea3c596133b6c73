import type { RefusalCode } from './outcome.ts';

type Text = readonly [message: string, messageZh: string, rule: string];

/** Why a certificate does not entitle its holder to an act, told alike wherever it is asked: on a person, or when one is put on a case (R15.1). */
export const CERTIFICATE_REASONS = {
  CERT_MISSING: [
    'The officer holds no enforcement certificate. Only certificate holders may act.',
    '该人员未取得专利行政执法证,持证后方可从事执法办案。',
    'R15.1',
  ],
  CERT_EXPIRED: [
    'The certificate was not in its term on that day. It must be renewed before the officer acts.',
    '执法证当日不在有效期内,换发后方可执法。',
    'R15.1',
  ],
  CERT_UNVERIFIED: [
    'The certificate had missed its verification on that day. It must be verified before the officer acts.',
    '执法证当日已逾期未核检,核检后方可执法。',
    'R15.1',
  ],
  CERT_NOT_IN_FORCE: [
    'The certificate was suspended, revoked, cancelled, lost or replaced on that day. Choose an officer whose certificate is in force.',
    '执法证当日已暂扣、吊销、注销、遗失或换发,请选择持有有效执法证的人员。',
    'R15.1',
  ],
  OUTSIDE_AREA: [
    'The certificate does not cover that place. Choose an officer whose enforcement area includes it.',
    '执法证的执法地域不包括该地,请选择执法地域相符的人员。',
    'R15.1',
  ],
  CERT_OTHER_OFFICE: [
    'The certificate names the office where the officer served before. It must be replaced before the officer acts here.',
    '执法证所载单位为原任职单位,换发后方可执法。',
    'R15.1',
  ],
} as const satisfies Partial<Record<RefusalCode, Text>>;
