import { assistDue, cooperationNo } from '#law/cooperation.ts';
import { assistRequest, ASSIST_KINDS, caseNumber } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Case } from './cases.ts';
import { extractOf } from './extracts.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';

type Row = RowOf<typeof assistRequest>;
/** Part of the cases that need help from elsewhere, and of those the part that needs it inside the own province. */
const HELPED = 0.03;
const NEAR = 0.25;
const REFUSED = 0.06;

const ASKS = {
  COLLECT_EVIDENCE: '请协助调取当事人在贵地的进销货凭证及库存情况',
  SERVE: '请代为向住所地在贵地的当事人送达法律文书',
  EXECUTE: '请协助监督当事人在贵地的门店停止销售涉案产品',
  TRANSFER: '经查违法行为发生地在贵地,请接收移送处理',
  JOINT: '涉案产品在两地生产销售,请共同开展执法检查',
} as const;
const REPLY = '经核实,已按请求事项办理完毕,相关材料随函附上。';

/** Requests for assistance between offices (A4): most were answered in time; some stand on the world's day, and some wait too long. */
export function createAssists({ seed, calendar, today, last, offices, officeAt }: Ground, sink: Sink, answers: Answers) {
  const random = createRandom(seed, 'assists');
  const cities = offices.filter(({ level }) => level === 'PREFECTURE');
  const series = new Map<string, { agencyId: string; kind: string; year: number; last: number }>();
  /** states that stand on the world's day, each in turn */
  let turn = 0;

  const numberOf = ({ row }: Office, day: number): string => {
    const year = Number(dateOf(day).slice(0, 4));
    const one = series.get(`${row.id}/${year}`) ?? { agencyId: row.id, kind: 'ASSIST', year, last: 0 };
    one.last += 1;
    series.set(`${row.id}/${year}`, one);
    return cooperationNo('ASSIST', row.code, year, one.last);
  };

  /** days of the steps, one or two working days apart, as far as they lie before the world's day */
  const stepsFrom = (day: number, count: number): readonly number[] => {
    const days: number[] = [];
    for (
      let next = calendar.shift(day, random.between(1, 2));
      days.length < count && next <= last;
      next = calendar.shift(next, random.between(1, 2))
    )
      days.push(next);
    return days;
  };

  const write = (made: Case, asked: number, helper: Office, crossProvince: boolean): void => {
    const { row, office } = made;
    const kind = random.pick(ASSIST_KINDS);
    const [approved, received, assigned] = crossProvince ? stepsFrom(asked, 3) : [undefined, undefined, asked];
    const begun = assigned === undefined ? undefined : calendar.shift(assigned, 1);
    const due = dayOf(assistDue(dateOf(assigned ?? asked)));
    const late = due < last && answers.due('ASSIST_OVERDUE');
    const refused = crossProvince && random.chance(REFUSED) && !late;
    const planned = late ? calendar.shift(due, random.between(1, 8)) : calendar.shift(begun ?? asked, random.between(2, 9));
    // what is left undone on the world's day is left at one state or another
    const stays = last - asked < 30 ? (turn += 1) % 6 : -1;
    const isSent = approved !== undefined && stays !== 0;
    const isIn = received !== undefined && isSent && stays !== 1;
    const isRefused = isIn && refused && stays !== 2;
    const isAssigned = assigned !== undefined && !isRefused && (!crossProvince || (isIn && stays !== 2));
    const isBegun = isAssigned && begun !== undefined && begun <= last && stays !== 5;
    const replied = isBegun && stays !== 3 && planned <= last ? planned : null;
    const confirmed = replied === null ? null : calendar.shift(replied, random.between(1, 4));
    const closed = isRefused ? (received ?? null) : confirmed !== null && confirmed <= last && stays !== 4 ? confirmed : null;
    const status: Row['status'] = isRefused
      ? 'REFUSED'
      : replied !== null
        ? closed === null
          ? 'REPLIED'
          : 'CONFIRMED'
        : isBegun
          ? 'EXECUTING'
          : isAssigned
            ? 'ASSIGNED'
            : isIn
              ? 'IN_RECEIVED'
              : isSent
                ? 'OUT_APPROVED'
                : 'REQUESTED';
    const on = (day: number | undefined, known: boolean): string | null => (known && day !== undefined ? dateOf(day) : null);
    const province = `${helper.place.slice(0, 2)}0000`;
    const dueOn = assistDue(dateOf(isAssigned && assigned !== undefined ? assigned : asked));
    const id = uuidAt(noonOf(asked), random);
    const requestNo = numberOf(office, asked);
    sink.write(assistRequest, {
      id,
      requestNo,
      caseId: row.id,
      kind,
      agencyId: office.row.id,
      extract: extractOf(row),
      ask: ASKS[kind],
      wantedPlace: helper.place,
      crossProvince,
      toJurisdiction: isAssigned ? helper.place : isSent ? province : null,
      outProvinceId: isSent ? (officeAt.get(`${office.place.slice(0, 2)}0000`)?.row.id ?? null) : null,
      inProvinceId: isIn ? (officeAt.get(province)?.row.id ?? null) : null,
      receiverId: isAssigned ? helper.row.id : null,
      status,
      requestedOn: dateOf(asked),
      approvedOn: on(approved, isSent),
      receivedOn: on(received, isIn),
      assignedOn: on(assigned, isAssigned),
      begunOn: on(begun, isBegun),
      repliedOn: replied === null ? null : dateOf(replied),
      closedOn: closed === null ? null : dateOf(closed),
      dueOn,
      reply: replied === null ? null : REPLY,
      documents: replied === null ? null : [],
      refusalReason: isRefused ? '请求事项不属于本省职权范围,请向有权机关提出' : null,
      version: 1,
      jurisdiction: row.jurisdiction,
    });
    const waits = replied === null && closed === null;
    if (replied === null ? waits && today > dueOn : dateOf(replied) > dueOn) answers.plant('ASSIST_OVERDUE', id);
    if (status === 'IN_RECEIVED')
      answers.sample('assistRequests', { id, key: requestNo, province: province.slice(0, 2), place: helper.place, office: helper.row.id });
  };

  return {
    make: (made: Case): void => {
      const { row, office, docketed, concluded } = made;
      if (office.level === 'NATION' || row.status === 'TRANSFERRED_OUT' || row.status === 'MERGED') return;
      const asked = calendar.shift(docketed, random.between(2, 8));
      if (!random.chance(HELPED) || asked > (concluded ?? last)) return;
      const near = random.chance(NEAR);
      const helper = random.pick(
        cities.filter(({ place, row: { id } }) => (place.slice(0, 2) === office.place.slice(0, 2)) === near && id !== office.row.id),
      );
      // municipalities have no other city
      if (helper) write(made, asked, helper, !near);
    },
    finish: (): void => {
      for (const one of series.values()) sink.write(caseNumber, one);
    },
  };
}
