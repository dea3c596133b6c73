import { getTableName } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { isWorkingDay } from '#law/calendar.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { forecastDue } from '#law/talent.ts';
import type { Sink } from '../../data/sink.ts';
import type { Answers } from '../../data/world/answers.ts';
import { generate } from '../../data/world/generate.ts';
import { USUAL_DAY as TODAY } from '../../data/world/era.ts';
import type { CaseRow } from '../../subgraphs/cases/tables.ts';
import type { ComplaintRow } from '../../subgraphs/complaints/tables.ts';
import type {
  AssistanceCentreRow,
  DisputeForecastRow,
  ProfilePatentRow,
  ServiceActionRow,
  TalentProfileRow,
} from '../../subgraphs/institutions/tables.ts';
import { seal } from './worlds.ts';

const made = new Map<string, object[]>();
const rows = <Row>(name: string): readonly Row[] => (made.get(name) ?? []) as Row[];
const profiles = () => rows<TalentProfileRow>('talent_profile');
const forecasts = () => rows<DisputeForecastRow>('dispute_forecast');
let answers: Answers;
beforeAll(async () => {
  const sink: Sink = {
    write: (table, row) => void made.set(getTableName(table), [...(made.get(getTableName(table)) ?? []), row]),
    settle: () => Promise.resolve(),
  };
  const kept = ['case', 'complaint', 'assistance_centre', 'talent_profile', 'profile_patent', 'service_action', 'dispute_forecast'];
  const some: Sink = { ...sink, write: (table, row) => (kept.includes(getTableName(table)) ? sink.write(table, row) : undefined) };
  answers = await generate({ seed: 7, cases: 600, seal }, some);
}, 60_000);

test('every centre has profiles, Shenzhen several of each state', () => {
  const byCentre = Map.groupBy(profiles(), ({ centreId }) => centreId);
  expect(byCentre.size).toBe(rows<AssistanceCentreRow>('assistance_centre').length);
  expect(profiles().length).toBeGreaterThan(150);
  expect(profiles().length).toBeLessThan(260);
  expect(new Set(profiles().map(({ profileNo }) => profileNo)).size).toBe(profiles().length);
  const here = profiles().filter(({ jurisdiction }) => jurisdiction === '440300');
  expect(new Set(here.map(({ status }) => status))).toEqual(new Set(['NOMINATED', 'ENROLLED', 'ACTIVE', 'ALERT', 'CLOSED']));
});

test('what a profile says of itself fits together', () => {
  const patents = Map.groupBy(rows<ProfilePatentRow>('profile_patent'), ({ profileId }) => profileId);
  const services = Map.groupBy(rows<ServiceActionRow>('service_action'), ({ profileId }) => profileId);
  const alerts = Map.groupBy(forecasts(), ({ profileId }) => profileId);
  for (const { id, status, nominatedOn, statusFrom } of profiles()) {
    const numbers = (patents.get(id) ?? []).map(({ patentNumber }) => patentNumber);
    expect([numbers.length > 0, numbers.every((number) => parsePatentNumber(number)?.canonical === number)]).toEqual([true, true]);
    const own = alerts.get(id) ?? [];
    expect([id, status === 'ALERT']).toEqual([id, own.some(({ forecastOn }) => forecastOn === null)]);
    expect(own.every(({ patentNumber }) => numbers.includes(patentNumber))).toBe(true);
    expect(nominatedOn <= statusFrom && statusFrom <= TODAY).toBe(true);
    const done = services.get(id) ?? [];
    expect(done.every(({ doneOn }) => nominatedOn <= doneOn && doneOn <= TODAY)).toBe(true);
    expect([id, done.length > 0]).toEqual([id, !['NOMINATED', 'ENROLLED'].includes(status)]);
  }
});

test('alerts come from the very cases and complaints of the world, once each, and are due by the law', () => {
  const cases = new Map(rows<CaseRow>('case').map((row) => [row.id, row]));
  const complaints = new Map(rows<ComplaintRow>('complaint').map((row) => [row.id, row]));
  for (const { caseId, complaintId, dispute, patentNumber, raisedOn, dueOn, forecastOn, matterPlace, matterOffice } of forecasts()) {
    const matter = caseId ? cases.get(caseId) : complaintId ? complaints.get(complaintId) : null;
    const owner = matter && ('caseNo' in matter ? matter.agencyId : matter.centreId);
    expect([matter?.patentNumber ?? patentNumber, matter?.jurisdiction ?? null, owner ?? null]).toEqual([
      patentNumber,
      matterPlace,
      matterOffice,
    ]);
    const day = matter && ('caseNo' in matter ? matter.docketedOn : matter.registeredOn);
    expect([raisedOn, dueOn, dispute === null]).toEqual([day ?? raisedOn, forecastDue(raisedOn), matter !== null]);
    expect(forecastOn === null || (raisedOn <= forecastOn && forecastOn <= dueOn && isWorkingDay(forecastOn))).toBe(true);
  }
  const causes = forecasts().map(({ profileId, caseId, complaintId, id }) => `${profileId} ${caseId ?? complaintId ?? id}`);
  expect(new Set(causes).size).toBe(causes.length);
  const here = forecasts().filter(({ jurisdiction }) => jurisdiction === '440300');
  expect([
    here.some(({ caseId }) => caseId !== null),
    here.some(({ forecastOn }) => forecastOn !== null),
    here.filter(({ forecastOn, dueOn }) => forecastOn === null && dueOn < TODAY).length > 1,
    here.some(({ forecastOn, dueOn }) => forecastOn === null && dueOn >= TODAY),
  ]).toEqual([true, true, true, true]);
});

test('a watched patent raises an alert by everything that follows on it in the province, and by nothing elsewhere', () => {
  const cases = rows<CaseRow>('case');
  for (const { patentNumber, raisedOn, profileId, jurisdiction, matterPlace } of forecasts().filter(({ dispute }) => dispute === null)) {
    const near = (place: string | null) => place?.slice(0, 2) === jurisdiction.slice(0, 2);
    expect(near(matterPlace)).toBe(true);
    const later = cases
      .filter((row) => row.patentNumber === patentNumber && row.docketedOn > raisedOn && near(row.jurisdiction))
      .map(({ id }) => id);
    const raised = forecasts()
      .filter((row) => row.profileId === profileId)
      .map(({ caseId }) => caseId);
    expect(raised).toEqual(expect.arrayContaining(later));
  }
});

test('the overdue ones are planted, and those only', () => {
  const overdue = forecasts().filter(({ forecastOn, dueOn }) => forecastOn === null && dueOn < TODAY);
  expect(answers.planted.FORECAST_OVERDUE.toSorted()).toEqual(overdue.map(({ id }) => id).toSorted());
  expect(overdue.length).toBeGreaterThan(2);
});
