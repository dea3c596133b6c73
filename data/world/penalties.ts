import { fineBound } from '#law/penalties.ts';
import { givesHearing, hearingAskedBy, needsCollective, payableBy } from '#law/penalty-procedure.ts';
import { counterfeitFinding, deadline, penalty, penaltyPayment } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import { dueBy } from './due-days.ts';
import type { Ground } from './ground.ts';
import { hearingAskedOn } from './hearing-days.ts';
import { createTurns } from './turns.ts';

/** What the acts are, in parts of a hundred (细则 §84). */
const ACTS = { MARKING: 46, SELLING: 38, MISREPRESENTING: 12, FORGING: 2, OTHER_CONFUSION: 2 } as const;
type Act = keyof typeof ACTS;
const FACTS: Readonly<Record<Act, string>> = {
  MARKING: '在产品包装上标注已终止的专利号',
  SELLING: '销售标注虚假专利标识的产品',
  MISREPRESENTING: '在说明书中将专利申请称为专利',
  FORGING: '伪造专利证书用于宣传',
  OTHER_CONFUSION: '以近似标识使公众误认为专利产品',
};
const BASIS = '专利法第六十三条、专利法实施细则第八十四条';
/** Open cases have no fine yet: what the party was told of. */
const PROPOSED = 500;
/** One fine in so many was paid in two parts. */
const PARTS_ONE_IN = 8;

/** Findings and penalties of counterfeits as their courses tell (annex A3): every case that was noticed, decided, served and paid has them. */
export function createPenalties({ seed, staff, last }: Ground, sink: Sink): (made: Case) => void {
  const random = createRandom(seed, 'penalties');
  const actOf = createTurns<Act>(ACTS);
  const acts = Object.keys(ACTS) as Act[];
  let paid = 0;

  return (made) => {
    const { row, course, members, office, docketed, concluded } = made;
    if (row.kind !== 'COUNTERFEIT') return;
    const dayAt = (status: string): number | null => course.find((step) => step.status === status)?.day ?? null;
    const [closed, noticed, heard, decided, served, executing] = (
      ['INVESTIGATION_CLOSED', 'PENALTY_NOTICED', 'PENALTY_HEARING', 'DECIDED', 'SERVED', 'EXECUTING'] as const
    ).map(dayAt) as [number | null, number | null, number | null, number | null, number | null, number | null];
    const place = { caseId: row.id, agencyId: row.agencyId, jurisdiction: row.jurisdiction };
    const idOn = (day: number): string => uuidAt(noonOf(day) + random.below(14_000_000), random);
    if (closed === null) return;
    const act = actOf(acts);
    const exemption = row.disposition === 'EXEMPTED' && act === 'SELLING' ? ('INNOCENT_SELLER' as const) : null;
    const facts = FACTS[act];
    const officers = members.map(({ officer }) => officer.row.id);
    sink.write(counterfeitFinding, { id: idOn(closed), ...place, closedOn: dateOf(closed), act, exemption, facts, officers });
    if (noticed === null) return;
    const noticedOn = dateOf(noticed);
    const confiscatedYuan = row.gainsYuan ?? 0;
    const bound = fineBound({ decidedOn: noticedOn, illegalGainsYuan: confiscatedYuan });
    const fine = row.disposition === 'PENALISED' ? (row.fineYuan ?? 0) : Math.min(PROPOSED, bound);
    const sums = { fineYuan: fine, confiscatedYuan };
    const hearingRight = heard !== null || givesHearing(sums, noticedOn);
    const asked = heard === null ? null : hearingAskedOn(noticed);
    const early = hearingRight && heard === null && decided !== null && dateOf(decided) <= hearingAskedBy(noticedOn);
    const chair = staff.get(office.row.id)?.find(({ row: each }) => !officers.includes(each.id))?.row.id ?? idOn(noticed);
    const paymentDueOn = served === null ? null : payableBy(dateOf(served));
    const on = (day: number | null): string | null => (day === null ? null : dateOf(day));
    sink.write(penalty, {
      id: idOn(noticed),
      ...place,
      noticedOn,
      actedOn: dateOf(made.received),
      facts,
      reasons: `${facts}的行为构成假冒专利`,
      basis: BASIS,
      rights: hearingRight ? '陈述、申辩、要求听证' : '陈述、申辩',
      proposedFineYuan: fine,
      confiscatedYuan,
      hearingRight,
      hearingAskedOn: on(asked),
      hearingWaivedOn: early ? noticedOn : null,
      hearingToldOn: on(asked),
      hearingOn: on(heard),
      hearingChair: heard === null ? null : chair,
      decidedOn: on(decided),
      decidedBy: decided === null ? null : 'world',
      fineYuan: decided === null ? null : fine,
      collective: decided === null ? null : needsCollective(sums, dateOf(decided)),
      servedOn: on(served),
      delivery: served === null ? null : 'DIRECT',
      paymentDueOn,
    });
    if (served === null || paymentDueOn === null || fine === 0) return;
    // an open case has no fine of its own yet, so its clock to pay is written here
    if (row.fineYuan === null)
      sink.write(deadline, {
        id: idOn(served),
        ...place,
        rule: 'C7',
        startedOn: dateOf(served),
        dueOn: paymentDueOn,
        doneOn: null,
        paused: false,
        waived: false,
        subjectId: null,
      });
    if (executing === null) return;
    paid += 1;
    const all = concluded === null ? null : Math.min(concluded, dueBy('C7', served, docketed));
    const first = all === null || paid % PARTS_ONE_IN === 0 ? Math.floor(fine / 2) : 0;
    const payments = [
      ...(first > 0 ? [{ day: Math.min(executing, all ?? last), yuan: first }] : []),
      ...(all === null ? [] : [{ day: all, yuan: fine - first }]),
    ];
    for (const [index, { day, yuan }] of payments.entries())
      sink.write(penaltyPayment, { id: idOn(day), ...place, paidOn: dateOf(day), yuan, receiptNo: `${row.caseNo}-${index + 1}` });
  };
}
