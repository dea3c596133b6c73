import { clockOf } from '#law/clock-of.ts';
import { courtMediation, judicialConfirmation } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Partner } from './bodies.ts';
import type { Case } from './cases.ts';
import { extractOf } from './extracts.ts';
import type { Ground } from './ground.ts';
import { createTurns } from './turns.ts';

const TERMS = '被请求人向请求人支付约定款项,双方就本案再无其他争议。';
/** Part of the mediations that a court entrusted. */
const ENTRUSTED = { closed: 0.04, open: 0.3 };
const REJECTED = 0.2;
type Sent = 'SENT' | 'ACCEPTED' | 'REFUSED';

/** Agreements before the courts of the provinces, and mediations that courts entrusted (R9.6). */
export function createCourts({ seed, calendar, last }: Ground, sink: Sink, answers: Answers) {
  const random = createRandom(seed, 'courts');
  const recent = createTurns<Sent>({ SENT: 1, ACCEPTED: 1, REFUSED: 1 });

  /** the day of the application, which meets the clock on it (M3); null where none could be made */
  const confirm = ({ row, office, course, concluded }: Case, court: Partner, id: string): number | null => {
    if (concluded === null) return null;
    const agreedOn = dateOf(concluded);
    const dueOn = clockOf('M3', { startedOn: agreedOn })?.dueOn;
    if (dueOn === undefined) return null;
    const decidedDay = course.find(({ status }) => status === 'CONFIRMED_BY_COURT')?.day ?? null;
    const applied = Math.min(last, decidedDay ?? last, calendar.shift(concluded, random.between(1, 15)));
    // a case may lie in the archive by the time the court has decided
    const decided = decidedDay ?? (last - applied > 30 ? Math.min(last, calendar.shift(applied, 12)) : null);
    const rejected = decidedDay === null && decided !== null && random.chance(REJECTED);
    sink.write(judicialConfirmation, {
      id,
      caseId: row.id,
      agencyId: office.row.id,
      partnerId: court.id,
      extract: extractOf(row),
      terms: TERMS,
      agreedOn,
      appliedOn: dateOf(applied),
      dueOn,
      courtCaseNo:
        decided === null ? null : `(${dateOf(decided).slice(0, 4)})${court.jurisdiction.slice(0, 2)}法民确字第${random.between(1, 900)}号`,
      status: decided === null ? 'APPLIED' : rejected ? 'REJECTED' : 'CONFIRMED',
      decidedOn: decided === null ? null : dateOf(decided),
      reason: rejected ? '调解协议内容不明确,无法确认' : null,
      version: 1,
      jurisdiction: row.jurisdiction,
    });
    answers.sample('confirmations', { id, key: row.caseNo, court: court.code });
    return applied;
  };

  const entrust = ({ row, office, docketed, concluded }: Case, court: Partner): void => {
    if (row.kind !== 'MEDIATION' || !random.chance(concluded === null ? ENTRUSTED.open : ENTRUSTED.closed)) return;
    const sent = calendar.shift(docketed, -random.between(3, 6));
    const state = concluded === null ? recent(['SENT', 'ACCEPTED', 'REFUSED']) : 'ACCEPTED';
    const ended = state === 'ACCEPTED' && concluded !== null;
    const agreed = row.disposition === 'MEDIATED';
    sink.write(courtMediation, {
      id: uuidAt(noonOf(sent), random),
      partnerId: court.id,
      agencyId: office.row.id,
      beforeSuit: random.chance(0.5),
      courtCaseNo: `(${dateOf(sent).slice(0, 4)})${court.jurisdiction.slice(0, 2)}法诉前调字第${random.between(1, 900)}号`,
      subject: row.title,
      parties: [...(row.petitioner == null ? [] : [row.petitioner]), row.respondent],
      patentNumber: row.patentNumber,
      caseId: state === 'ACCEPTED' ? row.id : null,
      status: ended ? (agreed ? 'AGREED' : 'FAILED') : state,
      sentOn: dateOf(sent),
      answeredOn: state === 'SENT' ? null : dateOf(docketed),
      answerReason: state === 'REFUSED' ? '本局人员不足,暂不能接受委托' : null,
      endedOn: ended && concluded !== null ? dateOf(concluded) : null,
      result: ended ? (agreed ? '双方达成调解协议' : '双方未能达成协议,退回法院') : null,
      version: 1,
      jurisdiction: office.place,
    });
  };
  return { confirm, entrust };
}
