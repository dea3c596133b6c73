import { pgSchema } from 'drizzle-orm/pg-core';

export const institutions = pgSchema('institutions');
