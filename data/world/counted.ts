import { deadline } from '../../subgraphs/cases/tables.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';

/** The same sink, with every clock on record counted by its number, whoever writes it. */
export const countingClocks = (sink: Sink, answers: Pick<Answers, 'count'>): Sink => ({
  settle: () => sink.settle(),
  write: (table, row) => {
    if (Object.is(table, deadline) && 'rule' in row) answers.count({ clock: String(row.rule) });
    sink.write(table, row);
  },
});
