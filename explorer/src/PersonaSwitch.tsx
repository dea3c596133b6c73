import { titleIn, useMessages } from './language.ts';
import { NOBODY, OWN_TOKEN, setOwnToken, setPersona, useWorkbench } from './store.ts';

/** As whom the next question is asked: a demo persona, nobody, or the bearer of a pasted token. */
export function PersonaSwitch() {
  const messages = useMessages();
  const { configuration, language, ownToken, persona, personas } = useWorkbench();
  return (
    <div className="pg-persona">
      <label htmlFor="pg-persona">{messages.askAs}</label>
      <select id="pg-persona" value={persona} disabled={configuration === 'loading'} onChange={(event) => setPersona(event.target.value)}>
        {personas.map((one) => (
          <option key={one.name} value={one.name}>
            {titleIn(language, one)} ({one.name})
          </option>
        ))}
        <option value={NOBODY}>{configuration === 'loading' ? messages.loading : messages.nobody}</option>
        <option value={OWN_TOKEN}>{messages.ownToken}</option>
      </select>
      {persona === OWN_TOKEN && (
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-label={messages.pasteToken}
          placeholder={messages.pasteToken}
          title={messages.tokenHint}
          value={ownToken}
          onChange={(event) => setOwnToken(event.target.value)}
        />
      )}
    </div>
  );
}
