import { event } from '#platform/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Profile } from './talent-rows.ts';

/** The audit trail of a profile: like the platform's own, it lies with the nation and tells ids only. */
export function writeTalentEvents(sink: Sink, random: Random, profile: Profile, status: string): void {
  const { id, centre, nominated, enrolled, activated, forecasts } = profile;
  const tell = (what: string, entityType: string, entityId: string, role: string, officeId: string | null, on: string): void => {
    const day = dayOf(on);
    const line = { what, actor: 'world', role, officeId, purpose: null, entityType, entityId, payload: {}, jurisdiction: '000000' };
    sink.write(event, { id: uuidAt(noonOf(day), random), at: `${on}T12:00:00+08:00`, ...line });
  };
  tell('TALENT_NOMINATED', 'talentProfile', id, 'CENTRE', centre.row.id, dateOf(nominated));
  if (status === 'NOMINATED') return;
  tell('TALENT_ENROLLED', 'talentProfile', id, 'OFFICE', centre.row.agencyId, dateOf(enrolled));
  if (status === 'ENROLLED') return;
  tell('TALENT_ACTIVATED', 'talentProfile', id, 'CENTRE', centre.row.id, dateOf(activated));
  for (const { id: forecast, caseId, dispute, raisedOn, forecastOn } of forecasts) {
    const by = dispute === null ? (caseId === null ? 'CENTRE' : 'HANDLER') : 'CENTRE';
    tell('TALENT_ALERT_RAISED', 'disputeForecast', forecast, by, dispute === null ? null : centre.row.id, raisedOn);
    if (forecastOn) tell('TALENT_FORECAST_MADE', 'disputeForecast', forecast, 'CENTRE', centre.row.id, forecastOn);
  }
}
