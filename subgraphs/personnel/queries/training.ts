import { divisionOf } from '#platform/aggregate.ts';
import { badInput } from '#platform/errors.ts';
import type { QueryResolvers, TrainingKind, TrainingStatus } from '../types.generated.ts';

/** A year of the calendar that a day can be made of. @throws CodedError BAD_USER_INPUT for any other number */
export function assertYear(year: number): void {
  if (year >= 1949 && year <= 2999) return;
  throw badInput('A year has four digits, such as 2013.', '年度为四位数字,例如 2013。');
}

/** Classes, seminars, and how far training reaches. */
export const trainingQueries = {
  trainingClass: (_, { id }, { store }) => store.training.byId.load(id),
  trainingClassByNo: (_, { classNo }, { store }) => store.training.byNo.load(classNo),
  trainingClasses: (_, { filter, orderBy, first, after }, { store }) =>
    store.training.page({ filter, orderBy: orderBy ?? 'STARTS_DESC', first: first ?? 20, after }),
  trainingClassAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.training.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      kind: (cell.KIND ?? null) as TrainingKind | null,
      status: (cell.STATUS ?? null) as TrainingStatus | null,
      month: cell.MONTH ?? null,
      count: cell.count,
    }));
  },
  trainingCoverage: async (_, { under, year }, { store, today }) => {
    assertYear(year);
    const [day, end] = [await today(), `${year}-12-31`];
    const lines = await store.training.coverage(under, year, day < end ? day : end);
    return lines.map(({ province, officers, trained, hours, examined, passed }) => ({
      jurisdiction: { code: province },
      officers,
      trained,
      examined,
      hoursPerOfficer: hours / officers,
      passRate: examined === 0 ? null : passed / examined,
    }));
  },
  seminars: (_, { filter, orderBy, first, after }, { store }) =>
    store.seminars.page({ filter, orderBy: orderBy ?? 'HELD_DESC', first: first ?? 20, after }),
} satisfies QueryResolvers;
