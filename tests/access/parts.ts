import type { PgTable } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import type { AppRole } from '#platform/roles.ts';
import type { Resource } from '#platform/access.ts';
import type { Attempt } from './attempts.ts';
import { archives } from './parts/archives.ts';
import { disputes } from './parts/disputes.ts';
import { imports } from './parts/imports.ts';
import { contacts } from './parts/contacts.ts';
import { intake } from './parts/intake.ts';
import { legislation } from './parts/legislation.ts';
import { clocks } from './parts/clocks.ts';
import { certificates } from './parts/certificates.ts';
import { cooperation } from './parts/cooperation.ts';
import { counterfeit } from './parts/counterfeit.ts';
import { capacity } from './parts/capacity.ts';
import { exhibitions } from './parts/exhibitions.ts';
import { field } from './parts/field.ts';
import { guards } from './parts/guards.ts';
import { history } from './parts/history.ts';
import { service } from './parts/service.ts';
import { talent } from './parts/talent.ts';
import { training } from './parts/training.ts';
import type { Probe, Target } from './probes.ts';
import type { Asker, Grant, Row } from './reference.ts';

export interface PartEntity {
  readonly subgraph: string;
  /** root field whose probe tells who sees it */
  readonly field: string;
  /** key field of the entity, and the laid name of its value */
  readonly keys: Readonly<Record<string, string>>;
}

/** What one noun brings to the proofs of access: rows laid out in Shenzhen, who sees them, who may act on them. */
export interface Part {
  /** lays its rows, past row-level security; their ids and keys by names that no other part uses */
  readonly lay: (root: Sql, base: Target) => Promise<Readonly<Record<string, string>>>;
  /** the same names, aimed at what does not exist */
  readonly nowhere: Readonly<Record<string, string>>;
  readonly probes: Readonly<Record<string, Probe>>;
  readonly attempts: Readonly<Record<string, Attempt>>;
  readonly entities: Readonly<Record<string, PartEntity>>;
  /** tables, with who may read their rows, written by hand from the matrix without the product's rules */
  readonly tables: Readonly<
    Partial<
      Record<
        Resource,
        {
          readonly table: PgTable;
          readonly role: AppRole;
          readonly mayRead: (asker: Asker, row: Row, grants: readonly Grant[], today: string) => boolean;
        }
      >
    >
  >;
  /** tables whose number of rows no refused act may change */
  readonly counted: readonly string[];
}

/** One line for each noun, in the order in which they are laid. */
export const PARTS: readonly Part[] = [
  capacity,
  talent,
  history,
  certificates,
  training,
  field,
  contacts,
  legislation,
  service,
  archives,
  guards,
  exhibitions,
  disputes,
  counterfeit,
  clocks,
  intake,
  cooperation,
  imports,
];
