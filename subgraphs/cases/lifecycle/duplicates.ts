import type { DuplicateReason } from '../types.generated.ts';

/** What somebody does on a patent: no party, only whether the respondent is the one that was asked for. */
export interface ParallelLine {
  readonly matterId: string;
  readonly agencyId: string;
  readonly kind: 'INFRINGEMENT' | 'MEDIATION' | 'COUNTERFEIT';
  readonly receivedOn: string;
  readonly docketedOn: string | null;
  readonly concludedOn: string | null;
  readonly sameRespondent: boolean;
}

export interface Duplicate {
  readonly reason: DuplicateReason;
  readonly matterId: string;
  readonly agencyId: string;
  readonly docketedOn: string | null;
  readonly explain: string;
  readonly explainZh: string;
}

const WORDS: Readonly<Record<DuplicateReason, readonly [explain: string, explainZh: string]>> = {
  SAME_HERE: [
    'This office has the same patent against the same respondent. Look whether it is the same act before docketing again.',
    '本局已有同一专利、同一被请求人的事项,请先核对是否为同一行为。',
  ],
  SAME_ELSEWHERE: [
    'Another office has the same patent against the same respondent. The first to accept is competent.',
    '他局已受理同一专利、同一被请求人的事项,由先受理的机关管辖。',
  ],
  PATENT_ELSEWHERE: [
    'Another office works on the same patent. Ask it before deciding differently.',
    '他局正在办理同一专利的案件,请注意沟通,避免结论不一致。',
  ],
};

/** Hints at duplicates of a matter: same respondent here or elsewhere, and other offices that still work on the patent. Never a decision. */
export function duplicatesOf(lines: readonly ParallelLine[], own: { readonly id: string; readonly agencyId: string }): Duplicate[] {
  const hintOf = (line: ParallelLine): DuplicateReason | null => {
    const here = line.agencyId === own.agencyId;
    if (line.sameRespondent) return here ? 'SAME_HERE' : 'SAME_ELSEWHERE';
    return here || line.concludedOn !== null ? null : 'PATENT_ELSEWHERE';
  };
  return lines
    .filter(({ matterId }) => matterId !== own.id)
    .flatMap((line) => {
      const reason = hintOf(line);
      if (reason === null) return [];
      const { matterId, agencyId, docketedOn } = line;
      return [{ reason, matterId, agencyId, docketedOn, explain: WORDS[reason][0], explainZh: WORDS[reason][1] }];
    });
}
