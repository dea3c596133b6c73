import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { currentToken, useWorkbench } from './store.ts';

const URL_OF_GRAPH = new URL('/graphql', location.href).href;

const timedFetch: typeof fetch = async (input, init) => {
  const start = performance.now();
  const response = await fetch(input, init);
  const answered = { status: response.status, ms: performance.now() - start };
  if (!isIntrospection(init?.body)) useWorkbench.setState({ answered });
  return response;
};

const isIntrospection = (body: unknown): boolean => typeof body === 'string' && body.includes('"IntrospectionQuery"');

const send = createGraphiQLFetcher({ url: URL_OF_GRAPH, fetch: timedFetch });

/** Asks as the chosen persona; a header written in the Headers editor wins. */
export const fetcher: Fetcher = async (params, options) => {
  const token = await currentToken();
  const own = Object.fromEntries(Object.entries(options?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const headers = { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...own };
  return send(params, { ...options, headers });
};
