import { CASE_HELD, CASE_INSIDE } from './cases.ts';
import type { Governed } from './governed.ts';

const inside = { ...CASE_HELD, key: 'case_id', read: CASE_INSIDE } as const;

/** How an office investigates and punishes (R1.2, R1.3; annex A3): its own work, of which parties get papers alone. */
export const INVESTIGATION = {
  fieldInspection: { ...inside, table: 'field_inspection' },
  measure: { ...inside, table: 'measure' },
  evidenceItem: { ...inside, table: 'evidence_item' },
  counterfeitFinding: { ...inside, table: 'counterfeit_finding' },
  penalty: { ...inside, table: 'penalty' },
  penaltyPayment: { ...inside, table: 'penalty_payment' },
} as const satisfies Record<string, Governed>;
