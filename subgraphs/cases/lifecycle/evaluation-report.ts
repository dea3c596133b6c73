import { isExamined, type ReportFinding } from '#law/evaluation-report.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { CasePatentRow } from '../tables.ts';
import type { RecordEvaluationReportInput } from '../types.generated.ts';
import { withMore } from './alone.ts';
import { actReasons, type ActFacts } from './guards.ts';
import { because } from './handling-refusals.ts';
import { BY_CLERK } from './parties.ts';
import type { Taken } from './taken.ts';

export interface ReportTaken extends Taken {
  readonly patentId: string;
  readonly finding: ReportFinding;
}

/** 登记专利权评价报告 (专利法 §66): the office may ask for one at any time while the case is open; of what was examined there is none. */
export function recordReport(
  input: RecordEvaluationReportInput,
  facts: ActFacts,
  patents: readonly Pick<CasePatentRow, 'id' | 'patentNumber' | 'patentType'>[],
): Outcome<ReportTaken> {
  const number = parsePatentNumber(input.patentNumber)?.canonical;
  const patent = patents.find(({ patentNumber }) => patentNumber === number);
  const refusals = withMore(
    actReasons(input, facts, BY_CLERK),
    patent ? [] : [because('NOT_OF_THE_CASE', 'patentNumber')],
    patent && isExamined(patent.patentType) ? [because('EXAMINED', 'patentNumber')] : [],
  );
  if (refusals.length > 0 || !patent) return refuse(...refusals);
  const { on, lateReason, finding } = input;
  const reason = `${patent.patentNumber} ${finding}`;
  const step = { act: 'RECORD_EVALUATION_REPORT', to: facts.status, on, lateReason, reason, officers: [] };
  return accept({ ...step, patentId: patent.id, finding });
}
