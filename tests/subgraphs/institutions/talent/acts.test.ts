import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import {
  CENTRE,
  codesOf,
  createGround,
  EMPTIED,
  ERRORS,
  OFFICE,
  OTHER_PATENT,
  OUTSIDERS,
  PATENT,
  THIRD_PATENT,
  TODAY,
  VIEWERS,
  type Ground,
  type Persona,
  type Refused,
} from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(EMPTIED)));

const NOMINATION = {
  kind: 'TALENT',
  name: ' 李华 ',
  sponsor: '海外高层次人才引进计划',
  tags: ['BIOLOGY', 'NEW_MATERIALS'],
  jurisdiction: '440305',
  patentNumbers: [PATENT, OTHER_PATENT],
};
interface Changed {
  readonly profile: Record<string, unknown> | null;
  readonly userErrors: readonly Refused[];
}
const PROFILE = 'profile { id profileNo name status statusOn version permittedActions patentNumbers }';
const change = (persona: Persona, field: string, input: Record<string, unknown>) =>
  graph.act<Changed>(persona, field, input, `${PROFILE} ${ERRORS}`);
const nominate = (input: Record<string, unknown> = {}, persona: Persona = 'centre') =>
  change(persona, 'nominateProfile', { ...NOMINATION, ...input });
const written = async () => {
  const [row] = await graph.rows
    .execute(sql`select (select count(*) from institutions.talent_profile)::int as profiles, (select coalesce(sum(version), 0) from institutions.talent_profile)::int as versions,
    (select count(*) from institutions.profile_patent)::int as patents, (select count(*) from institutions.service_action)::int as services,
    (select count(*) from institutions.dispute_forecast)::int as forecasts, (select count(*) from platform.event)::int as events`);
  return row;
};

describe('the course of a profile', () => {
  it('goes from nomination to its end, each step by who may take it, each an event without a name', async () => {
    const { profile, userErrors } = await nominate();
    expect([profile, userErrors]).toEqual([
      {
        id: expect.any(String),
        profileNo: 'TP-440300-2014-001',
        name: '李华',
        status: 'NOMINATED',
        statusOn: TODAY,
        version: 1,
        permittedActions: ['ADD_PATENT'],
        patentNumbers: [OTHER_PATENT, PATENT].toSorted(),
      },
      [],
    ]);
    const profileId = profile?.['id'] as string;
    expect((await change('office', 'enrolProfile', { profileId, version: 1 })).profile).toMatchObject({ status: 'ENROLLED', version: 2 });
    expect((await change('centre', 'activateProfile', { profileId, version: 2 })).profile).toMatchObject({ status: 'ACTIVE', version: 3 });
    const raised = await graph.act<{ forecast: Record<string, unknown> | null }>(
      'centre',
      'createDisputeForecast',
      { profileId, version: 3, patentNumber: PATENT, dispute: '对手参展' },
      'forecast { id cause dispute dueOn overdue case { id } complaint { id } profile { status version } centre { id } agency { id } }',
    );
    expect(raised.forecast).toMatchObject({
      cause: 'PERSON',
      dispute: '对手参展',
      dueOn: '2014-01-17',
      overdue: false,
      case: null,
      complaint: null,
      profile: { status: 'ALERT', version: 4 },
      centre: { id: CENTRE },
      agency: { id: OFFICE },
    });
    expect(await change('centre', 'closeProfile', { profileId, version: 4 })).toMatchObject({
      profile: null,
      userErrors: [{ code: 'WRONG_STATE', rule: 'R12.5', messageZh: '尚有争端未完成预测,请先完成预测再结束服务。' }],
    });
    const made = await graph.act<{ forecast: Record<string, unknown> | null }>(
      'office',
      'completeDisputeForecast',
      { forecastId: raised.forecast?.['id'], version: 4, impact: 'HIGH', likelihood: 'MEDIUM', plan: '会同办案' },
      'forecast { forecastOn impact likelihood plan profile { status version } }',
    );
    expect(made.forecast).toEqual({
      forecastOn: TODAY,
      impact: 'HIGH',
      likelihood: 'MEDIUM',
      plan: '会同办案',
      profile: { status: 'ACTIVE', version: 5 },
    });
    expect((await change('office', 'addProfilePatent', { profileId, version: 5, patentNumber: PATENT })).userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    expect(
      codesOf(await change('office', 'recordServiceAction', { profileId, kind: 'GUIDANCE', doneOn: TODAY, result: '专题指导' })),
    ).toEqual([]);
    expect((await change('centre', 'closeProfile', { profileId, version: 5 })).profile).toMatchObject({
      status: 'CLOSED',
      version: 6,
      permittedActions: [],
    });
    const events = await graph.rows.execute<{ what: string; payload: unknown }>(
      sql`select what, payload, jurisdiction, entity_type from platform.event order by at, id`,
    );
    expect(events.map(({ what }) => what)).toEqual([
      'TALENT_NOMINATED',
      'TALENT_ENROLLED',
      'TALENT_ACTIVATED',
      'TALENT_ALERT_RAISED',
      'TALENT_FORECAST_MADE',
      'TALENT_SERVED',
      'TALENT_CLOSED',
    ]);
    expect(JSON.stringify([...events])).not.toContain('李华');
    expect(new Set(events.map((row) => (row as { jurisdiction?: string }).jurisdiction))).toEqual(new Set(['000000']));
  });

  it('stays in ALERT until the last forecast is made', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const [one, two] = [await graph.layForecast(1, profileId), await graph.layForecast(2, profileId)];
    const made = { version: 1, impact: 'LOW', likelihood: 'LOW', plan: '应对' };
    expect(codesOf(await graph.act('centre', 'completeDisputeForecast', { ...made, forecastId: one }))).toEqual([]);
    expect(await graph.profile(profileId)).toMatchObject({ status: 'ALERT', version: 1 });
    expect(codesOf(await graph.act('office', 'completeDisputeForecast', { ...made, forecastId: one }))).toEqual(['WRONG_STATE']);
    expect(codesOf(await graph.act('office', 'completeDisputeForecast', { ...made, forecastId: two }))).toEqual([]);
    expect(await graph.profile(profileId)).toMatchObject({ status: 'ACTIVE', statusFrom: TODAY, version: 2 });
  });

  it('makes one forecast of two that are made at once', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const forecastId = await graph.layForecast(1, profileId);
    const made = { version: 1, forecastId, impact: 'LOW', likelihood: 'LOW', plan: '应对' };
    const both = await Promise.all([
      graph.act('centre', 'completeDisputeForecast', made),
      graph.act('office', 'completeDisputeForecast', made),
    ]);
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
  });
});

