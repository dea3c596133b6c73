import { useGraphiQL, useGraphiQLActions, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** The brackets and commas of Chinese text are no spoofing of Latin ones. */
const CHINESE_IS_PLAIN = { unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false } } as const;

/** Alt+Shift+F formats on every system (GraphiQL's own key is the Windows key outside of macOS), and Chinese is not marked. */
export function EditorSettings() {
  const monaco = useMonaco((state) => state.monaco);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const { prettifyEditors } = useGraphiQLActions();
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) editor?.updateOptions(CHINESE_IS_PLAIN);
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  useEffect(() => {
    if (queryEditor === undefined || monaco === undefined) return undefined;
    const action = queryEditor.addAction({
      id: 'patent-prettify',
      label: 'Prettify · 格式化',
      keybindings: [monaco.KeyMod.Alt | monaco.KeyMod.Shift | monaco.KeyCode.KeyF],
      run: () => prettifyEditors(),
    });
    return () => action.dispose();
  }, [monaco, prettifyEditors, queryEditor]);
  return null;
}
