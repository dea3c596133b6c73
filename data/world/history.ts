import { agencyVersion, jurisdictionVersion } from '../../subgraphs/institutions/tables.ts';
import { dayOf, noonOf } from '../days.ts';
import { DIVISION_TERMS } from '../division-changes.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';
import { PROVINCES_EN } from './places-en.ts';

/** What an office was before it got its present name. */
interface Earlier {
  readonly name: string;
  readonly nameEn: string;
  readonly from: string;
  readonly to: string;
}

/** 中国专利局 became 国家知识产权局 in the reform of 1998. */
const NATION: Earlier = { name: '中国专利局', nameEn: 'Chinese Patent Office', from: '1980-01-14', to: '1998-04-01' };
/** The day of the first Patent Law, when provinces had patent administrations 专利管理局; those became IP offices about 2000. */
const PATENT_LAW = '1985-04-01';
const LAST_RENAMED = '2002-12-31';

function earlier({ level, place, row }: Office, name: string): Earlier | null {
  if (level === 'NATION') return NATION;
  if (level !== 'PROVINCE' || row.establishedOn > LAST_RENAMED) return null;
  const nameEn = `${PROVINCES_EN[place] ?? place} Patent Administration`;
  return { name: `${name}专利管理局`, nameEn, from: PATENT_LAW, to: row.establishedOn };
}

/** What offices and divisions were before: every office has a version on any day since it was established (domain §6.6). */
export function writeHistory({ seed, offices, divisions }: Ground, sink: Sink): void {
  const random = createRandom(seed, 'history');
  const idOn = (day: string): string => uuidAt(noonOf(dayOf(day)), random);
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  for (const office of offices) {
    const { id: agencyId, name, nameEn, level, parentId, establishedOn, jurisdiction } = office.row;
    const was = earlier(office, names.get(office.place) ?? '');
    const same = { agencyId, level, parentId, jurisdiction, mergedIntoId: null, document: null, mergerDocument: null };
    const from = was?.to ?? establishedOn;
    if (was) {
      sink.write(agencyVersion, { ...same, id: idOn(was.from), name: was.name, nameEn: was.nameEn, validFrom: was.from, validTo: was.to });
    }
    sink.write(agencyVersion, { ...same, id: idOn(from), name, nameEn, validFrom: from, validTo: null });
  }
  for (const { code, name, level, parent, from, to, became } of DIVISION_TERMS) {
    const term = { validFrom: from, validTo: to, becameCodes: [...became], document: null };
    sink.write(jurisdictionVersion, { id: idOn(from), jurisdiction: code, name, level, parent, ...term });
  }
}
