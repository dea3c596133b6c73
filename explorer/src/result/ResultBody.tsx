import { useMessages } from '../language.ts';
import type { Answer } from './answer.ts';
import { ChartView } from './ChartView.tsx';
import { TableView } from './TableView.tsx';
import type { Table } from './tables.ts';

interface Props {
  readonly view: 'table' | 'chart';
  readonly answer: Answer | undefined;
  readonly table: Table | undefined;
  readonly running: boolean;
}

/** The answer as table or chart, or why there is none. */
export function ResultBody({ answer, running, table, view }: Props) {
  return (
    <div id="pg-result-body" role="tabpanel" aria-labelledby={`pg-tab-${view}`} tabIndex={0}>
      <Content answer={answer} running={running} table={table} view={view} />
    </div>
  );
}

function Content({ answer, running, table, view }: Props) {
  const messages = useMessages();
  if (running) return <p className="pg-note">{messages.running}</p>;
  if (answer === undefined) return <p className="pg-note">{messages.noAnswer}</p>;
  if (table === undefined) return <p className="pg-note">{messages.noTable}</p>;
  return view === 'table' ? <TableView table={table} /> : <ChartView table={table} />;
}
