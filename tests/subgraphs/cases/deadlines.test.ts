import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#law/dates.ts';
import { deadlineOf, deadlinesOf, dueOnOf } from '../../../subgraphs/cases/lifecycle/deadlines.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { deadline } from '../../../subgraphs/cases/tables.ts';
import { clockGround, HEAD, PARTNER, type ClockGround } from './clock-acts.ts';
import { at, TODAY } from './ground.ts';

const MATTER = {
  kind: 'COUNTERFEIT',
  status: 'INVESTIGATING',
  channel: 'DIRECT',
  receivedOn: '2013-11-28',
  docketedOn: '2013-12-02',
  concludedOn: null,
  extendedOn: null,
} as const;
const ROW = { rule: 'C4', startedOn: '2013-12-02', dueOn: '2014-01-02', doneOn: null, paused: false, waived: false };

describe('the clocks of a case', () => {
  const states = (
    matter: Parameters<typeof deadlinesOf>[0],
    rows: Parameters<typeof deadlinesOf>[1]['rows'] = [],
    periods: Parameters<typeof deadlinesOf>[1]['periods'] = [],
    today = TODAY,
  ) => deadlinesOf(matter, { rows, periods, today }).map(({ rule, dueOn, state }) => [rule, dueOn, state]);
  const DOCKET = ['C2', '2013-12-12', 'MET'];

  it('begin with docketing, and tell the conclusion of a case that keeps no clocks', () =>
    expect(states(MATTER)).toEqual([DOCKET, ['C4', '2014-01-02', 'BREACHED']]));
  it.for([
    ['2014-01-02', null, 'RUNNING'],
    ['2014-01-03', null, 'BREACHED'],
    [TODAY, '2014-01-02', 'MET'],
    [TODAY, '2014-01-03', 'BREACHED'],
  ] as const)('seen on %s, concluded on %s: %s', ([today, concludedOn, state]) =>
    expect(states({ ...MATTER, concludedOn }, [], [], today)[1]).toEqual(['C4', '2014-01-02', state]),
  );
  it('are told as the acts left them: met, waived, standing still', () => {
    const infringement = { ...MATTER, kind: 'INFRINGEMENT' } as const;
    const I = { ...ROW, startedOn: '2013-12-02', dueOn: '' };
    const rows = [
      { ...I, rule: 'I7', paused: true },
      { ...I, rule: 'I2', doneOn: '2013-12-05' },
      { ...I, rule: 'I4', waived: true },
      { ...I, rule: 'no such rule' },
    ];
    const periods = [{ granted: true, fromOn: '2014-01-06', toOn: null }];
    // five days do not count yet, and the due day moves on
    expect(states(infringement, rows, periods)).toEqual([
      ['I1', '2013-12-05', 'MET'],
      ['I7', '2014-04-08', 'SUSPENDED'],
      ['I2', '2013-12-09', 'MET'],
      ['I4', '2013-12-09', 'WAIVED'],
    ]);
    expect(states(infringement, rows, periods, addDays(TODAY, 14))[1]).toEqual(['I7', '2014-04-21', 'SUSPENDED']);
  });
  it('of a right that nobody used end without a breach; a duty of somebody else does not', () => {
    const row = { ...ROW, startedOn: '2013-12-02', dueOn: '' };
    const rules = ['C5', 'C9', 'C9b', 'C7'].map((rule) => ({ ...row, rule }));
    expect(states(MATTER, rules, [], '2014-04-01').slice(2)).toEqual([
      ['C5', '2013-12-05', 'WAIVED'],
      ['C9', '2014-02-07', 'WAIVED'],
      ['C9b', '2014-03-03', 'WAIVED'],
      ['C7', '2013-12-17', 'BREACHED'],
    ]);
    expect(states(MATTER, [{ ...row, rule: 'C9', doneOn: '2013-12-30' }], [], '2014-04-01')[2]?.[2]).toBe('MET');
  });
  it('leave out what was refused, and count an overlap once', () => {
    const periods = [
      { granted: false, fromOn: null, toOn: null },
      { granted: true, fromOn: '2013-12-10', toOn: '2013-12-14' },
      { granted: true, fromOn: '2013-12-12', toOn: '2013-12-16' },
    ];
    const [, clock] = deadlinesOf(MATTER, { rows: [ROW], periods, today: TODAY });
    expect(clock).toMatchObject({ excludedDays: 7, excluded: [{ fromOn: '2013-12-10', toOn: '2013-12-16' }], dueOn: '2014-01-09' });
    expect(clock?.explainZh).toContain('不计入期限7日');
  });
  it('show an extension of their own where the record says so', () => {
    const seizure = { ...ROW, rule: 'C3', startedOn: '2013-12-10' };
    const due = (dueOn: string) => deadlineOf(MATTER, { ...seizure, dueOn }, { periods: [], today: TODAY })?.dueOn;
    expect([due('2014-01-09'), due('2014-02-08')]).toEqual(['2014-01-09', '2014-02-08']);
  });
  it('in hours count from the end of the day on record', () =>
    expect(dueOnOf(MATTER, { rule: 'T2', startedOn: '2014-01-03' })).toBe('2014-01-04'));
  it('do not start where the rules in force know no such time', () =>
    expect(dueOnOf(MATTER, { rule: 'I11', startedOn: TODAY })).toBeNull());
});

