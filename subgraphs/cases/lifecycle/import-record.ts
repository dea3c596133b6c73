import { conclusionDue } from '#law/clocks.ts';
import { CONCLUSION_RULES } from '#law/limits.ts';
import { importedCourse } from './import-course.ts';
import type { FitRow } from './import-rows.ts';
import type { ImportedPeriod } from './import-timing.ts';
import { firstClocks } from './record.ts';

/** What a row will put on record, without ids and places: each list goes into one table as it stands, column by column. */
export interface ImportRecord {
  readonly row: Readonly<Record<string, unknown>>;
  readonly handlers: readonly Readonly<Record<string, unknown>>[];
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly parties: readonly Readonly<Record<string, unknown>>[];
  readonly periods: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A case of a local system as it is put on record: what its columns tell and nothing else. The steps between docketing and conclusion
 * stay with the local system; clocks that only those steps could meet run on an open case alone.
 */
export function importRecordOf(fit: FitRow, source: string): ImportRecord {
  const { handlers, petitionerCode, respondentCode, petitioner, respondent, kind, docketedOn, concludedOn, disposition } = fit;
  const { extendedOn, periods } = fit;
  const lateReason = `从本地系统导入 Imported from ${source}`;
  const conclusion = CONCLUSION_RULES[kind];
  const clocks = firstClocks({ kind, docketedOn }).filter(({ rule }) => concludedOn === null || rule === conclusion);
  const dueOn = dueOf(fit);
  const suspended = periods.find(({ toOn }) => toOn === null);
  const steps = importedCourse(fit).map((step) => ({ ...step, late_reason: lateReason }));
  return {
    row: {
      kind,
      status: steps.at(-1)?.to_status ?? 'DOCKETED',
      title: fit.title,
      petitioner,
      respondent,
      patent_number: fit.patentNumber,
      patent_type: fit.patentType,
      channel: fit.channel,
      legal_basis: fit.legalBasis,
      received_on: fit.receivedOn,
      docketed_on: docketedOn,
      due_on: dueOn,
      extended_on: extendedOn,
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
    steps,
    clocks: clocks.map((clock) => ({
      rule: clock.rule,
      started_on: clock.startedOn,
      due_on: clock.rule === conclusion ? dueOn : clock.dueOn,
      done_on: clock.rule === conclusion ? concludedOn : null,
      // a suspension after the due day saves nothing: the clock was over before
      paused: clock.rule === conclusion && suspended !== undefined && suspended.fromOn <= dueOn,
    })),
    parties: [
      ...(petitioner === null ? [] : [{ side: 'PETITIONER', name: petitioner, credit_code: petitionerCode }]),
      { side: 'RESPONDENT', name: respondent, credit_code: respondentCode },
    ],
    // when each was decided, and on what ground, stays with the local system: it counted from its first day
    periods: periods.map((period) => ({
      kind: period.kind,
      granted: true,
      decided_on: period.fromOn,
      reason: lateReason,
      resumes_to: period.kind === 'SUSPENSION' ? 'DOCKETED' : null,
      from_on: period.fromOn,
      to_on: period.toOn,
    })),
  };
}

/** Last day in time with the extension and the days taken out; one that lasts moves it when it ends (I7, M2, C4). */
function dueOf({ kind, docketedOn, extendedOn, periods }: FitRow): string {
  const ended = periods.flatMap(({ fromOn, toOn }: ImportedPeriod) => (toOn === null ? [] : [{ from: fromOn, to: toOn }]));
  return conclusionDue({ kind, docketedOn, extendedOn, excluded: ended });
}
