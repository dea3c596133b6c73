import { caseDocument, decision, internalRecord, mediationSession, oralHearing, publishedDecision } from '../../subgraphs/cases/tables.ts';
import type { CaseStatus } from '#law/case-courses.ts';
import { isOnMerits } from '#law/endings.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import { defenceForwarded } from './deadlines.ts';
import type { Ground } from './ground.ts';
import { dueOn } from './due-days.ts';
import { hearingOf, type Called } from './hearing-days.ts';
import type { Withdrawal } from './withdrawals.ts';

/** Papers and deliberations are written out for one case in so many: enough to be read, few enough to be kept. */
const SAMPLED = 10;
const DELIBERATED = 4;
const APPEAL = '如不服本决定,可自收到之日起十五日内向人民法院提起行政诉讼;期满不起诉又不停止侵权行为的,本局可申请人民法院强制执行。';
const MODES = ['ON_SITE', 'ON_SITE', 'WRITTEN', 'ONLINE', 'JOINT', 'ENTRUSTED', 'INDUSTRY'] as const;
const INVITED = { JOINT: '市司法局人民调解委员会', ENTRUSTED: '市知识产权人民调解委员会', INDUSTRY: '行业协会调解中心' } as const;

/** Papers, hearings, mediation meetings, deliberations, decisions and what of them is public; from a stream of its own, by the course of each case. */
export function createDisputes(ground: Ground, sink: Sink): (made: Case, withdrawal: Withdrawal | null) => void {
  const random = createRandom(ground.seed, 'disputes');
  let cases = 0;
  let deliberations = 0;

  return (made, withdrawal) => {
    const { row, office, members, course, docketed, concluded } = made;
    cases += 1;
    const dayInto = (status: CaseStatus) => course.findLast((step) => step.status === status)?.day ?? null;
    const idOn = (day: number) => uuidAt(noonOf(day) + random.below(14_000_000), random);
    const place = { caseId: row.id, agencyId: row.agencyId, jurisdiction: row.jurisdiction };
    const authorityId = row.authorityId ?? office.row.id;

    const paper = (
      kind: (typeof caseDocument.$inferInsert)['kind'],
      title: string,
      day: number,
      party: 'PETITIONER' | 'RESPONDENT' | null,
      /** day on which it reached the other side */
      served: number | null,
    ): void => {
      const recordedAt = `${dateOf(day)}T15:00:00+08:00`;
      const delivered =
        served === null
          ? { servedOn: null, delivery: null, deliveredTo: null }
          : {
              servedOn: dateOf(served),
              delivery: 'DIRECT' as const,
              deliveredTo: party === 'RESPONDENT' ? row.petitioner : row.respondent,
            };
      const file = { sha256: null, mediaType: null, bytes: null, pages: null };
      sink.write(caseDocument, {
        id: idOn(day),
        ...place,
        kind,
        title,
        docNo: null,
        madeOn: dateOf(day),
        receivedOn: party === null ? null : dateOf(day),
        ...file,
        content: `${title}(${row.caseNo})`,
        origin: party ?? 'OFFICE',
        filedBy: 'world',
        recordedAt,
        shared: served !== null,
        ...delivered,
      });
    };
    const papers = (): void => {
      const served = dayInto('SERVED');
      paper('REQUEST', '处理请求书', docketed, 'PETITIONER', served);
      if (served === null) return;
      paper('SERVICE_RECEIPT', '请求书副本送达回证', served, null, served);
      const defended = course.find(({ act }) => act === 'RECORD_DEFENCE')?.day;
      if (defended !== undefined) paper('DEFENCE', '答辩书', defended, 'RESPONDENT', defenceForwarded(ground, defended, concluded));
    };

    const hearing = ({ noticed, scheduled, held }: Called): void => {
      const calledOff = held === null && concluded !== null;
      const absent = row.disposition === 'DEEMED_WITHDRAWN';
      sink.write(oralHearing, {
        id: idOn(noticed),
        ...place,
        status: held === null ? (calledOff ? 'CALLED_OFF' : 'SCHEDULED') : 'HELD',
        noticedOn: dateOf(noticed),
        scheduledOn: dateOf(scheduled),
        venue: '口审庭',
        petitioner: held === null ? null : absent ? 'ABSENT' : 'PRESENT',
        respondent: held === null ? null : random.chance(0.08) ? 'ABSENT' : 'PRESENT',
        recordSignedOn: held === null ? null : dateOf(held),
      });
    };

    const meeting = (day: number): void => {
      const mode = random.pick(MODES);
      const mediators = members.map(({ officer }) => officer.row.id);
      const invited = mode === 'JOINT' || mode === 'ENTRUSTED' || mode === 'INDUSTRY' ? INVITED[mode] : null;
      sink.write(mediationSession, {
        id: idOn(day),
        ...place,
        heldOn: dateOf(day),
        mode,
        mediators,
        invited,
        summary: '双方陈述意见,本局组织调解。',
      });
    };

    /** on the day on which the panel began to deliberate; the majority is what the head signed */
    const deliberation = (day: number): void => {
      deliberations += 1;
      if (deliberations % DELIBERATED !== 0) return;
      const { disposition } = row;
      const found =
        disposition === 'STOP_ORDER' || disposition === 'NOT_INFRINGED' || disposition === 'REVOKED' ? disposition : 'STOP_ORDER';
      const other = found === 'STOP_ORDER' ? 'NOT_INFRINGED' : 'STOP_ORDER';
      const dissent = members.length >= 3 && random.chance(0.2);
      const votes = members.map(({ officer }, index) => ({
        officerId: officer.row.id,
        vote: dissent && index === members.length - 1 ? other : found,
        opinion: null,
      }));
      sink.write(internalRecord, {
        id: idOn(day),
        ...place,
        kind: 'DELIBERATION',
        madeOn: dateOf(day),
        content: '合议组就是否落入保护范围进行评议并表决。',
        votes,
        majority: found,
        recordedBy: 'world',
        recordedAt: `${dateOf(day)}T16:00:00+08:00`,
      });
    };

    /** decided on the last working days before the conclusion, not before the panel voted; served with it */
    const decide = (on: number): void => {
      const { disposition } = row;
      if (disposition !== 'STOP_ORDER' && disposition !== 'NOT_INFRINGED' && disposition !== 'MEDIATED') return;
      const merits = isOnMerits(disposition);
      const voted = dayInto('DELIBERATING') ?? docketed;
      // where the publication of an order is timed (I11), it bears the day on which it was served
      const timed = disposition === 'STOP_ORDER' && dueOn('I11', on, docketed) !== null;
      const decidedOn = merits && !timed ? Math.max(voted, ground.calendar.shift(on, -random.between(0, 2))) : on;
      const parts = merits
        ? {
            parties: `请求人:${row.petitioner ?? ''};被请求人:${row.respondent}`,
            facts: disposition === 'STOP_ORDER' ? '被控产品落入涉案专利权的保护范围。' : '被控产品未落入涉案专利权的保护范围。',
            reasons: '依据专利法第五十九条、第六十条。',
            ruling: disposition === 'STOP_ORDER' ? '责令被请求人立即停止侵权行为。' : '驳回请求人的处理请求。',
            appealRoute: APPEAL,
          }
        : { parties: null, facts: null, reasons: null, ruling: '双方自愿达成协议。', appealRoute: null };
      sink.write(decision, {
        id: idOn(on),
        ...place,
        kind: merits ? 'HANDLING' : 'AGREEMENT',
        outcome: disposition,
        docNo: row.caseNo.replace('字', '决字'),
        decidedOn: dateOf(Math.min(decidedOn, on)),
        servedOn: dateOf(on),
        delivery: 'DIRECT',
        ...parts,
        ground: null,
        requestedOn: null,
        signedBy: 'world',
        authorityId,
      });
    };

    const publish = (day: number, ended: number): void => {
      const { disposition, patentNumber } = row;
      if (disposition !== 'STOP_ORDER' && disposition !== 'PENALISED') return;
      const decided = row.kind === 'COUNTERFEIT' ? (dayInto('DECIDED') ?? ended) : ended;
      const ruling = disposition === 'STOP_ORDER' ? '责令被请求人立即停止侵权行为' : '责令改正并依法处罚';
      sink.write(publishedDecision, {
        id: idOn(day),
        ...place,
        caseNo: row.caseNo,
        docNo: disposition === 'STOP_ORDER' ? row.caseNo.replace('字', '决字') : null,
        kind: row.kind,
        outcome: disposition,
        patentType: row.patentType,
        title: row.title,
        content: `${row.title}。涉案专利号:${patentNumber}。经审理,${ruling}。当事人信息已依法处理。`,
        decidedOn: dateOf(Math.min(decided, day)),
        publishedOn: dateOf(day),
        open: withdrawal?.withdrawn == null,
        withdrawnOn: withdrawal?.withdrawn == null ? null : dateOf(withdrawal.withdrawn),
        withdrawal: withdrawal?.withdrawn == null ? null : withdrawal.ground,
      });
    };

    if (row.kind === 'INFRINGEMENT' && cases % SAMPLED === 0) papers();
    const [mediating, deliberating, published] = (['MEDIATING', 'DELIBERATING', 'PUBLISHED'] as const).map(dayInto);
    const called = hearingOf(ground, made);
    if (called) hearing(called);
    if (mediating != null) meeting(mediating);
    if (deliberating != null) deliberation(deliberating);
    if (concluded !== null) decide(concluded);
    if (published != null && concluded !== null) publish(published, concluded);
  };
}
