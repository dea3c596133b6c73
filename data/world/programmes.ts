import { isSubProvincial } from '#law/city-rank.ts';
import type { MemberKind, Programme } from '#law/programmes.ts';
import { programmeMembership } from '../../subgraphs/institutions/tables.ts';
import { dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';
import { CITIES_EN } from './places-en.ts';

type Row = RowOf<typeof programmeMembership>;
type Exit = Pick<Row, 'validTo' | 'exitReason' | 'exitDocument'>;

const PROJECT_MEMBERS = 55;
const DEMONSTRATION_CITIES = 25;
const PILOT_CITIES = 60;
const BATCHES = ['2011-05-26', '2012-05-26'] as const;
const KEY_CENTRES = ['110000', '310000', '320100', '330100', '370200', '420100', '430100', '440100', '440300', '510000'];
const TALENT_PILOTS = ['110108', '310000', '320500', '420100', '440300', '510100'];

const exitOn = (validTo: string, exitReason: Exit['exitReason'], exitDocument: string): Exit => ({ validTo, exitReason, exitDocument });
const FAILED = exitOn('2013-03-01', 'FAILED_EVALUATION', '关于2012年度5·26专利执法推进工程考核评价结果的通报');
const ASKED = exitOn('2013-07-01', 'OWN_REQUEST', '关于同意退出5·26专利执法推进工程的复函');
/** Offices that left 5·26; where one failed, its city is no pilot or demonstration city any more (R10.6). */
const LEFT: ReadonlyMap<string, Exit> = new Map([
  ['150100', FAILED],
  ['460100', FAILED],
  ['360100', FAILED],
  ['140100', ASKED],
]);
/** Centres that leave the sequence on the world's day: they took complaints until yesterday. */
const centresLeft = ({ today, lastYear }: Ground): ReadonlyMap<string, Exit> =>
  new Map([
    ['331000', exitOn(today, 'OWN_REQUEST', '关于同意退出知识产权维权援助中心序列的复函')],
    ['140100', exitOn(today, 'FAILED_EVALUATION', `关于${lastYear}年度知识产权维权援助中心考核评价结果的通报`)],
  ]);

/** Who is in which programme, and who left it why (R10.4, R12.2, R18.4). */
export function writeProgrammes(ground: Ground, sink: Sink): void {
  const { seed, offices, centres, officeAt, today } = ground;
  const left = centresLeft(ground);
  const random = createRandom(seed, 'programmes');
  const at = (place: string): readonly Office[] => offices.filter((office) => office.place === place);
  const join = (
    programme: Programme,
    member: { readonly id: string; readonly jurisdiction: string },
    memberKind: MemberKind,
    validFrom: string,
    entryDocument: string,
    exit: Exit = { validTo: null, exitReason: null, exitDocument: null },
  ): void => {
    const id = uuidAt(noonOf(dayOf(validFrom)), random);
    const { id: memberId, jurisdiction } = member;
    sink.write(programmeMembership, { id, programme, memberId, memberKind, validFrom, entryDocument, jurisdiction, ...exit });
  };

  const large = Object.keys(CITIES_EN).flatMap(at);
  const ranked = large.toSorted((a, b) => Number(isSubProvincial(b.place, today)) - Number(isSubProvincial(a.place, today)));
  for (const [index, { place, row }] of ranked.slice(0, PROJECT_MEMBERS).entries()) {
    const batch = index < PROJECT_MEMBERS / 2 || LEFT.has(place) ? 0 : 1;
    const document = `关于公布5·26专利执法推进工程第${'一二'[batch]}批单位的通知`;
    join('PROJECT_526', row, 'AGENCY', BATCHES[batch], document, LEFT.get(place));
  }
  const steady = ranked.filter(({ place }) => !LEFT.has(place));
  const demonstration = steady.slice(0, DEMONSTRATION_CITIES);
  for (const { row } of demonstration) join('DEMONSTRATION_CITY', row, 'AGENCY', '2012-04-24', '关于确定国家知识产权示范城市的通知');
  const others = offices.filter(({ level, place }) => level === 'PREFECTURE' && !demonstration.some((one) => one.place === place));
  const stride = others.length / PILOT_CITIES;
  for (const { row, place } of others.filter((_, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride))) {
    const exit = LEFT.get(place)?.exitReason === 'FAILED_EVALUATION' ? LEFT.get(place) : undefined;
    join('PILOT_CITY', row, 'AGENCY', `${random.between(2009, 2012)}-07-01`, '关于确定国家知识产权试点城市的通知', exit);
  }
  for (const { row, place } of centres) {
    join('ASSISTANCE_CENTRES', row, 'CENTRE', row.establishedOn, '关于同意设立知识产权维权援助中心的批复', left.get(place));
  }
  for (const { row, place } of centres) {
    if (KEY_CENTRES.includes(place)) join('KEY_CENTRE', row, 'CENTRE', '2012-11-01', '关于建设知识产权维权援助重点中心的通知');
  }
  for (const place of TALENT_PILOTS) {
    const office = officeAt.get(place);
    if (office) join('TALENT_SERVICE_PILOT', office.row, 'AGENCY', '2011-10-01', '关于开展高层次人才和重大项目维权援助服务试点的通知');
  }
}
