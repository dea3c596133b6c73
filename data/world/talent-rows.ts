import { inForceOn } from '#law/configuration.ts';
import { STRATEGIC_INDUSTRIES } from '#law/talent.ts';
import { disputeForecast, profilePatent, serviceAction, talentProfile } from '../../subgraphs/institutions/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { personName } from '../names.ts';
import type { Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Centre } from './bodies.ts';
import type { Ground } from './ground.ts';
import { writeTalentEvents } from './talent-events.ts';
import { actionOf, sponsorOf, titleOfProject } from './talent-words.ts';

export type TalentStatus = RowOf<typeof talentProfile>['status'];
export type Forecast = RowOf<typeof disputeForecast>;

/** A profile while the world is made; days as numbers. */
export interface Profile {
  readonly id: string;
  readonly centre: Centre;
  readonly nominated: number;
  readonly enrolled: number;
  readonly activated: number;
  readonly patents: readonly string[];
  readonly forecasts: Forecast[];
}

/** Whose a profile and all its children are. */
export const ownedBy = ({ row }: Centre) => ({ centreId: row.id, agencyId: row.agencyId, jurisdiction: row.jurisdiction });

/** Writes a profile with its patents, alerts, services and events. */
export function createProfileRows(
  { calendar, cityOf, today, last }: Ground,
  sink: Sink,
  random: Random,
): (profile: Profile, status: TalentStatus) => void {
  const { industries } = inForceOn(STRATEGIC_INDUSTRIES, today);
  const series = new Map<string, number>();
  const numberOf = ({ centre: { place }, nominated }: Profile): string => {
    const key = `TP-${place}-${dateOf(nominated).slice(0, 4)}`;
    series.set(key, (series.get(key) ?? 0) + 1);
    return `${key}-${String(series.get(key)).padStart(3, '0')}`;
  };

  return (profile, status) => {
    const { id, centre, nominated, enrolled, activated, patents, forecasts } = profile;
    const kind = random.chance(0.45) ? 'TALENT' : 'PROJECT';
    const tags = [...new Set(Array.from({ length: random.between(1, 2) }, () => random.pick(industries)))];
    const closed = calendar.shift(last, -random.between(5, 40));
    const lastMade = forecasts
      .flatMap(({ forecastOn }) => forecastOn ?? [])
      .toSorted()
      .at(-1);
    const firstOpen = forecasts
      .filter(({ forecastOn }) => forecastOn === null)
      .map(({ raisedOn }) => raisedOn)
      .toSorted()
      .at(0);
    const from = {
      NOMINATED: dateOf(nominated),
      ENROLLED: dateOf(enrolled),
      ACTIVE: lastMade ?? dateOf(activated),
      ALERT: firstOpen ?? today,
      CLOSED: dateOf(closed),
    };
    const running = status !== 'NOMINATED' && status !== 'ENROLLED';
    sink.write(talentProfile, {
      id,
      profileNo: numberOf(profile),
      kind,
      name: kind === 'TALENT' ? personName(random) : titleOfProject(tags[0] ?? 'BIOLOGY', cityOf(centre.place), random),
      sponsor: sponsorOf(kind, random),
      tags,
      status,
      nominatedOn: dateOf(nominated),
      statusFrom: from[status],
      version:
        { NOMINATED: 1, ENROLLED: 2, ACTIVE: 3, ALERT: 4, CLOSED: 4 }[status] + 2 * forecasts.filter(({ plan }) => plan !== null).length,
      ...ownedBy(centre),
    });
    for (const patentNumber of patents)
      sink.write(profilePatent, { id: uuidAt(noonOf(nominated), random), profileId: id, patentNumber, ...ownedBy(centre) });
    for (const forecast of forecasts) sink.write(disputeForecast, forecast);
    const services = running ? random.between(1, 4) : 0;
    for (let n = 0; n < services; n += 1) {
      const day = Math.min(calendar.shift(activated, random.between(0, 50)), status === 'CLOSED' ? closed : last);
      const { kind: measure, result } = actionOf(n, random);
      const doneBy = random.chance(0.7) ? 'CENTRE' : 'OFFICE';
      sink.write(serviceAction, {
        id: uuidAt(noonOf(day), random),
        profileId: id,
        kind: measure,
        doneOn: dateOf(day),
        doneBy,
        result,
        ...ownedBy(centre),
      });
    }
    writeTalentEvents(sink, random, profile, status);
  };
}
