import { entitledOn, type CertificateFacts } from '#law/certificate.ts';
import { addMonths, type Day } from '#law/dates.ts';
import { servesOn, type Service } from '#law/service.ts';
import { backboneRuleOn } from '#law/training.ts';
import { CERTIFICATE_REASONS } from '#platform/certificate-reasons.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { OfficerRow, SeminarRow, StudyRow } from '../tables.ts';
import type { FinishStudyInput, HoldSeminarInput, MarkBackboneInput, RecordStudyInput } from '../types.generated.ts';
import { because } from './training-refusals.ts';

type Begun = Pick<StudyRow, 'kind' | 'institution' | 'subject' | 'startedOn'> & { readonly status: 'ONGOING' };

/** 登记研修 (R15.7): of an officer who serves when it begins. */
export function beginStudy(
  { kind, institution, subject, startedOn }: Omit<RecordStudyInput, 'officerId'>,
  { today, ...service }: Service & { readonly today: Day },
): Outcome<Begun> {
  const refusals = [
    ...(fits(institution, 2, 200) ? [] : [because('INVALID_VALUE', 'institution')]),
    ...(fits(subject, 2, 200) ? [] : [because('INVALID_VALUE', 'subject')]),
    ...(startedOn > today ? [because('IN_THE_FUTURE', 'startedOn')] : []),
    ...(servesOn(service, startedOn) ? [] : [because('NOT_IN_SERVICE', 'startedOn')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ kind, institution: institution.trim(), subject: subject.trim(), startedOn, status: 'ONGOING' });
}

type Ended = Pick<StudyRow, 'endedOn' | 'hours'> & { readonly status: 'COMPLETED' | 'ABANDONED' };

/** 结束研修 (R15.7): once; hours count only where it was completed. */
export function endStudy(
  { completed, endedOn, hours }: Omit<FinishStudyInput, 'studyId'>,
  { today, status, startedOn }: Pick<StudyRow, 'status' | 'startedOn'> & { readonly today: Day },
): Outcome<Ended> {
  if (status !== 'ONGOING') return refuse(because('STUDY_OVER'));
  const hoursFit = hours == null || (completed && hours >= 1 && hours <= 5_000);
  const refusals = [
    ...(endedOn > today ? [because('IN_THE_FUTURE', 'endedOn')] : []),
    ...(endedOn < startedOn ? [because('ENDS_BEFORE_IT_BEGINS', 'endedOn')] : []),
    ...(hoursFit ? [] : [because('INVALID_VALUE', 'hours')]),
  ];
  return refusals.length > 0
    ? refuse(...refusals)
    : accept({ status: completed ? 'COMPLETED' : 'ABANDONED', endedOn, hours: hours ?? null });
}

const MOST_FINDINGS = 50;
type Discussed = Pick<SeminarRow, 'topic' | 'heldOn' | 'participants' | 'findingNos' | 'conclusions'>;

/** 登记专题研讨 (R15.6): on what practice has shown, so at least one finding is named. */
export function discuss(
  { topic, heldOn, participants, findingNos, conclusions }: HoldSeminarInput,
  { today }: { readonly today: Day },
): Outcome<Discussed> {
  const numbers = [...new Set(findingNos.map((number) => number.trim()))];
  const named = numbers.length >= 1 && findingNos.length <= MOST_FINDINGS && numbers.every((number) => fits(number, 2, 60));
  const refusals = [
    ...(fits(topic, 2, 200) ? [] : [because('INVALID_VALUE', 'topic')]),
    ...(heldOn > today ? [because('IN_THE_FUTURE', 'heldOn')] : []),
    ...(participants >= 1 && participants <= 10_000 ? [] : [because('INVALID_VALUE', 'participants')]),
    ...(named ? [] : [because('INVALID_VALUE', 'findingNos')]),
    ...(conclusions == null || fits(conclusions, 2, 4_000) ? [] : [because('INVALID_VALUE', 'conclusions')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ topic: topic.trim(), heldOn, participants, findingNos: numbers, conclusions: conclusions?.trim() ?? null });
}

export interface BackboneFacts extends Pick<OfficerRow, 'backbone' | 'joinedOn' | 'leftOn' | 'jurisdiction' | 'agencyId' | 'version'> {
  readonly today: Day;
  readonly certificates: readonly CertificateFacts[];
  /** hours of training since the day that `backboneSince` names */
  readonly hours: number;
}

/** First day from which training counts for a backbone who is named today. */
export const backboneSince = (today: Day): Day => addMonths(today, -12 * backboneRuleOn(today).withinYears);

/** 认定业务骨干 (R15.8): in service for years, certified today, trained lately; to end it needs no reason. */
export function markBackbone(
  { backbone, version }: Pick<MarkBackboneInput, 'backbone' | 'version'>,
  facts: BackboneFacts,
): Outcome<{ readonly backbone: boolean }> {
  if (version !== facts.version) return refuse(because('CONFLICT', 'version'));
  const { today, joinedOn } = facts;
  if (facts.backbone === backbone) return refuse(because('ALREADY_MARKED', 'backbone'));
  if (!backbone) return accept({ backbone });
  const rule = backboneRuleOn(today);
  const entitlement = entitledOn(facts.certificates, today, facts.jurisdiction, facts.agencyId);
  const reasons = 'reasons' in entitlement ? entitlement.reasons : [];
  const refusals: readonly Refusal[] = [
    ...(servesOn(facts, today) ? [] : [because('NOT_IN_SERVICE', 'officerId')]),
    ...reasons.map((code) => {
      const [message, messageZh, cited] = CERTIFICATE_REASONS[code];
      return { code, message, messageZh, path: ['input', 'officerId'], rule: cited };
    }),
    ...(addMonths(joinedOn, 12 * rule.serviceYears) <= today ? [] : [because('SERVICE_TOO_SHORT', 'officerId')]),
    ...(facts.hours >= rule.hours ? [] : [because('HOURS_TOO_FEW', 'officerId')]),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ backbone });
}
