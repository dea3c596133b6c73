import { workCalendar, type WorkCalendar } from '../days.ts';
import { divisions, type Division } from '../divisions.ts';
import { shortName } from '../names.ts';
import { createRandom } from '../random.ts';
import { makeCentres, makeDepartments, makePartners, type Centre, type Partner } from './bodies.ts';
import { eraOf, USUAL_DAY, type Era } from './era.ts';
import { makeOfficers, type Officer } from './officers.ts';
import { makeOffices, type Office } from './offices.ts';

/** What stands before the first case: the time, places, bodies, people. */
export interface Ground extends Era {
  readonly seed: number;
  readonly cases: number;
  readonly calendar: WorkCalendar;
  readonly divisions: readonly Division[];
  readonly offices: readonly Office[];
  readonly officeAt: ReadonlyMap<string, Office>;
  readonly centres: readonly Centre[];
  readonly partners: readonly Partner[];
  readonly officers: readonly Officer[];
  /** officers of each office, by its id */
  readonly staff: ReadonlyMap<string, readonly Officer[]>;
  /** Chinese name of a city without its kind, for a place in it: 440305 → 深圳 */
  cityOf(place: string): string;
  /** the office that handles patent matters of a place: its city's, else its province's */
  authorityOf(place: string): Office;
}

/** @param seed of the world @param cases how many cases it will hold @param era where it stands in time */
export function makeGround(seed: number, cases: number, era: Era = eraOf(USUAL_DAY)): Ground {
  const all = divisions();
  const names = new Map(all.map((one) => [one.code, one]));
  const offices = makeOffices(all, createRandom(seed, 'offices'));
  const officeAt = new Map(offices.map((office) => [office.place, office]));
  const officers = [...makeOfficers(offices, cases, era, createRandom(seed, 'officers'))];
  const staff = Map.groupBy(officers, ({ row }) => row.agencyId);
  const authorityOf = (place: string): Office => {
    const office = officeAt.get(`${place.slice(0, 4)}00`) ?? officeAt.get(`${place.slice(0, 2)}0000`);
    if (!office) throw new Error(`No office is competent for ${place}.`);
    return office;
  };
  return {
    ...era,
    seed,
    cases,
    calendar: workCalendar(`${era.years[0] - 1}-09-01`, `${era.lastYear + 1}-06-30`),
    divisions: all,
    offices,
    officeAt,
    centres: makeCentres(offices, names, createRandom(seed, 'centres')),
    partners: [
      ...makePartners(offices, names, createRandom(seed, 'partners')),
      ...makeDepartments(offices, names, era.today, createRandom(seed, 'departments'), createRandom(seed, 'department mergers')),
    ],
    officers,
    staff,
    cityOf: (place) => shortName(names.get(authorityOf(place).place)?.name ?? ''),
    authorityOf,
  };
}
