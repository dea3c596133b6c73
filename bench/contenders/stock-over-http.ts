import { RemoteGraphQLDataSource } from '@apollo/gateway';
import type { Viewer } from '#platform/viewer.ts';
import { keptInternalSecret, mintInternalToken } from '#platform/internal-token.ts';
import { serveContender } from './serve.ts';
import { stockServer, type StockSource } from './stock-gateway.ts';

/** Apollo's own source over HTTP; it shows the token that our subgraphs ask for. */
const remoteSource = (name: string, url: string, secret: Uint8Array): StockSource =>
  new RemoteGraphQLDataSource<{ readonly viewer: Viewer }>({
    url,
    async willSendRequest(options) {
      if (!('incomingRequestContext' in options)) return;
      const { request, context } = options;
      request.http?.headers.set('authorization', `Bearer ${await mintInternalToken(context.viewer, name, secret)}`);
    },
  });

if (import.meta.main) {
  await serveContender(async ({ data, viewerOf, urls }) => {
    const secret = await keptInternalSecret(data);
    return { app: await stockServer((name) => remoteSource(name, urls[name] ?? 'http://127.0.0.1:1', secret), viewerOf) };
  });
}
