import { customType } from 'drizzle-orm/pg-core';

/** Days from `from` until before `to`, in Asia/Shanghai. */
export interface DateRange {
  readonly from: string;
  /** first day that no longer belongs to it */
  readonly to: string;
}

const RANGE = /\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)\)/g;

/** A set of separate ranges of days; PostgreSQL keeps them sorted and merged. Ranges without an end are not stored. */
export const dateRanges = customType<{ data: readonly DateRange[]; driverData: string }>({
  dataType: () => 'datemultirange',
  toDriver: (ranges) => `{${ranges.map(({ from, to }) => `[${from},${to})`).join(',')}}`,
  fromDriver: (text) => [...text.matchAll(RANGE)].map(([, from = '', to = '']) => ({ from, to })),
});
