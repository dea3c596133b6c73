import { formatCaseNumber } from '#law/case-number.ts';
import { courseOf, isConcluded, standsStill, statusesOf, type CaseStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { conclusionDue } from '#law/clocks.ts';
import { addDays } from '#law/dates.ts';
import { CONCLUSION_RULES } from '#law/limits.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { dispositionsOf } from '#law/penalties.ts';
import { firstClocks, partiesOf } from '../../../subgraphs/cases/lifecycle/record.ts';
import { caseFile, caseHandler, casePatent, caseStep, deadline, party } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { cardId, OFFICER, officeId, officerId, PATENT, type OfficerName } from './ground.ts';

/** What a test wants of a case; everything is optional and fits together by default. */
export interface ToLay {
  readonly kind?: CaseKind;
  readonly status?: CaseStatus;
  readonly office?: 'nation' | 'province' | 'shenzhen' | 'nanshan' | 'guangzhou';
  readonly jurisdiction?: string;
  /** the first leads; a lawful team of Shenzhen when left out */
  readonly handlers?: readonly OfficerName[];
  readonly docketedOn?: string;
  readonly petitioner?: string | null;
  readonly respondent?: string;
  readonly patentNumber?: string;
  /** further columns of the case */
  readonly row?: Partial<typeof caseFile.$inferInsert>;
}

export interface Laid {
  readonly caseId: string;
  readonly caseNo: string;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly version: number;
  /** ids of the handlers, the leader first */
  readonly officers: readonly string[];
  /** days of its steps by the state that they led to */
  readonly steps: Readonly<Record<string, string>>;
  readonly lastStepOn: string;
  readonly dueOn: string;
  readonly petitionerId: string | null;
  readonly respondentId: string;
}

const PLACES = { nation: '000000', province: '440000', shenzhen: '440300', nanshan: '440305', guangzhou: '440100' } as const;
const TEAMS: Readonly<Record<CaseKind, readonly OfficerName[]>> = {
  INFRINGEMENT: ['first', 'second', 'third'],
  MEDIATION: ['first'],
  COUNTERFEIT: ['first', 'second'],
};

let laid = 0;
const nextId = (): string => idOf(80_000_000 + (laid += 1));

/** The shortest way through the course of a kind from docketing to a state, without what the path only passes by suspending. */
export function wayTo(kind: CaseKind, status: CaseStatus): readonly CaseStatus[] {
  const ways: CaseStatus[][] = [['DOCKETED']];
  const seen = new Set<CaseStatus>(['DOCKETED']);
  const direct = new Set<CaseStatus>(['SUSPENDED', 'CONCLUDED', 'TRANSFERRED_OUT', 'MERGED', 'WAITING_CRIMINAL']);
  for (const way of ways) {
    const last = way.at(-1) ?? 'DOCKETED';
    if (last === status) return way;
    const nexts = courseOf(kind).filter(({ from, to }) => from === last && !seen.has(to) && (to === status || !isPassedOver(kind, to)));
    for (const { to } of nexts) ways.push((seen.add(to), [...way, to]));
  }
  throw new Error(`no ${kind} comes to ${status}`);

  // a case that goes on from its conclusion was concluded first; every other way goes round the side states
  function isPassedOver(of: CaseKind, to: CaseStatus): boolean {
    return direct.has(to) && !(to === 'CONCLUDED' && isConcluded(status) && statusesOf(of).includes(status));
  }
}

/**
 * Lays a docketed case past row-level security as the acts would have left it: its row, its handlers, its steps from receipt to its state
 * (one day apart from docketing on), its running clocks and its parties. Days end before the test's today when docketed in December.
 */
export async function layCase({ rows }: Pick<OwnGraph, 'rows'>, wish: ToLay = {}): Promise<Laid> {
  const { kind = 'INFRINGEMENT', status = 'DOCKETED', office = 'shenzhen', docketedOn = '2013-12-23', patentNumber = PATENT } = wish;
  const { handlers = TEAMS[kind], respondent = '深圳某灯饰厂', petitioner = kind === 'COUNTERFEIT' ? null : '广东某专利权人' } = wish;
  const jurisdiction = wish.jurisdiction ?? (office === 'shenzhen' ? '440305' : PLACES[office]);
  const [caseId, agencyId] = [nextId(), officeId(office)];
  const caseNo = formatCaseNumber({ prefix: '粤测', kind, year: Number(docketedOn.slice(0, 4)), sequence: laid });
  const receivedOn = addDays(docketedOn, -3);
  const way = wayTo(kind, status);
  const days = Object.fromEntries(way.map((each, place) => [each, addDays(docketedOn, place)]));
  const concludedOn = way.find(isConcluded);
  const disposition = { TRANSFERRED_OUT: 'TRANSFERRED', MERGED: 'MERGED' }[String(concludedOn)] ?? dispositionsOf(kind)[0];
  const ended = concludedOn ? { concludedOn: days[concludedOn], disposition: disposition as 'MEDIATED' } : {};
  const dueOn = conclusionDue({ kind, docketedOn });
  const place = { caseId, agencyId, jurisdiction };
  const type = parsePatentNumber(patentNumber)?.type ?? 'UTILITY_MODEL';
  await rows.insert(caseFile).values({
    id: caseId,
    caseNo,
    kind,
    status,
    title: '测试案件',
    agencyId,
    jurisdiction,
    petitioner,
    respondent,
    patentNumber,
    patentType: type,
    channel: 'DIRECT',
    legalBasis: ['PATENT_LAW'],
    receivedOn,
    docketedOn,
    dueOn,
    ...ended,
    ...wish.row,
  });
  await rows.insert(caseHandler).values(
    handlers.map((name, index) => ({
      ...place,
      officerId: officerId(name),
      certificateId: cardId(name),
      officePlace: PLACES[office],
      name,
      lead: index === 0,
      certificateNumber: `C${String(OFFICER[name].n).padStart(3, '0')}`,
      entitled: true,
      assignedOn: docketedOn,
    })),
  );
  const first = kind === 'COUNTERFEIT' ? 'CLUE' : 'RECEIVED';
  const steps = [
    { act: 'RECEIVE', fromStatus: null, toStatus: first, takenOn: receivedOn },
    ...way.map((toStatus, index) => ({
      act: index === 0 ? 'DOCKET' : 'LAID',
      fromStatus: way[index - 1] ?? first,
      toStatus,
      takenOn: addDays(docketedOn, index),
    })),
  ];
  await rows.insert(caseStep).values(steps.map((step) => ({ id: nextId(), ...place, ...step, officers: [], recordedBy: 'laid' })));
  const doneOn = (rule: string) =>
    (rule === 'I2' ? days['SERVED'] : rule === CONCLUSION_RULES[kind] && concludedOn && days[concludedOn]) ?? null;
  // the conclusion lets fall away what was not done by then
  const clocks = firstClocks({ kind, docketedOn }).map(({ rule, ...clock }) => {
    const done = doneOn(rule) || null;
    return { rule, ...clock, doneOn: done, waived: done === null && concludedOn !== undefined };
  });
  const stopped = standsStill(status);
  await rows
    .insert(deadline)
    .values(clocks.map((clock) => ({ id: nextId(), ...place, ...clock, paused: stopped && clock.rule === CONCLUSION_RULES[kind] })));
  const parties = partiesOf({ petitioner, respondent }).map((each) => ({ id: nextId(), ...place, ...each }));
  await rows.insert(party).values(parties);
  await rows.insert(casePatent).values({ id: nextId(), ...place, patentNumber, patentType: type });
  const partyId = (side: string) => parties.find((each) => each.side === side)?.id ?? null;
  const officers = handlers.map(officerId);
  const ids = { petitionerId: partyId('PETITIONER'), respondentId: partyId('RESPONDENT') ?? '' };
  const version = wish.row?.version ?? 1;
  return { caseId, caseNo, kind, status, version, officers, steps: days, lastStepOn: addDays(docketedOn, way.length - 1), dueOn, ...ids };
}
