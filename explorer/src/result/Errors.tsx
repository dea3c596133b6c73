import { useMessages } from '../language.ts';
import { useWorkbench } from '../store.ts';
import type { AnswerError } from './answer.ts';

const MOST_ERRORS = 5;

/** The graph's refusals and faults, in the chosen language, above whatever view is open. */
export function Errors({ errors }: { readonly errors: readonly AnswerError[] }) {
  const messages = useMessages();
  const language = useWorkbench((state) => state.language);
  return (
    <div className="pg-errors" role="alert">
      <strong>{messages.errors(errors.length)}</strong>
      <ul>
        {errors.slice(0, MOST_ERRORS).map(({ code, message, messageZh }, index) => (
          <li key={index}>
            {language === 'zh' ? messageZh : message} {code !== '' && <code>{code}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}
