import { measureBasis } from '#law/measures.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { RecordFieldInspectionInput } from '../types.generated.ts';
import { actReasons, actingOfficers, type ActFacts } from './guards.ts';
import { because } from './investigation-refusals.ts';
import { FIELD_STATES, itemReasons, lawReasons } from './measures.ts';
import type { Taken } from './taken.ts';

/**
 * 现场检查 (R15.1, R16.5): two officers with certificates valid on that day and in that place, who showed them. What they do on the spot
 * must be lawful in this kind of case, and nothing that needs an approval is done without.
 */
export function inspect(input: RecordFieldInspectionInput, facts: ActFacts): Outcome<Taken> {
  const general = actReasons(input, facts, { open: FIELD_STATES[facts.kind], by: ['HANDLER'], officers: 'TWO' });
  if (general.length > 0) return refuse(...general);
  const { on, lateReason, products = [], measures = [] } = input;
  const refusals = [
    ...lawReasons('SITE_INSPECTION', facts.kind, on, null, 'caseId'),
    ...(input.certificateShown ? [] : [because('NOT_SHOWN', 'certificateShown')]),
    ...(fits(input.atPlace, 2, 200) ? [] : [because('INVALID_VALUE', 'atPlace')]),
    ...(fits(input.findings, 2, 4000) ? [] : [because('INVALID_VALUE', 'findings')]),
    ...(products.length === 0 ? [] : itemReasons(products, 'products')),
    ...(measures.length <= 20 ? [] : [because('INVALID_VALUE', 'measures')]),
    ...measures.flatMap(({ kind, items }, index) => [
      ...lawReasons(kind, facts.kind, on, null, `measures.${index}.kind`),
      ...itemReasons(items, `measures.${index}.items`),
    ]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ act: 'FIELD_INSPECTION', to: facts.status, on, lateReason, officers: actingOfficers(input, facts) });
}

/** What was done on the spot, as measures that were taken at once. */
export function measuresOnSpot({ on, atPlace, findings, measures = [] }: RecordFieldInspectionInput, officers: readonly string[]) {
  const done = {
    status: 'TAKEN',
    proposedOn: on,
    takenOn: on,
    certificateShown: true,
    atPlace: atPlace.trim(),
    reason: findings.slice(0, 500),
  } as const;
  return measures.map(({ kind, items }) => ({
    ...done,
    kind,
    items: [...items],
    officers: [...officers],
    legalBasis: measureBasis(kind, on).citation,
  }));
}
