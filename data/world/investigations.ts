import { measureBasis } from '#law/measures.ts';
import { deadline, evidenceItem, fieldInspection, measure } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import type { SideAct } from './case-steps.ts';
import { dueBy } from './due-days.ts';
import type { Ground } from './ground.ts';

/** One case in so many was inspected on the spot; of the counterfeits inspected, one in so many had goods seized. */
const INSPECTED_ONE_IN = { COUNTERFEIT: 3, INFRINGEMENT: 8 } as const;
const SEIZED_ONE_IN = 4;
/** And of all inspected, in one of so many evidence was registered and preserved (登记保存). */
const PRESERVED_ONE_IN = 7;
/** Where goods were sold. */
const SITES = ['批发市场', '专卖店', '超市', '生产车间', '仓库', '展位'];
const FILES = [
  ['AUDIO_VISUAL', '现场检查录像', 'video/mp4'],
  ['DOCUMENTARY', '进货单据复印件', 'application/pdf'],
  ['PHYSICAL', '样品照片', 'image/jpeg'],
  ['SITE_RECORD', '现场检查笔录', 'application/pdf'],
  ['PARTY_STATEMENT', '询问笔录', 'application/pdf'],
] as const;
type Measure = RowOf<typeof measure>;
const HEX = '0123456789abcdef';

/** Inspections on the spot with their measures and evidence, and goods that were seized (R1.2, R16.5): a known part of the cases. */
export function createInvestigations({ seed, calendar, last, cityOf }: Ground, sink: Sink): (made: Case) => readonly SideAct[] {
  const random = createRandom(seed, 'investigations');
  const seen = { COUNTERFEIT: 0, INFRINGEMENT: 0 };
  const preserving = createRandom(seed, 'preservations');
  let [visits, inspected] = [0, 0];

  const idOn = (day: number): string => uuidAt(noonOf(day) + random.below(14_000_000), random);
  const hash = (): string => Array.from({ length: 64 }, () => HEX[random.below(16)]).join('');

  return (made) => {
    const { row, course, members, docketed, concluded, patent } = made;
    const day = course.find(({ status }) => status === 'INVESTIGATING')?.day;
    // nobody goes out alone, or under a certificate that has run out
    if (row.kind === 'MEDIATION' || day === undefined || members.length < 2 || members.some(({ entitled }) => !entitled)) return [];
    if ((seen[row.kind] += 1) % INSPECTED_ONE_IN[row.kind] !== 1) return [];
    const place = { caseId: row.id, agencyId: row.agencyId, jurisdiction: row.jurisdiction };
    const officers = members.map(({ officer }) => officer.row.id);
    const atPlace = `${cityOf(row.jurisdiction)}市某${random.pick(SITES)}`;
    const inspectionId = idOn(day);
    const shown = { officers, certificateShown: true } as const;
    sink.write(fieldInspection, {
      id: inspectionId,
      ...place,
      inspectedOn: dateOf(day),
      atPlace,
      ...shown,
      findings: `现场发现${patent.product}及相关标识`,
      products: [patent.product],
    });
    const on = { day, into: 'INVESTIGATING' } as const;
    const acts: SideAct[] = [{ ...on, act: 'FIELD_INSPECTION', officers }];
    const none = { decidedBy: null, decidedOn: null, refusal: null, extendedOn: null, endedOn: null, dueOn: null };
    const taken = (kind: 'SAMPLING' | 'PRODUCT_INSPECTION' | 'SEIZE' | 'PRESERVATION', id: string): Measure => ({
      id,
      ...place,
      kind,
      status: 'TAKEN',
      items: [`${patent.product}若干`],
      atPlace,
      reason: '查明案件事实',
      inspectionId,
      legalBasis: measureBasis(kind, dateOf(day)).citation,
      proposedOn: dateOf(day),
      takenOn: dateOf(day),
      ...shown,
      ...none,
    });
    sink.write(measure, taken('PRODUCT_INSPECTION', idOn(day)));
    if (random.chance(0.4)) sink.write(measure, taken('SAMPLING', idOn(day)));
    for (let i = random.between(1, 2); i > 0; i -= 1) {
      const [kind, title, mediaType] = random.pick(FILES);
      sink.write(evidenceItem, {
        id: idOn(day),
        ...place,
        kind,
        title,
        mediaType,
        source: 'COLLECTED',
        takenOn: dateOf(day),
        atPlace,
        officers,
        sha256: hash(),
        bytes: random.between(40_000, 90_000_000),
        flagged: false,
        flagReason: null,
        measureId: null,
        inspectionId,
      });
    }
    /** goods or evidence in the office's hands, until its time ends or the case does */
    const keep = (
      kind: 'SEIZE' | 'PRESERVATION',
      rule: 'C3' | 'I9',
      ids: () => string,
      facts: Pick<Measure, 'reason' | 'inspectionId'>,
    ) => {
      const due = dueBy(rule, day, docketed);
      const end = Math.min(concluded ?? last + 1, calendar.floor(due));
      const ended = end <= last ? Math.max(end, day) : null;
      const status: Measure['status'] = rule === 'C3' && row.disposition === 'PENALISED' ? 'CONFISCATED' : 'RELEASED';
      const kept: Measure = {
        ...taken(kind, ids()),
        ...facts,
        decidedBy: 'world',
        decidedOn: dateOf(day),
        dueOn: dateOf(due),
        ...(ended === null ? {} : { status, endedOn: dateOf(ended) }),
      };
      sink.write(measure, kept);
      acts.push({ ...on, act: 'PROPOSE_MEASURE', officers }, { ...on, act: 'APPROVE_MEASURE', officers: [] });
      acts.push(
        { ...on, act: 'TAKE_MEASURE', officers },
        ...(ended === null ? [] : [{ act: 'RELEASE_MEASURE', day: ended, officers: [] }]),
      );
      sink.write(deadline, {
        id: ids(),
        ...place,
        rule,
        startedOn: dateOf(day),
        dueOn: dateOf(due),
        doneOn: ended === null ? null : dateOf(ended),
        paused: false,
        waived: false,
        subjectId: kept.id,
      });
    };
    visits += 1;
    if (visits % PRESERVED_ONE_IN === 1) {
      const reason = '证据可能灭失或者以后难以取得';
      keep('PRESERVATION', 'I9', () => uuidAt(noonOf(day) + preserving.below(14_000_000), preserving), { reason, inspectionId });
    }
    if (row.kind !== 'COUNTERFEIT' || (inspected += 1) % SEIZED_ONE_IN !== 1) return acts;
    keep('SEIZE', 'C3', () => idOn(day), { reason: '有证据证明是假冒专利的产品', inspectionId: null });
    return acts;
  };
}
