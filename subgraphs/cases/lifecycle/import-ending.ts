import type { Day } from '#law/dates.ts';
import { dispositionsOf, fineBound } from '#law/penalties.ts';
import type { CaseKind, MediationSubject } from '../types.generated.ts';
import type { Reader } from './import-cells.ts';
import { codeReader, DISPOSITION_WORDS, SUBJECT_WORDS } from './import-words.ts';

const readDisposition = codeReader(DISPOSITION_WORDS);
const readSubject = codeReader(SUBJECT_WORDS);

/** How it ended, by the law of the day on which it did (专利法 §63 2008, §68 2020). */
export function endingOf(reader: Reader, { kind, concludedOn }: { readonly kind: CaseKind | null; readonly concludedOn: Day | null }) {
  const disposition = reader.code('disposition', readDisposition, true);
  const [fineYuan, gainsYuan] = [reader.yuan('fineYuan'), reader.yuan('gainsYuan')];
  if (!reader.isEmpty('disposition') && reader.isEmpty('concludedOn')) reader.say('concludedOn', 'HALF_CONCLUDED');
  if (reader.isEmpty('disposition') && !reader.isEmpty('concludedOn')) reader.say('disposition', 'HALF_CONCLUDED');
  if (disposition && kind && !dispositionsOf(kind).includes(disposition)) reader.say('disposition', 'UNLAWFUL_OUTCOME');
  if (disposition === 'PENALISED' && reader.isEmpty('fineYuan')) reader.say('fineYuan', 'MISSING');
  const told = disposition !== null || reader.isEmpty('disposition');
  if (told && disposition !== 'PENALISED' && !reader.isEmpty('fineYuan')) reader.say('fineYuan', 'NOT_EXPECTED');
  if (kind !== null && kind !== 'COUNTERFEIT' && !reader.isEmpty('gainsYuan')) reader.say('gainsYuan', 'NOT_EXPECTED');
  const over = fineYuan !== null && concludedOn !== null && fineYuan > fineBound({ decidedOn: concludedOn, illegalGainsYuan: gainsYuan });
  if (over && disposition === 'PENALISED') reader.say('fineYuan', 'FINE_TOO_HIGH');
  return { disposition, fineYuan, gainsYuan };
}

/** What a mediation is about (专利法实施细则2010 §85). */
export function subjectOf(reader: Reader, kind: CaseKind | null): MediationSubject | null {
  const subject = reader.code('subject', readSubject, true);
  if (kind !== null && kind !== 'MEDIATION' && !reader.isEmpty('subject')) reader.say('subject', 'NOT_EXPECTED');
  return kind === 'MEDIATION' ? (subject ?? 'OTHER') : null;
}
