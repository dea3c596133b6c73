import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { EquipmentRow, VenueRow } from '../tables.ts';
import type {
  AcquireEquipmentInput,
  ChangeEquipmentConditionInput,
  CloseVenueInput,
  OpenVenueInput,
  RetireEquipmentInput,
} from '../types.generated.ts';
import { because } from './capacity-refusals.ts';
import { beginning, ending, type OwnOffice } from './units.ts';

const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
const MOST_ROOMS = 200;
const MOST_PIECES = 10_000;

export type Opened = Pick<VenueRow, 'kind' | 'address' | 'rooms' | 'recording' | 'validFrom'>;

/** 启用调处场所 (R16.1, R16.2). All reasons at once. */
export function open(input: OpenVenueInput, office: OwnOffice, today: string): Outcome<Opened> {
  const { kind, address, rooms, recording, openedOn } = input;
  const refusals = [
    ...(fits(address, 4, 200) ? [] : [because('INVALID_VALUE', 'address')]),
    ...(isWhole(rooms, MOST_ROOMS) ? [] : [because('INVALID_VALUE', 'rooms')]),
    ...beginning(openedOn, 'openedOn', office, today),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ kind, address: address.trim(), rooms, recording, validFrom: openedOn });
}

/** 停用调处场所. */
export function closeVenue(
  { closedOn }: Pick<CloseVenueInput, 'closedOn'>,
  venue: Pick<VenueRow, 'validFrom' | 'validTo'>,
  today: string,
): Outcome<{ readonly validTo: string }> {
  const refusals = ending(venue, closedOn, 'closedOn', today);
  return refusals.length > 0 ? refuse(...refusals) : accept({ validTo: closedOn });
}

export type Lot = Pick<EquipmentRow, 'kind' | 'quantity' | 'condition' | 'heldBy' | 'validFrom'>;

/** 登记设备 (R16.3, R16.4). All reasons at once. */
export function acquire(input: AcquireEquipmentInput, office: OwnOffice, today: string): Outcome<Lot> {
  const { kind, quantity, condition, acquiredOn } = input;
  const heldBy = input.heldBy ?? null;
  const refusals = [
    ...(isWhole(quantity, MOST_PIECES) ? [] : [because('INVALID_VALUE', 'quantity')]),
    ...(heldBy === null || fits(heldBy, 1, 60) ? [] : [because('INVALID_VALUE', 'heldBy')]),
    ...beginning(acquiredOn, 'acquiredOn', office, today),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ kind, quantity, condition: condition ?? 'GOOD', heldBy: heldBy?.trim() ?? null, validFrom: acquiredOn });
}

type LotFacts = Pick<EquipmentRow, 'kind' | 'quantity' | 'condition' | 'heldBy' | 'validFrom' | 'validTo'>;

/** A lot that ends, and the lots that take its place from that day on: so every past day keeps what was there. */
export interface Split {
  readonly validTo: string;
  readonly lots: readonly Lot[];
}

/** 设备退出: all of a lot, or some of its pieces. */
export function retire({ quantity, retiredOn }: Omit<RetireEquipmentInput, 'equipmentId'>, lot: LotFacts, today: string): Outcome<Split> {
  const refusals = splitting(lot, quantity, retiredOn, 'retiredOn', today);
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ validTo: retiredOn, lots: rest(lot, quantity, retiredOn) });
}

/** 变更设备状况: all of a lot, or some of its pieces. */
export function recondition(
  { quantity, condition, changedOn }: Omit<ChangeEquipmentConditionInput, 'equipmentId'>,
  lot: LotFacts,
  today: string,
): Outcome<Split> {
  const refusals = [
    ...splitting(lot, quantity, changedOn, 'changedOn', today),
    ...(condition === lot.condition ? [because('SAME_CONDITION', 'condition')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { kind, heldBy } = lot;
  const changed = { kind, heldBy, condition, quantity: quantity ?? lot.quantity, validFrom: changedOn };
  return accept({ validTo: changedOn, lots: [changed, ...rest(lot, quantity, changedOn)] });
}

function splitting(lot: LotFacts, quantity: number | null | undefined, day: string, field: string, today: string): Refusal[] {
  const ended = ending(lot, day, field, today);
  if (quantity == null || isWhole(quantity, lot.quantity)) return ended;
  return [...ended, because(quantity > lot.quantity ? 'TOO_MANY' : 'INVALID_VALUE', 'quantity')];
}

/** What the act did not touch. */
function rest({ kind, quantity, condition, heldBy }: LotFacts, taken: number | null | undefined, validFrom: string): readonly Lot[] {
  const left = quantity - (taken ?? quantity);
  return left === 0 ? [] : [{ kind, quantity: left, condition, heldBy, validFrom }];
}
