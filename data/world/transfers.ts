import { cooperationNo, dueOf } from '#law/cooperation.ts';
import { thresholdsMet } from '#law/criminal-thresholds.ts';
import { addHours } from '#law/instants.ts';
import type { TransferStatus } from '#law/police-transfer-course.ts';
import { caseNumber, deadline, policeTransfer } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Case } from './cases.ts';
import { extractOf } from './extracts.ts';
import type { Ground } from './ground.ts';
import { createTurns } from './turns.ts';

/** Of the open counterfeits, some were found serious by their officers and lie before the head. */
const PROPOSED = 0.08;
const SERIOUS = '其他情节严重:曾因假冒专利受过处罚,仍继续销售';

/** Transfers to the police (A5): each case that went there or waits there has one; of the others a few were proposed. */
export function createTransfers({ seed, partners, calendar, last, staff }: Ground, sink: Sink, answers: Answers) {
  const random = createRandom(seed, 'transfers');
  const clocks = createRandom(seed, 'transfer clocks');
  const at = (kind: 'PUBLIC_SECURITY' | 'PROCURATORATE') =>
    new Map(partners.filter((one) => one.kind === kind).map((one) => [one.jurisdiction, one]));
  const [police, procuratorates] = [at('PUBLIC_SECURITY'), at('PROCURATORATE')];
  const series = new Map<string, { agencyId: string; kind: string; year: number; last: number }>();
  const waiting = createTurns<TransferStatus>({ SENT: 1, POLICE_DECLINED: 1, OBJECTION: 1, SUPERVISION_ASKED: 1, POLICE_ACCEPTED: 1 });
  const inside = createTurns<TransferStatus>({ PREPARED: 3, APPROVED: 2, REFUSED: 3 });

  /** @param sentDay day on which the case began to wait for the police; null where it was not sent */
  const write = (made: Case, id: string, status: TransferStatus, sentDay: number | null): void => {
    const { row, office, members } = made;
    // two propose it, even where too few were put on the case
    const colleagues = [...members.map(({ officer }) => officer), ...(staff.get(office.row.id) ?? [])];
    const team = [...new Set(colleagues.map((officer) => officer.row.id))].slice(0, 2);
    if (team.length < 2) return;
    const receiver = sentDay === null ? undefined : police.get(office.place);
    const opened = made.course.find(({ status: to }) => to === 'INVESTIGATING')?.day ?? made.docketed;
    const end = sentDay ?? last;
    const first = calendar.shift(end, -random.between(1, 2));
    // the head has three days to decide (T1)
    const proposed = Math.max(opened, dueOf('T1', dateOf(first)) < dateOf(end) ? calendar.shift(end, -1) : first);
    // what was approved in the morning went out in the afternoon; the hours run through days of rest (T2)
    const yesterday = calendar.shift(last, -1);
    const decided = status === 'PREPARED' ? null : (sentDay ?? Math.max(proposed, yesterday < last - 1 ? last : yesterday));
    const decidedAt = decided === null ? null : `${dateOf(decided)}T09:00:00+08:00`;
    const year = Number(dateOf(proposed).slice(0, 4));
    const one = series.get(`${office.row.id}/${year}`) ?? { agencyId: office.row.id, kind: 'TRANSFER', year, last: 0 };
    one.last += 1;
    series.set(`${office.row.id}/${year}`, one);
    const transferNo = cooperationNo('TRANSFER', office.row.code, year, one.last);
    const met = thresholdsMet({ ...row, directLossYuan: row.lossYuan });
    const answered = sentDay === null || status === 'SENT' ? null : Math.min(last, calendar.shift(sentDay, random.between(1, 2)));
    const declined = ['POLICE_DECLINED', 'OBJECTION', 'SUPERVISION_ASKED'].includes(status);
    const contested =
      answered !== null && (status === 'OBJECTION' || status === 'SUPERVISION_ASKED') ? Math.min(last, calendar.shift(answered, 1)) : null;
    const final = status === 'FINAL' && answered !== null ? Math.min(last, calendar.shift(answered, random.between(20, 60))) : null;
    const on = (day: number | null): string | null => (day === null ? null : dateOf(day));
    sink.write(policeTransfer, {
      id,
      transferNo,
      caseId: row.id,
      agencyId: office.row.id,
      suspectedOffence: 'COUNTERFEITING',
      thresholds: met.length > 0 ? met.map(({ words }) => words[1]) : [SERIOUS],
      team,
      report: `经查,${row.respondent}涉嫌假冒专利罪,建议移送公安机关。`,
      extract: extractOf(row),
      amounts: {
        businessYuan: row.businessYuan ?? null,
        gainsYuan: row.gainsYuan ?? null,
        lossYuan: row.lossYuan ?? null,
        patentCount: row.patentCount ?? 1,
      },
      evidence: [
        { title: '现场检查笔录', hash: null },
        { title: '进销货账册', hash: null },
      ],
      status,
      proposedOn: dateOf(proposed),
      decideDueOn: dueOf('T1', dateOf(proposed)),
      decidedAt,
      refusalReason: status === 'REFUSED' ? '现有证据尚不足以认定情节严重,继续调查' : null,
      sendDueAt: decidedAt === null || status === 'REFUSED' ? null : addHours(decidedAt, 24),
      sentAt: sentDay === null ? null : `${dateOf(sentDay)}T16:00:00+08:00`,
      receiverId: receiver?.id ?? null,
      procuratorateId: receiver
        ? (procuratorates.get(office.place)?.id ?? procuratorates.get(`${office.place.slice(0, 2)}0000`)?.id ?? null)
        : null,
      policeDueOn: sentDay === null ? null : dueOf('T3', dateOf(sentDay)),
      policeDecidedOn: on(answered),
      policeReason: declined ? '情节显著轻微,危害不大,不予立案' : null,
      policeFileNo: answered === null || declined ? null : `公刑立字〔${year}〕${one.last}号`,
      fileReturned: declined,
      objectDueOn: declined && answered !== null ? dueOf('T4', dateOf(answered)) : null,
      objectedOn: on(contested),
      objection: contested === null ? null : '涉案数额已达到追诉标准,应予立案侦查',
      finalOn: on(final),
      finalOutcome: final === null ? null : random.chance(0.7) ? 'CONVICTED' : 'NOT_CONVICTED',
      finalNote: final === null ? null : '人民法院已作出生效裁判',
      version: 1,
      jurisdiction: row.jurisdiction,
    });
    const place = { caseId: row.id, agencyId: office.row.id, jurisdiction: row.jurisdiction };
    const clock = { rule: 'T1', startedOn: dateOf(proposed), dueOn: dueOf('T1', dateOf(proposed)), doneOn: on(decided) };
    sink.write(deadline, { id: uuidAt(noonOf(proposed), random), ...place, ...clock, paused: false, waived: false, subjectId: id });
    if (decided !== null && status !== 'REFUSED') {
      const sent = { rule: 'T2', startedOn: dateOf(decided), dueOn: dateOf(decided + 1), doneOn: on(sentDay), subjectId: id };
      sink.write(deadline, { id: uuidAt(noonOf(decided), clocks), ...place, ...sent, paused: false, waived: false });
    }
    if (receiver) answers.sample('policeCases', { id, key: transferNo, case: row.id, police: receiver.code, status });
  };

  return {
    /** @param id drawn by who opens cases to those beyond the tree; null: one of its own is drawn */
    make: (made: Case, id: string | null): void => {
      const { row, office, course, concluded } = made;
      if (row.kind !== 'COUNTERFEIT') return;
      const sent = course.findLast(({ status }) => status === 'WAITING_CRIMINAL')?.day ?? null;
      const own = () => id ?? uuidAt(noonOf(sent ?? last), random);
      if (sent !== null && row.disposition === 'TRANSFERRED_TO_POLICE' && concluded !== null) {
        if (police.has(office.place)) write(made, own(), last - concluded > 180 ? 'FINAL' : 'POLICE_ACCEPTED', sent);
      } else if (sent !== null && row.status === 'WAITING_CRIMINAL') {
        if (police.has(office.place))
          write(
            made,
            own(),
            last - sent < 2 ? 'SENT' : waiting(['SENT', 'POLICE_DECLINED', 'OBJECTION', 'SUPERVISION_ASKED', 'POLICE_ACCEPTED']),
            sent,
          );
      } else if (['INVESTIGATING', 'INVESTIGATION_CLOSED'].includes(row.status) && random.chance(PROPOSED)) {
        write(made, own(), inside(['PREPARED', 'APPROVED', 'REFUSED']), null);
      }
    },
    finish: (): void => {
      for (const one of series.values()) sink.write(caseNumber, one);
    },
  };
}