describe('through the graph', () => {
  let ground: ClockGround;
  beforeAll(async () => void (ground = await clockGround()));
  afterAll(() => ground.graph.end());
  const FIELDS = `deadlines { rule dueOn state excluded { fromOn toOn } explain explainZh } excludedPeriods { days advice invalidation { id } }
    suspensionIndicators { indicator } invalidations { requestNo } litigations { outcome } links { other { id } } repeatOf { id }`;

  it('a page of fifty with all its clocks is a fixed number of statements', async () => {
    for (let n = 0; n < 50; n += 1) await ground.lay({ status: 'INVESTIGATING', docketedOn: '2013-12-02' });
    await ground.layInvalidation(1);
    const count = async (query: string) => {
      const { statements, errors, data } = await ground.graph.ask(cases, HEAD, query);
      expect(errors).toEqual([]);
      return [statements.length, JSON.stringify(data).length > 1000];
    };
    // cases, clocks, periods, the day
    expect(await count('{ cases(first: 50) { nodes { deadlines { rule dueOn state explainZh } } } }')).toEqual([4, true]);
    // and invalidations, suits, links
    expect(await count(`{ cases(first: 50) { nodes { ${FIELDS} } } }`)).toEqual([7, true]);
    // the day, the clocks, their cases, the periods
    expect(await count('{ myWorklist(first: 50, dueWithin: 90) { case { caseNo } deadline { rule dueOn state } } }')).toEqual([4, true]);
  });
  it('are found where they ran out, but not a right that nobody used', async () => {
    const laid = await ground.lay({ status: 'CONCLUDED', docketedOn: '2013-12-02' });
    const place = { caseId: laid.caseId, agencyId: HEAD.office ?? '', jurisdiction: '440305' };
    const clock = (rule: string) => ({ id: crypto.randomUUID(), ...place, rule, startedOn: '2013-12-10', dueOn: '2013-12-25' });
    await ground.graph.rows.insert(deadline).values([clock('I10'), clock('C7')]);
    const found = async (rule: string) => {
      const data = await ground.ask(`{ cases(first: 100, filter: { clockBreached: ["${rule}"] }) { nodes { id } } }`);
      return (data as { cases: { nodes: { id: string }[] } }).cases.nodes.some(({ id }) => id === laid.caseId);
    };
    expect([await found('I10'), await found('C7')]).toEqual([false, true]);
  });
  it('are told to a partner with the case, but not what the office thinks of it', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    await ground.graph.rows.execute(
      `insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to) values ('0190aaaa-0000-7000-8000-000000000009', '${PARTNER.subject}', 'REFERRAL', '${laid.caseId}', '2014-01-01', '2014-02-01')`,
    );
    const seen = await ground.read(
      laid.caseId,
      `deadlines { rule } suspensionIndicators(priorArtSufficient: true) { indicator } permittedActions`,
      PARTNER,
    );
    expect(seen).toEqual({ deadlines: [{ rule: 'I1' }, { rule: 'I2' }, { rule: 'I7' }], suspensionIndicators: [], permittedActions: [] });
    expect(await ground.read(laid.caseId, 'id', at('guangzhou'))).toBeNull();
  });
});
