import { clockOf } from '#law/clock-of.ts';
import type { ExhibitionStatus } from '#law/exhibition-course.ts';
import { makePatentNumber } from '#law/patent-number.ts';
import { addHours, endOf, type Instant } from '#law/instants.ts';
import { exhibition, exhibitionCase, exhibitionOfficer } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { companyName } from '../names.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';
import { pickTeam } from './team.ts';

type Row = RowOf<typeof exhibitionCase>;
/** Shows of before, each with complaints that came to these ends; and one that is open on the world's day, with one in each state on the way. */
const SHOWS = [
  [
    '440100',
    '第110届中国进出口商品交易会',
    '广交会展馆',
    '2011-10-15',
    '2011-11-04',
    ['WITHDRAWN_EXHIBIT', 'CLEARED', 'WITHDRAWN_EXHIBIT', 'REFUSED'],
  ],
  ['440300', '第十四届中国国际高新技术成果交易会', '深圳会展中心', '2012-11-16', '2012-11-21', ['WITHDRAWN_EXHIBIT', 'CLEARED']],
  ['310000', '2012中国国际工业博览会', '上海新国际博览中心', '2012-11-06', '2012-11-10', ['CLEARED', 'REFUSED']],
  ['330700', '2013中国义乌国际小商品博览会', '义乌国际博览中心', '2013-10-21', '2013-10-25', ['WITHDRAWN_EXHIBIT', 'WITHDRAWN_EXHIBIT']],
  [
    '440100',
    '第114届中国进出口商品交易会',
    '广交会展馆',
    '2013-10-15',
    '2013-11-04',
    ['WITHDRAWN_EXHIBIT', 'WITHDRAWN_EXHIBIT', 'CLEARED'],
  ],
  [
    '440300',
    '2014深圳国际礼品及家居用品展览会',
    '深圳会展中心',
    '2014-01-08',
    '2014-01-12',
    ['DESK_RECEIVED', 'FORWARDED', 'NOTIFIED', 'DEFENCE', 'ON_SITE_CHECK', 'WITHDRAWN_EXHIBIT'],
  ],
] as const satisfies readonly (readonly [string, string, string, string, string, readonly ExhibitionStatus[]])[];
const CITIES = ['东莞', '宁波', '温州', '中山', '汕头', '台州'] as const;
const WAY: readonly ExhibitionStatus[] = ['DESK_RECEIVED', 'FORWARDED', 'NOTIFIED', 'DEFENCE', 'ON_SITE_CHECK'];
/** Conversions of complaints into cases that came by a show. */
const CONVERTED = 3;

