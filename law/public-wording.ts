import type { CaseKind } from './case-kind.ts';
import type { CaseStatus, CounterfeitStatus, InfringementStatus, IntakeStatus, MediationStatus } from './case-states.ts';
import type { Told } from './told.ts';

const EXAMINED: Told = ['Under examination', '审理中'];
const INVESTIGATED: Told = ['Under investigation', '调查中'];
const ACCEPTED: Told = ['Accepted', '已立案'];
const SUSPENDED: Told = ['Suspended', '已中止'];
const CONCLUDED: Told = ['Concluded', '已结案'];
const TRANSFERRED: Told = ['Transferred to another authority', '已移送其他机关'];
const MERGED: Told = ['Joined with another case', '已并案'];

/**
 * What a party and the public are told of a status. Steps inside the office, such as deliberation or a waiting notice of a
 * penalty, are not told, nor that the police look at a case.
 */
export const PUBLIC_WORDING: {
  readonly INFRINGEMENT: Readonly<Record<InfringementStatus, Told>>;
  readonly MEDIATION: Readonly<Record<MediationStatus, Told>>;
  readonly COUNTERFEIT: Readonly<Record<CounterfeitStatus, Told>>;
} = {
  INFRINGEMENT: {
    DOCKETED: ACCEPTED,
    SERVED: EXAMINED,
    INVESTIGATING: EXAMINED,
    HEARING_SCHEDULED: ['Oral hearing to come', '待口头审理'],
    HEARD: EXAMINED,
    DELIBERATING: EXAMINED,
    SUSPENDED,
    CONCLUDED,
    PUBLISHED: ['Concluded, decision published', '已结案,决定已公开'],
    ENFORCEMENT: ['Enforcement by the court requested', '已申请法院强制执行'],
    TRANSFERRED_OUT: TRANSFERRED,
    MERGED,
    ARCHIVED: CONCLUDED,
  },
  MEDIATION: {
    DOCKETED: ACCEPTED,
    MEDIATING: ['Mediation under way', '调解中'],
    SUSPENDED,
    CONCLUDED,
    CONFIRMED_BY_COURT: ['Concluded, agreement confirmed by the court', '已结案,协议经司法确认'],
    NOTARISED: ['Concluded, agreement notarised', '已结案,协议经公证'],
    ARCHIVED: CONCLUDED,
  },
  COUNTERFEIT: {
    DOCKETED: ACCEPTED,
    INVESTIGATING: INVESTIGATED,
    INVESTIGATION_CLOSED: INVESTIGATED,
    PENALTY_NOTICED: INVESTIGATED,
    PENALTY_HEARING: INVESTIGATED,
    DECIDED: ['Decided', '已作出决定'],
    SERVED: ['Decided', '已作出决定'],
    EXECUTING: ['Decision being carried out', '决定执行中'],
    WAITING_CRIMINAL: INVESTIGATED,
    CONCLUDED,
    PUBLISHED: ['Concluded, decision published', '已结案,决定已公开'],
    TRANSFERRED_OUT: TRANSFERRED,
    MERGED,
    ARCHIVED: CONCLUDED,
  },
};

/** What is told of a case; `CONCLUDED` where that kind does not know the status. */
export function publicWording(kind: CaseKind, status: CaseStatus): Told {
  const wording: Readonly<Partial<Record<CaseStatus, Told>>> = PUBLIC_WORDING[kind];
  return wording[status] ?? CONCLUDED;
}

/** What a petitioner is told before there is a case. */
export const INTAKE_WORDING: Readonly<Record<IntakeStatus, Told>> = {
  RECEIVED: ['Received', '已收到'],
  CORRECTION_REQUESTED: ['Correction requested', '待补正'],
  CORRECTED: ['Correction received', '已补正'],
  SERVED: ['Sent to the other side', '已送达对方'],
  AWAITING_CONSENT: ["Waiting for the other side's consent", '待对方同意调解'],
  CLUE: ['Received', '已收到'],
  DOCKETED: ACCEPTED,
  REFUSED: ['Not accepted', '不予受理'],
  NOT_DOCKETED: ['Not docketed', '不予立案'],
};
