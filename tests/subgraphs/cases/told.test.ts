import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { grant, event } from '#platform/tables.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseLink, caseStep, deadline, excludedPeriod } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, officerId } from './ground.ts';
import { layCase, type Laid } from './laid.ts';

/** A respondent whose goods were marked as patented, and a partner: each with a grant on the case, as the rules allow. */
const RESPONDENT = viewerOf({ subject: 'respondent:1', role: 'RIGHT_HOLDER' });
const PARTNER = viewerOf({ subject: 'police', role: 'PARTNER', office: idOf(71) });
const OUTSIDE: readonly (readonly [string, Viewer])[] = [
  ['the respondent', RESPONDENT],
  ['a partner', PARTNER],
];

let graph: OwnGraph;
let waiting: Laid;
let linked: Laid;
let next = 0;
const nextId = (): string => idOf(65_000_000 + (next += 1));
const place = ({ caseId }: Laid) => ({ caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' });
const HIDDEN_ACTS = ['PROPOSE_TRANSFER', 'SEND_TO_POLICE', 'PROPOSE_MEASURE', 'REQUEST_RECUSAL', 'ASK_ASSISTANCE', 'SOMETHING_NEW'];
const HIDDEN_CLOCKS = ['T1', 'T3', 'C3', 'I9', 'P1'];

beforeAll(async () => {
  graph = await createGround();
  waiting = await layCase(graph, {
    kind: 'COUNTERFEIT',
    status: 'WAITING_CRIMINAL',
    row: { thresholdMet: true, businessYuan: 900_000, channel: 'CENTRE_REFERRAL', version: 7 },
  });
  linked = await layCase(graph, { status: 'SERVED' });
  const far = await layCase(graph, { office: 'guangzhou', handlers: ['guangzhou'] });
  const term = { validFrom: '2013-01-01', validTo: '2099-01-01' };
  await graph.rows.insert(grant).values([
    { id: nextId(), grantee: RESPONDENT.subject, kind: 'PARTY', objectId: waiting.caseId, ...term },
    { id: nextId(), grantee: RESPONDENT.subject, kind: 'PARTY', objectId: linked.caseId, ...term },
    { id: nextId(), grantee: idOf(71), kind: 'COOPERATION', objectId: waiting.caseId, ...term },
    { id: nextId(), grantee: idOf(71), kind: 'COOPERATION', objectId: linked.caseId, ...term },
    { id: nextId(), grantee: officeId('guangzhou'), kind: 'COOPERATION', objectId: waiting.caseId, ...term },
    { id: nextId(), grantee: idOf(72), kind: 'SUPERVISION', objectId: waiting.caseId, ...term },
  ]);
  const state = { fromStatus: 'INVESTIGATION_CLOSED', toStatus: 'WAITING_CRIMINAL' } as const;
  const taken = { takenOn: '2014-01-05', officers: [], recordedBy: 'laid', ...place(waiting) };
  await graph.rows.insert(caseStep).values(HIDDEN_ACTS.map((act) => ({ id: nextId(), act, ...state, ...taken })));
  await graph.rows.insert(caseStep).values({ id: nextId(), act: 'NOTICE_PENALTY', ...state, toStatus: 'PENALTY_NOTICED', ...taken });
  const clock = { startedOn: '2014-01-02', dueOn: '2014-01-06', ...place(waiting) };
  await graph.rows.insert(deadline).values([...HIDDEN_CLOCKS, 'C5', 'A-ARCHIVE'].map((rule) => ({ id: nextId(), rule, ...clock })));
  const police = { kind: 'CRIMINAL', granted: true, decidedOn: '2014-01-05', reason: '移送公安机关', fromOn: '2014-01-05' } as const;
  await graph.rows.insert(excludedPeriod).values({ id: nextId(), ...police, ...place(waiting) });
  await graph.rows
    .update(deadline)
    .set({ paused: true })
    .where(and(eq(deadline.caseId, waiting.caseId), eq(deadline.rule, 'C4')));
  const about = { entityType: 'case', entityId: waiting.caseId, actor: 'x', role: 'HANDLER', payload: {}, jurisdiction: '440305' };
  const told = [...HIDDEN_ACTS, 'NOTICE_PENALTY'].map((act) => ({ id: nextId(), what: `CASE_${act}`, ...about }));
  await graph.rows.insert(event).values(told);
  const link = { kind: 'REPEAT', otherCaseId: far.caseId, reason: '与广州某案重复', linkedOn: '2014-01-05' } as const;
  await graph.rows.insert(caseLink).values({ id: nextId(), ...link, ...place(linked) });
});
afterAll(() => graph.end());

const QUERY = `query ($id: ID!) { case(id: $id) { status channel version course { from to } history { what } deadlines { rule state } excludedPeriods { id } links { reason } } }`;
interface Told {
  readonly status: string;
  readonly channel: string;
  readonly version: number;
  readonly course: readonly { readonly from: string | null; readonly to: string }[];
  readonly history: readonly { readonly what: string }[];
  readonly deadlines: readonly { readonly rule: string; readonly state: string }[];
  readonly excludedPeriods: readonly unknown[];
  readonly links: readonly unknown[];
}
const told = async (viewer: Viewer, { caseId }: Laid = waiting): Promise<Told> =>
  ((await graph.ask(cases, viewer, QUERY, { id: caseId })).data as { case: Told }).case;
const total = async (viewer: Viewer, filter: string): Promise<number> => {
  const { data } = await graph.ask(cases, viewer, `{ cases(filter: { ${filter} }) { totalCount } }`);
  return (data as { cases: { totalCount: number } }).cases.totalCount;
};

describe.each(OUTSIDE)('%s is not warned of what the office has in mind', (_, viewer) => {
  it('is told of acts that reach it, and of no other, however new', async () => {
    expect((await told(viewer)).history).toEqual([{ what: 'Told of the penalty' }]);
  });

  it('sees a course that tells neither of the police nor of hidden acts', async () => {
    const { course, status } = await told(viewer);
    expect(status).toBe('INVESTIGATING');
    expect(course.at(-1)).toEqual({ from: 'INVESTIGATING', to: 'PENALTY_NOTICED' });
    const states = new Set(course.flatMap(({ from, to }) => [from, to]));
    expect(['WAITING_CRIMINAL', 'INVESTIGATION_CLOSED', 'DELIBERATING'].filter((state) => states.has(state))).toEqual([]);
    expect(course.filter(({ from, to }) => from === to)).toEqual([]);
  });

  it('sees the clocks that it waits for, and finds cases by these alone', async () => {
    expect((await told(viewer)).deadlines.map(({ rule }) => rule).toSorted()).toEqual(['C4', 'C5']);
    for (const rule of HIDDEN_CLOCKS) expect([rule, await total(viewer, `clockBreached: ["${rule}"]`)]).toEqual([rule, 0]);
    expect(await total(viewer, `unsealedOn: "2014-01-10"`)).toBe(0);
    // C5 ran out, but it is a right that nobody used; the office side is told by the same filter of what ran out
    expect(await total(at('shenzhen'), `clockBreached: ["C3"]`)).toBe(1);
  });

  it('finds and counts the case by the state that it is told', async () => {
    expect([await total(viewer, 'status: [WAITING_CRIMINAL]'), await total(viewer, 'status: [INVESTIGATING]')]).toEqual([0, 1]);
    const { data } = await graph.ask(cases, viewer, '{ caseAggregate(groupBy: [STATUS]) { status count } }');
    expect(data).toEqual({
      caseAggregate: [
        { status: 'INVESTIGATING', count: 1 },
        { status: 'SERVED', count: 1 },
      ],
    });
  });

  it('is not told what the investigation found, nor whether the police got it', async () => {
    const query = '{ transferFigures { thresholdMet thresholdSent transferRate sent } }';
    const { data } = await graph.ask(cases, viewer, query);
    expect(data).toEqual({ transferFigures: { thresholdMet: 0, thresholdSent: 0, transferRate: null, sent: 0 } });
    expect(await total(viewer, 'thresholdUntransferred: true')).toBe(0);
  });

  it('does not see that the version moved, that somebody reported, nor other cases by their links', async () => {
    const { version, channel } = await told(viewer);
    expect([version, channel]).toEqual([0, 'DIRECT']);
    expect((await told(viewer, linked)).links).toEqual([]);
  });
});

describe('an office that merely helps (R9.3)', () => {
  const HELPER = at('guangzhou', 'OFFICE');

  it('is told what a party is told, and nothing of the police', async () => {
    const { status, channel, version, course, history, deadlines, excludedPeriods } = await told(HELPER);
    expect([status, channel, version, excludedPeriods]).toEqual(['INVESTIGATING', 'DIRECT', 0, []]);
    expect(history).toEqual([{ what: 'Told of the penalty' }]);
    expect(course.at(-1)).toEqual({ from: 'INVESTIGATING', to: 'PENALTY_NOTICED' });
    expect(deadlines.map(({ rule }) => rule).toSorted()).toEqual(['C4', 'C5']);
    expect(deadlines.find(({ rule }) => rule === 'C4')?.state).not.toBe('SUSPENDED');
  });

  it('finds and counts by what it is told', async () => {
    expect([await total(HELPER, 'status: [WAITING_CRIMINAL]'), await total(HELPER, 'status: [INVESTIGATING]')]).toEqual([0, 1]);
    expect([await total(HELPER, 'thresholdUntransferred: true'), await total(HELPER, 'clockBreached: ["C3"]')]).toEqual([0, 0]);
    const { data } = await graph.ask(cases, HELPER, '{ caseAggregate(groupBy: [STATUS]) { status } transferFigures { thresholdMet } }');
    const found = data as { caseAggregate: { status: string }[]; transferFigures: { thresholdMet: number } };
    expect(found.caseAggregate.map(({ status }) => status)).not.toContain('WAITING_CRIMINAL');
    expect(found.transferFigures.thresholdMet).toBe(0);
  });

  it('is told everything once it supervises the case (R4.1)', async () => {
    const { status, history } = await told(viewerOf({ subject: 'watch', role: 'OFFICE', office: idOf(72), area: '4406' }));
    expect([status, history.length]).toEqual(['WAITING_CRIMINAL', HIDDEN_ACTS.length + 1]);
  });
});

describe('the database itself', () => {
  it.each([...OUTSIDE, ['an office that helps', at('guangzhou')] as const])('opens to %s only what is told', async (_, viewer) => {
    const rows = await graph.services.pools.cases_app.read(claimsOf(viewer), (db) =>
      db.execute<{ word: string }>(sql`
        select act as word from cases.case_step where case_id = ${waiting.caseId}
        union select rule from cases.deadline where case_id = ${waiting.caseId}
        union select what from platform.event where entity_id = ${waiting.caseId}
        union select kind from cases.excluded_period where case_id = ${waiting.caseId}`),
    );
    const words = rows.map(({ word }) => word);
    const hidden = [...HIDDEN_ACTS, ...HIDDEN_ACTS.map((act) => `CASE_${act}`), ...HIDDEN_CLOCKS, 'CRIMINAL'];
    expect(words.filter((word) => hidden.includes(word))).toEqual([]);
    expect(words).toEqual(expect.arrayContaining(['NOTICE_PENALTY', 'CASE_NOTICE_PENALTY', 'C5', 'DOCKET']));
  });
});

describe('the internal volume', () => {
  it('is not even empty for a member of the team who moved to another office (domain §6.7)', async () => {
    const volume = async (office: 'shenzhen' | 'nanshan', area: string) => {
      const viewer = viewerOf({ subject: officerId('first'), role: 'HANDLER', office: officeId(office), area });
      const { data } = await graph.ask(cases, viewer, `{ case(id: "${linked.caseId}") { internalVolume { content } } }`);
      return (data as { case: { internalVolume: unknown } }).case.internalVolume;
    };
    expect([await volume('shenzhen', '4403'), await volume('nanshan', '440305')]).toEqual([[], null]);
  });
});

describe('the office side', () => {
  it('is told everything as it is', async () => {
    const { status, channel, version, course, history, deadlines } = await told(at('shenzhen'));
    expect([status, channel, version]).toEqual(['WAITING_CRIMINAL', 'CENTRE_REFERRAL', 7]);
    expect(history).toHaveLength(HIDDEN_ACTS.length + 1);
    expect(course.some(({ to }) => to === 'WAITING_CRIMINAL')).toBe(true);
    expect(deadlines.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...HIDDEN_CLOCKS, 'C2', 'C4', 'C5', 'A-ARCHIVE']));
    const { data } = await graph.ask(cases, at('shenzhen'), '{ transferFigures { thresholdMet } }');
    expect(data).toEqual({ transferFigures: { thresholdMet: 1 } });
    expect((await told(at('shenzhen'), linked)).links).toEqual([{ reason: '与广州某案重复' }]);
  });
});
