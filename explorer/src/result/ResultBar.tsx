import { useRef, type KeyboardEvent } from 'react';
import { useMessages } from '../language.ts';
import { useWorkbench } from '../store.ts';
import type { Answer } from './answer.ts';
import { downloadCsv } from './download.ts';
import { Errors } from './Errors.tsx';
import type { Table } from './tables.ts';

const VIEWS = ['json', 'table', 'chart'] as const;
export type View = (typeof VIEWS)[number];

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly answer: Answer | undefined;
  readonly table: Table | undefined;
  readonly onTable: (path: string) => void;
  readonly operation: string;
}

/** The views as tabs, then size and time of the answer, its lists and the download. */
export function ResultBar({ answer, onTable, onView, operation, table, view }: Props) {
  const messages = useMessages();
  const answered = useWorkbench((state) => state.answered);
  const tables = answer?.tables ?? [];
  const facts: string[] = [];
  if (table?.isList === true) facts.push(messages.rows(table.rows.length));
  if (answer !== undefined && answered !== null) facts.push(`${answered.ms.toFixed(0)} ms`);
  return (
    <>
      <div className="pg-bar-row">
        <ViewTabs view={view} onView={onView} />
        <span className="pg-facts" role="status">
          {facts.join(' · ')}
        </span>
        {tables.length > 1 && view !== 'json' && (
          <select aria-label={messages.list} value={table?.path} onChange={(event) => onTable(event.target.value)}>
            {tables.map(({ path }) => (
              <option key={path}>{path}</option>
            ))}
          </select>
        )}
        <button
          type="button"
          disabled={table === undefined || table.rows.length === 0}
          onClick={() => table && downloadCsv(table, operation)}
        >
          {messages.downloadCsv}
        </button>
      </div>
      {answer !== undefined && answer.errors.length > 0 && <Errors errors={answer.errors} />}
    </>
  );
}

function ViewTabs({ onView, view }: Pick<Props, 'view' | 'onView'>) {
  const messages = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onView(next);
    list.current?.querySelector<HTMLElement>(`[data-view=${next}]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={messages.views} ref={list} onKeyDown={move}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`pg-tab-${one}`}
          data-view={one}
          aria-selected={one === view}
          aria-controls={one === view && one !== 'json' ? 'pg-result-body' : undefined}
          tabIndex={one === view ? 0 : -1}
          onClick={() => onView(one)}
        >
          {messages[one]}
        </button>
      ))}
    </div>
  );
}
