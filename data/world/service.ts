import { declaredRelation, officerService } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { companyName, personName, product } from '../names.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';
import type { Officer } from './officers.ts';

type Term = RowOf<typeof officerService>;
type Relation = RowOf<typeof declaredRelation>;

const EARLIER_OFFICE = 0.05;
const EARLIER_POST = 0.08;
/** Days that an earlier term lasts at least. */
const LEAST = 120;
const FIRST_POSTS = ['科员', '办事员', '见习科员'];
const LEAVING = ['RESIGNED', 'RETIRED', 'RETIRED', 'DISMISSED'] as const;

/** Terms of service of every officer: one, or two where the officer came from another office or post (R14.1). */
export function writeService({ seed, offices, officers }: Ground, sink: Sink): void {
  const random = createRandom(seed, 'service');
  const byProvince = Map.groupBy(offices, ({ place }) => place.slice(0, 2));
  const write = ({ row }: Officer, from: number, facts: Omit<Term, 'id' | 'officerId' | 'validFrom'>) =>
    sink.write(officerService, { id: uuidAt(noonOf(from), random), officerId: row.id, validFrom: dateOf(from), ...facts });
  for (const officer of officers) {
    const { row, certificates } = officer;
    const joined = dayOf(row.joinedOn);
    const present = { agencyId: row.agencyId, jurisdiction: row.jurisdiction, post: row.post };
    // whoever came from another office got the first card here: cards name the office of their time
    const carded = certificates[0] ? dayOf(certificates[0].issuedOn) : joined;
    const settled = Math.min(carded, row.leftOn === null ? carded : dayOf(row.leftOn));
    const others = (byProvince.get(row.jurisdiction.slice(0, 2)) ?? []).filter(({ row: { id } }) => id !== row.agencyId);
    const moves = random.chance(EARLIER_OFFICE);
    const rises = random.chance(EARLIER_POST);
    let from = joined;
    if ((moves || rises) && settled - joined > 2 * LEAST) {
      const changed = random.between(joined + LEAST, settled - LEAST);
      const before = moves && others.length > 0 ? random.pick(others).row : null;
      const place = before ? { agencyId: before.id, jurisdiction: before.jurisdiction } : present;
      const endReason = before ? ('TRANSFERRED' as const) : ('POST_CHANGED' as const);
      write(officer, joined, { ...place, post: random.pick(FIRST_POSTS), validTo: dateOf(changed), endReason });
      from = changed;
    }
    const left = row.leftOn === null ? null : dayOf(row.leftOn) + 1;
    write(officer, from, {
      ...present,
      validTo: left === null ? null : dateOf(left),
      endReason: left === null ? null : random.pick(LEAVING),
    });
  }
}

const DECLARED = 0.02;
/** Open cases in which somebody of the office has declared a relation to a party. */
const TOUCHED = 0.01;
const CITIES = ['深圳', '广州', '杭州', '宁波', '苏州', '长沙', '济南', '郑州', '武汉', '成都'];
const KINDS = ['RELATIVE', 'FORMER_EMPLOYER', 'FINANCIAL_INTEREST', 'PATENT_AGENT', 'OTHER'] as const;
const NOTES: Readonly<Record<(typeof KINDS)[number], string>> = {
  RELATIVE: '近亲属在该单位任职',
  FORMER_EMPLOYER: '任现职前曾在该单位工作',
  FINANCIAL_INTEREST: '家庭成员持有该单位股权',
  PATENT_AGENT: '曾代理该单位专利事务',
  OTHER: '其他可能影响公正执法的关系',
};
/** The city of the personas: at least one of its open cases touches a declared relation. */
const PERSONAS = '440300';

/** Relations that officers have declared (§2.9): some to nobody's case, some to a party of an open one, so that whoever assigns a team is warned. */
export function writeRelations({ seed, officers, staff, years, lastYear }: Ground, sink: Sink): (made: Case) => void {
  const random = createRandom(seed, 'relations');
  const declare = ({ row }: Officer, kind: Relation['kind'], counterpart: string, declared: number) =>
    sink.write(declaredRelation, {
      id: uuidAt(noonOf(declared), random),
      officerId: row.id,
      agencyId: row.agencyId,
      jurisdiction: row.jurisdiction,
      kind,
      counterpart,
      declaredOn: dateOf(declared),
      endsOn: null,
      note: NOTES[kind],
    });
  for (const officer of officers) {
    if (!random.chance(DECLARED) || officer.row.leftOn !== null) continue;
    const kind = random.pick(KINDS);
    const name =
      kind === 'RELATIVE' && random.chance(0.5) ? personName(random) : companyName(random.pick(CITIES), product(random).trade, random);
    declare(
      officer,
      kind,
      name,
      Math.max(dayOf(officer.row.joinedOn), random.between(dayOf(`${years[0]}-09-01`), dayOf(`${lastYear}-12-20`))),
    );
  }
  let touched = false;
  return ({ row, office, docketed, concluded }) => {
    if (concluded !== null) return;
    const here = office.place === PERSONAS && !touched;
    if (!here && !random.chance(TOUCHED)) return;
    // one of the first officers of the office: they stay, and may be put on its cases
    const officer = (staff.get(office.row.id) ?? [])[random.below(3)];
    if (!officer) return;
    touched ||= here;
    const kind = random.pick(KINDS);
    const party = random.chance(0.6) || row.petitioner === null ? row.respondent : row.petitioner;
    declare(officer, kind, party, Math.max(dayOf(officer.row.joinedOn), docketed - random.between(30, 400)));
  };
}
