import { complianceOn } from '#law/capacity.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { decodeCursor, encodeCursor } from '#platform/cursor.ts';
import { assertFirst } from '#platform/page.ts';
import { counted, fulfils, totalsOf } from '../lifecycle/compliance.ts';
import type { AgencyUnitKind, DutyLevel, EquipmentCondition, EquipmentKind, Plaque, QueryResolvers } from '../types.generated.ts';

type Fields = 'agencyUnit' | 'agencyUnits' | 'agencyUnitAggregate' | 'equipmentAggregate' | 'capacityCompliance';

const LIST = 'capacity';

/** Units, equipment, and what offices have of what the Decision asks of them (R14.2 to R14.6, R16.1 to R16.4). */
export const capacityQueries: Required<Pick<QueryResolvers, Fields>> = {
  agencyUnit: (_, { id }, { store }) => store.units.byId.load(id),
  agencyUnits: (_, { filter, orderBy, first, after }, { store }) =>
    store.units.page({ filter, orderBy: orderBy ?? 'SET_UP_DESC', first: first ?? 20, after }),
  agencyUnitAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.units.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async (cell) => {
        const division = divisionOf(cell);
        return {
          jurisdiction: division && (await store.jurisdictions.byCode.load(division.code)),
          kind: (cell.KIND ?? null) as AgencyUnitKind | null,
          dutyLevel: (cell.DUTY_LEVEL ?? null) as DutyLevel | null,
          plaque: (cell.PLAQUE ?? null) as Plaque | null,
          count: cell.count,
        };
      }),
    );
  },
  equipmentAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.equipment.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async ({ PROVINCE, KIND, CONDITION, count, quantity }) => ({
        jurisdiction: PROVINCE === null ? null : await store.jurisdictions.byCode.load(PROVINCE),
        kind: KIND as EquipmentKind | null,
        condition: CONDITION as EquipmentCondition | null,
        count,
        quantity,
      })),
    );
  },
  capacityCompliance: async (_, { jurisdiction, on, filter, orderBy, first, after }, { store, today }) => {
    const [size, order] = [first ?? 20, orderBy ?? 'CODE_ASC'];
    assertFirst(size);
    const from = after == null ? null : decodeCursor(LIST, order, after, isText, isText).key;
    const day = on ?? (await today());
    const offices = (await store.capacity.facts(jurisdiction, day)).map(({ office, facts }) => {
      const compliance = complianceOn(facts, day);
      return { id: office.id, agency: office, ...compliance, ...counted(compliance.lines) };
    });
    const wanted = offices.filter((office) => fulfils(office, filter));
    const rest = from === null ? wanted : wanted.filter(({ agency }) => agency.code > from);
    const nodes = rest.slice(0, size);
    const last = nodes.at(-1)?.agency.code;
    const endCursor = last === undefined ? null : encodeCursor(LIST, order, { value: last, key: last });
    return { nodes, pageInfo: { hasNextPage: rest.length > size, endCursor }, totalCount: wanted.length, totals: totalsOf(offices) };
  },
};

/** A forged cursor may name any text: it is only compared. */
const isText = (): boolean => true;
