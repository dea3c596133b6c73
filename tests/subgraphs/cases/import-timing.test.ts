import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReader, cellsOf } from '../../../subgraphs/cases/lifecycle/import-cells.ts';
import { problemText } from '../../../subgraphs/cases/lifecycle/import-problems.ts';
import { timingOf } from '../../../subgraphs/cases/lifecycle/import-timing.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround } from './ground.ts';
import { codes, counterfeit, importing, infringement, row, type Row } from './import-ground.ts';

const DISPUTE = { kind: 'INFRINGEMENT', docketedOn: '2013-03-04', concludedOn: '2013-10-08', today: '2014-01-10' } as const;
const OPEN = { ...DISPUTE, concludedOn: null };
type Facts = Parameters<typeof timingOf>[1];
const read = (cells: Row, facts: Facts = DISPUTE) => {
  const reader = createReader(cellsOf({ line: 1, ...cells }));
  return { ...timingOf(reader, facts), problems: reader.problems().map(({ column, code }) => `${column} ${code}`) };
};

describe('what a local office writes', () => {
  it.each([
    ['中止 2013-04-01至2013-06-30', [['SUSPENSION', '2013-04-01', '2013-06-30']]],
    ['中止:2013.4.1~2013.6.30', [['SUSPENSION', '2013-04-01', '2013-06-30']]],
    ['中止处理2013年4月1日到2013年6月30日', [['SUSPENSION', '2013-04-01', '2013-06-30']]],
    ['suspension 2013/4/1 to 2013/6/30', [['SUSPENSION', '2013-04-01', '2013-06-30']]],
    ['PUBLIC_NOTICE 20130401 - 20130530', [['PUBLIC_NOTICE', '2013-04-01', '2013-05-30']]],
    [
      '鉴定 2013-05-02至2013-05-31;\n公告送达 2013-03-11—2013-05-09',
      [
        ['APPRAISAL', '2013-05-02', '2013-05-31'],
        ['PUBLIC_NOTICE', '2013-03-11', '2013-05-09'],
      ],
    ],
  ])('%s', (excludedPeriods, expected) => {
    const { periods, problems } = read({ excludedPeriods });
    expect(problems).toEqual([]);
    expect(periods.map(({ kind, fromOn, toOn }) => [kind, fromOn, toOn])).toEqual(expected);
  });

  it('a suspension that lasts has no last day', () =>
    expect(read({ excludedPeriods: '中止 2013-06-03至今' }, OPEN)).toMatchObject({ problems: [], periods: [{ toOn: null }] }));
  it('an extension before the due day', () =>
    expect(read({ extendedOn: '2013年7月3日' })).toEqual({ extendedOn: '2013-07-03', periods: [], problems: [] }));
  it('and before the due day that a suspension moved', () =>
    expect(read({ extendedOn: '2013-09-30', excludedPeriods: '中止 2013-04-01至2013-06-30' }).problems).toEqual([]));
});

