import { plan, reaches, type Resource } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';

/** Who acted, for those who see the personnel of that place; null for everybody else (access matrix, R15.8). */
export const actedBy = (viewer: Viewer, place: string, officers: readonly string[] | null) =>
  officers !== null && reaches(viewer, 'officer', 'read', { place }) ? officers.map((id) => ({ officer: { id } })) : null;

/** Whether the viewer's role sees such rows at all: a list that is hidden is null, not empty. */
export const mayRead = (viewer: Viewer, resource: Resource): boolean => plan(viewer, resource, 'read').kind !== 'NONE';

/** Acts of which parties and partners are not told before a paper reaches them: who knows of a seizure to come moves the goods. */
const INSIDE: ReadonlySet<string> = new Set([
  'FIELD_INSPECTION',
  'PROPOSE_MEASURE',
  'APPROVE_MEASURE',
  'REFUSE_MEASURE',
  'TAKE_MEASURE',
  'EXTEND_MEASURE',
  'RELEASE_MEASURE',
  'ADD_EVIDENCE',
]);

/** Whether the viewer is told of an act on a case that it sees. */
export const mayFollow = (viewer: Viewer, act: string): boolean => !INSIDE.has(act) || mayRead(viewer, 'measure');
