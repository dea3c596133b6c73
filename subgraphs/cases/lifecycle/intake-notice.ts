import type { IntakeRow } from '../tables.ts';

/** Whether a petitioner waits to be told that his request was refused or not docketed; a clue has none. */
export const owesNotice = ({
  status,
  petitioner,
  refusalServedOn,
}: Pick<IntakeRow, 'status' | 'petitioner' | 'refusalServedOn'>): boolean =>
  (status === 'REFUSED' || status === 'NOT_DOCKETED') && petitioner !== null && refusalServedOn === null;