const ACTS = (profileId: string, forecastId: string): readonly [string, Record<string, unknown>, readonly Persona[]][] => [
  ['enrolProfile', { profileId, version: 1 }, ['office']],
  ['activateProfile', { profileId, version: 1 }, ['centre']],
  ['closeProfile', { profileId, version: 1 }, ['centre']],
  ['addProfilePatent', { profileId, version: 1, patentNumber: OTHER_PATENT }, ['office']],
  ['recordServiceAction', { profileId, kind: 'TRACKING', doneOn: TODAY, result: '走访' }, ['centre', 'office']],
  ['createDisputeForecast', { profileId, version: 1, patentNumber: PATENT, dispute: '对手' }, ['centre', 'office']],
  ['completeDisputeForecast', { forecastId, version: 1, impact: 'LOW', likelihood: 'LOW', plan: '应对' }, ['centre', 'office']],
];

describe('every act', () => {
  it('is refused to who sees and may not, hidden from who may not see, and changes nothing', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const forecastId = await graph.layForecast(1, profileId);
    const before = await written();
    for (const [field, input, may] of ACTS(profileId, forecastId)) {
      for (const persona of ['centre', 'office', 'province', 'national'] as const) {
        if (may.includes(persona)) continue;
        const { userErrors } = await graph.act(persona, field, input);
        expect([field, persona, codesOf({ userErrors })]).toEqual([field, persona, ['NOT_PERMITTED']]);
        for (const { message, messageZh, rule } of userErrors)
          expect([/[A-Za-z]/.test(message), /\p{Script=Han}/u.test(messageZh), rule]).toEqual([
            true,
            true,
            expect.stringMatching(/^R12\./),
          ]);
      }
      for (const persona of OUTSIDERS) {
        const answer = await graph.act(persona, field, input);
        const absent = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, key.endsWith('Id') ? CENTRE : value]));
        expect([field, persona, codesOf(answer)]).toEqual([field, persona, ['NOT_FOUND']]);
        expect(answer).toEqual(await graph.act(persona, field, absent));
      }
    }
    for (const persona of OUTSIDERS.filter((one) => one !== 'otherCentre'))
      expect(codesOf(await nominate({}, persona))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await nominate({}, 'office'))).toEqual(['NOT_PERMITTED']);
    expect(await written()).toEqual(before);
  });

  it('is refused on a version that was not read', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const forecastId = await graph.layForecast(1, profileId);
    for (const [field, input, [persona]] of ACTS(profileId, forecastId)) {
      if (!('version' in input)) continue;
      expect([field, codesOf(await graph.act(persona as Persona, field, { ...input, version: 9 }))]).toEqual([field, ['CONFLICT']]);
    }
  });

  it('is done once with one key, and the key serves no other input', async () => {
    const first = await nominate({ idempotencyKey: 'k' });
    expect(await nominate({ idempotencyKey: 'k' })).toEqual(first);
    expect(codesOf(await nominate({ idempotencyKey: 'k', name: '王五' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await written()).toMatchObject({ profiles: 1, events: 1 });
  });
});

describe('a patent', () => {
  it('is added by the centre until the office has confirmed the list, and by the office from then on', async () => {
    const { profile } = await nominate({ patentNumbers: [PATENT] });
    const profileId = profile?.['id'] as string;
    const add = (persona: Persona, version: number, patentNumber: string) =>
      change(persona, 'addProfilePatent', { profileId, version, patentNumber });
    expect((await add('office', 1, OTHER_PATENT)).userErrors).toMatchObject([{ code: 'NOT_PERMITTED', rule: 'R12.1' }]);
    expect((await add('centre', 1, OTHER_PATENT)).profile).toMatchObject({ version: 2, permittedActions: ['ADD_PATENT'] });
    // who confirms, confirms the list that it read
    expect(codesOf(await change('office', 'enrolProfile', { profileId, version: 1 }))).toEqual(['CONFLICT']);
    expect((await change('office', 'enrolProfile', { profileId, version: 2 })).profile).toMatchObject({ permittedActions: ['ADD_PATENT'] });
    expect((await add('centre', 3, THIRD_PATENT)).userErrors).toMatchObject([
      { code: 'NOT_PERMITTED', rule: 'R12.5', messageZh: '专利清单已由知识产权局确认入库,此后仅知识产权局可以添加,请与其联系。' },
    ]);
    expect((await add('office', 3, THIRD_PATENT)).profile?.['patentNumbers']).toEqual([PATENT, OTHER_PATENT, THIRD_PATENT].toSorted());
  });

  it('is kept from the list by the database itself, when it is not the turn of who writes it', async () => {
    const insert = async (persona: 'centre' | 'office', profileId: string) =>
      graph.services.pools.institutions_app
        .write(claimsOf(VIEWERS[persona]), (db) =>
          db.execute(sql`insert into institutions.profile_patent (id, profile_id, patent_number, centre_id, agency_id, jurisdiction)
            values (${uuidv7()}, ${profileId}, ${THIRD_PATENT}, ${CENTRE}, ${OFFICE}, '440300')`),
        )
        .then(
          () => 'done',
          (error: { sqlState?: string }) => error.sqlState,
        );
    const turns: unknown[] = [];
    for (const [n, status] of (['NOMINATED', 'ENROLLED', 'ACTIVE', 'ALERT', 'CLOSED'] as const).entries()) {
      const [one, two] = [await graph.lay(10 + n, { status }), await graph.lay(20 + n, { status })];
      turns.push([status, await insert('centre', one), await insert('office', two)]);
    }
    expect(turns).toEqual([
      ['NOMINATED', 'done', '42501'],
      ['ENROLLED', '42501', 'done'],
      ['ACTIVE', '42501', 'done'],
      ['ALERT', '42501', 'done'],
      ['CLOSED', '42501', '42501'],
    ]);
  });
});

describe('a nomination', () => {
  it('is refused for every reason at once, in both languages', async () => {
    const { profile, userErrors } = await nominate({
      name: '',
      sponsor: 'x',
      tags: ['DIGITAL_CREATIVE'],
      jurisdiction: '999999',
      patentNumbers: ['ZL1'],
    });
    expect([profile, userErrors.map(({ path }) => path.join('.'))]).toEqual([
      null,
      ['input.name', 'input.sponsor', 'input.tags.0', 'input.jurisdiction', 'input.patentNumbers.0'],
    ]);
    for (const { message, messageZh } of userErrors)
      expect([/^[A-Z]/.test(message), /\p{Script=Han}/u.test(messageZh)]).toEqual([true, true]);
    expect(codesOf(await nominate({ jurisdiction: '440100' }))).toEqual(['NO_JURISDICTION']);
    expect(await written()).toMatchObject({ profiles: 0, events: 0 });
  });

  it('takes the next number of its centre’s year, twenty at once', async () => {
    await graph.lay(998, { profileNo: 'TP-440300-2014-998' });
    const made = await Promise.all(Array.from({ length: 20 }, () => nominate()));
    const numbers = made.map(({ profile }) => Number(String(profile?.['profileNo']).slice('TP-440300-2014-'.length)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => 999 + index));
    expect((await nominate({ jurisdiction: '440100' }, 'otherCentre')).profile?.['profileNo']).toBe('TP-440100-2014-001');
  });
});
