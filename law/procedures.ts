import type { CaseChannel, CaseKind } from './case-kind.ts';
import type { PatentType } from './patent-number.ts';
import type { Told } from './told.ts';

/** How a matter is handled (R8.3): ordinary, simplified, at a show, in electronic commerce. */
export const PROCEDURES = ['ORDINARY', 'SIMPLIFIED', 'FAST_EXHIBITION', 'FAST_ECOMMERCE'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What the suggestion rests on. */
export interface ProcedureFacts {
  readonly kind: CaseKind;
  readonly channel: CaseChannel;
  readonly patentType: PatentType;
  /** the facts are plain and the evidence is complete */
  readonly evidenceClear: boolean;
  /** whether the evaluation report finds no defect; null where there is none, or nobody recorded what it found */
  readonly reportFindsNoDefect: boolean | null;
  /** value in dispute in yuan; null where unknown */
  readonly valueYuan: number | null;
}

/** Over this value nothing is simplified. */
const SIMPLIFIED_UP_TO_YUAN = 500_000;

interface Rule {
  readonly holds: (facts: ProcedureFacts) => boolean;
  readonly procedure: Procedure;
  readonly words: Told;
}

/** An invention was examined; other patents are as sure only with a report. */
const surePatent = ({ patentType, reportFindsNoDefect }: ProcedureFacts): boolean =>
  patentType === 'INVENTION' || reportFindsNoDefect === true;
/** A value that nobody told is not a small one. */
const smallValue = ({ valueYuan }: ProcedureFacts): boolean => valueYuan !== null && valueYuan <= SIMPLIFIED_UP_TO_YUAN;
const contested = ({ reportFindsNoDefect }: ProcedureFacts): boolean => reportFindsNoDefect === false;

/** The first rule that holds is the suggestion: settings of the platform; a person decides. */
const RULES: readonly [Rule, ...Rule[]] = [
  {
    holds: contested,
    procedure: 'ORDINARY',
    words: ['The evaluation report finds a defect in the patent', '专利权评价报告认为专利存在缺陷'],
  },
  {
    holds: ({ kind, channel }) => kind !== 'COUNTERFEIT' && channel === 'EXHIBITION',
    procedure: 'FAST_EXHIBITION',
    words: ['Brought at a show, which closes soon', '展会期间提出,须在闭幕前处理'],
  },
  {
    holds: ({ kind, channel }) => kind !== 'COUNTERFEIT' && channel === 'E_COMMERCE',
    procedure: 'FAST_ECOMMERCE',
    words: ['Brought by an electronic commerce platform', '电子商务平台移送'],
  },
  {
    holds: (facts) => facts.evidenceClear && surePatent(facts) && smallValue(facts),
    procedure: 'SIMPLIFIED',
    words: ['Plain facts, a sure patent, a small value', '事实清楚、权利稳定、标的较小'],
  },
];

const OTHERWISE: Pick<Rule, 'procedure' | 'words'> = {
  procedure: 'ORDINARY',
  words: ['No rule suggests a shorter way', '不符合简易、快速程序条件'],
};

/** The procedure that the facts suggest, and why. */
export function suggestProcedure(facts: ProcedureFacts): { readonly procedure: Procedure; readonly words: Told } {
  const { procedure, words } = RULES.find(({ holds }) => holds(facts)) ?? OTHERWISE;
  return { procedure, words };
}
