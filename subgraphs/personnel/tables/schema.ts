import { pgSchema } from 'drizzle-orm/pg-core';

export const personnel = pgSchema('personnel');

/** The office serves the place where the row lies. */
export const ofItsOffice = (table: string): string =>
  `exists (select from institutions.agency a where a.id = ${table}.agency_id and a.jurisdiction = ${table}.jurisdiction)`;

/** A row about an officer lies where the officer serves, with the officer's own office. */
export const ofItsOfficer = (table: string): string =>
  `exists (select from personnel.officer o where o.id = ${table}.officer_id and o.agency_id = ${table}.agency_id and o.jurisdiction = ${table}.jurisdiction)`;
