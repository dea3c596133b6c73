import { parsePatentNumber } from '#law/patent-number.ts';
import { addDays } from '#law/dates.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { badInput } from '#platform/errors.ts';
import { assertFirst } from '#platform/page.ts';
import { teamQueries } from '../queries/team.ts';
import { conclusionDeadline } from '../lifecycle/deadlines.ts';
import type { CaseKind, CaseStatus, Disposition, PatentType, QueryResolvers } from '../types.generated.ts';

export const Query: QueryResolvers = {
  ...teamQueries,
  case: (_, { id }, { store }) => store.byId.load(id),
  caseByNo: (_, { caseNo }, { store }) => {
    const number = store.canonicalNumber(caseNo);
    return number === undefined ? null : store.byNo.load(number);
  },
  cases: (_, { filter, orderBy, first, after }, { store }) =>
    store.page({ filter, orderBy: orderBy ?? 'DOCKETED_DESC', first: first ?? 20, after }),
  caseAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      month: cell.MONTH ?? null,
      kind: (cell.KIND ?? null) as CaseKind | null,
      status: (cell.STATUS ?? null) as CaseStatus | null,
      patentType: (cell.PATENT_TYPE ?? null) as PatentType | null,
      disposition: (cell.DISPOSITION ?? null) as Disposition | null,
      count: cell.count,
    }));
  },
  myWorklist: async (_, args, { store, viewer, today }) => {
    const [days, first] = [args.dueWithin ?? 7, args.first ?? 50];
    assertFirst(first);
    if (days < 0 || days > 90) throw badInput('`dueWithin` is a number of days from 0 to 90.', 'dueWithin 须为 0 到 90 天。');
    if (viewer.office === null) return [];
    const day = await today();
    const due = await store.dueBy(viewer.office, addDays(day, days), first);
    return due.map((row) => ({ case: row, deadline: conclusionDeadline(row, day) }));
  },
  instantLookup: async (_, { q }, { store }) => {
    const words = q.trim();
    if (words.length < 2 || words.length > 100) throw badInput('Type 2 to 100 characters.', '请输入 2 到 100 个字符。');
    const patent = parsePatentNumber(words);
    const number = patent ? undefined : store.canonicalNumber(words);
    const one = number === undefined ? null : await store.byNo.load(number);
    const cases = patent
      ? await store.byPatent(patent.canonical, 20)
      : number === undefined
        ? await store.byWords(words, 20)
        : one
          ? [one]
          : [];
    const repeatInfringer = cases.length > 0 && (await store.repeated(cases));
    return { kind: patent ? 'PATENT_NUMBER' : number === undefined ? 'TEXT' : 'CASE_NUMBER', cases, repeatInfringer };
  },
};
