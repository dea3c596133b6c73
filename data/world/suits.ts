import { AGAINST_RESPONDENT, effectiveOn } from '#law/effective-decision.ts';
import { defenceDue, type LitigationOutcome } from '#law/litigation.ts';
import { caseLink, litigation } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';
import { dueOn } from './due-days.ts';
import { createTurns } from './turns.ts';

/** One decision in so many is attacked. */
const ONE_IN = 16;
/** Within which the party sues, and after which the court has decided. */
const FILED = [3, 14] as const;
const DECIDED = [50, 110] as const;
/** A suit of so few days may still be open; of those, one in so many was never answered. */
const RECENT = 45;
const UNANSWERED_ONE_IN = 6;
const OUTCOMES = { MAINTAINED: 50, DISMISSED: 14, WITHDRAWN: 18, ANNULLED: 12, CHANGED: 3, DECLARED_UNLAWFUL: 3 } as const;
/** Days after its decision between which one suit is always found without an answer, however small the world. */
const ALWAYS = [65, 110] as const;
/** Days after its decision by which every suit over it is decided. */
const LONG_AGO = 220;
/** Part of the repeats that the office put on record. */
const LINKED = 0.5;

export type Suit = RowOf<typeof litigation>;

/** Suits against decisions (R2.4), which it tells, and the cases that repeat a decision in effect (R1.3). */
export function createSuits({ seed, calendar, last, cityOf }: Ground, sink: Sink, answers: Answers): (made: Case) => readonly Suit[] {
  const random = createRandom(seed, 'suits');
  const outcomeOf = createTurns<LitigationOutcome>(OUTCOMES);
  const outcomes = Object.keys(OUTCOMES) as LitigationOutcome[];
  const decisions = new Map<string, { readonly id: string; readonly effective: string }>();
  const numbers = new Map<string, number>();
  let [attackable, attacked, recent] = [0, 0, 0];
  let fallen = false;

  const suitOver = ({ row }: Case, concluded: number, first: boolean, falls: boolean): Suit | null => {
    const filed = calendar.floor(concluded + random.between(...FILED));
    const notified = calendar.shift(filed, random.between(2, 5));
    if (filed < concluded || notified > last) return null;
    attacked += 1;
    const kind = random.chance(0.75) ? 'LITIGATION' : 'RECONSIDERATION';
    const due = dayOf(defenceDue(kind, dateOf(notified)).dueOn);
    const ended = first ? last + 1 : calendar.shift(notified, random.between(...DECIDED));
    const outcome = ended > last ? null : falls ? 'ANNULLED' : outcomeOf(outcomes);
    fallen ||= falls;
    const unanswered = outcome === null && due < last && last - filed >= RECENT && (recent += 1) % UNANSWERED_ONE_IN === 1;
    const answered = calendar.floor(random.between(notified, due));
    const year = dateOf(filed).slice(0, 4);
    const court = kind === 'LITIGATION' ? `${cityOf(row.jurisdiction)}市中级人民法院` : '上一级专利行政部门';
    const number = (numbers.get(`${kind}${year}`) ?? 0) + 1;
    numbers.set(`${kind}${year}`, number);
    const id = uuidAt(noonOf(filed), random);
    if (unanswered) answers.plant('UNANSWERED_SUIT', id);
    return {
      id,
      caseId: row.id,
      kind,
      court,
      courtCaseNo: `(${year})${kind === 'LITIGATION' ? '知行初' : '知复'}字第${number}号`,
      filedOn: dateOf(filed),
      notifiedOn: dateOf(notified),
      defenceDueOn: dateOf(due),
      defenceFiledOn: unanswered || answered > last ? null : dateOf(answered),
      headAppeared: outcome === null || outcome === 'WITHDRAWN' || kind === 'RECONSIDERATION' ? null : random.chance(0.4),
      outcome,
      decidedOn: outcome === null ? null : dateOf(ended),
      agencyId: row.agencyId,
      jurisdiction: row.jurisdiction,
    };
  };

  const suitsOf = (made: Case): readonly Suit[] => {
    const { row, docketed, concluded, course } = made;
    const merits = row.disposition === 'STOP_ORDER' || row.disposition === 'NOT_INFRINGED' || row.disposition === 'PENALISED';
    // what a court was asked to enforce was not sued against
    if (concluded === null || !merits || course.some(({ status }) => status === 'ENFORCEMENT')) return [];
    attackable += 1;
    const first = recent === 0 && last - concluded >= ALWAYS[0] && last - concluded <= ALWAYS[1];
    // the first penalty whose publication the law wants taken back when it falls does fall (C8b)
    const timed = course.some(({ status, day }) => status === 'PUBLISHED' && dueOn('C8b', day, docketed) !== null);
    const falls = !fallen && row.kind === 'COUNTERFEIT' && timed && last - concluded >= LONG_AGO;
    const suit = first || falls || attacked < attackable / ONE_IN + 0.5 ? suitOver(made, concluded, first, falls) : null;
    return suit ? [suit] : [];
  };

  const repeat = ({ row }: Case): void => {
    const prior = decisions.get(keyOf(row));
    if (!prior || prior.effective >= row.docketedOn || !random.chance(LINKED)) return;
    const { id: caseId, agencyId, jurisdiction, docketedOn: linkedOn } = row;
    const reason = '同一当事人就同一专利再次实施同类行为';
    const id = uuidAt(noonOf(dayOf(linkedOn)), random);
    sink.write(caseLink, { id, caseId, kind: 'REPEAT', otherCaseId: prior.id, reason, linkedOn, agencyId, jurisdiction });
  };

  return (made) => {
    const { row } = made;
    repeat(made);
    const suits = suitsOf(made);
    for (const suit of suits) sink.write(litigation, suit);
    if (!AGAINST_RESPONDENT.some((against) => against === row.disposition) || decisions.has(keyOf(row))) return suits;
    const effective = effectiveOn({ disposition: row.disposition ?? null, servedOn: servedOn(made), suits });
    if (effective !== null) decisions.set(keyOf(row), { id: row.id, effective });
    return suits;
  };
}

/** A decision is served on the day of the conclusion, a penalty before it. */
function servedOn({ row, course, concluded }: Case): string | null {
  const served = row.kind === 'COUNTERFEIT' ? course.find(({ status }) => status === 'SERVED')?.day : concluded;
  return served == null ? null : dateOf(served);
}

const keyOf = ({ kind, patentNumber, respondent }: Case['row']): string => `${kind}/${patentNumber}/${respondent}`;
