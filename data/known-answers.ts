import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FAULTS, TOTALS, type Answers, type Fault } from './world/answers.ts';

/** What is said about a planted fault, and the one query that finds it as the national office. */
export interface FaultQuery {
  readonly title: string;
  readonly titleZh: string;
  /** requirement or article that the fault offends */
  readonly rule: string;
  readonly query: string;
}

const list = (field: string, filter: string, more = ''): string =>
  `query ($after: String) { ${field}(${more}filter: { ${filter} }, first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
const cases = (filter: string): string => list('cases', filter);
const complaints = (filter: string): string => list('complaints', filter);

/** Pages through by `after`; the field has the shape { nodes { id } pageInfo }. */
export const faultQueries = (today: string): Readonly<Record<Fault, FaultQuery>> => ({
  LATE_CONCLUSION: {
    title: 'Concluded late, or overdue',
    titleZh: '逾期结案或逾期未结',
    rule: '专利行政执法办法 I7, C4; R8.5',
    query: cases(`overdueOn: "${today}"`),
  },
  UNCERTIFIED_HANDLER: {
    title: 'Handled under an expired certificate',
    titleZh: '承办人执法证已过期',
    rule: 'R15.1',
    query: cases('handlerUncertified: true'),
  },
  UNLAWFUL_TEAM: {
    title: 'Even-numbered panel, or one officer alone against a counterfeit',
    titleZh: '合议组人数为双数,或假冒案件仅一人承办',
    rule: '专利行政执法办法 I1, C1',
    query: cases('handlerCountUnlawful: true'),
  },
  LATE_SERVICE: {
    title: 'Request served after five working days',
    titleZh: '逾期送达请求书副本',
    rule: '专利行政执法办法 I2; R8.5',
    query: cases('clockBreached: ["I2"]'),
  },
  UNSEALED_ARCHIVE: {
    title: 'Concluded over thirty days ago, and the file is not sealed',
    titleZh: '结案逾三十日未归档',
    rule: 'R17.2',
    query: cases(`unsealedOn: "${today}"`),
  },
  VOLUME_MISMATCH: {
    title: 'Paper volume that differs from the sealed files',
    titleZh: '纸质案卷与电子案卷不一致',
    rule: 'R17.4',
    query: list('archiveFiles', 'consistency: [MISSING_PAPER, MISSING_ELECTRONIC, MISMATCH]'),
  },
  OVERDUE_ACCEPTANCE: {
    title: 'Neither docketed nor refused in time',
    titleZh: '逾期未决定是否立案',
    rule: '专利行政执法办法 I1, M1, C1; R8.5',
    query: list('intakes', `overdueOn: "${today}"`),
  },
  UNANSWERED_SUIT: {
    title: 'Suit without a defence in time',
    titleZh: '逾期未答辩的行政诉讼、行政复议',
    rule: '行政诉讼法(1989年)§43; R2.4',
    query: list('litigations', `defenceDueTo: "${today}"`),
  },
  ASSIST_OVERDUE: {
    title: 'Request for assistance answered late, or waiting too long',
    titleZh: '协作请求逾期答复或逾期未答复',
    rule: 'R9.3',
    query: list('assistRequests', 'overdue: true'),
  },
  BUCK_PASSING: { title: 'Sent back twice or more', titleZh: '两次以上被退回', rule: 'R2.3', query: complaints('bouncedAtLeast: 2') },
  UNACKNOWLEDGED: {
    title: 'Referred and never acknowledged',
    titleZh: '转交后逾期未签收',
    rule: 'R3.3',
    query: complaints('overdue: true'),
  },
  FALSE_REPORT: {
    title: 'Report that differs from the live cases',
    titleZh: '月报与实时案件不符',
    rule: 'R6.4',
    query: list('statReports', 'discrepant: true'),
  },
  UNCONSENTED_CLASS: {
    title: 'Induction held without the consent of the national office beforehand',
    titleZh: '未经国家局事先同意举办上岗培训',
    rule: 'R15.3',
    query: list('trainingClasses', 'unconsented: true'),
  },
  CAPACITY_GAP: {
    title: 'Office that lacks something articles 14 and 16 ask of it',
    titleZh: '队伍建设或工作条件未达标的机构',
    rule: 'R14.2–R16.4',
    query: list('capacityCompliance', 'gapsOnly: true', 'jurisdiction: "000000", '),
  },
  THRESHOLD_NOT_TRANSFERRED: {
    title: 'Criminal threshold met, punished and not handed to the police',
    titleZh: '达到刑事追诉标准而以罚代刑、未移送公安',
    rule: '刑法 §216; R9.8',
    query: list('untransferredThresholdCases', ''),
  },
  REFERRAL_BOUNCED: {
    title: 'Referred again after departments had refused it twice',
    titleZh: '两次以上被有关部门退回后再次通报',
    rule: 'R2.3, R9.4',
    query: list('caseReferrals', 'minBounces: 2'),
  },
  FORECAST_OVERDUE: {
    title: 'Alert on a profile whose forecast is overdue',
    titleZh: '预警后逾期未提交预测与应对方案',
    rule: 'R12.5',
    query: list('talentProjectAlerts', 'overdue: true'),
  },
});

/** What the file says first: which world it belongs to. */
export interface WorldFacts {
  readonly seed: number;
  readonly cases: number;
  readonly today: string;
  readonly digest: string;
}

/** Writes what the generator knows: totals, the planted faults with their queries, and samples to try things with. */
export async function writeKnownAnswers(file: string, world: WorldFacts, { planted, totals, samples }: Answers): Promise<void> {
  const queries = faultQueries(world.today);
  const sorted = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const answers = {
    ...world,
    totals: Object.fromEntries(TOTALS.map((by) => [by, sorted(totals[by])])),
    planted: FAULTS.map((name) => {
      const { title, titleZh, rule, query } = queries[name];
      return { name, title, titleZh, rule, persona: 'national', query, variables: { after: null }, ids: planted[name].toSorted() };
    }),
    samples,
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(answers, null, 2)}\n`);
}
