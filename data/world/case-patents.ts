import type { ReportFinding } from '#law/evaluation-report.ts';
import { makePatentNumber } from '#law/patent-number.ts';
import { casePatent } from '../../subgraphs/cases/tables.ts';
import { noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';

type Row = RowOf<typeof casePatent>;

/** Two proofs in three are a copy of the register. */
const BY_REGISTER = 2 / 3;
/** Of the patents that were never examined, so many come with a report. */
const WITH_REPORT = 0.6;
/** A patent that is enforced is mostly one that its report bears out. */
const NO_DEFECT = 0.8;

/** Writes the patents of each case: the one it is about, proven to be in force for a dispute, and for a counterfeit the others found. */
export function createCasePatents({ seed }: Pick<Ground, 'seed'>, sink: Sink) {
  const random = createRandom(seed, 'case patents');
  const reports = createRandom(seed, 'evaluation reports');
  const finding = (): ReportFinding => (reports.chance(NO_DEFECT) ? 'NO_DEFECT' : reports.pick(['PARTIAL', 'DEFECT'] as const));

  const proof = ({ row, patent }: Case): Pick<Row, 'holder' | 'proofKind' | 'proofOn' | 'evaluationReport' | 'reportFinding'> => {
    if (row.kind !== 'INFRINGEMENT') return { holder: null, proofKind: null, proofOn: null, evaluationReport: null, reportFinding: null };
    const proofKind = random.chance(BY_REGISTER) ? 'REGISTER_COPY' : 'CERTIFICATE_AND_FEE_RECEIPT';
    const evaluationReport = patent.type === 'INVENTION' ? null : random.chance(WITH_REPORT);
    const reportFinding = evaluationReport === true ? finding() : null;
    return { holder: patent.holder, proofKind, proofOn: row.receivedOn, evaluationReport, reportFinding };
  };

  return (made: Case): void => {
    const { row, patent, docketed } = made;
    const place = { caseId: row.id, agencyId: row.agencyId, jurisdiction: row.jurisdiction, grantedOn: null };
    const id = () => uuidAt(noonOf(docketed) + random.below(3_600_000), random);
    sink.write(casePatent, { id: id(), patentNumber: patent.number, patentType: patent.type, ...place, ...proof(made) });
    const numbers = new Set([patent.number]);
    while (numbers.size < row.patentCount) {
      const number = makePatentNumber({ year: random.between(2004, 2010), type: patent.type, serial: random.between(1, 9_999_999) });
      if (numbers.has(number)) continue;
      numbers.add(number);
      const unproven = { holder: null, proofKind: null, proofOn: null, evaluationReport: null, reportFinding: null };
      sink.write(casePatent, { id: id(), patentNumber: number, patentType: patent.type, ...place, ...unproven });
    }
  };
}
