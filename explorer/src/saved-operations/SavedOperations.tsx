import { useState } from 'react';
import type { Operation } from '../configuration.ts';
import { titleIn, useMessages } from '../language.ts';
import { loadConfiguration, useWorkbench } from '../store.ts';
import { matches } from './matches.ts';
import { useOperationLoader } from './useOperationLoader.ts';

/** The user stories of the domain as ready questions, with a filter. */
export function SavedOperations() {
  const messages = useMessages();
  const operations = useWorkbench((state) => state.operations);
  const configuration = useWorkbench((state) => state.configuration);
  const [filter, setFilter] = useState('');
  const shown = operations.filter((operation) => matches(operation, filter));
  return (
    <section className="pg-operations" aria-labelledby="pg-operations-title">
      <h2 id="pg-operations-title">{messages.savedOperations}</h2>
      <input
        type="search"
        value={filter}
        aria-label={messages.filter}
        placeholder={messages.filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {configuration === 'loading' && <p role="status">{messages.loading}</p>}
      {configuration === 'failed' && (
        <p role="alert">
          {messages.configurationFailed}{' '}
          <button type="button" onClick={() => void loadConfiguration()}>
            {messages.retry}
          </button>
        </p>
      )}
      {configuration === 'ready' && shown.length === 0 && (
        <p role="status">{operations.length === 0 ? messages.noOperations : messages.noMatch}</p>
      )}
      <ul>
        {shown.map((operation) => (
          <OperationCard key={operation.name} operation={operation} />
        ))}
      </ul>
    </section>
  );
}

function OperationCard({ operation }: { readonly operation: Operation }) {
  const messages = useMessages();
  const language = useWorkbench((state) => state.language);
  const { load, run } = useOperationLoader();
  const title = titleIn(language, operation);
  return (
    <li>
      <h3>
        <span className="pg-number">{operation.number}</span> {title}
      </h3>
      <p>
        {messages.asksAs} <code>{operation.persona}</code> · {operation.crosses.join(' + ')}
      </p>
      <div>
        <button type="button" aria-label={`${messages.load}: ${title}`} onClick={() => load(operation)}>
          {messages.load}
        </button>
        <button type="button" className="pg-primary" aria-label={`${messages.run}: ${title}`} onClick={() => run(operation)}>
          {messages.run}
        </button>
      </div>
    </li>
  );
}
