import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect } from 'react';
import { fetcher } from './fetcher.ts';
import { Header } from './Header.tsx';
import { EditorSettings } from './EditorSettings.tsx';
import { LANGUAGE_TAGS, MESSAGES } from './messages.ts';
import { PersonaSwitch } from './PersonaSwitch.tsx';
import { ResultPanel } from './result/ResultPanel.tsx';
import { SAVED_OPERATIONS_PLUGIN } from './saved-operations/plugin.tsx';
import { useWorkbench } from './store.ts';

// at module level: new identities would close the open plugin
const PLUGINS = [SAVED_OPERATIONS_PLUGIN, explorerPlugin(), HISTORY_PLUGIN];
const FIRST_QUERY = `# Ctrl+Enter runs the query · 按 Ctrl+Enter 执行查询
# Saved operations lie in the panel on the left · 已存查询见左侧面板
{
  __typename
}
`;

export function App() {
  const language = useWorkbench((state) => state.language);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    document.title = MESSAGES[language].title;
  }, [language]);
  return (
    <>
      <Header />
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={PLUGINS}
          visiblePlugin={SAVED_OPERATIONS_PLUGIN}
          defaultQuery={FIRST_QUERY}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>
            <PersonaSwitch />
          </GraphiQL.Logo>
          <ResultPanel />
          <EditorSettings />
        </GraphiQL>
      </main>
    </>
  );
}
