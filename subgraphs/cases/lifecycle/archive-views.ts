import type { Page } from '#platform/page.ts';
import type { ArchiveFileRow, CaseRow } from '../tables.ts';

/** The file of a case as the graph shows it: open until it is sealed. */
export interface FileView {
  readonly row: CaseRow;
  readonly sealed: ArchiveFileRow | null;
  /** whether the viewer may see the internal volume of this case */
  readonly seesInternal: boolean;
}

export interface FilePage extends Omit<Page<never>, 'nodes'> {
  readonly nodes: readonly FileView[];
}
