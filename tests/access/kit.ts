import type { Audience, Probe, Target } from './probes.ts';
import type { Asker, Grant, Row } from './reference.ts';

/** What parts are made with. Lists of all parts import the parts, so a part takes its tools from here. */
export const OFFICES = ['national', 'province:44', 'city:4403', 'handler:4403'];

type Key = Exclude<keyof Target, 'laid'>;
export const one = (name: string, argument: string, key: Key | { readonly laid: string }, sees: Audience, field = 'id'): Probe => ({
  sees,
  exact: true,
  ask: (aim) => `${name}(${argument}: ${JSON.stringify(typeof key === 'string' ? aim[key] : aim.laid[key.laid])}) { ${field} }`,
  shows: (answer) => answer !== null,
});
export const list = (name: string, filter: (aim: Target) => string, sees: Audience): Probe => ({
  sees,
  ask: (aim) => `${name}(filter: { ${filter(aim)} }, first: 1) { totalCount nodes { __typename } pageInfo { hasNextPage endCursor } }`,
  shows: (answer) => (answer as { nodes: unknown[] }).nodes.length > 0,
});
export const sum = (name: string, filter: (aim: Target) => string, sees: Audience): Probe => ({
  sees,
  ask: (aim) => `${name}(filter: { ${filter(aim)} }, groupBy: []) { count }`,
  shows: (answer) => (answer as { count: number }[]).some(({ count }) => count > 0),
});
export const under = ({ place }: Target): string => `under: "${place}"`;

export const below = ({ area }: Asker, { place }: Row): boolean => area !== null && (area === 'CN' || place.startsWith(area));
export const isOffice = ({ role }: Asker): boolean => role === 'OFFICE' || role === 'HANDLER';
export const holds = (asker: Asker, { key }: Pick<Row, 'key'>, grants: readonly Grant[], today: string): boolean =>
  grants.some(
    ({ grantee, objectId, validFrom, validTo }) =>
      objectId === key && (grantee === asker.subject || grantee === asker.office) && validFrom <= today && today < validTo,
  );
/** An office that watches over the case (R4.1); who merely helps with it is no such office (R9.3). */
export const supervises = (asker: Asker, row: Pick<Row, 'key'>, grants: readonly Grant[], today: string): boolean =>
  asker.office !== null &&
  holds(
    asker,
    row,
    grants.filter(({ kind }) => kind === 'SUPERVISION'),
    today,
  );

/** Seconded to the office of the row (R14.7). */
export const secondedTo = (asker: Asker, { office }: Row, grants: readonly Grant[], today: string): boolean =>
  office !== null &&
  holds(
    asker,
    { key: office },
    grants.filter(({ kind }) => kind === 'SECONDMENT'),
    today,
  );
/**
 * Acts, clocks and events of a case: all of them to offices over it, to one that supervises it and to who is seconded there; to a
 * party, a partner and an office that merely helps what they are told of.
 */
export function toldOf(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (asker.role === 'ANALYST') return below(asker, row);
  if (asker.role === 'SUPERVISOR') return holds(asker, row, grants, today) || secondedTo(asker, row, grants, today);
  if (isOffice(asker) && (below(asker, row) || supervises(asker, row, grants, today))) return true;
  return row.shared === true && (isOffice(asker) || ['PARTNER', 'RIGHT_HOLDER'].includes(asker.role)) && holds(asker, row, grants, today);
}
/** 副卷: the desk of the own office, a desk that supervises the case, and whoever handles it there now (domain §6.7). */
export const internalVolume = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean => {
  const own = asker.office !== null && asker.office === row.office;
  if (asker.role === 'HANDLER') return own && below(asker, row) && row.team.includes(asker.subject);
  return asker.role === 'OFFICE' && (own || supervises(asker, row, grants, today));
};
export const published = (): boolean => true;
export const personnel = (asker: Asker, row: Row): boolean => isOffice(asker) && below(asker, row);
