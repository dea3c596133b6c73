import type { CommendationLevel } from '#law/commendation.ts';
import { commendation } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom, type Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';

type Row = RowOf<typeof commendation>;

const NATIONAL = 16;
const PROVINCIAL = 34;
const LOCAL = 30;
/** The city of the personas commends one of its own in every world, and is commended. */
const PERSONAS = '440300';

/** Units are made by a part of the world of its own: none is praised here. */
type Praised = Exclude<Row['recipientKind'], 'UNIT'>;
type Recipient = Pick<Row, 'recipientId' | 'recipientName'> & { readonly recipientKind: Praised };

const TITLES: Readonly<Record<Praised, readonly string[]>> = {
  AGENCY: ['全国专利行政执法工作先进集体', '“护航”专项行动先进单位', '专利行政执法考评优秀单位'],
  CENTRE: ['知识产权维权援助工作先进中心', '举报投诉工作优秀中心'],
  OFFICER: ['专利行政执法先进个人', '年度办案能手', '“护航”专项行动先进个人'],
};
const BASES: Readonly<Record<Praised, readonly string[]>> = {
  AGENCY: ['全年立案、结案数量同比大幅增长,按期结案率居前列,跨地区执法协作响应及时。', '专项行动组织有力,展会执法快速调解成效显著。'],
  CENTRE: ['全年受理举报投诉数量居前列,按时转交率和反馈率高,群众满意度好。'],
  OFFICER: ['全年承办案件数量居全局首位,无一被撤销或改判。', '参与跨省协查多起,取证规范,配合主动。'],
};

/** Praise of the world's years: by the nation and provinces for offices and centres (R10.2), by offices for their own (R10.8). */
export function writeCommendations(ground: Ground, sink: Sink): void {
  const { seed, offices, officeAt, centres, staff } = ground;
  const random = createRandom(seed, 'commendations');
  const office = ({ row }: Office): Recipient => ({ recipientKind: 'AGENCY', recipientId: row.id, recipientName: row.name });
  const someone = (recipient: Office): Recipient | null => {
    const serving = (staff.get(recipient.row.id) ?? []).filter(({ row }) => row.leftOn === null);
    const { row } = serving[random.below(Math.max(1, serving.length))] ?? {};
    return row ? { recipientKind: 'OFFICER', recipientId: row.id, recipientName: row.name } : null;
  };
  const centre = (prefix: string): Recipient | null => {
    const inside = centres.filter(({ place }) => place.startsWith(prefix));
    const { row } = inside[random.below(Math.max(1, inside.length))] ?? {};
    return row ? { recipientKind: 'CENTRE', recipientId: row.id, recipientName: row.name } : null;
  };
  const give = (by: Office | undefined, level: CommendationLevel, recipient: Recipient | null): void => {
    if (by && recipient) sink.write(commendation, rowOf(ground, by, level, recipient, random));
  };

  const [nation, home] = [officeAt.get('000000'), officeAt.get(PERSONAS)];
  const provinces = offices.filter(({ level }) => level === 'PROVINCE');
  const cities = offices.filter(({ level }) => level === 'PREFECTURE');
  if (home) give(officeAt.get('440000'), 'PROVINCIAL', office(home));
  if (home) give(home, 'LOCAL', someone(home));
  for (let n = 0; n < NATIONAL; n += 1) {
    give(nation, 'NATIONAL', random.chance(0.6) ? office(random.pick([...provinces, ...cities])) : centre(''));
  }
  for (let n = 1; n < PROVINCIAL; n += 1) {
    const by = random.pick(provinces);
    const prefix = by.place.slice(0, 2);
    const below = cities.filter(({ place }) => place.startsWith(prefix));
    give(by, 'PROVINCIAL', below.length > 0 && random.chance(0.7) ? office(random.pick(below)) : centre(prefix));
  }
  for (let n = 1; n < LOCAL; n += 1) {
    const by = random.pick(cities);
    give(by, 'LOCAL', someone(by));
  }
}

/** Proposed around the end of a year and mostly decided some weeks later; the newest still wait. */
function rowOf(
  { years, lastYear, last }: Ground,
  { row, place }: Office,
  level: CommendationLevel,
  recipient: Recipient,
  random: Random,
): Row {
  const proposed = dayOf(`${random.between(years[0], lastYear)}-11-20`) + random.below(45);
  const decided = proposed + random.between(10, 40);
  return {
    id: uuidAt(noonOf(proposed), random),
    agencyId: row.id,
    level,
    ...recipient,
    title: random.pick(TITLES[recipient.recipientKind]),
    basis: random.pick(BASES[recipient.recipientKind]),
    proposedOn: dateOf(proposed),
    decidedOn: decided > last ? null : dateOf(decided),
    version: decided > last ? 1 : 2,
    jurisdiction: place,
  };
}
