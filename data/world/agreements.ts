import { collaborationAgreement } from '../../subgraphs/institutions/tables.ts';
import { dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom, type Random } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Ground } from './ground.ts';

/** Title, region, seats of the parties (the first one keeps it), day of signing, last day. */
const AGREEMENTS: readonly (readonly [string, string, readonly string[], string, string | null])[] = [
  [
    '泛珠三角区域专利行政执法协作协议',
    '泛珠三角',
    ['440000', '350000', '360000', '430000', '450000', '460000', '510000', '520000', '530000'],
    '2005-07-25',
    null,
  ],
  ['长三角地区专利行政执法协作协议', '长三角', ['310000', '320000', '330000'], '2004-11-18', null],
  ['环渤海地区专利行政执法协作协议', '环渤海', ['110000', '120000', '130000', '140000', '150000', '210000', '370000'], '2007-09-20', null],
  ['中部六省专利行政执法协作协议', '中部', ['420000', '140000', '340000', '360000', '410000', '430000'], '2008-10-16', null],
  ['西北五省区专利行政执法协作协议', '西北', ['610000', '620000', '630000', '640000', '650000'], '2010-08-12', null],
  ['东北三省专利行政执法协作协议', '东北', ['210000', '220000', '230000'], '2009-06-09', null],
  [
    '珠三角城市专利执法协作协议',
    '珠三角',
    ['440100', '440300', '440400', '440600', '440700', '441900', '442000', '441300', '441200'],
    '2011-11-04',
    null,
  ],
  ['长株潭城市群专利执法协作协议', '长株潭', ['430100', '430200', '430300'], '2010-04-26', '2013-04-25'],
  ['闽南三市专利执法协作协议', '闽南', ['350200', '350500', '350600'], '2012-03-15', '2015-03-14'],
  ['粤桂知识产权执法协作备忘录', '粤桂', ['440000', '450000'], '2013-05-17', null],
];

interface Agreement {
  readonly title: string;
  readonly region: string;
  readonly seats: readonly string[];
  readonly signed: string;
  readonly ends: string | null;
}

function writeAgreement({ officeAt }: Ground, sink: Sink, random: Random, { title, region, seats, signed, ends }: Agreement): void {
  const offices = seats.flatMap((seat) => officeAt.get(seat) ?? []);
  const [keeper] = offices;
  if (!keeper) return;
  sink.write(collaborationAgreement, {
    id: uuidAt(noonOf(dayOf(signed)), random),
    agencyId: keeper.row.id,
    title,
    region,
    parties: offices.map(({ row }) => row.id),
    signedOn: signed,
    endsOn: ends,
    scope: '案件线索移送、协助调查取证、协助送达、执法信息共享',
    contactPoint: `${keeper.row.name}执法处 ${keeper.row.phone ?? ''}`,
    jurisdiction: keeper.place,
  });
}

/** Agreements of offices to enforce together (R1.4). Regions and parties are real; the days are of the demo world. */
export function writeAgreements(ground: Ground, sink: Sink): void {
  const random = createRandom(ground.seed, 'agreements');
  for (const [title, region, seats, signed, ends] of AGREEMENTS)
    writeAgreement(ground, sink, random, { title, region, seats, signed, ends });
}
