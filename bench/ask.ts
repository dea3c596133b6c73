import { Pool } from 'undici';
import { PAGE } from './page.ts';
import type { PageRequest } from './requests.ts';

/** A request as it goes out: the same bytes to every contender. */
export interface Outgoing {
  readonly body: string;
  readonly token: string;
}

export const outgoing = ({ variables }: PageRequest, token: string): Outgoing => ({
  body: JSON.stringify({ query: PAGE, variables }),
  token,
});

export interface Line {
  /** @throws Error when the answer is not 200 */
  readonly ask: (request: Outgoing) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Kept connections to one contender. */
export function lineTo(url: string, connections: number): Line {
  const pool = new Pool(url, { connections });
  return {
    async ask({ body, token }) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${text.slice(0, 500)}`);
      return text;
    },
    close: () => pool.close(),
  };
}

/** The `data` of an answer, byte for byte. @throws Error when the answer holds errors */
export function dataOf(text: string): string {
  const { data, errors }: { data?: unknown; errors?: unknown } = JSON.parse(text);
  if (errors !== undefined || data === undefined || data === null) throw new Error(`An answer with errors: ${text.slice(0, 500)}`);
  return JSON.stringify(data);
}
