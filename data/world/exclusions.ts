import { conclusionDue } from '#law/clocks.ts';
import type { CaseKind } from '#law/case-kind.ts';
import type { ExclusionKind } from '#law/excluded-kinds.ts';
import { excludedPeriod, invalidation } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { CourseStep } from './case-acts.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';

/** Days that do not count for a case, and the day on which it is due because of them. */
export interface Exclusion {
  readonly kind: ExclusionKind;
  readonly from: number;
  readonly to: number;
  readonly due: number;
}
/** What is settled of a case before its days are taken out. */
export interface Timed {
  readonly kind: CaseKind;
  readonly docketed: number;
  readonly due: number;
  readonly concluded: number | null;
  readonly course: readonly CourseStep[];
  /** it carries a planted lateness, was extended, or stands still: its time is told already */
  readonly settled: boolean;
}
type Period = RowOf<typeof excludedPeriod>;

/** One case in so many had days taken out, of those that were long enough under way. */
const ONE_IN = 20;
const LONG = { INFRINGEMENT: 45, MEDIATION: 40, COUNTERFEIT: 20 } as const;
/** Letter by which the board files its requests: inventions 4W, utility models 5W, designs 6W. */
const BOARD = { INVENTION: '4W', UTILITY_MODEL: '5W', DESIGN: '6W' } as const;
/** One suspension in so many waits for an invalidation that is decided by now. */
const DECIDED_ONE_IN = 4;
const DECISIONS = ['MAINTAINED', 'PARTLY_INVALID', 'INVALID'] as const;
const OTHER_GROUNDS = [
  ['DEPENDS_ON_OTHER_CASE', '须以法院正在审理的案件结果为依据'],
  ['OWNERSHIP_DISPUTE', '专利权权属纠纷尚未审结'],
  ['PARTY_DIED', '一方当事人死亡,等待继承人表明是否参加'],
] as const;
const REASONS = {
  APPRAISAL: '委托司法鉴定',
  PUBLIC_NOTICE: '公告送达',
  HEARING: '组织听证',
  CRIMINAL: '移送公安机关,等待刑事处理',
} as const;

