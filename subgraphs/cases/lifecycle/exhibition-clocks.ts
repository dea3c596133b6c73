import { clockOf } from '#law/clock-of.ts';
import { stateOfHours } from '#law/clock-state.ts';
import { endOf } from '#law/instants.ts';
import type { ExhibitionCaseRow } from '../tables.ts';
import type { ExhibitionClock } from '../types.generated.ts';
import { closingOf, instantOf, type Closing } from './exhibition.ts';

/** The clocks of a complaint at a show, seen at the end of today: forwarding, defence, decision (E1 to E3). */
export function exhibitionClocks(
  row: ExhibitionCaseRow,
  { show, today }: { readonly show: Closing; readonly today: string },
): readonly ExhibitionClock[] {
  const closesAt = closingOf(show);
  const receivedAt = instantOf(row.receivedAt) ?? '';
  const notifiedAt = instantOf(row.notifiedAt);
  const closed = instantOf(row.closedAt);
  const running = [
    { clock: clockOf('E1', { startedAt: receivedAt, closesAt }), doneAt: instantOf(row.forwardedAt) ?? closed },
    {
      clock: notifiedAt === null ? null : clockOf('E2', { startedAt: notifiedAt, hours: row.defenceHours, closesAt }),
      doneAt: instantOf(row.defendedAt),
    },
    { clock: clockOf('E3', { startedAt: receivedAt, closesAt }), doneAt: closed },
  ];
  return running.flatMap(({ clock, doneAt }) => {
    if (!clock) return [];
    const { rule, citation, startedAt, dueAt, explain, explainZh } = clock;
    return [{ rule, citation, startedAt, dueAt, explain, explainZh, state: stateOfHours(clock, { doneAt, now: endOf(today) }) }];
  });
}
