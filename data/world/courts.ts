import { clockOf } from '#law/clock-of.ts';
import { courtMediation, judicialConfirmation } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Partner } from './bodies.ts';
import type { Case } from './cases.ts';
import { extractOf } from './extracts.ts';
import { TODAY, type Ground } from './ground.ts';
import { createTurns } from './turns.ts';

const LAST = dayOf(TODAY);
const TERMS = '被请求人向请求人支付约定款项,双方就本案再无其他争议。';
/** Part of the mediations that a court entrusted. */
const ENTRUSTED = { closed: 0.04, open: 0.3 };
const REJECTED = 0.2;
type Sent = 'SENT' | 'ACCEPTED' | 'REFUSED';

/** Agreements before the courts of the provinces, and mediations that courts entrusted (R9.6). */
export function createCourts({ seed, calendar }: Ground, sink: Sink, answers: Answers) {
  const random = createRandom(seed, 'courts');
  const recent = createTurns<Sent>({ SENT: 1, ACCEPTED: 1, REFUSED: 1 });

  const confirm = ({ row, office, course, concluded }: Case, court: Partner, id: string): void => {
    if (concluded === null) return;
    const agreedOn = dateOf(concluded);
    const dueOn = clockOf('M3', { startedOn: agreedOn })?.dueOn;
    if (dueOn === undefined) return;
    const decidedDay = course.find(({ status }) => status === 'CONFIRMED_BY_COURT')?.day ?? null;
    const applied = Math.min(LAST, decidedDay ?? LAST, calendar.shift(concluded, random.between(1, 15)));
    // a case may lie in the archive by the time the court has decided
    const decided = decidedDay ?? (LAST - applied > 30 ? Math.min(LAST, calendar.shift(applied, 12)) : null);
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