/** Days that do not count (R8.4): appraisals and notices in a known part of the cases, and the suspension of every case that stands still. */
export function createExclusions({ seed, last }: Ground, sink: Sink) {
  const random = createRandom(seed, 'clocks');
  const waiting = createRandom(seed, 'police-days');
  const numbers = { INVENTION: 100_000, UTILITY_MODEL: 100_000, DESIGN: 100_000 };
  let [long, taken, suspensions] = [0, 0, 0];

  const put = (
    made: Case,
    day: number,
    facts: Omit<Period, 'id' | 'caseId' | 'agencyId' | 'jurisdiction' | 'province' | 'prefecture'>,
  ): void => {
    const { id: caseId, agencyId, jurisdiction } = made.row;
    const ids = facts.kind === 'CRIMINAL' ? waiting : random;
    sink.write(excludedPeriod, { id: uuidAt(noonOf(day), ids), caseId, agencyId, jurisdiction, ...facts });
  };

  /** the days for which a concluded case lay with the police */
  const withPolice = ({ kind, docketed, concluded, course, settled }: Timed): Exclusion | null => {
    const from = course.findLast(({ status }) => status === 'WAITING_CRIMINAL')?.day;
    if (settled || concluded === null || from === undefined) return null;
    const excluded = [{ from: dateOf(from), to: dateOf(concluded) }];
    return { kind: 'CRIMINAL', from, to: concluded, due: dayOf(conclusionDue({ kind, docketedOn: dateOf(docketed), excluded })) };
  };

  /** the request that the respondent of a suspended case points to, accepted some days before */
  const request = ({ row, office }: Case, suspended: number): { readonly id: string; readonly asked: number } => {
    suspensions += 1;
    numbers[row.patentType] += 1;
    const accepted = Math.max(dayOf(row.docketedOn), suspended - random.between(1, 6));
    const decided = suspensions % DECIDED_ONE_IN === 0 && last - suspended > 3 ? random.between(suspended + 2, last) : null;
    const decision = decided === null ? 'PENDING' : random.pick(DECISIONS);
    const id = uuidAt(noonOf(accepted), random);
    sink.write(invalidation, {
      id,
      patentNumber: row.patentNumber,
      patentType: row.patentType,
      requestNo: `${BOARD[row.patentType]}${numbers[row.patentType]}`,
      requestedBy: row.respondent,
      requestedOn: dateOf(accepted - random.between(3, 10)),
      acceptedOn: dateOf(accepted),
      decision,
      decidedOn: decided === null ? null : dateOf(decided),
      effectiveOn: null,
      version: decided === null ? 1 : 2,
      agencyId: row.agencyId,
      jurisdiction: office.place,
    });
    return { id, asked: accepted };
  };

  return {
    /** what is taken out of the time of a case, and when it is due then; null for most */
    of: (timed: Timed): Exclusion | null => {
      const police = withPolice(timed);
      if (police) return police;
      const { kind, docketed, due, concluded, course, settled } = timed;
      const end = concluded ?? last;
      const heard = course.find(({ status }) => status === (kind === 'COUNTERFEIT' ? 'PENALTY_HEARING' : 'INVESTIGATING'))?.day;
      if (settled || end - docketed < LONG[kind] || (kind === 'COUNTERFEIT' && heard === undefined)) return null;
      long += 1;
      if (kind !== 'COUNTERFEIT' && taken >= long / ONE_IN + 0.5) return null;
      taken += kind === 'COUNTERFEIT' ? 0 : 1;
      const word = kind === 'COUNTERFEIT' ? 'HEARING' : random.chance(0.6) ? 'APPRAISAL' : 'PUBLIC_NOTICE';
      const from = Math.max(docketed + 1, heard ?? docketed + 5);
      const to = Math.min(end - 1, due, word === 'HEARING' ? from : from + random.between(9, 25));
      if (to < from) return null;
      const excluded = [{ from: dateOf(from), to: dateOf(to) }];
      return { kind: word, from, to, due: dayOf(conclusionDue({ kind, docketedOn: dateOf(docketed), excluded })) };
    },
    /** writes what was taken out, and the suspension of a case that stands still */
    write: (made: Case, exclusion: Exclusion | null): void => {
      const plain = { ground: null, requestedBy: null, requestedOn: null, granted: true, invalidationId: null, resumesTo: null };
      if (exclusion) {
        const { kind, from, to } = exclusion;
        const days = { fromOn: dateOf(from), toOn: dateOf(to), decidedOn: dateOf(from) };
        put(made, from, { ...plain, kind, reason: REASONS[kind], ...days });
      }
      const stands = made.course.at(-1);
      if (stands?.status === 'WAITING_CRIMINAL') {
        const days = { decidedOn: dateOf(stands.day), fromOn: dateOf(stands.day), toOn: null };
        put(made, stands.day, { ...plain, kind: 'CRIMINAL', reason: REASONS.CRIMINAL, ...days });
      }
      if (stands?.status !== 'SUSPENDED') return;
      const days = { decidedOn: dateOf(stands.day), fromOn: dateOf(stands.day), toOn: null, resumesTo: stands.from };
      if (made.row.kind === 'INFRINGEMENT') {
        const { id, asked } = request(made, stands.day);
        const named = {
          ground: 'INVALIDATION_ACCEPTED',
          requestedBy: 'RESPONDENT',
          requestedOn: dateOf(asked),
          invalidationId: id,
        } as const;
        put(made, stands.day, { ...plain, ...named, kind: 'SUSPENSION', reason: '无效宣告请求已受理,可能影响侵权认定', ...days });
      } else {
        const [ground, reason] = random.pick(OTHER_GROUNDS);
        const named = { ground, requestedBy: 'RESPONDENT', requestedOn: dateOf(stands.day) } as const;
        put(made, stands.day, { ...plain, ...named, kind: 'SUSPENSION', reason, ...days });
      }
    },
  };
}
