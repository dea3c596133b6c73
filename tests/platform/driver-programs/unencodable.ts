import { setTimeout as delay } from 'node:timers/promises';
import { onStage, outcomeOf } from './stage.ts';

/**
 * A query that cannot be encoded is sent while another is under way, and a third follows. As published, the error goes to the
 * query under way, and every later answer to the query before: the next request would read rows of the one before it.
 */
await onStage(async ({ shared }) => {
  const day = (text: string) => shared<{ who: string }[]>`select ${text}::date::text as who`;
  await day('2013-01-01');
  const who = async (query: PromiseLike<{ who: string }[]>) => Promise.race([query.then(([row]) => row?.who), delay(1_500, 'no answer')]);
  const slow = outcomeOf(
    who(shared<{ who: string }[]>`select 'slow' as who, pg_sleep(0.2)::text`).then((text) => Promise.reject(new Error(text))),
  );
  const bad = outcomeOf(who(day('no day')).then((text) => Promise.reject(new Error(text))));
  const next = who(shared<{ who: string }[]>`select 'next' as who`).catch((error: Error) => error.message);
  return { slow: await slow, bad: await bad, next: await next };
});