/** Shows, who was stationed there, and complaints on the fast track (R8.6, R8.7); the answer is called with each case. */
export function createExhibitions({ seed, officeAt, staff }: Ground, sink: Sink): (made: Case) => void {
  const random = createRandom(seed, 'exhibitions');
  let converted = 0;
  /** the exhibitor with a finding at both fairs of Guangzhou (R8.7) */
  const repeated = companyName('佛山', '电器', random);
  const patent = (year: number): Pick<Row, 'patentNumber' | 'patentType'> => ({
    patentNumber: makePatentNumber({ year: year - random.between(1, 5), type: 'DESIGN', serial: random.between(1_000, 5_999_999) }),
    patentType: 'DESIGN',
  });

  const show = (office: Office, facts: Pick<RowOf<typeof exhibition>, 'name' | 'venue' | 'fromOn' | 'toOn'>): RowOf<typeof exhibition> => {
    const opens = dayOf(facts.fromOn);
    const row = {
      id: uuidAt(noonOf(opens), random),
      ...facts,
      closingTime: null,
      organiser: `${facts.name}组委会`,
      desk: dayOf(facts.toOn) - opens >= 2,
      contact: '知识产权投诉站 12330',
      agencyId: office.row.id,
      version: 1,
      jurisdiction: office.place,
    };
    sink.write(exhibition, row);
    for (const { officer, certificate } of pickTeam(staff.get(office.row.id) ?? [], 2, opens, office.place, random)) {
      sink.write(exhibitionOfficer, {
        exhibitionId: row.id,
        officerId: officer.row.id,
        name: officer.row.name,
        certificateNumber: certificate.number,
        stationedOn: row.fromOn,
        withdrawnOn: null,
        agencyId: office.row.id,
        jurisdiction: office.place,
      });
    }
    return row;
  };

  type Facts = Pick<Row, 'booth' | 'exhibitor' | 'petitioner' | 'patentNumber' | 'patentType'>;
  const complain = (
    at: RowOf<typeof exhibition>,
    day: number,
    status: ExhibitionStatus,
    facts: Facts,
    convertedId: string | null = null,
  ): void => {
    const receivedAt: Instant = `${dateOf(day)}T09:${String(random.between(10, 50))}:00+08:00`;
    const closesAt = endOf(at.toOn);
    const due = (rule: 'E1' | 'E3') => clockOf(rule, { startedAt: receivedAt, closesAt })?.dueAt ?? closesAt;
    const reached = WAY.includes(status) ? WAY.indexOf(status) : status === 'REFUSED' ? 0 : 4;
    const after = (step: number, hours: number): Instant | null => (reached >= step ? addHours(receivedAt, hours) : null);
    const ended = !WAY.includes(status);
    const officers = pickTeam(staff.get(at.agencyId) ?? [], 2, day, at.jurisdiction, random).map(({ officer }) => officer.row.id);
    sink.write(exhibitionCase, {
      id: uuidAt(Date.parse(receivedAt), random),
      exhibitionId: at.id,
      ...facts,
      claims: '展品涉嫌侵犯投诉人专利权,请求依法处理',
      status,
      receivedAt,
      forwardDueAt: due('E1'),
      forwardedAt: after(1, 1),
      notifiedAt: after(2, 2),
      defenceHours: reached >= 2 ? 4 : null,
      defenceDueAt: after(2, 6),
      defence: reached >= 3 ? '展品采用现有设计,不构成侵权' : null,
      defendedAt: after(3, 4),
      checkedAt: after(4, 5),
      checkedBy: reached >= 4 ? officers : null,
      finding: reached >= 4 ? '已查看展品并与专利文件比对' : null,
      refusalGround: status === 'REFUSED' ? 'IN_INVALIDATION' : null,
      reason: ended ? '依照展会知识产权保护办法处理' : null,
      lateReason: null,
      closedAt: ended ? addHours(receivedAt, 8) : null,
      dueAt: due('E3'),
      convertedId,
      agencyId: at.agencyId,
      version: 1 + reached + (ended ? 1 : 0),
      jurisdiction: at.jurisdiction,
    });
  };

  for (const [place, name, venue, fromOn, toOn, ends] of SHOWS) {
    const office = officeAt.get(place);
    if (!office) continue;
    const at = show(office, { name, venue, fromOn, toOn });
    for (const [index, status] of ends.entries()) {
      const exhibitor = place === '440100' && index === 0 ? repeated : companyName(random.pick(CITIES), '日用品', random);
      const petitioner = companyName(random.pick(CITIES), '日用品', random);
      const day = dayOf(fromOn) + (status === 'WITHDRAWN_EXHIBIT' ? 1 : 2);
      complain(at, day, status, { booth: `${index + 1}A${10 + index}`, exhibitor, petitioner, ...patent(Number(fromOn.slice(0, 4))) });
    }
  }

  /** a case that came by a show: its complaint was converted on the day on which the request was received */
  return ({ row, office, received }: Case): void => {
    if (row.channel !== 'EXHIBITION' || row.kind !== 'INFRINGEMENT' || row.petitioner === null || converted >= CONVERTED) return;
    converted += 1;
    const at = show(office, {
      name: `第${converted}届地方名优产品展`,
      venue: '会展中心',
      fromOn: dateOf(received - 1),
      toOn: dateOf(received + 2),
    });
    const { petitioner, respondent: exhibitor, patentNumber, patentType } = row;
    complain(at, received, 'CONVERTED_TO_ORDINARY', { booth: '2B08', exhibitor, petitioner, patentNumber, patentType }, row.id);
  };
}
