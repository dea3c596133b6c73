import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';
import type { PatentType } from './patent-number.ts';
import type { Told } from './told.ts';

/** What a mediation is about (专利法实施细则2010 §85; R8.1). */
export const MEDIATION_SUBJECTS = {
  OWNERSHIP: ['Ownership', '权属纠纷'],
  INVENTORSHIP: ['Status of inventor or designer', '发明人、设计人资格纠纷'],
  REMUNERATION: ['Reward and remuneration', '奖励和报酬纠纷'],
  PROVISIONAL_FEE: ['Fee for use between publication and grant', '临时保护期使用费纠纷'],
  DAMAGES: ['Damages', '侵权赔偿数额纠纷'],
  OTHER: ['Other', '其他专利纠纷'],
} as const satisfies Record<string, Told>;
export type MediationSubject = keyof typeof MEDIATION_SUBJECTS;

export type SubjectReason = 'NOT_GRANTED_YET' | 'NO_DECISION_YET';

/** Why a subject cannot be mediated yet: the fee needs the grant, damages a decision that finds the infringement (§2.4). */
export function subjectReasons(
  subject: MediationSubject,
  { granted, infringementDecided }: { readonly granted: boolean; readonly infringementDecided: boolean },
): readonly SubjectReason[] {
  if (subject === 'PROVISIONAL_FEE' && !granted) return ['NOT_GRANTED_YET'];
  return subject === 'DAMAGES' && !infringementDecided ? ['NO_DECISION_YET'] : [];
}

/** Whether the office issues a paper of acceptance with which a party asks SIPO to suspend its procedures (细则 §86). */
export const issuesAcceptancePaper = (subject: MediationSubject): boolean => subject === 'OWNERSHIP';

/** What that paper is for: a suspension of one year, which may be prolonged on request before it ends. */
export const ACCEPTANCE_PAPER = {
  words: [
    'With this paper a party may ask SIPO to suspend its procedures on the patent, for one year; ask again before it ends',
    '当事人可凭本受理通知书请求国家知识产权局中止有关程序,期限一年,期满前可请求延长',
  ],
  citation: '专利法实施细则§86',
} as const satisfies { readonly words: Told; readonly citation: string };

/** What an inventor is due where nothing was agreed. */
export interface Remuneration {
  /** award in yuan, within three months of grant */
  readonly awardYuan: number;
  /** lowest share of the yearly operating profit from working it; null where the law leaves it open */
  readonly profitShare: number | null;
  /** lowest share of a licence fee; null where the law leaves it open */
  readonly licenceShare: number | null;
}

interface Defaults extends Dated {
  readonly invention: Remuneration;
  readonly other: Remuneration;
  readonly citation: string;
  readonly confidence: Confidence;
}

const due = (awardYuan: number, profitShare: number | null, licenceShare: number | null): Remuneration => ({
  awardYuan,
  profitShare,
  licenceShare,
});

const DEFAULTS: readonly [Defaults, ...Defaults[]] = [
  {
    from: '2001-07-01',
    invention: due(2_000, 0.02, 0.1),
    other: due(500, 0.002, 0.1),
    citation: '专利法实施细则(2001年)§74–76',
    confidence: 'MEMORY',
  },
  {
    from: '2010-02-01',
    invention: due(3_000, 0.02, 0.1),
    other: due(1_000, 0.002, 0.1),
    citation: '专利法实施细则(2010年修订)§77、§78',
    confidence: 'VERIFIED',
  },
  {
    from: '2024-01-20',
    invention: due(4_000, null, null),
    other: due(1_500, null, null),
    citation: '专利法实施细则(2023年修订)§93、§94',
    confidence: 'MEMORY',
  },
];

/** The defaults for a patent granted that day, with the article. A design's share of profit is that of a utility model. */
export function remunerationDefaults(patentType: PatentType, grantedOn: Day): Remuneration & { readonly citation: string } {
  const { invention, other, citation } = inForceOn(DEFAULTS, grantedOn);
  return { ...(patentType === 'INVENTION' ? invention : other), citation };
}
