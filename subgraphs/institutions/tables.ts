export { jurisdiction, type JurisdictionRow } from '#platform/tables.ts';
export * from './tables/schema.ts';
export * from './tables/offices.ts';
export * from './tables/capacity.ts';
export * from './tables/contacts.ts';
export * from './tables/talent.ts';
export * from './tables/legislation.ts';
