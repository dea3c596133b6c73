import { conclusionDue } from '#law/clocks.ts';
import { CONCLUSION_RULES } from '#law/limits.ts';
import type { FitRow } from './import-rows.ts';
import { firstClocks } from './record.ts';

/** What a row will put on record, without ids and places: each list goes into one table as it stands, column by column. */
export interface ImportRecord {
  readonly row: Readonly<Record<string, unknown>>;
  readonly handlers: readonly Readonly<Record<string, unknown>>[];
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly parties: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A case of a local system as it is put on record: what its columns tell and nothing else. The steps between docketing and conclusion
 * stay with the local system; clocks that only those steps could meet run on an open case alone.
 */
export function importRecordOf(fit: FitRow, source: string): ImportRecord {
  const { handlers, petitionerCode, respondentCode, petitioner, respondent, kind, docketedOn, concludedOn, disposition } = fit;
  const first = kind === 'COUNTERFEIT' ? 'CLUE' : 'RECEIVED';
  const lateReason = `从本地系统导入 Imported from ${source}`;
  const step = { late_reason: lateReason };
  const conclusion = CONCLUSION_RULES[kind];
  const clocks = firstClocks({ kind, docketedOn }).filter(({ rule }) => concludedOn === null || rule === conclusion);
  return {
    row: {
      kind,
      status: concludedOn === null ? 'DOCKETED' : 'CONCLUDED',
      title: fit.title,
      petitioner,
      respondent,
      patent_number: fit.patentNumber,
      patent_type: fit.patentType,
      channel: fit.channel,
      legal_basis: fit.legalBasis,
      received_on: fit.receivedOn,
      docketed_on: docketedOn,
      due_on: conclusionDue({ kind, docketedOn }),
      concluded_on: concludedOn,
      disposition,
      fine_yuan: fit.fineYuan,
      gains_yuan: fit.gainsYuan,
      subject: fit.subject,
      authority_id: fit.authorityId,
    },
    handlers: handlers.map(({ officerId, certificateId, name, certificateNumber, entitled }, index) => ({
      officer_id: officerId,
      certificate_id: certificateId,
      name,
      certificate_number: certificateNumber,
      lead: index === 0,
      entitled,
      assigned_on: docketedOn,
    })),
    steps: [
      { ...step, act: 'RECEIVE', from_status: null, to_status: first, taken_on: fit.receivedOn },
      { ...step, act: 'DOCKET', from_status: first, to_status: 'DOCKETED', taken_on: docketedOn },
      ...(concludedOn === null
        ? []
        : [{ ...step, act: 'CONCLUDE', from_status: 'DOCKETED', to_status: 'CONCLUDED', taken_on: concludedOn }]),
    ],
    clocks: clocks.map(({ rule, startedOn, dueOn }) => ({
      rule,
      started_on: startedOn,
      due_on: dueOn,
      done_on: rule === conclusion ? concludedOn : null,
    })),
    parties: [
      ...(petitioner === null ? [] : [{ side: 'PETITIONER', name: petitioner, credit_code: petitionerCode }]),
      { side: 'RESPONDENT', name: respondent, credit_code: respondentCode },
    ],
  };
}
