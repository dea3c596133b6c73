import { secondment } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom, type Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import { writeGrant } from './grants.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';

type Row = RowOf<typeof secondment>;

const RUNNING = 0.35;
const ENDED_EARLY = 0.1;
const REPORTED = 0.8;
const BY_NATION = 9;
/** The city of the personas: somebody of its province is there on the world's day. */
const PERSONAS = '440300';
const TASKS = [
  '督导“护航”专项行动工作落实情况,指导侵权纠纷案件办理。',
  '驻点指导假冒专利案件查处及案卷制作。',
  '督促重大案件办理进度,协助跨地区执法协作。',
  '指导大型展会期间专利执法维权工作。',
  '督导执法人员持证上岗及执法规范化建设。',
];
const REPORTS = [
  '驻点期间查阅案卷,案件程序总体规范,个别案卷送达回证不全,已督促补正。',
  '专项行动部署到位,侵权纠纷结案率较上年同期提高;建议增加专职执法人员。',
  '假冒专利案件线索来源单一,建议加强与维权援助中心的移送衔接。',
  '执法人员持证情况良好,执法装备尚需补充,已提出整改建议。',
];

/** Supervisors sent by the nation and by provinces (R14.7, R14.8), each with the grant that opens the host's cases for that time. */
export function writeSecondments(ground: Ground, sink: Sink): void {
  const { seed, offices, officeAt, staff, last } = ground;
  const random = createRandom(seed, 'secondments');
  const hosts = (sender: Office) =>
    offices.filter(
      ({ level, place }) => level === 'PREFECTURE' && (sender.level === 'NATION' || place.startsWith(sender.place.slice(0, 2))),
    );
  const send = (sender: Office, nth: number, host: Office, [from, to]: readonly [number, number]): void => {
    const officer = (staff.get(sender.row.id) ?? [])[nth];
    if (officer) writeOne(sink, random, last, { officer: officer.row, sender, host, from, to });
  };
  for (const sender of offices.filter(({ level }) => level === 'PROVINCE')) {
    const cities = hosts(sender);
    if (cities.length === 0) continue;
    send(sender, 0, random.pick(cities), past(ground, random));
    const home = cities.find(({ place }) => place === PERSONAS);
    if (home || random.chance(RUNNING)) send(sender, 1, home ?? random.pick(cities), running(ground, random));
  }
  const nation = officeAt.get('000000');
  if (!nation) return;
  const away = hosts(nation).filter(({ place }) => place !== PERSONAS);
  for (let n = 0; n < BY_NATION; n += 1)
    send(nation, n, random.pick(away), n < 3 ? running(ground, random) : n === 3 ? planned(ground, random) : past(ground, random));
}

/** First day, and first day on which it no longer holds. */
const past = ({ lastYear }: Ground, random: Random): readonly [number, number] => {
  const from = random.between(dayOf(`${lastYear - 1}-03-01`), dayOf(`${lastYear}-06-01`));
  return [from, from + random.between(60, 180)];
};
const running = ({ lastYear }: Ground, random: Random): readonly [number, number] => [
  random.between(dayOf(`${lastYear}-10-08`), dayOf(`${lastYear}-12-20`)),
  random.between(dayOf(`${lastYear + 1}-02-15`), dayOf(`${lastYear + 1}-06-30`)),
];
const planned = ({ last }: Ground, random: Random): readonly [number, number] => {
  const from = random.between(last + 20, last + 60);
  return [from, from + random.between(60, 120)];
};

interface Sent {
  readonly officer: { readonly id: string; readonly name: string };
  readonly sender: Office;
  readonly host: Office;
  readonly from: number;
  readonly to: number;
}

function writeOne(sink: Sink, random: Random, last: number, { officer, sender, host, from, to }: Sent): void {
  const early = to <= last && random.chance(ENDED_EARLY);
  const until = early ? from + Math.floor((to - from) / 2) : to;
  const reported = until <= last && random.chance(REPORTED);
  const row: Row = {
    id: uuidAt(noonOf(from), random),
    officerId: officer.id,
    supervisor: officer.name,
    fromAgencyId: sender.row.id,
    toAgencyId: host.row.id,
    jurisdiction: host.place,
    validFrom: dateOf(from),
    validTo: dateOf(until),
    tasks: random.pick(TASKS),
    report: reported ? random.pick(REPORTS) : null,
    reportedOn: reported ? dateOf(Math.min(last, until + random.between(1, 20))) : null,
    endedOn: early ? dateOf(until) : null,
    version: 1 + Number(early) + Number(reported),
  };
  sink.write(secondment, row);
  writeGrant(sink, uuidAt(noonOf(from), random), 'SECONDMENT', officer.id, host.row.id, from, until);
}
