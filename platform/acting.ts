import { covers, levelOfArea } from './reach.ts';
import type { Viewer } from './viewer.ts';

/** In which capacity an office acts on a matter: as the office that it belongs to, as the province above it, as the nation. */
export type OfficeActor = 'OFFICE' | 'PROVINCE' | 'NATION';

/**
 * The capacities of a viewer for a row; several at once, as a province office may own a row. None for other roles: handlers,
 * analysts and partners take no such steps. The locks decide as well; this is for rules that name who acts.
 */
export function officeActors(viewer: Viewer, row: { readonly office: string; readonly place: string }): readonly OfficeActor[] {
  if (viewer.role !== 'OFFICE' || viewer.area === null) return [];
  const level = levelOfArea(viewer.area);
  const above = covers(viewer.reach, row.place);
  return [
    ...(viewer.office === row.office ? (['OFFICE'] as const) : []),
    ...(level === 'PROVINCE' && above ? (['PROVINCE'] as const) : []),
    ...(level === 'NATION' ? (['NATION'] as const) : []),
  ];
}
