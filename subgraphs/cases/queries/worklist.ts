import { addDays } from '#law/dates.ts';
import { badInput } from '#platform/errors.ts';
import { assertFirst } from '#platform/page.ts';
import { deadlineOf } from '../lifecycle/deadlines.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const worklistQueries = {
  myWorklist: async (_, args, { store, viewer, today }) => {
    const [days, first] = [args.dueWithin ?? 7, args.first ?? 50];
    assertFirst(first);
    if (days < 0 || days > 90) throw badInput('`dueWithin` is a number of days from 0 to 90.', 'dueWithin 须为 0 到 90 天。');
    if (viewer.office === null) return [];
    const day = await today();
    const owed = await store.steps.owedBy(viewer.office, addDays(day, days), first);
    const items = owed.map(async (row) => {
      const [file, periods] = await Promise.all([store.byId.load(row.caseId), store.steps.periodsOf.load(row.caseId)]);
      const deadline = file && deadlineOf(file, row, { periods, today: day });
      return file && deadline ? [{ case: file, deadline }] : [];
    });
    return (await Promise.all(items)).flat();
  },
} satisfies Pick<QueryResolvers, 'myWorklist'>;
