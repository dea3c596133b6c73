import { defineConfig } from 'drizzle-kit';

/** Roles and FORCE are hand-written: roles are cluster-wide, and drizzle-kit knows neither. */
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./platform/tables.ts', './subgraphs/*/tables.ts'],
  out: './data/migrations',
  schemaFilter: ['platform', 'institutions', 'personnel', 'cases', 'complaints', 'vault', 'oversight'],
});
