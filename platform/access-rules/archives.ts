import { CASE_HELD, CASE_INSIDE } from './cases.ts';
import type { Governed, Rule } from './governed.ts';

const inside = { ...CASE_HELD, key: 'case_id', read: CASE_INSIDE } as const;
/** The internal volume: the head of the office, who handles the case, and who supervises it (access matrix, 副卷). */
const INTERNAL: Rule = { OFFICE: ['office', 'supervised'], HANDLER: ['onTeam'] };

/** The file of a case (article 17). */
export const ARCHIVES = {
  archiveFile: { ...inside, table: 'archive_file' },
  archiveItem: { ...inside, table: 'archive_item' },
  internalItem: { ...inside, table: 'internal_item', read: INTERNAL },
  archiveSupplement: { ...inside, table: 'archive_supplement' },
  paperVolume: { ...inside, table: 'paper_volume' },
  consistencyCheck: { ...inside, table: 'consistency_check' },
} as const satisfies Record<string, Governed>;
