import type { Connections } from './bootstrap.ts';
import { createPool, type Limits, type Pool } from './db.ts';
import { APP_ROLES, type AppRole } from './roles.ts';
import type { Services } from './subgraph.ts';

/** Keys that never enter the database, in base64url, 32 bytes each. */
export interface KeyTexts {
  readonly vault: string;
  readonly pseudonym: string;
}

export interface OpenServices {
  readonly services: Services;
  readonly end: () => Promise<void>;
}

/** A pool for every role, connecting only when it is used, and the keys. */
export function openServices({ connectionOf }: Connections, { vault, pseudonym }: KeyTexts, limits: Partial<Limits> = {}): OpenServices {
  const open = APP_ROLES.map((role): [AppRole, Pool] => [role, createPool(connectionOf(role), limits)]);
  return {
    services: {
      pools: Object.fromEntries(open) as Record<AppRole, Pool>,
      keys: { vault: Buffer.from(vault, 'base64url'), pseudonym: Buffer.from(pseudonym, 'base64url') },
    },
    end: async () => {
      await Promise.all(open.map(([, pool]) => pool.end()));
    },
  };
}
