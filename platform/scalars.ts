import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from './errors.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Whether the text is a day that exists and that PostgreSQL can hold: it knows no year 0. */
export const isDay = (value: string): boolean =>
  DAY.test(value) && value >= '0001' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw badInput('A date is written YYYY-MM-DD, such as 2013-09-30.', '日期格式为 YYYY-MM-DD,例如 2013-09-30。');
}

function moment(value: unknown): string {
  const at = typeof value === 'string' || value instanceof Date ? new Date(value) : undefined;
  if (at && !Number.isNaN(at.getTime())) return at.toISOString();
  throw badInput('A point in time is written like 2013-09-30T08:00:00+08:00.', '时间格式例如 2013-09-30T08:00:00+08:00。');
}

const scalar = (name: string, check: (value: unknown) => string) =>
  new GraphQLScalarType({
    name,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });

/** Resolvers of the shared scalars, the same in every subgraph. */
export const SCALARS = { Date: scalar('Date', day), DateTime: scalar('DateTime', moment) };
