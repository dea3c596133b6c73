import type { ContactBaseKind, ContactBaseStatus } from '#law/contact-bases.ts';
import { contactActivity, keyContactBase } from '../../subgraphs/institutions/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { companyName, personName, product } from '../names.ts';
import { createRandom, type Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import { writeAgreements } from './agreements.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';

/**
 * The 26 bases of the national mechanism in two batches (requirement R13.2): how many of each kind. Names and days are of the
 * demo world; only the numbers of the second batch are known, and that there were ten before it.
 */
const BATCHES: readonly { readonly on: string; readonly kinds: Readonly<Record<ContactBaseKind, number>> }[] = [
  { on: '2009-09-15', kinds: { JUDICIAL: 2, RESEARCH: 2, LEGAL_SERVICE: 2, MARKET_ENTITY: 4 } },
  { on: '2010-12-10', kinds: { JUDICIAL: 4, RESEARCH: 7, LEGAL_SERVICE: 5, MARKET_ENTITY: 0 } },
];
/** From where the national bases came, in turn. */
const NATIONAL_SEATS = [
  '110000',
  '310000',
  '440100',
  '320100',
  '420100',
  '440300',
  '330100',
  '370100',
  '610100',
  '510100',
  '430100',
  '350200',
  '120000',
];

const LOCAL_BASES = 120;
const LOCAL_STATES: readonly (readonly [ContactBaseStatus, number])[] = [
  ['NOMINATED', 10],
  ['REVIEWED', 10],
  ['LISTED_LOCAL', 50],
  ['RECOMMENDED_NATIONAL', 15],
  ['WITHDRAWN', 15],
];
const KINDS: readonly (readonly [ContactBaseKind, number])[] = [
  ['JUDICIAL', 20],
  ['RESEARCH', 25],
  ['LEGAL_SERVICE', 25],
  ['MARKET_ENTITY', 30],
];
const REASONS = {
  RECOMMENDED_NATIONAL: ['专业力量强,协作成效突出', '所在区域暂无同类全国基地'],
  WITHDRAWN: ['机构撤并', '连续两年未开展联系活动'],
};
const ACTIVITIES: readonly (readonly [topic: string, output: string | null])[] = [
  ['专利侵权判定标准座谈', '会议纪要'],
  ['疑难案件会商', '形成咨询意见一份'],
  ['执法人员业务培训', '培训执法人员三十人'],
  ['展会知识产权保护联合服务', '现场接受咨询二十余次'],
  ['专利维权典型案例研讨', null],
  ['走访重点企业', '收集维权需求'],
];

/** What these rows make true: a query must find it again. */
interface ContactAnswers {
  /** bases in the national mechanism, by kind */
  readonly national: Readonly<Record<ContactBaseKind, number>>;
}

/** Key contact bases with their activities, and agreements (R13.1 to R13.5, R1.4). */
export function writeContacts(ground: Ground, sink: Sink): ContactAnswers {
  const random = createRandom(ground.seed, 'contacts');
  const cities = ground.offices.filter(({ level }) => level === 'PREFECTURE' || level === 'PROVINCE');
  const national = { JUDICIAL: 0, RESEARCH: 0, LEGAL_SERVICE: 0, MARKET_ENTITY: 0 };
  let turn = 0;
  for (const { on, kinds } of BATCHES) {
    for (const [kind, count] of Object.entries(kinds) as [ContactBaseKind, number][]) {
      national[kind] += count;
      for (let i = 0; i < count; i += 1) {
        const office = ground.authorityOf(NATIONAL_SEATS[turn % NATIONAL_SEATS.length] ?? '110000');
        turn += 1;
        const renewed = random.chance(0.4);
        writeBase(ground, sink, random, office, kind, { status: renewed ? 'RENEWED' : 'LISTED_NATIONAL', listed: dayOf(on) });
      }
    }
  }
  for (let i = 0; i < LOCAL_BASES; i += 1) {
    const [status] = LOCAL_STATES[random.weighted(LOCAL_STATES.map(([, weight]) => weight))] ?? ['LISTED_LOCAL'];
    const [kind] = KINDS[random.weighted(KINDS.map(([, weight]) => weight))] ?? ['RESEARCH'];
    writeBase(ground, sink, random, random.pick(cities), kind, { status, listed: dayOf('2010-06-01') + random.below(1_000) });
  }
  writeAgreements(ground, sink);
  return { national };
}

interface Course {
  readonly status: ContactBaseStatus;
  /** day of the first listing, for a base that has had one */
  readonly listed: number;
}

const NEVER_LISTED: readonly ContactBaseStatus[] = ['NOMINATED', 'REVIEWED'];
/** How many steps of annex A16 lead to each state, by way of the local list: the version of the row. */
const STEPS: Readonly<Record<ContactBaseStatus, number>> = {
  NOMINATED: 1,
  REVIEWED: 2,
  LISTED_LOCAL: 3,
  RECOMMENDED_NATIONAL: 4,
  WITHDRAWN: 4,
  LISTED_NATIONAL: 4,
  RENEWED: 5,
};

function writeBase(
  { cityOf, last }: Ground,
  sink: Sink,
  random: Random,
  office: Office,
  kind: ContactBaseKind,
  { status, listed }: Course,
): void {
  const { row, place } = office;
  const nominated = listed - random.between(60, 200);
  const joined = NEVER_LISTED.includes(status) ? null : listed;
  const from = {
    NOMINATED: nominated,
    REVIEWED: nominated + random.between(10, 50),
    LISTED_LOCAL: listed,
    LISTED_NATIONAL: listed,
    RECOMMENDED_NATIONAL: Math.min(last, listed + random.between(100, 300)),
    WITHDRAWN: Math.min(last, listed + random.between(200, 600)),
    RENEWED: listed + random.between(1_000, 1_100),
  }[status];
  const id = uuidAt(noonOf(nominated), random);
  const base: RowOf<typeof keyContactBase> = {
    id,
    agencyId: row.id,
    name: nameOf(kind, office, cityOf(place), random),
    kind,
    contactPerson: personName(random),
    status,
    nominatedOn: dateOf(nominated),
    joinedOn: joined === null ? null : dateOf(joined),
    statusFrom: dateOf(from),
    reason: status === 'WITHDRAWN' || status === 'RECOMMENDED_NATIONAL' ? random.pick(REASONS[status]) : null,
    version: STEPS[status],
    jurisdiction: place,
  };
  sink.write(keyContactBase, base);
  const until = status === 'WITHDRAWN' ? from : last;
  if (joined === null) return;
  for (let day = joined + random.between(30, 200); day < until; day += random.between(90, 400)) {
    const [topic, output] = random.pick(ACTIVITIES);
    sink.write(contactActivity, {
      id: uuidAt(noonOf(day), random),
      baseId: id,
      agencyId: row.id,
      heldOn: dateOf(day),
      topic,
      output,
      jurisdiction: place,
    });
  }
}

function nameOf(kind: ContactBaseKind, { row, level }: Office, city: string, random: Random): string {
  const division = row.name.replace('知识产权局', '');
  const surname = personName(random).slice(0, 1);
  switch (kind) {
    case 'JUDICIAL':
      return `${division}${random.pick([level === 'PROVINCE' ? '高级人民法院知识产权审判庭' : '中级人民法院知识产权审判庭', '人民检察院知识产权检察处', '知识产权司法鉴定中心'])}`;
    case 'RESEARCH':
      return `${city}${random.pick(['知识产权研究院', '大学知识产权研究中心', '知识产权战略研究所', '科技法学研究会'])}`;
    case 'LEGAL_SERVICE':
      return `${city}${surname}${random.pick(['和', '正', '诚'])}${random.pick(['律师事务所', '专利代理有限公司', '知识产权服务中心'])}`;
    case 'MARKET_ENTITY':
      return companyName(city, product(random).trade, random);
  }
}
