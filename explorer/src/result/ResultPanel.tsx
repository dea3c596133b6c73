import { useGraphiQL } from '@graphiql/react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../language.ts';
import { answerOf } from './answer.ts';
import { ResultBar, type View } from './ResultBar.tsx';
import { ResultBody } from './ResultBody.tsx';

function createPlace(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'pg-result-place';
  return place;
}

/** Tabs above GraphiQL's JSON view; the panel stands before it in the page, so that the keyboard meets the tabs first. */
export function ResultPanel() {
  const messages = useMessages();
  const [place] = useState(createPlace);
  const [view, setView] = useState<View>('json');
  const [chosen, setChosen] = useState('');
  const text = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response ?? '');
  const operation = useGraphiQL((state) => state.operationName ?? '');
  const running = useGraphiQL((state) => state.isFetching);
  const answer = useMemo(() => answerOf(text), [text]);

  useLayoutEffect(() => {
    document.querySelector('.graphiql-response')?.prepend(place);
    return () => place.remove();
  }, [place]);

  const table = answer?.tables.find(({ path }) => path === chosen) ?? answer?.tables[0];
  return createPortal(
    <div className="pg-result" data-view={view}>
      <ResultBar view={view} onView={setView} answer={answer} table={table} onTable={setChosen} operation={operation} />
      {view === 'json' && text === '' && <p className="pg-note">{running ? messages.running : messages.noAnswer}</p>}
      {view !== 'json' && <ResultBody view={view} answer={answer} table={table} running={running} />}
    </div>,
    place,
  );
}
