import { activeStates } from '#law/case-courses.ts';
import { EXTENSION_WORDS, previewExtension } from '#law/extension.ts';
import { previewSuspension } from '#law/suspension.ts';
import { leadsTo } from '#law/course.ts';
import { courseOf } from '#law/case-courses.ts';
import type { Refusal } from '#platform/outcome.ts';
import type { CaseRow, ExcludedPeriodRow } from '../tables.ts';
import type { ClockPreview } from '../types.generated.ts';
import { because } from './clock-refusals.ts';
import { conclusionOf, excludedOf } from './deadlines.ts';

type Matter = Pick<CaseRow, 'kind' | 'status' | 'docketedOn' | 'extendedOn'>;

/** A preview before it is shown: its obstacles still without their paths. */
export type Preview = Omit<ClockPreview, 'obstacles'> & { readonly obstacles: readonly Refusal[] };

const factsOf = ({ kind, docketedOn, extendedOn }: Matter, periods: readonly ExcludedPeriodRow[], today: string) => ({
  kind,
  docketedOn,
  extendedOn,
  excluded: excludedOf(periods),
  seenOn: today,
});

/** What suspending a case would do to its time to conclude (R8.4), and what stands in the way. Reads alone, writes nothing. */
export function suspensionPreview(
  matter: Matter,
  periods: readonly ExcludedPeriodRow[],
  { from, to, today }: { readonly from: string; readonly to: string | null; readonly today: string },
): Preview {
  const { wasDueOn, dueOn, addedDays, open, clock } = previewSuspension(factsOf(matter, periods, today), { from, to });
  const possible = leadsTo(courseOf(matter.kind), matter.status, 'SUSPENDED');
  const ordered = matter.docketedOn < from && (to === null || from <= to);
  const obstacles = [
    ...(possible ? [] : [because('NO_SUSPENSION')]),
    ...(ordered ? [] : [because('PERIOD')]),
    ...(from <= wasDueOn ? [] : [because('OVERDUE_BEFORE')]),
  ];
  return { wasDueOn, dueOn, addedDays, open, explain: clock.explain, explainZh: clock.explainZh, obstacles };
}

/** What approving an extension today would do, or why it cannot be approved (§2.12). */
export function extensionPreview(matter: Matter, periods: readonly ExcludedPeriodRow[], today: string): Preview {
  const found = previewExtension(factsOf(matter, periods, today), today);
  const idle = activeStates(matter.kind).includes(matter.status) ? [] : [because('NO_EXTENSION')];
  if ('clock' in found) {
    const { wasDueOn, dueOn, addedDays, clock } = found;
    return { wasDueOn, dueOn, addedDays, open: false, explain: clock.explain, explainZh: clock.explainZh, obstacles: idle };
  }
  const { dueOn } = conclusionOf(matter, periods, today);
  const [explain, explainZh] = EXTENSION_WORDS[found.reason].map((words, index) => `${words}${index === 0 ? '.' : '。'}`) as [
    string,
    string,
  ];
  const why =
    found.reason === 'ALREADY_EXTENDED' ? 'EXTENDED_ALREADY' : found.reason === 'NOT_BEFORE_DUE' ? 'EXTENSION_TOO_LATE' : 'NO_EXTENSION';
  return { wasDueOn: dueOn, dueOn, addedDays: 0, open: false, explain, explainZh, obstacles: idle.length > 0 ? idle : [because(why)] };
}
