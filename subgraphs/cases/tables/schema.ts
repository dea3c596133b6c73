import { sql } from 'drizzle-orm';
import { pgSchema } from 'drizzle-orm/pg-core';

export const cases = pgSchema('cases');

export const KINDS = ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'] as const;
export const PATENT_TYPES = ['INVENTION', 'UTILITY_MODEL', 'DESIGN'] as const;
export const CHANNELS = ['DIRECT', 'OWN_DISCOVERY', 'CENTRE_REFERRAL', 'EXHIBITION', 'E_COMMERCE', 'TRANSFERRED'] as const;
/** What a mediation is about (专利法实施细则2010 §85; R8.1). */
export const SUBJECTS = ['OWNERSHIP', 'INVENTORSHIP', 'REMUNERATION', 'PROVISIONAL_FEE', 'DAMAGES', 'OTHER'] as const;

/** How a paper reaches whom it is for (送达方式). */
export const DELIVERIES = ['DIRECT', 'POST', 'LEFT', 'ELECTRONIC', 'PUBLIC_NOTICE'] as const;

/** How a case can end; TRANSFERRED and MERGED end it at this office only. */
export const DISPOSITIONS = [
  'STOP_ORDER',
  'NOT_INFRINGED',
  'MEDIATED',
  'WITHDRAWN',
  'DEEMED_WITHDRAWN',
  'SETTLED',
  'PENALISED',
  'EXEMPTED',
  'REVOKED',
  'TRANSFERRED_TO_POLICE',
  'TRANSFERRED',
  'MERGED',
] as const;

/** Values of a check constraint: `x in (${listed(VALUES)})`. */
export const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));
