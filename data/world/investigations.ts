import { measureBasis } from '#law/measures.ts';
import { deadline, evidenceItem, fieldInspection, measure } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import { dueBy } from './due-days.ts';
import { TODAY, type Ground } from './ground.ts';

const LAST = dayOf(TODAY);
/** One case in so many was inspected on the spot; of the counterfeits inspected, one in so many had goods seized. */
const INSPECTED_ONE_IN = { COUNTERFEIT: 3, INFRINGEMENT: 8 } as const;
const SEIZED_ONE_IN = 4;
/** Where goods were sold. */
const SITES = ['批发市场', '专卖店', '超市', '生产车间', '仓库', '展位'];
const FILES = [
  ['AUDIO_VISUAL', '现场检查录像', 'video/mp4'],
  ['DOCUMENTARY', '进货单据复印件', 'application/pdf'],
  ['PHYSICAL', '样品照片', 'image/jpeg'],
  ['SITE_RECORD', '现场检查笔录', 'application/pdf'],
  ['PARTY_STATEMENT', '询问笔录', 'application/pdf'],
] as const;
const HEX = '0123456789abcdef';

/** Inspections on the spot with their measures and evidence, and goods that were seized (R1.2, R16.5): a known part of the cases. */
export function createInvestigations({ seed, calendar, cityOf }: Ground, sink: Sink): (made: Case) => void {
  const random = createRandom(seed, 'investigations');
  const seen = { COUNTERFEIT: 0, INFRINGEMENT: 0 };
  let inspected = 0;

  const idOn = (day: number): string => uuidAt(noonOf(day) + random.below(14_000_000), random);
  const hash = (): string => Array.from({ length: 64 }, () => HEX[random.below(16)]).join('');

  return (made) => {
    const { row, course, members, docketed, concluded, patent } = made;
    const day = course.find(({ status }) => status === 'INVESTIGATING')?.day;
    // nobody goes out alone, or under a certificate that has run out
    if (row.kind === 'MEDIATION' || day === undefined || members.length < 2 || members.some(({ entitled }) => !entitled)) return;
    if ((seen[row.kind] += 1) % INSPECTED_ONE_IN[row.kind] !== 1) return;
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
    const none = { decidedBy: null, decidedOn: null, refusal: null, extendedOn: null, endedOn: null, dueOn: null };
    const taken = (kind: 'SAMPLING' | 'PRODUCT_INSPECTION' | 'SEIZE'): RowOf<typeof measure> => ({
      id: idOn(day),
      ...place,
      kind,
      state: 'TAKEN',
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
    sink.write(measure, taken('PRODUCT_INSPECTION'));
    if (random.chance(0.4)) sink.write(measure, taken('SAMPLING'));
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
    if (row.kind !== 'COUNTERFEIT' || (inspected += 1) % SEIZED_ONE_IN !== 1) return;
    const due = dueBy('C3', day, docketed);
    const end = Math.min(concluded ?? LAST + 1, calendar.floor(due));
    const ended = end <= LAST ? Math.max(end, day) : null;
    const seized = taken('SEIZE');
    sink.write(measure, {
      ...seized,
      reason: '有证据证明是假冒专利的产品',
      inspectionId: null,
      decidedBy: 'world',
      decidedOn: dateOf(day),
      dueOn: dateOf(due),
      ...(ended === null
        ? {}
        : {
            state: row.disposition === 'PENALISED' ? 'CONFISCATED' : 'RELEASED',
            endedOn: dateOf(ended),
          }),
    });
    sink.write(deadline, {
      id: idOn(day),
      ...place,
      rule: 'C3',
      startedOn: dateOf(day),
      dueOn: dateOf(due),
      doneOn: ended === null ? null : dateOf(ended),
      paused: false,
      waived: false,
      subjectId: seized.id,
    });
  };
}
