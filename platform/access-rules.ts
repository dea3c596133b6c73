import { ARCHIVES } from './access-rules/archives.ts';
import { COOPERATION } from './access-rules/cooperation.ts';
import { EXHIBITIONS } from './access-rules/exhibitions.ts';
import { GUARDS } from './access-rules/guards.ts';
import { DISPUTES } from './access-rules/disputes.ts';
import { CLOCKS } from './access-rules/clocks.ts';
import { IMPORTS } from './access-rules/imports.ts';
import { INSTITUTIONS } from './access-rules/institutions.ts';
import { INVESTIGATION } from './access-rules/investigation.ts';
import { MATTERS } from './access-rules/matters.ts';
import { PROCEDURE } from './access-rules/procedure.ts';
import { PERSONNEL } from './access-rules/personnel.ts';

export { BY_FUNCTION, type Action, type Governed, type Rule, type Way } from './access-rules/governed.ts';

/**
 * The access matrix as data: what each role may do with each kind of row, and by which way it reaches them.
 * Both locks and every proof are made from this table; nothing else decides (architecture, section 5).
 * A role that is not named may do nothing. Source: requirement section 1.19.
 */
export const ACCESS = {
  ...INSTITUTIONS,
  ...PERSONNEL,
  ...MATTERS,
  ...PROCEDURE,
  ...ARCHIVES,
  ...INVESTIGATION,
  ...GUARDS,
  ...EXHIBITIONS,
  ...DISPUTES,
  ...CLOCKS,
  ...COOPERATION,
  ...IMPORTS,
} as const;

export type Resource = keyof typeof ACCESS;
