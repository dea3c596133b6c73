import { docketRule } from '#law/limits.ts';
import type { PgTable } from 'drizzle-orm/pg-core';
import { assistRequest, caseFile, caseReferral, deadline, exhibitionCase, intake, policeTransfer } from '../../subgraphs/cases/tables.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';

/** The numbers of the clocks that a row of that table keeps. */
interface Keeper {
  readonly table: PgTable;
  clocksOf(row: object): readonly (string | false)[];
}
const keeper = <T extends PgTable>(table: T, clocksOf: (row: RowOf<T>) => readonly (string | false)[]): Keeper => ({ table, clocksOf });

/** Clocks of cases are rows; those of docketing, of shows, of the police and of what others answer are columns of their matters. */
const KEEPERS: readonly Keeper[] = [
  keeper(deadline, ({ rule }) => [rule]),
  keeper(caseFile, ({ kind, channel }) => [docketRule(kind, channel).id]),
  keeper(intake, ({ kind, channel, servedOn }) => [kind === 'MEDIATION' ? servedOn !== null && 'M0' : docketRule(kind, channel).id]),
  keeper(assistRequest, () => ['P1']),
  keeper(caseReferral, () => ['P1']),
  // the head's and the office's own, T1 and T2, are rows
  keeper(policeTransfer, ({ policeDueOn, objectDueOn }) => [policeDueOn !== null && 'T3', objectDueOn !== null && 'T4']),
  keeper(exhibitionCase, ({ defenceDueAt }) => ['E1', defenceDueAt !== null && 'E2', 'E3']),
];
const BY_TABLE = new Map(KEEPERS.map((one) => [one.table, one]));

/** The same sink, with every clock on record counted by its number, whoever writes it. */
export const countingClocks = (sink: Sink, answers: Pick<Answers, 'count'>): Sink => ({
  settle: () => sink.settle(),
  write: (table, row) => {
    for (const clock of BY_TABLE.get(table)?.clocksOf(row) ?? []) if (clock !== false) answers.count({ clock });
    sink.write(table, row);
  },
});
