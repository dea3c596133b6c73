import type { Trust } from './authenticate.ts';
import { configuredIssuer } from './issuer-config.ts';
import { openIssuer } from './issuer.ts';

/** Whose tokens count: the configured issuer's, else the demo's own (never in production). */
export const trustOf = async (data: string, env: NodeJS.ProcessEnv): Promise<Trust> =>
  (await configuredIssuer(env)) ?? (await openIssuer(data, env)).trust;