const BAD: readonly (readonly [string, Row, Facts, string])[] = [
  ['no day', { extendedOn: '下月' }, DISPUTE, 'extendedOn NOT_A_DAY'],
  ['an extension tomorrow', { extendedOn: '2014-01-11' }, OPEN, 'extendedOn IN_THE_FUTURE'],
  ['an extension before docketing', { extendedOn: '2013-03-03' }, DISPUTE, 'extendedOn WRONG_ORDER'],
  ['an extension after the end', { extendedOn: '2013-10-09' }, DISPUTE, 'extendedOn WRONG_ORDER'],
  ['an extension on the due day', { extendedOn: '2013-07-04' }, DISPUTE, 'extendedOn EXTENSION_TOO_LATE'],
  ['no kind', { excludedPeriods: '2013-04-01至2013-06-30' }, DISPUTE, 'excludedPeriods NOT_A_PERIOD'],
  ['no last day', { excludedPeriods: '中止 2013-04-01' }, DISPUTE, 'excludedPeriods NOT_A_PERIOD'],
  ['days in number', { excludedPeriods: '中止90天' }, DISPUTE, 'excludedPeriods NOT_A_PERIOD'],
  ['an unknown kind', { excludedPeriods: '休假 2013-04-01至2013-06-30' }, DISPUTE, 'excludedPeriods UNKNOWN_CODE'],
  ['no such day', { excludedPeriods: '中止 2013-02-30至2013-06-30' }, DISPUTE, 'excludedPeriods NOT_A_DAY'],
  ['the other way round', { excludedPeriods: '中止 2013-06-30至2013-04-01' }, DISPUTE, 'excludedPeriods WRONG_ORDER'],
  ['before docketing', { excludedPeriods: '中止 2013-03-03至2013-04-01' }, DISPUTE, 'excludedPeriods WRONG_ORDER'],
  ['a notice on the day of docketing', { excludedPeriods: '公告 2013-03-04至2013-04-01' }, DISPUTE, 'excludedPeriods WRONG_ORDER'],
  ['after the end', { excludedPeriods: '中止 2013-09-01至2013-10-09' }, DISPUTE, 'excludedPeriods WRONG_ORDER'],
  ['until tomorrow', { excludedPeriods: '鉴定 2013-09-01至2014-01-11' }, OPEN, 'excludedPeriods IN_THE_FUTURE'],
  [
    'a suspension that lasts until today at least',
    { excludedPeriods: '中止 2013-09-01至2014-01-10' },
    OPEN,
    'excludedPeriods IN_THE_FUTURE',
  ],
  ['one that lasts on a case that ended', { excludedPeriods: '中止 2013-09-01至今' }, DISPUTE, 'excludedPeriods NOT_A_PERIOD'],
  ['a notice that lasts', { excludedPeriods: '公告 2013-09-01至今' }, OPEN, 'excludedPeriods NOT_A_PERIOD'],
  [
    'a suspended counterfeit',
    { excludedPeriods: '中止 2013-03-11至2013-03-20' },
    { ...DISPUTE, kind: 'COUNTERFEIT' },
    'excludedPeriods NOT_EXCLUDED',
  ],
  ['a hearing on a dispute', { excludedPeriods: '听证 2013-03-11至2013-03-20' }, DISPUTE, 'excludedPeriods NOT_EXCLUDED'],
  [
    'suspended twice',
    { excludedPeriods: '中止 2013-04-01至2013-06-30;中止 2013-06-30至2013-07-31' },
    DISPUTE,
    'excludedPeriods OVERLAPPING',
  ],
  [
    'suspended again while it lasts',
    { excludedPeriods: '中止 2013-04-01至今;中止 2013-06-30至2013-07-31' },
    OPEN,
    'excludedPeriods OVERLAPPING',
  ],
  [
    'an appraisal of two years',
    { excludedPeriods: '鉴定 2011-04-01至2013-04-01' },
    { ...OPEN, docketedOn: '2011-03-04' },
    'excludedPeriods PERIOD_TOO_LONG',
  ],
];

describe('what cannot be', () => {
  it.each(BAD)('%s', (_, cells, facts, expected) => expect(read(cells, facts).problems).toEqual([expected]));

  it('is told in both languages', () => {
    for (const code of ['EXTENSION_TOO_LATE', 'NOT_A_PERIOD', 'NOT_EXCLUDED', 'OVERLAPPING', 'PERIOD_TOO_LONG']) {
      const { message, messageZh, rule } = problemText(code);
      expect([code, message, messageZh, rule]).toEqual([
        code,
        expect.stringMatching(/\.$/),
        expect.stringMatching(/\p{Script=Han}{2}.*。$/u),
        expect.any(String),
      ]);
    }
  });
});

