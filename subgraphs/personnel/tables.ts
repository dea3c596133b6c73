export * from './tables/schema.ts';
export * from './tables/officers.ts';
export * from './tables/certificates.ts';
export * from './tables/training.ts';
export * from './tables/field.ts';
