import { makePatentNumber } from '#law/patent-number.ts';
import { forecastDue } from '#law/talent.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Centre } from './bodies.ts';
import type { Ground } from './ground.ts';
import { createProfileRows, ownedBy, type Forecast, type Profile, type TalentStatus } from './talent-rows.ts';

/** A case or a complaint over a patent, as talent sees it. */
export interface Matter {
  readonly kind: 'case' | 'complaint';
  readonly id: string;
  readonly patentNumber: string;
  readonly place: string;
  /** its office or its centre */
  readonly office: string;
  readonly day: number;
}
export type Touch = (matter: Matter) => void;

/** The city of the personas: it has several of everything. */
const PERSONAS = '440300';
const TOUCHED = 0.2;
const MOST_TOUCHED = (centre: Centre): number => (centre.place === PERSONAS ? 6 : 1);
const PROFILES = (centre: Centre): number => (centre.place === PERSONAS ? 12 : 2);
/** Of forecasts whose day has come, one in so many was never made. */
const NEVER_MADE = 6;
const NEVER_MADE_HERE = 3;
const LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const;
const REST: readonly TalentStatus[] = ['ACTIVE', 'ACTIVE', 'ENROLLED', 'NOMINATED', 'CLOSED', 'ACTIVE'];

/**
 * Profiles of talent and projects (R12.1 to R12.5). Some have the patent of a case or complaint of the world and so an alert;
 * what is seen first of a patent makes the profile, everything later on that patent in its province touches it.
 */
export function createTalent(ground: Ground, sink: Sink, answers: Answers) {
  const { calendar, centres, seed, today, last, lastYear } = ground;
  const random = createRandom(seed, 'talent');
  /** patents of cases and complaints from this day on may belong to a profile */
  const watchedFrom = dayOf(`${lastYear}-03-01`);
  const write = createProfileRows(ground, sink, random);
  const centreAt = new Map(centres.map((centre) => [centre.place, centre]));
  const watched = new Map<string, Profile>();
  const profiles = new Map<Centre, Profile[]>(centres.map((centre) => [centre, []]));
  const alerts = { all: 0, here: 0 };

  const patent = (): string =>
    makePatentNumber({
      year: random.between(lastYear - 7, lastYear - 2),
      type: random.pick(['INVENTION', 'INVENTION', 'UTILITY_MODEL']),
      serial: random.between(6_000_000, 9_999_999),
    });

  /** @param activated first day of the service @param first a patent that it has for sure */
  const makeProfile = (centre: Centre, activated: number, first?: string): Profile => {
    const enrolled = calendar.shift(activated, -random.between(2, 15));
    const nominated = calendar.shift(enrolled, -random.between(3, 20));
    const patents = [...(first === undefined ? [] : [first]), ...Array.from({ length: random.between(1, 3) }, patent)];
    const profile = { id: uuidAt(noonOf(nominated), random), centre, nominated, enrolled, activated, patents, forecasts: [] };
    profiles.get(centre)?.push(profile);
    return profile;
  };

  /** @param open whether its forecast was never made */
  const raise = (profile: Profile, patentNumber: string, day: number, cause: Partial<Forecast>, open: boolean): void => {
    const raisedOn = dateOf(day);
    const made = open
      ? { forecastOn: null, impact: null, likelihood: null, plan: null }
      : {
          forecastOn: dateOf(calendar.shift(day, random.between(1, 5))),
          impact: random.pick(LEVELS),
          likelihood: random.pick(LEVELS),
          plan: '组织专家研判侵权可能性,会同办案机关固定证据,并为权利人提供维权方案。',
        };
    const id = uuidAt(noonOf(day), random);
    const dueOn = forecastDue(raisedOn);
    const none = { caseId: null, complaintId: null, dispute: null, matterPlace: null, matterOffice: null };
    profile.forecasts.push({
      id,
      profileId: profile.id,
      patentNumber,
      raisedOn,
      dueOn,
      ...none,
      ...cause,
      ...made,
      ...ownedBy(profile.centre),
    });
    if (open && dueOn < today) answers.plant('FORECAST_OVERDUE', id);
  };

  const touch: Touch = ({ kind, id, patentNumber, place, office, day }) => {
    if (day < watchedFrom) return;
    const centre = centreAt.get(`${place.slice(0, 4)}00`) ?? centreAt.get(`${place.slice(0, 2)}0000`);
    const known = watched.get(patentNumber);
    if (known && known.centre.place.slice(0, 2) !== place.slice(0, 2)) return;
    const taken = centre ? (profiles.get(centre) ?? []) : [];
    const wanted = centre && taken.length < MOST_TOUCHED(centre) && (centre.place === PERSONAS || random.chance(TOUCHED));
    const profile = known ?? (wanted ? makeProfile(centre, calendar.shift(day, -random.between(5, 40)), patentNumber) : null);
    if (!profile) return;
    watched.set(patentNumber, profile);
    const here = profile.centre.place === PERSONAS;
    const count = here ? (alerts.here += 1) : (alerts.all += 1);
    const cause = { [kind === 'case' ? 'caseId' : 'complaintId']: id, matterPlace: place, matterOffice: office };
    raise(profile, patentNumber, day, cause, count % (here ? NEVER_MADE_HERE : NEVER_MADE) === 1);
  };

  /** what a person raised: late in December and never answered, or in these days and not yet due */
  const raiseByHand = (profile: Profile, day: number): void =>
    raise(profile, profile.patents[0] ?? '', day, { dispute: '竞争对手在展会上展出疑似侵权产品,权利人请求预警。' }, true);

  const fill = (centre: Centre, index: number): void => {
    const own = profiles.get(centre) ?? [];
    for (let n = own.length; n < PROFILES(centre) + (index % 3 === 0 ? 1 : 0); n += 1) {
      const status = REST[(n + index) % REST.length] ?? 'ACTIVE';
      const waiting = status === 'NOMINATED' || status === 'ENROLLED';
      const profile = makeProfile(centre, calendar.shift(last, waiting ? -random.between(1, 20) : -random.between(60, 400)));
      if (status === 'ACTIVE' && (centre.place === PERSONAS || random.chance(0.15)))
        raiseByHand(profile, n % 2 ? dayOf(`${lastYear}-12-20`) : calendar.shift(last, -3));
      write(profile, profile.forecasts.length > 0 ? 'ALERT' : status);
    }
  };

  return {
    touch,
    /** writes the profiles that were touched, then fills up every centre's number */
    finish: (): void => {
      for (const [index, centre] of centres.entries()) {
        for (const profile of profiles.get(centre) ?? []) {
          const open = profile.forecasts.some(({ forecastOn }) => forecastOn === null);
          write(profile, open ? 'ALERT' : 'ACTIVE');
        }
        fill(centre, index);
      }
    },
  };
}
