import { stateOf } from '#law/clock-state.ts';
import { addDays } from '#law/dates.ts';
import { isId } from '#platform/batch.ts';
import { badInput } from '#platform/errors.ts';
import { assertFirst } from '#platform/page.ts';
import { deadlineOf } from '../lifecycle/deadlines.ts';
import { dutyTold } from '../lifecycle/duties.ts';
import type { QueryResolvers } from '../types.generated.ts';

/** @throws CodedError BAD_USER_INPUT for a number of days or of rows that cannot be */
function span(args: { readonly dueWithin?: number | null; readonly first?: number | null }): readonly [days: number, first: number] {
  const [days, first] = [args.dueWithin ?? 7, args.first ?? 50];
  assertFirst(first);
  if (days < 0 || days > 90) throw badInput('`dueWithin` is a number of days from 0 to 90.', 'dueWithin 须为 0 到 90 天。');
  return [days, first];
}

export const worklistQueries = {
  myWorklist: async (_, args, { store, viewer, today }) => {
    const [days, first] = span(args);
    const mine = args.mine ?? false;
    // a login that is no officer's handles nothing
    if (viewer.office === null || (mine && !isId(viewer.subject))) return [];
    const day = await today();
    const owed = await store.steps.owedBy(viewer.office, addDays(day, days), first, mine ? viewer.subject : undefined);
    const items = owed.map(async (row) => {
      const [file, periods] = await Promise.all([store.byId.load(row.caseId), store.steps.periodsOf.load(row.caseId)]);
      const deadline = file && deadlineOf(file, row, { periods, today: day });
      return file && deadline ? [{ case: file, deadline }] : [];
    });
    return (await Promise.all(items)).flat();
  },
  myDuties: async (_, args, { store, viewer, today }) => {
    const [days, first] = span(args);
    if (viewer.office === null) return [];
    const day = await today();
    const owed = await store.duties.owedBy(viewer.office, { day: addDays(day, days), today: day }, first);
    return owed.flatMap((duty) => {
      const told = dutyTold(duty);
      return told ? [{ ...duty, ...told, state: stateOf(duty, { today: day }) }] : [];
    });
  },
} satisfies Pick<QueryResolvers, 'myWorklist' | 'myDuties'>;
