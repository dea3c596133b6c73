import type { CaseStatus } from '#law/case-courses.ts';
import { thresholdsMet } from '#law/criminal-thresholds.ts';
import type { Disposition } from '#law/penalties.ts';
import { suggestProcedure } from '#law/procedures.ts';
import type { caseFile } from '../../subgraphs/cases/tables.ts';
import { createRandom } from '../random.ts';
import type { RowOf } from '../sink.ts';

type Row = RowOf<typeof caseFile>;
/** What the investigation of a counterfeit found. */
export type Findings = Pick<Row, 'businessYuan' | 'gainsYuan' | 'lossYuan' | 'patentCount' | 'thresholdMet'>;

interface Facts {
  readonly kind: Row['kind'];
  readonly status: CaseStatus;
  readonly disposition: Disposition | null;
  readonly fineYuan: number | null;
  /** planted: punished, though the criminal law asks for the police (以罚代刑) */
  readonly untransferred: boolean;
}

const NONE: Findings = { businessYuan: null, gainsYuan: null, lossYuan: null, patentCount: 1, thresholdMet: false };
/** In half of the cases plain goods on a market stall: nothing was sold yet. */
const UNSOLD = 0.4;
const CLEAR = 0.35;
const REPORT = 0.3;
/** What the parties of the world quarrel about, in yuan: nothing is too large for the simplified procedure. */
const SMALL_VALUE = 100_000;

const hundreds = (yuan: number): number => Math.ceil(yuan / 100) * 100;

/** What counterfeits brought their makers, and which procedure a case takes; from a stream of their own. */
export function createFindings(seed: number) {
  const random = createRandom(seed, 'findings');

  const found = (business: number, gains: number, loss: number | null, patentCount: number): Findings => ({
    businessYuan: business,
    gainsYuan: gains,
    lossYuan: loss,
    patentCount,
    thresholdMet: thresholdsMet({ businessYuan: business, gainsYuan: gains, directLossYuan: loss, patentCount }).length > 0,
  });

  return {
    /** within the bounds of the law: a fine is never over four times the gains, and only what went to the police, or is planted, meets a criminal threshold */
    of: ({ kind, status, disposition, fineYuan, untransferred }: Facts): Findings => {
      if (kind !== 'COUNTERFEIT' || status === 'DOCKETED' || status === 'INVESTIGATING') return NONE;
      if (status === 'WAITING_CRIMINAL' || disposition === 'TRANSFERRED_TO_POLICE') {
        const business = hundreds(200_000 + random.next() * 900_000);
        return found(business, hundreds(business * (0.2 + random.next() * 0.3)), hundreds(business * random.next()), random.between(1, 3));
      }
      if (disposition !== null && disposition !== 'PENALISED')
        return disposition === 'EXEMPTED' ? found(hundreds(random.next() * 3_000), 0, null, 1) : NONE;
      const gains = random.chance(UNSOLD) ? 0 : hundreds(Math.max(fineYuan ?? 0, 200) * (0.3 + random.next() * 0.7));
      const business = hundreds(gains * (1.5 + random.next()) + random.next() * 4_000);
      return found(untransferred ? 200_000 + business : Math.min(190_000, business), gains, null, 1);
    },
    procedure: (facts: Pick<Row, 'kind' | 'channel' | 'patentType'>): Row['procedure'] =>
      suggestProcedure({
        ...facts,
        evidenceClear: random.chance(CLEAR),
        reportFindsNoDefect: random.chance(REPORT) ? !random.chance(0.1) : null,
        valueYuan: SMALL_VALUE,
      }).procedure,
  };
}
