import { useRef } from 'react';
import { useMessages } from './language.ts';
import type { Language } from './messages.ts';
import { useWorkbench } from './store.ts';

const KEYS: readonly (readonly [string, Readonly<Record<Language, string>>])[] = [
  ['Ctrl+Enter', { en: 'Run the query', zh: '执行查询' }],
  ['Ctrl+Space', { en: 'Suggest fields and arguments', zh: '提示字段和参数' }],
  ['Alt+Shift+F', { en: 'Format query and variables', zh: '格式化查询和变量' }],
  ['Ctrl+M', { en: 'In an editor: let Tab leave it (again: Tab indents)', zh: '在编辑器内:使 Tab 键离开编辑器(再按一次恢复缩进)' }],
  ['Enter', { en: 'Go into the editor that has the focus', zh: '进入当前焦点所在的编辑器' }],
  ['F1', { en: 'All commands of the editor', zh: '编辑器的全部命令' }],
  ['← →', { en: 'Switch between JSON, table and chart', zh: '在 JSON、表格和图表之间切换' }],
];

const NOTES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The same question brings different answers for different people: choose above the answer as whom you ask. What a person may not see looks exactly as if it did not exist.',
    'A header written in the Headers editor wins over the chosen person.',
    'On macOS press Control where Ctrl is written for Ctrl+M, and Command for Ctrl+Enter.',
  ],
  zh: [
    '同一查询对不同身份返回不同结果:请在结果上方选择查询身份。无权查看的内容与不存在的内容表现完全一致。',
    '在请求头编辑器中填写的内容优先于所选身份。',
    '在 macOS 上,Ctrl+M 请按 Control 键,Ctrl+Enter 请按 Command 键。',
  ],
};

/** Keyboard and first steps, in the chosen language. */
export function HelpDialog() {
  const messages = useMessages();
  const language = useWorkbench((state) => state.language);
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {messages.help}
      </button>
      <dialog ref={dialog} className="pg-help" aria-labelledby="pg-help-title">
        <h2 id="pg-help-title">{messages.help}</h2>
        <dl>
          {KEYS.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning[language]}</dd>
            </div>
          ))}
        </dl>
        {NOTES[language].map((note) => (
          <p key={note}>{note}</p>
        ))}
        <form method="dialog">
          <button type="submit">{messages.close}</button>
        </form>
      </dialog>
    </>
  );
}
