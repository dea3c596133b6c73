import type { CapacityLine, Compliance } from '#law/capacity.ts';
import type { CapacityFilter, CapacityRuleTotal, CapacityTotals } from '../types.generated.ts';

interface Counted {
  readonly applicable: number;
  readonly satisfied: number;
  readonly ratio: number | null;
}

/** How many rules bind, how many of these are met, and their ratio; null where none binds (indicator CAPACITY_COMPLIANCE). */
export function counted(lines: readonly Pick<CapacityLine, 'applicable' | 'satisfied'>[]): Counted {
  const applicable = lines.filter((line) => line.applicable).length;
  const satisfied = lines.filter((line) => line.satisfied).length;
  return { applicable, satisfied, ratio: applicable === 0 ? null : satisfied / applicable };
}

const gaps = ({ lines }: Compliance): readonly CapacityLine[] => lines.filter(({ satisfied }) => satisfied === false);

/** Whether an office belongs to what was asked for. */
export function fulfils(office: Compliance, filter: CapacityFilter | null | undefined): boolean {
  const broken = gaps(office);
  const { gapsOnly, category, breaking } = filter ?? {};
  return (
    (!gapsOnly || broken.length > 0) &&
    (category == null || category.includes(office.category)) &&
    (breaking == null || broken.some(({ rule }) => breaking.includes(rule)))
  );
}

/** The whole and each rule, over many offices of one day. */
export function totalsOf(offices: readonly Compliance[]): CapacityTotals {
  const lines = offices.flatMap((office) => office.lines);
  const rules = [...Map.groupBy(lines, ({ rule }) => rule).values()].flatMap((ofRule): CapacityRuleTotal[] => {
    const [first] = ofRule;
    return first ? [{ rule: first.rule, citation: first.citation, ...counted(ofRule) }] : [];
  });
  const officesWithGaps = offices.filter((office) => gaps(office).length > 0).length;
  return { offices: offices.length, officesWithGaps, ...counted(lines), rules };
}
