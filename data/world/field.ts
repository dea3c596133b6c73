import { needsEnd, type FieldPersonKind, type SiteKind } from '#law/field-posts.ts';
import { fieldPost, insignia, safetyIncident } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { mobileNumber, personName } from '../names.ts';
import { createRandom, type Random } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';

const POSTS = 120;
const INCIDENTS = 30;
/** Part of the offices whose first officers wear badges with numbers on record. */
const BADGED = 0.6;
/** Badges of one office at most, so that they do not grow with the world. */
const MOST_BADGES = 3;
/** Shenzhen, the city of the personas: it has a row of each kind in every world. */
const PERSONAS = '440300';

const SITES: Readonly<Record<SiteKind, readonly string[]>> = {
  PARK: ['高新技术产业园', '软件园', '科技创业园', '经济技术开发区孵化园'],
  COMMERCIAL: ['电子市场', '小商品批发市场', '家居建材城', '步行街商业广场'],
  CLUSTER: ['灯饰产业集聚区', '五金产业集聚区', '陶瓷产业集聚区', '纺织产业集聚区'],
  EXHIBITION: ['国际会展中心(春季博览会)', '国际会展中心(秋季交易会)', '会展中心(高新技术成果展)', '展览馆(工业设计展)'],
  EVENT: ['体育中心(知识产权宣传周活动)', '文化广场(消费者权益日活动)', '科技馆(发明创新大赛)'],
};
const SITE_KINDS: readonly SiteKind[] = ['PARK', 'COMMERCIAL', 'CLUSTER', 'EXHIBITION', 'EVENT'];
const PERSON_KINDS: readonly FieldPersonKind[] = ['SUPERVISOR_FULLTIME', 'SUPERVISOR_PARTTIME', 'VOLUNTEER'];

const INCIDENT_KINDS = ['OBSTRUCTION', 'THREAT', 'ASSAULT', 'ACCIDENT'] as const;
const INCIDENT_TEXTS: Readonly<Record<(typeof INCIDENT_KINDS)[number], readonly [facts: string, measures: string]>> = {
  OBSTRUCTION: ['现场检查时当事人锁闭库房并召集人员围堵,检查被迫中断。', '报请公安机关到场协助,次日完成检查。'],
  THREAT: ['当事人多次致电办案人员进行言语威胁。', '保存通话记录并报警,调整承办人员出勤安排。'],
  ASSAULT: ['抽样取证时办案人员遭当事人推搡,执法记录仪被抢夺。', '立即报警,送医检查,公安机关已受理。'],
  ACCIDENT: ['赴外地协查途中发生交通事故。', '送医治疗,已办理工伤认定。'],
};

/** People at sites (R14.9), badges and incidents on duty (R16.5). */
export function writeField(ground: Ground, sink: Sink): void {
  writePosts(ground, sink, createRandom(ground.seed, 'field posts'));
  writeBadges(ground, sink, createRandom(ground.seed, 'insignia'));
  writeIncidents(ground, sink, createRandom(ground.seed, 'safety incidents'));
}

/** Offices of cities that send people to sites; that of the personas comes first. */
const citiesOf = ({ offices, officeAt }: Ground): readonly Office[] => {
  const first = officeAt.get(PERSONAS);
  const others = offices.filter(({ level, place }) => level === 'PREFECTURE' && place !== PERSONAS);
  return first ? [first, ...others] : others;
};

function writePosts(ground: Ground, sink: Sink, random: Random): void {
  const cities = citiesOf(ground);
  for (let n = 0; n < POSTS; n += 1) {
    const office = (n < SITE_KINDS.length ? cities[0] : random.pick(cities)) as Office;
    const siteKind = SITE_KINDS[n < SITE_KINDS.length ? n : random.weighted([30, 30, 15, 17, 8])] ?? 'PARK';
    const from = random.between(dayOf(`${ground.years[0]}-09-01`), ground.last + 10);
    const lasts = needsEnd(siteKind) ? random.between(1, 7) : random.chance(0.4) ? random.between(90, 400) : null;
    sink.write(fieldPost, {
      id: uuidAt(noonOf(Math.min(from, ground.last)), random),
      agencyId: office.row.id,
      siteKind,
      site: `${ground.cityOf(office.place)}${random.pick(SITES[siteKind])}`,
      personKind: PERSON_KINDS[random.weighted([25, 35, 40])] ?? 'VOLUNTEER',
      person: personName(random),
      phone: random.chance(0.9) ? mobileNumber(random) : null,
      validFrom: dateOf(from),
      validTo: lasts === null ? null : dateOf(from + lasts),
      jurisdiction: random.pick(office.counties),
    });
  }
}

function writeBadges({ offices, staff }: Ground, sink: Sink, random: Random): void {
  let number = 0;
  for (const { row: office, place } of offices) {
    if (place !== PERSONAS && !random.chance(BADGED)) continue;
    for (const { row } of (staff.get(office.id) ?? []).slice(0, MOST_BADGES)) {
      number += 1;
      const from = random.between(Math.max(dayOf('2011-10-08'), dayOf(row.joinedOn)), Math.max(dayOf('2012-12-20'), dayOf(row.joinedOn)));
      const left = row.leftOn === null ? null : dayOf(row.leftOn);
      if (left !== null && left < from) continue;
      sink.write(insignia, {
        id: uuidAt(noonOf(from), random),
        officerId: row.id,
        agencyId: row.agencyId,
        badgeNo: `ZL-${place.slice(0, 2)}-${String(number).padStart(5, '0')}`,
        issuedOn: dateOf(from),
        returnedOn: left === null ? null : dateOf(left),
        jurisdiction: row.jurisdiction,
      });
    }
  }
}

function writeIncidents({ officers, staff, officeAt, years, lastYear }: Ground, sink: Sink, random: Random): void {
  const serving = officers.filter(({ row }) => row.leftOn === null && row.joinedOn < '2011-01-01');
  const home = (staff.get(officeAt.get(PERSONAS)?.row.id ?? '') ?? []).find(
    ({ row }) => row.leftOn === null && row.joinedOn < '2011-01-01',
  );
  for (let n = 0; n < INCIDENTS; n += 1) {
    const { row } = n === 0 && home ? home : random.pick(serving);
    const on = random.between(dayOf(`${years[0]}-03-01`), dayOf(`${lastYear}-12-28`));
    const kind = INCIDENT_KINDS[random.weighted([40, 30, 15, 15])] ?? 'OBSTRUCTION';
    const [facts, measures] = INCIDENT_TEXTS[kind];
    sink.write(safetyIncident, {
      id: uuidAt(noonOf(on), random),
      officerId: row.id,
      agencyId: row.agencyId,
      occurredOn: dateOf(on),
      kind,
      injured: kind === 'ASSAULT' || kind === 'ACCIDENT' ? random.chance(0.6) : false,
      facts,
      measures: random.chance(0.85) ? measures : null,
      jurisdiction: row.jurisdiction,
    });
  }
}
