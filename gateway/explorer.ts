import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SavedOperation } from '../schema/operations.ts';
import { logFault } from './errors.ts';
import { ownHost } from './http/host.ts';

/** Somebody the analyst may ask as; only the embedded demo offers these. */
export interface ExplorerPersona {
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  readonly token: string;
}

export interface ExplorerOptions {
  readonly operations: () => Promise<readonly SavedOperation[]>;
  /** called for each page load, so that its tokens are fresh */
  readonly personas: () => Promise<readonly ExplorerPersona[]>;
  /** folder of the built workbench; by default explorer/dist */
  readonly folder?: string;
}

const DIST = join(import.meta.dirname, '../explorer/dist');
const BUILD_COMMAND = 'node explorer/build.ts';

/** Own origin only. Monaco writes style attributes and draws with SVG data URLs; nothing else needs an exception. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const NOT_BUILT = `The explorer is not built. Run: ${BUILD_COMMAND}\n查询工作台尚未构建,请运行:${BUILD_COMMAND}\n`;

/**
 * The analysts' workbench at /explorer/ with its saved operations and, for this machine's own pages, personas with tokens;
 * 503 with the command when it is not built.
 */
export async function explorerRoutes(app: FastifyInstance, options: ExplorerOptions): Promise<void> {
  const folder = options.folder ?? DIST;
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers(HEADERS);
    });
    scope.get('/explorer', (_request, reply) => reply.redirect('/explorer/', 308));
    scope.get('/explorer/config.json', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const found = await configuration(options).catch((error: unknown) => logFault(error, request.id));
      if (!found) return unavailable(reply);
      if (found.personas.length > 0) await ownHost(request);
      return found;
    });
    if (existsSync(join(folder, 'index.html'))) {
      await scope.register(fastifyStatic, {
        root: folder,
        prefix: '/explorer/',
        decorateReply: false,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
    } else {
      scope.get('/explorer/*', (_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT));
    }
  });
}

interface Configuration {
  readonly personas: readonly ExplorerPersona[];
  readonly operations: readonly SavedOperation[];
  readonly languages: readonly string[];
}

async function configuration({ operations, personas }: ExplorerOptions): Promise<Configuration> {
  const demo = process.env['NODE_ENV'] !== 'production';
  return { personas: demo ? await personas() : [], operations: await operations(), languages: ['en', 'zh'] };
}

const unavailable = (reply: FastifyReply): FastifyReply =>
  reply.code(503).send({
    message: 'Saved operations and personas cannot be read at the moment. Try again shortly.',
    messageZh: '暂时无法读取已存查询和身份,请稍后重试。',
  });
