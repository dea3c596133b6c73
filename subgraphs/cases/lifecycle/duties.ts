import { clockOf, dutyOf } from '#law/clock-of.ts';
import { inForceOn } from '#law/configuration.ts';
import { dayOf } from '#law/instants.ts';
import { HOUR_LIMITS, type HourRuleId } from '#law/limits-hours.ts';
import type { DayRuleId } from '#law/limits.ts';
import { defenceDue } from '#law/litigation.ts';
import type { Told } from '#law/told.ts';
import type { AssistRequestRow, ExhibitionCaseRow, IntakeRow, LitigationRow, PoliceTransferRow } from '../tables.ts';
import type { DutyKind } from '../types.generated.ts';
import { instantOf } from './exhibition.ts';
import { intakeClock } from './intake-clock.ts';

/** Something that an office must do by a day; one of its parts is there. */
export interface DutyFound {
  readonly dueOn: string;
  readonly intake: IntakeRow | null;
  readonly assistRequest: AssistRequestRow | null;
  readonly exhibitionCase: ExhibitionCaseRow | null;
  readonly litigation: LitigationRow | null;
  readonly policeTransfer: PoliceTransferRow | null;
}

/** What a duty is, by which clock, from which instrument, and what to do. */
export interface DutyTold {
  readonly kind: DutyKind;
  readonly rule: string | null;
  readonly citation: string;
  readonly duty: string;
  readonly dutyZh: string;
}

const DEFEND: Told = ['file the defence with the evidence and the grounds of the decision', '提交答辩状及作出决定的证据、依据'];
const SILENT: Told = ['record the answer, or decline: the respondent was silent too long', '记录答复;逾期未答复的,不予立案'];

const told = (kind: DutyKind, rule: string | null, citation: string, [duty, dutyZh]: Told): DutyTold => ({
  kind,
  rule,
  citation,
  duty,
  dutyZh,
});

const byDays = (kind: DutyKind, rule: DayRuleId, startedOn: string): DutyTold =>
  told(kind, rule, clockOf(rule, { startedOn })?.citation ?? '', dutyOf(rule));
const byHours = (kind: DutyKind, rule: HourRuleId, startedAt: string): DutyTold =>
  told(
    kind,
    rule,
    inForceOn<(typeof HOUR_LIMITS)[HourRuleId]['versions'][number]>(HOUR_LIMITS[rule].versions, dayOf(startedAt)).citation,
    dutyOf(rule),
  );

/** What an office must do about what was found, and by which rule (R8.5); a defence is due by the code of procedure, or as the court says. */
export function dutyTold({ intake, assistRequest, exhibitionCase, litigation, policeTransfer }: DutyFound): DutyTold | null {
  if (intake) {
    const clock = intakeClock(intake);
    if (!clock) return null;
    return told('DOCKETING', clock.rule, clock.citation, clock.rule === 'M0' ? SILENT : dutyOf(clock.rule as DayRuleId));
  }
  if (assistRequest) return byDays('ASSISTANCE', 'P1', assistRequest.assignedOn ?? assistRequest.requestedOn);
  if (exhibitionCase) {
    const { forwardedAt, receivedAt } = exhibitionCase;
    return byHours('EXHIBITION', forwardedAt === null ? 'E1' : 'E3', instantOf(receivedAt) ?? '');
  }
  if (policeTransfer) return transferDuty(policeTransfer);
  if (!litigation) return null;
  return told('DEFENCE', null, defenceDue(litigation.kind, litigation.notifiedOn).citation, DEFEND);
}

/** The head decides (T1, a clock of the case too), the office sends (T2), the police decide (T3), the office may object (T4). */
function transferDuty({ status, proposedOn, decidedAt, sentAt, policeDecidedOn }: PoliceTransferRow): DutyTold {
  if (status === 'APPROVED') return byHours('TRANSFER', 'T2', instantOf(decidedAt) ?? '');
  if (status === 'SENT') return byDays('TRANSFER', 'T3', dayOf(instantOf(sentAt) ?? ''));
  return status === 'PREPARED' ? byDays('TRANSFER', 'T1', proposedOn) : byDays('TRANSFER', 'T4', policeDecidedOn ?? proposedOn);
}
