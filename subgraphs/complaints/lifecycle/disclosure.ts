import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { Role } from '#platform/viewer.ts';
import type { DecideIdentityInput, DisclosureStatus, IdentityMode, RequestIdentityInput } from '../types.generated.ts';
import { because } from './refusals.ts';

/** How long an identity stays open to the one person it was granted to (A7). */
export const OPEN_HOURS = 3;

/** characters of any reason that is given */
const LONGEST_REASON = 500;

/** Who works on complaints may ask; custodians decide and never ask (R7.7). */
export const isRequester = (role: Role): boolean => role === 'OFFICE' || role === 'HANDLER' || role === 'CENTRE';

/** Whether asking makes sense for somebody who sees the complaint. */
export const mayRequest = (role: Role, { identityMode }: { readonly identityMode: IdentityMode }): boolean =>
  isRequester(role) && identityMode !== 'ANONYMOUS';

/** 申请查看身份 (R7.7): with a reason, where there is somebody to name. */
export function request({ reason }: RequestIdentityInput, complaint: { readonly identityMode: IdentityMode }): Outcome<{ reason: string }> {
  if (complaint.identityMode === 'ANONYMOUS') return refuse(because('NOBODY_TO_OPEN', 'complaintId'));
  return fits(reason, 10, LONGEST_REASON) ? accept({ reason: reason.trim() }) : refuse(because('INVALID_VALUE', 'reason'));
}

export interface Decision {
  readonly status: 'GRANTED' | 'DENIED';
  readonly denialReason: string | null;
}

/** 决定 (R7.7): by somebody else than who asked, once; a denial states its reason. */
export function decide(
  { grant, denialReason }: DecideIdentityInput,
  facts: { readonly status: DisclosureStatus; readonly requestedBy: string; readonly decider: string },
): Outcome<Decision> {
  if (facts.requestedBy === facts.decider) return refuse(because('OWN_REQUEST'));
  if (facts.status !== 'REQUESTED') return refuse(because('ALREADY_DECIDED'));
  if (grant) return accept({ status: 'GRANTED', denialReason: null });
  const reason = denialReason ?? '';
  return fits(reason, 2, LONGEST_REASON)
    ? accept({ status: 'DENIED', denialReason: reason.trim() })
    : refuse(because('INVALID_VALUE', 'denialReason'));
}
