import { and, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { ACCESS, BY_FUNCTION, type Action, type Governed, type Resource, type Rule, type Way } from './access-rules.ts';
import type { Claims } from './db.ts';
import { codeOfArea, covers, levelOfArea, NATION } from './reach.ts';
import { ROLES, type Role, type Viewer } from './viewer.ts';

export type { Action, Resource, Way } from './access-rules.ts';

/** Which rows of a table a viewer may read or write: all, none, or those reached by one of the ways. */
export type Plan = { readonly kind: 'ALL' } | { readonly kind: 'NONE' } | { readonly kind: 'SOME'; readonly ways: readonly Way[] };

/** Lock one: decided before any SQL is built. A way that leads nowhere for this viewer is dropped. */
export function plan(viewer: Viewer, resource: Resource, action: Action): Plan {
  const ways = (ruleOf(resource, action)[viewer.role] ?? []).filter((way) => leadsSomewhere(viewer, way));
  if (ways.length === 0) return { kind: 'NONE' };
  const everything = ways.some(
    (way) => way === 'all' || way === 'national' || (viewer.area === NATION && ['reach', 'provincial', 'destined'].includes(way)),
  );
  return everything ? { kind: 'ALL' } : { kind: 'SOME', ways };
}

function ruleOf(resource: Resource, action: Action): Rule {
  const governed: Governed = ACCESS[resource];
  return action === 'create' ? (governed.create ?? governed.write) : governed[action];
}

const leadsSomewhere = ({ reach, area, office, subject }: Viewer, way: Way): boolean =>
  ({
    all: true,
    published: true,
    reach: reach !== null,
    provincial: area !== null && ['NATION', 'PROVINCE'].includes(levelOfArea(area)),
    national: area === NATION,
    office: office !== null,
    officeInReach: office !== null && reach !== null,
    received: office !== null,
    self: subject !== '',
    filed: subject !== '',
    granted: subject !== '',
    seconded: subject !== '',
    supervised: office !== null,
    onTeam: subject !== '' && office !== null && reach !== null,
    destined: reach !== null,
    shared: subject !== '',
    copied: office !== null,
  })[way];

/** The columns of a governed table that lock one compares. */
export interface Columns {
  readonly place: AnyPgColumn;
  readonly province: AnyPgColumn;
  readonly prefecture: AnyPgColumn;
  readonly key: AnyPgColumn;
  readonly office?: AnyPgColumn | undefined;
  readonly receiver?: AnyPgColumn | undefined;
  readonly person?: AnyPgColumn | undefined;
  readonly published?: AnyPgColumn | undefined;
  readonly destination?: AnyPgColumn | undefined;
  readonly shared?: AnyPgColumn | undefined;
  readonly copy?: AnyPgColumn | undefined;
}

/**
 * Lock one as SQL: predicates that no row fulfils twice, to be joined by UNION ALL in lists and counts (with OR the planner
 * falls to full scans). `undefined` stands for every row; an empty list for none.
 */
export function branches(
  viewer: Viewer,
  resource: Resource,
  columns: Columns,
  action: Action = 'read',
  values: Values = valuesOf(viewer),
): readonly (SQL | undefined)[] {
  const decided = plan(viewer, resource, action);
  if (decided.kind === 'NONE') return [];
  const { only }: Governed = ACCESS[resource];
  const shown = only === undefined || action !== 'read' ? undefined : sql.raw(only);
  if (decided.kind === 'ALL') return [shown];
  const found: SQL[] = [];
  for (const way of decided.ways) {
    const taken = found.map((branch) => sql`(${branch}) is not true`);
    const mine = condition(viewer, way, columns, values);
    found.push(and(mine, ...taken) as SQL);
  }
  return found.map((branch) => and(shown, branch) as SQL);
}

/** Lock one as one predicate, for look-ups by key where an OR costs nothing. */
export function predicate(
  viewer: Viewer,
  resource: Resource,
  columns: Columns,
  action: Action = 'read',
  values: Values = valuesOf(viewer),
): SQL | undefined {
  const some = branches(viewer, resource, columns, action, values);
  if (some.length === 0) return sql`false`;
  return some.includes(undefined) ? undefined : or(...some);
}

/** What lock one compares rows with: the viewer's own values, or placeholders of a statement that is built once. */
export interface Values {
  readonly area: unknown;
  readonly office: unknown;
  readonly subject: unknown;
}

export const valuesOf = ({ area, office, subject }: Viewer): Values => ({
  area: area === null ? null : codeOfArea(area),
  office,
  subject,
});

/** Viewers of one shape get the same statement, with other values. */
export const shapeOf = (viewer: Viewer, resource: Resource): string =>
  `${JSON.stringify(plan(viewer, resource, 'read'))} ${viewer.area === null ? '' : levelOfArea(viewer.area)} ${viewer.office === null}`;

function condition(viewer: Viewer, way: Way, columns: Columns, { area, office, subject }: Values): SQL {
  const place = () => {
    if (viewer.area === null) return sql`false`;
    const level = levelOfArea(viewer.area);
    if (level === 'NATION') return sql`true`;
    return sql`${{ PROVINCE: columns.province, PREFECTURE: columns.prefecture, COUNTY: columns.place }[level]} = ${area}`;
  };
  const own = (column: AnyPgColumn | undefined) => (column && viewer.office !== null ? sql`${column} = ${office}` : sql`false`);
  const opened = (also = sql``) => {
    const grantees = viewer.office === null ? sql`${subject}` : sql`${office}, ${subject}`;
    return sql`(select g.object_id from platform."grant" g where g.grantee in (${grantees}) and g.valid_from <= platform.today() and platform.today() < g.valid_to${also})`;
  };
  switch (way) {
    case 'all':
    case 'national':
      return sql`true`;
    case 'published':
      return columns.published ? sql`${columns.published}` : sql`false`;
    case 'reach':
    case 'provincial':
      return place();
    case 'office':
      return own(columns.office);
    case 'officeInReach':
      return and(own(columns.office), place()) as SQL;
    case 'received':
      return own(columns.receiver);
    case 'self':
      return columns.person ? sql`${columns.person}::text = ${subject}` : sql`false`;
    case 'filed':
      return columns.person ? sql`(${columns.person}::text = ${subject} and ${columns.key} in ${opened()})` : sql`false`;
    case 'granted':
      return sql`${columns.key} in ${opened()}`;
    case 'seconded':
      return columns.office ? sql`${columns.office} in ${opened(sql` and g.kind = 'SECONDMENT'`)}` : sql`false`;
    case 'supervised':
      return sql`${columns.key} in ${opened(sql` and g.kind = 'SUPERVISION'`)}`;
    case 'onTeam':
      return and(own(columns.office), place(), sql`${columns.key} in (${sql.raw(TEAM)} ${subject})`) as SQL;
    case 'destined':
      return columns.destination && area !== null ? destined(viewer, columns.destination, area) : sql`false`;
    case 'shared':
      return columns.shared ? sql`(${columns.shared} and ${columns.key} in ${opened()})` : sql`false`;
    case 'copied':
      return own(columns.copy);
  }
}

/** Cases whose team an officer is on today; followed by the officer's id as text. */
const TEAM = `select h.case_id from cases.case_handler h where h.relieved_on is null and h.officer_id::text =`;

/** A destination has no column for each level: few rows cross provinces. */
function destined(viewer: Viewer, column: AnyPgColumn, area: unknown): SQL {
  const level = viewer.area === null ? 'COUNTY' : levelOfArea(viewer.area);
  const digits = { NATION: 0, PROVINCE: 2, PREFECTURE: 4, COUNTY: 6 }[level];
  return digits === 0 ? sql`true` : sql`left(${column}, ${sql.raw(String(digits))}) = left(${area}, ${sql.raw(String(digits))})`;
}

/** The viewer as PostgreSQL sees it: transaction-local settings that lock two reads. Roles without reach get a range that holds nothing. */
export const claimsOf = (viewer: Viewer): Claims => ({
  role: viewer.role,
  lo: viewer.reach?.lo ?? '',
  hi: viewer.reach?.hi ?? '',
  office: viewer.office ?? '',
  subject: viewer.subject,
});

/** Lock two: the same rule as a row-level security expression, for policies (`USING` and `WITH CHECK`). */
export function policy(resource: Resource, action: Action): string {
  const governed: Governed = ACCESS[resource];
  const rule = ruleOf(resource, action);
  const ways = [...new Set(ROLES.flatMap((role) => rule[role] ?? []))];
  const parts = ways.map((way) => {
    const roles = ROLES.filter((role) => rule[role]?.includes(way));
    return roles.length === ROLES.length ? expression(governed, way) : `(${expression(governed, way)} and ${isOneOf(roles)})`;
  });
  const open = parts.length === 0 ? 'false' : parts.join(' or ');
  return governed.only === undefined || action !== 'read' ? open : `${governed.only} and (${open})`;
}

const isOneOf = (roles: readonly Role[]): string => `current_setting('app.role', true) in (${roles.map((role) => `'${role}'`).join(', ')})`;

function expression(governed: Governed, way: Way): string {
  const reach = `(${governed.place} >= current_setting('app.lo', true) and ${governed.place} < current_setting('app.hi', true))`;
  const own = (column: string | null | undefined) => (column ? `(${column}::text = current_setting('app.office', true))` : 'false');
  const opened = (also = '') =>
    `(select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to${also})`;
  return {
    all: 'true',
    published: governed.published ?? 'false',
    reach,
    // ranges of the nation begin with one digit, those of provinces with two
    provincial: `(length(current_setting('app.lo', true)) between 1 and 2 and ${reach})`,
    national: `(current_setting('app.lo', true) = '0')`,
    office: own(governed.office),
    officeInReach: `(${own(governed.office)} and ${reach})`,
    received: own(governed.receiver),
    self: governed.person ? `(${governed.person}::text = nullif(current_setting('app.subject', true), ''))` : 'false',
    filed: governed.person
      ? `(${governed.person}::text = nullif(current_setting('app.subject', true), '') and ${governed.key} in ${opened()})`
      : 'false',
    granted: `(${governed.key} in ${opened()})`,
    seconded: governed.office ? `(${governed.office} in ${opened(` and g.kind = 'SECONDMENT'`)})` : 'false',
    // only offices watch over cases
    supervised: `(current_setting('app.office', true) <> '' and ${governed.key} in ${opened(` and g.kind = 'SUPERVISION'`)})`,
    onTeam: `(${own(governed.office)} and ${reach} and ${governed.key} in (${TEAM} nullif(current_setting('app.subject', true), '')))`,
    destined: governed.destination
      ? `(${governed.destination} >= current_setting('app.lo', true) and ${governed.destination} < current_setting('app.hi', true))`
      : 'false',
    shared: governed.shared ? `(${governed.shared} and ${governed.key} in ${opened()})` : 'false',
    copied: own(governed.copy),
  }[way];
}

/** What of a row decides about access, where a rule needs the answer without a statement. */
export interface Owned {
  readonly place: string;
  readonly office?: string | null;
  readonly receiver?: string | null;
  readonly person?: string | null;
  readonly published?: boolean;
  readonly destination?: string | null;
  readonly copy?: string | null;
}

/**
 * The same rule in memory, without grants: whether the viewer reaches a row by its place or its office. Used to offer actions,
 * and to hide a reference to a row that its own subgraph would hide.
 */
export function reaches(viewer: Viewer, resource: Resource, action: Action, row: Owned): boolean {
  const decided = plan(viewer, resource, action);
  if (decided.kind !== 'SOME') return decided.kind === 'ALL';
  const here = covers(viewer.reach, row.place);
  const own = row.office === viewer.office;
  const open: Readonly<Record<Way, boolean>> = {
    all: true,
    published: row.published ?? false,
    reach: here,
    provincial: here,
    national: true,
    office: own,
    officeInReach: own && here,
    received: row.receiver === viewer.office,
    self: row.person === viewer.subject,
    filed: false,
    granted: false,
    seconded: false,
    supervised: false,
    onTeam: false,
    destined: row.destination != null && covers(viewer.reach, row.destination),
    shared: false,
    copied: row.copy != null && row.copy === viewer.office,
  };
  return decided.ways.some((way) => open[way]);
}

/** What a single member may show beyond its row: private data of officers and people at sites, pseudonyms of complainants. */
export function mayReadField(viewer: Viewer, field: 'Officer.phone' | 'FieldPost.phone' | 'Complaint.personToken'): boolean {
  return {
    'Officer.phone': ['OFFICE', 'HANDLER'],
    'FieldPost.phone': ['OFFICE', 'HANDLER'],
    'Complaint.personToken': ['CENTRE', 'CUSTODIAN'],
  }[field].includes(viewer.role);
}

/** Whether the viewer may use a function that writes for those who may write nothing themselves: a known login of that role. */
export const mayUse = ({ role, subject }: Viewer, name: keyof typeof BY_FUNCTION): boolean =>
  subject !== '' && BY_FUNCTION[name].some((each) => each === role);

/** Whether the viewer's role may change such rows at all; which rows is for the plan. */
export const mayWrite = (viewer: Viewer, resource: Resource): boolean => plan(viewer, resource, 'write').kind !== 'NONE';
