import { FIELD } from '#law/equipment-standards.ts';
import { equipment } from '../../subgraphs/institutions/tables.ts';
import { dateOf, dayOf } from '../days.ts';
import type { RowOf } from '../sink.ts';
import { ALL_THE_TIME, termOf, type Part, type Term } from './capacity-fates.ts';
import { dayText, idAt, startOf, type Made } from './capacity-making.ts';

type Lot = RowOf<typeof equipment>;
type Kind = Lot['kind'];

/** Pieces that an office of each level needs. */
const NEEDED: Readonly<
  Record<'PROVINCE' | 'PREFECTURE' | 'COUNTY', Readonly<Partial<Record<Part, Readonly<Partial<Record<Kind, number>>>>>>>
> = {
  PROVINCE: {
    BASIC: { COMPUTER: 4, PRINTER: 2, CAMERA: 2, AUDIO_RECORDER: 2 },
    FIELD: { VEHICLE: 1, EVIDENCE_KIT: 2 },
    QUERY: { QUERY_DEVICE: 1 },
    ARCHIVE: { ARCHIVE_STORAGE: 1 },
  },
  PREFECTURE: {
    BASIC: { COMPUTER: 2, PRINTER: 1, CAMERA: 1, AUDIO_RECORDER: 1 },
    FIELD: { VEHICLE: 1, EVIDENCE_KIT: 1 },
    QUERY: { QUERY_DEVICE: 1 },
    ARCHIVE: { ARCHIVE_STORAGE: 1 },
  },
  COUNTY: {
    BASIC: { COMPUTER: 1, CAMERA: 1 },
    FIELD: { EVIDENCE_KIT: 1 },
    QUERY: { QUERY_DEVICE: 1 },
    ARCHIVE: { ARCHIVE_STORAGE: 1 },
  },
};

/** Equipment by lots, and the body cameras that the law asks for since the whole procedure is recorded (国办发〔2018〕118号). Where a part lacks, one of its kinds does: there is none, too few of it, or what there is is broken. */
export function writeEquipment(made: Made): void {
  const { office, random, fates, bound } = made;
  if (bound === 'FREE' || office.level === 'NATION') return;
  for (const [part, kinds] of Object.entries(NEEDED[office.level]) as [Part, Readonly<Partial<Record<Kind, number>>>][]) {
    const entries = Object.entries(kinds) as [Kind, number][];
    const fate = fates.get(part) ?? ALL_THE_TIME;
    const victim = random.below(entries.length);
    entries.forEach(([kind, least], index) => {
      const start = startOf(made);
      const always: Term = { from: start, to: null };
      if (index !== victim || fate.kind === 'ALWAYS')
        return writeLot(made, kind, least + extra(made), random.chance(0.8) ? 'GOOD' : 'WORN', always);
      const term = termOf(fate, start);
      if (term) writeLot(made, kind, least, 'GOOD', term);
      const lack: Term = term === null ? always : term.to === null ? { from: start, to: term.from } : { from: term.to, to: null };
      if (lack.to !== null && lack.to <= lack.from) return;
      if (least > 1 && random.chance(0.5)) writeLot(made, kind, least - 1, 'WORN', lack);
      else if (random.chance(0.5)) writeLot(made, kind, least, 'BROKEN', lack);
    });
  }
  if (random.chance(0.3)) writeLot(made, 'BODY_CAMERA', 1 + random.below(4), 'GOOD', { from: startOf(made), to: null });
  for (const { from, least } of FIELD) {
    const cameras = least[office.level === 'PREFECTURE' ? 'CITY' : office.level].BODY_CAMERA ?? 0;
    if (cameras > 0 && from <= made.today) writeLot(made, 'BODY_CAMERA', cameras, 'GOOD', { from: dayOf(from), to: null });
  }
}

const extra = ({ office, random }: Made): number => (office.level === 'COUNTY' ? 0 : random.weighted([5, 3, 2]));

function writeLot({ office, random, sink }: Made, kind: Kind, quantity: number, condition: Lot['condition'], { from, to }: Term): void {
  sink.write(equipment, {
    id: idAt(from, random),
    agencyId: office.row.id,
    kind,
    quantity,
    condition,
    heldBy: kind === 'VEHICLE' ? '办公室' : kind === 'ARCHIVE_STORAGE' ? '档案室' : '执法机构',
    validFrom: dateOf(from),
    validTo: dayText(to),
    jurisdiction: office.place,
  });
}