describe('on record', () => {
  let graph: OwnGraph;
  let act: ReturnType<typeof importing>;
  beforeAll(async () => {
    graph = await createGround();
    act = importing(graph);
  });
  afterAll(() => graph.end());

  interface Seen {
    readonly caseNo: string;
    readonly status: string;
    readonly course: readonly { readonly from: string | null; readonly to: string; readonly takenOn: string }[];
    readonly deadlines: readonly Readonly<Record<string, unknown>>[];
  }
  const seen = async (rows: readonly Row[]): Promise<ReadonlyMap<string, Seen>> => {
    const { id, problems } = await act.sent(rows);
    expect(problems).toEqual([]);
    expect(codes(await act.commit(id))).toEqual([]);
    const { data, errors } = await graph.ask(
      cases,
      at('shenzhen'),
      '{ cases(first: 50) { nodes { caseNo status course { from to takenOn } deadlines { rule state dueOn excludedDays } } } }',
    );
    expect(errors).toEqual([]);
    return new Map((data as { cases: { nodes: readonly Seen[] } }).cases.nodes.map((each) => [each.caseNo, each]));
  };
  const clock = (found: Seen | undefined, rule: string) => found?.deadlines.find((each) => each['rule'] === rule);

  it('a case that was lawfully suspended, or extended, ended in time; a day later it is late', async () => {
    const suspended = { excludedPeriods: '中止 2013-04-01至2013-06-30' };
    const found = await seen([
      // four months end on 2013-07-04; 91 days later lies in the holidays of October, so 2013-10-08
      infringement(1, { ...suspended, concludedOn: '2013-10-08' }),
      infringement(2, { ...suspended, concludedOn: '2013-10-09' }),
      // one month more ends on a Sunday
      infringement(3, { extendedOn: '2013-06-28', concludedOn: '2013-08-05' }),
      infringement(4, { concludedOn: '2013-08-05' }),
      // one month ends on 2013-04-04; fifteen days more, and five of a hearing
      counterfeit(5, { extendedOn: '2013-03-29', excludedPeriods: '听证 2013-03-11至2013-03-15', concludedOn: '2013-04-24' }),
    ]);
    const i7 = (no: number) => clock(found.get(`粤深知执字〔2013〕${no}号`), 'I7');
    expect(i7(1)).toEqual({ rule: 'I7', state: 'MET', dueOn: '2013-10-08', excludedDays: 91 });
    expect(i7(2)).toMatchObject({ state: 'BREACHED', dueOn: '2013-10-08' });
    expect(i7(3)).toEqual({ rule: 'I7', state: 'MET', dueOn: '2013-08-05', excludedDays: 0 });
    expect(i7(4)).toMatchObject({ state: 'BREACHED', dueOn: '2013-07-04' });
    expect(clock(found.get('粤深知假字〔2013〕5号'), 'C4')).toEqual({
      rule: 'C4',
      state: 'MET',
      dueOn: '2013-04-24',
      excludedDays: 5,
    });
    expect(found.get('粤深知执字〔2013〕1号')?.course.map(({ to, takenOn }) => `${to} ${takenOn}`)).toEqual([
      'RECEIVED 2013-03-01',
      'DOCKETED 2013-03-04',
      'SUSPENDED 2013-04-01',
      'DOCKETED 2013-07-01',
      'CONCLUDED 2013-10-08',
    ]);
  });

  it('one that stands still is suspended, and its head may resume it', async () => {
    const open = { concludedOn: null, disposition: null };
    const found = await seen([row(11, { ...open, excludedPeriods: '鉴定 2013-03-11至2013-03-20;中止 2013-05-06至今' })]);
    const still = found.get('粤深知调字〔2013〕11号');
    expect(still?.status).toBe('SUSPENDED');
    expect(clock(still, 'M2')).toMatchObject({ state: 'SUSPENDED' });
    const head = at('shenzhen', 'OFFICE');
    const { data } = await graph.ask(cases, head, '{ cases(filter: { status: [SUSPENDED] }) { nodes { id version } } }');
    const [{ id, version } = { id: '', version: 0 }] = (data as { cases: { nodes: readonly { id: string; version: number }[] } }).cases
      .nodes;
    const resumed = await graph.ask(
      cases,
      head,
      'mutation ($input: ResumeCaseInput!) { resumeCase(input: $input) { case { status deadlines { rule state dueOn excludedDays } } userErrors { code message } } }',
      { input: { caseId: id, version, on: '2014-01-10', reason: '无效宣告审查决定已生效' } },
    );
    // three months from 2013-03-04, 10 days of the appraisal and 249 of the suspension
    expect(resumed.data).toMatchObject({
      resumeCase: {
        case: {
          status: 'DOCKETED',
          deadlines: expect.arrayContaining([{ rule: 'M2', state: 'RUNNING', dueOn: '2014-02-18', excludedDays: 259 }]),
        },
        userErrors: [],
      },
    });
  });
});
