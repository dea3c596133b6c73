import { HelpDialog } from './HelpDialog.tsx';
import { useMessages } from './language.ts';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES } from './messages.ts';
import { setLanguage, useWorkbench } from './store.ts';

export function Header() {
  const messages = useMessages();
  const current = useWorkbench((state) => state.language);
  return (
    <header className="pg-header">
      <img src="./favicon.svg" alt="" width="24" height="24" />
      <h1>
        {messages.title} <span>{messages.workbench}</span>
      </h1>
      <HelpDialog />
      <div role="group" aria-label={messages.language} className="pg-languages">
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={LANGUAGE_TAGS[language]}
            aria-pressed={language === current}
            onClick={() => setLanguage(language)}
          >
            {LANGUAGE_NAMES[language]}
          </button>
        ))}
      </div>
    </header>
  );
}
